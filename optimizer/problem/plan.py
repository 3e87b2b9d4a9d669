"""A plan: what is built where and when, and who pays; no trace of a solver, so a hand-made plan is one too."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.program import Program


class Status(StrEnum):
    """What is known of a plan: ``OPTIMAL`` when the proven gap is within :data:`GAP_TOLERANCE`, else ``FEASIBLE``."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"


GAP_TOLERANCE = 1e-6
"""Relative gap between the plan and the proven bound under which a plan is called optimal."""

NOTHING = 1e-12
"""Share of the whole burden that is rounding: a millionth of a household in a million."""

CLOSED = 1e-10
"""Share of the whole burden by which a bound may stand off the plan through the tolerances of its multipliers alone.

A bound of 3e-12 over a plan worth nothing is no gap of 100 %: a step in a nation of 11,000 areas is worth forty times this.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Prices:
    """What the last rupiah buys: ``fund`` (t, f) objective per rupiah of budget; ``office`` (o, t) per rupiah of capacity.

    ``aim`` (n,): objective per unit share of each aim demanded (what the aim costs at the margin).
    """

    fund: Floats
    office: Floats
    aim: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The answer.

    ``steps`` (a, i, t): whole steps built.  ``paid`` (a, i, t, f): whole rupiah; sums over ``f`` to steps times cost.
    """

    steps: Ints
    paid: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """What a solver claims, before anybody has checked it.

    ``linear`` is the programme without whole steps and ``duals`` its row multipliers: a bound can be proved from them;
    ``scale`` is its objective units in the whole burden.
    ``search_bound`` is the benefit that the search over whole steps says no plan can pass: the solver's own word.
    ``stopped`` is not empty when a limit stopped the search before it had a plan: then this one was only rounded down from
    the linear one, may break rules, and the solver's word for the stop is here.  ``rounded`` is such a plan too, offered beside
    one that the search did find and that seems to win less.
    """

    plan: Plan
    linear: Program
    duals: Floats
    scale: float
    search_bound: float
    prices: Prices
    solver: str
    stopped: str = ""
    rounded: Plan | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """How good the plan is known to be, in shares of the whole burden (0 to 1).

    ``value`` is the benefit re-computed from the whole steps. ``bound`` is at or above the benefit of every plan that obeys
    the rules, proved by multipliers that anybody can re-check, and ``gap`` is (bound - value) / bound.
    ``search_bound`` is what the solver's search over whole steps says: tighter, but its word alone, so it decides no status.
    """

    status: Status
    value: float
    bound: float
    gap: float
    search_bound: float

    @property
    def search_gap(self) -> float:
        """Relative distance from the solver's own bound; inf when it gave none."""
        return max(0.0, relative_gap(self.search_bound, self.value))


def relative_gap(bound: float, value: float) -> float:
    """Return (bound - value) / |bound|; inf for a bound that says nothing, 0 where the two are nothing apart."""
    if not math.isfinite(bound):
        return math.inf
    apart = bound - value
    if abs(apart) <= CLOSED:
        return 0.0
    return apart / abs(bound) if bound else math.inf


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What a proof was made from, kept so that it can be written down and re-checked.

    ``instance`` is the question as it was solved, with any aim that the lens adds; ``linear`` and ``duals`` are the draft's,
    ``scale`` its objective units in the whole burden.
    """

    instance: Instance
    linear: Program
    duals: Floats
    scale: float


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """A plan with its proof and prices, and the evidence that the proof was made from."""

    plan: Plan
    proof: Proof
    prices: Prices
    solver: str
    evidence: Evidence
