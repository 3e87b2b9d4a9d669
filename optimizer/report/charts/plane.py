"""Two axes on a canvas: title, names, ticks and lines, with places for what is drawn between them."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes

from optimizer.messages import Language
from optimizer.report.charts.axis import Scale, decimals
from optimizer.report.charts.frame import ROOM
from optimizer.report.charts.labels import Place
from optimizer.report.charts.style import GRID, HAIR, MUTED
from optimizer.report.charts.text import Face, elide, fit, put
from optimizer.report.numbers import number
from optimizer.report.words import say

TOP = 0.78
"""Inches that title and name of the upward axis take."""

FOOT = 0.68
"""Inches that ticks and name of the axis across take."""

TICKS = 0.66
RIGHT = 0.2
_BETWEEN = 0.75


@dataclass(frozen=True, slots=True)
class Plane:
    """Axes on the canvas, in inches; ``names``, if any, stand under the axis across in place of numbers, at 0, 1, 2, ..."""

    axes: Axes
    across: Scale
    down: Scale
    language: Language
    title: str
    across_name: str
    up_name: str
    names: tuple[str, ...] = ()

    def place(self, point: tuple[float, float]) -> Place:
        """Return where a point stands."""
        return self.across.at(point[0]), self.down.at(point[1])


def spans(count: int) -> tuple[tuple[float, float], ...]:
    """Return the room of so many panels side by side, in inches across the canvas."""
    wide = (ROOM - _BETWEEN * (count - 1)) / count
    return tuple((index * (wide + _BETWEEN), index * (wide + _BETWEEN) + wide) for index in range(count))


def inner(span: tuple[float, float]) -> tuple[float, float]:
    """Return where the axis across of a panel begins and ends, in inches."""
    return span[0] + TICKS, span[1] - RIGHT


def draw_plane(plane: Plane) -> None:
    """Draw the axes with everything that is written on them."""
    _write_names(plane)
    _draw_grid(plane)


def _write_names(plane: Plane) -> None:
    """Write the title of the panel and the names of its axes."""
    left, right = plane.across.start - TICKS, plane.across.end + RIGHT
    lines, size = fit(plane.title, right - left, (11.0, 14.0), 1, 700)
    put(plane.axes, (left, 0.12), lines[0], Face(size, 700), ("left", "center"))
    cut = plane.down.low > 0
    name = say("chart.cut_axis", plane.language, name=plane.up_name) if cut else plane.up_name
    lines, size = fit(name, right - left, (9.0, 11.0), 1)
    put(plane.axes, (left, 0.42), lines[0], Face(size, 400, MUTED), ("left", "center"))
    lines, size = fit(plane.across_name, right - left, (9.0, 11.0), 1)
    put(plane.axes, (right, plane.down.start + 0.56), lines[0], Face(size, 400, MUTED), ("right", "center"))


def _draw_grid(plane: Plane) -> None:
    axes, across, down = plane.axes, plane.across, plane.down
    digits = decimals(down.ticks)
    for tick in down.ticks:
        height = down.at(tick)
        axes.plot([across.start, across.end], [height, height], color=GRID, lw=0.9, zorder=1)
        text = number(tick, digits, plane.language)
        put(axes, (across.start - 0.1, height), text, Face(10.5, 400, MUTED), ("right", "center"))
    for tick, text in _across(plane):
        put(axes, (across.at(tick), down.start + 0.22), text, Face(10.5, 400, MUTED), ("center", "center"))
    axes.plot([across.start, across.end], [down.start, down.start], color=HAIR, lw=1.0, zorder=2)


def _across(plane: Plane) -> list[tuple[float, str]]:
    """Return what is written under the axis across, and where: numbers, or names that are cut where they would touch."""
    if not plane.names:
        digits = decimals(plane.across.ticks)
        return [(tick, number(tick, digits, plane.language)) for tick in plane.across.ticks]
    room = 0.92 * (plane.across.at(1.0) - plane.across.at(0.0))
    return [(float(place), elide(name, room, 10.5)) for place, name in enumerate(plane.names)]
