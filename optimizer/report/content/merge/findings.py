"""What merged lists say in a sentence."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.merge.facts import MergeFacts, part
from optimizer.report.content.origin import quality_mark
from optimizer.report.numbers import number, percent, rupiah, trimmed
from optimizer.report.words import say
from optimizer.study.merge import Proof

_HOW = {Proof.LIST: "merge.how_list", Proof.NESTED: "merge.how_nested", Proof.PRICES: "merge.how_prices"}
_GAP = 5


def removed_finding(facts: MergeFacts, language: Language) -> str:
    """Return how much money removes how much burden; no full stop."""
    found = facts.found
    return say(
        "merge.removed",
        language,
        spent=rupiah(found.cost, language),
        budget=rupiah(found.budget, language),
        removed=percent(100 * facts.removed, 2, language),
        regions=number(len(found.regions), 0, language),
    )


def largest_finding(facts: MergeFacts, language: Language) -> str:
    """Return which region gets most; no full stop."""
    first = facts.shares[0]
    return say(
        "merge.largest",
        language,
        name=first.sent.region.name,
        spent=rupiah(first.got.cost, language),
        share=percent(100 * part(first.got.cost, facts.found.cost), 1, language),
    )


def gap_finding(facts: MergeFacts, language: Language) -> str:
    """Return how far the choice is from the best at most, among the steps sent and among all plans."""
    found = facts.found
    steps, plans = (trimmed(100 * gap, _GAP, language) + "%" for gap in (found.gap, found.ceiling_gap))
    return say("merge.gap", language, steps=steps, plans=plans)


def how_finding(facts: MergeFacts, language: Language) -> str:
    """Return how that is proven."""
    return say(_HOW[facts.found.proof], language)


def facts_mark(facts: MergeFacts, language: Language) -> str:
    """Return the line that regions planned with imputed or estimated data, empty where all is measured."""
    return quality_mark(tuple(one.quality for one in facts.found.listed.lists), "region", language)
