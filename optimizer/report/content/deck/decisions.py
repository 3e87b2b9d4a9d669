"""The decisions asked: only those that this run gives a reason for."""

from __future__ import annotations

from collections import Counter

from optimizer.domain.area import Quality
from optimizer.messages import Language
from optimizer.report.content.deck.common import slide
from optimizer.report.content.deck.parts import Line, Text
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.run_screen import marginal_line, most_wanted, waiting_units
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import counted, office_name, say

MOST_OFFICES = 9
_IDLE = 0.01
"""The rest of the budget is a matter to decide from this share of it on."""


def decisions(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of what the meeting is asked to decide."""
    asked = (*_plan(facts, language), *_data(facts, language), *_money(facts, language))
    lines = tuple(Line(f"{place}. {text}") for place, text in enumerate(asked, 1))
    words = (
        say("deck.decisions", language, count=number(len(lines), 0, language)),
        say("deck.decisions_subtitle", language),
        say("note.decisions", language),
    )
    return slide(facts, language, words, (Pane(1.0, (Text(lines),)),))


def _plan(facts: RunFacts, language: Language) -> list[str]:
    """Return what is asked of the works that are chosen and of those who wait."""
    asked = []
    if facts.works:
        pairs = {(work.area, work.intervention) for work in facts.works}
        areas = counted(len({work.unit for work in facts.works}), facts.setting.counted, language)
        works, money = counted(len(pairs), "work", language), rupiah(facts.spent, language)
        asked.append(say("ask.approve", language, works=works, areas=areas, money=money))
        asked.append(say("ask.propose", language, offices=_offices(facts, language)))
    idle = waiting_units(facts)
    if idle:
        asked.append(say("ask.waiting", language, count=counted(len(idle), facts.setting.counted, language)))
    return asked


def _offices(facts: RunFacts, language: Language) -> str:
    money = Counter[str]()
    for work in facts.works:
        money[work.office] += work.cost
    order = sorted(money, key=lambda office: (-money[office], office))
    told = [f"{office_name(office)} {rupiah(money[office], language)}" for office in order[:MOST_OFFICES]]
    return ", ".join([*told, "…"] if len(order) > MOST_OFFICES else told)


def _data(facts: RunFacts, language: Language) -> list[str]:
    """Return what is asked where data or gains are doubtful."""
    guessed = sum(unit.quality is not Quality.MEASURED for unit in facts.units)
    paper = sum(unit.paper for unit in facts.units)
    asked = []
    if guessed:
        asked.append(say("ask.survey", language, count=counted(guessed, facts.setting.counted, language)))
    if paper:
        asked.append(say("ask.paper", language, count=counted(paper, facts.setting.counted, language)))
    return asked


def _money(facts: RunFacts, language: Language) -> list[str]:
    """Return what is asked of money that is left or could be added."""
    left = facts.budget - facts.spent
    asked = []
    if left > _IDLE * facts.budget:
        asked.append(say("ask.left", language, left=rupiah(left, language)))
    if most_wanted(facts) is not None:
        asked.append(say("ask.more", language, marginal=marginal_line(facts, language)))
    return asked
