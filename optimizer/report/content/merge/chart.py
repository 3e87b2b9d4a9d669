"""The chart of merged lists: what each region gets, most on top."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.cross import money_scale, scale_code
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_run import BarsChart
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.findings import facts_mark, largest_finding
from optimizer.report.numbers import number
from optimizer.report.words import say

MOST_ROWS = 12


def merge_chart(facts: MergeFacts, language: Language) -> BarsChart:
    """Return the chart: the largest regions, and all others together."""
    shares = facts.shares
    named = shares if len(shares) <= MOST_ROWS else shares[: MOST_ROWS - 1]
    money = [one.got.cost for one in named]
    names = [one.sent.region.name for one in named]
    if len(named) < len(shares):
        names.append(say("merge.more", language, count=number(len(shares) - len(named), 0, language)))
        money.append(facts.found.cost - sum(money))
    scale = money_scale(max(money))
    return BarsChart(
        heading=Heading(
            title=largest_finding(facts, language),
            subtitle=say("merge.subtitle", language, scale=say(scale_code(scale), language)),
            source=_source(facts, language),
            mark=facts_mark(facts, language),
        ),
        language=language,
        rows=tuple(names),
        columns=(say("merge.column", language),),
        cells=tuple((amount,) for amount in money),
        row_totals=tuple(money),
        column_totals=(facts.found.cost,),
        budgets=(facts.found.budget,),
        scale=scale,
        focus=0,
    )


def _source(facts: MergeFacts, language: Language) -> str:
    basis = facts.found.listed.lists[0].basis
    count = number(len(facts.shares), 0, language)
    return say("merge.source", language, count=count, scheme=basis.scheme, policy=basis.policy, year=str(basis.year))
