"""What can be built where: effects, whole-rupiah costs and largest volumes, in steps."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.intervention import CapBasis, Intervention
from optimizer.domain.scenario import EffectCase, PovertyLens, Scenario
from optimizer.problem.instance import Bools, Floats, Ints, Money, Needs, Works
from optimizer.problem.needs import poverty_burden
from optimizer.problem.readonly import frozen

ROUNDING = 1e-9
"""Relative slack when a need is turned into whole steps, so that 300 m over 0.1 m is 3000 steps and not 3001."""

_PLACES = (CapBasis.HECTARES, CapBasis.AREA)
"""What is not counted in people or houses: where there is any of it, one step has a place."""


def build_works(scenario: Scenario, needs: Needs, money: Money) -> Works:
    """Return effects, costs and limits of all interventions; nothing may be built where no fund may pay."""
    works = scenario.interventions
    step = np.array([work.step for work in works], dtype=np.float64)
    effect = np.array([work.effects for work in works], dtype=np.float64).reshape(len(works), needs.deficit.shape[1])
    offices = tuple(sorted({work.office for work in works}))
    groups = tuple(sorted({work.group for work in works}))
    most = np.where(welcome(scenario), room(scenario, needs, effect * step[:, None]), 0)
    least = np.ceil(np.array([work.minimum for work in works]) / step * (1.0 - ROUNDING)).astype(np.int64)
    return Works(
        effect=frozen(effect * step[:, None]),
        livelihood=frozen(_livelihood(scenario) * step),
        step=frozen(step),
        cost=frozen(_priced(scenario, [Fraction(work.unit_cost) * Fraction(str(work.step)) for work in works])),
        fixed=frozen(_priced(scenario, [Fraction(work.fixed_cost) for work in works])),
        most=frozen(np.where((money.class_of >= 0) & (most >= least), most, 0)),
        least=frozen(least),
        office=frozen(np.array([offices.index(work.office) for work in works], dtype=np.int64)),
        offices=offices,
        group=frozen(np.array([groups.index(work.group) for work in works], dtype=np.int64)),
        groups=groups,
    )


def _livelihood(scenario: Scenario) -> Floats:
    """Return poor households helped by one unit under the assumed case; none under the targeting lens.

    Both at once would count water, sanitation and housing twice (methods: two lenses before two objectives).
    """
    if scenario.goal.poverty_lens is PovertyLens.TARGETING:
        return np.zeros(len(scenario.interventions))
    case = scenario.goal.effect_case
    picked = [
        {EffectCase.LOW: w.livelihood.low, EffectCase.BASE: w.livelihood.base, EffectCase.HIGH: w.livelihood.high}[case]
        for w in scenario.interventions
    ]
    return np.array(picked, dtype=np.float64)


def _priced(scenario: Scenario, base: list[Fraction]) -> Ints:
    """Return whole rupiah by intervention and year, shape (i, t): moved by inflation from its own year, rounded half up."""
    rate = 1 + Fraction(str(scenario.inflation))
    rows = [
        [int(money * rate ** (year - work.cost_year) + Fraction(1, 2)) for year in scenario.years]
        for money, work in zip(base, scenario.interventions, strict=True)
    ]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(scenario.years))


def room(scenario: Scenario, needs: Needs, effect: Floats) -> Ints:
    """Return the steps that fit in each area, shape (a, i), whoever may build or pay; ``effect`` (i, k) is that of one step."""
    columns = [
        _from_need(needs.deficit, effect[index]) if work.cap.basis is CapBasis.NEED else _from_count(scenario.areas, work)
        for index, work in enumerate(scenario.interventions)
    ]
    return np.stack(columns, axis=1)


def welcome(scenario: Scenario) -> Bools:
    """Return whether an intervention may be built in the kind of village an area lies in, shape (a, i)."""
    return np.array([[area.settlement in work.settlements for work in scenario.interventions] for area in scenario.areas])


def _from_need(deficit: Floats, effect: Floats) -> Ints:
    """Return the steps that cure the main deficit, shape (a,): main is what one step cures most of.

    Side effects (buildings reached by a metre of road) never justify more metres than the road itself needs.
    """
    if not effect.any():
        return np.zeros(len(deficit), dtype=np.int64)
    main = effect == effect.max()
    steps = (deficit[:, main] / effect[main]).max(axis=1)
    whole: Ints = np.ceil(steps * (1.0 - ROUNDING)).astype(np.int64)
    return whole


def _from_count(areas: tuple[Area, ...], work: Intervention) -> Ints:
    """Return the steps allowed by a count of the area, shape (a,), rounded down to whole steps.

    A group of ten cannot be formed of one household; but one step serves any land there is, however small.
    """
    counts = np.array([_basis(area, work.cap.basis) for area in areas], dtype=np.float64)
    steps = np.floor(counts / work.cap.each / work.step * (1.0 + ROUNDING)).astype(np.int64)
    least = 1 if work.cap.basis in _PLACES else 0
    limited: Ints = np.where(counts > 0.0, np.maximum(steps, least), 0)
    return limited


def _basis(area: Area, basis: CapBasis) -> float:
    """Return the count of an area that limits an intervention."""
    return {
        CapBasis.HOUSEHOLDS: float(area.households),
        CapBasis.POOR_HOUSEHOLDS: poverty_burden(area),
        CapBasis.BUILDINGS: float(area.buildings),
        CapBasis.HECTARES: area.hectares,
        CapBasis.AREA: 1.0,
    }[basis]
