"""The ranked list and the exact staircase as tables, where the list honours every rule: daftar-urut.csv, anak-tangga.csv."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.ranking.merge import RankedList
from optimizer.ranking.send import works_text
from optimizer.ranking.staircase import Staircase
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.content.report import Table
from optimizer.report.words import say
from optimizer.study.budgets.funds import BILLION

_PERCENT = 9


def listed_table(facts: FrontierFacts, listed: RankedList, language: Language) -> Table:
    """Return the steps of the list in order: any first rows of it are a best plan for what they cost.

    ``pekerjaan`` is what stands in the unit for those parameters after the step, ``intervensi:langkah`` by area.
    """
    steps, share = listed.steps, 100 * float(listed.share)
    cumulative = zip(listed.spent[1:].tolist(), (share * listed.won[1:]).tolist(), strict=True)
    taken = zip(steps.which.tolist(), steps.target.tolist(), steps.cost.tolist(), steps.value.tolist(), strict=True)
    rows = tuple(
        (
            order,
            listed.sources[which].unit,
            " ".join(listed.sources[which].parameters),
            works_text(facts.found.instance, listed, which, target),
            cost,
            share * value * BILLION / cost,
            spent,
            won,
        )
        for order, ((which, target, cost, value), (spent, won)) in enumerate(zip(taken, cumulative, strict=True), start=1)
    )
    return Table(
        title=say("table.listed", language),
        columns=(
            number("urutan", 0, language),
            text("satuan_hitung", language),
            text("parameter", language),
            text("pekerjaan", language),
            money("biaya", language),
            number("tambahan_per_miliar", _PERCENT, language),
            money("biaya_kumulatif", language),
            percent("manfaat_persen", _PERCENT, language),
        ),
        rows=rows,
    )


def stairs_table(listed: RankedList, stairs: Staircase, language: Language) -> Table:
    """Return every stair: from that budget on, up to the next row, no plan is worth more and one is worth as much."""
    share = 100 * float(listed.share)
    return Table(
        title=say("table.stairs", language),
        columns=(money("pagu", language), percent("manfaat_persen", _PERCENT, language)),
        rows=tuple(zip(stairs.cost.tolist(), (share * stairs.value).tolist(), strict=True)),
    )
