"""A question about room beside the rules of a scenario, and its answer: how little is enough.

Asked of a solver that is handed in. Room is Rp million for money, a share 0..1 for floors and targets, steps for locks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from optimizer.problem.demands import Demand
from optimizer.problem.instance import Floats, Ints

Weighed = tuple[tuple[Demand, float], ...]
"""Rules with a number each: a price, or a limit, for one unit of their room."""


class Known(StrEnum):
    """What is known of a question: ``OPEN`` where a limit stopped the search before it could say."""

    POSSIBLE = "mungkin"
    IMPOSSIBLE = "mustahil"
    OPEN = "belum_diketahui"


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Least of what, with room where.

    ``priced`` rules may give way, each unit of room at its price; ``free`` ones as they like; ``limited`` ones up to a limit,
    also where they are priced; all others are kept. ``scale`` is the price of one more time all budgets, or the gain of one
    less (0: budgets are not scaled), ``spend`` that of a million rupiah paid, ``benefit`` what the whole burden is worth.
    ``whole`` asks for whole steps; ``margin`` is taken off every limit on money, Rp million. ``known`` are steps (a, i, t)
    to start a search from.
    """

    priced: Weighed = ()
    free: tuple[Demand, ...] = ()
    limited: Weighed = ()
    scale: float = 0.0
    spend: float = 0.0
    benefit: float = 0.0
    whole: bool = False
    margin: float = 0.0
    known: Ints | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Least:
    """The answer; all but ``known`` and ``bound`` mean something only where it is possible.

    ``value`` is the least found, ``bound`` what nothing can be under. ``room`` (d,) is that beside every demand, ``scale``
    how many times all budgets were added (under 0: taken away), ``spent`` Rp million paid. ``steps`` (a, i, t) are whole only
    where asked so.
    """

    known: Known
    value: float
    bound: float
    room: Floats
    scale: float
    spent: float
    steps: Ints


class Probe(Protocol):
    """Answers questions about one instance and its demands."""

    def least(self, asked: Asked) -> Least:
        """Return the least there is; raises SolverError when the solver fails."""
