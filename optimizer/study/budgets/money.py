"""Other amounts of money for the same question: whole rupiah, with everything that is a share of the budget moved along."""

from __future__ import annotations

import dataclasses
import math

import numpy as np

from optimizer.problem.instance import Floats, Instance, Ints

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


def with_budget(instance: Instance, budget: Ints) -> Instance:
    """Return the instance with other budgets (t, f), whole rupiah; maximum shares stay shares of the whole."""
    before, whole = max(1, int(instance.money.budget.sum())), int(budget.sum())
    shares = [money * whole // before for money in instance.caps.share_money.tolist()]
    caps = dataclasses.replace(instance.caps, share_money=np.array(shares, dtype=np.int64))
    return dataclasses.replace(instance, money=dataclasses.replace(instance.money, budget=budget), caps=caps)


def in_proportion(instance: Instance, money: int) -> Ints:
    """Return budgets (t, f) of ``money`` rupiah in all, each fund and year with its present share, rounded down."""
    whole = int(instance.money.budget.sum())
    cells = [int(part) * money // whole for part in instance.money.budget.ravel().tolist()]
    return np.array(cells, dtype=np.int64).reshape(instance.money.budget.shape)


def of_fund(instance: Instance, fund: int, money: int) -> Ints:
    """Return budgets (t, f) of ``money`` rupiah in all for one fund, over the years as it has them, else as all funds do."""
    own = instance.money.budget[:, fund]
    years = (own if own.any() else instance.money.budget.sum(axis=1)).tolist()
    parts = [money * part // sum(years) for part in years]
    parts[int(np.argmax(years))] += money - sum(parts)
    budget = np.zeros_like(instance.money.budget)
    budget[:, fund] = parts
    return budget


def enough(instance: Instance) -> float:
    """Return the share of the present budgets with which any fund could pay, in any year that it has money, for everything."""
    works = instance.works
    dearest = works.most * works.cost.max(axis=1) + (works.most > 0) * works.fixed.max(axis=1)
    budget = instance.money.budget
    return max(2.0, float(dearest.sum()) / float(budget[budget > 0].min()))


def levels(top: float, count: int) -> tuple[int, ...]:
    """Return about ``count`` even, round amounts of money up to ``top`` rupiah, without nothing."""
    rough = top / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * part for part in _ROUND if power * part >= rough * (1.0 - 1e-9))
    return tuple(round(step * number) for number in range(1, math.floor(top / step * (1.0 + 1e-9)) + 1))


def floats(money: Ints) -> Floats:
    """Return whole rupiah as floating point, as linear programmes take them."""
    return money.astype(np.float64)
