"""The real map as a group of native outlines, each of which can be recoloured and carries its name."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from optimizer.domain.border import Corner, Ring, middle, surface
from optimizer.report.charts.labels import Box as Room
from optimizer.report.charts.labels import Place, place_labels
from optimizer.report.content.deck.parts import MapPart, Tone
from optimizer.report.content.figures_run import Region
from optimizer.report.writers.deck.letters import harmless, width
from optimizer.report.writers.deck.paint import fill, ink, shade
from optimizer.report.writers.deck.template import Box

_SOFT = 0.6
_NAME, _MONEY = 8.0, 10.0
_HAIR = 0.5
_HIGH = (_NAME + _MONEY) * 1.22 / 72


@dataclass(frozen=True, slots=True)
class _Ground:
    """From degrees to inches on the slide: the whole map in its box, true to shape at its middle latitude."""

    left: float
    top: float
    west: float
    north: float
    wide: float
    inches: float

    def at(self, corner: Corner) -> Place:
        """Return where a corner stands."""
        return self.left + (corner[0] - self.west) * self.wide * self.inches, self.top + (self.north - corner[1]) * self.inches


def write_map(slide: Slide, part: MapPart, box: Box) -> None:
    """Write the map into a box, as large as it fits; names stand beside the middle of their kecamatan."""
    ground = _lay_out(part, box)
    most = max((region.money for region in part.regions), default=0) or 1
    group = slide.shapes.add_group_shape()
    group._element.nvGrpSpPr.cNvPr.set("descr", harmless(part.alt))
    for region in part.regions:
        rings = tuple(tuple(ground.at(corner) for corner in ring) for ring in region.rings)
        _dress(_outline(group, rings), region, (region.money / most) ** _SOFT if region.money else 0.0)
    named = [(region, (harmless(region.name), text)) for region, text in zip(part.regions, part.texts, strict=True) if text]
    places = [ground.at(middle(max(region.rings, key=surface))) for region, _ in named]
    sizes = [(max(width(name, _NAME), width(text, _MONEY)) + 0.08, _HIGH) for _, (name, text) in named]
    room = Room(box.left, box.top, box.left + box.wide, box.top + box.high)
    for (_, texts), place, label in zip(named, places, place_labels(places, sizes, [], room), strict=True):
        _lead(group, place, label.nearest(place))
        _write(group, texts, label)


def _lay_out(part: MapPart, box: Box) -> _Ground:
    corners = [corner for region in part.regions for ring in region.rings for corner in ring]
    west, north = min(x for x, _ in corners), max(y for _, y in corners)
    south = min(y for _, y in corners)
    wide = math.cos(math.radians((south + north) / 2))
    across, down = max(1e-9, (max(x for x, _ in corners) - west) * wide), max(1e-9, north - south)
    inches = min(box.wide / across, box.high / down)
    return _Ground(box.left + (box.wide - across * inches) / 2, box.top, west, north, wide, inches)


def _outline(group: GroupShape, rings: tuple[Ring, ...]) -> Shape:
    """Return one shape of all rings; places are in inches."""
    start = rings[0][0]
    builder = group.shapes.build_freeform(int(Inches(start[0])), int(Inches(start[1])))
    for number, ring in enumerate(rings):
        if number:
            builder.move_to(int(Inches(ring[0][0])), int(Inches(ring[0][1])))
        builder.add_line_segments([(int(Inches(x)), int(Inches(y))) for x, y in ring[1:]], close=True)
    return builder.convert_to_shape()


def _dress(shape: Shape, region: Region, amount: float) -> None:
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    shape.name = harmless(region.name)
    if amount:
        shade(shape.fill, amount)
    else:
        fill(shape.fill, Tone.PALE)
    waits = region.units > 0 and not region.money
    fill(shape.line.fill, Tone.FOCUS if waits else Tone.MUTED)
    shape.line.width = Pt(3 * _HAIR if waits else _HAIR)


def _lead(group: GroupShape, start: Place, end: Place) -> None:
    """Draw a line from the middle of a kecamatan to its name."""
    line = group.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Inches(value) for value in (*start, *end)))
    fill(line.line.fill, Tone.INK)
    line.line.width = Pt(_HAIR)


def _write(group: GroupShape, texts: tuple[str, str], label: Room) -> None:
    """Write a name and what is under it on a white ground, readable over any colour."""
    corner = (label.left, label.top, label.right - label.left, label.bottom - label.top)
    shape = group.shapes.add_textbox(*(Inches(value) for value in corner))
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    frame = shape.text_frame
    frame.word_wrap = False
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for step, (text, size) in enumerate(zip(texts, (_NAME, _MONEY), strict=True)):
        paragraph = frame.paragraphs[0] if step == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), step == 1
        ink(run.font, Tone.INK)
