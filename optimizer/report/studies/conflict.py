"""Why there is no plan: the screen and the numbers; nothing is written to files."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.answers import NoPlanAnswer
from optimizer.report.content.conflict.facts import ConflictFacts
from optimizer.report.content.conflict.screen import conflict_screen
from optimizer.report.content.conflict.summary import conflict_summary


def conflict_told(facts: ConflictFacts, language: Language) -> NoPlanAnswer:
    """Return why there is no plan, told."""
    return NoPlanAnswer(conflict_screen(facts, language), conflict_summary(facts, language))
