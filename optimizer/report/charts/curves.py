"""Curves of what can be had of two things at once, side by side: a panel each, with the plans that matter by name."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from optimizer.report.charts.axis import Scale, decimals, scale
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.labels import Box, Place, place_labels
from optimizer.report.charts.style import BLUE, GREY, GRID, HAIR, INK, MUTED, PALE, VERMILLION, VERMILLION_TEXT, look
from optimizer.report.charts.text import Face, fit, put, width_of
from optimizer.report.content.figures import CurvesChart, Marked, Panel
from optimizer.report.numbers import number
from optimizer.report.words import say

_TOP = 0.78
_FOOT = 0.68
_BETWEEN = 0.75
_TICKS = 0.66
_RIGHT = 0.2
_NAME, _NUMBERS = 12.0, 11.0
_LINE = 1.3 / 72
_CLOSE = 0.06
_MOST_CORNERS = 40
_STEPS_DOWN = 5
_STEPS_ACROSS = {1: 8, 2: 5}


@dataclass(frozen=True, slots=True)
class _Plot:
    """One panel on the canvas, in inches: where numbers stand across and down, and the language of the ticks."""

    axes: Axes
    panel: Panel
    chart: CurvesChart
    across: Scale
    down: Scale

    def place(self, point: tuple[float, float]) -> Place:
        """Return where a point stands."""
        return self.across.at(point[0]), self.down.at(point[1])


@look()
def curves(chart: CurvesChart, titled: bool) -> Figure:
    """Return the picture; see :class:`CurvesChart`."""
    canvas = open_canvas(chart.heading, titled)
    count = len(chart.panels)
    wide = (ROOM - _BETWEEN * (count - 1)) / count
    for index, panel in enumerate(chart.panels):
        start = index * (wide + _BETWEEN)
        plot = _lay_out(canvas.axes, (chart, panel), (start, start + wide), canvas.height)
        _write_names(plot)
        _draw_grid(plot)
        _draw_curve(plot)
        _draw_marks(plot)
    return canvas.figure


def _lay_out(axes: Axes, what: tuple[CurvesChart, Panel], span: tuple[float, float], height: float) -> _Plot:
    chart, panel = what
    points = [*panel.curve, *((mark.across, mark.up) for mark in panel.marked)]
    inner = (span[0] + _TICKS, span[1] - _RIGHT)
    across = scale([x for x, _ in points], inner, _STEPS_ACROSS[len(chart.panels)])
    return _Plot(axes, panel, chart, across, scale([y for _, y in points], (height - _FOOT, _TOP), _STEPS_DOWN))


def _write_names(plot: _Plot) -> None:
    """Write the title of the panel and the names of its axes."""
    left, right = plot.across.start - _TICKS, plot.across.end + _RIGHT
    lines, size = fit(plot.panel.title, right - left, (11.0, 14.0), 1, 700)
    put(plot.axes, (left, 0.12), lines[0], Face(size, 700), ("left", "center"))
    cut = plot.down.low > 0
    name = say("chart.cut_axis", plot.chart.language, name=plot.panel.up_name) if cut else plot.panel.up_name
    lines, size = fit(name, right - left, (9.0, 11.0), 1)
    put(plot.axes, (left, 0.42), lines[0], Face(size, 400, MUTED), ("left", "center"))
    lines, size = fit(plot.panel.across_name, right - left, (9.0, 11.0), 1)
    put(plot.axes, (right, plot.down.start + 0.56), lines[0], Face(size, 400, MUTED), ("right", "center"))


def _draw_grid(plot: _Plot) -> None:
    axes, across, down, language = plot.axes, plot.across, plot.down, plot.chart.language
    digits = decimals(down.ticks)
    for tick in down.ticks:
        height = down.at(tick)
        axes.plot([across.start, across.end], [height, height], color=GRID, lw=0.9, zorder=1)
        put(axes, (across.start - 0.1, height), number(tick, digits, language), Face(10.5, 400, MUTED), ("right", "center"))
    digits = decimals(across.ticks)
    for tick in across.ticks:
        place = (across.at(tick), down.start + 0.22)
        put(axes, place, number(tick, digits, language), Face(10.5, 400, MUTED), ("center", "center"))
    axes.plot([across.start, across.end], [down.start, down.start], color=HAIR, lw=1.0, zorder=2)


def _draw_curve(plot: _Plot) -> None:
    """Draw the curve and, pale, what lies under and left of it: all that can be had."""
    places = [plot.place(point) for point in plot.panel.curve]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    left, floor = plot.across.start, plot.down.start
    plot.axes.fill([left, *xs, xs[-1], left], [ys[0], *ys, floor, floor], color=PALE, lw=0, zorder=0)
    plot.axes.plot(xs, ys, color=BLUE, lw=2.6, solid_joinstyle="round", solid_capstyle="round", zorder=3)
    if len(places) <= _MOST_CORNERS:
        plot.axes.plot(xs, ys, "o", color=BLUE, ms=5, mec="white", mew=0.8, zorder=4)


def _draw_marks(plot: _Plot) -> None:
    marked = plot.panel.marked
    places = [plot.place((mark.across, mark.up)) for mark in marked]
    room = Box(plot.across.start + 0.05, plot.down.end - 0.05, plot.across.end + _RIGHT - 0.05, plot.down.start - 0.02)
    boxes = place_labels(places, [_size(mark) for mark in marked], _dense(plot), room)
    for mark, place, box in zip(marked, places, boxes, strict=True):
        _draw_mark(plot, mark, place, box)


def _draw_mark(plot: _Plot, mark: Marked, place: Place, box: Box) -> None:
    dot, text = (VERMILLION, VERMILLION_TEXT) if mark.strong else (INK, INK)
    near = box.nearest(place)
    plot.axes.plot([place[0], near[0]], [place[1], near[1]], color=GREY, lw=0.8, zorder=4)
    plot.axes.plot([place[0]], [place[1]], "o", ms=11 if mark.strong else 9, color=dot, mec="white", mew=1.6, zorder=5)
    put(plot.axes, (box.left, box.top), mark.name, Face(_NAME, 700, text), ("left", "top"))
    put(plot.axes, (box.left, box.top + _NAME * _LINE), mark.numbers, Face(_NUMBERS, 400, text), ("left", "top"))


def _size(mark: Marked) -> Place:
    wide = max(width_of(mark.name, _NAME, 700), width_of(mark.numbers, _NUMBERS))
    return wide, (_NAME + _NUMBERS) * _LINE


def _dense(plot: _Plot) -> list[Place]:
    """Return places all along the curve, evenly and so close that no label can slip between them."""
    places = [plot.place(point) for point in plot.panel.curve]
    along = [places[-1]]
    for (x0, y0), (x1, y1) in pairwise(places):
        parts = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / _CLOSE))
        along += [(x0 + (x1 - x0) * step / parts, y0 + (y1 - y0) * step / parts) for step in range(parts)]
    return along
