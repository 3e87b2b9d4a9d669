"""Which figure of the survey changes the answer: works whose one step cures more than is lacking would be worth it for more.

Elsewhere a larger deficit changes nothing at the margin, because the linear lens pays by the unit. The scenario is built anew
with the larger figure, so burdens, limits and scores all follow it.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.study.case import Case
from optimizer.study.explain.asking import Pair, counted_in
from optimizer.study.explain.effects import Effect
from optimizer.study.relaxation import Relax

_SIZE = 1e-7
_FINEST = 0.01


@dataclass(frozen=True, slots=True)
class Figure:
    """The least deficit found at which a package comes in: index of the parameter, its volume now and then, in its unit."""

    parameter: int
    now: float
    then: float


def figure(case: Case, relax: Relax, pair: Pair, effect: Effect) -> Figure | None:
    """Return the figure that would bring a package in; ``None`` where none of this kind does, or under the combined lens.

    The volume never passes the denominator of the parameter. What is told was tried, and a step less does not suffice.
    """
    if effect.built or not 0.0 < effect.turn < 1.0 or case.scenario.goal.lens is Lens.COMBINED:
        return None
    found = [one for k in _promising(case.instance, pair, effect) if (one := _least(case, relax, pair, k)) is not None]
    return min(found, key=lambda one: one.then / one.now, default=None)


def _promising(instance: Instance, pair: Pair, effect: Effect) -> Iterator[int]:
    """Yield parameters that one step cures more of than there is, if enough more of them could pay for it."""
    a, i = pair
    needs, cures = instance.needs, instance.works.effect[i]
    gain = instance.slum_weight * needs.slum_gain[a] + instance.poverty_weight * needs.poverty_gain[a]
    now = float((gain * cures.clip(max=needs.deficit[a])).sum())
    for k in ((cures > needs.deficit[a]) & (needs.deficit[a] > 0)).nonzero()[0].tolist():
        room = min(float(cures[k]), float(needs.deficit[a, k] + needs.stock[a, k])) - float(needs.deficit[a, k])
        if now > 0.0 and effect.turn * (1.0 + float(gain[k]) * room / now) >= 1.0:
            yield k


def _least(case: Case, relax: Relax, pair: Pair, k: int) -> Figure | None:
    """Return the least volume of one parameter at which a package comes in, by halving."""
    scenario, instance, (a, i) = case.scenario, case.instance, pair
    now = float(scenario.areas[a].volumes[k])
    top = min(float(instance.works.effect[i, k]), now + float(instance.needs.stock[a, k]))
    grain = 1.0 if float(now).is_integer() else _FINEST
    low, high = 0, math.floor((top - now) / grain + _SIZE)
    if high < 1 or not _comes_in(scenario, relax, pair, (k, now + high * grain)):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _comes_in(scenario, relax, pair, (k, now + middle * grain)) else (middle, high)
    return Figure(k, now, now + high * grain)


def _comes_in(scenario: Scenario, relax: Relax, pair: Pair, said: tuple[int, float]) -> bool:
    """Return whether the linear programme builds at least the lot of a package when the survey says so much."""
    instance = build_instance(surveyed(scenario, pair[0], said))
    try:
        steps = float(relax(instance).solve().steps[pair].sum())
    except NoPlanError:
        return False
    return bool(steps >= counted_in(instance)[pair] * (1.0 - _SIZE))


def surveyed(scenario: Scenario, area: int, said: tuple[int, float]) -> Scenario:
    """Return the scenario with one volume of one area replaced: (index of the parameter, volume)."""
    old = scenario.areas[area]
    volumes = tuple(said[1] if k == said[0] else volume for k, volume in enumerate(old.volumes))
    areas = list(scenario.areas)
    areas[area] = dataclasses.replace(old, volumes=volumes)
    return dataclasses.replace(scenario, areas=tuple(areas))
