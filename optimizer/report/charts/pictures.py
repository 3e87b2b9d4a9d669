"""A chart to its files: PNG and SVG, with its title for documents and without it for slides that carry their own."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure

from optimizer.report.charts.bars import bars
from optimizer.report.charts.borders import borders
from optimizer.report.charts.budgets import budgets
from optimizer.report.charts.clouds import clouds
from optimizer.report.charts.curves import curves
from optimizer.report.charts.dots import dots
from optimizer.report.charts.dumbbell import dumbbell
from optimizer.report.charts.ladder import ladder
from optimizer.report.charts.matrix import matrix
from optimizer.report.charts.ranges import ranges
from optimizer.report.charts.save import png, svg
from optimizer.report.charts.scenarios import scenarios
from optimizer.report.charts.slope import slope
from optimizer.report.charts.spending import spending
from optimizer.report.charts.tiles import tiles
from optimizer.report.content.figures import CurvesChart, ScenariosChart, ScoresChart, SpendingChart
from optimizer.report.content.figures_run import AnyChart, BarsChart, BordersChart, EquityChart, TilesChart
from optimizer.report.content.figures_study import BudgetsChart, CloudsChart, LadderChart, MatrixChart, RangesChart, SlopeChart

BARE = "-tanpa-judul"


def pictures(stem: str, chart: AnyChart) -> tuple[tuple[str, bytes], ...]:
    """Return the four files of a chart as (name, content); the same chart gives the same bytes on every machine."""
    files = []
    for suffix, titled in (("", True), (BARE, False)):
        figure = draw(chart, titled)
        files.append((f"{stem}{suffix}.png", png(figure)))
        files.append((f"{stem}{suffix}.svg", svg(figure, chart.heading.title)))
    return tuple(files)


_DRAWERS: dict[type, Callable[..., Figure]] = {
    ScoresChart: dumbbell,
    SpendingChart: spending,
    ScenariosChart: scenarios,
    CurvesChart: curves,
    RangesChart: ranges,
    BudgetsChart: budgets,
    LadderChart: ladder,
    CloudsChart: clouds,
    SlopeChart: slope,
    BarsChart: bars,
    EquityChart: dots,
    TilesChart: tiles,
    BordersChart: borders,
    MatrixChart: matrix,
}


def draw(chart: AnyChart, titled: bool) -> Figure:
    """Return the picture of a chart of any kind."""
    return _DRAWERS[type(chart)](chart, titled)
