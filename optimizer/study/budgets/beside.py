"""Whole plans at budgets around the scenario's own, found fast: only what linear optima nearby build is searched.

Each plan is audited and re-added like any other, and stands under the bound of the whole question, not of the narrowed one:
what narrowing may cost is inside the gap that is shown.
"""

from __future__ import annotations

import dataclasses
import math

import numpy as np

from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.proof import prove
from optimizer.problem.instance import Bools, Instance
from optimizer.problem.plan import Solution
from optimizer.problem.readonly import frozen
from optimizer.study.budgets.kept import at_most
from optimizer.study.budgets.money import floats, in_proportion, levels, with_budget
from optimizer.study.case import Case, make_case
from optimizer.study.plan import Solve
from optimizer.study.relaxation import Relax, Relaxation

AROUND = (1.4, 2.5, 1.0)
"""Budgets, as shares of the one asked, whose linear optima say what may be built; the one asked last."""

SOME = 1e-6
"""Steps under which nothing is built."""

TOP = 3.0
"""Times the scenario's own budget up to which plans are made."""

FINE, COARSE = 15, 9
"""About how many budgets: over one year, over several."""

LARGEST = 2500
"""Pairs times years beyond which no plans are made: each would take too long for a report."""


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """The case of a plan for ``money`` rupiah in all, in the scenario's proportions; no plan with that much is worth ``bound``.

    ``own``: whether it is the scenario's own plan.
    """

    money: int
    case: Case
    bound: float
    own: bool


def beside(case: Case, relax: Relax, solve: Solve) -> tuple[Beside, ...]:
    """Return a plan for each budget at which one was found, in order, the case itself among them.

    Where a plan for less money is worth more than the one found, it stands again: it is a plan for more, too. Under the
    combined lens, whose floor depends on the budget, and for very large scenarios, the case stands alone.
    """
    instance, present = case.instance, int(case.instance.money.budget.sum())
    own = Beside(present, case, case.solution.proof.bound, own=True)
    pairs = int((instance.works.most > 0).sum()) * len(instance.axes.years)
    if instance.lens is Lens.COMBINED or not present or pairs > LARGEST:
        return (own,)
    relaxed = relax(instance)
    found: list[Beside] = []
    count = FINE if len(instance.axes.years) == 1 else COARSE
    for money in sorted({*levels(TOP * present, count), present}):
        one = own if money == present else _at(case, relaxed, solve, money)
        if one is not None:
            found.append(_no_worse(one, found[-1] if found else None, case.scenario))
    return tuple(found)


def _no_worse(one: Beside, before: Beside | None, scenario: Scenario) -> Beside:
    """Return a plan, or the one before it where that is worth more; the scenario's own is never replaced."""
    if one.own or before is None or before.case.solution.proof.value <= one.case.solution.proof.value:
        return one
    again = make_case(scenario, one.case.instance, before.case.solution)
    return Beside(one.money, again, one.bound, own=False)


def _at(case: Case, relaxed: Relaxation, solve: Solve, money: int) -> Beside | None:
    """Return a plan at a budget; ``None`` where none is found."""
    instance = with_budget(case.instance, in_proportion(case.instance, money))
    try:
        solution = _found(instance, relaxed, solve)
    except (NoPlanError, SolverError):
        return None
    bound = solution.proof.bound
    return Beside(money, make_case(case.scenario, instance, solution), bound, own=False)


def _found(instance: Instance, relaxed: Relaxation, solve: Solve) -> Solution:
    """Return the plan found among what linear optima nearby build, proved against the whole question."""
    where = np.zeros((*instance.works.most.shape, len(instance.axes.years)), dtype=np.bool_)
    for share in AROUND:
        relaxed.set_budget(floats(instance.money.budget) * share)
        try:
            where |= relaxed.solve().steps > SOME
        except NoPlanError:
            if share == 1.0:
                raise
    linear, duals = relaxed.proof()
    draft = solve(_only(instance, where))
    return prove(instance, dataclasses.replace(draft, linear=linear, duals=duals, search_bound=math.inf))


def _only(instance: Instance, where: Bools) -> Instance:
    """Return the instance in which nothing is built but where and when it is said, (a, i, t)."""
    most = instance.works.most
    narrowed = at_most(instance, np.where(where, most[:, :, None], 0))
    room = np.where(where.any(axis=2), most, 0)
    return dataclasses.replace(narrowed, works=dataclasses.replace(narrowed.works, most=frozen(room)))
