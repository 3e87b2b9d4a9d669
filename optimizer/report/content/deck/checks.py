"""What must be looked at before deciding: the guards, the quality of the data, and the assumptions."""

from __future__ import annotations

import re
from collections import Counter

from optimizer.domain.area import Quality
from optimizer.messages import Language
from optimizer.report.content.deck.common import slide
from optimizer.report.content.deck.parts import Head, Line, SlideTable, Text
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.guard_lines import (
    behind_line,
    crumb_line,
    data_line,
    edge_line,
    guessed,
    paper_line,
    passed_over,
    poorest_line,
    worst_line,
)
from optimizer.report.content.origin import mark
from optimizer.report.numbers import number, percent
from optimizer.report.words import capital, noun, say, short

LONGEST_ASSUMPTION = 300
MOST_ASSUMPTIONS = 8
_LINKS = re.compile(r"\s*\(\s*https?://[^)]*\)")


def guards(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of the guards: what each of them asks, what it finds, and whether that needs a look."""
    rows = _guard_rows(facts, language)
    alarms = sum(alarm for *_, alarm in rows)
    title = say("deck.guards" if alarms else "deck.guards_silent", language, count=number(alarms, 0, language))
    states = say("deck.look", language), say("deck.fine", language)
    heads = (
        Head(say("deck.guard", language), 0.24, wrap=True),
        Head(say("deck.found", language), 0.64, wrap=True),
        Head("", 0.12, right=True),
    )
    cells = tuple((name, text, states[0] if alarm else states[1]) for name, text, alarm in rows)
    table = SlideTable(say("alt.guards", language), heads, cells, flags=tuple(alarm for *_, alarm in rows))
    words = (title, say("deck.guards_subtitle", language), say("note.guards", language))
    return slide(facts, language, words, (Pane(1.0, (table,)),))


def data(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of what the numbers rest on."""
    title = mark(facts.units, facts.setting.counted, language).rstrip(".") or say("deck.all_measured", language)
    found = facts.setting.assumptions
    lines = [Line(_first_sentences(_without_links(text), language), bullet=True) for text in found[:MOST_ASSUMPTIONS]]
    if len(found) > MOST_ASSUMPTIONS:
        count = number(len(found) - MOST_ASSUMPTIONS, 0, language)
        lines.append(Line(say("deck.more_assumptions", language, count=count), bullet=True))
    notes = "\n".join((say("note.data", language), *(" ".join(text.split()) for text in found)))
    words = (title, say("deck.data_subtitle", language), notes)
    assumed = Text((Line(say("deck.assumptions", language), strong=True), *lines))
    return slide(facts, language, words, (Pane(0.34, (_qualities(facts, language),)), Pane(0.66, (assumed,))))


def _first_sentences(text: str, language: Language) -> str:
    """Return what a text says in whole sentences within the longest, and that there is more in the notes."""
    if len(text) <= LONGEST_ASSUMPTION:
        return text
    ends = [place for place in range(LONGEST_ASSUMPTION) if text[place : place + 2] in (". ", "; ")]
    kept = text[: ends[-1]] + "." if ends else short(text, LONGEST_ASSUMPTION)
    return f"{kept} {say('deck.in_notes', language)}"


def _without_links(text: str) -> str:
    """Return a sentence without addresses in brackets, which nobody can read from a wall; they stand in the notes."""
    return " ".join(_LINKS.sub("", text).split())


def _guard_rows(facts: RunFacts, language: Language) -> list[tuple[str, str, bool]]:
    found, known = facts.guards, facts.outcome.poor_known
    rows = [
        ("deck.guard_paper", paper_line(facts, language), any(unit.paper for unit in facts.units)),
        ("deck.guard_edge", edge_line(facts, language), any(unit.edge for unit in facts.units)),
        ("deck.guard_behind", behind_line(facts, language), found.areas_without > 0),
        ("deck.guard_worst", worst_line(facts, language), passed_over(found.worst, found.areas)),
    ]
    if known:
        rows.append(("deck.guard_poorest", poorest_line(facts, language), passed_over(found.poorest, found.areas)))
    rows.append(("deck.guard_crumbs", crumb_line(facts, language), found.crumbs.small > 0))
    rows.append(("deck.guard_data", data_line(facts, language), guessed(facts)))
    return [(say(code, language), text, alarm) for code, text, alarm in rows]


def _qualities(facts: RunFacts, language: Language) -> SlideTable:
    """Return how many units rest on which data, and how much of the plan on what is not measured."""
    count = Counter(unit.quality for unit in facts.units)
    units = noun(facts.setting.counted, 2, language)
    rows = [
        (capital(say(f"quality.{quality.value}", language, units=units)), number(count[quality], 0, language))
        for quality in Quality
    ]
    shares = (("deck.benefit_guessed", facts.guards.estimated_benefit), ("deck.money_guessed", facts.guards.estimated_money))
    rows += [(say(code, language), percent(100 * share, 1, language)) for code, share in shares]
    heads = (Head(say("deck.rests_on", language), 0.74, wrap=True), Head("", 0.26, right=True))
    return SlideTable(say("alt.qualities", language), heads, tuple(rows))
