"""Why there is no plan, on one screen: the rules with their places, what mends it, what is not enough."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.conflict.facts import ConflictFacts, reached
from optimizer.report.content.conflict.ways import joint_lines, open_lines, single_lines
from optimizer.report.content.screen import Lines, Screen
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import capital, counted, more, say
from optimizer.study.repairs import SPARE

MOST_RULES = 12
"""Rules in conflict that are told on the screen; the JSON has them all."""


def conflict_screen(facts: ConflictFacts, language: Language) -> Screen:
    """Return the screen of a scenario without a plan."""
    budget = sum(one.money for one in facts.named.scenario.budgets)
    return Screen(
        warning="",
        title=say("conflict.title", language, title=facts.setting.title),
        aside=say("conflict.aside", language, budget=rupiah(budget, language)),
        headline=_headline(facts, language),
        grids=(),
        lines=(
            Lines(say("conflict.impossible", language), tuple(one.say(language) for one in facts.impossible)),
            *(_rules(facts, place, language) for place in range(len(facts.conflicts))),
            Lines(say("conflict.ways", language), _ways(facts, language)),
            Lines(say("conflict.joint_title", language), joint_lines(facts)),
            Lines(say("conflict.not_enough", language), _not_enough(facts, language)),
            Lines(say("conflict.how", language), _how(facts, language)),
        ),
    )


def _headline(facts: ConflictFacts, language: Language) -> tuple[str, ...]:
    conflicts = facts.conflicts
    notes = (
        ("conflict.whole", any(conflict.whole for conflict in conflicts)),
        ("conflict.not_minimal", not all(conflict.minimal for conflict in conflicts)),
    )
    if len(conflicts) > 1:
        first = say("conflict.several", language, count=number(len(conflicts), 0, language))
    else:
        count = counted(len(conflicts[0].rules), "rule", language)
        first = say("conflict.alone" if len(conflicts[0].rules) == 1 else "conflict.together", language, count=count)
    return (first, *(say(code, language) for code, so in notes if so))


def _rules(facts: ConflictFacts, place: int, language: Language) -> Lines:
    """Return the rules of one conflict; where there are several, they are numbered."""
    conflict = facts.conflicts[place]
    lines = []
    for rule, room in list(zip(conflict.rules, conflict.reach, strict=True))[:MOST_RULES]:
        most = say("conflict.reach", language, most=percent(reached(rule[0], room), 2, language)) if room > 0.0 else ""
        lines.append(capital(facts.named.whole(rule)) + most)
    left = len(conflict.rules) - MOST_RULES
    title = say("conflict.rules", language) + (f" {place + 1}" if len(facts.conflicts) > 1 else "")
    return Lines(title, (*lines, *((more(left, "rule", language),) if left > 0 else ())))


def _ways(facts: ConflictFacts, language: Language) -> tuple[str, ...]:
    single = single_lines(facts)
    if not single:
        return (say("conflict.none", language), *open_lines(facts))
    first = say("conflict.either" if len(single) > 1 else "conflict.only", language)
    return (first, *(f"- {line}" for line in single), *open_lines(facts))


def _not_enough(facts: ConflictFacts, language: Language) -> tuple[str, ...]:
    rules = [facts.named.rule_of(rule) for rule in facts.not_enough]
    if not rules or len(facts.conflicts) > 1:
        return ()
    return (say("conflict.not_enough_line", language, rules="; ".join(rules[:MOST_RULES])),)


def _how(facts: ConflictFacts, language: Language) -> tuple[str, ...]:
    together = len(facts.repairs.joint.changes) > 1
    joint = (say("conflict.how_joint", language, spare=percent(100.0 * SPARE, 0, language)),) if together else ()
    return (say("conflict.how_tried", language), *joint, say("conflict.how_relax", language, name=facts.setting.name))
