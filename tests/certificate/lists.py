"""Ranked lists written down as proofs."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np

from optimizer.measures.certificate.listed import ListBlock, ListProof
from optimizer.problem.instance import Instance
from optimizer.problem.readonly import frozen
from optimizer.ranking.hull import hull
from optimizer.ranking.merge import RankedList, prefix, ranked, standing
from optimizer.ranking.options import Options, options
from optimizer.ranking.worth import worth


def ranked_list(instance: Instance) -> RankedList:
    goal = worth(instance)
    return ranked(instance, goal, options(instance, goal))


def with_money(instance: Instance, money: int) -> Instance:
    """Return an instance whose first fund has all the money of its one year."""
    budget = np.zeros_like(instance.money.budget)
    budget[0, 0] = money
    return dataclasses.replace(instance, money=dataclasses.replace(instance.money, budget=frozen(budget)))


def list_proof(instance: Instance, made: RankedList, budget: int) -> ListProof:
    """Return what a list proves at a budget."""
    taken = standing(made, budget).steps
    price = Fraction(0)
    if taken < len(made.steps.cost):
        price = Fraction(int(made.steps.value[taken]), int(made.steps.cost[taken])) * made.share
    used = prefix(made, budget).option.tolist()
    return ListProof(price, tuple(_block(instance, one, place) for one, place in zip(made.options, used, strict=True)))


def _block(instance: Instance, one: Options, place: int) -> ListBlock:
    areas, works = instance.axes.areas, instance.axes.interventions
    chain = hull(one.cost, one.value).tolist()
    pairs = zip(one.area.tolist(), one.intervention.tolist(), strict=True)
    return ListBlock(
        pairs=tuple((areas[a], works[i]) for a, i in pairs),
        chain=tuple((int(one.cost[n]), tuple(one.steps[n].tolist())) for n in chain),
        used=chain.index(place),
    )
