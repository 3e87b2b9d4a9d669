"""The chart of who carries the works out and who pays for them: offices by fund, with the finding its numbers support."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.cross import (
    column_sums,
    gathered,
    largest,
    matrix,
    money_scale,
    paid,
    row_sums,
    scale_code,
    totals,
)
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_run import BarsChart
from optimizer.report.content.origin import first_line, source
from optimizer.report.numbers import number, percent
from optimizer.report.words import capital, office_name, say

MOST_OFFICES = 10
MOST_FUNDS = 8


def payers_chart(facts: RunFacts, language: Language) -> BarsChart:
    """Return the chart of a run: offices by money, funds by budget; funds without a budget are not in it."""
    cells, names, budgets = paid(facts.works), fund_names(facts), fund_budgets(facts)
    order = sorted(budgets, key=lambda code: (-budgets[code], code))
    offices, funds = gathered(largest(cells, 0), MOST_OFFICES), gathered(order, MOST_FUNDS)
    amounts = matrix(cells, offices, funds)
    scale = money_scale(max((*column_sums(amounts), *budgets.values()), default=0))
    return BarsChart(
        heading=Heading(
            title=payers_finding(facts, language),
            subtitle=say("payers.subtitle", language, scale=say(scale_code(scale), language)),
            source=source(facts.setting, language),
            mark=first_line(facts, language),
        ),
        language=language,
        rows=tuple(_office(office, language) for office in offices),
        columns=tuple(names[fund[0]] if len(fund) == 1 else _others("funds", len(fund), language) for fund in funds),
        cells=amounts,
        row_totals=row_sums(amounts),
        column_totals=tuple(sum(row[column] for row in amounts) for column in range(len(funds))),
        budgets=tuple(sum(budgets[code] for code in fund) for fund in funds),
        scale=scale,
        focus=0 if offices else -1,
    )


def payers_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: the office that carries out most, the fund that pays most."""
    cells = paid(facts.works)
    if not cells:
        return say("spending.nothing", language)
    office, fund = largest(cells, 0)[0], largest(cells, 1)[0]
    spent, names = sum(cells.values()), fund_names(facts)
    done, pays = (percent(100 * totals(cells, axis)[name] / spent, 0, language) for axis, name in ((0, office), (1, fund)))
    return say("payers.finding", language, office=office_name(office), done=done, fund=names[fund], pays=pays)


def fund_names(facts: RunFacts) -> dict[str, str]:
    """Return the name of each fund by its code."""
    return {fund.code: fund.name for fund in facts.funds}


def fund_budgets(facts: RunFacts) -> dict[str, int]:
    """Return the budget of each fund over all years, Rp."""
    budgets: dict[str, int] = {}
    for fund in facts.funds:
        budgets[fund.code] = budgets.get(fund.code, 0) + fund.budget
    return budgets


def _office(offices: list[str], language: Language) -> str:
    return capital(office_name(offices[0])) if len(offices) == 1 else _others("offices", len(offices), language)


def _others(code: str, count: int, language: Language) -> str:
    return say(f"payers.more_{code}", language, count=number(count, 0, language))
