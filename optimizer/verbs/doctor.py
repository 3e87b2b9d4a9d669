"""See whether an installation works: its parts, where it may write, and a case whose answer is known."""

from __future__ import annotations

import platform
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from optimizer.archive.write import check_target
from optimizer.checked import Check, DoctorReport, Finding
from optimizer.errors import ArchiveError, NoPlanError, ScenarioError, SolverError
from optimizer.intake.paths import SCENARIOS, scenario_names
from optimizer.intake.read import read_scheme
from optimizer.measures.certificate.check import check_certificate
from optimizer.measures.certificate.document import write_document
from optimizer.messages import Message, message
from optimizer.model.answer import SolveOptions
from optimizer.model.pulp_solver import available_solvers
from optimizer.model.solve import solve
from optimizer.problem.plan import Status
from optimizer.requests import Tell, silent
from optimizer.study.certified import certified
from optimizer.study.known import BENEFIT, METRES, known_case
from optimizer.study.plan import plan_scenario
from optimizer.verbs.initialise import SCHEME
from optimizer.verbs.places import RESULTS
from optimizer.version import VERSION

PARTS = ("pulp", "highspy", "numpy", "pandas", "PyYAML", "matplotlib", "XlsxWriter", "python-pptx", "lxml", "rich")
"""Libraries without which something does not work, by the names they are installed under."""

SECOND = ("COIN_CMD", "PULP_CBC_CMD", "GUROBI", "CPLEX_PY", "SCIP_PY", "XPRESS_PY", "GLPK_CMD")
"""Solvers that give a second opinion where one of them is here; the first found is asked."""


def doctor(tell: Tell = silent) -> DoctorReport:
    """Check the installation; never raises, whatever is wrong is a finding."""
    tell(message("stage-doctor"))
    second = next((name for name in SECOND if name in available_solvers()), None)
    return DoctorReport(
        (
            _program(),
            *(_part(name) for name in PARTS),
            _fonts(),
            _scenarios(),
            _results(),
            _known("HiGHS"),
            _known(second) if second else Check(Finding.NOTE, message("doctor.no_second")),
        )
    )


def _program() -> Check:
    return Check(Finding.FINE, message("doctor.program", version=VERSION, python=platform.python_version()))


def _part(name: str) -> Check:
    try:
        return Check(Finding.FINE, message("doctor.part", name=name, version=version(name)))
    except PackageNotFoundError:
        return Check(Finding.FAULT, message("doctor.no_part", name=name))


def _fonts() -> Check:
    """Check the fonts by opening them as a chart would."""
    from optimizer.report.charts.library import load_matplotlib

    load_matplotlib()
    from optimizer.report.charts.style import FAMILY, register_fonts

    try:
        register_fonts()
    except (OSError, ValueError, RuntimeError):
        return Check(Finding.FAULT, message("doctor.no_fonts"))
    return Check(Finding.FINE, message("doctor.fonts", family=FAMILY))


def _scenarios() -> Check:
    names = scenario_names(SCENARIOS)
    if not names:
        return Check(Finding.NOTE, message("doctor.no_scenarios", folder=SCENARIOS.resolve()))
    return Check(Finding.FINE, message("doctor.scenarios", names=", ".join(names)))


def _results() -> Check:
    """Check that results can be kept here: the folder may be missing, but it must be possible to make it and write in it."""
    try:
        check_target(RESULTS / "periksa")
        with tempfile.TemporaryFile(dir=RESULTS if RESULTS.is_dir() else Path(), prefix=".periksa-"):
            pass
    except (ArchiveError, OSError):
        return Check(Finding.FAULT, message("doctor.no_results", folder=RESULTS.resolve()))
    return Check(Finding.FINE, message("doctor.results", folder=RESULTS.resolve()))


def _known(solver: str) -> Check:
    """Solve the case whose answer is known, prove it, and check the proof as an auditor would."""
    try:
        said = _wrong(solver)
    except (ScenarioError, NoPlanError, SolverError) as error:
        detail = error.reason.code if isinstance(error, NoPlanError | SolverError) else type(error).__name__
        return Check(Finding.FAULT, message("doctor.case_failed", solver=solver, detail=detail))
    if said is not None:
        return Check(Finding.FAULT, said)
    return Check(Finding.FINE, message("doctor.case", solver=solver))


def _wrong(solver: str) -> Message | None:
    """Return what is wrong with a solver's answer to the case, ``None`` when it is the known one."""
    options = SolveOptions(solver=solver)
    case = plan_scenario(known_case(read_scheme(SCHEME, None)), lambda instance: solve(instance, options))
    found = certified(case)
    metres = tuple(case.solution.plan.steps[:, 0, 0].tolist())
    proof = found.case.solution.proof
    if metres != METRES or abs(proof.value - float(BENEFIT)) > 1e-12 or proof.status is not Status.OPTIMAL:
        return message("doctor.case_wrong", solver=solver, found=f"{metres}, {proof.value:.12g}, {proof.status.value}")
    if not check_certificate(write_document(found.document)).sound:
        return message("doctor.case_unproven", solver=solver)
    return None
