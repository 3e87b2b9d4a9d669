"""Whether a scenario can be sent as a list to be merged with those of other regions, and that list."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import worst_quality
from optimizer.domain.scenario import Scenario
from optimizer.domain.sent import Basis, SentList
from optimizer.messages import Message, message
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.ranking.able import unable
from optimizer.ranking.merge import ranked
from optimizer.ranking.options import options
from optimizer.ranking.send import Sender, sent_list
from optimizer.ranking.trouble import BlockTooLargeError
from optimizer.ranking.worth import household_points
from optimizer.study.budgets.money import in_proportion, with_budget


@dataclass(frozen=True, slots=True)
class Sending:
    """The ``listed`` steps of a scenario, or ``None`` with all ``reasons`` why a list would not say what the scenario asks."""

    listed: SentList | None
    reasons: tuple[Message, ...] = ()


def sending(scenario: Scenario, origin: str) -> Sending:
    """Return the list of a scenario at any budget; ``origin`` is the SHA-256 of what it is made from.

    The money is that of whoever merges the lists, so a rule is no reason only where it binds not even when everything is paid.
    Raises NoPlanError when what is locked in cannot be built.
    """
    instance = build_instance(scenario)
    paid = with_budget(instance, in_proportion(instance, max(1, everything(instance))))
    reasons = (*_own_reasons(scenario), *unable(paid))
    if scenario.region is None or reasons:
        return Sending(None, reasons)
    scoring = scenario.scoring
    basis = Basis(scenario.years[0], scoring.scheme.code, scoring.policy, scoring.unit.value)
    try:
        scale = household_points(paid)
        listed = ranked(paid, scale, options(paid, scale))
    except BlockTooLargeError as error:
        return Sending(None, (error.reason,))
    return Sending(sent_list(Sender(scenario.region, basis, worst_quality(scenario.areas), origin), paid, listed))


def everything(instance: Instance) -> int:
    """Return at least what all works cost that could be built, whole rupiah."""
    works = instance.works
    dear = works.most @ works.cost.max(axis=1) + (works.most > 0) @ works.fixed.max(axis=1)
    return int(dear.sum())


def _own_reasons(scenario: Scenario) -> tuple[Message, ...]:
    """Return what only matters to lists of several regions: they need a name, and count points alone."""
    named = () if scenario.region is not None else (message("sent.unnamed"),)
    return (*named, message("sent.poverty")) if scenario.goal.poverty_weight > 0 else named
