"""What the command line needs from the rooms below, loaded only when a command is really run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from optimizer.checked import DoctorReport, VerifyReport
from optimizer.errors import ScenarioError
from optimizer.messages import Language
from optimizer.requests import (
    CompareRequest,
    EvaluateRequest,
    ExplainRequest,
    FrontierRequest,
    MergeRequest,
    NoRegretRequest,
    Overrides,
    ReportRequest,
    ReserveRequest,
    RoomRequest,
    RunRequest,
    ScoreRequest,
    StudyRequest,
    SweepRequest,
    TargetsRequest,
    Tell,
)


class Verbs(Protocol):
    """What can be done: the functions of :mod:`optimizer.app`."""

    def run(self, request: RunRequest, tell: Tell) -> object:
        """Plan one scenario and keep its results."""

    def validate(self, name: str, overrides: Overrides) -> object:
        """Check a scenario and its data."""

    def resolve(self, name: str, overrides: Overrides) -> object:
        """Return a scenario as it stands after ``extends`` and overrides, with where each value comes from."""

    def compare(self, request: CompareRequest, tell: Tell) -> object:
        """Plan several scenarios and set them side by side."""

    def tradeoff(self, request: StudyRequest, tell: Tell) -> object:
        """Find what one scenario trades for what."""

    def explain(self, request: ExplainRequest, tell: Tell) -> object:
        """Say why each package is in the plan of one scenario or not."""

    def evaluate(self, request: EvaluateRequest, tell: Tell) -> object:
        """Score, audit and price a plan that somebody made."""

    def room(self, request: RoomRequest, tell: Tell) -> object:
        """Find the room to negotiate around a scenario's plan."""

    def noregret(self, request: NoRegretRequest, tell: Tell) -> object:
        """Find the packages that are right whatever the weights and the budget."""

    def frontier(self, request: FrontierRequest, tell: Tell) -> object:
        """Find what every budget of one scenario is worth."""

    def sweep(self, request: SweepRequest, tell: Tell) -> object:
        """Answer many cases of one scenario."""

    def reserve(self, request: ReserveRequest, tell: Tell) -> object:
        """Find what comes next in one scenario when a fund has more money or less."""

    def merge(self, request: MergeRequest, tell: Tell) -> object:
        """Merge the lists of regions at one budget."""

    def targets(self, request: TargetsRequest, tell: Tell) -> object:
        """Find what the targets of a scenario cost."""

    def score(self, request: ScoreRequest) -> object:
        """Score a baseline table."""

    def report(self, request: ReportRequest) -> object:
        """Make the tables and pictures of stored results again."""

    def initialise(self, name: str) -> tuple[Path, ...]:
        """Write a new scenario with its empty workbook; return the files made."""

    def verify(self, folder: Path) -> VerifyReport:
        """Check a results folder against its manifest."""

    def doctor(self, tell: Tell) -> DoctorReport:
        """Check the installation."""


class Screens(Protocol):
    """How answers are told: the writers of :mod:`optimizer.report.writers`."""

    def text(self, answer: object, language: Language) -> str:
        """Return an answer as text for a terminal."""

    def json(self, answer: object, language: Language) -> str:
        """Return an answer as JSON."""

    def notices(self, answer: object, language: Language) -> str:
        """Return what was accepted but should be known (a code page that was guessed), or an empty text."""

    def faults(self, error: ScenarioError, language: Language) -> str:
        """Return every fault of the input with its place."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The two of them together."""

    verbs: Verbs
    screens: Screens
