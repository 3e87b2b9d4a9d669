"""The targets as tables: target.csv, one row for each target; biaya-target.csv, one row for each set of them."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.report import Cell, Table
from optimizer.report.content.targets.facts import TargetFacts, set_name
from optimizer.report.words import say
from optimizer.study.targets import Amount, Cost, Reach

_PERCENT = 6
_TIMES = 6


def reach_table(facts: TargetFacts, language: Language) -> Table:
    """Return every target, how far it can be reached, and when."""
    return Table(
        title=say("table.target", language),
        columns=(
            *(text(key, language) for key in ("tingkat", "target", "tempat")),
            percent("diminta_persen", _PERCENT, language),
            number("sampai_tahun", 0, language),
            *(percent(key, _PERCENT, language) for key in ("pagu_kini_persen", "pagu_kini_batas_persen", "terbanyak_persen")),
            *(number(key, 0, language) for key in ("tahun_pagu_kini", "tahun_tanpa_batas")),
        ),
        rows=tuple(_reach(reach) for reach in facts.costs.reaches),
    )


def _reach(reach: Reach) -> tuple[Cell, ...]:
    target = reach.target
    return (
        *(target.level.value, target.name, str(target.where)),
        target.percent,
        target.year,
        *(reach.now.found, reach.now.bound, reach.ever),
        *(reach.year_now, reach.year_ever),
    )


def cost_table(facts: TargetFacts, language: Language) -> Table:
    """Return what each set of targets costs: the bound that nothing is under, and what a plan was found for."""
    return Table(
        title=say("table.biaya_target", language),
        columns=(
            text("target", language),
            *(money(key, language) for key in ("belanja_batas", "belanja")),
            *(number(key, _TIMES, language) for key in ("kali_pagu_batas", "kali_pagu")),
            *(money(key, language) for key in ("pagu_tambahan_batas", "pagu_tambahan")),
        ),
        rows=tuple((set_name(facts, cost, language), *_cost(cost)) for cost in facts.costs.costs),
    )


def _cost(cost: Cost) -> tuple[Cell, ...]:
    spend, more = _whole(cost.spend), _whole(cost.more)
    scale = (cost.scale.bound, cost.scale.found) if math.isfinite(cost.scale.bound) else (None, None)
    return (*spend, *scale, *more)


def _whole(amount: Amount) -> tuple[int | None, int | None]:
    """Return rupiah: the bound rounded down, what was found rounded up; nothing where money is not enough."""
    if not math.isfinite(amount.bound) or amount.known.value == "mustahil":
        return None, None
    return math.floor(amount.bound), None if amount.found is None else math.ceil(amount.found)
