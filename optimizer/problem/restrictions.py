"""The optional rules of a scenario as arrays: prerequisites, exclusives, locks, limits on money, aims."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from optimizer.domain.intervention import Intervention
from optimizer.domain.rules import Indicator, Lock, Scope, Share, Target
from optimizer.domain.scenario import Scenario
from optimizer.problem.instance import Aims, Bools, Caps, Floats, Ints, Locks, Needs, Prerequisites, Works
from optimizer.problem.readonly import frozen


def build_prerequisites(scenario: Scenario, needs: Needs) -> Prerequisites:
    """Return one entry for each prerequisite of each intervention, in steps."""
    index = {work.code: i for i, work in enumerate(scenario.interventions)}
    parameter = {value.code: k for k, value in enumerate(scenario.scoring.scheme.parameters)}
    later, earlier, ratio, standing = [], [], [], []
    for i, work in enumerate(scenario.interventions):
        for before in work.prerequisites:
            j = index[before.intervention]
            step = scenario.interventions[j].step
            later.append(i)
            earlier.append(j)
            ratio.append(before.ratio * work.step / step)
            standing.append(_standing(scenario.interventions[j], needs, parameter.get(before.stock)))
    return Prerequisites(
        later=frozen(np.array(later, dtype=np.int64)),
        earlier=frozen(np.array(earlier, dtype=np.int64)),
        ratio=frozen(np.array(ratio, dtype=np.float64)),
        standing=frozen(np.array(standing, dtype=np.float64).reshape(len(later), len(scenario.areas))),
    )


def _standing(earlier: Intervention, needs: Needs, parameter: int | None) -> Floats:
    """Return how many steps of a work stand already, shape (a,): what is not lacking, over what one step serves.

    The denominator less the deficit of the parameter, in its own unit: households with a service, metres of drain.
    """
    if parameter is None:
        return np.zeros(len(needs.stock))
    served = earlier.effects[parameter] or 1.0
    standing: Floats = needs.stock[:, parameter] / (served * earlier.step)
    return standing


def build_exclusive(scenario: Scenario) -> Ints:
    """Return pairs of interventions that exclude one another, each once, shape (n, 2)."""
    index = {work.code: i for i, work in enumerate(scenario.interventions)}
    pairs = {tuple(sorted((index[work.code], index[other]))) for work in scenario.interventions for other in work.exclusives}
    return frozen(np.array(sorted(pairs), dtype=np.int64).reshape(len(pairs), 2))


def build_locks(scenario: Scenario) -> Locks:
    """Return the locks in steps: least rounded up, most rounded down to whole steps."""
    area = {value.code: a for a, value in enumerate(scenario.areas)}
    work = {value.code: i for i, value in enumerate(scenario.interventions)}
    year = {value: t for t, value in enumerate(scenario.years)}
    locks = scenario.rules.locks
    step = [scenario.interventions[work[lock.intervention]].step for lock in locks]
    return Locks(
        area=_whole([area[lock.area] for lock in locks]),
        intervention=_whole([work[lock.intervention] for lock in locks]),
        year=_whole([-1 if lock.year is None else year[lock.year] for lock in locks]),
        least=_whole([math.ceil(lock.least / s - 1e-9) for lock, s in zip(locks, step, strict=True)]),
        most=_whole([_most_steps(lock, s) for lock, s in zip(locks, step, strict=True)]),
    )


def _most_steps(lock: Lock, step: float) -> int:
    """Return the upper limit of a lock in whole steps, -1 where it has none."""
    return -1 if lock.most is None else math.floor(lock.most / step + 1e-9)


def _whole(values: list[int]) -> Ints:
    """Return a read-only array of whole numbers."""
    return frozen(np.array(values, dtype=np.int64))


def build_caps(scenario: Scenario, works: Works) -> Caps:
    """Return limits on money: by office and year, and by share of the whole budget."""
    office = np.full((len(works.offices), len(scenario.years)), -1, dtype=np.int64)
    for capacity in scenario.rules.capacities:
        office[works.offices.index(capacity.office), scenario.years.index(capacity.year)] = capacity.money
    whole = sum(budget.money for budget in scenario.budgets)
    shares = scenario.rules.shares
    pairs = [_share_pairs(scenario, share) for share in shares]
    return Caps(
        office=frozen(office),
        share_money=_whole([math.floor(whole * Fraction(str(share.share))) for share in shares]),
        share_pairs=frozen(
            np.array(pairs, dtype=np.bool_).reshape(len(shares), len(scenario.areas), len(scenario.interventions))
        ),
    )


def _share_pairs(scenario: Scenario, share: Share) -> Bools:
    """Return which area-intervention pairs count towards one maximum share, shape (a, i)."""
    areas, interventions = scenario.areas, scenario.interventions
    by_area = {Scope.AREA: [a.code for a in areas], Scope.DISTRICT: [a.district for a in areas]}
    by_work = {
        Scope.OFFICE: [w.office for w in interventions],
        Scope.GROUP: [w.group for w in interventions],
        Scope.INTERVENTION: [w.code for w in interventions],
    }
    if share.scope in by_area:
        chosen = np.array([name == share.name for name in by_area[share.scope]], dtype=np.bool_)
        return np.broadcast_to(chosen[:, None], (len(areas), len(interventions)))
    chosen = np.array([name == share.name for name in by_work[share.scope]], dtype=np.bool_)
    return np.broadcast_to(chosen, (len(areas), len(interventions)))


def build_aims(scenario: Scenario, needs: Needs) -> Aims:
    """Return district floors and targets of three levels as least removals, in the order they are written."""
    floors, targets = scenario.rules.floors, scenario.rules.targets
    deficit = [_district_burden(needs, floor.district) for floor in floors]
    deficit += [_target_deficits(scenario, needs, target) for target in targets]
    poor = [np.zeros(len(scenario.areas)) for _ in floors] + [_target_poor(needs, target) for target in targets]
    last = len(scenario.years) - 1
    percents = [floor.percent for floor in floors] + [target.percent for target in targets]
    prices = [floor.price for floor in floors] + [target.price for target in targets]
    shape = (len(deficit), *needs.deficit.shape)
    return Aims(
        name=tuple([floor.district for floor in floors] + [target.name for target in targets]),
        year=_whole([last] * len(floors) + [scenario.years.index(target.year) for target in targets]),
        least=frozen(np.array(percents, dtype=np.float64) / 100.0),
        deficit_weight=frozen(np.array(deficit, dtype=np.float64).reshape(shape)),
        poor_weight=frozen(np.array(poor, dtype=np.float64).reshape(shape[:2])),
        price=frozen(np.array([math.inf if price is None else price for price in prices], dtype=np.float64)),
    )


def _district_burden(needs: Needs, district: str) -> Floats:
    """Return shares of a district's own slum burden for one deficit unit, shape (a, k)."""
    inside = needs.district == needs.districts.index(district)
    return _of_own(np.where(inside[:, None], needs.slum_gain, 0.0), needs)


def _of_own(weight: Floats, needs: Needs) -> Floats:
    """Return weights as shares of the burden they weigh themselves."""
    burden = float((weight * needs.deficit).sum())
    return weight / burden if burden > 0.0 else weight


def _core(scenario: Scenario) -> Bools:
    """Return the parameters of the scheme's core aspects, shape (k,)."""
    scheme = scenario.scoring.scheme
    core = {code for aspect in scheme.aspects if aspect.code in scheme.core_aspects for code in aspect.parameters}
    return np.array([parameter.code in core for parameter in scheme.parameters], dtype=np.bool_)


def _target_deficits(scenario: Scenario, needs: Needs, target: Target) -> Floats:
    """Return shares of a target's baseline for one deficit unit, shape (a, k)."""
    if target.indicator is Indicator.SLUM_BURDEN:
        return needs.slum_gain
    if target.indicator is Indicator.POVERTY_BURDEN:
        return needs.poverty_gain
    codes = [parameter.code for parameter in scenario.scoring.scheme.parameters]
    if target.indicator is Indicator.CORE_BURDEN:
        return _of_own(np.where(_core(scenario), needs.slum_gain, 0.0), needs)
    weight = np.zeros_like(needs.deficit)
    whole = float(needs.deficit[:, codes.index(target.parameter)].sum())
    weight[:, codes.index(target.parameter)] = 1.0 / whole if whole > 0.0 else 0.0
    return weight


def _target_poor(needs: Needs, target: Target) -> Floats:
    """Return shares of a target's baseline for one poor household helped, shape (a,)."""
    gain = needs.poor_gain if target.indicator is Indicator.POVERTY_BURDEN else 0.0
    return np.full(len(needs.poor), gain)
