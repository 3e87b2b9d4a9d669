"""Compared -> Deck: scenarios side by side, what the plans hold, what is at stake, and what to decide."""

from __future__ import annotations

from optimizer.domain.area import Quality
from optimizer.messages import Language
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.compared.packages import packages, same_areas
from optimizer.report.content.compared.regret import crossed, regret_finding
from optimizer.report.content.deck.compared.common import versus_slide
from optimizer.report.content.deck.compared.plans import plan_slides, shared_of
from optimizer.report.content.deck.compared.sides import sides
from optimizer.report.content.deck.compared.stakes import rule_to_review, stake_slides
from optimizer.report.content.deck.parts import Line, Text
from optimizer.report.content.deck.value import Chapter, Cover, Deck, Pane, Slide
from optimizer.report.content.scenarios import scenarios_finding, shared_mark
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import counted, say, short

LONGEST_NAMES = 160


def compared_deck(compared: Compared, language: Language) -> Deck:
    """Return the deck of a comparison."""
    runs = compared.runs
    chapters = (
        Chapter(say("versus.chapter_sides", language), (sides(runs, language),)),
        Chapter(say("versus.chapter_plans", language), plan_slides(runs, language)),
        Chapter(say("versus.chapter_risk", language), stake_slides(compared, language)),
        Chapter(say("deck.chapter_decisions", language), _decisions(compared, language)),
    )
    names = short(" · ".join(dict.fromkeys(run.setting.title for run in runs)), LONGEST_NAMES)
    cover = Cover(
        title=say("compare.title", language),
        lines=(names, counted(len(runs), "scenario", language)),
        mark=shared_mark(runs, language),
        notes=say("note.versus_cover", language),
    )
    return Deck(language, cover, tuple(chapter for chapter in chapters if chapter.slides))


def _decisions(compared: Compared, language: Language) -> tuple[Slide, ...]:
    """Return the slide of what is asked; none where the comparison gives no reason to ask anything."""
    asked = (*_choose(compared, language), *_begin(compared, language), *_review(compared, language))
    if not asked:
        return ()
    words = (
        say("deck.decisions", language, count=number(len(asked), 0, language)),
        say("deck.decisions_subtitle", language),
        say("note.versus_decisions", language),
    )
    lines = tuple(Line(f"{place}. {text}") for place, text in enumerate(asked, 1))
    return (versus_slide(compared.runs, language, words, (Pane(1.0, (Text(lines),)),)),)


def _choose(compared: Compared, language: Language) -> list[str]:
    """Return what is asked of scenarios that can stand in for each other: those about the same places."""
    runs = compared.runs
    if len(runs) < 2 or not same_areas(runs):
        return []
    finding = regret_finding(compared, language) if crossed(compared) else scenarios_finding(runs, language)
    return [say("versus.choose", language, count=counted(len(runs), "scenario", language), finding=finding)]


def _begin(compared: Compared, language: Language) -> list[str]:
    """Return what is asked of the packages that all plans share."""
    runs = compared.runs
    shared = shared_of(runs, packages(runs)) if same_areas(runs) and len(runs) > 1 else ()
    if not shared:
        return []
    money = rupiah(sum(min(one.costs) for one in shared), language)
    return [say("versus.begin", language, count=counted(len(shared), "package", language), money=money)]


def _review(compared: Compared, language: Language) -> list[str]:
    """Return what is asked of the dearest rule, and of data that are not measured."""
    asked = [line for line in (rule_to_review(compared, language),) if line]
    guessed = {unit.code for run in compared.runs for unit in run.units if unit.quality is not Quality.MEASURED}
    if guessed:
        counted_as = compared.runs[0].setting.counted
        asked.append(say("ask.survey", language, count=counted(len(guessed), counted_as, language)))
    return asked
