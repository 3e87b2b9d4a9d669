"""A matrix of losses: plans down, scenarios across, the darker the larger, and the worst of each plan at the right."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import EMPTY, MUTED, VERMILLION_TEXT, look, readable_on
from optimizer.report.charts.text import Face, elide, put, width_of
from optimizer.report.content.figures_study import MatrixCell, MatrixChart

_RAMP = LinearSegmentedColormap.from_list("loss", ("#fdf2de", "#eab04d", "#d55e00"))
_WIDEST_NAME = 2.6
_WIDEST_CELL = 2.1
_TALLEST_ROW = 0.85
_GAP = 0.14
_HEADER = 0.78
_WORST = 0.3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The canvas in inches with the place of the cells; names end at ``left``."""

    axes: Axes
    left: float
    wide: float
    pitch: float
    size: float

    def middle(self, row: float, column: float) -> tuple[float, float]:
        """Return the middle of a cell."""
        return self.left + (column + 0.5) * self.wide, _HEADER + (row + 0.5) * self.pitch


@look()
def matrix(chart: MatrixChart, titled: bool) -> Figure:
    """Return the picture; see :class:`MatrixChart`."""
    canvas = open_canvas(chart.heading, titled)
    sheet = _lay_out(canvas.axes, chart, canvas.height)
    _write_heads(sheet, chart)
    largest = max((cell.share or 0.0 for row in chart.cells for cell in row), default=0.0)
    for row, (name, cells) in enumerate(zip(chart.rows, chart.cells, strict=True)):
        across, down = sheet.middle(row, 0)
        place = (across - sheet.wide / 2 - _GAP, down)
        put(sheet.axes, place, elide(name, _WIDEST_NAME, sheet.size), Face(sheet.size), ("right", "center"))
        for column, cell in enumerate(cells):
            _draw_cell(sheet, (row, column), cell, largest)
        worst = sheet.middle(row, len(chart.columns) + _WORST)
        put(sheet.axes, worst, chart.worst[row], Face(sheet.size, 700, VERMILLION_TEXT), ("center", "center"))
    return canvas.figure


def _lay_out(axes: Axes, chart: MatrixChart, height: float) -> _Sheet:
    count = max(1, len(chart.rows))
    pitch = min(_TALLEST_ROW, (height - _HEADER) / count)
    size = max(7.0, min(14.0, pitch * 72 * 0.36))
    names = max((width_of(elide(name, _WIDEST_NAME, size), size) for name in chart.rows), default=0.0)
    left = max(names, width_of(chart.row_title, 10.5)) + _GAP
    return _Sheet(axes, left, min(_WIDEST_CELL, (ROOM - left) / (len(chart.columns) + 1 + _WORST)), pitch, size)


def _write_heads(sheet: _Sheet, chart: MatrixChart) -> None:
    face = Face(10.5, 400, MUTED)
    room = sheet.wide * max(1, len(chart.columns))
    put(sheet.axes, (sheet.left, 0.16), elide(chart.column_title, room, 10.5), face)
    put(sheet.axes, (sheet.left - _GAP, _HEADER - 0.2), chart.row_title, face, ("right", "center"))
    for column, name in enumerate((*chart.columns, chart.worst_title)):
        last = column == len(chart.columns)
        place = (sheet.middle(0, column + (_WORST if last else 0.0))[0], _HEADER - 0.2)
        style = Face(sheet.size, 700, VERMILLION_TEXT) if last else Face(sheet.size, 500)
        put(sheet.axes, place, elide(name, sheet.wide - 0.1, sheet.size, style.weight), style, ("center", "center"))


def _draw_cell(sheet: _Sheet, place: tuple[int, int], cell: MatrixCell, largest: float) -> None:
    row, column = place
    colour = to_hex(_RAMP((cell.share / largest) ** 0.7)) if cell.share is not None and largest else EMPTY
    across, down = sheet.middle(row, column)
    corner = (across - 0.48 * sheet.wide, down - 0.45 * sheet.pitch)
    sheet.axes.add_patch(Rectangle(corner, sheet.wide * 0.96, sheet.pitch * 0.9, color=colour, lw=0))
    text = elide(cell.text, sheet.wide - 0.1, sheet.size, 500)
    put(sheet.axes, (across, down), text, Face(sheet.size, 500, readable_on(colour)), ("center", "center"))
