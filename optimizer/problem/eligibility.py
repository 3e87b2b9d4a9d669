"""Who may pay for what where, as a few eligibility classes of area-intervention pairs."""

from __future__ import annotations

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.authority import SLUM_PROGRAM, responsible
from optimizer.domain.fund import Authority, Closed, Fund
from optimizer.domain.intervention import Intervention
from optimizer.domain.scenario import Scenario, Strictness
from optimizer.problem.instance import Bools, Ints, Money
from optimizer.problem.readonly import frozen


def build_money(scenario: Scenario) -> Money:
    """Return budgets and eligibility; pairs with the same set of payers share a class."""
    may = eligible(scenario)
    areas, works, funds = may.shape
    flat = may.reshape(areas * works, funds)
    classes = _alike(flat)
    pays = flat[np.unique(classes, return_index=True)[1]]
    payable = pays.any(axis=1)
    renumber = np.where(payable, np.cumsum(payable) - 1, -1)
    return Money(
        budget=frozen(budget_table(scenario)),
        carry=frozen(np.array([fund.carry_over for fund in scenario.funds], dtype=np.float64)),
        class_of=frozen(renumber[classes].reshape(areas, works)),
        pays=frozen(pays[payable]),
        preference=frozen(np.array([fund.preference for fund in scenario.funds], dtype=np.int64)),
    )


def _alike(rows: Bools) -> Ints:
    """Return the number of each row (p, f) among the different ones, in their order."""
    number = np.zeros(len(rows), dtype=np.int64)
    for column in rows.T:
        number = 2 * number + column
        number = (np.cumsum(np.bincount(number) > 0) - 1)[number]
    return number


def eligible(scenario: Scenario) -> Bools:
    """Return whether each fund may pay for each intervention in each area, shape (a, i, f)."""
    may = np.empty((len(scenario.areas), len(scenario.interventions), len(scenario.funds)), dtype=np.bool_)
    level = kawasan_levels(scenario.areas)
    strict = scenario.scoring.strictness is Strictness.STRICT
    for f, fund in enumerate(scenario.funds):
        where = np.array([_reaches(fund, area) for area in scenario.areas], dtype=np.bool_)
        what = np.array([_may_buy(fund, work) for work in scenario.interventions], dtype=np.bool_)
        other_level = np.array([_other_level(fund, authority, strict) for authority in level], dtype=np.bool_)
        bound = np.array([strict or work.activity.startswith(SLUM_PROGRAM) for work in scenario.interventions], dtype=np.bool_)
        may[:, :, f] = where[:, None] & what & ~(other_level[:, None] & bound)
    return may


def closed_by(fund: Fund, area: Area, work: Intervention, hectares: float, strict: bool) -> Closed | None:
    """Return what keeps a fund from paying for a work in an area of a kawasan of so many ha; ``None`` where it may pay."""
    if area.settlement not in fund.settlements:
        return Closed.SETTLEMENT
    if not _reaches(fund, area):
        return Closed.DISTRICT
    if not _may_buy(fund, work):
        return Closed.MENU
    bound = strict or work.activity.startswith(SLUM_PROGRAM)
    return Closed.LEVEL if bound and _other_level(fund, responsible(round(hectares, 6)), strict) else None


def kawasan_levels(areas: tuple[Area, ...]) -> tuple[Authority, ...]:
    """Return the level of government responsible for each area, by the hectares of its whole kawasan."""
    hectares: dict[str, float] = {}
    for area in areas:
        hectares[area.kawasan] = hectares.get(area.kawasan, 0.0) + area.hectares
    return tuple(responsible(round(hectares[area.kawasan], 6)) for area in areas)


def _reaches(fund: Fund, area: Area) -> bool:
    """Whether a fund may be spent in an area at all."""
    return area.settlement in fund.settlements and (not fund.districts or area.district in fund.districts)


def _may_buy(fund: Fund, work: Intervention) -> bool:
    """Whether an intervention is on a fund's menu."""
    return not (fund.groups or fund.interventions) or work.group in fund.groups or work.code in fund.interventions


def _other_level(fund: Fund, responsible_level: Authority, strict: bool) -> bool:
    """Whether the kawasan is another level's task; without the strict switch only the regency's own money is bound."""
    if fund.authority is Authority.OTHER or fund.authority is responsible_level:
        return False
    return strict or fund.authority is Authority.REGENCY


def budget_table(scenario: Scenario) -> Ints:
    """Return the money of each year and fund, whole rupiah, shape (t, f)."""
    year = {value: index for index, value in enumerate(scenario.years)}
    fund = {value.code: index for index, value in enumerate(scenario.funds)}
    money = np.zeros((len(year), len(fund)), dtype=np.int64)
    for budget in scenario.budgets:
        money[year[budget.year], fund[budget.fund]] += budget.money
    return money
