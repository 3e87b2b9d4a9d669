"""The solver that was chosen, as the studies take it: a function from an instance to a plan, told of before each search."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.plan import Draft
from optimizer.requests import SolverChoice, Tell
from optimizer.study.plan import Solve


def chosen(solver: SolverChoice) -> SolveOptions:
    """Return the options of a choice, searched as closely as a run."""
    return SolveOptions(solver=solver.name, seconds=solver.seconds)


def quietly() -> None:
    """Tell nobody."""


def counting(tell: Tell, code: str) -> Callable[[], None]:
    """Return what tells of each search by its number."""
    number = count(1)
    return lambda: tell(message(code, count=next(number)))


def solver_of(options: SolveOptions, before: Callable[[], None] = quietly, known: Ints | None = None) -> Solve:
    """Return a solver; ``before`` is called as each search begins, which starts from ``known`` steps (a, i, t) if any."""

    def solve_it(instance: Instance) -> Draft:
        before()
        return solve(instance, options, known)

    return solve_it
