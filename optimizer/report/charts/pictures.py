"""A chart to its files: PNG and SVG, with its title for documents and without it for slides that carry their own."""

from __future__ import annotations

from matplotlib.figure import Figure

from optimizer.report.charts.curves import curves
from optimizer.report.charts.dumbbell import dumbbell
from optimizer.report.charts.save import png, svg
from optimizer.report.charts.scenarios import scenarios
from optimizer.report.charts.spending import spending
from optimizer.report.content.figures import Chart, CurvesChart, ScoresChart, SpendingChart

BARE = "-tanpa-judul"


def pictures(stem: str, chart: Chart) -> tuple[tuple[str, bytes], ...]:
    """Return the four files of a chart as (name, content); the same chart gives the same bytes on every machine."""
    files = []
    for suffix, titled in (("", True), (BARE, False)):
        figure = draw(chart, titled)
        files.append((f"{stem}{suffix}.png", png(figure)))
        files.append((f"{stem}{suffix}.svg", svg(figure, chart.heading.title)))
    return tuple(files)


def draw(chart: Chart, titled: bool) -> Figure:
    """Return the picture of a chart of any kind."""
    if isinstance(chart, ScoresChart):
        return dumbbell(chart, titled)
    if isinstance(chart, SpendingChart):
        return spending(chart, titled)
    if isinstance(chart, CurvesChart):
        return curves(chart, titled)
    return scenarios(chart, titled)
