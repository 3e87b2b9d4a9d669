"""What is asked of the program, as values: the same from the command line, a notebook or a web page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from optimizer.messages import Language, Message
from optimizer.report.formats import Format

Overrides = tuple[tuple[str, str], ...]
"""Values of a scenario set from outside: dotted path and text, as in ``("pagu.apbd_kabupaten.2022", "Rp 10 miliar")``."""

Tell = Callable[[Message], None]
"""Told of each stage of long work as it begins."""


def silent(stage: Message) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class SolverChoice:
    """Which solver, by the name PuLP gives it, and how many seconds it may take (``None``: as long as it needs)."""

    name: str = "HiGHS"
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class RunRequest:
    """One scenario to plan: its name or path, and where results go (``None``: ``results/<name>``).

    ``report`` asks for charts and slides beside the tables; ``language`` is that of every file written; ``template`` is a
    PowerPoint file whose look the slides take (``None``: our own). ``relax`` asks for the plan that breaks the least where
    the rules cannot be met together.
    """

    name: str
    overrides: Overrides = ()
    folder: Path | None = None
    solver: SolverChoice = SolverChoice()
    report: bool = True
    language: Language = "id"
    template: Path | None = None
    relax: bool = False


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """Scenarios to set side by side, in this order; nothing is written when ``folder`` is ``None``."""

    names: tuple[str, ...]
    overrides: Overrides = ()
    folder: Path | None = None
    solver: SolverChoice = SolverChoice()
    language: Language = "id"


@dataclass(frozen=True, slots=True)
class StudyRequest:
    """One scenario that a question is asked about, and where the answer goes (``None``: ``results/<question>-<name>``)."""

    name: str
    overrides: Overrides = ()
    folder: Path | None = None
    solver: SolverChoice = SolverChoice()
    language: Language = "id"


@dataclass(frozen=True, slots=True)
class ExplainRequest:
    """A scenario whose packages are explained; ``area`` or ``intervention`` is the code the screen is about, empty: all."""

    study: StudyRequest
    area: str = ""
    intervention: str = ""


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """A plan somebody made, a table in CSV or a workbook, and the scenario it is evaluated against."""

    study: StudyRequest
    plan: Path


@dataclass(frozen=True, slots=True)
class RoomRequest:
    """How much money each can get in plans of one scenario that lose at most ``within`` (0 to 1) of the benefit."""

    study: StudyRequest
    within: float = 0.01


@dataclass(frozen=True, slots=True)
class NoRegretRequest:
    """Which packages are right for all slum ``weights`` (low, high, 0 to 1) and ``budgets`` (low, high, factors of its own)."""

    study: StudyRequest
    weights: tuple[float, float] = (0.0, 1.0)
    budgets: tuple[float, float] = (0.5, 1.5)


@dataclass(frozen=True, slots=True)
class FrontierRequest:
    """Every budget of one scenario, up to ``limit`` as it was written (``Rp 20 miliar``; empty: until more buys nothing)."""

    study: StudyRequest
    limit: str = ""


@dataclass(frozen=True, slots=True)
class ReserveRequest:
    """What comes next in one scenario when ``fund`` (a code; empty: the one that pays most) has more money, or less."""

    study: StudyRequest
    fund: str = ""


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """Results ``folders`` whose lists are merged at a ``budget`` as it was written (``Rp 2 triliun``).

    ``caps``: a table of what regions may spend together, CSV or a workbook.  ``folder``: where the answer goes (``None``:
    ``results/gabungan``).
    """

    folders: tuple[Path, ...]
    budget: str
    caps: Path | None = None
    folder: Path | None = None
    language: Language = "id"


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """What works many cases: ``local`` processes, or a ``dask`` cluster; the answers are the same.

    ``processes``: how many (``None``: one for each processor).  ``address``: that of the scheduler of a cluster which runs
    already, as ``tcp://host:8786``; empty for a cluster begun on this computer.
    """

    name: str = "local"
    processes: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class SweepRequest:
    """Many cases of one scenario.

    ``vary``: what varies, (path, values) as on the command line (docs/perintah.md).  ``draws``: how many cases are drawn, by
    ``seed``; 0 for every combination of the lists.  ``whole``: plans in whole steps too.  ``anew``: throw away what an
    interrupted sweep has left, whatever it was about.
    """

    study: StudyRequest
    vary: Overrides
    draws: int = 0
    seed: int = 0
    whole: bool = False
    engine: EngineChoice = EngineChoice()
    anew: bool = False


@dataclass(frozen=True, slots=True)
class TargetsRequest:
    """A scenario whose targets are asked about; ``slum`` and ``poverty`` ask for more, in per cent by its last year."""

    study: StudyRequest
    slum: float | None = None
    poverty: float | None = None


@dataclass(frozen=True, slots=True)
class ScoreRequest:
    """A baseline table to score: by which scheme and cut policy (``None``: the scheme's own), by ``rt`` or ``kawasan``."""

    table: Path
    scheme: str = "permen-14-2018"
    policy: str | None = None
    unit: str = "rt"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """A results folder, or the name of a scenario whose results lie in ``results/``, to be reported again in a language.

    ``template`` is a PowerPoint file whose look the slides take; ``formats`` are those to make, empty for all of them.
    """

    folder: Path
    language: Language = "id"
    template: Path | None = None
    formats: tuple[Format, ...] = ()
