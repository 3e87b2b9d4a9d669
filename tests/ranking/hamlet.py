"""Random hamlets so small that every plan can be tried, with every kind of tie between works."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass

import numpy as np

from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood, Prerequisite
from optimizer.domain.scenario import (
    Budget,
    CountingUnit,
    EffectCase,
    ExitRule,
    Goal,
    Lens,
    PovertyLens,
    Scenario,
    Scoring,
    Strictness,
)
from optimizer.problem.instance import Instance, Ints
from optimizer.ranking.worth import Worth
from tests.support.town import SCHEME, area, fund, town, work

MONEY = 10**12


def hamlet(seed: int, areas: int = 1, kawasan: bool = False, works: int = 4) -> Scenario:
    """A scenario of one year and one pot of money with small needs and whatever ties the draw brings."""
    draw = random.Random(seed)
    made = tuple(_area(draw, f"A{n}", kawasan) for n in range(areas))
    slum = draw.choice((0.0, 0.3, 1.0, 1.0))
    lens = draw.choice(tuple(PovertyLens))
    return town(
        years=(2022,),
        areas=made,
        interventions=_works(draw, works),
        funds=(fund("apbd"),),
        budgets=(Budget("apbd", 2022, MONEY),),
        goal=Goal(Lens.SCORE, slum, 1.0 - slum, lens, EffectCase.BASE, 0.0),
        scoring=Scoring(SCHEME, "kotaku", CountingUnit.KAWASAN if kawasan else CountingUnit.RT, ExitRule.A, Strictness.WARN),
    )


def _area(draw: random.Random, code: str, kawasan: bool):
    road, drain, households = (float(draw.randrange(4, 30)) for _ in range(3))
    hectares = draw.randrange(10, 60) / 10
    return area(
        code,
        kawasan="bersama" if kawasan else code,
        hectares=hectares,
        households=int(households),
        poor_households=draw.randrange(0, int(households)),
        road_ideal=road,
        drainage_ideal=drain,
        volumes=(
            float(draw.randrange(0, int(road) + 1)),
            draw.randrange(0, int(hectares * 10) + 1) / 10,
            float(draw.randrange(0, int(drain) + 1)),
            float(draw.randrange(0, int(households) + 1)),
        ),
    )


def _works(draw: random.Random, count: int) -> tuple[Intervention, ...]:
    codes = [f"w{n}" for n in range(count)]
    made = []
    for code in codes:
        effects = [0.0] * 4
        for k in draw.sample(range(4), draw.choice((0, 1, 1, 2, 3))):
            effects[k] = draw.choice((2.0, 3.0, 5.0, 1.5)) * (0.1 if k == 1 else 1.0)
        others = [other for other in codes if other != code]
        before = (Prerequisite(draw.choice(others), draw.choice((0.3, 0.5, 1.0)), draw.choice(("", "4b", "2a"))),)
        least = draw.choice((0.0, 0.0, 1.0))
        made.append(
            work(
                code,
                unit_cost=draw.randrange(1, 60) * 1000 + draw.randrange(10),
                effects=tuple(effects),
                minimum=draw.choice((0.0, 0.0, 2.0)),
                fixed_cost=draw.choice((0, 0, 17_000)),
                prerequisites=before if draw.random() < 0.35 else (),
                exclusives=(draw.choice(others),) if draw.random() < 0.3 else (),
                livelihood=Livelihood(least, least * 2.5, least * 4),
                cap=Cap(CapBasis.NEED) if any(effects) else Cap(CapBasis.HOUSEHOLDS, 6.0),
            )
        )
    return tuple(made)


@dataclass(frozen=True)
class Tried:
    """Every plan that breaks no rule, money aside: steps (n, a, i), cost and value (n,) in rupiah and value units."""

    steps: Ints
    cost: Ints
    value: Ints


def plans(instance: Instance) -> int:
    """How many plans there are to try."""
    return int(np.prod(instance.works.most + 1.0))


def try_all(instance: Instance, worth: Worth) -> Tried:
    """Every plan, worked out by itself from the arrays of the instance."""
    most = instance.works.most
    grid = np.array(list(itertools.product(*(range(int(room) + 1) for room in most.ravel()))), dtype=np.int64)
    steps = grid.reshape(-1, *most.shape)
    steps = steps[_sound(instance, steps)]
    cost = (steps * instance.works.cost[:, 0] + (steps > 0) * instance.works.fixed[:, 0]).sum(axis=(1, 2))
    return Tried(steps, cost, _value(instance, worth, steps))


def _sound(instance: Instance, steps: Ints) -> np.ndarray:
    sound = np.ones(len(steps), dtype=bool)
    before = instance.prerequisites
    for n in range(len(before.later)):
        asked = before.ratio[n] * steps[:, :, before.later[n]]
        sound &= (asked <= before.standing[n] + steps[:, :, before.earlier[n]] + 1e-9).all(axis=1)
    for one, other in instance.exclusive:
        sound &= ~((steps[:, :, one] > 0) & (steps[:, :, other] > 0)).any(axis=1)
    return sound & ((steps == 0) | (steps >= instance.works.least)).all(axis=(1, 2))


def _value(instance: Instance, worth: Worth, steps: Ints) -> Ints:
    ladder = instance.ladder
    value = np.zeros(len(steps), dtype=np.int64)
    deficit = np.rint(instance.needs.deficit * 1e6).astype(np.int64)
    for u in range(len(ladder.names)):
        removed = sum(np.minimum(steps[:, a] @ ladder.effect, deficit[a]) for a in np.flatnonzero(ladder.unit_of == u))
        passed = (ladder.need[u] >= 0) & (removed[:, :, None] >= ladder.need[u])
        value += (passed * worth.gain[u]).sum(axis=(1, 2))
    return value + worth.price * np.minimum(steps @ worth.helped, worth.poor).sum(axis=1)


def best_for(cost: Ints, value: Ints) -> list[tuple[int, int]]:
    """The pairs of cost and value that no other beats."""
    front: list[tuple[int, int]] = []
    for c, v in sorted(zip(cost.tolist(), value.tolist(), strict=True), key=lambda pair: (pair[0], -pair[1])):
        if not front or v > front[-1][1]:
            front.append((c, v))
    return front
