"""Answers with plans, scores or studies -> text for a terminal, or JSON: which writer tells which answer."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import singledispatch

from optimizer.messages import Language
from optimizer.report.answers import CompareResult, NoPlanAnswer, RunResult, ScoreResult, StudyAnswer
from optimizer.report.content.compared.summary import compared_summary
from optimizer.report.content.comparison import comparison_screen
from optimizer.report.content.places import place_lines
from optimizer.report.content.run_screen import run_screen
from optimizer.report.content.screen import Lines
from optimizer.report.content.summary import summary
from optimizer.report.words import say
from optimizer.report.writers.json_text import json_text
from optimizer.report.writers.pane import pane_of
from optimizer.report.writers.score_json import score_json
from optimizer.report.writers.score_terminal import score_text
from optimizer.report.writers.terminal import screen_text


@singledispatch
def text(answer: object, language: Language) -> str:  # noqa: ARG001 - the writers registered below use it
    """Return an answer as text for the terminal on standard output; raises ``TypeError`` for an answer nobody can tell."""
    raise TypeError(type(answer).__name__)


@singledispatch
def json(answer: object, language: Language) -> str:  # noqa: ARG001 - the writers registered below use it
    """Return an answer as JSON; raises ``TypeError`` for an answer nobody can tell."""
    raise TypeError(type(answer).__name__)


@text.register
def _run_text(answer: RunResult, language: Language) -> str:
    screen = run_screen(answer.facts, _places(answer, language), language)
    return screen_text(screen, pane_of(sys.stdout))


def _places(answer: RunResult, language: Language) -> tuple[str, ...]:
    """Return where files are, and where letters are to be had if a plan is too large to come with them."""
    from optimizer.report.files import HTML  # with all that makes files: a run has it, other answers do without
    from optimizer.report.letters import LETTERS

    lines = place_lines(answer.folder.as_posix(), answer.files, language)
    apart = HTML in answer.files and f"{LETTERS}.html" not in answer.files
    return (*lines, say("screen.letters_apart", language, name=answer.facts.setting.name)) if apart else lines


@text.register
def _compare_text(answer: CompareResult, language: Language) -> str:
    screen = comparison_screen(answer.compared, place_lines(answer.folder.as_posix(), answer.files, language), language)
    return screen_text(screen, pane_of(sys.stdout))


@text.register
def _study_text(answer: StudyAnswer, language: Language) -> str:
    files = Lines(say("screen.files", language), place_lines(answer.folder.as_posix(), answer.files, language))
    return screen_text(replace(answer.screen, lines=(*answer.screen.lines, files)), pane_of(sys.stdout))


@text.register
def _no_plan_text(answer: NoPlanAnswer, language: Language) -> str:  # noqa: ARG001 - it was told in that language
    return screen_text(answer.screen, pane_of(sys.stderr))


@text.register
def _score_text(answer: ScoreResult, language: Language) -> str:
    return score_text(answer.sheet, pane_of(sys.stdout), language)


@json.register
def _run_json(answer: RunResult, language: Language) -> str:
    return json_text(summary(answer.facts, language))


@json.register
def _compare_json(answer: CompareResult, language: Language) -> str:
    return json_text(compared_summary(answer.compared, language))


@json.register
def _study_json(answer: StudyAnswer, language: Language) -> str:  # noqa: ARG001 - it was told in that language
    return json_text(answer.summary)


@json.register
def _no_plan_json(answer: NoPlanAnswer, language: Language) -> str:  # noqa: ARG001 - its keys are the same in both
    return json_text(answer.summary)


@json.register
def _score_json(answer: ScoreResult, language: Language) -> str:
    return score_json(answer.sheet, language)
