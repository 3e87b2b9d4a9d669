"""Lines of points from stop to stop, named at both ends."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import GREY, GRID, INK, MUTED, VERMILLION, VERMILLION_TEXT, look
from optimizer.report.charts.text import Face, elide, put, spread
from optimizer.report.content.figures_study import SlopeChart, SlopeRow
from optimizer.report.numbers import number

_SIDE = 2.6
_FOOT = 0.62
_TOP = 0.15
_GAP = 0.12


@look()
def slope(chart: SlopeChart, titled: bool) -> Figure:
    """Return the picture; see :class:`SlopeChart`."""
    canvas = open_canvas(chart.heading, titled)
    bottom = canvas.height - _FOOT
    step = (ROOM - 2 * _SIDE) / max(1, len(chart.stops) - 1)
    across = [_SIDE + place * step for place in range(len(chart.stops))]
    _draw_stops(canvas.axes, chart, across, bottom)
    most = max((max(row.values) for row in chart.rows), default=0) or 1
    size = max(8.0, min(12.5, (bottom - _TOP) / max(1, len(chart.rows)) * 72 * 0.6))
    for row in sorted(chart.rows, key=lambda row: row.strong):
        heights = [bottom - value / most * (bottom - _TOP) for value in row.values]
        _draw_line(canvas.axes, row, across, heights)
    for end, align in ((0, "right"), (-1, "left")):
        heights = [bottom - row.values[end] / most * (bottom - _TOP) for row in chart.rows]
        apart = _between(spread(heights, size * 1.3 / 72), size * 1.3 / 72, (_TOP, bottom - 0.1))
        _name(canvas.axes, chart, (across[end], apart), (end, align, size))
    return canvas.figure


def _between(places: list[float], gap: float, span: tuple[float, float]) -> list[float]:
    """Return places that are ``gap`` apart moved between two ends, in the same order; all of them must fit there."""
    order = sorted(range(len(places)), key=lambda index: (places[index], index))
    moved = list(places)
    for step, index in enumerate(order):
        least = moved[order[step - 1]] + gap if step else span[0]
        moved[index] = max(moved[index], least)
    for step, index in enumerate(reversed(order)):
        most = moved[order[len(order) - step]] - gap if step else span[1]
        moved[index] = min(moved[index], most)
    return moved


def _draw_stops(axes: Axes, chart: SlopeChart, across: list[float], bottom: float) -> None:
    room = (across[1] - across[0]) * 0.95 if len(across) > 1 else ROOM
    for place, (name, under) in zip(across, chart.stops, strict=True):
        axes.plot([place, place], [_TOP, bottom], color=GRID, lw=1.0, zorder=0)
        put(axes, (place, bottom + 0.1), elide(name, room, 11.5), Face(11.5), ("center", "top"))
        if under:
            put(axes, (place, bottom + 0.34), elide(under, room, 11.0), Face(11.0, 400, MUTED), ("center", "top"))


def _draw_line(axes: Axes, row: SlopeRow, across: list[float], heights: list[float]) -> None:
    color, wide = (VERMILLION, 3.0) if row.strong else (GREY, 1.6)
    axes.plot(across, heights, color=color, lw=wide, marker="o", ms=7 if row.strong else 5, zorder=3 if row.strong else 2)


def _name(axes: Axes, chart: SlopeChart, place: tuple[float, list[float]], how: tuple[int, str, float]) -> None:
    (across, heights), (end, align, size) = place, how
    away = -_GAP if align == "right" else _GAP
    for row, height in zip(chart.rows, heights, strict=True):
        face = Face(size, 700, VERMILLION_TEXT) if row.strong else Face(size, 400, INK)
        points = number(row.values[end], 0, chart.language)
        name = elide(row.name, _SIDE - 0.75, size, face.weight)
        text = f"{name}  {points}" if align == "right" else f"{points}  {name}"
        put(axes, (across + away, height), text, face, (align, "center"))
