"""Random money: who may pay for what, and the most that some funds can pay by the theorem of the least cut."""

from __future__ import annotations

import dataclasses
import itertools
import random
from fractions import Fraction

import numpy as np

from optimizer.problem.build import build_instance
from optimizer.problem.instance import Axes, Instance
from tests.support.town import town

FUNDS = ("f0", "f1", "f2")


def purses(seed: int) -> tuple[Instance, np.ndarray]:
    """Return an instance with random funds, carry-over and eligibility, and random steps."""
    draw = random.Random(seed)
    years = draw.choice((1, 2, 3))
    base = build_instance(town())
    areas, works = base.works.most.shape
    subsets = [subset for size in (1, 2, 3) for subset in itertools.combinations(range(3), size)]
    chosen = draw.sample(subsets, draw.randrange(1, 4))
    pays = np.array([[f in subset for f in range(3)] for subset in chosen], dtype=bool)
    numbers = range(-1, len(chosen)) if draw.random() < 0.2 else range(len(chosen))
    cost = np.array([[draw.choice((0, 1, 3, 7, 10, 29, 100)) for _ in range(years)] for _ in range(works)])
    money = dataclasses.replace(
        base.money,
        budget=np.array([[draw.choice((0, 29, 100, 300, draw.randrange(400))) for _ in range(3)] for _ in range(years)]),
        carry=np.array([draw.choice((0.0, 0.29, 0.5, 1.0)) for _ in range(3)]),
        class_of=np.array([[draw.choice(numbers) for _ in range(works)] for _ in range(areas)]),
        pays=pays,
        preference=np.array([draw.choice((1, 1, 2, 3)) for _ in range(3)]),
    )
    fixed = np.array([[draw.choice((0, 0, 5)) for _ in range(years)] for _ in range(works)])
    axes = Axes(base.axes.areas, base.axes.parameters, base.axes.interventions, tuple(range(2022, 2022 + years)), FUNDS)
    caps = dataclasses.replace(base.caps, office=np.full((len(base.works.offices), years), -1))
    works_made = dataclasses.replace(base.works, cost=cost, fixed=fixed)
    steps = np.array([[[draw.choice((0, 0, 1, 2)) for _ in range(years)] for _ in range(works)] for _ in range(areas)])
    return dataclasses.replace(base, axes=axes, money=money, works=works_made, caps=caps), steps


def demands(instance: Instance, steps: np.ndarray) -> dict[tuple[int, int], int]:
    """Return whole rupiah asked of each class in each year; class -1 is what nobody may pay."""
    asked: dict[tuple[int, int], int] = {}
    for a, i, t in np.ndindex(steps.shape):
        if steps[a, i, t]:
            cost = int(steps[a, i, t]) * int(instance.works.cost[i, t]) + int(instance.works.fixed[i, t])
            key = (int(instance.money.class_of[a, i]), t)
            asked[key] = asked.get(key, 0) + cost
    return asked


def most_paid(instance: Instance, asked: dict[tuple[int, int], int], funds: set[int]) -> int:
    """Return the most that some funds alone can pay: the least of all cuts between what is asked and their budgets."""
    years = len(instance.axes.years)
    money = instance.money
    purse = [(f, t) for f in sorted(funds) for t in range(years)]
    best = sum(asked.values())
    for size in range(len(purse) + 1):
        for inside in itertools.combinations(purse, size):
            cut = set(inside)
            room = sum(int(money.budget[t, f]) for f, t in cut)
            room += sum(_keeps(money, f, t - 1) for f, t in cut if t and (f, t - 1) not in cut)
            for (c, t), amount in asked.items():
                payers = {(f, t) for f in funds if c >= 0 and money.pays[c, f]}
                room += 0 if payers <= cut and payers else amount if payers else 0
            best = min(best, room)
    return best


def _keeps(money: object, f: int, t: int) -> int:
    return int(Fraction(str(float(money.carry[f]))) * int(money.budget[t, f]))
