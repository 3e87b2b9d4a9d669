"""Plans in whole steps at a few budgets: what can really be built, under what no plan can pass there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Solution, relative_gap
from optimizer.ranking.merge import RankedList, standing
from optimizer.study.budgets.money import in_proportion, with_budget
from optimizer.study.plan import Solve, solve_lens


@dataclass(frozen=True, slots=True, eq=False)
class WholePlan:
    """A plan for ``money`` rupiah in all, in the scenario's proportions.

    ``bound``: benefit that no plan with that money can pass, proved.
    """

    money: int
    solution: Solution
    bound: float

    @property
    def value(self) -> float:
        """Benefit of the plan, re-added from its whole steps: share of the whole burden."""
        return self.solution.proof.value

    @property
    def spent(self) -> int:
        """What the plan costs, Rp."""
        return int(self.solution.plan.paid.sum())

    @property
    def gap(self) -> float:
        """Proven distance from the best plan with that money, relative."""
        return max(0.0, relative_gap(self.bound, self.value))


def whole_plans(
    instance: Instance, scenario: Scenario, solve: Solve, money: Sequence[int], listed: RankedList | None
) -> tuple[WholePlan, ...]:
    """Return a plan for each amount of money at which one was found, in order; ``listed`` may bound it closer.

    A plan for less money is also a plan for more, so where a search ends on less than before, the plan before stands again;
    not so under the combined lens, whose floor rises with the money.
    """
    nested = instance.lens is not Lens.COMBINED
    found: list[WholePlan] = []
    for amount in sorted(money):
        try:
            solution = solve_lens(with_budget(instance, in_proportion(instance, amount)), scenario, solve)
        except (NoPlanError, SolverError):
            continue
        bound = min(solution.proof.bound, list_bound(listed, amount))
        again = nested and found and found[-1].value > solution.proof.value
        found.append(WholePlan(amount, found[-1].solution if again else solution, bound))
    return tuple(found)


def list_bound(listed: RankedList | None, money: int) -> float:
    """Return the benefit that by the ranked list no plan with that money can pass; inf where the list says nothing."""
    if listed is None or money < int(listed.spent[0]):
        return float("inf")
    return float(standing(listed, money).bound * listed.share)
