"""What every slide of a comparison shares: the sources of its numbers and the marks of all its scenarios."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.common import Words
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.scenarios import shared_mark
from optimizer.report.words import say


def versus_slide(runs: tuple[RunFacts, ...], language: Language, words: Words, panes: tuple[Pane, ...]) -> Slide:
    """Return a slide about all runs of a comparison."""
    title, subtitle, notes = words
    names = ", ".join(run.setting.name for run in runs)
    return Slide(
        title=title,
        subtitle=subtitle,
        panes=panes,
        notes=notes,
        source=say("chart.source_all", language, names=names),
        mark=shared_mark(runs, language),
    )
