"""What comes next, in sentences computed from the plans and never more than those say."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.reserve.facts import Change, ReserveFacts, changes_of
from optimizer.report.numbers import number, rupiah, volume
from optimizer.report.words import say
from optimizer.study.budgets.reserve import Moved

_SHOWN = 3
_SAME = 5e-5


def next_finding(facts: ReserveFacts, language: Language) -> str:
    """Return what the next billion of the fund adds, and what planning anew would add more; no full stop."""
    added, anew = facts.found.added, facts.found.replanned
    if not added.found:
        return say("reserve.next_unknown", language, fund=facts.fund)
    if added.gain < _SAME:
        return say("reserve.next_nothing", language, fund=facts.fund)
    more = anew.gain - added.gain
    code = "reserve.next_same" if more < _SAME else "reserve.next_more"
    return say(code, language, fund=facts.fund, gain=points(added.gain, language), more=points(more, language))


def cut_finding(facts: ReserveFacts, language: Language) -> str:
    """Return what the last billion of the fund was worth; empty where the fund has nothing to lose."""
    recut = facts.found.recut
    if recut is None or not recut.found:
        return ""
    money, loss = rupiah(-recut.money, language), points(-recut.gain, language)
    return say("reserve.cut", language, money=money, fund=facts.fund, loss=loss)


def told_changes(facts: ReserveFacts, moved: Moved, language: Language) -> str:
    """Return what a plan adds or gives up in one line, the dearest first, and how much is left out."""
    if not moved.found:
        return say("reserve.not_found", language)
    listed = changes_of(facts, moved, language)
    if not listed:
        return say("reserve.nothing", language)
    line = "; ".join(_told(change, language) for change in listed[:_SHOWN])
    rest = len(listed) - _SHOWN
    return line + (say("reserve.rest", language, count=number(rest, 0, language)) if rest > 0 else "") + "."


def points(share: float, language: Language) -> str:
    """Return a share of the burden in percentage points."""
    return number(100 * share, 2, language)


def _told(change: Change, language: Language) -> str:
    code = "reserve.more" if change.cost >= 0 else "reserve.less"
    return say(
        code,
        language,
        work=change.work,
        place=change.place.name,
        volume=volume(abs(change.volume), change.unit, language),
        cost=rupiah(abs(change.cost), language),
    )
