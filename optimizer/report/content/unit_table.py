"""The table of the counted units before and after: kawasan.csv, one row each, every parameter beside the totals."""

from __future__ import annotations

from collections.abc import Iterator

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.outcome_facts import ExitFacts
from optimizer.report.content.report import Cell, Column, Kind, Table
from optimizer.report.words import say

_VOLUME = 9
_PERCENT = 6

_PARTS = (
    ("volume_awal", Kind.NUMBER, _VOLUME),
    ("volume_akhir", Kind.NUMBER, _VOLUME),
    ("persen_awal", Kind.PERCENT, _PERCENT),
    ("persen_akhir", Kind.PERCENT, _PERCENT),
    ("poin_awal", Kind.NUMBER, 0),
    ("poin_akhir", Kind.NUMBER, 0),
)


def unit_table(facts: RunFacts, language: Language) -> Table:
    """Return the units of a run in their own order; categories by their codes, yes and no as ``ya`` and ``tidak``.

    ``kk_miskin`` is empty where the number of poor households is not known.
    """
    known = facts.outcome.poor_known
    categories = tuple(category.code for category in facts.setting.categories)
    return Table(
        title=say("table.units", language),
        columns=(*_columns(facts, language), *_parameter_columns(facts.setting.parameters, language)),
        rows=tuple((*_row(unit, categories, known), *_details(unit)) for unit in facts.units),
    )


def _columns(facts: RunFacts, language: Language) -> tuple[Column, ...]:
    return (
        *(text(key, language) for key in ("kode", "nama", "kelurahan_desa", "kecamatan", "kawasan")),
        number("luas_ha", _VOLUME, language),
        number("kk", 0, language),
        number("kk_miskin", 0, language),
        text("mutu", language),
        text("donor", language),
        money("biaya", language),
        number("skor_awal", 0, language),
        number("skor_akhir", 0, language),
        text("kategori_awal", language),
        text("kategori_akhir", language),
        *(percent(key, _PERCENT, language) for key in ("rata_rata_awal", "rata_rata_akhir", "kontribusi_persen")),
        text("keluar_kumuh", language),
        *(Column(f"keluar_kumuh_{found.rule.lower()}", _exit(found, language)) for found in facts.outcome.exits),
        *(number(key, 0, language) for key in ("poin_kk_awal", "poin_kk_akhir")),
        *(text(key, language) for key in ("di_atas_kertas", "dekat_batas")),
    )


def _exit(found: ExitFacts, language: Language) -> str:
    return say("column.keluar_kumuh_aturan", language, rule=found.rule)


def _parameter_columns(parameters: tuple[str, ...], language: Language) -> Iterator[Column]:
    for parameter in parameters:
        for part, kind, decimals in _PARTS:
            label = say(f"column.parameter_{part}", language, parameter=parameter)
            yield Column(f"{parameter}_{part}", label, kind, decimals)


def _row(unit: UnitFacts, categories: tuple[str, ...], poor_known: bool) -> tuple[Cell, ...]:
    return (
        unit.code,
        unit.name,
        unit.village,
        unit.district,
        unit.kawasan,
        unit.hectares,
        unit.households,
        unit.poor if poor_known else None,
        unit.quality.value,
        unit.donor,
        unit.money,
        unit.before.points,
        unit.after.points,
        categories[unit.before.category],
        categories[unit.after.category],
        unit.before.average,
        unit.after.average,
        100 * unit.contribution,
        _yes(unit.lifted),
        *(_yes(gone) for gone in unit.exits),
        *unit.point_households,
        _yes(unit.paper),
        _yes(unit.edge),
    )


def _yes(value: bool) -> str:
    return "ya" if value else "tidak"


def _details(unit: UnitFacts) -> Iterator[Cell]:
    before, after = unit.before, unit.after
    for place in range(len(before.volumes)):
        yield from (before.volumes[place], after.volumes[place])
        yield from (before.percent[place], after.percent[place])
        yield from (before.parameter_points[place], after.parameter_points[place])
