"""RunFacts -> Deck: the question, the answer, what changes, where the money goes, who waits, what to check, what to decide."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.annex import annex
from optimizer.report.content.deck.answer import answer, areas, change
from optimizer.report.content.deck.checks import data, guards
from optimizer.report.content.deck.decisions import decisions
from optimizer.report.content.deck.fairness import equity, waiting
from optimizer.report.content.deck.money import money_slides
from optimizer.report.content.deck.question import cover, question
from optimizer.report.content.deck.value import Chapter, Deck
from optimizer.report.content.facts import RunFacts
from optimizer.report.words import say


def run_deck(facts: RunFacts, language: Language, more: tuple[Chapter, ...] = ()) -> Deck:
    """Return the deck of a run; ``more`` are chapters of studies (every budget, other scenarios), told before the checks."""
    chapters = (
        Chapter(say("deck.chapter_answer", language), (question(facts, language), answer(facts, language))),
        Chapter(say("deck.chapter_change", language), (change(facts, language), areas(facts, language))),
        Chapter(say("deck.chapter_money", language), money_slides(facts, language)),
        Chapter(say("deck.chapter_fair", language), (equity(facts, language), waiting(facts, language))),
        *more,
        Chapter(say("deck.chapter_checks", language), (guards(facts, language), data(facts, language))),
        Chapter(say("deck.chapter_decisions", language), (decisions(facts, language),)),
        Chapter(say("deck.chapter_annex", language), annex(facts, language)),
    )
    return Deck(language, cover(facts, language), tuple(chapter for chapter in chapters if chapter.slides))
