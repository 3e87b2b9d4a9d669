"""Every budget in one picture: the benefit above, and below what a billion more adds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.axis import Scale, decimals, scale
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.labels import Box, Place, place_labels
from optimizer.report.charts.style import BLUE, GREY, GRID, HAIR, INK, MUTED, PALE, SKY, VERMILLION, VERMILLION_TEXT, look
from optimizer.report.charts.text import Face, put, width_of
from optimizer.report.content.figures import Marked
from optimizer.report.content.figures_study import Bar, BudgetsChart
from optimizer.report.numbers import number, rupiah

_LEFT, _RIGHT = 0.62, 0.45
_TOP = 0.6
_BARS = 1.35
_GAP = 0.62
_FOOT = 0.38
_LABEL, _LEAST_LABEL = 11.0, 8.0
"""Points of the letters over a bar, and the least that are read: a label wider than its bar is smaller, or left out."""

_AIRY = 0.86
"""Part of the width of a bar that its label may take, so that two of them do not read as one number."""

_CUT = 3.0
_NEARLY = 0.05
_CLOSE = 0.06
_NAME = 12.5
_LINE = 1.3 / 72
_BILLION = 1e9


@dataclass(frozen=True, slots=True)
class _Plot:
    """The canvas in inches: money across, per cent down, and the room of the bars from ``ceiling`` to ``floor``."""

    axes: Axes
    chart: BudgetsChart
    across: Scale
    down: Scale
    ceiling: float
    floor: float

    def place(self, point: tuple[float, float]) -> Place:
        """Return where a point stands."""
        return self.across.at(point[0]), self.down.at(point[1])


@look()
def budgets(chart: BudgetsChart, titled: bool) -> Figure:
    """Return the picture; see :class:`BudgetsChart`."""
    canvas = open_canvas(chart.heading, titled)
    plot = _lay_out(canvas.axes, chart, canvas.height)
    _draw_grid(plot)
    _draw_curve(plot)
    _draw_marks(plot)
    _draw_bars(plot)
    return canvas.figure


def _lay_out(axes: Axes, chart: BudgetsChart, height: float) -> _Plot:
    floor = height - _FOOT
    ceiling = floor - _BARS if chart.bars else floor
    points = [*chart.curve, *chart.bound]
    money = scale([0.0, *(x / _BILLION for x, _ in points)], (0.0, 1.0), 8)
    most = max(x for x, _ in points)
    across = Scale(0.0, most, _LEFT, ROOM - _RIGHT, tuple(tick * _BILLION for tick in money.ticks if tick * _BILLION <= most))
    least, best = min(y for _, y in points), max(y for _, y in points)
    low = 0.0 if least > -_NEARLY * best else least
    down = scale([0.0, low, best], (ceiling - (_GAP if chart.bars else 0.0), _TOP), 5)
    return _Plot(axes, chart, across, down, ceiling, floor)


def _draw_grid(plot: _Plot) -> None:
    axes, across, down, language = plot.axes, plot.across, plot.down, plot.chart.language
    digits = decimals(down.ticks)
    for tick in down.ticks:
        height = down.at(tick)
        axes.plot([across.start, across.end], [height, height], color=GRID, lw=0.9, zorder=1)
        label = number(tick, digits, language) + "%"
        put(axes, (across.start - 0.1, height), label, Face(11, 400, MUTED), ("right", "center"))
    axes.plot([across.start, across.end], [down.at(0.0)] * 2, color=HAIR, lw=1.0, zorder=2)
    for tick in across.ticks:
        put(axes, (across.at(tick), plot.floor + 0.22), rupiah(tick, language), Face(11, 400, MUTED), ("center", "center"))


def _draw_curve(plot: _Plot) -> None:
    """Draw the curve with what lies under it, the band up to the bound, and the whole plans as dots."""
    chart, floor = plot.chart, plot.down.at(0.0)
    places = [plot.place(point) for point in chart.curve]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    plot.axes.fill([xs[0], *xs, xs[-1]], [floor, *ys, floor], color=PALE, lw=0, zorder=0)
    if chart.bound:
        upper = [plot.place(point) for point in chart.bound]
        band = [*upper, *reversed(places)]
        plot.axes.fill([x for x, _ in band], [y for _, y in band], color=SKY, alpha=0.35, lw=0, zorder=1)
        plot.axes.plot([x for x, _ in upper], [y for _, y in upper], color=SKY, lw=1.6, zorder=2)
    plot.axes.plot(xs, ys, color=BLUE, lw=2.8, solid_joinstyle="round", solid_capstyle="round", zorder=3)
    for dot in chart.dots:
        x, y = plot.place(dot)
        plot.axes.plot([x], [y], "o", ms=6, mfc="white", mec=BLUE, mew=1.3, zorder=4)


def _draw_marks(plot: _Plot) -> None:
    marked = plot.chart.marked
    places = [plot.place((mark.across, mark.up)) for mark in marked]
    for mark, (x, y) in zip(marked, places, strict=True):
        colour = VERMILLION if mark.strong else INK
        plot.axes.plot([x, x], [y, plot.down.at(0.0)], color=colour, lw=1.3, ls=(0, (3, 2.5)), zorder=2)
    room = Box(plot.across.start + 0.05, plot.down.end - _TOP, plot.across.end, plot.down.start - 0.05)
    boxes = place_labels(places, [_size(mark) for mark in marked], _dense(plot, places), room)
    for mark, place, box in zip(marked, places, boxes, strict=True):
        _draw_mark(plot, mark, place, box)


def _draw_mark(plot: _Plot, mark: Marked, place: Place, box: Box) -> None:
    dot, text = (VERMILLION, VERMILLION_TEXT) if mark.strong else (INK, INK)
    near = box.nearest(place)
    plot.axes.plot([place[0], near[0]], [place[1], near[1]], color=GREY, lw=0.8, zorder=4)
    plot.axes.plot([place[0]], [place[1]], "o", ms=11 if mark.strong else 8, color=dot, mec="white", mew=1.8, zorder=6)
    put(plot.axes, (box.left, box.top), mark.name, Face(_NAME, 700, text), ("left", "top"))
    put(plot.axes, (box.left, box.top + _NAME * _LINE), mark.numbers, Face(_NAME, 500, text), ("left", "top"))


def _size(mark: Marked) -> Place:
    return max(width_of(mark.name, _NAME, 700), width_of(mark.numbers, _NAME, 500)), 2 * _NAME * _LINE


def _dense(plot: _Plot, marks: list[Place]) -> list[Place]:
    """Return places all along the lines that no label should cover: curve, bound, and the plumb lines of the marks."""
    lines = [[plot.place(point) for point in line] for line in (plot.chart.curve, plot.chart.bound) if line]
    lines += [[mark, (mark[0], plot.down.start)] for mark in marks]
    along = []
    for line in lines:
        for (x0, y0), (x1, y1) in pairwise(line):
            parts = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / _CLOSE))
            along += [(x0 + (x1 - x0) * step / parts, y0 + (y1 - y0) * step / parts) for step in range(parts)]
    return along


def _draw_bars(plot: _Plot) -> None:
    """Draw what a billion adds; bars of the first rupiah, many times as high as that of the scenario, are cut and say so."""
    bars = plot.chart.bars
    if not bars:
        return
    axes, across = plot.axes, plot.across
    put(axes, (across.start, plot.ceiling - 0.2), plot.chart.bars_name, Face(11.5, 400, MUTED), ("left", "center"))
    strong = next((bar.value for bar in bars if bar.strong), 0.0)
    most = max(max(bar.value for bar in bars), 1e-12)
    top = min(most, _CUT * strong) if strong > 0.0 else most
    scaled = (plot.floor - plot.ceiling - 0.28) / top
    for bar in bars:
        _draw_bar(plot, bar, min(bar.value, top) * scaled, cut=bar.value > top * (1 + 1e-9))
    axes.plot([across.start, across.end], [plot.floor, plot.floor], color=HAIR, lw=1.0, zorder=3)


def _draw_bar(plot: _Plot, bar: Bar, tall: float, *, cut: bool) -> None:
    left, right = plot.across.at(bar.start), plot.across.at(bar.end)
    edge = min(0.03, 0.12 * (right - left))
    colour = VERMILLION if bar.strong else "#a9c9e2"
    place = (left + edge, plot.floor - tall)
    plot.axes.add_patch(Rectangle(place, right - left - 2 * edge, tall, color=colour, lw=0, zorder=2))
    if cut:
        slash = plot.floor - tall + 0.16
        plot.axes.plot([left, right], [slash + 0.03, slash - 0.03], color="white", lw=2.4, zorder=4)
    room, wide = _AIRY * (right - left), width_of(bar.label, _LABEL, 700)
    if bar.strong or wide * _LEAST_LABEL <= room * _LABEL:
        size = _LABEL if bar.strong else min(_LABEL, _LABEL * room / wide)
        face = Face(size, 700, VERMILLION_TEXT if bar.strong else INK)
        put(plot.axes, ((left + right) / 2, plot.floor - tall - 0.05), bar.label, face, ("center", "bottom"))
