"""When a verb ends without a plan, find out why before it is told: the rules in conflict, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError
from optimizer.messages import Language, message
from optimizer.requests import Tell


@contextmanager
def explained(scenario: Scenario, language: Language, tell: Tell) -> Iterator[None]:
    """Let a NoPlanError out with all that can be told of it; where nothing is found, as it came."""
    try:
        yield
    except NoPlanError as error:
        if error.told is not None:
            raise
        from optimizer.verbs.without_plan import why_none

        tell(message("stage-conflict"))
        told = why_none(scenario, error.conflicts, language)
        if told is None:
            raise
        raise NoPlanError(error.reason, error.conflicts, told) from error
