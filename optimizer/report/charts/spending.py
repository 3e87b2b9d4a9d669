"""Spending by area and group of interventions: a heat map with both margins."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import BLUE, EMPTY, RAMP, SKY, look, readable_on
from optimizer.report.charts.text import Face, elide, fit, put, width_of
from optimizer.report.content.figures import SpendingChart
from optimizer.report.numbers import scaled
from optimizer.report.words import say

_WIDEST_NAME = 3.0
_WIDEST_CELL = 1.6
_TALLEST_ROW = 0.46
_MARGIN = 2.1
_NAME_GAP = 0.14
_HEADER = 0.4
_LINE = 1.24 / 72
_RAMP = LinearSegmentedColormap.from_list("spending", RAMP)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The canvas in inches with the place of the cells."""

    axes: Axes
    chart: SpendingChart
    left: float
    top: float
    wide: float
    pitch: float
    label: float

    @property
    def size(self) -> float:
        """Size of the figures in the cells, points."""
        return _size_of(self.pitch)

    def across(self, column: float) -> float:
        """Return the left edge of a column."""
        return self.left + column * self.wide

    def down(self, row: float) -> float:
        """Return the upper edge of a row."""
        return self.top + row * self.pitch

    def gathers(self, row: int) -> bool:
        """Return whether a row stands for all areas left over: it is then written, but neither coloured nor drawn."""
        return self.chart.others[0] and row == len(self.chart.rows) - 1

    def gathers_column(self, column: int) -> bool:
        """Return whether a column stands for all groups left over."""
        return self.chart.others[1] and column == len(self.chart.columns) - 1

    def money(self, money: int) -> str:
        """Return an amount in the unit of the chart: one decimal under 10, none from there on."""
        decimals = 1 if money < 9.95 * self.chart.scale else 0
        return scaled(money, self.chart.scale, decimals, self.chart.language) if money else "–"


@look()
def spending(chart: SpendingChart, titled: bool) -> Figure:
    """Return the picture; see :class:`SpendingChart`."""
    canvas = open_canvas(chart.heading, titled)
    grid = _lay_out(canvas.axes, chart, canvas.height)
    largest = _largest(grid)
    for row, name in enumerate(chart.rows):
        put(
            grid.axes,
            (grid.left - _NAME_GAP, grid.down(row + 0.5)),
            elide(name, _WIDEST_NAME, grid.size),
            Face(grid.size),
            ("right", "center"),
        )
        for column, amount in enumerate(chart.cells[row]):
            _draw_cell(grid, (row, column), amount, 0 if grid.gathers(row) or grid.gathers_column(column) else largest)
    _write_columns(grid)
    _draw_totals(grid)
    return canvas.figure


def _lay_out(axes: Axes, chart: SpendingChart, height: float) -> _Grid:
    names = max(1, len(chart.rows))
    size = _size_of((height - _HEADER) / names)
    left = max((width_of(elide(name, _WIDEST_NAME, size), size) for name in chart.rows), default=1.0) + _NAME_GAP
    wide = min(_WIDEST_CELL, (ROOM - left - _MARGIN) / max(1, len(chart.columns)))
    label = min((fit(name, wide - 0.08, (7.5, 11.0), 3)[1] for name in chart.columns), default=11.0)
    lines = max((len(_column_lines(name, wide, label)) for name in chart.columns), default=1)
    top = _HEADER + lines * label * _LINE
    return _Grid(axes, chart, left, top, wide, min(_TALLEST_ROW, (height - top) / names), label)


def _largest(grid: _Grid) -> int:
    """Return the largest single amount: what the darkest colour stands for."""
    single = (
        amount
        for row, cells in enumerate(grid.chart.cells)
        for column, amount in enumerate(cells)
        if not grid.gathers(row) and not grid.gathers_column(column)
    )
    return max(single, default=0)


def _size_of(pitch: float) -> float:
    return max(7.0, min(12.5, pitch * 72 * 0.62))


def _column_lines(name: str, wide: float, size: float) -> list[str]:
    return fit(name, wide - 0.08, (size, size), 3)[0]


def _draw_cell(grid: _Grid, place: tuple[int, int], amount: int, largest: int) -> None:
    row, column = place
    colour = to_hex(_RAMP((amount / largest) ** 0.6)) if amount and largest else EMPTY
    corner = (grid.across(column + 0.02), grid.down(row + 0.06))
    grid.axes.add_patch(Rectangle(corner, grid.wide * 0.96, grid.pitch * 0.88, color=colour, lw=0))
    if amount:
        face = Face(grid.size, 500, readable_on(colour))
        put(grid.axes, (grid.across(column + 0.5), grid.down(row + 0.5)), grid.money(amount), face, ("center", "center"))


def _write_columns(grid: _Grid) -> None:
    """Write the name of each group and, under it, its total."""
    for column, name in enumerate(grid.chart.columns):
        middle = grid.across(column + 0.5)
        for step, line in enumerate(reversed(_column_lines(name, grid.wide, grid.label))):
            place = (middle, grid.top - 0.35 - step * grid.label * _LINE)
            put(grid.axes, place, line, Face(grid.label), ("center", "bottom"))
        total = grid.money(grid.chart.column_totals[column])
        put(grid.axes, (middle, grid.top - 0.17), total, Face(12.0, 700, BLUE), ("center", "center"))


def _draw_totals(grid: _Grid) -> None:
    """Draw the bar and the total of each area at the right."""
    if not grid.chart.rows:
        return
    start = grid.across(len(grid.chart.columns)) + 0.28
    single = [amount for row, amount in enumerate(grid.chart.row_totals) if not grid.gathers(row)]
    largest = max(single, default=1)
    longest = min(2.6, ROOM - start - width_of(grid.money(largest), grid.size, 700) - 0.1)
    put(grid.axes, (start, grid.top - 0.17), say("chart.area_total", grid.chart.language), Face(12.0, 700, BLUE))
    for row, amount in enumerate(grid.chart.row_totals):
        length = 0.0 if grid.gathers(row) else max(0.015, longest * amount / largest)
        grid.axes.add_patch(Rectangle((start, grid.down(row + 0.2)), length, grid.pitch * 0.6, color=SKY, lw=0))
        put(grid.axes, (start + length + 0.07, grid.down(row + 0.5)), grid.money(amount), Face(grid.size, 700))
