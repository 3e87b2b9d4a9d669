"""What the room to negotiate says, in sentences computed from its numbers."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.room.facts import Named, RoomFacts
from optimizer.report.numbers import rupiah, trimmed
from optimizer.report.words import say
from optimizer.study.room import Holder

_FIRM = 0.5
"""Share of its money in the plan that a holder gets in any case, from which on it is called bound."""

_LARGE = 0.05
"""Share of the budget in the plan from which on a holder is worth naming."""

MILLION = 1e6


def within_text(facts: RoomFacts, language: Language) -> str:
    """Return the share of the benefit that may be lost: ``1%``."""
    return trimmed(100 * facts.room.within, 3, language) + "%"


def widest_finding(facts: RoomFacts, language: Language) -> str:
    """Return which office there is most to negotiate about; of groups where there is but one office; no full stop."""
    one = max(_talked_of(facts), key=lambda named: named.range.width, default=None)
    if one is None or one.range.width < MILLION:
        return say("room.none", language, within=within_text(facts, language))
    return say(
        "room.widest",
        language,
        within=within_text(facts, language),
        name=one.name,
        least=rupiah(one.range.least, language),
        most=rupiah(one.range.most, language),
        planned=rupiah(one.range.planned, language),
    )


def firmest_finding(facts: RoomFacts, language: Language) -> str:
    """Return which office or group keeps most of its money whatever is agreed; empty where none keeps half; no full stop."""
    large = [one for one in _talked_of(facts) if one.range.planned >= max(MILLION, _LARGE * facts.budget)]
    one = max((one for one in large if _kept(one) >= _FIRM), key=_kept, default=None)
    if one is None:
        return ""
    return say(
        "room.firmest",
        language,
        name=one.name,
        least=rupiah(one.range.least, language),
        planned=rupiah(one.range.planned, language),
        within=within_text(facts, language),
    )


def savings_finding(facts: RoomFacts, language: Language) -> str:
    """Return which funds the plan can do without entirely; empty where there is none; no full stop."""
    free = [one for one in facts.of(Holder.FUND) if one.range.planned >= MILLION and one.range.least < MILLION]
    if not free:
        return ""
    names = ", ".join(say("room.fund", language, name=one.name, money=rupiah(one.range.planned, language)) for one in free)
    return say("room.free_funds", language, within=within_text(facts, language), names=names)


def _talked_of(facts: RoomFacts) -> tuple[Named, ...]:
    """Return the offices, or the groups where one office does everything."""
    offices = facts.of(Holder.OFFICE)
    return offices if len(offices) > 1 else facts.of(Holder.GROUP)


def _kept(one: Named) -> float:
    return one.range.least / one.range.planned
