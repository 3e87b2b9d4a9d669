"""What every verb shares: what is recorded of how they were made, and a study from start to end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from optimizer.archive.files import FileHash, ResultFile, hash_inputs
from optimizer.archive.manifest import Manifest, Pairs, encode
from optimizer.archive.write import check_target, write_results
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import Parts, Reading, read_parts
from optimizer.messages import Language, message
from optimizer.report.answers import StudyAnswer
from optimizer.report.studies.told import Told
from optimizer.requests import Overrides, SolverChoice, StudyRequest, Tell
from optimizer.verbs.places import RESULTS
from optimizer.version import VERSION

SET = "set "
"""What the manifest writes before the path of a value that was set from outside."""

RELAXED = ("relax", "true")
"""What the manifest records of a run that may break the least of its rules."""


@dataclass(frozen=True, slots=True)
class Study:
    """A scenario that was read to be studied: ``folder`` is where the answer goes, ``inputs`` are its files.

    ``name`` is what the manifest calls the answer, wherever it is written: the same answer is the same bytes in every folder.
    """

    request: StudyRequest
    name: str
    folder: Path
    parts: Parts
    inputs: tuple[FileHash, ...]

    @property
    def reading(self) -> Reading:
        """Return what was read."""
        return self.parts.reading

    @property
    def origin(self) -> str:
        """The SHA-256 of what every answer about the scenario is made from, whatever is asked of it."""
        return origin_of(self.parts.path.stem, self.inputs, self.request.overrides)


def begin(request: StudyRequest, prefix: str, tell: Tell) -> Study:
    """Read the scenario of a study; its results go to ``results/<prefix>-<name>`` unless the request names a folder.

    Raises ScenarioError with every fault of the input, ArchiveError where results cannot go.
    """
    path = scenario_path(request.name)
    name = f"{prefix}-{path.stem}"
    folder = request.folder or RESULTS / name
    check_target(folder)
    tell(message("stage-read"))
    parts = read_parts(path, request.overrides)
    return Study(request, name, folder, parts, hash_inputs(parts.reading.files, path.parent))


def keep(study: Study, tell: Tell, told: Callable[[Language], Told], asked: Pairs = ()) -> StudyAnswer:
    """Write what a study found in the language asked for, all or nothing; ``asked`` are options of its own.

    Raises ArchiveError.
    """
    tell(message("stage-write"))
    request = study.request
    answer = told(request.language)
    options = (*recorded(request.solver, request.overrides, request.language), *asked)
    write_results(study.folder, answer.files, Manifest(study.name, study.inputs, versions(), options))
    return StudyAnswer(answer.screen, answer.summary, study.folder, names(answer.files), study.reading.notices)


def recorded(solver: SolverChoice, overrides: Overrides, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the options of a request as they are written into the manifest."""
    seconds = "" if solver.seconds is None else f"{solver.seconds:g}"
    named = (("solver", solver.name), ("time-limit", seconds), ("lang", language))
    return (*named, *set_values(overrides))


def origin_of(name: str, inputs: tuple[FileHash, ...], overrides: Overrides) -> str:
    """Return the SHA-256 of the files of a scenario, the versions, and what was set from outside."""
    return hashlib.sha256(encode(Manifest(name, inputs, versions(), set_values(overrides)), ())).hexdigest()


def set_values(overrides: Overrides) -> Pairs:
    """Return values that were set from outside as they are written into the manifest."""
    return tuple((f"{SET}{key}", value) for key, value in overrides)


def by_this_version(manifest: Manifest) -> bool:
    """Return whether this very version of the program made the results, and so knows how they are written."""
    return ("tuntas", VERSION) in manifest.versions


def versions() -> tuple[tuple[str, str], ...]:
    """Return the versions that can change a plan."""
    return (("tuntas", VERSION), ("highspy", version("highspy")))


def names(files: tuple[ResultFile, ...]) -> tuple[str, ...]:
    """Return the paths of files inside a results folder."""
    return tuple(file.path for file in files)
