"""The chart of plans under other scenarios."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.compared.regret import how_found, loss_told, regret_finding, worst_told
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_study import MatrixCell, MatrixChart
from optimizer.report.content.scenarios import shared_mark
from optimizer.report.words import say
from optimizer.study.crossing import Carried, Fate

MOST_ROWS = 10


def crossing_chart(compared: Compared, language: Language) -> MatrixChart:
    """Return the matrix of the first :data:`MOST_ROWS` scenarios."""
    runs = compared.runs[:MOST_ROWS]
    names = tuple(run.setting.name for run in runs)
    rows = tuple(row[: len(runs)] for row in compared.crossing.carried[: len(runs)])
    return MatrixChart(
        heading=Heading(
            title=regret_finding(compared, language),
            subtitle=how_found(language),
            source=say("chart.source_all", language, names=", ".join(names)),
            mark=shared_mark(runs, language),
        ),
        language=language,
        row_title=say("crossing.plan", language),
        column_title=say("crossing.scenario", language),
        worst_title=say("crossing.worst", language),
        rows=names,
        columns=names,
        cells=tuple(tuple(_cell(compared, one, language) for one in row) for row in rows),
        worst=tuple(worst_told(compared.crossing, place, language) for place in range(len(runs))),
    )


def _cell(compared: Compared, one: Carried, language: Language) -> MatrixCell:
    share = None if one.fate is Fate.OWN else compared.crossing.regret(one)
    return MatrixCell(share, loss_told(compared.crossing, one, language))
