"""Where a linear programme stands at one share of a line: its optimum, its basis, and how far that basis stays best."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.problem.instance import Bools, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Optimum:
    """The optimum at ``share``: ``values`` and ``drift`` for one more unit of share (columns,), ``duals`` (rows,).

    ``basic`` (columns,) and ``tight`` (rows,): the basis, as columns that are basic and rows that are not.
    The basis stays optimal from ``share - down`` to ``share + up``.
    """

    share: float
    values: Floats
    duals: Floats
    drift: Floats
    basic: Bools
    tight: Bools
    down: float
    up: float
