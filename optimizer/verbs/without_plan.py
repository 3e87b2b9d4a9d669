"""What is done for a scenario without a plan: its conflicts are found and told, or the least of its rules give way.

Loaded only then: most scenarios have a plan.
"""

from __future__ import annotations

from optimizer.domain.scenario import Scenario
from optimizer.errors import SolverError
from optimizer.messages import Language, Message
from optimizer.model.conflict.probe import RoomProbe
from optimizer.problem.instance import Ints
from optimizer.report.answers import NoPlanAnswer
from optimizer.report.content.conflict.facts import ConflictFacts
from optimizer.report.content.conflict.names import Named
from optimizer.report.content.conflict.relaxed import marked
from optimizer.report.content.gather_setting import setting_facts
from optimizer.report.studies.conflict import conflict_told
from optimizer.study.broken import look_into
from optimizer.study.conflict import conflicts_of
from optimizer.study.relax import relax
from optimizer.study.repairs import repairs_of


def why_none(scenario: Scenario, impossible: tuple[Message, ...], language: Language) -> NoPlanAnswer | None:
    """Return why a scenario has no plan; ``None`` where it has one, or where the search for the reason fails."""
    broken = look_into(scenario, RoomProbe)
    try:
        conflicts = conflicts_of(broken.probe, broken.rules)
        if not conflicts:
            return None
        repairs = repairs_of(broken, conflicts)
    except SolverError:
        return None
    named = Named(scenario, broken.instance, language)
    facts = ConflictFacts(setting_facts(scenario, language), impossible, conflicts, repairs, named)
    return conflict_told(facts, language)


def relaxed_scenario(scenario: Scenario) -> tuple[Scenario, Ints]:
    """Return the scenario that breaks the least of its rules, marked as such, and steps (a, i, t) that obey the others."""
    broken = look_into(scenario, RoomProbe)
    relaxed = relax(broken)
    return marked(broken, relaxed), relaxed.steps
