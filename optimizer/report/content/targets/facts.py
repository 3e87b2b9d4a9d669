"""What is known of the targets of a scenario: how far each can be reached, and what they cost alone and together."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.rules import Target
from optimizer.domain.scenario import Scenario
from optimizer.messages import Language
from optimizer.problem.instance import Instance
from optimizer.report.content.conflict.names import Named
from optimizer.report.content.facts import Setting
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.report.words import capital, say
from optimizer.study.targets import Cost, Reach, TargetCosts


@dataclass(frozen=True, slots=True, eq=False)
class TargetFacts:
    """``budget`` is Rp, all funds and years; ``named`` knows the names of budgets in the language of the report."""

    setting: Setting
    qualities: tuple[Quality, ...]
    budget: int
    costs: TargetCosts
    named: Named

    @property
    def everything(self) -> Cost:
        """What all targets cost together."""
        return self.costs.costs[-1]

    @property
    def tried(self) -> tuple[Reach, ...]:
        """The targets for which a plan was found, with how far it reaches."""
        return tuple(reach for reach in self.costs.reaches if reach.now.found is not None)

    @property
    def targets(self) -> tuple[Target, ...]:
        """All targets, in the order they are written."""
        return tuple(reach.target for reach in self.costs.reaches)


def target_facts(scenario: Scenario, instance: Instance, costs: TargetCosts, language: Language) -> TargetFacts:
    """Return the facts of a scenario's targets, with names in one language."""
    return TargetFacts(
        setting=setting_facts(scenario, language),
        qualities=unit_qualities(scenario),
        budget=sum(budget.money for budget in scenario.budgets),
        costs=costs,
        named=Named(scenario, instance, language),
    )


def set_name(facts: TargetFacts, cost: Cost, language: Language) -> str:
    """Return what a set of targets is called: its own name, its levels, or all of them."""
    if len(cost.targets) == 1:
        return cost.targets[0].name
    if len(cost.targets) == len(facts.targets):
        return say("targets.all", language)
    levels = dict.fromkeys(target.level.value for target in cost.targets)
    return capital(" + ".join(say(f"conflict.level.{level}", language) for level in levels))
