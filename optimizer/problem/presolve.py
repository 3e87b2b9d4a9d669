"""What is impossible before any solver is asked, with the way out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, NoPlanError, Place, ScenarioError
from optimizer.messages import Message, message
from optimizer.problem.instance import Instance


def refuse_impossible(scenario: Scenario, instance: Instance) -> None:
    """Raise ScenarioError for a goal without anything to remove, NoPlanError for decisions that cannot be carried out."""
    faults = tuple(Fault(Place(scenario.name), what) for what in _empty_goals(instance))
    if faults:
        raise ScenarioError(faults)
    conflicts = tuple(_impossible_locks(scenario, instance))
    if conflicts:
        raise NoPlanError(message("presolve-locks"), conflicts)


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
            yield message("presolve-too-dear", cost=least * int(np.min(works.cost[i])), money=money, **blanks)
