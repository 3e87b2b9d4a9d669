"""No regret: which packages are built whatever the weights and the budget, which only under some, and which never.

For each of some budgets every weight of slum against poverty is covered exactly: for each weight a plan is held that no other
beats (:mod:`optimizer.study.weights`). A package that all plans held build can be decided on now: whichever weight is chosen in
the end, there is a best linear plan that holds it. Budgets between those tried are not covered: they are a sample.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.errors import NoPlanError
from optimizer.problem.instance import Floats, Instance
from optimizer.study.case import Case
from optimizer.study.noregret_found import Cause, Label, NoRegret, Package
from optimizer.study.relaxation import Relax, Relaxation
from optimizer.study.weights import Region, regions

STEP = 1.0 - 1e-6
"""Steps from which on a package counts as built: one whole step."""

NONE = 0.5
"""Steps under which a package counts as not built: what the linear programme leaves of a step is no work."""

OWN = 1.0
"""The factor of the scenario's own budget."""


@dataclass(frozen=True, slots=True, eq=False)
class _Swept:
    """All plans held for one budget, summed up; arrays (a, i).

    ``least``, ``most``: steps; ``often``: share of the weights for which it is built; ``here``: steps at the own weight;
    ``first``, ``last``: the lowest and highest weight for which it is built, 2 and -1 where there is none.
    """

    plans: int
    least: Floats
    most: Floats
    often: Floats
    here: Floats
    first: Floats
    last: Floats


def no_regret(case: Case, relax: Relax, weights: tuple[float, float], budgets: tuple[float, ...]) -> NoRegret:
    """Return what each package is over slum ``weights`` (low, high) and ``budgets`` (factors; the own one is added).

    Under the step lenses too the contribution lens is asked, for only there all weights can be covered. Raises SolverError when
    the solver fails.
    """
    instance = dataclasses.replace(case.instance, lens=Lens.CONTRIBUTION, hectare_weight=0.0)
    theta, covered = _covered(instance, weights)
    relaxed = relax(instance)
    swept: dict[float, _Swept] = {}
    factors = sorted({*budgets, OWN})
    for factor in factors:
        relaxed.set_budget(instance.money.budget.astype(np.float64) * factor)
        found = _swept(relaxed, instance, theta, covered)
        if found is not None:
            swept[factor] = found
    planned = case.solution.plan.steps.sum(axis=2)
    pairs = np.argwhere(instance.works.most > 0).tolist()
    return NoRegret(
        theta=theta,
        weights=covered,
        budgets=tuple(swept),
        open=tuple(factor for factor in factors if factor not in swept),
        plans=sum(one.plans for one in swept.values()),
        packages=tuple(_package((a, i), swept, int(planned[a, i])) for a, i in pairs),
    )


def _covered(instance: Instance, weights: tuple[float, float]) -> tuple[float, tuple[float, float]]:
    """Return the own slum weight and the weights to cover; the own one alone where slum and poverty are not weighed."""
    whole = instance.slum_weight + instance.poverty_weight
    theta = instance.slum_weight / whole if whole > 0 else 1.0
    if not (instance.needs.poor_gain or instance.needs.poverty_gain.any()):
        return 1.0, (1.0, 1.0)
    return theta, (min(weights[0], theta), max(weights[1], theta))


def _swept(relaxed: Relaxation, instance: Instance, theta: float, covered: tuple[float, float]) -> _Swept | None:
    """Return the plans held for the budget that is set; ``None`` where the rules cannot be met with it."""
    try:
        found = regions(relaxed, instance, *covered)
    except NoPlanError:
        return None
    steps = np.stack([region.steps for region in found])
    some = steps >= NONE
    low, high = np.array([region.from_weight for region in found]), np.array([region.to_weight for region in found])
    width = (high - low) / (covered[1] - covered[0]) if covered[1] > covered[0] else np.ones(len(found))
    return _Swept(
        plans=len(found),
        least=steps.min(axis=0),
        most=steps.max(axis=0),
        often=np.einsum("n,nai->ai", width, some),
        here=steps[_holding(found, theta)],
        first=np.where(some, low[:, None, None], 2.0).min(axis=0),
        last=np.where(some, high[:, None, None], -1.0).max(axis=0),
    )


def _holding(found: tuple[Region, ...], theta: float) -> int:
    """Return the place of the region that holds a weight; of two that share it the one with more slum removed."""
    return max(place for place, region in enumerate(found) if region.from_weight <= theta)


def _package(pair: tuple[int, int], swept: dict[float, _Swept], planned: int) -> Package:
    """Return what a pair is over all plans held."""
    least, most = min(float(one.least[pair]) for one in swept.values()), max(float(one.most[pair]) for one in swept.values())
    label = Label.CORE if least >= STEP else Label.NEVER if most < NONE else Label.CONTESTED
    own = swept[OWN]
    here = {factor: float(one.here[pair]) for factor, one in swept.items()}
    return Package(
        area=pair[0],
        work=pair[1],
        label=label,
        cause=_cause(pair, own, tuple(here.values())) if label is Label.CONTESTED else None,
        often=float(np.mean([one.often[pair] for one in swept.values()])),
        least=least,
        most=most,
        planned=planned,
        weights=(float(own.first[pair]), float(own.last[pair])) if own.most[pair] >= NONE else None,
        budget=_from(here),
    )


def _cause(pair: tuple[int, int], own: _Swept, here: tuple[float, ...]) -> Cause:
    """Return what a contested pair hangs on."""
    by_weight = _undecided(float(own.least[pair]), float(own.most[pair]))
    by_budget = _undecided(min(here), max(here))
    if by_weight and by_budget:
        return Cause.BOTH
    if by_weight or by_budget:
        return Cause.WEIGHT if by_weight else Cause.BUDGET
    return Cause.TOGETHER


def _undecided(least: float, most: float) -> bool:
    """Return whether plans from ``least`` to ``most`` steps differ: built, in part, or not at all."""
    return _state(least) != _state(most)


def _state(steps: float) -> int:
    """Return 0 for what is not built, 1 for a part of a step, 2 for a whole step or more."""
    return (steps >= NONE) + (steps >= STEP)


def _from(here: dict[float, float]) -> float | None:
    """Return the lowest factor from which on it is built without a break, ``None`` where the highest does not."""
    start = None
    for factor in sorted(here, reverse=True):
        if here[factor] < NONE:
            break
        start = factor
    return start
