"""Every whole plan of a tiny scenario, tried one by one: what the best of them is worth.

Written from the words of docs/model.md and the domain, not from ``problem/`` or ``model/``: it imports neither. Areas are
enumerated apart, then all their combinations are weighed together, because only money and aims join them.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.intervention import Intervention
from optimizer.domain.rules import Scope
from optimizer.domain.scenario import Scenario
from tests.support.brute_area import CLOSE, once
from tests.support.brute_goal import GoalBook

BLOCK = 20_000


@dataclass(frozen=True)
class Best:
    """The best value, a plan that reaches it as ``steps[area][intervention][year]``, and how many plans obey the rules."""

    value: float
    steps: np.ndarray
    plans: int


def best_plan(scenario: Scenario) -> Best | None:
    """Return the best of all whole plans, ``None`` when none obeys the rules."""
    book = Book(scenario)
    plans = [book.area_plans(area) for area in scenario.areas]
    if not all(plans):
        return None
    sheets = [np.array([book.features(a, plan) for plan in options]) for a, options in enumerate(plans)]
    best, where, count = -math.inf, None, 0
    for start in range(0, math.prod(map(len, plans)), BLOCK):
        numbers = np.arange(start, min(start + BLOCK, math.prod(map(len, plans))))
        picked = np.unravel_index(numbers, [len(options) for options in plans])
        value, sound = book.weigh(sum(sheet[one] for sheet, one in zip(sheets, picked, strict=True)))
        count += int(sound.sum())
        value = np.where(sound, value, -math.inf)
        if value.max() > best:
            best, where = float(value.max()), tuple(int(one[value.argmax()]) for one in picked)
    if where is None:
        return None
    return Best(best, np.array([plans[a][one] for a, one in enumerate(where)]), count)


def feasible(scenario: Scenario, steps: np.ndarray) -> bool:
    """Return whether a plan obeys every rule, by the same book."""
    book = Book(scenario)
    if not all(book.allowed(area, steps[a]) for a, area in enumerate(scenario.areas)):
        return False
    total = sum(np.array(book.features(a, steps[a])) for a in range(len(scenario.areas)))
    return bool(book.weigh(np.array([total]))[1][0])


def worth(scenario: Scenario, steps: np.ndarray) -> float:
    """Return what a plan is worth, whether it obeys the rules or not."""
    book = Book(scenario)
    total = sum(np.array(book.features(a, steps[a])) for a in range(len(scenario.areas)))
    return float(book.weigh(np.array([total]))[0][0])


def cost(scenario: Scenario, steps: np.ndarray) -> int:
    """Return what a plan costs, whole rupiah."""
    book = Book(scenario)
    return sum(
        book.package(work, year, int(steps[a, i, t]))
        for a in range(len(scenario.areas))
        for i, work in enumerate(scenario.interventions)
        for t, year in enumerate(scenario.years)
    )


class Book(GoalBook):
    """All rules that join the areas: money, offices, shares, aims."""

    def __init__(self, scenario: Scenario) -> None:
        super().__init__(scenario)
        self.cuts, self.bound = self._cuts(), once(self._bound)

    def features(self, a: int, plan: np.ndarray) -> list[float]:
        """Return what adds up over areas: gain, aims reached, money asked of each cut, of offices, of shares."""
        area = self.s.areas[a]
        removed, helped = self.outcome(area, plan)
        slum, poverty = self.slum(a, removed), self.poverty(a, removed, helped)
        goal = self.s.goal
        first, second = (slum, poverty) if not self.stepped else ([0.0] * len(slum), self._people(helped))
        gain = sum(
            rate * (goal.slum_weight * one + goal.poverty_weight * two)
            for rate, one, two in zip(self.rates, first, second, strict=True)
        )
        aims = [self._district(a, floor.district, slum) for floor in self.s.rules.floors]
        aims += [self._target(a, target, removed, slum, poverty) for target in self.s.rules.targets]
        money = [
            [self.package(work, year, steps) for year, steps in zip(self.years, row, strict=True)]
            for work, row in zip(self.works, plan.tolist(), strict=True)
        ]
        cuts = [sum(money[i][t] for i, t in bound) for bound in self.bound(area)]
        offices = [
            sum(money[i][self.years.index(one.year)] for i, work in enumerate(self.works) if work.office == one.office)
            for one in self.s.rules.capacities
        ]
        shares = [
            sum(sum(money[i]) for i, work in enumerate(self.works) if self._named(one.scope, one.name, area, work))
            for one in self.s.rules.shares
        ]
        micro = self._micro(a, plan) if self.stepped else []
        return [gain, *aims, *cuts, *offices, *shares, *micro]

    def _bound(self, area: Area) -> list[list[tuple[int, int]]]:
        """Return, for each cut, the works and years in this area that no purse outside it may pay for."""
        places = [(i, t, self.payers(area, work)) for i, work in enumerate(self.works) for t in range(len(self.years))]
        return [[(i, t) for i, t, payers in places if all((f, t) in cut for f in payers)] for cut, _ in self.cuts]

    def weigh(self, total: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return value and soundness of summed features, shape (plans, features)."""
        rules = self.s.rules
        value, sound = total[:, 0].copy(), np.ones(len(total), dtype=bool)
        at = 1
        for aim in (*rules.floors, *rules.targets):
            short = aim.percent / 100 - total[:, at]
            if aim.price is None:
                sound &= short <= CLOSE
            else:
                value -= aim.price * np.maximum(short, 0.0)
            at += 1
        whole = sum(budget.money for budget in self.s.budgets)
        limits = [room for _, room in self.cuts] + [one.money for one in rules.capacities]
        limits += [math.floor(Fraction(str(one.share)) * whole) for one in rules.shares]
        for limit in limits:
            sound &= total[:, at] <= limit
            at += 1
        if self.stepped:
            value += self._steps(total[:, at:])
        return value, sound

    def _named(self, scope: Scope, name: str, area: Area, work: Intervention) -> bool:
        return (
            name
            == {
                Scope.AREA: area.code,
                Scope.DISTRICT: area.district,
                Scope.OFFICE: work.office,
                Scope.GROUP: work.group,
                Scope.INTERVENTION: work.code,
            }[scope]
        )

    def _cuts(self) -> list[tuple[frozenset[tuple[int, int]], int]]:
        """Return every set of purses (fund, year) with the most it can pay: Gale's theorem, in place of a flow.

        What can be paid by no purse outside a set must fit in the budgets of the set and what earlier purses outside it
        may hand on.
        """
        purses = [(f, t) for f in range(len(self.funds)) for t in range(len(self.years))]
        found = []
        for size in range(len(purses) + 1):
            for chosen in itertools.combinations(purses, size):
                cut = frozenset(chosen)
                room = sum(self._money(f, t) for f, t in cut)
                room += sum(self._kept(f, t - 1) for f, t in cut if t and (f, t - 1) not in cut)
                found.append((cut, room))
        return found

    def _money(self, f: int, t: int) -> int:
        code, year = self.funds[f].code, self.years[t]
        return sum(budget.money for budget in self.s.budgets if (budget.fund, budget.year) == (code, year))

    def _kept(self, f: int, t: int) -> int:
        return math.floor(Fraction(str(self.funds[f].carry_over)) * self._money(f, t))
