"""Budget against spending of every fund and year, live: what is kept from the year before is counted as the rules allow."""

from __future__ import annotations

from optimizer.domain.planned import PLAN_SHEET
from optimizer.messages import Language
from optimizer.report.content.book.address import cell, span
from optimizer.report.content.book.plan_rows import YES
from optimizer.report.content.book.plan_sheet import PlanLayout, totals_at
from optimizer.report.content.book.value import Block, BookCell, Formula, Ink, summed
from optimizer.report.content.facts import FundFacts, RunFacts
from optimizer.report.words import say

LEFT = 5
"""Column of what is left."""

_HEADS = ("fund", "year", "budget", "brought", "spent", "left", "note")
_INKS = (Ink.TEXT, Ink.YEAR, Ink.WHOLE, Ink.SPARSE, Ink.WHOLE, Ink.WHOLE, Ink.TEXT)


def money_block(facts: RunFacts, layout: PlanLayout, top: int, language: Language) -> Block:
    """Return one row for each fund and year, the years of a fund below one another, then what has no fund, and the total."""
    funds = sorted(facts.funds, key=lambda fund: (layout.funds.index(fund.code), fund.year))
    brought = _brought(facts)
    rows: list[tuple[BookCell, ...]] = []
    for place, fund in enumerate(funds):
        row, before = top + 1 + place, funds[place - 1] if place else None
        carried = _carried(fund, before, row, brought, facts)
        rows.append(_row(fund, carried, brought[fund.code, fund.year], row, layout, language))
    unfunded = facts.spent - sum(fund.spent for fund in facts.funds)
    nobody = Formula(f"=SUM({PLAN_SHEET}!{totals_at()[3]})", unfunded)
    rows.append((say("book.unfunded", language), None, None, None, nobody, None, None))
    last = top + 1 + len(rows)
    total = (
        say("book.total", language),
        None,
        summed(top + 1, tuple(rows), 2),
        None,
        summed(top + 1, tuple(rows), 4),
        Formula(f"=SUM({cell(last, 2)}-{cell(last, 4)})", facts.budget - facts.spent),
        None,
    )
    return Block(
        top=top,
        left=0,
        heads=tuple(say(f"book.{head}", language) for head in _HEADS),
        inks=_INKS,
        rows=(*rows, total),
        title=say("book.money_title", language),
        strong=2,
    )


def years_block(facts: RunFacts, money: Block, top: int, language: Language) -> Block:
    """Return budget and spending of every year, sums over the rows of ``money``, and of all years."""
    first, last = money.top + 1, money.area.bottom - money.strong
    years = span(first, last, 1)
    rows: list[tuple[BookCell, ...]] = []
    for place, year in enumerate(facts.setting.years):
        own = [fund for fund in facts.funds if fund.year == year]
        sums = (sum(fund.budget for fund in own), sum(fund.spent for fund in own))
        formulas = (f"=SUM(SUMPRODUCT(({years}={cell(top + 1 + place, 0)})*{span(first, last, column)}))" for column in (2, 4))
        rows.append((year, *(Formula(text, value) for text, value in zip(formulas, sums, strict=True))))
    return Block(
        top=top,
        left=0,
        heads=tuple(say(f"book.{head}", language) for head in ("year", "budget", "spent")),
        inks=(Ink.YEAR, Ink.WHOLE, Ink.WHOLE),
        rows=(*rows, (say("book.total", language), *(summed(top + 1, tuple(rows), column) for column in (1, 2)))),
        title=say("book.years_title", language),
        strong=1,
    )


def _brought(facts: RunFacts) -> dict[tuple[str, int], int]:
    """Return what each fund brings into each year from the one before, as the plan has it."""
    kept = {(one.fund, one.year): one.money for one in facts.catalogue.kept}
    over: dict[tuple[str, int], int] = {}
    for fund in sorted(facts.funds, key=lambda fund: fund.year):
        over.setdefault((fund.code, fund.year), 0)
        left = fund.budget + over[fund.code, fund.year] - fund.spent
        over[fund.code, fund.year + 1] = max(0, min(left, kept.get((fund.code, fund.year), 0)))
    return over


def _carried(
    fund: FundFacts, before: FundFacts | None, row: int, brought: dict[tuple[str, int], int], facts: RunFacts
) -> BookCell:
    """Return the formula of what is brought in from the row above; 0 where nothing may be."""
    if before is None or before.code != fund.code:
        return 0
    most = {(one.fund, one.year): one.money for one in facts.catalogue.kept}.get((fund.code, before.year), 0)
    return Formula(f"=SUM(MAX(0,MIN({cell(row - 1, LEFT)},{most})))", brought[fund.code, fund.year]) if most else 0


def _row(
    fund: FundFacts, carried: BookCell, brought: int, row: int, layout: PlanLayout, language: Language
) -> tuple[BookCell, ...]:
    left, over = fund.budget + brought - fund.spent, say("book.over_budget", language)
    chosen = f'({layout.run("pilih")}="{YES}")*({layout.run("tahun")}={cell(row, 1)})'
    return (
        fund.name,
        fund.year,
        fund.budget,
        carried,
        Formula(f"=SUM(SUMPRODUCT({chosen}*{layout.run(f'dana_{fund.code}')}))", fund.spent),
        Formula(f"=SUM({cell(row, 2)}+{cell(row, 3)}-{cell(row, 4)})", left),
        Formula(f"=SUM(--({cell(row, LEFT)}<0))", int(left < 0), (over, "")),
    )
