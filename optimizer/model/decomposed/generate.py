"""Prices and plans in turn: the master prices joint rows, the parts answer with better plans, until none is better."""

from __future__ import annotations

import dataclasses
import math
import time
from dataclasses import dataclass

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.model.decomposed.lagrange import joint_cost, signed
from optimizer.model.decomposed.many import MANY, ManyMaster, may_rest
from optimizer.model.decomposed.master import Master, Shares
from optimizer.model.decomposed.oracle import Oracle, PartPlan, Replies, obeys
from optimizer.model.decomposed.split import Split
from optimizer.problem.instance import Floats

FIRST = (1.0, 0.7, 1.4)
"""What the first prices are multiplied with, so that each part has a dearer and a cheaper plan beside its best one."""

NEAR = (0.6, 0.8, 1.25, 1.6)
"""What the last prices are multiplied with, where the plans known do not choose well together."""

FAR, PULL = 5e-3, 0.5
"""While the master is so far from the bound its prices are wild: those asked at are drawn so far to the best ones known."""

ROUNDS = 200
BETTER = 1e-9
"""Share of the whole value by which a plan must be better than its part's worth to be taken."""

LACKING = 1e-9
"""What joint rows may lack in all, and be obeyed but for rounding."""

SURELY = 1e-6
"""What joint rows must lack in all, whatever the plans, before we say that there is no plan."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Stop at a relative ``gap`` between master programme and bound, or at a ``deadline`` of ``time.monotonic``."""

    gap: float
    deadline: float


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """``plans`` of all parts, the best ``bound`` (no whole plan costs less) and the ``prices`` (j,) that prove it.

    ``shares`` is the last answer of the master programme, ``None`` when the plans known cannot obey the joint rows together.
    """

    plans: tuple[PartPlan, ...]
    bound: float
    prices: Floats
    shares: Shares | None


class _Search:
    """What is known at a moment of one search under one goal."""

    def __init__(self, oracle: Oracle, master: Master | ManyMaster, prices: Floats, limits: Limits) -> None:
        self.oracle, self.master, self.limits = oracle, master, limits
        self.split: Split = oracle.split
        self.bound, self.prices = -math.inf, prices

    def ask(self, prices: Floats, asked: list[int] | None = None) -> Replies:
        """Ask parts at prices, and keep the prices when they prove the best bound so far."""
        replies = self.oracle.ask(prices, self.master.counted, self.limits.deadline, asked)
        bound = replies.bound + joint_cost(self.split, prices, self.master.counted)
        if bound > self.bound:
            self.bound, self.prices = bound, prices
        return replies

    def better(self, shares: Shares, asked: list[int] | None, pull: float = 0.0) -> list[int]:
        """Ask parts at the master's prices, take the plans that would change its answer, and return whose they are.

        ``pull`` is how far the prices asked at are drawn to the best ones so far.
        """
        least = BETTER * max(1.0, abs(shares.value))
        prices = pull * self.prices + (1.0 - pull) * signed(self.split, shares.prices)
        plans = self.ask(prices, asked).plans
        fresh = [plan for plan in plans if self._reduced(plan, shares) < -least and self.master.add([plan])]
        return [plan.part for plan in fresh]

    def _better_near(self, shares: Shares) -> list[int]:
        """Ask all parts nearer to the best prices known, when the master is far from the bound that they prove."""
        far = FAR * abs(shares.value) < shares.value - self.bound < math.inf
        return self.better(shares, None, PULL) if far and self.master.counted else []

    def _reduced(self, plan: PartPlan, shares: Shares) -> float:
        rows = self.split.parts[plan.part].rows
        return plan.cost * self.master.counted - float(shares.prices[rows] @ plan.use) - float(shares.worth[plan.part])

    def improve(self) -> Shares:
        """Return the master's answer when no plan is better any more, the gap is reached, or the time is over.

        Most parts keep their plan when prices move a little, so only those that moved last are asked again, until they rest.
        """
        restless: list[int] = []
        for _ in range(ROUNDS):
            shares = self.master.solve()
            late = time.monotonic() > self.limits.deadline
            if late or shares.value - self.bound <= self.limits.gap * abs(shares.value):
                break
            restless = self.better(shares, restless) if restless else []
            restless = restless or self._better_near(shares) or self.better(shares, None)
            if not restless:
                break
        return shares


def generate(oracle: Oracle, prices: Floats, limits: Limits) -> Known:
    """Return plans whose shares solve the master programme, from first ``prices`` (j,) and plans that the oracle was told on.

    Raises NoPlanError when not even shares of whole plans can obey the joint rows together.
    """
    split = oracle.split
    nothing = idle(split)
    many = len(split.parts) >= MANY and may_rest(split, nothing)
    master = ManyMaster(split) if many else Master(split)
    search = _Search(oracle, master, signed(split, prices), limits)
    told = oracle.told()
    master.add(told)
    oracle.tell(nothing)
    master.add(nothing)
    for factor in FIRST[: 1 if told else None]:
        master.add(search.ask(signed(split, prices * factor)).plans)
    if isinstance(master, Master) and not _reachable(oracle, master, limits):
        return Known(tuple(master.plans), search.bound, search.prices, None)
    shares = search.improve()
    return Known(tuple(master.plans), search.bound, search.prices, shares)


def idle(split: Split) -> list[PartPlan]:
    """Return the plan to do nothing of every part that may: with them, limits on money can always be obeyed."""
    nothing = [np.zeros(len(part.columns)) for part in split.parts]
    return [
        PartPlan(number, zeros, 0.0, np.zeros(len(part.rows)))
        for number, (part, zeros) in enumerate(zip(split.parts, nothing, strict=True))
        if obeys(part, zeros)
    ]


def widen(oracle: Oracle, known: Known, deadline: float) -> Known:
    """Return what is known with plans that are best near the last prices too: more for a choice of whole plans to take."""
    plans = {plan.key: plan for plan in known.plans}
    for factor in NEAR:
        for plan in oracle.ask(known.prices * factor, True, deadline).plans:
            plans.setdefault(plan.key, plan)
    return dataclasses.replace(known, plans=tuple(plans.values()))


def _reachable(oracle: Oracle, master: Master, limits: Limits) -> bool:
    """Return whether the plans known can obey the joint rows together, adding plans until they do.

    Raises NoPlanError when the bound of what is lacking proves that none can.
    """
    have = {plan.part for plan in master.plans}
    if len(have) < len(oracle.split.parts):
        return False
    master.aim(counted=False)
    search = _Search(oracle, master, np.zeros(len(oracle.split.rows)), Limits(0.0, limits.deadline))
    search.bound = 0.0
    shares = master.solve()
    if shares.value > LACKING:
        shares = search.improve()
    if search.bound > SURELY:
        raise NoPlanError(message("no-plan-whole"))
    master.aim(counted=True)
    return shares.value <= LACKING
