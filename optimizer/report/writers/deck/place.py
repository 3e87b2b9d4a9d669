"""Where the parts of a slide stand: subtitle above, foot below, panes between, parts under each other."""

from __future__ import annotations

import math

from pptx.slide import Slide as SlideShapes

from optimizer.report.content.deck.parts import BarsPart, KeyNumbers, Line, MapPart, Part, PointsPart, SlideTable, Text, Tone
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.writers.deck.bars import write_bars
from optimizer.report.writers.deck.borders import write_map
from optimizer.report.writers.deck.points import write_points
from optimizer.report.writers.deck.tables import LARGEST, letters_of, table_height, write_table
from optimizer.report.writers.deck.template import Box
from optimizer.report.writers.deck.texts import height_of, size_of, write_line, write_numbers, write_text
from optimizer.report.writers.deck.tiles import write_tiles

_SUBTITLE, _FOOT, _NUMBERS = 0.46, 0.42, 1.2
_GAP, _UNDER = 0.4, 0.12
_LEAST_CHART = 1.2


def write_parts(slide: SlideShapes, told: Slide, area: Box) -> None:
    """Write all but the title of a slide into the area for content."""
    write_line(slide, Line(told.subtitle, tone=Tone.MUTED), Box(area.left, area.top, area.wide, _SUBTITLE - 0.1), 14.0)
    top, bottom = area.top + _SUBTITLE, area.top + area.high - _FOOT
    _write_foot(slide, told, Box(area.left, bottom + 0.06, area.wide, _FOOT))
    if told.top:
        write_numbers(slide, told.top, Box(area.left, top, area.wide, _NUMBERS))
        top += _NUMBERS
    room = area.wide - _GAP * (len(told.panes) - 1)
    left = area.left
    for pane in told.panes:
        wide = room * pane.share
        _write_pane(slide, pane, Box(left, top, wide, bottom - top))
        left += wide + _GAP


def _write_foot(slide: SlideShapes, told: Slide, box: Box) -> None:
    """Write the mark of data that are not measured, and the source under it."""
    half = box.high / 2
    wide = box.wide * 0.92  # the number of the slide stands at the right
    if told.mark:
        write_line(slide, Line(told.mark, strong=True, tone=Tone.FOCUS), Box(box.left, box.top, wide, half), 11.0)
    write_line(slide, Line(told.source, tone=Tone.MUTED), Box(box.left, box.top + half, wide, half), 10.0)


def _write_pane(slide: SlideShapes, pane: Pane, box: Box) -> None:
    top, left_over = box.top, box.high
    tables = [letters_of(part, box) for part in pane.parts if isinstance(part, SlideTable)]
    letters = min(tables, default=None)
    fixed = [_height(part, box, letters) for part in pane.parts]
    free = sum(high is None for high in fixed)
    taken = math.fsum(high for high in fixed if high is not None) + _UNDER * (len(pane.parts) - 1)
    share = max(_LEAST_CHART, (box.high - taken) / free) if free else 0.0
    for part, high in zip(pane.parts, fixed, strict=True):
        here = min(left_over, share if high is None else high)
        write_part(slide, part, Box(box.left, top, box.wide, here), letters)
        top, left_over = top + here + _UNDER, left_over - here - _UNDER


def _height(part: Part, box: Box, letters: float | None) -> float | None:
    """Return the height a part needs; ``None`` for one that takes what is left."""
    if isinstance(part, Text):
        return min(box.high, height_of(part, box.wide, size_of(part, box.wide, box.high, alone=letters is None)))
    if isinstance(part, SlideTable):
        return table_height(part, box, letters or LARGEST)
    return _NUMBERS if isinstance(part, KeyNumbers) else None


def write_part(slide: SlideShapes, part: Part, box: Box, letters: float | None = None) -> None:
    """Write one part into a box; ``letters``: points of the tables of its pane at most, ``None`` where there are none."""
    if isinstance(part, Text):
        write_text(slide, part, box, alone=letters is None)
    elif isinstance(part, SlideTable):
        write_table(slide, part, box, letters or LARGEST)
    elif isinstance(part, KeyNumbers):
        write_numbers(slide, part, box)
    elif isinstance(part, BarsPart):
        write_bars(slide, part, box)
    elif isinstance(part, PointsPart):
        write_points(slide, part, box)
    elif isinstance(part, MapPart):
        write_map(slide, part, box)
    else:
        write_tiles(slide, part, box)
