"""The two tables of a letter: what an area gets, and what it does not with why and what would change that."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.explain.brief import change_text, dropped_text, scaled_percent
from optimizer.report.content.explain.facts import ExplainFacts, PackageFacts
from optimizer.report.content.explain.sentences import why_not
from optimizer.report.numbers import number, rupiah, trimmed, volume
from optimizer.report.words import counted, office_name, say, short
from optimizer.study.explain.package import Reason, Stand

MOST_FUNDED = 10
MOST_ROWS = 12
"""Rows of both tables together that leave room for the rest of a page."""

LEAST_WAITING = 4
LONGEST_WHY = 100
LONGEST_NAME = 52
LONGEST_FUND = 56

BUILT = (Stand.FULL, Stand.PART)


@dataclass(frozen=True, slots=True)
class LetterTable:
    """Rows under heads; ``right`` are the columns with numbers; ``note`` says what was left out."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]
    note: str


def letter_tables(facts: ExplainFacts, packages: Sequence[PackageFacts], language: Language) -> tuple[LetterTable, LetterTable]:
    """Return what is built in an area and what is not, each by as many packages as leave room for the rest of a page."""
    built = [package for package in packages if package.stand in BUILT]
    waiting = [package for package in packages if package.stand is Stand.NONE]
    most = max(LEAST_WAITING, MOST_ROWS - min(len(built), MOST_FUNDED))
    return _funded(facts, built, language), _not_funded(facts, waiting, most, language)


def _funded(facts: ExplainFacts, built: Sequence[PackageFacts], language: Language) -> LetterTable:
    """Return what is built; with a column of years where there are several."""
    years = ("years",) if len(facts.run.setting.years) > 1 else ()
    heads = ("work", "volume", *years, "cost", "office", "rank", "dropped")
    return LetterTable(
        title=say("letter.funded", language),
        heads=tuple(say(f"letter.head_{key}", language) for key in heads),
        rows=tuple(_work(facts, package, bool(years), language) for package in built[:MOST_FUNDED]),
        right=tuple(place for place, key in enumerate(heads) if key not in ("work", "office")),
        note=_left_out(len(built) - MOST_FUNDED, language),
    )


def _work(facts: ExplainFacts, package: PackageFacts, yearly: bool, language: Language) -> tuple[str, ...]:
    size = package.size
    amount = volume(size.planned, package.measure, language)
    if package.stand is Stand.PART:
        amount = say("letter.part", language, planned=amount, most=trimmed(size.most, 2, language))
    return (
        short(package.name, LONGEST_NAME),
        amount,
        *((_years(facts, package),) if yearly else ()),
        rupiah(size.cost, language),
        office_name(package.office),
        number(package.rank, 0, language),
        dropped_text(package, language),
    )


def _years(facts: ExplainFacts, package: PackageFacts) -> str:
    """Return the years a package is built in, first to last."""
    works = [work.year for work in facts.run.works if (work.area, work.intervention) == (package.area, package.work)]
    first, last = min(works), max(works)
    return str(first) if first == last else f"{first}\u2013{last}"


def _not_funded(facts: ExplainFacts, waiting: Sequence[PackageFacts], most: int, language: Language) -> LetterTable:
    return LetterTable(
        title=say("letter.waiting", language),
        heads=tuple(say(f"letter.head_{key}", language) for key in ("work", "full_cost", "why", "change")),
        rows=tuple(
            (
                short(package.name, LONGEST_NAME),
                rupiah(package.size.full_cost, language),
                short(_why(facts, package, language), LONGEST_WHY),
                change_text(package, facts.run.budget, language, LONGEST_FUND),
            )
            for package in waiting[:most]
        ),
        right=(1,),
        note=_left_out(len(waiting) - most, language),
    )


def _why(facts: ExplainFacts, package: PackageFacts, language: Language) -> str:
    """Return why a package is not built, in less than a line."""
    worth, cost = package.worth, package.size.full_cost - package.size.cost
    if worth is not None and package.reason is Reason.PRICE and worth.added > 0.0 and cost > 0:
        own = worth.added / cost
        elsewhere = _elsewhere(facts, package, own / worth.turn if worth.turn > 0.0 else 1.0)
        return say(
            "letter.why_price" if own < elsewhere else "letter.why_dear",
            language,
            added=scaled_percent(worth.added, language),
            own=scaled_percent(10**9 * own, language),
            elsewhere=scaled_percent(10**9 * elsewhere, language),
        )
    if package.reason is Reason.MARGIN:
        return say("letter.why_margin", language)
    return why_not(package, language)


def _elsewhere(facts: ExplainFacts, package: PackageFacts, price: float) -> float:
    """Return what the last rupiah of the fund does that a package waits for, a share.

    Where no fund is told, it is the one whose last rupiah is nearest to the ``price`` at which the package breaks even.
    """
    fund = package.change.fund if package.change else ""
    own = [one.marginal for one in facts.run.funds if one.name == fund]
    if own:
        return max(own)
    priced = [one.marginal for one in facts.run.funds if one.marginal > 0.0]
    return min(priced, key=lambda marginal: (abs(math.log(marginal / price)), -marginal), default=0.0)


def _left_out(count: int, language: Language) -> str:
    return say("letter.more", language, count=counted(count, "work", language)) if count > 0 else ""
