"""The official steps as arrays: how much must be removed to win which points, in whole micro-units.

A percentage of ``V / N`` scores by the cuts it reaches. To leave the highest level reached, the remaining volume must fall
under that cut; to leave the next one, under the next cut, and so on. Everything is decided in whole micro-units, so there is
no doubt whether 50.0 or 50.9 per cent is enough.
"""

from __future__ import annotations

import numpy as np

from optimizer.domain.scenario import CountingUnit, ExitRule, PovertyLens, Scenario
from optimizer.domain.scheme import CutPolicy, Scheme
from optimizer.problem.instance import Floats, Ints, Ladder
from optimizer.problem.needs import denominators, poverty_burden
from optimizer.problem.readonly import frozen
from optimizer.problem.units import gathered, summed

PER_UNIT = 1_000_000
"""Micro-units in a unit of volume (m, KK, unit, ha)."""

OVER = 1e-7
"""Percentage points by which a service must pass its level: less than any volume with two decimals makes."""

CUT_WHOLE = 100_000
"""100 per cent in the thousandths of a per cent that cuts are given in."""

LARGEST = (2**63 - 1) // CUT_WHOLE // PER_UNIT
"""Largest volume or denominator, in units, that can be compared with a cut in 64-bit integers."""


def build_ladder(scenario: Scenario, effect: Floats) -> Ladder:
    """Return the steps of all counted units; ``effect`` (i, k) is deficit units cured by one step.

    Raises ``ValueError`` for volumes too large to be compared in whole numbers.
    """
    areas, scoring = scenario.areas, scenario.scoring
    by_kawasan = scoring.unit is CountingUnit.KAWASAN
    keys = [area.kawasan if by_kawasan else area.code for area in areas]
    names, unit_of = gathered(keys)
    volume = _micro(np.array([area.volumes for area in areas], dtype=np.float64), unit_of, len(names))
    whole = _micro(denominators(scoring.scheme, areas), unit_of, len(names))
    need, gain, points = _levels(scoring.scheme.policy(scoring.policy), volume, whole)
    total = points.sum(axis=1)
    households = summed(np.array([area.households for area in areas], dtype=np.float64), unit_of, len(names))
    hectares = summed(np.array([area.hectares for area in areas], dtype=np.float64), unit_of, len(names))
    poor = summed(np.array([poverty_burden(area) for area in areas], dtype=np.float64), unit_of, len(names))
    targeting = scenario.goal.poverty_lens is PovertyLens.TARGETING
    service = _service_weight(scoring.scheme, whole)
    slum = np.where(total >= scoring.scheme.exit_below, hectares, 0.0)
    return Ladder(
        unit_of=frozen(unit_of),
        names=names,
        need=frozen(need),
        gain=frozen(gain),
        total=frozen(total),
        households=frozen(households),
        hectares=frozen(hectares),
        exit_below=scoring.scheme.exit_below,
        effect=frozen(np.rint(effect * PER_UNIT).astype(np.int64)),
        slum_gain=frozen(_shared(households, total)),
        poverty_gain=frozen(_shared(poor, total) if targeting else np.zeros(len(names))),
        hectare_gain=frozen(slum / slum.sum() if slum.any() else slum),
        service_weight=frozen(service),
        service_excess=frozen(_service_excess(scenario, service, volume)),
    )


def _service_weight(scheme: Scheme, whole: Ints) -> Floats:
    """Return percentage points of a service aspect's average for one deficit unit, shape (s, u, k)."""
    codes = [parameter.code for parameter in scheme.parameters]
    weight = np.zeros((len(scheme.service_aspects), *whole.shape))
    members = {aspect.code: aspect.parameters for aspect in scheme.aspects}
    for s, code in enumerate(scheme.service_aspects):
        for k in (codes.index(parameter) for parameter in members[code]):
            known = whole[:, k] > 0
            weight[s, known, k] = 100.0 * PER_UNIT / len(members[code]) / whole[known, k]
    return weight


def _service_excess(scenario: Scenario, weight: Floats, volume: Ints) -> Floats:
    """Return percentage points that each service average must fall for exit rule B, shape (s, u); zeros under rule A.

    Served *above* the scheme's level: exactly at it is not enough (``measures/exits.py`` decides doubts in fractions).
    """
    average = np.einsum("suk,uk->su", weight, volume / PER_UNIT)
    above = scenario.scoring.scheme.service_above
    if scenario.scoring.exit_rule is ExitRule.A or above is None:
        return np.zeros_like(average)
    asked: Floats = np.maximum(average - (100 - above) + OVER, 0.0)
    return asked


def _shared(weight: Floats, total: Ints) -> Floats:
    """Return what one point of each unit weighs, as a share of the whole burden of weighted points."""
    burden = float(weight @ total)
    return weight / burden if burden > 0.0 else np.zeros_like(weight)


def _micro(values: Floats, unit_of: Ints, units: int) -> Ints:
    """Return sums over the areas of each counted unit, in whole micro-units; raises ``ValueError`` for what is too large."""
    if values.size and float(summed(np.abs(values), unit_of, units).max()) >= LARGEST:
        raise ValueError(f"volumes of {LARGEST} units and more cannot be compared in whole numbers")
    return summed(np.rint(values * PER_UNIT).astype(np.int64), unit_of, units)


def _levels(policy: CutPolicy, volume: Ints, whole: Ints) -> tuple[Ints, Ints, Ints]:
    """Return needs, gains and points before, from volumes and denominators in micro-units, both (u, k)."""
    cuts = np.array(policy.cuts, dtype=np.int64)
    counted = np.where(whole > 0, volume, 0)[:, :, None] * CUT_WHOLE
    limit = np.where(whole > 0, whole, 1)[:, :, None] * cuts
    reached = (counted >= limit if policy.inclusive else counted > limit).sum(axis=2)
    allowed = (-(-limit // CUT_WHOLE) - 1) if policy.inclusive else limit // CUT_WHOLE
    points = np.array(policy.points, dtype=np.int64)
    need = np.full((*volume.shape, len(cuts)), -1, dtype=np.int64)
    gain = np.zeros_like(need)
    for level in range(len(cuts)):
        from_count = reached - level
        there = from_count > 0
        u, k = np.nonzero(there)
        count = from_count[u, k]
        need[u, k, level] = volume[u, k] - allowed[u, k, count - 1]
        gain[u, k, level] = points[count] - points[count - 1]
    return need, gain, points[reached]
