"""Packages in a few words: the nearest change as a cell, and what is not possible, gathered by its reason."""

from __future__ import annotations

from collections.abc import Iterable

from optimizer.messages import Language
from optimizer.report.content.explain.facts import PackageFacts
from optimizer.report.content.explain.nearest import Lever, nearest
from optimizer.report.content.explain.sentences import SMALLEST, in_percent, why_barred
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import say, short
from optimizer.study.explain.bars import Bar
from optimizer.study.explain.package import SAME, Reason, Stand

LONGEST_FUND = 20
_TENFOLD = 10.0


def change_text(package: PackageFacts, budget: int, language: Language, longest: int = LONGEST_FUND) -> str:
    """Return the smallest single change that turns the answer, in a few words; names of funds cut to ``longest``."""
    found = nearest(package, budget)
    if found is None:
        built = package.stand in (Stand.FULL, Stand.PART)
        at_margin = package.worth is not None and (
            package.reason is Reason.MARGIN or (built and package.worth.turn < 1.0 + SAME)
        )
        return say("explain.change_margin" if at_margin else "explain.none" if built else "explain.change_none", language)
    change = package.change
    amounts = {Lever.FUND: change.more, Lever.BUDGET: change.all_more or change.all_less} if change else {}
    figure = change.figure if change else None
    return say(
        f"explain.change_{found.lever.value}" if found.share > 0 or found.lever is Lever.COST else "explain.change_cut",
        language,
        share=_share(found.share, language),
        fund=short(change.fund, longest) if change else "",
        money=rupiah(amounts.get(found.lever, 0), language),
        figure=figure.code if figure else "",
    )


def dropped_text(package: PackageFacts, language: Language) -> str:
    """Return what striking a package out loses, in percentage points, as a cell."""
    worth = package.worth
    if worth is None or worth.lost is None:
        return say("explain.required" if worth else "explain.none", language)
    if worth.lost <= 0.0:
        return number(0, 0, language)
    return scaled_percent(worth.lost, language)


def scaled_percent(share: float, language: Language) -> str:
    """Return a loss in percentage points without its unit: ``0,12``, ``<0,01``, or a dash for nothing."""
    if share <= 0.0:
        return say("explain.none", language)
    shown = 100 * share
    return number(shown, 2, language) if shown >= SMALLEST else "<" + number(SMALLEST, 2, language)


def impossible(packages: Iterable[PackageFacts], by_area: bool, language: Language) -> tuple[str, ...]:
    """Return what is not possible, one line for each reason; packages named by area or by intervention.

    What is simply not needed is counted, not named.
    """
    barred = [package for package in packages if package.barred is not None]
    unneeded = sum(package.barred is not None and package.barred.bar is Bar.NEED for package in barred)
    names: dict[str, list[str]] = {}
    for package in barred:
        if package.barred is not None and package.barred.bar is not Bar.NEED:
            names.setdefault(why_barred(package, language), []).append(package.area_name if by_area else package.name)
    lines = [say("explain.group", language, names=", ".join(found), why=why) for why, found in names.items()]
    if unneeded:
        code = "explain.unneeded_areas" if by_area else "explain.unneeded"
        lines.append(say(code, language, count=number(unneeded, 0, language)))
    return tuple(lines)


def _share(share: float, language: Language) -> str:
    """Return a change in per cent; one of tenfold and more as how many times."""
    if share >= _TENFOLD:
        return say("explain.times", language, count=number(1.0 + share, 0, language))
    return say("explain.rise" if share > 0 else "explain.fall", language, share=in_percent(abs(share), language))
