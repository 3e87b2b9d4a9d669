"""Native tables: hairlines, numbers at the right, shaded cells, and letters as large as all rows allow."""

from __future__ import annotations

import math

from lxml import etree
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Emu, Inches, Pt

from optimizer.report.content.deck.parts import Head, SlideTable, Tone
from optimizer.report.writers.deck.letters import NBSP, cut, harmless, lines, width
from optimizer.report.writers.deck.paint import ink, shade
from optimizer.report.writers.deck.template import Box

LARGEST, SMALLEST = 14.0, 7.0
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SIDE, _UPPER = 0.07, 0.01
_LEADING = 1.2 / 72
_ROOMY, _TIGHT = 0.13, 0.02
"""Inches of air in a row, where there is room and at the least."""

_HAIR, _RULE = 6350, 12700
_PALE = 0.45
"""Shades of cells stop here, where dark letters are still read well."""


def write_table(slide: Slide, table: SlideTable, box: Box, largest: float = LARGEST) -> None:
    """Write a table into a box from its upper edge, in letters of ``largest`` points at most."""
    size = min(largest, letters_of(table, box))
    heights = _heights(table, box.wide, size)
    air = min(_ROOMY, max(_TIGHT, (box.high - math.fsum(heights)) / len(heights)))
    frame = slide.shapes.add_table(
        len(table.rows) + 1, len(table.heads), Inches(box.left), Inches(box.top), Inches(box.wide), Inches(0.2)
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", harmless(table.alt))
    grid = frame.table
    _strip(grid._tbl)
    for column, head in zip(grid.columns, table.heads, strict=True):
        column.width = Emu(int(Inches(box.wide * head.share)))
    for row, high in zip(grid.rows, heights, strict=True):
        row.height = Emu(int(Inches(high + air)))
    _write_rows(grid, table, (box.wide, size))


def table_height(table: SlideTable, box: Box, largest: float = LARGEST) -> float:
    """Return how high a table is in a box, roomy where it can be, in letters of ``largest`` points at most."""
    heights = _heights(table, box.wide, min(largest, letters_of(table, box)))
    return min(box.high, math.fsum(heights) + _ROOMY * len(heights))


def _write_rows(grid: Table, table: SlideTable, room: tuple[float, float]) -> None:
    wide, size = room
    last = len(table.rows)
    for number, cells in enumerate((tuple(head.text for head in table.heads), *table.rows)):
        strong = number == 0 or (table.total and number == last)
        line = _RULE if number == 0 or (table.total and number == last - 1) else _HAIR
        for place, (text, head) in enumerate(zip(cells, table.heads, strict=True)):
            cell = grid.cell(number, place)
            amount = table.shades[number - 1][place] if table.shades and number else 0.0
            tall = head.wrap or head.right or number == 0  # a number that is cut would be another number
            shown = harmless(text)
            _write_cell(cell, shown if tall else cut(shown, wide * head.share - 2 * _SIDE, size), (head, size), strong)
            _underline(cell, line, table.total and number == last)
            if table.flags and number and table.flags[number - 1] and place == len(cells) - 1:
                cell.text_frame.paragraphs[0].runs[0].font.bold = True
                ink(cell.text_frame.paragraphs[0].runs[0].font, Tone.FOCUS)
            if amount > 0.0:
                shade(cell.fill, _PALE * amount)


def _write_cell(cell: _Cell, text: str, how: tuple[Head, float], strong: bool) -> None:
    head, size = how
    cell.margin_left = cell.margin_right = Inches(_SIDE)
    cell.margin_top = cell.margin_bottom = Inches(_UPPER)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if head.right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = text or NBSP  # an empty cell would be as high as the largest letters
    run.font.size = Pt(size)
    run.font.bold = strong
    ink(run.font, Tone.INK)


def letters_of(table: SlideTable, box: Box) -> float:
    """Return the largest size at which all rows fit; smaller still where numbers would break, or names be cut."""
    size = LARGEST
    while size > SMALLEST and math.fsum(_heights(table, box.wide, size)) + _TIGHT * (len(table.rows) + 1) > box.high:
        size -= 0.5
    whole = size
    while whole > max(SMALLEST + 2.0, size - 3.0) and not _fits(table, box.wide, whole, (False, True)):
        whole -= 0.5
    while whole > SMALLEST and not _fits(table, box.wide, whole, (True,)):
        whole -= 0.5
    return whole


def _fits(table: SlideTable, wide: float, size: float, kinds: tuple[bool, ...]) -> bool:
    """Return whether no word of a head is broken and no cell of one line is too wide, of numbers (True) or of names (False)."""
    rooms = [wide * head.share - 2 * _SIDE for head in table.heads]
    words = (width(word, size) <= room for head, room in zip(table.heads, rooms, strict=True) for word in head.text.split())
    single = [
        (place, room) for place, room in enumerate(rooms) if not table.heads[place].wrap and table.heads[place].right in kinds
    ]
    return all(words) and all(width(row[place], size) <= room for row in table.rows for place, room in single)


def _heights(table: SlideTable, wide: float, size: float) -> list[float]:
    """Return the height of the head and of each row without air, in inches."""
    rooms = [wide * head.share - 2 * _SIDE for head in table.heads]
    most = max(lines(head.text, room, size) for head, room in zip(table.heads, rooms, strict=True))
    counts = [most]
    for row in table.rows:
        taken = (lines(text, room, size) for text, head, room in zip(row, table.heads, rooms, strict=True) if head.wrap)
        counts.append(max(taken, default=1))
    return [count * size * _LEADING + 2 * _UPPER for count in counts]


def _strip(element: etree._Element) -> None:
    """Take the ready-made style off a table: no bands, no grid."""
    properties = element.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "1" if name == "firstRow" else "0")
    style = properties.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = _NO_STYLE


def _underline(cell: _Cell, weight: int, bare: bool) -> None:
    """Draw a line under a cell; a last row has none."""
    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, qn("a:lnB"), w=str(weight))
    if bare:
        etree.SubElement(line, qn("a:noFill"))
        return
    colour = etree.SubElement(
        etree.SubElement(line, qn("a:solidFill")), qn("a:schemeClr"), val="tx2" if weight > _HAIR else "bg2"
    )
    colour.tail = None
