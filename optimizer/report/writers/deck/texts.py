"""Text on a slide: paragraphs and large numbers in boxes, as large as their room allows."""

from __future__ import annotations

import math

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.text import CT_TextParagraph
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from optimizer.report.content.deck.parts import KeyNumbers, Line, Text, Tone
from optimizer.report.writers.deck.letters import NBSP, harmless, lines, width
from optimizer.report.writers.deck.paint import ink
from optimizer.report.writers.deck.template import Box

_LARGEST, _LARGEST_ALONE, SMALLEST = 16.0, 22.0, 9.0
_ALONE = 0.62
"""Text that takes this part of the width of a usual slide stands alone, and is written larger."""

_USUAL = 40 / 3
_LEADING = 1.22 / 72
_AFTER = 0.09
_INDENT = 0.2
_NUMBER, _LABEL, _BESIDE = 32.0, 13.0, 0.15
_WIDER = 1.3
"""How much wider than Calibri a font may be in which a large number still stands on one line: Verdana, DejaVu Sans."""


def write_text(slide: Slide, text: Text, box: Box, alone: bool = True) -> None:
    """Write paragraphs into a box, as large as they fit; text that is not ``alone`` stands by a table."""
    size = size_of(text, box.wide, box.high, alone)
    frame = text_box(slide, box).text_frame
    for number, line in enumerate(text.lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(_AFTER * 72)
        run = paragraph.add_run()
        run.text = harmless(line.text)
        run.font.size = Pt(size)
        run.font.bold = line.strong
        ink(run.font, line.tone)
        if line.bullet:
            _bullet(paragraph._p)


def size_of(text: Text, wide: float, high: float, alone: bool = True) -> float:
    """Return the largest size at which paragraphs fit into a box, at least the smallest."""
    size = _LARGEST_ALONE if alone and wide > _ALONE * _USUAL else _LARGEST
    while size > SMALLEST and height_of(text, wide, size) > high:
        size -= 0.5
    return size


def height_of(text: Text, wide: float, size: float) -> float:
    """Return about how high paragraphs are in inches."""
    return math.fsum(_line_height(line, wide, size) for line in text.lines)


def write_numbers(slide: Slide, numbers: KeyNumbers, box: Box) -> None:
    """Write large numbers side by side, all in one size; none is broken, nor parted from its unit."""
    wide = box.wide / max(1, len(numbers.numbers))
    values = [harmless(number.value).replace(" ", NBSP) for number in numbers.numbers]
    size = min((_number_size(value, wide - _BESIDE) for value in values), default=_NUMBER)
    for place, (number, value) in enumerate(zip(numbers.numbers, values, strict=True)):
        frame = text_box(slide, Box(box.left + place * wide, box.top, wide - _BESIDE, box.high)).text_frame
        for step, (text, points) in enumerate(((value, size), (harmless(number.label), _LABEL))):
            paragraph = frame.paragraphs[0] if step == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = text
            run.font.size = Pt(points)
            run.font.bold = step == 0
            ink(run.font, number.tone if step == 0 else Tone.MUTED)


def _number_size(value: str, room: float) -> float:
    """Return the largest size at which a number stands on one line, in a wider font too."""
    size = _NUMBER
    while size > SMALLEST and _WIDER * width(value, size) > room:
        size -= 1.0
    return size


def write_line(slide: Slide, line: Line, box: Box, size: float) -> None:
    """Write one paragraph of a fixed size, smaller when it would not fit."""
    while size > SMALLEST - 1 and lines(line.text, box.wide, size) * size * _LEADING > box.high:
        size -= 0.5
    run = text_box(slide, box).text_frame.paragraphs[0].add_run()
    run.text = harmless(line.text)
    run.font.size = Pt(size)
    run.font.bold = line.strong
    ink(run.font, line.tone)


def text_box(slide: Slide, box: Box) -> Shape:
    """Return an empty text box without margins that breaks its lines."""
    shape = slide.shapes.add_textbox(Inches(box.left), Inches(box.top), Inches(box.wide), Inches(box.high))
    _plain(shape.text_frame)
    return shape


def _plain(frame: TextFrame) -> None:
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def _bullet(paragraph: CT_TextParagraph) -> None:
    properties = paragraph.get_or_add_pPr()
    properties.set("marL", str(int(Inches(_INDENT))))
    properties.set("indent", str(-int(Inches(_INDENT))))
    mark = properties.makeelement(qn("a:buChar"), {"char": "•"})
    properties.append(mark)


def _line_height(line: Line, wide: float, size: float) -> float:
    room = wide - (_INDENT if line.bullet else 0.0)
    return lines(line.text, room, size * (1.05 if line.strong else 1.0)) * size * _LEADING + _AFTER
