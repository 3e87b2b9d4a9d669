"""Plan one scenario: files -> scenario -> plan -> proof -> facts -> results.

What comes after the search is in ``finish.py``; its rooms are loaded while the solver, which needs no Python, is at work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from optimizer.errors import NoPlanError
from optimizer.intake.read import Reading
from optimizer.messages import message
from optimizer.requests import RunRequest, SolverChoice, Tell, silent
from optimizer.study.case import Case
from optimizer.study.plan import plan_scenario
from optimizer.verbs.begun import Begun, begin_run
from optimizer.verbs.explained import explained
from optimizer.verbs.meanwhile import Meanwhile
from optimizer.verbs.solvers import chosen, solver_of

if TYPE_CHECKING:
    from optimizer.report.answers import RunResult


def run(request: RunRequest, tell: Tell = silent) -> RunResult:
    """Plan one scenario and keep its results, all of them or none.

    Raises ScenarioError (input refused), NoPlanError (rules that cannot be met together), SolverError and ArchiveError.
    """
    begun = begin_run(request, tell)
    tell(message("stage-solve"))
    finish = Meanwhile(_load_finish)
    case = _relaxed_case(begun, tell) if request.relax else _case(begun, tell)
    return finish.result()(begun, case, tell)


def _load_finish() -> Callable[[Begun, Case, Tell], RunResult]:
    from optimizer.report import plan_screens, screens  # noqa: F401 - what tells the answer is needed next
    from optimizer.report.writers import workbook  # noqa: F401 - and so is what writes the workbook
    from optimizer.report.written_by import written_by
    from optimizer.verbs.finish import finish

    written_by()  # reads every line of the reports: better now than when the plan is there
    return finish


def _case(begun: Begun, tell: Tell) -> Case:
    with explained(begun.reading.scenario, begun.request.language, tell):
        return best_case(begun.reading, begun.request.solver)


def _relaxed_case(begun: Begun, tell: Tell) -> Case:
    """Return the case of a scenario or, where it has no plan, that of the scenario which breaks the least of its rules."""
    solver = begun.request.solver
    try:
        return best_case(begun.reading, solver)
    except NoPlanError:
        from optimizer.verbs.without_plan import relaxed_scenario

        tell(message("stage-relax"))
        scenario, known = relaxed_scenario(begun.reading.scenario)
        return plan_scenario(scenario, solver_of(chosen(solver), known=known))


def best_case(reading: Reading, solver: SolverChoice = SolverChoice()) -> Case:  # noqa: B008 - a frozen value
    """Return the solved and proven case of a scenario that was read."""
    return plan_scenario(reading.scenario, solver_of(chosen(solver)))
