"""Who waits for how much: a row for each area, a cell for each budget, darker where more is done."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.axis import scale
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import EMPTY, MUTED, RAMP, VERMILLION, VERMILLION_TEXT, look, readable_on
from optimizer.report.charts.text import Face, elide, fit, put, width_of
from optimizer.report.content.figures_study import LadderChart, LadderRow
from optimizer.report.numbers import number, rupiah

_WIDEST_NAME = 2.6
_TALLEST_ROW = 0.34
_GAP = 0.12
_TOP = 0.34
_FOOT = 0.36
_HEAD = 11.0
_BILLION = 1e9
_MIDDLE = ("center", "center")
_RAMP = LinearSegmentedColormap.from_list("ladder", RAMP)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The canvas in inches: cells from ``left`` to ``right``, rows ``pitch`` high; ``most``: largest count.

    ``edges``: right edges of the budgets told beside the rows.
    """

    axes: Axes
    chart: LadderChart
    left: float
    right: float
    pitch: float
    size: float
    most: int
    edges: tuple[float, ...]

    def across(self, money: float) -> float:
        """Return where an amount of money stands."""
        return self.left + (self.right - self.left) * money / self.chart.levels[-1]

    def down(self, index: float) -> float:
        """Return the upper edge of a row."""
        return _TOP + index * self.pitch


@look()
def ladder(chart: LadderChart, titled: bool) -> Figure:
    """Return the picture; see :class:`LadderChart`."""
    canvas = open_canvas(chart.heading, titled)
    if not chart.levels:
        return canvas.figure
    sheet = _lay_out(canvas.axes, chart, canvas.height)
    for index, row in enumerate(chart.rows):
        _draw_row(sheet, index, row)
    for edge, head in zip(sheet.edges, chart.heads, strict=True):
        put(sheet.axes, (edge, _TOP - 0.17), head, Face(_HEAD, 500, MUTED), ("right", "center"))
    _draw_present(sheet)
    _write_foot(sheet)
    return canvas.figure


def _lay_out(axes: Axes, chart: LadderChart, height: float) -> _Sheet:
    pitch = min(_TALLEST_ROW, (height - _TOP - _FOOT) / max(1, len(chart.rows)))
    size = max(7.0, min(12.5, pitch * 72 * 0.62))
    names = max((width_of(elide(row.name, _WIDEST_NAME, size), size) for row in chart.rows), default=0.0)
    edges, right = [], ROOM
    for column in reversed(range(len(chart.heads))):
        edges.append(right)
        told = max((width_of(row.told[column], _small(size)) for row in chart.rows), default=0.0)
        right -= max(told, width_of(chart.heads[column], _HEAD, 500)) + 1.6 * _GAP
    most = max((max(row.counts, default=0) for row in chart.rows), default=0)
    return _Sheet(axes, chart, names + _GAP, right, pitch, size, most, tuple(reversed(edges)))


def _small(size: float) -> float:
    return max(7.0, 0.88 * size)


def _draw_row(sheet: _Sheet, index: int, row: LadderRow) -> None:
    top, tall = sheet.down(index), sheet.pitch
    middle = top + tall / 2
    name = elide(row.name, _WIDEST_NAME, sheet.size)
    put(sheet.axes, (sheet.left - _GAP, middle), name, Face(sheet.size), ("right", "center"))
    for edge, told in zip(sheet.edges, row.told, strict=True):
        put(sheet.axes, (edge, middle), told, Face(_small(sheet.size), 400, MUTED), ("right", "center"))
    start = 0.0
    for level, count in zip(sheet.chart.levels, row.counts, strict=True):
        left, right = sheet.across(start), sheet.across(level)
        colour = to_hex(_RAMP(count / sheet.most)) if count else EMPTY
        place = (left + 0.012, top + 0.06 * tall)
        sheet.axes.add_patch(Rectangle(place, right - left - 0.024, 0.88 * tall, color=colour, lw=0, zorder=1))
        if count:
            label = Face(min(_small(sheet.size), 60 * (right - left)), 500, readable_on(colour))
            put(sheet.axes, (_beside(sheet, left, right), middle), number(count, 0, sheet.chart.language), label, _MIDDLE)
        start = level


def _beside(sheet: _Sheet, left: float, right: float) -> float:
    """Return where the number of a cell stands: in its middle, or in the wider part where the own budget cuts it in two."""
    cut = sheet.across(sheet.chart.present)
    if not left < cut < right:
        return (left + right) / 2
    return (left + cut) / 2 if cut - left > right - cut else (cut + right) / 2


def _draw_present(sheet: _Sheet) -> None:
    """Draw a line at the scenario's own budget, with its name above."""
    if sheet.chart.present > sheet.chart.levels[-1]:
        return
    place = sheet.across(sheet.chart.present)
    sheet.axes.plot(
        [place, place], [sheet.down(0) - 0.04, sheet.down(len(sheet.chart.rows))], color=VERMILLION, lw=2.0, zorder=3
    )
    half = width_of(sheet.chart.present_name, 12, 700) / 2
    middle = min(max(place, half), ROOM - half)
    put(sheet.axes, (middle, _TOP - 0.17), sheet.chart.present_name, Face(12, 700, VERMILLION_TEXT), ("center", "center"))


def _write_foot(sheet: _Sheet) -> None:
    """Write the budgets under the cells, and what is left out under the names."""
    chart, bottom = sheet.chart, sheet.down(len(sheet.chart.rows))
    ticks = scale([0.0, chart.levels[-1] / _BILLION], (0.0, 1.0), 6).ticks
    for tick in ticks:
        if tick * _BILLION <= chart.levels[-1] * (1 + 1e-9):
            place = (sheet.across(tick * _BILLION), bottom + 0.2)
            put(sheet.axes, place, rupiah(tick * _BILLION, chart.language), Face(11, 400, MUTED), ("center", "center"))
    if chart.rest:
        lines, size = fit(chart.rest, sheet.left - _GAP, (8.0, 10.5), 1)
        put(sheet.axes, (sheet.left - _GAP, bottom + 0.2), lines[0], Face(size, 400, MUTED), ("right", "center"))
