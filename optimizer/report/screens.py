"""Answers -> text for a terminal, or JSON. Checks of the input are told here; what tells plans is loaded for plans only."""

from __future__ import annotations

from functools import singledispatch

from optimizer.errors import ScenarioError
from optimizer.messages import Language, message
from optimizer.report.answers import CompareResult, Resolved, RunResult, ScoreResult, StudyAnswer, Validation
from optimizer.report.writers.faults_text import render_faults, render_notices


@singledispatch
def text(answer: object, language: Language) -> str:
    """Return an answer as text for the terminal on standard output; raises ``TypeError`` for an answer nobody can tell."""
    from optimizer.report import plan_screens

    return plan_screens.text(answer, language)


def json(answer: object, language: Language) -> str:
    """Return an answer as JSON; raises ``TypeError`` for an answer nobody can tell."""
    from optimizer.report import plan_screens

    return plan_screens.json(answer, language)


@text.register
def _validation_text(answer: Validation, language: Language) -> str:
    scenario = answer.scenario
    counts = {
        "areas": len(scenario.areas),
        "interventions": len(scenario.interventions),
        "funds": len(scenario.funds),
        "years": ", ".join(map(str, scenario.years)),
    }
    return message("valid", title=scenario.title, files=len(answer.files), **counts).say(language)


@text.register
def _resolved_text(answer: Resolved, language: Language) -> str:  # noqa: ARG001 - the same in both languages
    return "\n".join(f"{setting.path} = {setting.text}    # {setting.where}" for setting in answer.settings)


def notices(answer: object, language: Language) -> str:
    """Return what was accepted but should be known, one line each; empty for answers without notices."""
    if not isinstance(answer, RunResult | CompareResult | StudyAnswer | ScoreResult | Validation):
        return ""
    return render_notices(answer.notices, language)


def faults(error: ScenarioError, language: Language) -> str:
    """Return every fault of the input with its place, the line it stands in and what would mend it."""
    return render_faults(error, language)
