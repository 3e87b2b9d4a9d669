"""Plans of the step lens under rising floors of the deficit removed, and no more searches than tell something.

The highest floor comes first, then the middle ones, as long as the plans on either side differ by more than the search left
open: a plan between two that cannot be told apart costs as much to find and tells nothing.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from optimizer.errors import SolverError
from optimizer.measures.proof import prove
from optimizer.problem.benefit import removal, slum_share
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Plan, Solution
from optimizer.study.plan import Solve, with_deficit_floor

STOPPED = "solver-stopped"
"""The reason of a SolverError after which other floors can still be tried."""

ROUNDING = 1e-9
"""Share taken off a floor, so that the linear plan itself still reaches it."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The best plan known under a floor, with the bound proved for that floor and the solver's own."""

    floor: float
    plan: Plan
    goal: float
    bound: float
    search_bound: float

    @property
    def unproved(self) -> float:
        """How much more than this plan the best one with this floor may be worth, by the nearer bound."""
        return max(0.0, min(self.bound, self.search_bound) - self.goal)


class Search:
    """Searches of the step lens under floors, and what became of each floor that has no plan of its own."""

    def __init__(self, stepped: Instance, most: Plan, solve: Solve) -> None:
        """Begin with the plan without a floor; floors are shares of what the plan of ``most`` deficit removes."""
        self.stepped, self.solve, self.whole = stepped, solve, deficit_removed(stepped, most)
        self.lowest = _found(0.0, prove(stepped, solve(stepped)))
        self.left_open: list[float] = []
        self.unasked: list[float] = []

    def above(self, floors: tuple[float, ...]) -> list[Found]:
        """Return the plan without a floor and those under floors; one that stops without a plan gives way to the next lower."""
        waiting = self._unreached(self.lowest, floors)
        while waiting:
            highest = self._under(waiting[-1])
            if highest is not None:
                return [self.lowest, *self._upto(self.lowest, highest, waiting[:-1])]
            waiting = waiting[:-1]
        return [self.lowest]

    def _upto(self, low: Found, high: Found, floors: tuple[float, ...]) -> list[Found]:
        """Return the plans above one up to another, the middle floor first, as far as the two can be told apart.

        Where they cannot, the upper one stands for the floors between as well, and so under the bound of the lower one.
        """
        waiting = self._unreached(low, floors)
        if waiting and low.goal - high.goal <= low.unproved:
            self.unasked += waiting if high.goal < low.goal else ()
            most, search_most = max(low.bound, high.bound), max(low.search_bound, high.search_bound)
            return [dataclasses.replace(high, bound=most, search_bound=search_most)]
        while waiting:
            middle = len(waiting) // 2
            found = self._under(waiting[middle])
            if found is not None:
                below, over = waiting[:middle], waiting[middle + 1 :]
                return [*self._upto(low, found, below), *self._upto(found, high, over)]
            waiting = waiting[:middle] + waiting[middle + 1 :]
        return [high]

    def _unreached(self, low: Found, floors: tuple[float, ...]) -> tuple[float, ...]:
        """Return the floors that a plan does not reach by itself."""
        reached = deficit_removed(self.stepped, low.plan)
        return tuple(floor for floor in floors if self._asked(floor) > reached)

    def _under(self, floor: float) -> Found | None:
        """Return the plan under a floor; ``None`` where a limit stopped the search before it had one: it spoils no curve."""
        bound = dataclasses.replace(self.stepped, aims=with_deficit_floor(self.stepped, self._asked(floor)))
        try:
            return _found(floor, prove(bound, self.solve(bound)))
        except SolverError as error:
            if error.reason.code != STOPPED:
                raise
        self.left_open.append(floor)
        return None

    def _asked(self, floor: float) -> float:
        return floor * self.whole * (1.0 - ROUNDING)


def _found(floor: float, solution: Solution) -> Found:
    proof = solution.proof
    return Found(floor, solution.plan, proof.value, proof.bound, proof.search_bound)


def deficit_removed(instance: Instance, plan: Plan) -> float:
    """Return the share of the slum burden, in deficits, that a plan removes in the end."""
    return float(slum_share(instance, removal(instance, plan.steps))[-1])
