"""The variables of the linear programme, as runs of column numbers; names are numbers, nothing is read back by name.

x[p, t]        steps of pair p (area, intervention) built in year t
removed[n, t]  deficit of need n (area, parameter) removed by the end of year t
helped[a, t]   poor households helped by the end of year t
paid[q, t]     money a fund pays for an eligibility class in year t, Rp million
kept[g, t]     money of a fund kept at the end of year t, Rp million
missed[s]      share by which a soft aim is missed
started[m, t]  1 where work of pair m starts in year t: only for pairs with a least size, a fixed cost or an exclusive
level[v, t]    1 where level v (unit, parameter, level) is passed by the end of year t: only in the step lenses
lifted[u, t]   1 where a counted unit is no longer slum at the end of year t: only where hectares count
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Bools, Floats, Instance, Ints
from optimizer.problem.program import Block

MILLION = 1e6
"""Rupiah in one unit of money inside the solver, so that coefficients stay between 1e-3 and 1e4."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Which columns exist; they are numbered block by block.

    ``pair_area``, ``pair_work`` (p,): pairs with room for at least one step.  ``need_area``, ``need_parameter`` (n,).
    ``helped_area`` (h,).  ``payer_class``, ``payer_fund`` (q,).  ``keeper`` (g,): funds that may keep money.
    ``soft`` (s,): aims with a price.  ``started_pair`` (m,): indices of pairs.
    ``level_unit``, ``level_parameter``, ``level_step`` (v,): in that order, so levels of one need stand together.
    ``lifted_unit`` (u,).
    """

    years: int
    pair_area: Ints
    pair_work: Ints
    need_area: Ints
    need_parameter: Ints
    helped_area: Ints
    payer_class: Ints
    payer_fund: Ints
    keeper: Ints
    soft: Ints
    started_pair: Ints
    level_unit: Ints
    level_parameter: Ints
    level_step: Ints
    lifted_unit: Ints

    def build(self) -> Ints:
        """Return column numbers of x, shape (p, t)."""
        return self._grid(0, len(self.pair_area), self.years)

    def removed(self) -> Ints:
        """Return column numbers of removed, shape (n, t)."""
        return self._grid(1, len(self.need_area), self.years)

    def helped(self) -> Ints:
        """Return column numbers of helped, shape (h, t)."""
        return self._grid(2, len(self.helped_area), self.years)

    def paid(self) -> Ints:
        """Return column numbers of paid, shape (q, t)."""
        return self._grid(3, len(self.payer_class), self.years)

    def kept(self) -> Ints:
        """Return column numbers of kept, shape (g, t - 1): nothing is kept after the last year."""
        return self._grid(4, len(self.keeper), self.years - 1)

    def missed(self) -> Ints:
        """Return column numbers of missed, shape (s,)."""
        return self._grid(5, len(self.soft), 1)[:, 0]

    def started(self) -> Ints:
        """Return column numbers of started, shape (m, t)."""
        return self._grid(6, len(self.started_pair), self.years)

    def level(self) -> Ints:
        """Return column numbers of level, shape (v, t)."""
        return self._grid(7, len(self.level_unit), self.years)

    def lifted(self) -> Ints:
        """Return column numbers of lifted, shape (u, t)."""
        return self._grid(8, len(self.lifted_unit), self.years)

    @property
    def total(self) -> int:
        """Return the number of all columns."""
        return sum(self._counts())

    def blocks(self) -> tuple[Block, ...]:
        """Return the runs of columns by kind."""
        labels = ("x", "removed", "helped", "paid", "kept", "missed", "started", "level", "lifted")
        counts = self._counts()
        return tuple(Block(label, sum(counts[:n]), counts[n]) for n, label in enumerate(labels))

    def _counts(self) -> list[int]:
        """Return the number of columns of each block."""
        yearly = (self.pair_area, self.need_area, self.helped_area, self.payer_class)
        counts = [len(index) * self.years for index in yearly] + [len(self.keeper) * (self.years - 1), len(self.soft)]
        return counts + [len(index) * self.years for index in (self.started_pair, self.level_unit, self.lifted_unit)]

    def _grid(self, block: int, rows: int, width: int) -> Ints:
        start = sum(self._counts()[:block])
        return np.arange(start, start + rows * width, dtype=np.int64).reshape(rows, width)


def lay_columns(instance: Instance) -> Columns:
    """Return the columns an instance needs: none for what cannot be built, cured or paid."""
    works, needs, money, aims = instance.works, instance.needs, instance.money, instance.aims
    pair_area, pair_work = np.nonzero(works.most > 0)
    reached = _reach(instance, works.effect)
    worth = (needs.slum_gain > 0) | (needs.poverty_gain > 0) | (aims.deficit_weight > 0).any(axis=0)
    worth |= _stepped(instance)[instance.ladder.unit_of]
    need_area, need_parameter = np.nonzero((needs.deficit > 0) & worth & reached)
    helping = _reach(instance, works.livelihood[:, None])[:, 0]
    helped_area = np.flatnonzero((needs.poor > 0) & helping)
    payer_class, payer_fund = np.nonzero(money.pays)
    keeper = np.flatnonzero(money.carry > 0)
    soft = np.flatnonzero(np.isfinite(aims.price))
    started_pair = _to_start(instance, pair_area, pair_work)
    level_unit, level_parameter, level_step = np.nonzero((instance.ladder.gain > 0) & _stepped(instance)[:, :, None])
    lifted_unit = np.flatnonzero(instance.ladder.hectare_gain * instance.hectare_weight * instance.stepwise > 0)
    return Columns(
        years=len(instance.axes.years),
        pair_area=pair_area,
        pair_work=pair_work,
        need_area=need_area,
        need_parameter=need_parameter,
        helped_area=helped_area,
        payer_class=payer_class,
        payer_fund=payer_fund,
        keeper=keeper,
        soft=soft,
        started_pair=started_pair,
        level_unit=level_unit,
        level_parameter=level_parameter,
        level_step=level_step,
        lifted_unit=lifted_unit,
    )


def _stepped(instance: Instance) -> Bools:
    """Return the needs of counted units whose levels count towards the goal, shape (u, k)."""
    ladder = instance.ladder
    counts = (ladder.slum_gain > 0) | (ladder.poverty_gain > 0) | (ladder.hectare_gain > 0)
    return (ladder.gain > 0).any(axis=2) & counts[:, None] & instance.stepwise


def _to_start(instance: Instance, pair_area: Ints, pair_work: Ints) -> Ints:
    """Return the pairs whose start must be known: a least size, a fixed cost, or an exclusive that fits there too."""
    works = instance.works
    asked = (works.least > 1) | (works.fixed > 0).any(axis=1)
    pairs = np.broadcast_to(asked, works.most.shape).copy()
    for one, other in instance.exclusive:
        both = (works.most[:, one] > 0) & (works.most[:, other] > 0)
        pairs[both, one] = pairs[both, other] = True
    return np.flatnonzero(pairs[pair_area, pair_work])


def _reach(instance: Instance, effect: Floats) -> Bools:
    """Return whether anything that may be built in an area acts on each column of ``effect`` (i, m); shape (a, m)."""
    reached: Bools = ((instance.works.most > 0).astype(np.float64) @ (effect > 0).astype(np.float64)) > 0
    return reached
