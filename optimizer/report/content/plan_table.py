"""The table of what is built: rencana.csv, one row for each intervention in an area and a year."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, text
from optimizer.report.content.facts import RunFacts, WorkFacts
from optimizer.report.content.report import Cell, Column, Kind, Table
from optimizer.report.words import say

_EXACT = 9
"""Decimals of volumes and effects: enough for any lot, so that the plan can be re-added from the file."""

FUND_PREFIX = "dana_"
"""What the columns of payments begin with, before the code of the fund."""


def plan_table(facts: RunFacts, language: Language) -> Table:
    """Return the works of a run in the order of area, year and intervention.

    ``dana_<fund>`` is what each fund pays; they add up to ``biaya``. ``efek_<parameter>`` is the deficit the work can cure
    by itself: where works overlap, the area's own table says what is left.
    """
    funds = tuple(dict.fromkeys(fund.code for fund in facts.funds))
    works = sorted(facts.works, key=lambda work: (work.area, work.year, work.intervention))
    return Table(
        title=say("table.plan", language),
        columns=(*_columns(language), *_fund_columns(funds, language), *_effect_columns(facts.setting.parameters, language)),
        rows=tuple(_row(work, funds) for work in works),
    )


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        *(text(key, language) for key in ("kode", "nama", "kecamatan")),
        number("tahun", 0, language),
        *(text(key, language) for key in ("intervensi", "uraian", "kelompok", "perangkat_daerah", "sub_kegiatan")),
        number("volume", _EXACT, language),
        text("satuan", language),
        money("biaya", language),
        number("kk_miskin_terbantu", _EXACT, language),
        text("mutu", language),
    )


def _fund_columns(funds: tuple[str, ...], language: Language) -> tuple[Column, ...]:
    return tuple(Column(f"{FUND_PREFIX}{fund}", say("column.dana", language, fund=fund), Kind.MONEY) for fund in funds)


def _effect_columns(parameters: tuple[str, ...], language: Language) -> tuple[Column, ...]:
    return tuple(
        Column(f"efek_{parameter}", say("column.efek", language, parameter=parameter), Kind.NUMBER, _EXACT)
        for parameter in parameters
    )


def _row(work: WorkFacts, funds: tuple[str, ...]) -> tuple[Cell, ...]:
    paid = dict(work.payments)
    return (
        work.area,
        work.area_name,
        work.district,
        work.year,
        work.intervention,
        work.name,
        work.group,
        work.office,
        work.activity,
        work.volume,
        work.measure,
        work.cost,
        work.poor_helped,
        work.quality.value,
        *(paid.get(fund, 0) for fund in funds),
        *work.effects,
    )
