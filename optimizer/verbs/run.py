"""Plan one scenario: files -> scenario -> plan -> proof -> facts -> results."""

from __future__ import annotations

from optimizer.archive.files import FileHash, ResultFile, hash_inputs
from optimizer.archive.manifest import Manifest, Pairs
from optimizer.archive.write import check_target, write_results
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import Reading, read_scenario
from optimizer.measures.certificate.document import write_document
from optimizer.messages import LANGUAGES, message
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.report.answers import RunResult
from optimizer.report.content.gather import gather
from optimizer.report.content.stored import CERTIFICATE, FACTS, encode_facts
from optimizer.report.files import run_deck_file, run_files, run_pictures, run_workbook
from optimizer.requests import RunRequest, SolverChoice, Tell, silent
from optimizer.study.case import Case
from optimizer.study.certified import certified
from optimizer.study.plan import plan_scenario
from optimizer.verbs.shared import RESULTS, names, recorded, versions
from optimizer.verbs.slides import read_template


def run(request: RunRequest, tell: Tell = silent) -> RunResult:
    """Plan one scenario and keep its results, all of them or none.

    Raises ScenarioError (input refused), NoPlanError (rules that cannot be met together), SolverError and ArchiveError.
    """
    path = scenario_path(request.name)
    folder = request.folder or RESULTS / path.stem
    check_target(folder)
    template = read_template(request.template)
    tell(message("stage-read"))
    reading = read_scenario(path, request.overrides)
    inputs = hash_inputs(reading.files, path.parent)
    tell(message("stage-solve"))
    found = certified(best_case(reading, request.solver))
    case = found.case
    facts = gather(case, request.language)
    tell(message("stage-write"))
    files = (
        *run_files(facts, request.language),
        run_workbook(facts, request.language),
        ResultFile(FACTS, encode_facts({word: gather(case, word) for word in LANGUAGES})),
        ResultFile(CERTIFICATE, write_document(found.document)),
    )
    if request.report:
        files += (*run_pictures(facts, request.language), run_deck_file(facts, request.language, template.content))
    write_results(folder, files, _manifest(request, path.stem, inputs, template.recorded))
    return RunResult(facts, folder, names(files), reading.notices)


def best_case(reading: Reading, solver: SolverChoice = SolverChoice()) -> Case:  # noqa: B008 - a frozen value
    """Return the solved and proven case of a scenario that was read."""
    options = SolveOptions(solver=solver.name, seconds=solver.seconds)

    def solve_it(instance: Instance) -> Draft:
        return solve(instance, options)

    return plan_scenario(reading.scenario, solve_it)


def _manifest(request: RunRequest, name: str, inputs: tuple[FileHash, ...], template: Pairs) -> Manifest:
    asked = recorded(request.solver, request.overrides, request.language)
    options = (*asked, ("report", str(request.report).lower()), *template)
    return Manifest(name, inputs, versions(), options)
