"""What changes between the plans of neighbouring scenarios, and which packages all plans share."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from optimizer.messages import Language
from optimizer.report.content.compared.packages import Package, packages, same_areas
from optimizer.report.content.comparison import largest_works
from optimizer.report.content.deck.compared.common import versus_slide
from optimizer.report.content.deck.parts import BarsPart, Head, Line, Series, Shape, SlideTable, Text, Tone
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.moves import Direction, Move, moves, same_places
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import capital, counted, more, noun, parted, say

MOST_PAIRS = 6
MOST_SHARED = 12

Pair = tuple[RunFacts, RunFacts]


def plan_slides(runs: tuple[RunFacts, ...], language: Language) -> tuple[Slide, ...]:
    """Return the slides of moves and of shared packages, each only where scenarios are about the same places."""
    pairs = [pair for pair in pairwise(runs) if same_places(*pair)]
    moving = (_moves(runs, pairs, language),) if pairs else ()
    found = packages(runs) if same_areas(runs) and len(runs) > 1 else ()
    return (*moving, *((_shared(runs, found, language),) if found else ()))


def shared_of(runs: tuple[RunFacts, ...], found: tuple[Package, ...]) -> tuple[Package, ...]:
    """Return the packages that stand in every plan, the dearest first by their least cost."""
    shared = (one for one in found if one.plans == len(runs))
    return tuple(sorted(shared, key=lambda one: (-min(one.costs), one.sample.area, one.sample.intervention)))


def _moves(runs: tuple[RunFacts, ...], pairs: list[Pair], language: Language) -> Slide:
    found = [moves(*pair) for pair in pairs]
    most = max(range(len(pairs)), key=lambda place: len(found[place]))
    names = {"low": pairs[most][0].setting.name, "high": pairs[most][1].setting.name}
    title = say("versus.no_moves", language)
    if found[most]:
        title = say("versus.moves", language, count=counted(len(found[most]), "package", language), **names)
    heads = (
        Head(say("versus.pairs", language), 0.2, wrap=True),
        *(Head(say(f"versus.{word}", language), 0.08, right=True) for word in ("enter", "leave", "grow", "shrink")),
        *(Head(say(f"versus.{word}", language), 0.24, wrap=True) for word in ("largest_in", "largest_out")),
    )
    rows = [_pair_row(pair, moved, language) for pair, moved in zip(pairs[:MOST_PAIRS], found, strict=False)]
    if len(pairs) > MOST_PAIRS:
        rest = say("compare.more_moves", language, count=number(len(pairs) - MOST_PAIRS, 0, language))
        rows.append((rest, *("",) * (len(heads) - 1)))
    table = SlideTable(say("versus.moves_subtitle", language), heads, tuple(rows))
    words = (title, say("versus.moves_subtitle", language), say("note.versus_moves", language))
    return versus_slide(runs, language, words, (Pane(1.0, (table,)),))


def _pair_row(pair: Pair, found: tuple[Move, ...], language: Language) -> tuple[str, ...]:
    count = Counter(move.direction for move in found)
    return (
        say("versus.pair", language, low=pair[0].setting.name, high=pair[1].setting.name),
        *(number(count[direction], 0, language) for direction in Direction),
        largest_works(found, (Direction.ENTERS, 1), language) or say("compare.none", language),
        largest_works(found, (Direction.LEAVES, 0), language) or say("compare.none", language),
    )


def _shared(runs: tuple[RunFacts, ...], found: tuple[Package, ...], language: Language) -> Slide:
    shared = shared_of(runs, found)
    title = say(
        "versus.shared",
        language,
        count=number(len(shared), 0, language),
        total=number(len(found), 0, language),
        money=rupiah(sum(min(one.costs) for one in shared), language),
    )
    words = (title, say("versus.shared_subtitle", language), say("note.versus_shared", language))
    right = _shared_table(shared, language) if shared else Text((Line(say("versus.none_shared", language)),))
    return versus_slide(runs, language, words, (Pane(0.36, (_spread(runs, found, language),)), Pane(0.64, (right,))))


def _spread(runs: tuple[RunFacts, ...], found: tuple[Package, ...], language: Language) -> BarsPart:
    """Return how many packages stand in how many plans, those in all plans first."""
    count = Counter(one.plans for one in found)
    plans = range(len(runs), 0, -1)
    names = tuple(
        say("versus.in_plans", language, count=number(many, 0, language)) if many > 1 else say("versus.in_one", language)
        for many in plans
    )
    series = Series(noun("package", 2, language), tuple(float(count[many]) for many in plans), Tone.MAIN)
    return BarsPart(say("versus.shared_subtitle", language), Shape.LYING, names, (series,))


def _shared_table(shared: tuple[Package, ...], language: Language) -> SlideTable:
    heads = (
        Head(say("annex.work", language), 0.42, wrap=True),
        Head(say("versus.area", language), 0.34, wrap=True),
        Head(say("versus.least_cost", language), 0.24, right=True),
    )
    shown, rest = parted(shared, MOST_SHARED)
    rows = [(one.sample.name, one.sample.area_name, rupiah(min(one.costs), language)) for one in shown]
    if rest:
        money = rupiah(sum(min(one.costs) for one in rest), language)
        rows.append((capital(more(len(rest), "package", language)), "", money))
    return SlideTable(say("versus.shared_subtitle", language), heads, tuple(rows))
