"""The real map: kecamatan by their outlines, coloured by money, with the names of those that hold areas."""

from __future__ import annotations

import math
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from optimizer.domain.border import middle, surface
from optimizer.report.charts.district_list import LIST, amount_of, write_list
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.labels import Box, Place, place_labels
from optimizer.report.charts.style import GREY, INK, RAMP, VERMILLION, VERMILLION_TEXT, look
from optimizer.report.charts.text import Face, elide, put, width_of
from optimizer.report.content.figures_run import BordersChart, Region

_RAMP = LinearSegmentedColormap.from_list("borders", RAMP)
_EMPTY = "#eef0f3"
_NAME = 10.5
_LINE = 1.25 / 72
_WIDEST = 1.7
_BETWEEN = 0.35


@dataclass(frozen=True, slots=True)
class _Ground:
    """From degrees to inches: the whole map in its room, true to shape at its middle latitude."""

    axes: Axes
    left: float
    top: float
    west: float
    north: float
    wide: float
    inches: float

    def at(self, corner: Place) -> Place:
        """Return where a corner stands."""
        return self.left + (corner[0] - self.west) * self.wide * self.inches, self.top + (self.north - corner[1]) * self.inches


@look()
def borders(chart: BordersChart, titled: bool) -> Figure:
    """Return the picture; see :class:`BordersChart`."""
    canvas = open_canvas(chart.heading, titled)
    room = Box(LIST + _BETWEEN, 0.0, ROOM, canvas.height)
    ground = _lay_out(canvas.axes, chart, room)
    most = max((region.money for region in chart.regions), default=0)
    for region in chart.regions:
        _draw_region(ground, region, most)
    _write_names(ground, chart, room)
    write_list(canvas.axes, chart, canvas.height)
    return canvas.figure


def _lay_out(axes: Axes, chart: BordersChart, room: Box) -> _Ground:
    corners = [corner for region in chart.regions for ring in region.rings for corner in ring]
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    wide = math.cos(math.radians((south + north) / 2))
    across, down = max(1e-9, (east - west) * wide), max(1e-9, north - south)
    inches = min((room.right - room.left) / across, (room.bottom - room.top) / down)
    left = room.left + (room.right - room.left - across * inches) / 2
    return _Ground(axes, left, room.top + (room.bottom - room.top - down * inches) / 2, west, north, wide, inches)


def _draw_region(ground: _Ground, region: Region, most: int) -> None:
    waits = region.units > 0 and not region.money
    colour = to_hex(_RAMP((region.money / most) ** 0.6)) if region.money else "white" if waits else _EMPTY
    for ring in region.rings:
        shape = Polygon([ground.at(corner) for corner in ring], closed=True, facecolor=colour)
        shape.set(edgecolor=VERMILLION if waits else "white", linewidth=1.2 if waits else 0.9, zorder=1 if waits else 0)
        ground.axes.add_patch(shape)


def _write_names(ground: _Ground, chart: BordersChart, room: Box) -> None:
    """Write name and money of each kecamatan that holds areas, beside its middle, with a line to it."""
    named = [region for region in chart.regions if region.units]
    texts = [(elide(region.name, _WIDEST, _NAME, 500), amount_of(region.money, chart)) for region in named]
    places = [ground.at(middle(max(region.rings, key=surface))) for region in named]
    sizes = [(max(width_of(name, _NAME, 500), width_of(money, _NAME, 700)) + 0.08, 2 * _NAME * _LINE) for name, money in texts]
    for region, text, place, box in zip(named, texts, places, place_labels(places, sizes, [], room), strict=True):
        near = box.nearest(place)
        ground.axes.plot([place[0], near[0]], [place[1], near[1]], color=GREY, lw=0.8, zorder=1.5)
        ground.axes.plot([place[0]], [place[1]], "o", ms=4.5, color=INK, mec="white", mew=0.8, zorder=2.5)
        _write_name(ground.axes, box, text, VERMILLION_TEXT if not region.money else INK)


def _write_name(axes: Axes, box: Box, text: tuple[str, str], colour: str) -> None:
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    axes.add_patch(Polygon(corners, closed=True, facecolor="white", alpha=0.85, linewidth=0, zorder=2))
    put(axes, (box.left + 0.04, box.top), text[0], Face(_NAME, 500, colour), ("left", "top"))
    put(axes, (box.left + 0.04, box.top + _NAME * _LINE), text[1], Face(_NAME, 700, colour), ("left", "top"))
