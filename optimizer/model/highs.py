"""HiGHS in process, as a PuLP solver: one hand-over of arrays, options checked, statuses told truthfully.

Traps met here, each with a test: PuLP's own class says "Optimal" after a time-out, turns the sign of duals of a maximum,
ignores misspelt options, and cannot be interrupted; HiGHS prints a banner on the C-level standard output, and a second
solve with another thread count silently returns zeros.
"""

from __future__ import annotations

import contextlib
import dataclasses
import math
import os
import sys
import time
from collections.abc import Iterator

import highspy
import numpy as np
import pulp

from optimizer.model.answer import Answer, Hint, Outcome, SolveOptions, nothing
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.highs_answer import read, under
from optimizer.problem.program import Program

THREADS = 1
"""One thread: the same plan on every machine, and no zeros from a second solve with another count."""

GRACE = 5.0
"""Seconds HiGHS may take to notice that its time is up."""

SMALLEST, LARGEST = 1e-9, 1e15
"""HiGHS drops coefficients up to the first and fails from the second on; neither may happen silently."""

REDUCED_COSTS = "mip_heuristic_run_root_reduced_cost"
"""Whether HiGHS searches, before it branches, among what the reduced costs leave open."""

WHOLE = 1e-6
"""How near to whole numbers HiGHS brings steps before we round them, its default: asked for 1e-7 or closer, the presolve of
HiGHS 1.16 goes round for ever on some programmes, deaf to limits and Ctrl-C (tests/model/endless.mps). What rounding may
cost is found by the audit, and paid for by trying again with tighter limits."""


class ArrayHighs(pulp.LpSolver):  # type: ignore[misc]
    """Solves an :class:`ArrayProblem`; ``problem.solve(ArrayHighs(options))`` returns an :class:`Answer`."""

    name = "ArrayHighs"

    def __init__(self, options: SolveOptions, hint: Hint | None = None) -> None:
        """Keep the options of every solve, and what is known of a solution that a search may start from."""
        super().__init__(msg=False)
        self.limits = options
        self.hint = hint

    def available(self) -> bool:
        """Return True: highspy is one of the program's own dependencies."""
        return True

    def actualSolve(self, lp: ArrayProblem) -> Answer:  # noqa: N802 - PuLP's name
        """Return the answer to an array problem; raises ``ValueError`` for numbers HiGHS would drop or choke on."""
        with quiet_stdout():
            return _solve(lp.program, self.limits, self.hint)


def _solve(program: Program, options: SolveOptions, hint: Hint | None) -> Answer:
    """Load a programme, run HiGHS and read what it proved; a hint that does not fit is passed over."""
    solver = loaded(program, options)
    if hint is not None:
        solver.setSolution(len(hint.columns), hint.columns.astype(np.int32), hint.values)
    answer = under(options.cutoff, _run(solver, program, options))
    if answer.outcome is not Outcome.OPTIMAL or not program.integer.any() or not _by_presolve_alone(solver):
        return answer
    solver.clearSolver()
    solver.setOptionValue("presolve", "off")
    again = under(options.cutoff, _run(solver, program, options))
    return _best(answer, again) if again.solved else answer


def _run(solver: highspy.Highs, program: Program, options: SolveOptions) -> Answer:
    try:
        status = run_interruptibly(solver, options.seconds)
    except TimeoutError:
        return nothing(Outcome.STOPPED, "time limit passed, HiGHS does not answer")
    if status == highspy.HighsStatus.kError:
        return nothing(Outcome.FAILED, solver.modelStatusToString(solver.getModelStatus()))
    return read(solver, program)


def _best(one: Answer, other: Answer) -> Answer:
    """Return the better of two answers, with a bound that both support."""
    better = min(one, other, key=lambda answer: answer.objective)
    return dataclasses.replace(better, bound=min(one.bound, other.bound))


def _by_presolve_alone(solver: highspy.Highs) -> bool:
    """Return whether a search ended before it began.

    Where a limit is a rupiah less than whole steps cost, the presolve of HiGHS 1.16 was seen to fix the wrong step and call
    what was left the optimum (tests/model/test_solver_traps.py). Without presolve such small programmes take no time, though
    the answer may be worse within the gap.
    """
    info = solver.getInfo()
    return bool(info.mip_node_count <= 0 and info.simplex_iteration_count <= 0)


def loaded(program: Program, options: SolveOptions) -> highspy.Highs:
    """Return HiGHS with a programme in it; raises ``ValueError`` for numbers it would drop and options it refuses."""
    _refuse_unsafe(program)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in _settings(options).items():
        _check(solver.setOptionValue(name, value), f"option {name}")
    if not options.thorough:
        solver.setOptionValue(REDUCED_COSTS, False)  # not checked: a HiGHS that does not know it searches thoroughly
    hand_over(solver, program)
    return solver


def hand_over(solver: highspy.Highs, program: Program) -> None:
    """Put a programme in place of what HiGHS held before; raises ``ValueError`` when it refuses."""
    kinds = np.where(program.integer, int(highspy.HighsVarType.kInteger), int(highspy.HighsVarType.kContinuous))
    status = solver.passModel(
        len(program.cost),
        len(program.row_lower),
        len(program.values),
        int(highspy.MatrixFormat.kRowwise),
        int(highspy.ObjSense.kMinimize),
        0.0,
        program.cost,
        program.lower,
        program.upper,
        program.row_lower,
        program.row_upper,
        program.starts.astype(np.int32),
        program.indices,
        program.values,
        kinds.astype(np.int32),
    )
    _check(status, "passModel")


def _settings(options: SolveOptions) -> dict[str, bool | float | int]:
    """Return the options of HiGHS, all fixed so that two runs are the same run."""
    settings: dict[str, bool | float | int] = {
        "output_flag": False,
        "threads": THREADS,
        "random_seed": 0,
        "mip_rel_gap": options.gap,
        "mip_abs_gap": 0.0,
        "primal_feasibility_tolerance": 1e-9,
        "dual_feasibility_tolerance": 1e-9,
        "mip_feasibility_tolerance": WHOLE,
    }
    if options.seconds is not None:
        settings["time_limit"] = float(options.seconds)
    if options.nodes >= 0:
        settings["mip_max_nodes"] = options.nodes
    if options.cutoff < math.inf:
        settings["objective_bound"] = options.cutoff
    return settings


def run_interruptibly(solver: highspy.Highs, seconds: float | None = None) -> highspy.HighsStatus | None:
    """Run in a second thread so that Ctrl-C reaches us: HiGHS itself ignores it.

    It was also seen to run on for three quarters of an hour after a time limit of two minutes. When ``seconds`` and
    :data:`GRACE` have passed it is asked to stop, and after as long again it is left behind: raises ``TimeoutError``.
    """
    solver.HandleUserInterrupt = True
    solver.startSolve()
    start = time.monotonic()
    try:
        while True:
            done, status = solver.wait(0.2)
            if done:
                return status
            late = time.monotonic() - start - (math.inf if seconds is None else seconds)
            if late > GRACE:
                solver.cancelSolve()  # type: ignore[no-untyped-call]
            if late > 2 * GRACE:
                raise TimeoutError
    except KeyboardInterrupt:
        solver.cancelSolve()  # type: ignore[no-untyped-call]
        solver.wait(0.5)
        raise


def _refuse_unsafe(program: Program) -> None:
    """Raise ``ValueError`` for coefficients that HiGHS would silently drop or fail on."""
    size = np.abs(program.values)
    if size.size and (size.min() <= SMALLEST or size.max() >= LARGEST or not np.isfinite(size).all()):
        raise ValueError(f"coefficients from {size.min():g} to {size.max():g} are outside {SMALLEST:g}..{LARGEST:g}")
    if not np.isfinite(program.cost).all():
        raise ValueError("the goal has a coefficient that is not a number")


def _check(status: highspy.HighsStatus, what: str) -> None:
    """Raise ``ValueError`` when HiGHS refuses something; it only says so in its return value."""
    if status == highspy.HighsStatus.kError:
        raise ValueError(f"HiGHS refuses {what}")


@contextlib.contextmanager
def quiet_stdout() -> Iterator[None]:
    """Throw away what a solver prints on the C-level standard output meanwhile: it would corrupt ``--json``."""
    try:
        sys.stdout.flush()
        kept = os.dup(1)
    except (OSError, ValueError):
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
