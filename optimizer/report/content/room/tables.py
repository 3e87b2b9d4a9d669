"""The room to negotiate as a table: ruang.csv, one row for each office, district, group and fund."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.columns import money, percent, text
from optimizer.report.content.report import Cell, Table
from optimizer.report.content.room.facts import Named, RoomFacts
from optimizer.report.words import say

_PERCENT = 6


def room_table(facts: RoomFacts, language: Language) -> Table:
    """Return one row for each holder, in the order of the study."""
    return Table(
        title=say("table.room", language),
        columns=(
            *(text(key, language) for key in ("jenis", "kode", "nama")),
            *(money(key, language) for key in ("paling_sedikit", "rencana_rp", "paling_banyak")),
            *(money(key, language) for key in ("terbukti_paling_sedikit", "terbukti_paling_banyak", "pagu")),
            *(percent(key, _PERCENT, language) for key in ("paling_sedikit_persen", "paling_banyak_persen")),
        ),
        rows=tuple(_row(one) for one in facts.named),
    )


def whole(one: Named) -> tuple[int, int, int, int]:
    """Return least, most, proven least and proven most in whole rupiah; what is proven is rounded outwards."""
    found = one.range
    return round(found.least), round(found.most), math.floor(found.floor), math.ceil(found.ceiling)


def _row(one: Named) -> tuple[Cell, ...]:
    found = one.range
    least, most, floor, ceiling = whole(one)
    return (
        found.holder.value,
        found.name,
        one.name,
        least,
        found.planned,
        most,
        floor,
        ceiling,
        found.budget,
        100 * found.least / found.budget,
        100 * found.most / found.budget,
    )
