"""What the linear programme says of every package: the loss without it, the loss with it, and the cost at which it turns.

*Replacement cost*: what the optimum loses when a package is struck out and its money goes where it is worth most.
*Force-in loss*: what the optimum loses when so much of a package is built all the same.
*Break-even*: the unit cost at which a package is worth exactly its money: its least size (*lot*), or all that fits where it
excludes other works, for half a street of one kind and half of another is no street. With so much of it forced in, the loss is
convex in the cost; Newton's method meets its zero from above, by the multipliers of the last optimum, in a few solves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from optimizer.problem.point import Point
from optimizer.study.explain.asking import Asking, Pair

DEAREST = 64.0
"""Multiple of its own cost up to which a package is followed; what stays beyond is said to stay at any cost."""

NOTHING = 1e-11
"""Loss of benefit (share of the whole burden) that is the rounding of the solver."""

FREE = 1e-4
"""Multiple of its own cost under which a package is said not to be worth anything even for nothing."""

_CLOSE = 1e-5
_DRAWN = 1e-3
_SIZE = 1e-7
_ROUNDS = 24


@dataclass(frozen=True, slots=True)
class Effect:
    """What one package means to the linear programme; benefits are shares of the whole burden.

    ``steps``: built at the optimum, not whole.  ``lot``: its least size in steps; ``size``: what must be built of it to count
    as in.  ``best``: benefit of the optimum.  ``without``: benefit without the package, ``None`` where the rules ask for it.
    ``with_lot``, ``with_all``: benefit with its least size, and with all that fits, ``None`` where rules and money do not
    allow that.  ``turn``: highest multiple of its unit cost at which ``size`` is worth its money; 0: not even for nothing;
    inf: at any.
    """

    steps: float
    lot: int
    size: int
    best: float
    without: float | None
    with_lot: float | None
    with_all: float | None
    turn: float

    @property
    def built(self) -> bool:
        """Whether it is in at the optimum."""
        return self.steps >= self.size * (1.0 - _SIZE)

    @property
    def whole_is_free(self) -> bool:
        """Whether all that fits can be built without losing benefit."""
        return self.with_all is not None and self.best - self.with_all <= NOTHING


def effect(asking: Asking, pair: Pair) -> Effect:
    """Return what a package that can be built means to the linear programme."""
    works, best = asking.instance.works, asking.best
    steps = float(best.steps[pair].sum())
    lot, most = max(1, int(works.least[pair[1]])), int(works.most[pair])
    absent = best if steps <= _SIZE else asking.without(pair)
    some = best if steps >= lot * (1.0 - _SIZE) else asking.forced(pair, lot)
    whole = best if steps >= most * (1.0 - _SIZE) else some if most == lot else asking.forced(pair, most)
    return Effect(
        steps=steps,
        lot=lot,
        size=int(asking.size[pair]),
        best=best.benefit,
        without=None if absent is None else absent.benefit,
        with_lot=None if some is None else some.benefit,
        with_all=None if whole is None else whole.benefit,
        turn=math.inf if absent is None else 0.0 if some is None else turn(asking, pair, absent),
    )


def turn(asking: Asking, pair: Pair, absent: Point) -> float:
    """Return the highest multiple of its unit cost at which so much of a package loses nothing against not building it.

    ``absent`` is the optimum without it. Over several years the loss need not be convex, nor where money runs out first; then
    the last two prices are drawn together to a thousandth.
    """
    price, refused = min(_at_margin(pair, absent), DEAREST), math.inf
    for _ in range(_ROUNDS):
        if price <= FREE:
            return 0.0
        loss, charged = _loss(asking, pair, absent, price)
        if loss <= NOTHING + _CLOSE * charged:
            return _drawn_together(asking, pair, absent, (price, refused))
        refused = price
        price = price / 2.0 if math.isinf(loss) else price * (1.0 - loss / charged) if charged > 0.0 else 0.0
    return price


def _loss(asking: Asking, pair: Pair, absent: Point, price: float) -> tuple[float, float]:
    """Return what so much of a package loses at a price, inf where that cannot be built, and what its money is worth."""
    found = asking.forced(pair, int(asking.size[pair]), price)
    if found is None:
        return math.inf, 0.0
    return absent.benefit - found.benefit, float((found.charged[pair] * found.steps[pair]).sum())


def _at_margin(pair: Pair, absent: Point) -> float:
    """Return the multiple at which the first step looks worth its money where nothing is built yet: never too low."""
    charged, reduced = absent.charged[pair], absent.reduced[pair]
    if (charged <= NOTHING).any():
        return DEAREST
    return float(((charged - reduced) / charged).max()) * (1.0 + _CLOSE)


def _drawn_together(asking: Asking, pair: Pair, absent: Point, bracket: tuple[float, float]) -> float:
    """Return the highest price found that loses nothing; ``bracket`` holds one that does not and the next that does."""
    low, high = bracket
    if math.isinf(high):
        return math.inf if low >= DEAREST else low
    trial = low * (1.0 + _DRAWN)
    while high - low > _DRAWN * low:
        loss, charged = _loss(asking, pair, absent, trial)
        low, high = (trial, high) if loss <= NOTHING + _CLOSE * charged else (low, trial)
        trial = (low + high) / 2.0
    return low
