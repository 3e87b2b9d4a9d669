"""What many cases say together: how far an outcome spreads, and which of the things that vary spreads it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.variation import Axis, Unit
from optimizer.problem.instance import Floats, Ints

LEVELS = (0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0)
"""The quantiles that are told: least, 5 %, quartiles and median, 95 %, most."""

_BLOCKS = 20
_STUDENT = 2.093
"""Student's t at 97.5 % with 19 degrees of freedom: one less than blocks."""

_MOST_GROUPS = 20
_LEAST_IN_GROUP = 10
_MOST_MIDDLES = 12
_LEAST_IN_MIDDLE = 10


@dataclass(frozen=True, slots=True)
class Influence:
    """How much of the spread of an outcome an axis explains by itself.

    ``share``: of the variance, 0 to 1, between groups of like values (so of bends too, not of straight lines alone).
    ``range``: holds the true share in about 95 of 100 samples of this size; ``None`` where nothing is drawn or nothing varies.
    ``rank``: Spearman's rank correlation, -1 to 1; ``None`` for text, and where nothing varies.
    """

    share: float
    rank: float | None
    range: tuple[float, float] | None = None


def quantiles(values: Floats) -> tuple[float, ...]:
    """Return the values at :data:`LEVELS`; raises ``ValueError`` when there are none."""
    if not len(values):
        raise ValueError("no values")
    return tuple(float(value) for value in np.quantile(values, LEVELS))


def influence(axis: Axis, values: Floats, group: Ints, outcome: Floats, drawn: bool) -> Influence:
    """Return what an axis explains of an outcome.

    ``values`` (n,) are its numbers, ``group`` (n,) the place of each value in its list (any, for a range), ``outcome`` (n,).
    Drawn cases get the share without what as many groups would explain by luck.
    """
    groups = _groups(axis, values, group)
    rank = None if axis.unit is Unit.TEXT else _rank_correlation(values, outcome)
    share = min(1.0, max(0.0, _share(groups, outcome, drawn)))
    return Influence(share, rank, _range(axis, values, group, outcome) if drawn else None)


def _range(axis: Axis, values: Floats, group: Ints, outcome: Floats) -> tuple[float, float] | None:
    """Return how far off a share may be: a jackknife that leaves out one block of cases after the other.

    It takes no lots of its own, so the same cases give the same range (docs/decisions.md: D45).
    """
    count = len(outcome)
    if not count or np.ptp(outcome) == 0.0:
        return None
    if count < _BLOCKS:
        return 0.0, 1.0
    block = np.arange(count) % _BLOCKS
    kept = [block != one for one in range(_BLOCKS)]
    shares = np.array([_share(_groups(axis, values[keep], group[keep]), outcome[keep], True) for keep in kept])
    half = _STUDENT * float(np.sqrt((_BLOCKS - 1) / _BLOCKS * ((shares - shares.mean()) ** 2).sum()))
    share = _share(_groups(axis, values, group), outcome, True)
    return min(1.0, max(0.0, share - half)), max(0.0, min(1.0, share + half))


def _groups(axis: Axis, values: Floats, group: Ints) -> Ints:
    """Return groups of like values: the places in a list, or neighbours in a range."""
    return _bins(values, _MOST_GROUPS, _LEAST_IN_GROUP) if axis.drawn else group


def middles(axis: Axis, values: Floats, group: Ints, outcome: Floats) -> tuple[tuple[float, float], ...]:
    """Return the middle of the outcome over each group of like values, at their mean, from left to right.

    Takes what :func:`influence` takes. For text the place in the list stands for the value.
    """
    across = group.astype(np.float64) if axis.unit is Unit.TEXT else values
    groups = _bins(values, _MOST_MIDDLES, _LEAST_IN_MIDDLE) if axis.drawn else group
    found = [(across[groups == one].mean(), np.median(outcome[groups == one])) for one in np.unique(groups)]
    return tuple(sorted((float(place), float(middle)) for place, middle in found))


def _share(groups: Ints, outcome: Floats, drawn: bool) -> float:
    """Return the share of the variance between groups; less what luck explains where cases are drawn: then below 0 too."""
    count, kinds = len(outcome), len(np.unique(groups))
    apart = outcome - outcome.mean() if count else outcome
    total = float(apart @ apart)
    if total <= 1e-18 * max(1, count) or kinds < 2:
        return 0.0
    sums, sizes = np.bincount(groups, apart), np.bincount(groups)
    between = float((sums[sizes > 0] ** 2 / sizes[sizes > 0]).sum())
    luck = (kinds - 1) * (total - between) / (count - kinds) if drawn and count > kinds else 0.0
    return (between - luck) / total


def _bins(values: Floats, most: int, least: int) -> Ints:
    """Return groups of as many neighbouring values each, shape (n,): at most ``most``, of about ``least`` values or more."""
    count = len(values)
    groups = min(most, max(2, count // least))
    return (np.argsort(np.argsort(values, kind="stable"), kind="stable") * groups // max(1, count)).astype(np.int64)


def _rank_correlation(one: Floats, other: Floats) -> float | None:
    first, second = _ranks(one), _ranks(other)
    spread = float(first @ first) * float(second @ second)
    return float(first @ second) / spread**0.5 if spread > 0 else None


def _ranks(values: Floats) -> Floats:
    """Return ranks around their mean; equals share theirs."""
    _, place, sizes = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(sizes)
    ranks: Floats = (ends - (sizes - 1) / 2.0)[place.reshape(-1)]
    return ranks - ranks.mean() if len(ranks) else ranks
