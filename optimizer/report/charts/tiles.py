"""The map of tiles: kecamatan about where they lie, coloured by money; beside it a list with what each of them holds."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from optimizer.report.charts.district_list import LIST, amount_of, write_list
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import INK, MUTED, RAMP, VERMILLION, look, readable_on
from optimizer.report.charts.text import Face, fit, put
from optimizer.report.content.figures_run import Tile, TilesChart

_RAMP = LinearSegmentedColormap.from_list("tiles", RAMP)
_LINE = 1.2 / 72


@dataclass(frozen=True, slots=True)
class _Map:
    """Where the grid of tiles begins and how far apart they are, in inches, with the largest amount."""

    axes: Axes
    chart: TilesChart
    left: float
    wide: float
    pitch: float
    most: int


@look()
def tiles(chart: TilesChart, titled: bool) -> Figure:
    """Return the picture; see :class:`TilesChart`."""
    canvas = open_canvas(chart.heading, titled)
    sheet = _lay_out(canvas.axes, chart, canvas.height)
    for tile in chart.tiles:
        _draw_tile(sheet, tile)
    write_list(canvas.axes, chart, canvas.height)
    return canvas.figure


def _lay_out(axes: Axes, chart: TilesChart, height: float) -> _Map:
    columns, rows = (max(place) + 1 for place in zip(*((tile.column, tile.row) for tile in chart.tiles), strict=True))
    wide = (ROOM - LIST - 0.35) / columns
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
        put(
            sheet.axes,
            (middle, top + sheet.pitch * 0.76),
            amount_of(tile.money, sheet.chart),
            Face(13.0, 700, ink),
            ("center", "center"),
        )
