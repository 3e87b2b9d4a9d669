"""The chart of targets: how far each is reached now, how far any money reaches, and what is asked."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_study import RangeRow, RangesChart, Section
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.content.targets.facts import TargetFacts
from optimizer.report.content.targets.screen import targets_finding
from optimizer.report.numbers import percent, trimmed
from optimizer.report.words import capital, say
from optimizer.study.targets import Reach


def targets_chart(facts: TargetFacts, language: Language) -> RangesChart:
    """Return the chart of the targets for which a plan was found, by level of government, in percent of their burdens."""
    shown = facts.tried
    levels = dict.fromkeys(reach.target.level for reach in shown)
    return RangesChart(
        heading=Heading(
            title=targets_finding(facts, language),
            subtitle=say("targets.subtitle", language),
            source=source(facts.setting, language),
            mark=quality_mark(facts.qualities, facts.setting.counted, language),
        ),
        language=language,
        columns=(
            tuple(
                Section(
                    title=capital(say(f"conflict.level.{level.value}", language)),
                    rows=tuple(_row(reach, language) for reach in shown if reach.target.level is level),
                )
                for level in levels
            ),
        ),
    )


def _row(reach: Reach, language: Language) -> RangeRow:
    target, now = reach.target, reach.now.found or 0.0
    return RangeRow(
        name=target.name,
        least=0.0,
        planned=now,
        most=max(now, reach.ever),
        label=say(
            "targets.label",
            language,
            asked=trimmed(target.percent, 2, language) + "%",
            year=str(target.year),
            now=percent(now, 1, language),
        ),
        asked=target.percent,
    )
