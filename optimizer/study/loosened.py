"""A question with one rule loosened, just so far that a given plan obeys it: what breaking the rule would have been worth."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from optimizer.problem.benefit import aim_shares, removal
from optimizer.problem.costs import most_kept, package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Plan
from optimizer.problem.readonly import frozen


def relaxed(instance: Instance, plan: Plan, rule: str) -> Instance | None:
    """Return the instance whose rule of that label (``M4`` ... ``M12``) is loosened to what the plan does.

    ``None`` for a rule that cannot be loosened by degrees: who may pay for what (``M3``).
    """
    loosen = LOOSEN.get(rule)
    return None if loosen is None else loosen(instance, plan)


def _budget(instance: Instance, plan: Plan) -> Instance:
    """Raise each budget by what its fund lacks in that year."""
    money, kept = instance.money, most_kept(instance.money)
    spent, budget = plan.paid.sum(axis=(0, 1)), instance.money.budget.copy()
    over = np.zeros(budget.shape[1], dtype=np.int64)
    for t in range(len(budget)):
        left = budget[t] + over - spent[t]
        budget[t] += np.maximum(-left, 0)
        over = np.clip(left, 0, kept[t])
    return dataclasses.replace(instance, money=dataclasses.replace(money, budget=frozen(budget)))


def _most(instance: Instance, plan: Plan) -> Instance:
    """Let in as many steps as the plan builds, where somebody may pay for them."""
    works, payable = instance.works, instance.money.class_of >= 0
    most = np.where(payable, np.maximum(works.most, plan.steps.sum(axis=2)), works.most)
    return dataclasses.replace(instance, works=dataclasses.replace(works, most=frozen(most)))


def _capacity(instance: Instance, plan: Plan) -> Instance:
    """Let offices carry out what the plan gives them."""
    caps, cost = instance.caps, package_cost(instance, plan.steps)
    spent = np.zeros(caps.office.shape, dtype=np.int64)
    np.add.at(spent, instance.works.office, cost.sum(axis=0))
    office = np.where(caps.office < 0, caps.office, np.maximum(caps.office, spent))
    return dataclasses.replace(instance, caps=dataclasses.replace(caps, office=frozen(office)))


def _prerequisites(instance: Instance, plan: Plan) -> Instance:
    """Count as standing what the plan lacks of the works that must come first."""
    before = instance.prerequisites
    built = np.cumsum(plan.steps, axis=2)
    asked = before.ratio[:, None, None] * built[:, before.later].transpose(1, 0, 2)
    there = before.standing[:, :, None] + built[:, before.earlier].transpose(1, 0, 2)
    short = np.maximum(asked - there, 0.0).max(axis=2, initial=0.0)
    standing = before.standing + short.reshape(before.standing.shape)
    return dataclasses.replace(instance, prerequisites=dataclasses.replace(before, standing=frozen(standing)))


def _exclusive(instance: Instance, plan: Plan) -> Instance:
    """Drop, everywhere, the pairs of works that the plan builds side by side somewhere."""
    total = plan.steps.sum(axis=2)
    keep = [not (np.minimum(total[:, one], total[:, other]) > 0).any() for one, other in instance.exclusive]
    return dataclasses.replace(instance, exclusive=frozen(instance.exclusive[np.array(keep, dtype=np.bool_)]))


def _locks(instance: Instance, plan: Plan) -> Instance:
    """Widen each lock to what the plan builds."""
    locks = instance.locks
    pairs = plan.steps[locks.area, locks.intervention]
    years = np.maximum(locks.year, 0)
    built = np.where(locks.year < 0, pairs.sum(axis=1), np.take_along_axis(pairs, years[:, None], axis=1)[:, 0])
    least = np.minimum(locks.least, built)
    most = np.where(locks.most < 0, locks.most, np.maximum(locks.most, built))
    return dataclasses.replace(instance, locks=dataclasses.replace(locks, least=frozen(least), most=frozen(most)))


def _shares(instance: Instance, plan: Plan) -> Instance:
    """Raise each largest share to what the plan spends."""
    caps, cost = instance.caps, package_cost(instance, plan.steps).sum(axis=2)
    spent = (caps.share_pairs * cost).sum(axis=(1, 2))
    return dataclasses.replace(
        instance, caps=dataclasses.replace(caps, share_money=frozen(np.maximum(caps.share_money, spent)))
    )


def _aims(instance: Instance, plan: Plan) -> Instance:
    """Ask no more of each hard aim than the plan reaches."""
    aims = instance.aims
    reached = aim_shares(instance, removal(instance, plan.steps))
    least = np.where(np.isfinite(aims.price), aims.least, np.minimum(aims.least, reached))
    return dataclasses.replace(instance, aims=dataclasses.replace(aims, least=frozen(least)))


def _start(instance: Instance, plan: Plan) -> Instance:
    """Let each work be as small as its smallest one in the plan."""
    works = instance.works
    built = np.where(plan.steps > 0, plan.steps, np.iinfo(np.int64).max).min(axis=(0, 2), initial=np.iinfo(np.int64).max)
    return dataclasses.replace(instance, works=dataclasses.replace(works, least=frozen(np.minimum(works.least, built))))


LOOSEN: dict[str, Callable[[Instance, Plan], Instance]] = {
    "M4": _budget,
    "M5": _most,
    "M6": _capacity,
    "M7": _prerequisites,
    "M8": _exclusive,
    "M9": _locks,
    "M10": _shares,
    "M11": _aims,
    "M12": _start,
}
"""How each rule is loosened, by its label."""
