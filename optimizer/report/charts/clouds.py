"""Clouds of cases side by side: what came out against each thing that varied, with the middle and the scenario as it is."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from optimizer.report.charts.axis import Scale, scale
from optimizer.report.charts.frame import open_canvas
from optimizer.report.charts.plane import FOOT, TOP, Plane, draw_plane, inner, spans
from optimizer.report.charts.style import BLUE, SKY, VERMILLION, look
from optimizer.report.content.figures_study import Cloud, CloudsChart

_STEPS_DOWN = 5
_STEPS_ACROSS = {1: 8, 2: 5, 3: 4}
_FEW = 60


@look()
def clouds(chart: CloudsChart, titled: bool) -> Figure:
    """Return the picture; see :class:`CloudsChart`."""
    canvas = open_canvas(chart.heading, titled)
    heights = [up for cloud in chart.clouds for _, up in cloud.points] + ([] if chart.base is None else [chart.base])
    down = scale(heights, (canvas.height - FOOT, TOP), _STEPS_DOWN)
    for cloud, span in zip(chart.clouds, spans(len(chart.clouds)), strict=True):
        plane = _plane(canvas.axes, (chart, cloud), span, down)
        draw_plane(plane)
        _draw_points(plane, cloud)
        _draw_base(plane, chart.base)
        _draw_middle(plane, cloud)
    return canvas.figure


def _plane(axes: Axes, what: tuple[CloudsChart, Cloud], span: tuple[float, float], down: Scale) -> Plane:
    chart, cloud = what
    if cloud.names:
        across = Scale(-0.5, len(cloud.names) - 0.5, *inner(span), ())
    else:
        across = scale([x for x, _ in cloud.points], inner(span), _STEPS_ACROSS[len(chart.clouds)])
    return Plane(axes, across, down, chart.language, cloud.title, cloud.across_name, chart.up_name, cloud.names)


def _draw_points(plane: Plane, cloud: Cloud) -> None:
    places = [plane.place(point) for point in cloud.points]
    size, strength = (6.0, 0.9) if len(places) <= _FEW else (3.6, 0.5)
    xs, ys = [x for x, _ in places], [y for _, y in places]
    plane.axes.plot(xs, ys, "o", ms=size, color=SKY, alpha=strength, mew=0, zorder=3)


def _draw_base(plane: Plane, base: float | None) -> None:
    if base is not None:
        ends, height = [plane.across.start, plane.across.end], plane.down.at(base)
        plane.axes.plot(ends, [height, height], color=VERMILLION, lw=1.6, ls=(0, (5, 3)), zorder=4)


def _draw_middle(plane: Plane, cloud: Cloud) -> None:
    """Draw the middle: a line where there is an order across, a bar at each name where there is none."""
    places = [plane.place(point) for point in cloud.middle]
    if cloud.names:
        half = 0.3 * (plane.across.at(1.0) - plane.across.at(0.0))
        for across, height in places:
            plane.axes.plot([across - half, across + half], [height, height], color=BLUE, lw=2.6, zorder=5)
        return
    xs, ys = [x for x, _ in places], [y for _, y in places]
    plane.axes.plot(xs, ys, color="white", lw=4.4, solid_joinstyle="round", zorder=5)
    plane.axes.plot(xs, ys, color=BLUE, lw=2.6, solid_joinstyle="round", solid_capstyle="round", zorder=6)
