"""What a solver gave back, told truthfully: values are only there when they may be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.problem.instance import Floats, Ints


class Outcome(StrEnum):
    """How a solve ended; ``INCUMBENT`` is a solution found before a limit stopped the search."""

    OPTIMAL = "optimal"
    INCUMBENT = "incumbent"
    INFEASIBLE = "infeasible"
    UNBOUNDED = "unbounded"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """``values`` (columns,) and ``row_duals`` (rows,) are empty when the outcome gives none.

    ``bound`` is the solver's own lower bound of the minimum (-inf when it has none); ``detail`` is the solver's own word.
    Duals follow the convention of a minimum: the change of the objective for one more unit of the right-hand side.
    """

    outcome: Outcome
    values: Floats
    row_duals: Floats
    objective: float
    bound: float
    detail: str

    @property
    def solved(self) -> bool:
        """Whether there is a solution to read."""
        return self.outcome in (Outcome.OPTIMAL, Outcome.INCUMBENT)


def nothing(outcome: Outcome, detail: str) -> Answer:
    """Return the answer of a solve that left nothing to read."""
    return Answer(outcome, np.empty(0), np.empty(0), np.inf, -np.inf, detail)


@dataclass(frozen=True, slots=True, eq=False)
class Hint:
    """A part of a solution known beforehand: ``columns`` (h,) with their ``values`` (h,); a search starts from it."""

    columns: Ints
    values: Floats


class Method(StrEnum):
    """How whole steps are found: in one programme, or in parts that answer prices of money; ``AUTO`` goes by size."""

    AUTO = "auto"
    COMPACT = "compact"
    DECOMPOSED = "decomposed"


TO_THE_END = 1e-6
"""Relative gap at which two plans are as good: a search that may stop at a larger one ends early."""


@dataclass(frozen=True, slots=True)
class SolveOptions:
    """How to solve.

    ``solver``: ``highs``, or any solver PuLP lists. ``seconds``: time limit of the whole solve, ``None`` for none.
    ``gap``: relative gap at which a search over whole steps may stop. ``nodes``: most branch-and-bound nodes (-1 for no limit):
    a limit that, unlike time, gives the same plan on every machine. ``method``: see :class:`Method`; parts are for HiGHS only.
    ``thorough``: whether HiGHS also searches, before it branches, among what the reduced costs leave open.
    ``cutoff``: objective above which whole steps are not asked for, infeasible where there are none under it; for HiGHS only.
    """

    solver: str = "highs"
    seconds: float | None = None
    gap: float = TO_THE_END
    nodes: int = 200
    method: Method = Method.AUTO
    thorough: bool = True
    cutoff: float = np.inf

    def __post_init__(self) -> None:
        """Refuse limits that are no amounts: HiGHS takes NaN without a word."""
        if not 0.0 <= self.gap < np.inf or not (self.seconds is None or 0.0 <= self.seconds < np.inf):
            raise ValueError("gap and seconds must be finite and not negative")
        if self.method is Method.DECOMPOSED and self.solver.lower() != "highs":
            raise ValueError("only HiGHS solves in parts")
