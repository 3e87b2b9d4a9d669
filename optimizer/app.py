"""The whole journey on one page: files -> scenario -> plan -> proof -> facts -> results. Start reading here.

Each function is a verb of the command line and can be called from a notebook in the same way (docs/api.md).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.metadata import version
from itertools import count
from pathlib import Path

from optimizer.archive.files import FileHash, ResultFile, hash_inputs
from optimizer.archive.fresh import NewFile, write_new
from optimizer.archive.manifest import Manifest
from optimizer.archive.verify import read_manifest, verify_hashes
from optimizer.archive.write import check_target, write_results
from optimizer.domain.scenario import CountingUnit
from optimizer.errors import ArchiveError, Fault
from optimizer.intake.layouts import table_layouts
from optimizer.intake.paths import new_scenario_path, scenario_path
from optimizer.intake.read import Reading, read_areas, read_scenario, read_scheme
from optimizer.intake.resolved import resolved_settings
from optimizer.intake.scheme import chosen_policy
from optimizer.measures.certificate.check import CertificateReport, check_certificate
from optimizer.measures.certificate.make import make_certificate
from optimizer.measures.score_sheet import score_sheet
from optimizer.messages import LANGUAGES, Language, message
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.model.weigh import Scales
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.report.answers import CompareResult, Resolved, RunResult, ScoreResult, TradeoffResult, Validation
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.report.content.stored import FACTS, decode_facts, encode_facts
from optimizer.report.content.tradeoff_facts import tradeoff_facts
from optimizer.report.files import comparison_files, run_files, run_pictures, tradeoff_files
from optimizer.report.writers.template_scenario import scenario_template, template_data
from optimizer.report.writers.template_workbook import template_workbook
from optimizer.requests import (
    CheckedProof,
    CompareRequest,
    Overrides,
    ReportRequest,
    RunRequest,
    ScoreRequest,
    SolverChoice,
    Tell,
    TradeoffRequest,
    VerifyReport,
    silent,
)
from optimizer.study.balance import balance
from optimizer.study.case import Case
from optimizer.study.plan import Solve, plan_scenario
from optimizer.study.tradeoff import tradeoff as trade
from optimizer.version import VERSION

RESULTS = Path("results")

CERTIFICATE = "sertifikat.json"
"""The claim of a run with what proves it, in exact numbers."""

TRADE_GAP = 1e-3
"""Gap at which the searches of a trade-off stop: it asks for many plans, and for the way between them, not the last decimal."""

SCHEME = "permen-14-2018"
"""The scheme of a new scenario: the one in force."""


def run(request: RunRequest, tell: Tell = silent) -> RunResult:
    """Plan one scenario and keep its results, all of them or none.

    Raises ScenarioError (input refused), NoPlanError (rules that cannot be met together), SolverError and ArchiveError.
    """
    path = scenario_path(request.name)
    folder = request.folder or RESULTS / path.stem
    check_target(folder)
    tell(message("stage-read"))
    reading = read_scenario(path, request.overrides)
    inputs = hash_inputs(reading.files, path.parent)
    tell(message("stage-solve"))
    case = best_case(reading, request.solver)
    facts = gather(case, request.language)
    tell(message("stage-write"))
    files = (
        *run_files(facts, request.language),
        ResultFile(FACTS, encode_facts({word: gather(case, word) for word in LANGUAGES})),
        ResultFile(CERTIFICATE, make_certificate(case.solution)),
    )
    if request.report:
        files += run_pictures(facts, request.language)
    write_results(folder, files, _manifest(request, path.stem, inputs))
    return RunResult(facts, folder, _names(files), reading.notices)


def validate(name: str, overrides: Overrides = ()) -> Validation:
    """Check a scenario and its data without solving; raises ScenarioError with every fault."""
    reading = read_scenario(scenario_path(name), overrides)
    return Validation(reading.scenario, reading.files, reading.notices)


def resolve(name: str, overrides: Overrides = ()) -> Resolved:
    """Return a scenario as it stands after ``extends`` and overrides; raises ScenarioError when its files cannot be read."""
    return Resolved(resolved_settings(scenario_path(name), overrides))


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
        facts.append(gather(best_case(reading, request.solver), request.language))
        notices += reading.notices
    files = comparison_files(tuple(facts), request.language)
    options = _options(request.solver, request.overrides, request.language)
    write_results(folder, files, Manifest(folder.name, tuple(sorted(inputs)), _versions(), options))
    return CompareResult(tuple(facts), folder, _names(files), tuple(notices))


def tradeoff(request: TradeoffRequest, tell: Tell = silent) -> TradeoffResult:
    """Find what a scenario trades for what: points for real deficit, and slum for poverty; raises as :func:`run` does."""
    path = scenario_path(request.name)
    folder = request.folder or RESULTS / f"imbang-{path.stem}"
    check_target(folder)
    tell(message("stage-read"))
    reading = read_scenario(path, request.overrides)
    inputs = hash_inputs(reading.files, path.parent)
    lenses = trade(reading.scenario, _told(request.solver, tell))
    tell(message("stage-weigh"))
    weighed = balance(reading.scenario, lambda instance: Scales(instance).weigh)
    tell(message("stage-write"))
    facts = tradeoff_facts(reading.scenario, (lenses, weighed), TRADE_GAP, request.language)
    files = tradeoff_files(facts, request.language)
    options = _options(request.solver, request.overrides, request.language)
    write_results(folder, files, Manifest(folder.name, inputs, _versions(), options))
    return TradeoffResult(facts, folder, _names(files), reading.notices)


def score(request: ScoreRequest) -> ScoreResult:
    """Score a baseline table by an official scheme; raises ScenarioError with every fault of the table."""
    scheme = read_scheme(request.scheme, Path())
    reading = read_areas(request.table, scheme)
    policy = chosen_policy(scheme, request.policy)
    sheet = score_sheet(scheme, policy, reading.areas, CountingUnit(request.unit), reading.columns)
    return ScoreResult(sheet, reading.notices)


def initialise(name: str) -> tuple[Path, ...]:
    """Write ``scenarios/<name>.yaml``, ready to be filled in, and its empty workbook; return both paths.

    Raises ArchiveError when either exists already (nothing is overwritten) or cannot be written.
    """
    scenario = new_scenario_path(name)
    workbook = scenario.parent / template_data(name)
    layouts = table_layouts(read_scheme(SCHEME, None))
    files = (
        NewFile(scenario, scenario_template(name, date.today().year).encode("utf-8")),  # noqa: DTZ011 - the planner's own year
        NewFile(workbook, template_workbook(layouts)),
    )
    write_new(files)
    return scenario, workbook


def report(request: ReportRequest) -> RunResult:
    """Make the tables and pictures of a stored run again, without solving; raises ArchiveError for results that changed."""
    folder = request.folder if request.folder.is_dir() else RESULTS / request.folder.name
    if not verify_hashes(folder).sound:
        raise ArchiveError(message("stored-changed", folder=folder))
    raw = (folder / FACTS).read_bytes()
    facts = decode_facts(raw, request.language)
    manifest, _ = read_manifest(folder)
    kept = tuple(pair for pair in manifest.options if pair[0] not in ("lang", "report"))
    options = (*kept, ("lang", request.language), ("report", "true"))
    kept_files = tuple(ResultFile(name, (folder / name).read_bytes()) for name in (FACTS, CERTIFICATE))
    files = (*run_files(facts, request.language), *run_pictures(facts, request.language), *kept_files)
    write_results(folder, files, replace(manifest, options=options))
    return RunResult(facts, folder, _names(files), ())


def verify(folder: Path) -> VerifyReport:
    """Check a results folder against its manifest, and the claim of its certificate by exact arithmetic, with no solver.

    Raises ArchiveError when there is nothing to check.
    """
    hashes = verify_hashes(folder)
    certificate = folder / CERTIFICATE
    if not certificate.is_file():
        return VerifyReport(folder, hashes.findings, hashes.files, hashes.fingerprint, None)
    proof = check_certificate(certificate.read_bytes())
    return VerifyReport(folder, (*hashes.findings, *proof.findings), hashes.files, hashes.fingerprint, _checked(proof))


def _checked(proof: CertificateReport) -> CheckedProof | None:
    """Return what exact arithmetic supports, as numbers a person can read."""
    if proof.value is None or proof.bound is None:
        return None
    gap = float((proof.bound - proof.value) / proof.bound) if proof.bound else 0.0
    rows = sum(rule.rows for rule in proof.rules)
    return CheckedProof(proof.status, float(proof.value), float(proof.bound), max(0.0, gap), len(proof.rules), rows)


def best_case(reading: Reading, solver: SolverChoice = SolverChoice()) -> Case:  # noqa: B008 - a frozen value
    """Return the solved and proven case of a scenario that was read."""
    options = SolveOptions(solver=solver.name, seconds=solver.seconds)

    def solve_it(instance: Instance) -> Draft:
        return solve(instance, options)

    return plan_scenario(reading.scenario, solve_it)


def _told(solver: SolverChoice, tell: Tell) -> Solve:
    """Return a solver of many plans that tells of each as it begins; the linear lens, soon solved, is solved as in a run."""
    options, number = SolveOptions(solver=solver.name, seconds=solver.seconds), count(1)

    def solve_it(instance: Instance) -> Draft:
        tell(message("stage-trade", count=next(number)))
        return solve(instance, replace(options, gap=TRADE_GAP) if instance.stepwise else options)

    return solve_it


def _manifest(request: RunRequest, name: str, inputs: tuple[FileHash, ...]) -> Manifest:
    options = (*_options(request.solver, request.overrides, request.language), ("report", str(request.report).lower()))
    return Manifest(name, inputs, _versions(), options)


def _options(solver: SolverChoice, overrides: Overrides, language: Language) -> tuple[tuple[str, str], ...]:
    seconds = "" if solver.seconds is None else f"{solver.seconds:g}"
    named = (("solver", solver.name), ("time-limit", seconds), ("lang", language))
    return (*named, *((f"set {key}", value) for key, value in overrides))


def _versions() -> tuple[tuple[str, str], ...]:
    """Return the versions that can change a plan."""
    return (("tuntas", VERSION), ("highspy", version("highspy")))


def _names(files: tuple[ResultFile, ...]) -> tuple[str, ...]:
    return tuple(file.path for file in files)
