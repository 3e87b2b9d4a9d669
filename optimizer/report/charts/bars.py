"""Bars of money in small multiples: rows by columns on one scale, each column as wide as its longest bar needs."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import BLUE, HAIR, INK, MUTED, SKY, look
from optimizer.report.charts.text import Face, elide, fit, put, width_of
from optimizer.report.content.figures_run import BarsChart
from optimizer.report.numbers import scaled
from optimizer.report.words import say

_WIDEST_NAME = 2.0
_TALLEST_ROW = 0.72
_NARROWEST = 1.02
_GAP = 0.14
_TOTAL = 0.85
_LINE = 1.24 / 72
_NAME, _NAME_LINES = 11.5, 3
_HEADER = 0.62
_HALVINGS = 60


@dataclass(frozen=True, slots=True)
class _Grid:
    """The canvas in inches: where each column begins, how wide it is, inches for a rupiah, and the place of the rows."""

    axes: Axes
    chart: BarsChart
    starts: tuple[float, ...]
    widths: tuple[float, ...]
    inches: float
    top: float
    pitch: float
    size: float

    def down(self, row: float) -> float:
        """Return the upper edge of a row."""
        return self.top + row * self.pitch

    def money(self, money: int) -> str:
        """Return an amount in the unit of the chart: one decimal under 10, none from there on."""
        return _written(self.chart, money)


@look()
def bars(chart: BarsChart, titled: bool) -> Figure:
    """Return the picture; see :class:`BarsChart`."""
    canvas = open_canvas(chart.heading, titled)
    grid = _lay_out(canvas.axes, chart, canvas.height)
    names = _name_width(chart, grid.size)
    put(
        grid.axes,
        (names + _TOTAL, grid.top - 0.39),
        say("chart.area_total", chart.language),
        Face(11.0, 500),
        ("right", "center"),
    )
    for row, name in enumerate(chart.rows):
        middle = grid.down(row + 0.5)
        weight = 700 if row == chart.focus else 400
        put(
            grid.axes,
            (names, middle),
            elide(name, _WIDEST_NAME, grid.size, weight),
            Face(grid.size, weight),
            ("right", "center"),
        )
        total = grid.money(chart.row_totals[row])
        put(grid.axes, (names + _TOTAL, middle), total, Face(grid.size, 700, BLUE), ("right", "center"))
    for column in range(len(chart.columns)):
        _draw_column(grid, column)
    return canvas.figure


def _lay_out(axes: Axes, chart: BarsChart, height: float) -> _Grid:
    size = _size_of((height - _HEADER - _NAME_LINES * _NAME * _LINE) / max(1, len(chart.rows)))
    start = _name_width(chart, size) + _TOTAL + 0.3
    inches, widths = _widths(chart, ROOM - start, size)
    lines = max((len(_name_lines(name, wide)[0]) for name, wide in zip(chart.columns, widths, strict=True)), default=1)
    top = lines * _NAME * _LINE + _HEADER
    pitch = min(_TALLEST_ROW, (height - top - 0.1) / max(1, len(chart.rows)))
    starts = [start]
    for wide in widths:
        starts.append(starts[-1] + wide + _GAP)
    return _Grid(axes, chart, tuple(starts[:-1]), widths, inches, top, pitch, size)


def _size_of(pitch: float) -> float:
    return max(8.0, min(13.0, min(_TALLEST_ROW, pitch) * 72 * 0.5))


def _name_lines(name: str, wide: float) -> tuple[list[str], float]:
    return fit(name, wide, (8.0, _NAME), _NAME_LINES, 500)


def _name_width(chart: BarsChart, size: float) -> float:
    return max((width_of(elide(name, _WIDEST_NAME, size, 700), size, 700) for name in chart.rows), default=1.0)


def _widths(chart: BarsChart, room: float, size: float) -> tuple[float, tuple[float, ...]]:
    """Return inches for a rupiah, the most that fit, and the width of each column."""
    count = max(1, len(chart.columns))
    room -= _GAP * (count - 1)
    least = min(_NARROWEST, room / count)
    longest = [max((row[column] for row in chart.cells), default=0) for column in range(len(chart.columns))]
    label = max((width_of(_written(chart, money), size, 500) for money in longest), default=0.0) + 0.14
    low, high = 0.0, room / max(1, *longest, 1)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(max(least, middle * money + label) for money in longest) <= room:
            low = middle
        else:
            high = middle
    return low, tuple(max(least, low * money + label) for money in longest)


def _write_rows(grid: _Grid) -> None:
    """Write the name and the total of each row."""
    chart, edge = grid.chart, _name_width(grid.chart, grid.size)
    head = say("chart.area_total", chart.language)
    put(grid.axes, (edge + _TOTAL, grid.top - 0.39), head, Face(11.0, 500), ("right", "center"))
    for row, (name, total) in enumerate(zip(chart.rows, chart.row_totals, strict=True)):
        middle, weight = grid.down(row + 0.5), 700 if row == chart.focus else 400
        put(
            grid.axes,
            (edge, middle),
            elide(name, _WIDEST_NAME, grid.size, weight),
            Face(grid.size, weight),
            ("right", "center"),
        )
        put(grid.axes, (edge + _TOTAL, middle), grid.money(total), Face(grid.size, 700, BLUE), ("right", "center"))


def _draw_column(grid: _Grid, column: int) -> None:
    chart, start = grid.chart, grid.starts[column]
    lines, size = _name_lines(chart.columns[column], grid.widths[column])
    for step, line in enumerate(reversed(lines)):
        put(grid.axes, (start, grid.top - 0.56 - step * size * _LINE), line, Face(size, 500), ("left", "bottom"))
    put(grid.axes, (start, grid.top - 0.39), grid.money(chart.column_totals[column]), Face(12.5, 700, BLUE))
    budget = say("bars.budget", chart.language, budget=grid.money(chart.budgets[column]))
    lines, size = fit(budget, grid.widths[column] + _GAP / 2, (7.5, 10.0), 1)
    put(grid.axes, (start, grid.top - 0.15), lines[0], Face(size, 400, MUTED))
    grid.axes.plot([start, start], [grid.top, grid.down(max(1, len(chart.rows)))], color=HAIR, lw=1.0, zorder=2)
    for row, cells in enumerate(chart.cells):
        if cells[column]:
            _draw_bar(grid, (row, start), cells[column])


def _draw_bar(grid: _Grid, place: tuple[int, float], money: int) -> None:
    row, start = place
    strong = row == grid.chart.focus
    length = max(0.015, grid.inches * money)
    colour = BLUE if strong else SKY
    grid.axes.add_patch(Rectangle((start, grid.down(row + 0.2)), length, grid.pitch * 0.6, color=colour, lw=0, zorder=1))
    face = Face(grid.size, 700 if strong else 400, INK)
    put(grid.axes, (start + length + 0.06, grid.down(row + 0.5)), grid.money(money), face)


def _written(chart: BarsChart, money: int) -> str:
    decimals = 1 if money < 9.95 * chart.scale else 0
    return scaled(money, chart.scale, decimals, chart.language) if money else "0"
