"""Instances changed in one thing and solved afresh: what every answer of the warm programme is held against."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.model.goals.contribution import SCALE
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.study.case import Case
from optimizer.study.explain.asking import Asking, Pair
from optimizer.study.explain.explain import explain
from optimizer.study.explain.package import Explained
from optimizer.study.plan import plan_scenario
from tests.support.ruled import ruled_town, stepped_town
from tests.support.solved import EXACT, answered
from tests.support.tiny import tiny
from tests.support.town import random_town, town

TOWNS: dict[str, Callable[[], Scenario]] = {
    "town": town,
    "ruled": ruled_town,
    "stepped": stepped_town,
    "tiny": lambda: tiny(3),
    "tiny, points": lambda: tiny(8, stepped=True),
    "years": lambda: random_town(5, areas=4, years=3),
    "random": lambda: random_town(11, areas=7),
}


def case_of(scenario: Scenario) -> Case:
    return plan_scenario(scenario, lambda instance: solve(instance, EXACT))


def explained(scenario: Scenario) -> Explained:
    return explain(case_of(scenario), Relaxed)


def asking_of(instance: Instance) -> Asking:
    return Asking(instance, Relaxed(instance))


def priced(asking: Asking, pair: Pair, factor: float) -> float:
    """Return the benefit of the warm optimum with the unit cost of a package multiplied; all is as it was afterwards."""
    shape = asking.instance.works.most.shape
    asking.programme.set_pairs(np.zeros(shape), np.full(shape, np.inf))
    asking.programme.set_price(*pair, factor)
    benefit = asking.programme.solve().benefit
    asking.programme.set_price(*pair, 1.0)
    return benefit


def fresh(instance: Instance) -> float | None:
    """Return the benefit of the linear optimum of a programme never solved before, ``None`` where there is none."""
    answer = answered(instance)
    return -answer.objective / SCALE if answer.solved else None


def without(instance: Instance, pair: Pair) -> Instance:
    most = instance.works.most.copy()
    most[pair] = 0
    return dataclasses.replace(instance, works=dataclasses.replace(instance.works, most=most))


def with_exactly(instance: Instance, pair: Pair, steps: int) -> Instance:
    """Return the instance with one more lock."""
    old = instance.locks
    more = [np.array([number], dtype=np.int64) for number in (*pair, -1, steps, steps)]
    joined = [
        np.concatenate((part, one))
        for part, one in zip((old.area, old.intervention, old.year, old.least, old.most), more, strict=True)
    ]
    return dataclasses.replace(instance, locks=dataclasses.replace(old, **dict(zip(LOCK, joined, strict=True))))


LOCK = ("area", "intervention", "year", "least", "most")


def with_more(instance: Instance, share: np.ndarray) -> Instance:
    """Return the instance with so much more money, shape (t, f), Rp; maximum shares grow with it."""
    budget = instance.money.budget + np.rint(share).astype(np.int64)
    grown = budget.sum() / max(1, instance.money.budget.sum())
    money = dataclasses.replace(instance.money, budget=budget)
    share_money = np.floor(instance.caps.share_money * grown).astype(np.int64)
    return dataclasses.replace(instance, money=money, caps=dataclasses.replace(instance.caps, share_money=share_money))


def pairs_of(instance: Instance) -> list[Pair]:
    return [(int(a), int(i)) for a, i in np.argwhere(instance.works.most > 0)]
