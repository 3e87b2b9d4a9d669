"""Ranges with a dot on each: what can be had at least and at most, and what is planned."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.axis import Scale, decimals, scale
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import BLUE, EMPTY, GRID, HAIR, INK, MUTED, SKY, VERMILLION, look
from optimizer.report.charts.text import Face, elide, fit, put, width_of
from optimizer.report.content.figures_study import RangeRow, RangesChart, Section
from optimizer.report.numbers import number

_GUTTER = 0.55
_WIDEST_NAME, _WIDEST_ALONE = 2.5, 5.0
"""Inches for names: beside other columns, and in a column alone."""

_GAP = 0.12
_TALLEST_ROW, _TALLEST_ALONE = 0.36, 0.5
"""Inches for a row; where a column stands alone there is room for names in two lines."""

_LEADING = 1.25
_FOOT = 0.3
_BAR = 0.5
_TICKS = 5


@dataclass(frozen=True, slots=True)
class _Column:
    """Where one column stands, in inches: names of at most ``names`` end at ``left`` less a gap, labels end at ``right``.

    Names have ``lines`` lines at most.
    """

    axes: Axes
    scale: Scale
    names: float
    lines: int
    left: float
    right: float
    pitch: float
    size: float
    bottom: float


@look()
def ranges(chart: RangesChart, titled: bool) -> Figure:
    """Return the picture; see :class:`RangesChart`."""
    canvas = open_canvas(chart.heading, titled)
    columns = [column for column in chart.columns if column]
    tallest = _TALLEST_ALONE if len(chart.columns) == 1 else _TALLEST_ROW
    pitch = min(tallest, (canvas.height - _FOOT) / max((_lines(column) for column in columns), default=1))
    width = (ROOM - _GUTTER * (len(columns) - 1)) / max(1, len(columns))
    for place, column in enumerate(columns):
        start = place * (width + _GUTTER)
        _draw_column(_lay_out(canvas.axes, chart, (start, start + width), pitch), column, chart)
    return canvas.figure


def _lines(column: tuple[Section, ...]) -> float:
    """Return the rows that a column needs: titles, rests, and half a row between sections."""
    return sum(1 + len(section.rows) + bool(section.rest) for section in column) + 0.5 * (len(column) - 1)


def _lay_out(axes: Axes, chart: RangesChart, span: tuple[float, float], pitch: float) -> _Column:
    size = max(7.0, min(12.0, pitch * 72 * 0.58))
    rows = [row for column in chart.columns for section in column for row in section.rows]
    widest = _WIDEST_ALONE if len(chart.columns) == 1 else _WIDEST_NAME
    lines = 2 if pitch >= 2 * _LEADING * size / 72 else 1
    names = max((width_of(line, size) for row in rows for line in _name(row.name, widest, size, lines)), default=0.0)
    labels = max((width_of(row.label, size) for row in rows), default=0.0)
    left, right = span[0] + names + _GAP, span[1]
    bars = (left + _GAP, right - labels - 2 * _GAP)
    reach = scale([0.0, *(max(row.most, row.asked or 0.0) for row in rows)], bars, _TICKS)
    deepest = max((_lines(column) for column in chart.columns), default=0.0)
    return _Column(axes, reach, widest, lines, left, right, pitch, size, deepest * pitch)


def _name(name: str, room: float, size: float, lines: int) -> list[str]:
    """Return the name of a row in at most so many lines."""
    return fit(name, room, (size, size), lines)[0]


def _draw_column(column: _Column, sections: tuple[Section, ...], chart: RangesChart) -> None:
    _draw_scale(column, chart)
    down = 0.0
    for section in sections:
        face = Face(column.size, 700)
        title = elide(section.title, column.right - column.left, column.size, 700)
        put(column.axes, (column.scale.start, down + column.pitch / 2), title, face)
        down += column.pitch
        for row in section.rows:
            _draw_row(column, row, down + column.pitch / 2)
            down += column.pitch
        if section.rest:
            put(column.axes, (column.scale.start, down + column.pitch / 2), section.rest, Face(column.size, 400, MUTED))
            down += column.pitch
        down += 0.5 * column.pitch


def _draw_scale(column: _Column, chart: RangesChart) -> None:
    digits = decimals(column.scale.ticks)
    for tick in column.scale.ticks:
        place = column.scale.at(tick)
        column.axes.plot([place, place], [0, column.bottom], color=GRID, lw=0.8, zorder=0)
        text = number(tick, digits, chart.language)
        put(column.axes, (place, column.bottom + 0.05), text, Face(min(10.0, column.size), 400, MUTED), ("center", "top"))


def _draw_row(column: _Column, row: RangeRow, height: float) -> None:
    axes, thick = column.axes, column.pitch * _BAR
    name = _name(row.name, column.names, column.size, column.lines)
    for order, line in enumerate(name):
        place = height + (order - (len(name) - 1) / 2) * _LEADING * column.size / 72
        put(axes, (column.left, place), line, Face(column.size), ("right", "center"))
    put(axes, (column.right, height), row.label, Face(column.size, 400, INK if row.most else MUTED), ("right", "center"))
    start, end = column.scale.at(row.least), column.scale.at(row.most)
    whole = column.scale.end - column.scale.start
    axes.add_patch(Rectangle((column.scale.start, height - thick / 2), whole, thick, color=EMPTY, lw=0, zorder=1))
    axes.add_patch(Rectangle((start, height - thick / 2), end - start, thick, color=SKY, lw=0, zorder=2))
    for place in (start, end):
        axes.plot([place, place], [height - thick / 2, height + thick / 2], color=HAIR, lw=0.8, zorder=3)
    if row.asked is not None:
        place, tall = column.scale.at(row.asked), 0.8 * thick
        axes.plot([place, place], [height - tall, height + tall], color=VERMILLION, lw=2.5, zorder=4)
    dot = column.size * 0.8
    axes.plot([column.scale.at(row.planned)], [height], "o", ms=dot, color=BLUE, mec="white", mew=0.8, zorder=5)
