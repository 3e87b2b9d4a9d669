"""What each rule of a scenario costs: the linear programme is solved again without it, and the gain is its price.

The linear programme knows no whole steps: rounding to whole works can move a price a little. Rules are left out one at a time:
two that guard the same thing may each be free of charge and cost something together.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.domain.area import Settlement
from optimizer.domain.fund import Authority, Fund
from optimizer.domain.rules import Lock, Share
from optimizer.domain.scenario import Scenario
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance, Locks, Prerequisites
from optimizer.study.case import Case
from optimizer.study.relaxation import Relax


class RuleKind(StrEnum):
    """What is left out, by the key it has in a scenario file where it has one."""

    LOCK = "kunci"
    CAPACITY = "kapasitas"
    SHARE = "porsi_maksimum"
    FLOOR = "minimum_kecamatan"
    TARGET = "target"
    PREREQUISITES = "prasyarat"
    AUTHORITY = "kewenangan"
    MENUS = "menu_dana"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: ``subject`` is whom or what it is about (an office, a target's name), ``year`` when, ``None`` for all years.

    ``limit`` is its figure in its own unit: Rp of a capacity, share 0..1 of a maximum share, per cent of a floor or target,
    units of a lock; ``None`` for what has none. ``soft``: it may be missed at a price, which then stands in the goal.
    """

    kind: RuleKind
    subject: str
    year: int | None
    limit: float | None
    soft: bool = False


@dataclass(frozen=True, slots=True)
class RulePrice:
    """``price`` is the goal won, share of the whole burden, when the linear programme is solved again without the rule."""

    rule: Rule
    price: float


@dataclass(frozen=True, slots=True)
class RulePrices:
    """``value``: the goal of the linear programme with every rule; ``prices`` in the order the rules are written."""

    value: float
    prices: tuple[RulePrice, ...]


def rule_prices(case: Case, relax: Relax) -> RulePrices:
    """Return what each rule of a solved scenario costs.

    Raises SolverError when the solver fails.
    """
    instance = case.solution.evidence.instance
    full = relax(instance).solve().benefit
    return RulePrices(
        value=full,
        prices=tuple(
            RulePrice(rule, max(0.0, relax(without).solve().benefit - full))
            for rule, without in (*_written(case.scenario, instance), *_standing(case.scenario, instance))
        ),
    )


def _written(scenario: Scenario, instance: Instance) -> Iterator[tuple[Rule, Instance]]:
    """Yield each rule that is written in the scenario, with the instance that lacks it."""
    rules, caps = scenario.rules, instance.caps
    for n, lock in enumerate(rules.locks):
        yield _lock(lock), dataclasses.replace(instance, locks=_without_lock(instance.locks, n))
    for capacity in rules.capacities:
        office = caps.office.copy()
        office[instance.works.offices.index(capacity.office), scenario.years.index(capacity.year)] = -1
        rule = Rule(RuleKind.CAPACITY, capacity.office, capacity.year, float(capacity.money))
        yield rule, dataclasses.replace(instance, caps=dataclasses.replace(caps, office=office))
    for n, share in enumerate(rules.shares):
        kept = np.arange(len(rules.shares)) != n
        fewer = dataclasses.replace(caps, share_money=caps.share_money[kept], share_pairs=caps.share_pairs[kept])
        yield _share(share), dataclasses.replace(instance, caps=fewer)
    aims = [
        *(Rule(RuleKind.FLOOR, one.district, None, one.percent, one.price is not None) for one in rules.floors),
        *(Rule(RuleKind.TARGET, one.name, one.year, one.percent, one.price is not None) for one in rules.targets),
    ]
    for n, rule in enumerate(aims):
        yield rule, dataclasses.replace(instance, aims=instance.aims.only(np.arange(len(instance.aims.name)) != n))


def _standing(scenario: Scenario, instance: Instance) -> Iterator[tuple[Rule, Instance]]:
    """Yield what holds in every scenario, each as a whole: prerequisites, authority by hectares, menus of the funds."""
    if len(instance.prerequisites.later):
        yield (
            Rule(RuleKind.PREREQUISITES, "", None, None),
            dataclasses.replace(instance, prerequisites=_none(instance.prerequisites)),
        )
    for kind, freed in ((RuleKind.AUTHORITY, _of_no_level), (RuleKind.MENUS, _for_anything)):
        wider = build_instance(dataclasses.replace(scenario, funds=tuple(freed(fund) for fund in scenario.funds)))
        yield Rule(kind, "", None, None), dataclasses.replace(instance, money=wider.money, works=wider.works)


def _of_no_level(fund: Fund) -> Fund:
    """Return a fund that no authority binds."""
    return dataclasses.replace(fund, authority=Authority.OTHER)


def _for_anything(fund: Fund) -> Fund:
    """Return a fund that may pay for everything everywhere; authority by hectares still binds it."""
    nothing: frozenset[str] = frozenset()
    return dataclasses.replace(
        fund, settlements=frozenset(Settlement), groups=nothing, interventions=nothing, districts=nothing
    )


def _lock(lock: Lock) -> Rule:
    limit = lock.least if lock.most is None or lock.least > 0 else lock.most
    return Rule(RuleKind.LOCK, f"{lock.area} {lock.intervention}", lock.year, limit)


def _share(share: Share) -> Rule:
    return Rule(RuleKind.SHARE, f"{share.scope.value} {share.name}", None, share.share)


def _without_lock(locks: Locks, n: int) -> Locks:
    kept = np.arange(len(locks.area)) != n
    return Locks(locks.area[kept], locks.intervention[kept], locks.year[kept], locks.least[kept], locks.most[kept])


def _none(before: Prerequisites) -> Prerequisites:
    """Return no prerequisite at all."""
    return Prerequisites(before.later[:0], before.earlier[:0], before.ratio[:0], before.standing[:0])
