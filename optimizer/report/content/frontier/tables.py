"""Every budget as tables: frontier.csv, rencana-utuh.csv, tangga.csv and dana.csv."""

from __future__ import annotations

import math

import numpy as np

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.frontier.facts import FrontierFacts, amount
from optimizer.report.content.report import Table
from optimizer.report.words import say
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.who import works_at

_PERCENT = 9


def curve_table(facts: FrontierFacts, language: Language) -> Table:
    """Return one row for each corner of the curve: the next row's plan differs in ``ubahan`` pairs and years."""
    curve = facts.found.curve
    counts = np.diff(curve.start).tolist()
    return Table(
        title=say("table.curve", language),
        columns=(
            money("pagu", language),
            money("belanja", language),
            percent("manfaat_persen", _PERCENT, language),
            number("tambahan_per_miliar", _PERCENT, language),
            number("ubahan", 0, language),
        ),
        rows=tuple(
            (round(at), round(spent), 100 * benefit, 100 * price * BILLION, count)
            for at, spent, benefit, price, count in zip(
                curve.money.tolist(), curve.spent.tolist(), curve.benefit.tolist(), curve.price.tolist(), counts, strict=True
            )
        ),
    )


def whole_table(facts: FrontierFacts, language: Language) -> Table:
    """Return one row for each whole plan; ``skenario`` marks the scenario's own budget."""
    present = facts.found.present
    return Table(
        title=say("table.whole", language),
        columns=(
            money("pagu", language),
            money("belanja", language),
            percent("manfaat_persen", _PERCENT, language),
            percent("batas_persen", _PERCENT, language),
            percent("selisih_persen", _PERCENT, language),
            number("paket", 0, language),
            text("skenario", language),
        ),
        rows=tuple(
            (
                plan.money,
                plan.spent,
                100 * plan.value,
                100 * plan.bound,
                100 * plan.gap if math.isfinite(plan.gap) else None,
                int((plan.solution.plan.steps.sum(axis=2) > 0).sum()),
                "ya" if plan.money == present else "tidak",
            )
            for plan in facts.found.plans
        ),
    )


def ladder_table(facts: FrontierFacts, language: Language) -> Table:
    """Return one row for each area: from which budget it gets something, and half of what it gets in the end."""
    found, who = facts.found, facts.found.who
    works = works_at(found.curve, len(facts.places), found.present).tolist()
    rows = zip(facts.places, who.linear.tolist(), who.half.tolist(), who.whole.tolist(), works, strict=True)
    return Table(
        title=say("table.ladder", language),
        columns=(
            text("kode", language),
            text("nama", language),
            text("kecamatan", language),
            money("mulai_linear", language),
            money("separuh_linear", language),
            money("mulai_utuh", language),
            number("pekerjaan_pada_pagu", 0, language),
        ),
        rows=tuple(
            (place.code, place.name, place.district, amount(start), amount(half), amount(whole), count)
            for place, start, half, whole, count in rows
        ),
    )


def funds_table(facts: FrontierFacts, language: Language) -> Table:
    """Return one row for each fund: what its next billion buys, and its next rupiah at that rate."""
    codes = facts.found.instance.axes.funds
    return Table(
        title=say("table.funds", language),
        columns=(
            text("kode", language),
            text("nama", language),
            number("miliar_berikutnya", _PERCENT, language),
            number("rupiah_berikutnya", _PERCENT, language),
            money("terpakai", language),
        ),
        rows=tuple(
            (codes[one.fund], facts.funds[one.fund], 100 * one.gain, 100 * one.first * BILLION, round(one.used))
            for one in facts.found.billions
        ),
    )
