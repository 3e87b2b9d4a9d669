"""The one place where whatever went wrong becomes a text and an exit code."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from optimizer.cli.exits import Exit
from optimizer.cli.parser import UsageError
from optimizer.errors import ArchiveError, NoPlanError, ScenarioError, SolverError
from optimizer.messages import Language, Message, message

RenderFaults = Callable[[ScenarioError, Language], str]


@dataclass(frozen=True, slots=True)
class Failure:
    """What is said on standard error, and how the program ends."""

    text: str
    code: Exit


def explain(error: BaseException, language: Language, render_faults: RenderFaults) -> Failure:
    """Return what an exception means to the planner; faults of the input are told by ``render_faults``."""
    match error:
        case UsageError():
            return Failure(_usage(error, language), Exit.USAGE)
        case ScenarioError():
            return Failure(render_faults(error, language), Exit.BAD_INPUT)
        case NoPlanError():
            return Failure(_no_plan(error, language), Exit.NO_PLAN)
        case SolverError() | ArchiveError():
            return Failure(_said("command.failed", language, error.reason), Exit.FAILURE)
        case KeyboardInterrupt():
            return Failure(message("command.interrupted").say(language), Exit.INTERRUPTED)
    return Failure(_unexpected(error).say(language) + _trace(error), Exit.FAILURE)


def _usage(error: UsageError, language: Language) -> str:
    return message("command.usage_error", text=error.text, program=error.program).say(language)


def _no_plan(error: NoPlanError, language: Language) -> str:
    lines = [f"  - {conflict.say(language)}" for conflict in error.conflicts]
    return "\n".join([_said("command.no_plan", language, error.reason), *lines])


def _said(code: str, language: Language, reason: Message) -> str:
    return message(code, reason=reason.say(language)).say(language)


def _unexpected(error: BaseException) -> Message:
    match error:
        case MemoryError():
            return message("command.no_memory")
        case ModuleNotFoundError():
            return message("command.not_installed", name=error.name or str(error))
        case ImportError() | SystemError():  # the second is what Python says when a library fails to begin without a word
            return message("command.not_loaded", detail=_first_cause(error))
        case OSError():
            return message("command.system", detail=error.strerror or type(error).__name__, file=error.filename or "-")
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = f"{last[0].name}:{last[0].lineno}" if last else "-"
    return message("command.bug", kind=type(error).__name__, where=where)


def _first_cause(error: BaseException) -> str:
    """Return in one line what began it: libraries write essays around what the system said."""
    while error.__cause__ is not None:
        error = error.__cause__
    return next(iter(str(error).split("\n")))


def _trace(error: BaseException) -> str:
    return "\n" + "".join(traceback.format_exception(error)) if os.environ.get("TUNTAS_DEBUG") else ""
