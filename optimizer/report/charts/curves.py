"""Curves of what can be had of two things at once, side by side: a panel each, with the plans that matter by name."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from optimizer.report.charts.axis import scale
from optimizer.report.charts.frame import open_canvas
from optimizer.report.charts.labels import Box, Place, place_labels
from optimizer.report.charts.plane import FOOT, RIGHT, TOP, Plane, draw_plane, inner, spans
from optimizer.report.charts.style import BLUE, GREY, INK, PALE, VERMILLION, VERMILLION_TEXT, look
from optimizer.report.charts.text import Face, put, width_of
from optimizer.report.content.figures import CurvesChart, Marked, Panel

_NAME, _NUMBERS = 12.0, 11.0
_LINE = 1.3 / 72
_CLOSE = 0.06
_MOST_CORNERS = 40
_STEPS_DOWN = 5
_STEPS_ACROSS = {1: 8, 2: 5}


@dataclass(frozen=True, slots=True)
class _Plot:
    """One panel and the plane it is drawn on."""

    plane: Plane
    panel: Panel


@look()
def curves(chart: CurvesChart, titled: bool) -> Figure:
    """Return the picture; see :class:`CurvesChart`."""
    canvas = open_canvas(chart.heading, titled)
    for panel, span in zip(chart.panels, spans(len(chart.panels)), strict=True):
        plot = _lay_out(canvas.axes, (chart, panel), span, canvas.height)
        draw_plane(plot.plane)
        _draw_curve(plot)
        _draw_marks(plot)
    return canvas.figure


def _lay_out(axes: Axes, what: tuple[CurvesChart, Panel], span: tuple[float, float], height: float) -> _Plot:
    chart, panel = what
    points = [*panel.curve, *((mark.across, mark.up) for mark in panel.marked)]
    across = scale([x for x, _ in points], inner(span), _STEPS_ACROSS[len(chart.panels)])
    down = scale([y for _, y in points], (height - FOOT, TOP), _STEPS_DOWN)
    return _Plot(Plane(axes, across, down, chart.language, panel.title, panel.across_name, panel.up_name), panel)


def _draw_curve(plot: _Plot) -> None:
    """Draw the curve and, pale, what lies under and left of it: all that can be had."""
    places = [plot.plane.place(point) for point in plot.panel.curve]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    left, floor = plot.plane.across.start, plot.plane.down.start
    plot.plane.axes.fill([left, *xs, xs[-1], left], [ys[0], *ys, floor, floor], color=PALE, lw=0, zorder=0)
    plot.plane.axes.plot(xs, ys, color=BLUE, lw=2.6, solid_joinstyle="round", solid_capstyle="round", zorder=3)
    if len(places) <= _MOST_CORNERS:
        plot.plane.axes.plot(xs, ys, "o", color=BLUE, ms=5, mec="white", mew=0.8, zorder=4)


def _draw_marks(plot: _Plot) -> None:
    marked = plot.panel.marked
    places = [plot.plane.place((mark.across, mark.up)) for mark in marked]
    room = Box(
        plot.plane.across.start + 0.05,
        plot.plane.down.end - 0.05,
        plot.plane.across.end + RIGHT - 0.05,
        plot.plane.down.start - 0.02,
    )
    boxes = place_labels(places, [_size(mark) for mark in marked], _dense(plot), room)
    for mark, place, box in zip(marked, places, boxes, strict=True):
        _draw_mark(plot, mark, place, box)


def _draw_mark(plot: _Plot, mark: Marked, place: Place, box: Box) -> None:
    dot, text = (VERMILLION, VERMILLION_TEXT) if mark.strong else (INK, INK)
    near = box.nearest(place)
    plot.plane.axes.plot([place[0], near[0]], [place[1], near[1]], color=GREY, lw=0.8, zorder=4)
    plot.plane.axes.plot([place[0]], [place[1]], "o", ms=11 if mark.strong else 9, color=dot, mec="white", mew=1.6, zorder=5)
    put(plot.plane.axes, (box.left, box.top), mark.name, Face(_NAME, 700, text), ("left", "top"))
    put(plot.plane.axes, (box.left, box.top + _NAME * _LINE), mark.numbers, Face(_NUMBERS, 400, text), ("left", "top"))


def _size(mark: Marked) -> Place:
    wide = max(width_of(mark.name, _NAME, 700), width_of(mark.numbers, _NUMBERS))
    return wide, (_NAME + _NUMBERS) * _LINE


def _dense(plot: _Plot) -> list[Place]:
    """Return places all along the curve, evenly and so close that no label can slip between them."""
    places = [plot.plane.place(point) for point in plot.panel.curve]
    along = [places[-1]]
    for (x0, y0), (x1, y1) in pairwise(places):
        parts = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / _CLOSE))
        along += [(x0 + (x1 - x0) * step / parts, y0 + (y1 - y0) * step / parts) for step in range(parts)]
    return along
