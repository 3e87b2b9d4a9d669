"""The cases as a table: sapuan.csv, one row for each, failures too."""

from __future__ import annotations

from optimizer.domain.variation import DECIMALS, Axis, Point, Unit
from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.report import Cell, Column, Kind, Table
from optimizer.report.content.sweep.facts import SweepFacts, axis_title
from optimizer.report.words import say
from optimizer.study.sweep.rows import Best, Row, Whole

PERCENT = 6
_ROUND = -3
"""Money of the linear programme is told in thousands of rupiah, or as all there is: its last digits are a solver's."""

_KINDS = {Unit.TEXT: Kind.TEXT, Unit.MONEY: Kind.MONEY, Unit.PERCENT: Kind.PERCENT, Unit.NUMBER: Kind.NUMBER}


def cases_table(facts: SweepFacts, language: Language) -> Table:
    """Return every case in the order of its number, with the values that varied under their own names."""
    sweep = facts.sweep
    whole = any(row.whole is not None for row in sweep.rows)
    axes = sweep.variation.axes
    return Table(
        title=say("table.cases", language),
        columns=(
            number("kasus", 0, language),
            *(Column(axis.name, axis_title(axis, language), _KINDS[axis.unit], DECIMALS[axis.unit]) for axis in axes),
            text("status", language),
            percent("manfaat_persen", PERCENT, language),
            percent("kumuh_persen", PERCENT, language),
            percent("kemiskinan_persen", PERCENT, language),
            money("pagu_total", language),
            money("belanja", language),
            percent("tambahan_per_miliar", PERCENT, language),
            *(_whole_columns(language) if whole else ()),
            text("alasan_gagal", language),
        ),
        rows=tuple(
            (
                row.number,
                *map(_varied, axes, case.points),
                row.status.value,
                *_linear(row.best, facts.poor_known),
                *(_whole(row.whole) if whole else ()),
                _reason(row, language),
            )
            for case, row in zip(sweep.samples, sweep.rows, strict=True)
        ),
    )


def _whole_columns(language: Language) -> tuple[Column, ...]:
    return (
        percent("utuh_manfaat_persen", PERCENT, language),
        percent("utuh_selisih_persen", PERCENT, language),
        number("utuh_poin", 0, language),
        money("utuh_belanja", language),
    )


def _varied(axis: Axis, point: Point) -> Cell:
    if axis.unit is Unit.TEXT:
        return point.text
    return int(point.number) if axis.unit is Unit.MONEY else point.number


def _linear(best: Best | None, poor_known: bool) -> tuple[Cell, ...]:
    if best is None:
        return (None,) * 6
    return (
        100 * best.benefit,
        100 * best.slum,
        100 * best.poverty if poor_known else None,
        best.budget,
        min(best.budget, int(round(best.money, _ROUND))),
        None if best.more is None else 100 * best.more,
    )


def _whole(whole: Whole | None) -> tuple[Cell, ...]:
    if whole is None:
        return (None,) * 4
    return 100 * whole.benefit, 100 * whole.gap if whole.gap < 1e9 else None, whole.points, whole.money


def _reason(row: Row, language: Language) -> Cell:
    return None if row.reason is None else row.reason.say(language)
