"""The verbs of the program, for the command line and for notebooks (docs/api.md). Start reading at optimizer/verbs/run.py.

Each is a function from a frozen request to a frozen answer. A verb is loaded when it is first asked for, so that one command
does not wait for the rooms of all the others.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from optimizer.verbs.compare import compare
    from optimizer.verbs.doctor import doctor
    from optimizer.verbs.evaluate import evaluate
    from optimizer.verbs.explain import explain
    from optimizer.verbs.frontier import frontier
    from optimizer.verbs.initialise import initialise
    from optimizer.verbs.inputs import resolve, score, validate
    from optimizer.verbs.merge import merge
    from optimizer.verbs.noregret import noregret
    from optimizer.verbs.report import report
    from optimizer.verbs.reserve import reserve
    from optimizer.verbs.room import room
    from optimizer.verbs.run import best_case, run
    from optimizer.verbs.sweep import sweep
    from optimizer.verbs.targets import targets
    from optimizer.verbs.tradeoff import tradeoff
    from optimizer.verbs.verify import verify

__all__ = [
    "best_case",
    "compare",
    "doctor",
    "evaluate",
    "explain",
    "frontier",
    "initialise",
    "merge",
    "noregret",
    "report",
    "reserve",
    "resolve",
    "room",
    "run",
    "score",
    "sweep",
    "targets",
    "tradeoff",
    "validate",
    "verify",
]

_SHARED = {"best_case": "run", "resolve": "inputs", "score": "inputs", "validate": "inputs"}
"""Rooms that hold a verb of another name; all other verbs live in the room they are called by."""


def __getattr__(name: str) -> object:
    """Load a verb from its room (PEP 562); raises AttributeError for any other name."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    verb: object = getattr(import_module(f"optimizer.verbs.{_SHARED.get(name, name)}"), name)
    globals()[name] = verb
    return verb
