"""One package in plain sentences, computed from its numbers and never more than those say."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.explain.facts import BarFacts, ChangeFacts, PackageFacts, WorthFacts
from optimizer.report.numbers import number, percent, rupiah, volume
from optimizer.report.words import counted, say
from optimizer.study.explain.effects import DEAREST
from optimizer.study.explain.package import SAME, Reason, Stand

SMALLEST = 0.01
"""Percentage points of benefit under which no number is told."""

_NOTHING = 1e-9
_NEARLY_ALL = 0.99


def told(package: PackageFacts, able: int, budget: int, language: Language) -> str:
    """Return why a package is as it is and what would change that; ``able`` packages are ranked, ``budget`` Rp in all."""
    if package.barred is not None:
        return why_barred(package, language)
    parts = [say("explain.rank", language, rank=number(package.rank, 0, language), count=number(able, 0, language))]
    if package.stand is Stand.NONE:
        parts += [why_not(package, language), what_enters(package, budget, language), forced(package, language)]
    else:
        parts += [*_funded(package, budget, language), _rest(package, language)]
    return " ".join(part for part in parts if part)


def points_percent(share: float, language: Language) -> str:
    """Return a share of the burden as percentage points; what is not nothing but too small to be told is said to be less."""
    shown = 100 * share
    if shown < SMALLEST / 2:
        return say("explain.points_tiny", language, number=number(SMALLEST, 2, language))
    return say("explain.points_percent", language, number=number(shown, 2, language))


def in_percent(share: float, language: Language) -> str:
    """Return the size of a change in per cent, with a decimal where a whole number would hide it (under 10, near 100)."""
    return percent(100 * share, 0 if 0.1 <= share < _NEARLY_ALL or share >= 1.0 else 1, language)


def when_dropped(package: PackageFacts, language: Language) -> str:
    """Return what striking out a package that is built loses."""
    worth = _worth(package)
    if worth.lost is None:
        return say("explain.lost_rule", language)
    if worth.lost > _NOTHING:
        lost = points_percent(worth.lost, language)
        if 100 * worth.proven < SMALLEST:
            return say("explain.lost", language, lost=lost)
        return say("explain.lost_proven", language, lost=lost, proven=number(100 * worth.proven, 2, language))
    return say("explain.lost_none" if package.size.linear >= package.size.lot else "explain.filler", language)


def why_not(package: PackageFacts, language: Language) -> str:
    """Return why a package that could be built is not, or not in full."""
    reason = package.reason
    others = ", ".join(package.others)
    if reason is Reason.MARGIN and package.size.linear <= package.size.planned:
        return say("explain.why_setara", language)
    if reason is Reason.COVERED and not others:
        return say("explain.why_tercakup", language)
    if reason is None:
        return ""
    if reason is Reason.PRICE and _worth(package).added <= _NOTHING:
        return say("explain.why_alone", language)
    added = points_percent(_worth(package).added, language)
    linear = volume(package.size.linear, package.measure, language)
    cost = rupiah(package.size.full_cost - package.size.cost, language)
    return say(f"explain.why_{reason.value}", language, others=others, linear=linear, cost=cost, added=added)


def what_enters(package: PackageFacts, budget: int, language: Language) -> str:
    """Return every single change that would bring a package in; empty where it is at the margin already."""
    worth, change = _worth(package), package.change
    if change is None or worth.turn >= 1.0 - SAME:
        return ""
    free = say("explain.free", language) if worth.turn == 0.0 and package.reason is not Reason.WORTHLESS else ""
    changes = [_cheaper(package, worth, language)] if worth.turn > 0.0 else []
    changes += _richer(change, budget, language)
    if not changes:
        return free
    told_all = changes[0]
    if len(changes) > 1:
        told_all = say("explain.or", language, first=", ".join(changes[:-1]), last=changes[-1])
    return " ".join(part for part in (free, say("explain.enters", language, changes=told_all)) if part)


def forced(package: PackageFacts, language: Language) -> str:
    """Return what forcing in all of a package that is not built loses; empty where that is nothing."""
    loss = _worth(package).full_loss
    if loss is None:
        return say("explain.forced_none", language)
    return say("explain.forced", language, loss=points_percent(loss, language)) if loss > _NOTHING else ""


def why_barred(package: PackageFacts, language: Language) -> str:
    """Return why a package cannot be built at all."""
    barred = package.barred
    if barred is None:
        raise ValueError("only a package that is barred has a bar")
    return say(
        f"explain.bar_{barred.bar.value}",
        language,
        settlements=", ".join(say(f"explain.settlement_{kind}", language) for kind in barred.settlements),
        funds=_funds(barred, language),
        works=", ".join(barred.works),
        where=barred.where,
        least=volume(barred.least, package.measure, language),
    )


def _funded(package: PackageFacts, budget: int, language: Language) -> list[str]:
    """Return what a package that is built does and how firmly it stands."""
    worth, change = _worth(package), package.change
    parts = [when_dropped(package, language)]
    if worth.points > 0:
        parts.insert(0, say("explain.points", language, points=counted(worth.points, "point", language)))
    if math.isinf(worth.turn):
        parts.append(
            say("explain.stays_always", language, times=number(DEAREST, 0, language)) if worth.lost is not None else ""
        )
    elif 1.0 + SAME < worth.turn < math.inf:
        cost = rupiah(worth.turn * package.size.unit_cost, language)
        share = in_percent(worth.turn - 1.0, language)
        parts.append(say("explain.stays", language, cost=cost, measure=package.measure, share=share))
    if change is not None and change.all_less:
        share = percent(100 * change.all_less / budget, 1, language)
        parts.append(say("explain.leaves", language, money=rupiah(change.all_less, language), share=share))
    return parts


def _rest(package: PackageFacts, language: Language) -> str:
    """Return why a package is not built in full; empty where it is, or where the rest would do nothing."""
    if package.stand is Stand.FULL or package.reason is Reason.COVERED:
        return ""
    rest = volume(package.size.most - package.size.planned, package.measure, language)
    return say("explain.more", language, rest=rest, why=why_not(package, language))


def _cheaper(package: PackageFacts, worth: WorthFacts, language: Language) -> str:
    cost = rupiah(worth.turn * package.size.unit_cost, language)
    share = in_percent(1.0 - worth.turn, language)
    return say("explain.enters_cost", language, cost=cost, measure=package.measure, share=share)


def _richer(change: ChangeFacts, budget: int, language: Language) -> list[str]:
    found = []
    if change.more:
        found.append(say("explain.enters_fund", language, fund=change.fund, money=rupiah(change.more, language)))
    if change.all_more:
        share = percent(100 * change.all_more / budget, 1, language)
        found.append(say("explain.enters_budget", language, money=rupiah(change.all_more, language), share=share))
    if change.figure is not None:
        figure = change.figure
        now, then = (volume(amount, figure.measure, language) for amount in (figure.now, figure.then))
        found.append(say("explain.enters_figure", language, name=figure.name.lower(), then=then, now=now))
    return found


def _funds(barred: BarFacts, language: Language) -> str:
    """Return the funds with why each is closed; only their names where they have no money."""
    told_all = [
        name if why is None else say("explain.closed", language, fund=name, why=say(f"explain.closed_{why.value}", language))
        for name, why in barred.funds
    ]
    return ", ".join(told_all)


def _worth(package: PackageFacts) -> WorthFacts:
    if package.worth is None:
        raise ValueError("a package that cannot be built has no worth")
    return package.worth
