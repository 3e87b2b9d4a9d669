"""What comes next as a table: cadangan.csv, one row for each work added or given up."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, text
from optimizer.report.content.report import Table
from optimizer.report.content.reserve.facts import ReserveFacts, changes_of, moves
from optimizer.report.words import say

_VOLUME = 6


def reserve_table(facts: ReserveFacts, language: Language) -> Table:
    """Return the works in the order they come or go: savings, the next billion, the plan made anew, and cuts.

    Savings and cuts are told against the row before them, all else against the scenario's plan.
    """
    rows = []
    for why, moved in moves(facts.found):
        for order, change in enumerate(changes_of(facts, moved, language), start=1):
            place = (change.place.code, change.place.name, change.place.district)
            what = (change.code, change.work, str(change.year), change.volume, change.unit, change.cost)
            rows.append((why.value, moved.money, order, *place, *what))
    return Table(
        title=say("table.reserve", language),
        columns=(
            text("sebab", language),
            money("uang", language),
            number("urutan", 0, language),
            text("kode", language),
            text("nama", language),
            text("kecamatan", language),
            text("intervensi", language),
            text("uraian", language),
            text("tahun", language),
            number("volume", _VOLUME, language),
            text("satuan", language),
            money("biaya", language),
        ),
        rows=tuple(rows),
    )
