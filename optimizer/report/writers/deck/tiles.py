"""The map of tiles as a group of native shapes, each of which can be moved, renamed and recoloured."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from optimizer.report.content.deck.parts import TilesPart, Tone
from optimizer.report.content.figures_run import Tile
from optimizer.report.writers.deck.letters import harmless, lines, width
from optimizer.report.writers.deck.paint import fill, ink, ink_on_shade, shade
from optimizer.report.writers.deck.template import Box

_GAP = 0.08
_ROUND = 0.08
_SOFT = 0.6
_TALLEST = 0.95
_LARGEST, _SMALLEST = 11.0, 7.0


def write_tiles(slide: Slide, part: TilesPart, box: Box) -> None:
    """Write the map into a box, its tiles as large as they fit."""
    columns, rows = (max(place) + 1 for place in zip(*((tile.column, tile.row) for tile in part.tiles), strict=True))
    wide, high = box.wide / columns, min(_TALLEST, box.high / rows)
    most = max((tile.money for tile in part.tiles), default=0) or 1
    group = slide.shapes.add_group_shape()
    group._element.nvGrpSpPr.cNvPr.set("descr", harmless(part.alt))
    for tile, text in zip(part.tiles, part.texts, strict=True):
        left, top = box.left + tile.column * wide, box.top + tile.row * high
        place = (Inches(value) for value in (left, top, wide - _GAP, high - _GAP))
        shape = group.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place)
        _dress(shape, tile, (text, (tile.money / most) ** _SOFT if tile.money else 0.0), (wide - _GAP - 0.08, high - _GAP))


def _dress(shape: Shape, tile: Tile, what: tuple[str, float], room: tuple[float, float]) -> None:
    text, amount = what
    shape.adjustments[0] = _ROUND
    style = shape._element.find(qn("p:style"))
    shape._element.remove(style)  # with its shadow and its colours, all of which are set here
    if amount:
        shade(shape.fill, amount)
        shape.line.fill.background()
    elif tile.units:
        shape.fill.background()
        fill(shape.line.fill, Tone.FOCUS)
    else:
        fill(shape.fill, Tone.PALE)
        shape.line.fill.background()
    _write(shape, harmless(tile.name), (text, amount), room)


def _size(name: str, numbered: bool, room: tuple[float, float]) -> float:
    """Return the largest size at which a name fits, with a number under it if there is one, and no word is broken."""
    size, (wide, high) = _LARGEST, room
    while size > _SMALLEST and (
        (lines(name, wide, size) + 1.3 * numbered) * size * 1.2 / 72 > high - 0.06
        or any(width(word, size) > wide for word in name.split())
    ):
        size -= 0.5
    return size


def _write(shape: Shape, name: str, what: tuple[str, float], room: tuple[float, float]) -> None:
    text, amount = what
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Inches(0.02)
    size = _size(name, bool(text), room)
    for step, (words, points) in enumerate(((name, size), *(((text, size + 3.0),) if text else ()))):
        paragraph = frame.paragraphs[0] if step == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = words, Pt(points), step == 1
        if amount:
            ink_on_shade(run.font, amount)
        else:
            ink(run.font, Tone.MUTED if step == 0 else Tone.INK)
