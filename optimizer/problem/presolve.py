"""What is impossible before any solver is asked, with the way out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, NoPlanError, Place, ScenarioError
from optimizer.messages import Message, message
from optimizer.problem.instance import Instance


def refuse_impossible(scenario: Scenario, instance: Instance) -> None:
    """Raise ScenarioError for a goal without anything to remove, NoPlanError for rules that nobody could ever keep."""
    refuse_empty(scenario, instance)
    conflicts = tuple(impossible(scenario, instance))
    if conflicts:
        raise NoPlanError(message("presolve-impossible"), conflicts)


def refuse_empty(scenario: Scenario, instance: Instance) -> None:
    """Raise ScenarioError for a goal without anything to remove."""
    faults = tuple(Fault(Place(scenario.name), what) for what in _empty_goals(instance))
    if faults:
        raise ScenarioError(faults)


def impossible(scenario: Scenario, instance: Instance) -> Iterator[Message]:
    """Yield each rule that cannot be kept, whatever all others say, with its place and the way out."""
    yield from _impossible_locks(scenario, instance)
    yield from _crowded_locks(scenario, instance)
    yield from _excluded_locks(scenario, instance)
    yield from _empty_aims(scenario, instance)


def _empty_goals(instance: Instance) -> Iterator[Message]:
    """Yield what is to be reduced though there is none of it."""
    needs = instance.needs
    if instance.slum_weight > 0 and not (needs.slum_gain * needs.deficit).any():
        yield message("presolve-no-slum")
    if instance.poverty_weight > 0 and not needs.poor_gain and not needs.poverty_gain.any():
        yield message("presolve-no-poor")


def _impossible_locks(scenario: Scenario, instance: Instance) -> Iterator[Message]:
    """Yield locked-in volumes that do not fit, that nobody may pay, or that cost more than all the money there is."""
    locks, works = instance.locks, instance.works
    money = int(instance.money.budget.sum())
    for n, lock in enumerate(scenario.rules.locks):
        a, i, least = int(locks.area[n]), int(locks.intervention[n]), int(locks.least[n])
        blanks = {"where": lock.where, "area": lock.area, "intervention": lock.intervention, "volume": f"{lock.least:g}"}
        if least > 0 and instance.money.class_of[a, i] < 0:
            yield message("presolve-unpayable", **blanks)
        elif least > int(works.most[a, i]):
            most = f"{works.most[a, i] * works.step[i]:g}"
            yield message("presolve-too-much", most=most, **blanks)
        elif least * int(np.min(works.cost[i])) > money:
            cost = least * int(np.min(works.cost[i]))
            yield message("presolve-too-dear", **blanks, **_spelt("cost", cost), **_spelt("money", money))


def _crowded_locks(scenario: Scenario, instance: Instance) -> Iterator[Message]:
    """Yield locked-in volumes of several years that together do not fit, though each of them does."""
    locks, works = instance.locks, instance.works
    for a, i in sorted(set(zip(locks.area.tolist(), locks.intervention.tolist(), strict=True))):
        own = np.flatnonzero((locks.area == a) & (locks.intervention == i) & (locks.year >= 0) & (locks.least > 0))
        asked, most = int(locks.least[own].sum()), int(works.most[a, i])
        if asked > most >= int(locks.least[own].max(initial=0)):
            rules = [scenario.rules.locks[n] for n in own.tolist()]
            yield message(
                "presolve-crowded",
                where=", ".join(str(lock.where) for lock in rules),
                area=rules[0].area,
                intervention=rules[0].intervention,
                volume=f"{asked * works.step[i]:g}",
                most=f"{most * works.step[i]:g}",
            )


def _excluded_locks(scenario: Scenario, instance: Instance) -> Iterator[Message]:
    """Yield two locked-in works of one area that exclude one another."""
    locks = instance.locks
    asked = [(n, int(locks.area[n]), int(locks.intervention[n])) for n in np.flatnonzero(locks.least > 0).tolist()]
    pairs = {frozenset(pair) for pair in instance.exclusive.tolist()}
    for place, (n, a, i) in enumerate(asked):
        for m, b, j in asked[place + 1 :]:
            if a == b and frozenset((i, j)) in pairs:
                one, other = scenario.rules.locks[n], scenario.rules.locks[m]
                works = {"first": one.intervention, "second": other.intervention}
                yield message("presolve-excluded", where=f"{one.where}, {other.where}", area=one.area, **works)


def _empty_aims(scenario: Scenario, instance: Instance) -> Iterator[Message]:
    """Yield floors and targets that must be reached though there is nothing to remove."""
    aims = instance.aims
    burden = np.einsum("nak,ak->n", aims.deficit_weight, instance.needs.deficit) + aims.poor_weight @ instance.needs.poor
    floors = len(scenario.rules.floors)
    places = [*(floor.where for floor in scenario.rules.floors), *(target.where for target in scenario.rules.targets)]
    for n in np.flatnonzero((burden <= 0.0) & np.isinf(aims.price) & (aims.least > 0.0)).tolist():
        code = "presolve-empty-floor" if n < floors else "presolve-empty-target"
        yield message(code, where=places[n], name=aims.name[n])


def _spelt(name: str, amount: int) -> dict[str, str]:
    """Return an amount as it is written in either language."""
    grouped = f"{amount:,}"
    return {f"{name}_id": grouped.replace(",", "."), f"{name}_en": grouped}
