"""Areas gathered by a key, such as their kawasan, and what they sum up to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from optimizer.problem.instance import Ints

Kind = TypeVar("Kind", bound=np.generic)


def gathered(keys: Sequence[str]) -> tuple[tuple[str, ...], Ints]:
    """Return the different keys in order, and the place among them of each key given (a,)."""
    names = tuple(sorted(set(keys)))
    place = {name: number for number, name in enumerate(names)}
    return names, np.array([place[key] for key in keys], dtype=np.int64)


def summed(values: NDArray[Kind], unit_of: Ints, units: int) -> NDArray[Kind]:
    """Return sums over the areas of each unit; ``values`` is (a, ...), the result (u, ...)."""
    total = np.zeros((units, *values.shape[1:]), dtype=values.dtype)
    np.add.at(total, unit_of, values)
    return total
