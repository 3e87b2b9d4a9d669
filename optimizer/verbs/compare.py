"""Plan several scenarios and set them side by side."""

from __future__ import annotations

from optimizer.archive.files import FileHash, hash_inputs
from optimizer.archive.manifest import Manifest
from optimizer.archive.write import check_target, write_results
from optimizer.errors import Fault
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.messages import message
from optimizer.report.answers import CompareResult
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.report.files import comparison_files
from optimizer.requests import CompareRequest, Tell, silent
from optimizer.study.certified import certified
from optimizer.verbs.run import best_case
from optimizer.verbs.shared import RESULTS, names, recorded, versions


def compare(request: CompareRequest, tell: Tell = silent) -> CompareResult:
    """Plan several scenarios and set them side by side; raises as :func:`run` does, for the first that fails."""
    paths = [scenario_path(name) for name in request.names]
    folder = request.folder or RESULTS / ("banding-" + "-".join(path.stem for path in paths))[:90]
    check_target(folder)
    facts: list[RunFacts] = []
    inputs: set[FileHash] = set()
    notices: list[Fault] = []
    for path in paths:
        tell(message("stage-scenario", name=path.stem))
        reading = read_scenario(path, request.overrides)
        inputs.update(hash_inputs(reading.files, path.parent))
        case = certified(best_case(reading, request.solver)).case
        facts.append(gather(case, request.language))
        notices += reading.notices
    files = comparison_files(tuple(facts), request.language)
    options = recorded(request.solver, request.overrides, request.language)
    write_results(folder, files, Manifest(folder.name, tuple(sorted(inputs)), versions(), options))
    return CompareResult(tuple(facts), folder, names(files), tuple(notices))
