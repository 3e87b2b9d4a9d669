"""The chart of what can be decided on now: safe money by area and group of interventions."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.figures import Heading, SpendingChart
from optimizer.report.content.noregret.facts import NoRegretFacts
from optimizer.report.content.noregret.findings import core_finding
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.content.spending import Named, column_scale, money_chart
from optimizer.report.words import noun, say
from optimizer.study.noregret_found import Label


def noregret_chart(facts: NoRegretFacts, language: Language) -> SpendingChart:
    """Return the chart of the core packages; without any its cells are none."""
    cells: Counter[tuple[str, str]] = Counter()
    for one in facts.of(Label.CORE):
        cells[one.unit, one.group] += one.safe_money
    million = column_scale(cells) == 10**6
    heading = Heading(
        title=core_finding(facts, language),
        subtitle=say(
            "noregret.subtitle",
            language,
            unit=noun(facts.setting.counted, 1, language),
            scale=say("chart.million" if million else "chart.billion", language),
        ),
        source=source(facts.setting, language),
        mark=quality_mark(facts.qualities, facts.setting.counted, language),
    )
    return money_chart(cells, heading, Named(_names(facts), facts.setting.counted), language)


def _names(facts: NoRegretFacts) -> dict[str, str]:
    """Return a name for each unit code; a name used twice is its code."""
    used = Counter(facts.names)
    return {code: name if used[name] == 1 else code for code, name in zip(facts.codes, facts.names, strict=True)}
