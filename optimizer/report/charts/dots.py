"""Areas as dots: what each household gets against need, with the mean, and the names of those to look at."""

from __future__ import annotations

import math
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from optimizer.report.charts.axis import Scale, decimals, scale
from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.labels import Box, Place, place_labels
from optimizer.report.charts.style import BLUE, GREY, GRID, HAIR, INK, MUTED, SKY, VERMILLION, VERMILLION_TEXT, look
from optimizer.report.charts.text import Face, elide, fit, put, width_of
from optimizer.report.content.figures_run import Dot, DotsPanel, EquityChart
from optimizer.report.numbers import number

_TOP = 0.82
_FOOT = 0.68
_BETWEEN = 0.75
_TICKS = 0.5
_RIGHT = 0.25
_NAME, _MEAN = 11.0, 10.5
_WIDEST_NAME = 2.2
_LINE = 1.3 / 72
_LARGEST, _SMALLEST = 0.2, 0.07
_STEPS_DOWN = 5
_STEPS_ACROSS = {1: 7, 2: 6}
_ROUND = 12
_WEIGHT = 8


@dataclass(frozen=True, slots=True)
class _Plot:
    """One panel on the canvas, in inches, with the households that the largest dot stands for."""

    axes: Axes
    chart: EquityChart
    panel: DotsPanel
    across: Scale
    down: Scale
    most: int

    def place(self, dot: Dot) -> Place:
        """Return where a dot stands."""
        return self.across.at(dot.across), self.down.at(dot.up)

    def radius(self, dot: Dot) -> float:
        """Return the radius of a dot, in inches: its area tells the households."""
        return max(_SMALLEST, _LARGEST * math.sqrt(dot.households / max(1, self.most)))


@look()
def dots(chart: EquityChart, titled: bool) -> Figure:
    """Return the picture; see :class:`EquityChart`."""
    canvas = open_canvas(chart.heading, titled)
    count = len(chart.panels)
    wide = (ROOM - _BETWEEN * (count - 1)) / count
    for index, panel in enumerate(chart.panels):
        start = index * (wide + _BETWEEN)
        plot = _lay_out(canvas.axes, (chart, panel), (start, start + wide), canvas.height)
        _write_names(plot)
        _draw_grid(plot)
        for dot in sorted(panel.dots, key=lambda dot: -dot.households):
            _draw_dot(plot, dot)
        _write_labels(plot)
    return canvas.figure


def _lay_out(axes: Axes, what: tuple[EquityChart, DotsPanel], span: tuple[float, float], height: float) -> _Plot:
    chart, panel = what
    inner = (span[0] + _TICKS, span[1] - _RIGHT)
    across = scale([dot.across for dot in panel.dots], inner, _STEPS_ACROSS[len(chart.panels)])
    ups = [0.0, panel.level, *(dot.up for shown in chart.panels for dot in shown.dots)]
    down = scale(ups, (height - _FOOT, _TOP), _STEPS_DOWN)
    return _Plot(axes, chart, panel, across, down, max(dot.households for dot in panel.dots))


def _write_names(plot: _Plot) -> None:
    left, right = plot.across.start - _TICKS, plot.across.end + _RIGHT
    put(plot.axes, (left, 0.1), plot.panel.title, Face(14.0, 700))
    lines, size = fit(plot.chart.up_name, right - left, (8.5, 11.0), 1)
    put(plot.axes, (left, 0.4), lines[0], Face(size, 400, MUTED))
    lines, size = fit(plot.panel.across_name, right - left, (9.0, 11.0), 1)
    put(plot.axes, (right, plot.down.start + 0.58), lines[0], Face(size, 400, MUTED), ("right", "center"))


def _draw_grid(plot: _Plot) -> None:
    axes, across, down, language = plot.axes, plot.across, plot.down, plot.chart.language
    left, right = across.start - 0.1, across.end + _RIGHT
    digits = decimals(down.ticks)
    for tick in down.ticks:
        height = down.at(tick)
        axes.plot([left, right], [height, height], color=GRID, lw=0.9, zorder=1)
        put(axes, (left - 0.08, height), number(tick, digits, language), Face(10.5, 400, MUTED), ("right", "center"))
    digits = decimals(across.ticks)
    for tick in across.ticks:
        place = (across.at(tick), down.start + 0.32)
        put(axes, place, number(tick, digits, language), Face(10.5, 400, MUTED), ("center", "center"))
    level = down.at(plot.panel.level)
    axes.plot([left, right], [level, level], color=HAIR, lw=1.8, zorder=2)


def _draw_dot(plot: _Plot, dot: Dot) -> None:
    across, down = plot.place(dot)
    colour = VERMILLION if dot.flagged else SKY
    size = 2 * plot.radius(dot) * 72
    plot.axes.plot([across], [down], "o", ms=size, color=colour, mec="white", mew=0.8, alpha=0.85, zorder=3 + dot.flagged)


def _write_labels(plot: _Plot) -> None:
    """Write the mean over its line, and the names of those to look at beside their dots."""
    mean = _mean_box(plot)
    put(plot.axes, (mean.right, mean.bottom), plot.panel.level_name, Face(_MEAN, 500, BLUE), ("right", "bottom"))
    named = [dot for dot in plot.panel.dots if dot.name]
    texts = [elide(dot.name, _WIDEST_NAME, _NAME, 700 if dot.flagged else 500) for dot in named]
    sizes = [(width_of(text, _NAME, 700), _NAME * _LINE) for text in texts]
    room = Box(plot.across.start - 0.05, plot.down.end - 0.2, plot.across.end + _RIGHT, plot.down.start + 0.18)
    boxes = place_labels([plot.place(dot) for dot in named], sizes, [*_edges(plot), *_inside(mean)], room)
    for dot, text, box in zip(named, texts, boxes, strict=True):
        _lead(plot, dot, box)
        face = Face(_NAME, 700 if dot.flagged else 500, VERMILLION_TEXT if dot.flagged else INK)
        put(plot.axes, (box.left, box.top), text, face, ("left", "top"))


def _mean_box(plot: _Plot) -> Box:
    """Return where the mean is written: over its line, at the right."""
    right, bottom = plot.across.end + _RIGHT, plot.down.at(plot.panel.level) - 0.03
    return Box(right - width_of(plot.panel.level_name, _MEAN, 500), bottom - _MEAN * _LINE, right, bottom)


def _inside(box: Box) -> list[Place]:
    """Return places all over a box, so close that no label can hide it."""
    steps = range(_ROUND + 1)
    wide, middle = box.right - box.left, (box.top + box.bottom) / 2
    return [(box.left + wide * step / _ROUND, middle) for step in steps for _ in range(_WEIGHT)]


def _lead(plot: _Plot, dot: Dot, box: Box) -> None:
    """Draw a line from the edge of a dot to a name that stands apart from it."""
    place = plot.place(dot)
    near, radius = box.nearest(place), plot.radius(dot)
    far = math.dist(near, place)
    if far > radius + 0.06:
        edge = tuple(start + (end - start) * radius / far for start, end in zip(place, near, strict=True))
        plot.axes.plot([edge[0], near[0]], [edge[1], near[1]], color=GREY, lw=0.7, zorder=2)


def _edges(plot: _Plot) -> list[Place]:
    """Return places around every dot, so that no label is laid over one."""
    turns = [2 * math.pi * step / _ROUND for step in range(_ROUND)]
    places: list[Place] = []
    for dot in plot.panel.dots:
        (across, down), radius = plot.place(dot), plot.radius(dot)
        places += [(across, down), *((across + radius * math.cos(turn), down + radius * math.sin(turn)) for turn in turns)]
    return places
