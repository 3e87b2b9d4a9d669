"""The list beside a map: each kecamatan with what it holds, and a bar of its money."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from optimizer.report.charts.style import CLEAR, HAIR, SKY
from optimizer.report.charts.text import Face, elide, put
from optimizer.report.content.figures_run import BordersChart, TilesChart
from optimizer.report.numbers import scaled

LIST = 5.85
"""Width of the list, inches."""

_STOPS = (2.5, 3.45, 4.4)
"""Right edges of the columns beside the names, inches."""

_TALLEST_ROW = 0.4
_HEADER = 0.42
_WIDEST_NAME = 1.85


def amount_of(money: int, chart: TilesChart | BordersChart) -> str:
    """Return an amount in the unit of the chart: one decimal under 10, none from there on."""
    return scaled(money, chart.scale, 1 if money < 9.95 * chart.scale else 0, chart.language)


def write_list(axes: Axes, chart: TilesChart | BordersChart, height: float) -> None:
    """Write the kecamatan with areas, the most money first, each with a bar."""
    rows, most = chart.rows, max((row.money for row in chart.rows), default=0)
    pitch = min(_TALLEST_ROW, (height - _HEADER) / max(1, len(rows)))
    size = max(7.5, min(12.0, pitch * 72 * 0.46))
    first, *middle, last = chart.heads
    put(axes, (0.0, 0.2), first, Face(11.0, 500))
    for stop, head in zip(_STOPS, middle, strict=True):
        put(axes, (stop, 0.2), head, Face(11.0, 500), ("right", "center"))
    bar = _STOPS[-1] + 0.25
    put(axes, (bar, 0.2), last, Face(11.0, 500))
    axes.plot([0, LIST], [0.4, 0.4], color=HAIR, lw=1.0)
    for index, row in enumerate(rows):
        down = _HEADER + (index + 0.5) * pitch
        put(axes, (0.0, down), elide(row.name, _WIDEST_NAME, size), Face(size))
        for stop, text in zip(_STOPS, row.texts, strict=True):
            put(axes, (stop, down), text, Face(size), ("right", "center"))
        length = 0.65 * row.money / most if most else 0.0
        axes.add_patch(Rectangle((bar, down - pitch * 0.3), length, pitch * 0.6, color=SKY if row.money else CLEAR, lw=0))
        put(axes, (bar + length + 0.07, down), amount_of(row.money, chart) if row.money else "0", Face(size, 700))
