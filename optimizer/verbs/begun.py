"""What a run has before its search begins: a place for its results, a template, and the scenario as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from optimizer.archive.files import FileHash, hash_inputs
from optimizer.archive.write import check_target
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import Reading, read_scenario
from optimizer.messages import message
from optimizer.requests import RunRequest, Tell
from optimizer.verbs.places import RESULTS
from optimizer.verbs.slides import Template, read_template


@dataclass(frozen=True, slots=True)
class Begun:
    """A request with everything that was read for it; ``name`` is that of the scenario, ``inputs`` are its files."""

    request: RunRequest
    name: str
    folder: Path
    template: Template
    reading: Reading
    inputs: tuple[FileHash, ...]


def begin_run(request: RunRequest, tell: Tell) -> Begun:
    """Read all that a run needs; raises ScenarioError with every fault, ArchiveError where results cannot go."""
    path = scenario_path(request.name)
    folder = request.folder or RESULTS / path.stem
    check_target(folder)
    template = read_template(request.template)
    tell(message("stage-read"))
    reading = read_scenario(path, request.overrides)
    return Begun(request, path.stem, folder, template, reading, hash_inputs(reading.files, path.parent))
