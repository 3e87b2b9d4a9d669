"""What an evaluation says, in sentences computed from its numbers."""

from __future__ import annotations

import math
from pathlib import PurePath

from optimizer.domain.scenario import Lens
from optimizer.messages import Language
from optimizer.problem.plan import NOTHING
from optimizer.problem.planned import Payer
from optimizer.report.content.evaluate.broken import MONEY, Breach, BrokenFacts
from optimizer.report.content.evaluate.facts import ChangeFacts, EvaluateFacts, MendFacts, MoveFacts
from optimizer.report.numbers import number, percent, rupiah, volume
from optimizer.report.words import capital, counted, office_name, say
from optimizer.study.changes import Kind
from optimizer.study.evaluate import RulePrice

SMALLEST = 0.005
"""Percentage points under which a difference is told as nothing."""

_FEW = 3
_ROWS = 12
_MOVES = {Kind.ADD: "evaluate.add", Kind.CUT: "evaluate.cut"}
_PAYERS = {
    Payer.FILE: "evaluate.payer_file",
    Payer.NOBODY: "evaluate.payer_nobody",
    Payer.UNEQUAL: "evaluate.payer_unequal",
}
_SHARES = {Breach.AIM, Breach.LENS}


def benefit(share: float, language: Language) -> str:
    """Return a share of the burden in per cent."""
    return percent(100 * share, 2, language)


def verdict(facts: EvaluateFacts, language: Language) -> str:
    """Return whether the plan is sound and how far it is behind the best one."""
    mine, best = (benefit(run.certainty.value, language) for run in (facts.mine, facts.best))
    if not facts.sound:
        return say("evaluate.broken", language, count=counted(len(facts.broken), "breach", language), mine=mine, best=best)
    loss = 100 * facts.loss
    if loss < SMALLEST:
        return say("evaluate.equal", language, mine=mine, best=best)
    return say("evaluate.behind", language, mine=mine, best=best, loss=number(loss, 2, language))


def bound_sentence(facts: EvaluateFacts, language: Language) -> str:
    """Return what is proven of every sound plan."""
    bound = facts.best.certainty.bound
    return (
        say("evaluate.bound", language, bound=benefit(bound, language))
        if math.isfinite(bound)
        else say("evaluate.unbounded", language)
    )


def breach_sentence(broken: BrokenFacts, language: Language) -> str:
    """Return one broken rule in the words of planners."""
    said = say(
        f"evaluate.{broken.breach.value}",
        language,
        excess=_excess(broken, language),
        area=broken.area_name,
        work=broken.work_name,
        other=broken.other,
        who=office_name(broken.who) if broken.breach is Breach.CAPACITY else broken.who,
        year=broken.year,
        limit=volume(broken.limit, broken.measure, language),
    )
    return f"{said} {_rows(broken, language)}" if broken.rows else said


def _rows(broken: BrokenFacts, language: Language) -> str:
    """Return which rows of the file make up a breach, the first of them."""
    lines = [str(place.line) for place in broken.rows]
    rest = ", \u2026" if len(lines) > _ROWS else ""
    file = PurePath(broken.rows[0].file).name
    return say("evaluate.rows", language, rows=", ".join(lines[:_ROWS]) + rest, file=file)


def _excess(broken: BrokenFacts, language: Language) -> str:
    if broken.breach in MONEY:
        return rupiah(broken.excess, language)
    if broken.breach in _SHARES:
        return percent(100 * broken.excess, 2, language)
    return volume(broken.excess, broken.measure, language)


def price_sentence(price: RulePrice, language: Language) -> str:
    """Return what breaking a rule is worth."""
    rule = say(f"evaluate.rule.{price.rule}", language)
    if price.gain is None:
        return say("evaluate.price_unknown", language, rule=rule)
    exact = math.isfinite(price.within) and 100 * price.within >= SMALLEST
    within = say("evaluate.within", language, share=percent(100 * price.within, 2, language)) if exact else ""
    if 100 * price.gain < SMALLEST:
        return say("evaluate.price_nothing", language, rule=rule, within=within)
    return say("evaluate.price_of", language, rule=rule, gain=number(100 * price.gain, 2, language), within=within)


def mend_sentence(facts: EvaluateFacts, language: Language) -> str:
    """Return what makes a broken plan sound; empty for a sound one."""
    if facts.sound:
        return ""
    mend: MendFacts | None = facts.mend
    if mend is None:
        return say("evaluate.mend_none", language)
    cuts = [move_words(cut, facts, language) for cut in mend.cuts[:_FEW]]
    mine, value = benefit(facts.mine.certainty.value, language), benefit(mend.value, language)
    return say(
        "evaluate.mend_cuts",
        language,
        count=counted(len(mend.cuts), "work", language),
        money=rupiah(mend.money, language),
        change=say("evaluate.mend_same" if mine == value else "evaluate.mend_less", language, mine=mine, value=value),
        cuts="; ".join(cuts) + ("; \u2026" if len(mend.cuts) > _FEW else ""),
    )


def too_small(change: ChangeFacts) -> bool:
    """Return whether a change gains something, but less than is shown."""
    return change.gain > NOTHING and 100 * change.gain < SMALLEST


def step_sentence(place: int, change: ChangeFacts, facts: EvaluateFacts, language: Language) -> str:
    """Return one change for the better."""
    idle = change.kind is Kind.CUT and change.gain <= NOTHING
    blanks = {
        "number": str(place),
        "what": capital(change_words(change, facts, language)),
        "money": signed_money(change.money, language),
    }
    if idle:
        beside = "" if facts.mine.setting.lens == Lens.CONTRIBUTION.value else " " + say("evaluate.idle_points", language)
        return say("evaluate.step_idle", language, **blanks) + beside
    gain = number(100 * change.gain, 2, language)
    return say("evaluate.step", language, value=benefit(change.value, language), gain=gain, **blanks)


def change_words(change: ChangeFacts, facts: EvaluateFacts, language: Language) -> str:
    """Return what a change does: ``tambah 10 m Drainase baru di Pasar I``."""
    words = [move_words(move, facts, language) for move in change.moves[:_FEW]]
    if change.kind is Kind.CUT and len(change.moves) > 1:
        count, more = counted(len(change.moves), "work", language), "; \u2026" if len(change.moves) > _FEW else ""
        return say("evaluate.cut_idle", language, count=count, cuts="; ".join(words) + more)
    return words[0] if len(words) == 1 else say("evaluate.swap", language, cut=words[0], add=words[1])


def move_words(move: MoveFacts, facts: EvaluateFacts, language: Language) -> str:
    """Return one work made larger or smaller, with its year where there are several."""
    many = len(facts.mine.setting.years) > 1
    kind = Kind.ADD if move.after > move.before else Kind.CUT
    return say(
        _MOVES[kind],
        language,
        volume=volume(abs(move.after - move.before), move.measure, language),
        work=move.name,
        area=move.area_name,
        year=say("evaluate.in_year", language, year=str(move.year)) if many else "",
    )


def signed_money(money: int, language: Language) -> str:
    """Return money more or less: ``+Rp 10 juta``."""
    return ("+" if money > 0 else "") + rupiah(money, language)


def payment_lines(facts: EvaluateFacts, language: Language) -> tuple[str, ...]:
    """Return who said who pays, and whether the file's costs are those of the scenario."""
    payment = facts.payment
    blanks = {"count": number(payment.unequal, 0, language)} if payment.payer is Payer.UNEQUAL else {}
    lines = [say(_PAYERS[payment.payer], language, **blanks)]
    if payment.repriced:
        count = number(payment.repriced, 0, language)
        stated, priced = rupiah(payment.stated, language), rupiah(payment.priced, language)
        lines.append(say("evaluate.repriced", language, count=count, stated=stated, priced=priced))
    return tuple(lines)
