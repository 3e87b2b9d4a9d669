"""What is lacking in each area, and what its removal is worth.

Slum burden of an area: households times *rata-rata kekumuhan sektoral*, the plain mean over the aspects of the plain mean of
their percentages (Permen PUPR 14/2018), which is linear in the deficient volumes. So one deficit unit of parameter ``k`` in
area ``a`` weighs

    households[a] * 100 / (aspects * parameters in the aspect of k * denominator[a,k])

and gains are these weights divided by the burden of all areas before any work.
"""

from __future__ import annotations

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.scenario import CountingUnit, PovertyLens, Scenario
from optimizer.domain.scheme import Denominator, Scheme
from optimizer.problem.instance import Floats, Needs
from optimizer.problem.readonly import frozen
from optimizer.problem.units import gathered, summed

DECILE_WEIGHTS = np.array([1.0, 0.75, 0.5, 0.25])
"""Weight of a household of welfare decile 1 to 4 in the poverty burden: an internal index, see docs/decisions.md."""


def build_needs(scenario: Scenario) -> Needs:
    """Return deficits, gains and households of all areas."""
    areas, scheme = scenario.areas, scenario.scoring.scheme
    volumes = np.array([area.volumes for area in areas], dtype=np.float64).reshape(len(areas), len(scheme.parameters))
    deficit = np.maximum(volumes, 0.0)
    denominator = denominators(scheme, areas)
    households = np.array([area.households for area in areas], dtype=np.float64)
    poor = np.array([poverty_burden(area) for area in areas], dtype=np.float64)
    unit, group_households, group_poor = _counted(scenario, denominator, households, poor)
    districts, district = gathered([area.district for area in areas])
    targeting = scenario.goal.poverty_lens is PovertyLens.TARGETING
    poverty = _share(unit * group_poor[:, None], deficit) if targeting else np.zeros_like(deficit)
    total_poor = float(poor.sum())
    return Needs(
        deficit=frozen(deficit),
        stock=frozen(np.maximum(denominator - deficit, 0.0)),
        slum_gain=frozen(_share(unit * group_households[:, None], deficit)),
        poverty_gain=frozen(poverty),
        poor=frozen(poor),
        poor_gain=0.0 if targeting or total_poor == 0.0 else 1.0 / total_poor,
        households=frozen(households),
        district=frozen(district),
        districts=districts,
    )


def denominators(scheme: Scheme, areas: tuple[Area, ...]) -> Floats:
    """Return what each volume is divided by, shape (a, k), in the unit of the header field."""
    fields = {
        Denominator.BUILDINGS: [area.buildings for area in areas],
        Denominator.HECTARES: [area.hectares for area in areas],
        Denominator.ROAD: [area.road_ideal for area in areas],
        Denominator.DRAINAGE: [area.drainage_ideal for area in areas],
        Denominator.HOUSEHOLDS: [area.households for area in areas],
        Denominator.PEOPLE: [area.people for area in areas],
    }
    columns = [np.array(fields[parameter.denominator], dtype=np.float64) for parameter in scheme.parameters]
    return np.stack(columns, axis=1)


def poverty_burden(area: Area) -> float:
    """Return the poor households of an area, KK: weighted by decile where deciles are known, else the plain count."""
    if area.deciles is None:
        return float(area.poor_households)
    return float(DECILE_WEIGHTS @ np.array(area.deciles, dtype=np.float64))


def _counted(scenario: Scenario, denominator: Floats, households: Floats, poor: Floats) -> tuple[Floats, Floats, Floats]:
    """Return percentage points of the sectoral average for one deficit unit (a, k), and the people it is weighted by (a,).

    Counted by kawasan, the denominators and people are those of the whole kawasan.
    """
    if scenario.scoring.unit is CountingUnit.KAWASAN:
        names, of = gathered([area.kawasan for area in scenario.areas])
        denominator, households, poor = (summed(each, of, len(names))[of] for each in (denominator, households, poor))
    with np.errstate(divide="ignore"):
        unit = np.where(denominator > 0.0, aspect_weights(scenario.scoring.scheme) * 100.0 / denominator, 0.0)
    return unit, households, poor


def aspect_weights(scheme: Scheme) -> Floats:
    """Return the weight of each parameter's percentage in the sectoral average, shape (k,); sums to 1."""
    weight = {
        code: 1.0 / (len(scheme.aspects) * len(aspect.parameters)) for aspect in scheme.aspects for code in aspect.parameters
    }
    return np.array([weight[parameter.code] for parameter in scheme.parameters], dtype=np.float64)


def _share(weight: Floats, deficit: Floats) -> Floats:
    """Return weights as shares of the whole burden; zero everywhere when there is no burden."""
    burden = float((weight * deficit).sum())
    return weight / burden if burden > 0.0 else np.zeros_like(weight)
