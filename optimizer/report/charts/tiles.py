"""The map of tiles: kecamatan about where they lie, coloured by money; beside it a list with what each of them holds."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import CLEAR, HAIR, INK, MUTED, RAMP, SKY, VERMILLION, look, readable_on
from optimizer.report.charts.text import Face, elide, fit, put
from optimizer.report.content.figures_run import Tile, TilesChart
from optimizer.report.numbers import scaled

_RAMP = LinearSegmentedColormap.from_list("tiles", RAMP)
_LIST = 5.85
_STOPS = (2.5, 3.45, 4.4)
"""Right edges of the columns beside the names of the list, inches."""

_TALLEST_ROW = 0.4
_HEADER = 0.42
_LINE = 1.2 / 72
_WIDEST_NAME = 1.85


@dataclass(frozen=True, slots=True)
class _Map:
    """Where the grid of tiles begins and how far apart they are, in inches, with the largest amount."""

    axes: Axes
    chart: TilesChart
    left: float
    wide: float
    pitch: float
    most: int

    def money(self, money: int) -> str:
        """Return an amount in the unit of the chart: one decimal under 10, none from there on."""
        decimals = 1 if money < 9.95 * self.chart.scale else 0
        return scaled(money, self.chart.scale, decimals, self.chart.language)


@look()
def tiles(chart: TilesChart, titled: bool) -> Figure:
    """Return the picture; see :class:`TilesChart`."""
    canvas = open_canvas(chart.heading, titled)
    sheet = _lay_out(canvas.axes, chart, canvas.height)
    for tile in chart.tiles:
        _draw_tile(sheet, tile)
    _write_list(sheet, canvas.height)
    return canvas.figure


def _lay_out(axes: Axes, chart: TilesChart, height: float) -> _Map:
    columns, rows = (max(place) + 1 for place in zip(*((tile.column, tile.row) for tile in chart.tiles), strict=True))
    wide = (ROOM - _LIST - 0.35) / columns
    pitch = min(0.95, height / rows)
    most = max((tile.money for tile in chart.tiles), default=0)
    return _Map(axes, chart, ROOM - wide * columns, wide, pitch, most)


def _draw_tile(sheet: _Map, tile: Tile) -> None:
    left, top = sheet.left + tile.column * sheet.wide, tile.row * sheet.pitch
    colour = to_hex(_RAMP((tile.money / sheet.most) ** 0.6)) if tile.money and sheet.most else "#eef0f3"
    waits = tile.units > 0 and not tile.money
    box = FancyBboxPatch(
        (left + 0.06, top + 0.06), sheet.wide - 0.12, sheet.pitch - 0.12, boxstyle="round,pad=0,rounding_size=0.06"
    )
    box.set(facecolor="white" if waits else colour, edgecolor=VERMILLION if waits else colour, lw=1.6 if waits else 0)
    sheet.axes.add_patch(box)
    ink = readable_on(colour) if tile.money else INK if waits else MUTED
    lines, size = fit(tile.name, sheet.wide - 0.2, (7.0, 10.5), 3)
    middle, amount = left + sheet.wide / 2, tile.units > 0
    start = top + sheet.pitch * (0.36 if amount else 0.5) - (len(lines) - 1) * size * _LINE / 2
    for step, line in enumerate(lines):
        put(sheet.axes, (middle, start + step * size * _LINE), line, Face(size, 400, ink), ("center", "center"))
    if amount:
        put(sheet.axes, (middle, top + sheet.pitch * 0.76), sheet.money(tile.money), Face(13.0, 700, ink), ("center", "center"))


def _write_list(sheet: _Map, height: float) -> None:
    """Write the kecamatan with areas, the most money first, each with a bar."""
    axes, rows = sheet.axes, sheet.chart.rows
    pitch = min(_TALLEST_ROW, (height - _HEADER) / max(1, len(rows)))
    size = max(7.5, min(12.0, pitch * 72 * 0.46))
    first, *middle, last = sheet.chart.heads
    put(axes, (0.0, 0.2), first, Face(11.0, 500))
    for stop, head in zip(_STOPS, middle, strict=True):
        put(axes, (stop, 0.2), head, Face(11.0, 500), ("right", "center"))
    bar = _STOPS[-1] + 0.25
    put(axes, (bar, 0.2), last, Face(11.0, 500))
    axes.plot([0, _LIST], [0.4, 0.4], color=HAIR, lw=1.0)
    for index, row in enumerate(rows):
        down = _HEADER + (index + 0.5) * pitch
        put(axes, (0.0, down), elide(row.name, _WIDEST_NAME, size), Face(size))
        for stop, text in zip(_STOPS, row.texts, strict=True):
            put(axes, (stop, down), text, Face(size), ("right", "center"))
        length = 0.65 * row.money / sheet.most if sheet.most else 0.0
        axes.add_patch(Rectangle((bar, down - pitch * 0.3), length, pitch * 0.6, color=SKY if row.money else CLEAR, lw=0))
        put(axes, (bar + length + 0.07, down), sheet.money(row.money) if row.money else "0", Face(size, 700))
