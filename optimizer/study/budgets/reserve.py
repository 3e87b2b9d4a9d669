"""What comes next: the reserve list for tender savings, the next billion, and what drops first when money is cut.

Everything starts from the plan of the scenario as it stands. Savings come little by little and what was contracted is not
given up, so each reserve plan keeps the plan before it and adds to it; cuts likewise keep nothing but what was left before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.plan import Solution
from optimizer.problem.presolve import refuse_impossible
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.kept import at_least, at_most
from optimizer.study.budgets.money import of_fund, with_budget
from optimizer.study.plan import Solve, solve_lens

MILLION = 10**6

SAVINGS = tuple(amount * MILLION for amount in (50, 100, 200, 300, 500, 750, 1000))
"""Savings, Rp, for which the reserve list says what to add."""

CUTS = tuple(amount * MILLION for amount in (100, 250, 500, 1000))
"""Cuts, Rp, for which it says what to drop."""


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """Another plan beside the one before it, with ``money`` rupiah more (less under zero) than the scenario's.

    ``change`` (a, i, t): steps added, under zero those given up, against the plan before.  ``cost`` (a, i, t): Rp of that.
    ``gain``: benefit against the scenario's plan, share of the whole burden.  ``most``: proved that no plan of this kind gains
    more; inf where nothing is proved.  ``found``: whether the search found a plan; else the plan before stands.
    """

    money: int
    change: Ints
    cost: Ints
    gain: float
    most: float
    found: bool


@dataclass(frozen=True, slots=True, eq=False)
class Reserve:
    """What comes next when one ``fund`` (index) has more money, or less.

    ``savings`` are built upon one another, ``cuts`` cut from one another; ``added`` is the next billion all at once upon the
    present plan, ``replanned`` and ``recut`` are the plans made anew with a billion more and less.  ``cuttable``: Rp that the
    fund has to lose.
    """

    instance: Instance
    present: Solution
    fund: int
    savings: tuple[Moved, ...]
    added: Moved
    replanned: Moved
    cuts: tuple[Moved, ...]
    recut: Moved | None
    cuttable: int


@dataclass(frozen=True, slots=True, eq=False)
class _Ask:
    """The question, the scenario it came from, who solves it, and the present plan."""

    instance: Instance
    scenario: Scenario
    solve: Solve
    present: Solution
    fund: int

    def asked(self, money: int) -> Instance:
        """Return the question with so much more money in the fund, or less."""
        more = of_fund(self.instance, self.fund, abs(money))
        budget = self.instance.money.budget
        return with_budget(self.instance, budget + more if money > 0 else np.maximum(budget - more, 0))

    def moved(self, money: int, asked: Instance, before: _Before) -> tuple[Moved, _Before]:
        """Return the best plan of a question against the plan before, and that plan; the one before where none is found."""
        now = self.present.proof.value
        try:
            found = solve_lens(asked, self.scenario, self.solve)
        except (NoPlanError, SolverError):
            nothing = np.zeros_like(before.steps)
            return Moved(money, nothing, nothing, before.gain, float("inf"), found=False), before
        steps, gain = found.plan.steps, found.proof.value - now
        cost = package_cost(self.instance, steps) - package_cost(self.instance, before.steps)
        return Moved(money, steps - before.steps, cost, gain, found.proof.bound - now, found=True), _Before(steps, gain)


@dataclass(frozen=True, slots=True, eq=False)
class _Before:
    """The plan that another is set against: its steps (a, i, t), and its gain over the present plan."""

    steps: Ints
    gain: float


def reserve(scenario: Scenario, solve: Solve, fund: int | None = None) -> Reserve:
    """Return what comes next for a fund, by index, or for the one that pays most of the plan.

    Raises as :func:`optimizer.study.plan.plan_scenario` does; a step for which no plan is found is told as such.
    """
    instance = build_instance(scenario)
    refuse_impossible(scenario, instance)
    present = solve_lens(instance, scenario, solve)
    paid = present.plan.paid.sum(axis=(0, 1, 2))
    which = int(np.argmax(paid)) if fund is None else fund
    ask, start = _Ask(instance, scenario, solve, present, which), _Before(present.plan.steps, 0.0)
    cuttable = int(instance.money.budget[:, which].sum())
    less = min(BILLION, cuttable)
    added = ask.moved(BILLION, at_least(ask.asked(BILLION), start.steps), start)[0]
    return Reserve(
        instance=instance,
        present=present,
        fund=which,
        savings=_upon(ask, start),
        added=added,
        replanned=_better(ask.moved(BILLION, ask.asked(BILLION), start)[0], added),
        cuts=_under(ask, start, [cut for cut in CUTS if cut <= cuttable]),
        recut=ask.moved(-less, ask.asked(-less), start)[0] if less else None,
        cuttable=cuttable,
    )


def _better(anew: Moved, added: Moved) -> Moved:
    """Return the plan made anew, or the one that only adds where the search ended on less: that one could be made anew too."""
    if anew.found and anew.gain >= added.gain:
        return anew
    return Moved(anew.money, added.change, added.cost, added.gain, anew.most, found=added.found)


def _upon(ask: _Ask, before: _Before) -> tuple[Moved, ...]:
    """Return plans for rising savings, each built upon the one before."""
    found = []
    for amount in SAVINGS:
        moved, before = ask.moved(amount, at_least(ask.asked(amount), before.steps), before)
        found.append(moved)
    return tuple(found)


def _under(ask: _Ask, before: _Before, amounts: Sequence[int]) -> tuple[Moved, ...]:
    """Return plans for rising cuts, each with nothing beside what the one before had."""
    found = []
    for amount in amounts:
        moved, before = ask.moved(-amount, at_most(ask.asked(-amount), before.steps), before)
        found.append(moved)
    return tuple(found)
