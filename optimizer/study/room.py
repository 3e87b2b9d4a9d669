"""Room to negotiate: the least and the most money that each office, district, group and fund can get in a plan nearly as good.

The range is that of the linear programme: all linear plans that lose no more than a share of the best linear benefit. Rounding
to whole works can move its ends a little. Around it stands a wider range that is proved by multipliers: every plan in whole
works that loses no more than that share of the benefit of the scenario's own plan lies inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.measures.bound import least_cost
from optimizer.measures.money import Spending, spending
from optimizer.problem.instance import Floats, Instance
from optimizer.study.case import Case
from optimizer.study.relaxation import Relax, Relaxation

MILLION = 1e6


class Holder(StrEnum):
    """Whose money a range is about."""

    OFFICE = "perangkat_daerah"
    DISTRICT = "kecamatan"
    GROUP = "kelompok"
    FUND = "sumber_dana"


@dataclass(frozen=True, slots=True)
class Range:
    """Money of one holder, Rp, all years together.

    ``planned`` in the scenario's own plan, which always lies inside; ``least`` and ``most`` in linear plans that are nearly as
    good as the best linear one; ``floor`` and ``ceiling``: proved limits of every plan in whole works nearly as good as the
    scenario's own. ``budget``: what a fund has, and all that there is for the others.
    """

    holder: Holder
    name: str
    planned: int
    least: float
    most: float
    floor: float
    ceiling: float
    budget: int

    @property
    def width(self) -> float:
        """Return what there is to negotiate about, Rp."""
        return self.most - self.least


@dataclass(frozen=True, slots=True)
class Room:
    """``within``: share of the benefit that may be lost (0..1).

    ``value``: benefit of the scenario's own plan; ``best``: that of the linear programme, which no plan passes. Ranges in the
    order of :class:`Holder`, then of names.
    """

    within: float
    value: float
    best: float
    ranges: tuple[Range, ...]

    def of(self, holder: Holder) -> tuple[Range, ...]:
        """Return the ranges of one kind of holder."""
        return tuple(one for one in self.ranges if one.holder is holder)


@dataclass(frozen=True, slots=True, eq=False)
class _Share:
    """What is counted towards a holder: ``pairs`` (a, i) and ``funds`` (f,) weigh money by 1 or 0."""

    holder: Holder
    name: str
    planned: int
    pairs: Floats
    funds: Floats
    budget: int


def room(case: Case, relax: Relax, within: float) -> Room:
    """Return the room to negotiate around the plan of a solved case; ``within`` is the share of its benefit that may be lost.

    Raises SolverError when the solver fails.
    """
    instance, value = case.solution.evidence.instance, case.solution.proof.value
    relaxed = relax(instance)
    best = relaxed.solve().benefit
    shares = tuple(_shares(instance, spending(instance, case.solution.plan)))
    relaxed.hold_benefit(best - within * abs(best))
    near = [_ends(relaxed, share) for share in shares]
    relaxed.hold_benefit(min(value, best) - within * abs(value))
    proved = [_limits(relaxed, share) for share in shares]
    return Room(within, value, best, tuple(map(_range, shares, near, proved)))


def _range(share: _Share, near: tuple[float, float], proved: tuple[float, float]) -> Range:
    """Return the range of a holder; the plan itself lies in it, and it lies in what is proved."""
    least, most = max(0.0, min(near[0], share.planned)), max(near[1], share.planned)
    return Range(
        holder=share.holder,
        name=share.name,
        planned=share.planned,
        least=least,
        most=most,
        floor=max(0.0, min(proved[0], least)),
        ceiling=max(proved[1], most),
        budget=share.budget,
    )


def _ends(relaxed: Relaxation, share: _Share) -> tuple[float, float]:
    """Return the least and the most money of a holder, Rp."""
    return _sought(relaxed, share, 1.0), -_sought(relaxed, share, -1.0)


def _limits(relaxed: Relaxation, share: _Share) -> tuple[float, float]:
    """Return what the multipliers prove of the least and the most money of a holder, Rp."""
    limits = []
    for sign in (1.0, -1.0):
        _sought(relaxed, share, sign)
        limits.append(sign * least_cost(*relaxed.proof()) * MILLION)
    return limits[0], limits[1]


def _sought(relaxed: Relaxation, share: _Share, sign: float) -> float:
    """Return the least weighed money of a holder, Rp: ``sign`` 1 seeks the least, -1 the most with its sign turned."""
    relaxed.seek_money(sign * share.pairs, sign * share.funds)
    return relaxed.solve().sought * MILLION


def _shares(instance: Instance, money: Spending) -> Iterator[_Share]:
    """Yield every holder with what counts towards it."""
    works, needs, axes = instance.works, instance.needs, instance.axes
    nothing, none = np.zeros(works.most.shape), np.zeros(len(axes.funds))
    whole = money.available
    for o, name in enumerate(works.offices):
        yield _Share(Holder.OFFICE, name, int(money.by_office[o].sum()), nothing + (works.office == o), none, whole)
    for d, name in enumerate(needs.districts):
        inside = nothing + (needs.district == d)[:, None]
        yield _Share(Holder.DISTRICT, name, int(money.by_district[d]), inside, none, whole)
    for g, name in enumerate(works.groups):
        yield _Share(Holder.GROUP, name, int(money.by_group[g]), nothing + (works.group == g), none, whole)
    for f, name in enumerate(axes.funds):
        if money.budget[:, f].any():
            alone = np.where(np.arange(len(none)) == f, 1.0, 0.0)
            yield _Share(Holder.FUND, name, int(money.spent[:, f].sum()), nothing, alone, int(money.budget[:, f].sum()))
