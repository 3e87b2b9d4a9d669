"""The packages as a table: paket.csv, one row for each area and intervention with room for a step."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.noregret.facts import NoRegretFacts, PackageFacts
from optimizer.report.content.report import Cell, Table
from optimizer.report.words import say

_VOLUME = 6
_WEIGHT = 9
_TEXTS = ("kode", "nama", "kecamatan", "intervensi", "uraian", "kelompok", "perangkat_daerah", "satuan", "label", "penyebab")


def packages_table(facts: NoRegretFacts, language: Language) -> Table:
    """Return one row for each package, in the order of areas and interventions."""
    return Table(
        title=say("table.noregret", language),
        columns=(
            *(text(key, language) for key in _TEXTS),
            percent("dibangun_persen", _VOLUME, language),
            *(number(key, _VOLUME, language) for key in ("volume_aman", "volume_terbanyak", "volume_rencana")),
            *(money(key, language) for key in ("nilai_aman", "biaya_rencana")),
            *(number(key, _WEIGHT, language) for key in ("bobot_dari", "bobot_sampai")),
            percent("pagu_mulai_persen", _VOLUME, language),
        ),
        rows=tuple(_row(one) for one in facts.packages),
    )


def _row(one: PackageFacts) -> tuple[Cell, ...]:
    package = one.package
    low, high = package.weights or (None, None)
    return (
        *(one.area, one.area_name, one.district, one.intervention, one.name, one.group, one.office, one.measure),
        package.label.value,
        package.cause.value if package.cause else "",
        100 * package.often,
        *(one.safe, one.most, one.planned),
        *(one.safe_money, one.planned_money),
        *(low, high),
        None if package.budget is None else 100 * package.budget,
    )
