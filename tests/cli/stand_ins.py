"""Rooms that answer at once, so that the command line can be tested by itself."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from optimizer.checked import Check, DoctorReport, Finding, VerifyReport
from optimizer.cli.ports import Ports
from optimizer.errors import ScenarioError
from optimizer.messages import Language, message
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
    TargetsRequest,
    Tell,
)


@dataclass
class FakeVerbs:
    fails: BaseException | None = None
    findings: tuple[str, ...] = ()
    asked: list[object] = field(default_factory=list)

    def _answer(self, asked: object) -> object:
        self.asked.append(asked)
        if self.fails is not None:
            raise self.fails
        return asked

    def run(self, request: RunRequest, tell: Tell) -> object:
        tell(message("command.help.run"))
        tell(message("command.help.compare"))
        return self._answer(request)

    def validate(self, name: str, overrides: Overrides) -> object:
        return self._answer(("validate", name, overrides))

    def resolve(self, name: str, overrides: Overrides) -> object:
        return self._answer(("resolve", name, overrides))

    def compare(self, request: CompareRequest, tell: Tell) -> object:
        return self._answer(request)

    def tradeoff(self, request: StudyRequest, tell: Tell) -> object:
        return self._answer(request)

    def explain(self, request: ExplainRequest, tell: Tell) -> object:
        return self._answer(request)

    def evaluate(self, request: EvaluateRequest, tell: Tell) -> object:
        return self._answer(request)

    def room(self, request: RoomRequest, tell: Tell) -> object:
        return self._answer(request)

    def noregret(self, request: NoRegretRequest, tell: Tell) -> object:
        return self._answer(request)

    def frontier(self, request: FrontierRequest, tell: Tell) -> object:
        return self._answer(request)

    def reserve(self, request: ReserveRequest, tell: Tell) -> object:
        return self._answer(request)

    def merge(self, request: MergeRequest, tell: Tell) -> object:
        return self._answer(request)

    def targets(self, request: TargetsRequest, tell: Tell) -> object:
        return self._answer(request)

    def score(self, request: ScoreRequest) -> object:
        return self._answer(request)

    def report(self, request: ReportRequest) -> object:
        return self._answer(request)

    def initialise(self, name: str) -> tuple[Path, ...]:
        self._answer(name)
        return (Path("scenarios") / f"{name}.yaml", Path("scenarios") / f"{name}.xlsx")

    def verify(self, folder: Path) -> VerifyReport:
        self._answer(folder)
        return VerifyReport(folder, tuple(message("archive.changed", file=file) for file in self.findings), 5, "ab" * 32)

    def doctor(self, tell: Tell) -> DoctorReport:
        self._answer("doctor")
        broken = (Check(Finding.FAULT, message("doctor.no_fonts")),) if self.findings else ()
        return DoctorReport((Check(Finding.FINE, message("doctor.fonts", family="x")), *broken))


class FakeScreens:
    def text(self, answer: object, language: Language) -> str:
        return f"{language}: Rp\N{NO-BREAK SPACE}10\N{NO-BREAK SPACE}miliar \N{RIGHTWARDS ARROW} kumuh\n"

    def json(self, answer: object, language: Language) -> str:
        return json.dumps({"bahasa": language})

    def notices(self, answer: object, language: Language) -> str:
        return "kawasan.csv: dibaca sebagai cp1252" if isinstance(answer, ScoreRequest) else ""

    def faults(self, error: ScenarioError, language: Language) -> str:
        return "\n".join(f"{fault.where}: {fault.what.say(language)}" for fault in error.faults)


def ports(fails: BaseException | None = None, findings: tuple[str, ...] = ()) -> tuple[Ports, FakeVerbs]:
    verbs = FakeVerbs(fails, findings)
    return Ports(verbs, FakeScreens()), verbs
