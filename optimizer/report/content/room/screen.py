"""The room to negotiate on one screen: a grid for each kind of holder, what they say, and how they were made."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.room.facts import Named, RoomFacts
from optimizer.report.content.room.findings import firmest_finding, savings_finding, widest_finding, within_text
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import number, percent, rupiah, scaled
from optimizer.report.words import say
from optimizer.study.room import Holder

MOST_ROWS = 9
_MILLION = 10**6

_TITLES = {
    Holder.OFFICE: "room.offices",
    Holder.DISTRICT: "room.districts",
    Holder.GROUP: "room.groups",
    Holder.FUND: "room.funds",
}


def room_screen(facts: RoomFacts, language: Language) -> Screen:
    """Return the screen of the room around a plan."""
    found = (firmest_finding(facts, language), savings_finding(facts, language))
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("room.aside", language, within=within_text(facts, language), budget=rupiah(facts.budget, language)),
        headline=(widest_finding(facts, language) + ".",),
        grids=tuple(room_grid(facts, holder, language) for holder in Holder if facts.of(holder)),
        lines=(
            Lines(say("room.findings", language), tuple(line + "." for line in found if line)),
            Lines(say("room.how", language), how_lines(facts, language)),
        ),
    )


def room_grid(facts: RoomFacts, holder: Holder, language: Language) -> Grid:
    """Return the ranges of one kind of holder in Rp million, those that can get most first; the rest is counted."""
    shown = facts.of(holder)
    rows = [_row(one, language) for one in shown[:MOST_ROWS]]
    if len(shown) > MOST_ROWS:
        rest = say("room.rest", language, count=number(len(shown) - MOST_ROWS, 0, language))
        rows.append((rest, "", "", "", ""))
    heads = ("least", "planned", "most", "share")
    return Grid(say(_TITLES[holder], language), tuple(say(f"room.{head}", language) for head in heads), tuple(rows))


def how_lines(facts: RoomFacts, language: Language) -> tuple[str, ...]:
    """Return how the ranges were found and what is proven."""
    lines = [say("room.how_range", language, within=within_text(facts, language)), say("room.how_proof", language)]
    return (*lines, *((say("room.how_steps", language),) if facts.stepwise else ()))


def _row(one: Named, language: Language) -> tuple[str, ...]:
    found = one.range
    least, most = (percent(100 * money / found.budget, 0, language) for money in (found.least, found.most))
    amounts = (round(found.least), found.planned, round(found.most))
    return (
        one.name,
        *(scaled(amount, _MILLION, 0, language) for amount in amounts),
        say("room.share_range", language, least=least.removesuffix("%"), most=most),
    )
