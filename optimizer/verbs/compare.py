"""Plan several scenarios and set them side by side."""

from __future__ import annotations

from optimizer.archive.files import FileHash, hash_inputs
from optimizer.archive.manifest import Manifest
from optimizer.archive.write import check_target, write_results
from optimizer.errors import Fault
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.messages import message
from optimizer.model.relaxed import Relaxed
from optimizer.report.answers import CompareResult
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.gather import gather
from optimizer.report.files import comparison_files
from optimizer.requests import CompareRequest, SolverChoice, Tell, silent
from optimizer.study.case import Case
from optimizer.study.certified import certified
from optimizer.study.crossing import Crossing, cross
from optimizer.study.rule_price import rule_prices
from optimizer.verbs.explained import explained
from optimizer.verbs.places import RESULTS
from optimizer.verbs.run import best_case
from optimizer.verbs.shared import names, recorded, versions
from optimizer.verbs.solvers import chosen, solver_of


def compare(request: CompareRequest, tell: Tell = silent) -> CompareResult:
    """Plan several scenarios and set them side by side; raises as :func:`run` does, for the first that fails.

    Each plan is then tried under each other scenario, and each rule is left out once.
    """
    paths = [scenario_path(name) for name in request.names]
    name = ("banding-" + "-".join(path.stem for path in paths))[:90]
    folder = request.folder or RESULTS / name
    check_target(folder)
    cases: list[Case] = []
    inputs: set[FileHash] = set()
    notices: list[Fault] = []
    for path in paths:
        tell(message("stage-scenario", name=path.stem))
        reading = read_scenario(path, request.overrides)
        inputs.update(hash_inputs(reading.files, path.parent))
        with explained(reading.scenario, request.language, tell):
            cases.append(certified(best_case(reading, request.solver)).case)
        notices += reading.notices
    crossing = _crossed(tuple(cases), request.solver, tell)
    tell(message("stage-rules"))
    compared = Compared(
        runs=tuple(gather(case, request.language) for case in cases),
        crossing=crossing,
        prices=tuple(rule_prices(case, Relaxed) for case in cases),
    )
    files = comparison_files(compared, request.language)
    options = recorded(request.solver, request.overrides, request.language)
    write_results(folder, files, Manifest(name, tuple(sorted(inputs)), versions(), options))
    return CompareResult(compared, folder, names(files), tuple(notices))


def _crossed(cases: tuple[Case, ...], solver: SolverChoice, tell: Tell) -> Crossing:
    """Return each plan under each scenario, telling of each before it is tried."""

    def told(of: int, under: int) -> None:
        tell(message("stage-cross", plan=cases[of].scenario.name, under=cases[under].scenario.name))

    return cross(cases, solver_of(chosen(solver)), told)
