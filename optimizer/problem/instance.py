"""The question as arrays with named axes: no files, no solver.

Axes, always in this order: ``a`` area, ``k`` parameter, ``i`` intervention, ``t`` year, ``f`` fund; ``c`` eligibility class.
Volumes are counted in *steps*, the smallest lot an intervention is bought in; money is whole rupiah (int64).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.domain.scenario import Lens

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """Names along each axis, in order of their codes (years ascending)."""

    areas: tuple[str, ...]
    parameters: tuple[str, ...]
    interventions: tuple[str, ...]
    years: tuple[int, ...]
    funds: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Needs:
    """What is lacking and what its removal is worth.

    ``deficit`` (a, k): deficient volume, in the parameter's unit, never negative.
    ``stock`` (a, k): denominator less deficit, never negative: what stands already.
    ``slum_gain`` (a, k): share of the slum burden of all areas removed with one unit of deficit (sums to 1 over all deficits).
    ``poverty_gain`` (a, k): the same for the poverty burden under the targeting lens; zero under the outcome lens.
    ``poor`` (a,): poor households, KK (weighted by decile where deciles are known).
    ``poor_gain``: share of the poverty burden removed with one poor household helped; zero under the targeting lens.
    ``households`` (a,): KK.  ``district`` (a,): index into ``districts``.
    """

    deficit: Floats
    stock: Floats
    slum_gain: Floats
    poverty_gain: Floats
    poor: Floats
    poor_gain: float
    households: Floats
    district: Ints
    districts: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Works:
    """What can be built, in steps.

    ``effect`` (i, k): deficit units cured by one step.  ``livelihood`` (i,): poor households helped by one step.
    ``step`` (i,): units in one step.  ``cost`` (i, t): whole rupiah for one step.
    ``fixed`` (i, t): whole rupiah for starting work in an area and year, whatever its size.
    ``most`` (a, i): steps that fit in an area over all years; 0 where nothing may be built or nothing may pay.
    ``least`` (i,): steps under which work is not started in an area and year; 0 or 1 where any size will do.
    ``office`` (i,) and ``group`` (i,): indices into ``offices`` and ``groups``.
    """

    effect: Floats
    livelihood: Floats
    step: Floats
    cost: Ints
    fixed: Ints
    most: Ints
    least: Ints
    office: Ints
    offices: tuple[str, ...]
    group: Ints
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Money:
    """Who may pay for what.

    ``budget`` (t, f): whole rupiah.  ``carry`` (f,): share of a year's budget that may be kept, 0 to 1.
    ``class_of`` (a, i): eligibility class of a pair, -1 where no fund may pay.
    ``pays`` (c, f): the funds of each class.  ``preference`` (f,): lower pays first.
    """

    budget: Ints
    carry: Floats
    class_of: Ints
    pays: Bools
    preference: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Prerequisites:
    """Rows ``ratio * steps(later) <= steps(earlier) + standing`` cumulative over years, for every area.

    ``later`` (n,), ``earlier`` (n,): intervention indices.  ``ratio`` (n,): steps of the earlier for one step of the later.
    ``standing`` (n, a): steps of the earlier that stand already.
    """

    later: Ints
    earlier: Ints
    ratio: Floats
    standing: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Locks:
    """Bounds decided beforehand, one entry each: ``area``, ``intervention``, ``year`` (-1: sum of all years), in steps.

    ``most`` is -1 where there is no upper limit.
    """

    area: Ints
    intervention: Ints
    year: Ints
    least: Ints
    most: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Caps:
    """Limits on money.

    ``office`` (o, t): whole rupiah an office can carry out in a year, -1 where there is no limit.
    ``share_money`` (s,): whole rupiah over all years; ``share_pairs`` (s, a, i): what counts towards each limit.
    """

    office: Ints
    share_money: Ints
    share_pairs: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Aims:
    """Least removals, as linear rows over what is removed by the end of a year.

    ``name`` (n,), ``year`` (n,) index, ``least`` (n,) share 0..1; ``deficit_weight`` (n, a, k) share per deficit unit removed;
    ``poor_weight`` (n, a) share per poor household helped; ``price`` (n,) objective per unit share missed, ``inf`` when hard.
    """

    name: tuple[str, ...]
    year: Ints
    least: Floats
    deficit_weight: Floats
    poor_weight: Floats
    price: Floats

    def only(self, kept: Bools) -> Aims:
        """Return the aims that are ``kept`` (n,), in their order."""
        return Aims(
            name=tuple(name for name, stays in zip(self.name, kept, strict=True) if stays),
            year=self.year[kept],
            least=self.least[kept],
            deficit_weight=self.deficit_weight[kept],
            poor_weight=self.poor_weight[kept],
            price=self.price[kept],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """Steps of every counted unit ``u`` (an area, or a kawasan with its areas summed).

    ``unit_of`` (a,): the counted unit of each area.  ``names`` (u,).
    ``need`` (u, k, l): micro-units to remove in all to have passed levels 0..l; ascending in l; -1 where there is no level l.
    ``gain`` (u, k, l): points won by passing level l after the levels before it; 0 where there is none.
    ``total`` (u,): points before any work.  ``households`` (u,) KK.  ``hectares`` (u,) ha.
    ``exit_below``: a unit whose total falls under it is no longer slum.
    ``effect`` (i, k): micro-units cured by one step.
    ``slum_gain`` (u,), ``poverty_gain`` (u,): share of the burden in points that one point of the unit weighs; the first sums
    to 1 over all points, the second too under the targeting lens and is zero under the outcome lens.
    ``hectare_gain`` (u,): share of all slum hectares that the unit's exit lifts, 0 where it is no slum.
    ``service_weight`` (s, u, k): percentage points that one deficit unit adds to the average of service aspect s.
    ``service_excess`` (s, u): percentage points above what exit rule B allows; 0 where it allows the unit, and under rule A.
    """

    unit_of: Ints
    names: tuple[str, ...]
    need: Ints
    gain: Ints
    total: Ints
    households: Floats
    hectares: Floats
    exit_below: int
    effect: Ints
    slum_gain: Floats
    poverty_gain: Floats
    hectare_gain: Floats
    service_weight: Floats
    service_excess: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Instance:
    """One problem to solve; every array is read-only.

    ``year_weight`` (t,): what a removal that stands during year ``t`` counts; sums to 1, so the objective is an average
    over the years (area under the curve), never the last year alone.
    ``slum_weight``, ``poverty_weight`` and ``hectare_weight`` sum to 1.
    ``exclusive`` (n, 2): pairs of interventions that exclude one another: shares of their ``most`` sum to at most 1.
    """

    axes: Axes
    needs: Needs
    works: Works
    money: Money
    prerequisites: Prerequisites
    exclusive: Ints
    locks: Locks
    caps: Caps
    aims: Aims
    ladder: Ladder
    year_weight: Floats
    lens: Lens
    slum_weight: float
    poverty_weight: float
    hectare_weight: float

    @property
    def stepwise(self) -> bool:
        """Whether the goal counts official points rather than percentages."""
        return self.lens is not Lens.CONTRIBUTION
