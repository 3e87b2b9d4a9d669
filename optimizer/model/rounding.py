r"""Rounding of ``amounts . x >= need`` for whole x: the function that every rule about whole steps rests on.

    phi(v)  =  rest * floor(v / size) + min(rest, v mod size)          0 < rest <= size

never falls, and ``phi(v + w) <= phi(v) + phi(w)``; so from ``amounts . x >= need`` with whole x follows
``phi(amounts) . x >= phi(need)`` (mixed-integer rounding; with a tiny ``rest`` it counts steps of ``size``, rounded up).
"""

from __future__ import annotations

import numpy as np

from optimizer.problem.instance import Floats

MARGIN = 1 / 29989
"""Part of a size under which a rest is no rest: such rows are, but for rounding, those that stand already. A prime, so that
round numbers do not fall just on it."""


def rest_of(need: Floats, size: Floats | float) -> Floats:
    """Return what the last step of a size has left to do; 0 where steps of that size fit a need exactly."""
    rest = np.fmod(need, size)
    return np.where((MARGIN * size <= rest) & (rest <= (1.0 - MARGIN) * size), rest, 0.0)


def rounded(values: Floats, size: Floats | float, rest: Floats) -> Floats:
    """Return ``phi`` of some amounts, none negative."""
    over = np.fmod(values, size)
    times = np.rint((values - over) / size)
    return np.asarray(rest * times + np.minimum(rest, over), dtype=np.float64)
