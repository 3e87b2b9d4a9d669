"""What the program answers, as values: facts, where the files are, and notices about the input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from optimizer.domain.scenario import Scenario
from optimizer.domain.setting import Setting
from optimizer.errors import Fault

if TYPE_CHECKING:  # whoever makes an answer has them; whoever tells of a check needs none of them
    from optimizer.measures.score_sheet import ScoreSheet
    from optimizer.report.content.compared.facts import Compared
    from optimizer.report.content.facts import RunFacts
    from optimizer.report.content.plain import Plain
    from optimizer.report.content.screen import Screen


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run."""

    facts: RunFacts
    folder: Path
    files: tuple[str, ...]
    notices: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class CompareResult:
    """Several runs side by side, in the order asked, each plan under each scenario, and what rules cost."""

    compared: Compared
    folder: Path
    files: tuple[str, ...]
    notices: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class StudyAnswer:
    """What a question about a scenario was answered: ``screen`` for people, ``summary`` for other programs."""

    screen: Screen
    summary: Mapping[str, Plain]
    folder: Path
    files: tuple[str, ...]
    notices: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class NoPlanAnswer:
    """Why there is no plan and what would mend that: ``screen`` for people, ``summary`` for other programs."""

    screen: Screen
    summary: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """A scored table."""

    sheet: ScoreSheet
    notices: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Every value of a scenario with the place it comes from."""

    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Validation:
    """A scenario that was read without a fault, and the files it was read from."""

    scenario: Scenario
    files: tuple[Path, ...]
    notices: tuple[Fault, ...]
