"""When a verb ends without a plan, find out why before it is told: the rules in conflict, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import Language, Message, message
from optimizer.model.conflict.probe import RoomProbe
from optimizer.report.answers import NoPlanAnswer
from optimizer.report.content.conflict.facts import ConflictFacts
from optimizer.report.content.conflict.names import Named
from optimizer.report.content.gather_setting import setting_facts
from optimizer.report.studies.conflict import conflict_told
from optimizer.requests import Tell
from optimizer.study.broken import look_into
from optimizer.study.conflict import conflicts_of
from optimizer.study.repairs import repairs_of


@contextmanager
def explained(scenario: Scenario, language: Language, tell: Tell) -> Iterator[None]:
    """Let a NoPlanError out with all that can be told of it; where nothing is found, as it came."""
    try:
        yield
    except NoPlanError as error:
        if error.told is not None:
            raise
        tell(message("stage-conflict"))
        told = _told(scenario, error.conflicts, language)
        if told is None:
            raise
        raise NoPlanError(error.reason, error.conflicts, told) from error


def _told(scenario: Scenario, impossible: tuple[Message, ...], language: Language) -> NoPlanAnswer | None:
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
