"""The verbs of the program, for the command line and for notebooks (docs/api.md). Start reading at optimizer/verbs/run.py.

Each is a function from a frozen request to a frozen answer.
"""

from __future__ import annotations

from optimizer.verbs.compare import compare
from optimizer.verbs.doctor import doctor
from optimizer.verbs.evaluate import evaluate
from optimizer.verbs.explain import explain
from optimizer.verbs.frontier import frontier
from optimizer.verbs.inputs import initialise, resolve, score, validate
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
