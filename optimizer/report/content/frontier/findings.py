"""What the budgets say, in sentences computed from their numbers and never more than those say."""

from __future__ import annotations

import numpy as np

from optimizer.messages import Language
from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import counted, say
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.nested import How

_TINY = 0.005


def reach_finding(facts: FrontierFacts, language: Language) -> str:
    """Return how much of what can be had the scenario's budget wins, and what the next billion adds; no full stop."""
    if not facts.payable:
        return say("frontier.unpayable", language, least=rupiah(facts.found.curve.least, language))
    budget, share = rupiah(facts.found.present, language), percent(100 * facts.reached, 1, language)
    more = next_points(facts, language)
    if facts.found.curve.complete and facts.most > 0:
        part = percent(100 * facts.reached / facts.most, 0, language)
        return say("frontier.reach", language, budget=budget, part=part, more=more)
    return say("frontier.reach_cut", language, budget=budget, share=share, more=more)


def next_points(facts: FrontierFacts, language: Language) -> str:
    """Return what a billion more, in the present proportions, adds in percentage points; under the step lenses at most."""
    found = facts.found
    gain = 100 * (found.curve.at(found.present + BILLION) - found.curve.at(found.present))
    code = "frontier.next" if facts.linear else "frontier.next_bound"
    if gain < _TINY:
        return say("frontier.next_nothing", language)
    return say(code, language, points=number(gain, 2, language))


def need_finding(facts: FrontierFacts, language: Language) -> str:
    """Return what half, nine tenths and all of the benefit take; empty where the curve was cut."""
    curve = facts.found.curve
    if not curve.complete or len(curve.money) < 2:
        return ""
    start, most = float(curve.benefit[0]), facts.most
    half, nearly = (
        rupiah(float(np.interp(start + part * (most - start), curve.benefit, curve.money)), language) for part in (0.5, 0.9)
    )
    whole = rupiah(float(curve.money[-1]), language)
    code = "frontier.need" if facts.linear else "frontier.need_bound"
    return say(code, language, half=half, nearly=nearly, whole=whole, most=percent(100 * most, 1, language))


def ladder_finding(facts: FrontierFacts, language: Language) -> str:
    """Return how many areas get something at the scenario's budget, and when the last one begins; no full stop."""
    starts = facts.found.who.linear if facts.linear else facts.found.who.whole
    begun = starts[np.isfinite(starts)]
    served, total = int((begun <= facts.found.present).sum()), counted(len(starts), "area", language)
    budget = rupiah(facts.found.present, language)
    if not len(begun):
        return say("frontier.ladder_none", language)
    last = rupiah(float(begun.max()), language)
    if served == len(starts):
        halves = _halves(facts, language)
        code = "frontier.ladder_early" if halves else "frontier.ladder_all"
        return say(code, language, total=total, budget=budget, last=last, halves=halves)
    code = "frontier.ladder_some" if len(begun) == len(starts) else "frontier.ladder_never"
    never = number(len(starts) - len(begun), 0, language)
    return say(code, language, served=number(served, 0, language), total=total, budget=budget, last=last, never=never)


def _halves(facts: FrontierFacts, language: Language) -> str:
    """Return how few areas have half of what is spent there in the end; empty for most of them, and under the step lenses."""
    halves = facts.found.who.half
    known = halves[np.isfinite(halves)]
    there = int((known <= facts.found.present).sum())
    if not facts.linear or not facts.found.curve.complete or 2 * there >= len(known):
        return ""
    code = "frontier.halves_some" if there else "frontier.halves_none"
    return say(code, language, count=number(there, 0, language))


def nested_finding(facts: FrontierFacts, language: Language) -> str:
    """Return the price of one list in order for all budgets; empty where there is none to tell."""
    price = facts.found.price
    if price is None:
        return ""
    codes = {How.LINEAR: "frontier.nested_linear", How.WHOLE: "frontier.nested_whole", How.LIST: "frontier.nested_list"}
    return say(
        codes[price.how],
        language,
        mean=percent(100 * price.mean, 2, language),
        worst=percent(100 * price.worst, 2, language),
        money=rupiah(price.money, language),
        count=number(price.budgets, 0, language),
        low=rupiah(price.low, language),
    )


def fund_finding(facts: FrontierFacts, language: Language) -> str:
    """Return which fund's next billion buys most, and which least; empty where there are none."""
    billions = sorted(facts.found.billions, key=lambda one: -one.gain)
    if len(billions) < 2:
        return ""
    best, least = billions[0], billions[-1]
    if 100 * best.gain < _TINY:
        return say("frontier.funds_nothing", language)
    tied = [facts.funds[one.fund] for one in billions if best.gain - one.gain <= 1e-9 * best.gain]
    return say(
        "frontier.funds",
        language,
        best=", ".join(tied),
        gain=number(100 * best.gain, 2, language),
        least=facts.funds[least.fund],
        little=number(100 * least.gain, 2, language),
    )
