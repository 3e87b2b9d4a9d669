"""Every package as a table: penjelasan.csv, one row each; benefits and losses in percentage points of the combined burden."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, text
from optimizer.report.content.explain.facts import ChangeFacts, ExplainFacts, PackageFacts, WorthFacts
from optimizer.report.content.explain.nearest import nearest
from optimizer.report.content.explain.sentences import told
from optimizer.report.content.report import Cell, Column, Table
from optimizer.report.words import say

_EXACT = 9
_TIMES = 6

_FIRST = ("kode", "nama", "kecamatan", "intervensi", "uraian", "kelompok", "perangkat_daerah", "keadaan", "alasan", "karena")
_VOLUMES = ("volume", "volume_penuh", "volume_terkecil", "volume_linear")
_LOSSES = (
    "manfaat_sendiri",
    "manfaat_tambahan",
    "rugi_dicoret",
    "rugi_terkecil_dipaksa",
    "rugi_penuh_dipaksa",
    "rugi_terbukti",
)


def packages_table(facts: ExplainFacts, language: Language) -> Table:
    """Return every package; what does not apply to one that cannot be built is empty."""
    return Table(
        title=say("table.explained", language),
        columns=_columns(language),
        rows=tuple(_row(package, facts, language) for package in facts.packages),
    )


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        *(text(key, language) for key in _FIRST),
        number("urutan", 0, language),
        *(number(key, _EXACT, language) for key in _VOLUMES),
        text("satuan", language),
        money("biaya", language),
        money("biaya_penuh", language),
        number("harga_satuan", 2, language),
        number("harga_impas", 2, language),
        number("kali_impas", _TIMES, language),
        number("poin", 0, language),
        *(number(key, _EXACT, language) for key in _LOSSES),
        text("tambah_pagu_dana", language),
        money("tambah_pagu", language),
        money("tambah_semua_pagu", language),
        money("potong_semua_pagu", language),
        text("data_kriteria", language),
        number("data_kini", _EXACT, language),
        number("data_menjadi", _EXACT, language),
        text("perubahan_terdekat", language),
        number("perubahan_terdekat_persen", _TIMES, language),
        text("penjelasan", language),
        text("sumber", language),
    )


def _row(package: PackageFacts, facts: ExplainFacts, language: Language) -> tuple[Cell, ...]:
    size, barred = package.size, package.barred
    reason = barred.bar.value if barred else package.reason.value if package.reason else ""
    change = nearest(package, facts.run.budget)
    return (
        package.area,
        package.area_name,
        package.district,
        package.work,
        package.name,
        package.group,
        package.office,
        package.stand.value,
        reason,
        "; ".join(barred.works if barred else package.others),
        package.rank or None,
        size.planned,
        size.most,
        size.lot if package.worth else None,
        size.linear if package.worth else None,
        package.measure,
        size.cost,
        size.full_cost if package.worth else None,
        size.unit_cost,
        *_worth(package.worth, size.unit_cost),
        *_change(package.change),
        change.lever.value if change else "",
        100 * change.share if change else None,
        told(package, facts.able, facts.run.budget, language),
        barred.source if barred else "",
    )


def _worth(worth: WorthFacts | None, unit_cost: float) -> tuple[Cell, ...]:
    """Return break-even, points and losses; an endless break-even is empty, since no number says it."""
    if worth is None:
        return (None,) * (3 + len(_LOSSES))
    turn = worth.turn if math.isfinite(worth.turn) else None
    losses = (worth.own, worth.added, worth.lost, worth.lot_loss, worth.full_loss, worth.proven)
    return (
        None if turn is None else turn * unit_cost,
        turn,
        worth.points,
        *(None if loss is None else 100 * loss for loss in losses),
    )


def _change(change: ChangeFacts | None) -> tuple[Cell, ...]:
    if change is None:
        return ("", None, None, None, "", None, None)
    figure = change.figure
    return (
        change.fund,
        change.more or None,
        change.all_more or None,
        change.all_less or None,
        figure.code if figure else "",
        figure.now if figure else None,
        figure.then if figure else None,
    )
