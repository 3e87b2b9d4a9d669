"""Scenarios side by side: what they cost, what they remove, and where the areas end up."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import BLUE, CLEAR, HAIR, MUTED, SKY, SOLIDS, look, readable_on, shades
from optimizer.report.charts.text import Face, fit, put, width_of
from optimizer.report.content.figures import ScenariosChart
from optimizer.report.numbers import percent, rupiah
from optimizer.report.words import say

_HEADER = 0.9
_WIDEST_NAME = 1.9
_TALLEST_ROW = 1.15
_COLUMNS = (0.0, 2.75, 4.55, 6.35)
_BARS = (2.5, 1.55, 1.55)
_VALUE = 0.09


@dataclass(frozen=True, slots=True)
class _Grid:
    """The canvas in inches: where the bars and the strips begin, the height of a row and the size of its text."""

    axes: Axes
    chart: ScenariosChart
    left: float
    pitch: float
    size: float

    def column(self, index: int) -> float:
        """Return where a column begins."""
        return self.left + _COLUMNS[index]

    def down(self, row: float) -> float:
        """Return the upper edge of a row."""
        return _HEADER + row * self.pitch

    def face(self, row: int) -> Face:
        """Return how the values of a row are set: bold for the one pointed at."""
        return Face(self.size, 700 if row == self.chart.focus else 500)


@look()
def scenarios(chart: ScenariosChart, titled: bool) -> Figure:
    """Return the picture; see :class:`ScenariosChart`."""
    canvas = open_canvas(chart.heading, titled)
    grid = _lay_out(canvas.axes, chart, canvas.height)
    _write_names(grid)
    _draw_money(grid)
    slum: list[float | None] = [row.slum_removed for row in chart.rows]
    poverty = [row.poverty_removed for row in chart.rows]
    largest = max((value for value in (*slum, *poverty) if value is not None), default=0.0)
    _draw_share(grid, (1, "chart.slum_removed"), slum, largest)
    _draw_share(grid, (2, "chart.poverty_removed"), poverty, largest)
    _draw_categories(grid)
    return canvas.figure


def _lay_out(axes: Axes, chart: ScenariosChart, height: float) -> _Grid:
    pitch = min(_TALLEST_ROW, (height - _HEADER) / max(1, len(chart.rows)))
    size = max(7.5, min(13.0, pitch * 72 * 0.28))
    names = [line for row in chart.rows for line in _name_lines(row.name, size)]
    widest = max((width_of(line, size, 700) for line in names), default=1.0)
    return _Grid(axes, chart, widest + 0.2, pitch, size)


def _name_lines(name: str, size: float) -> list[str]:
    return fit(name, _WIDEST_NAME, (size, size), 2, 700)[0]


def _write_names(grid: _Grid) -> None:
    for index, row in enumerate(grid.chart.rows):
        lines = _name_lines(row.name, grid.size)
        for step, line in enumerate(lines):
            height = grid.down(index + 0.5) + (step - (len(lines) - 1) / 2) * grid.size * 1.25 / 72
            put(grid.axes, (grid.left - 0.2, height), line, grid.face(index), ("right", "center"))


def _write_header(grid: _Grid, column: int, text: str) -> None:
    start = grid.column(column)
    room = (ROOM if column == len(_BARS) else grid.column(column + 1) - 0.1) - start
    lines, size = fit(text, room, (9.0, 12.0), 2, 700)
    for step, line in enumerate(reversed(lines)):
        put(grid.axes, (start, _HEADER - 0.34 - step * size * 1.3 / 72), line, Face(size, 700))


def _draw_money(grid: _Grid) -> None:
    """Draw what is spent before the pale length of the budget, and say how much the budget was."""
    start, chart = grid.column(0), grid.chart
    _write_header(grid, 0, say("chart.spending", chart.language))
    spent = [rupiah(row.spent, chart.language) for row in chart.rows]
    budgets = [say("chart.of_budget", chart.language, budget=rupiah(row.budget, chart.language)) for row in chart.rows]
    small = grid.size * 0.8
    room = _BARS[0] - _VALUE - max(_widest(spent, grid.size), _widest(budgets, small))
    largest = max((max(row.budget, row.spent) for row in chart.rows), default=0)
    for index, row in enumerate(chart.rows):
        _bar(grid, (start, index), room * _share(row.budget, largest), CLEAR)
        _bar(grid, (start, index), room * _share(row.spent, largest), _tone(grid, index))
        end = start + room * _share(max(row.budget, row.spent), largest) + _VALUE
        put(grid.axes, (end, grid.down(index + 0.5) - grid.size * 0.6 / 72), spent[index], grid.face(index))
        put(grid.axes, (end, grid.down(index + 0.5) + grid.size * 0.68 / 72), budgets[index], Face(small, 400, MUTED))
    _draw_line(grid, start)


def _draw_share(grid: _Grid, which: tuple[int, str], values: list[float | None], largest: float) -> None:
    """Draw a column of percentages; both columns share one scale, so that their bars can be compared."""
    column, code = which
    start = grid.column(column)
    _write_header(grid, column, say(code, grid.chart.language))
    labels = ["–" if value is None else percent(value, 1, grid.chart.language) for value in values]
    room = _BARS[column] - _VALUE - max(_widest(labels, grid.size), width_of("100,0%", grid.size, 700))
    for index, value in enumerate(values):
        length = room * _share(value or 0.0, largest)
        _bar(grid, (start, index), length, _tone(grid, index))
        put(grid.axes, (start + length + _VALUE, grid.down(index + 0.5)), labels[index], grid.face(index))
    _draw_line(grid, start)


def _widest(labels: list[str], size: float) -> float:
    return max((width_of(label, size, 700) for label in labels), default=0.0)


def _share(value: float, largest: float) -> float:
    return value / largest if largest > 0 else 0.0


def _bar(grid: _Grid, place: tuple[float, int], length: float, colour: str) -> None:
    start, row = place
    corner = (start, grid.down(row + 0.24))
    grid.axes.add_patch(Rectangle(corner, length, grid.pitch * 0.52, color=colour, lw=0, zorder=2))


def _tone(grid: _Grid, row: int) -> str:
    return BLUE if row == grid.chart.focus else SKY


def _draw_line(grid: _Grid, start: float) -> None:
    grid.axes.plot([start, start], [grid.down(0.1), grid.down(len(grid.chart.rows) - 0.1)], color=HAIR, lw=1.0, zorder=3)


def _draw_categories(grid: _Grid) -> None:
    """Draw the areas by category: a thin strip before, a thick one after."""
    start, chart = grid.column(3), grid.chart
    colours = [*shades(SOLIDS, len(chart.categories) - 1), CLEAR]
    _write_header(grid, 3, say("chart.categories", chart.language, units=chart.units))
    _write_legend(grid, start, colours)
    most = max((max(sum(row.before), sum(row.after)) for row in chart.rows), default=1)
    scale = (ROOM - start) / max(1, most)
    for index, row in enumerate(chart.rows):
        _strip(grid, (start, index + 0.14, 0.22), [count * scale for count in row.before], colours, row.before)
        _strip(grid, (start, index + 0.4, 0.46), [count * scale for count in row.after], colours, row.after)


def _strip(
    grid: _Grid, place: tuple[float, float, float], lengths: list[float], colours: list[str], counts: tuple[int, ...]
) -> None:
    left, row, thick = place
    size = min(grid.size, grid.pitch * 72 * thick * 0.72)
    for length, colour, count in zip(lengths, colours, counts, strict=True):
        if count:
            corner = (left, grid.down(row))
            grid.axes.add_patch(Rectangle(corner, max(0.01, length - 0.025), grid.pitch * thick, color=colour, lw=0))
            if width_of(str(count), size, 500) + 0.06 < length:
                face = Face(size, 500, readable_on(colour))
                put(grid.axes, (left + length / 2 - 0.0125, grid.down(row + thick / 2)), str(count), face, ("center", "center"))
        left += length


def _write_legend(grid: _Grid, start: float, colours: list[str]) -> None:
    names = grid.chart.categories
    gaps = 0.2 * len(names) + 0.12 * (len(names) - 1)
    size = min(10.0, 10.0 * (ROOM - start - gaps) / sum(width_of(name, 10.0) for name in names))
    place = start
    for name, colour in zip(names, colours, strict=True):
        grid.axes.add_patch(Rectangle((place, _HEADER - 0.19), 0.14, 0.14, color=colour, lw=0))
        put(grid.axes, (place + 0.19, _HEADER - 0.12), name, Face(size, 400, MUTED))
        place += 0.2 + width_of(name, size) + 0.12
