"""Each part's answer to prices: its best whole plan, and the bound that the search for it proved."""

from __future__ import annotations

import dataclasses
import os
import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Self

import highspy
import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.decomposed.branch import branched
from optimizer.model.decomposed.rivals import Rivals, rivals
from optimizer.model.decomposed.split import Part, Split
from optimizer.model.decomposed.trees import Tree
from optimizer.model.highs import hand_over
from optimizer.problem.instance import Floats

Settings = dict[str, bool | float | int | str]

CAREFUL: Settings = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 0,
    "primal_feasibility_tolerance": 1e-9,
    "dual_feasibility_tolerance": 1e-9,
    "mip_feasibility_tolerance": 1e-9,
    "mip_abs_gap": 0.0,
    "presolve": "off",
    "mip_allow_restart": False,
}
"""The same for every search, so that two runs are the same run.

Presolve gains nothing in programmes this small, and never ends on some of them when whole numbers are asked for this closely
(see ``WHOLE`` in model/highs.py); a restart would presolve again.
"""

LINEAR: Settings = {name: value for name, value in CAREFUL.items() if not name.startswith("mip_")}
"""For the linear programmes of a plain tree (``branch.py``)."""

QUICK: Settings = {
    "mip_detect_symmetry": False,
    "mip_heuristic_run_feasibility_jump": False,
    "mip_heuristic_run_root_reduced_cost": False,
    "mip_heuristic_run_shifting": False,
    "mip_heuristic_run_zi_round": False,
}
"""Parts are so small that HiGHS's heuristics cost more than the whole search: four times faster without them."""

KNOWN: Settings = {"mip_heuristic_run_rens": False, "mip_heuristic_run_rins": False}
"""Two more that find good plans, and that nobody needs where a good plan is known."""

TOGETHER = 16
"""Parts handed to a thread at a time."""

DIGITS = 9
"""Decimals to which two plans of a part must agree in cost and use to be the same plan."""

TINY = 1e-8
"""Use of a joint row that is nothing but rounding, and that HiGHS refuses: under a rupiah cent, or a share no aim speaks of."""

CLOSE = 1e-6
"""Relative slack for rounding where an answer is checked against its own part."""


@dataclass(frozen=True, slots=True, eq=False)
class PartPlan:
    """A whole plan of one part: ``values`` (n,) of its columns, its own ``cost``, and its ``use`` (r,) of its joint rows."""

    part: int
    values: Floats
    cost: float
    use: Floats

    @property
    def key(self) -> tuple[int, float, bytes]:
        """Return what two plans of a part have in common when either will do: cost and use."""
        return (self.part, round(self.cost, DIGITS), np.round(self.use, DIGITS).tobytes())


@dataclass(frozen=True, slots=True, eq=False)
class Replies:
    """``plans``, one for each part that answered, and ``bound``: none cost less at these prices (-inf if one is missing)."""

    plans: tuple[PartPlan, ...]
    bound: float


class Oracle:
    """Asks all parts at once, on every processor; the answers do not depend on how many there are."""

    def __init__(self, split: Split, gap: float, nodes: int, compiled: Tree | None = None) -> None:
        """Keep the parts; ``gap`` is the relative gap at which the search in a part may stop, ``nodes`` its most nodes.

        ``compiled`` searches trees instead of ``branch.py`` (``trees.py``).
        """
        self.split = split
        self.limits = (gap, nodes)
        self.careful: Settings = {**CAREFUL, "mip_rel_gap": gap}
        self.quick: Settings = {**self.careful, **QUICK, **({"mip_max_nodes": nodes} if nodes >= 0 else {})}
        self.pool = ThreadPoolExecutor(max(1, min(8, os.cpu_count() or 1)))
        self.own = threading.local()
        self.compiled = compiled
        self.stop = threading.Event()
        self.last: dict[int, tuple[bytes, PartPlan, float]] = {}
        self.plans: dict[int, list[PartPlan]] = {}
        self.rivals: dict[int, Rivals] = {}

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the threads go; what they have begun ends by itself."""
        self.stop.set()
        self.pool.shutdown(wait=False, cancel_futures=True)

    def of(self, split: Split) -> Oracle:
        """Return an oracle that searches the parts of another split as closely."""
        return Oracle(split, *self.limits, self.compiled)

    def tell(self, plans: Iterable[PartPlan]) -> None:
        """Take plans found elsewhere, for searches to start from."""
        for plan in plans:
            self.plans.setdefault(plan.part, []).append(plan)

    def told(self) -> list[PartPlan]:
        """Return all plans known, part by part."""
        return [plan for number in sorted(self.plans) for plan in self.plans[number]]

    def ask(self, prices: Floats, counted: bool, deadline: float, asked: Sequence[int] | None = None) -> Replies:
        """Return the answers to prices (j,) of the joint rows; with ``counted`` false a plan's own cost is nought.

        ``asked`` are the parts to ask, all by default; after the ``deadline`` (of ``time.monotonic``) none is asked any more.
        Raises NoPlanError when the rules of a part cannot be met in whole steps, SolverError when HiGHS fails.
        """
        numbers = range(len(self.split.parts)) if asked is None else asked
        groups = [numbers[start : start + TOGETHER] for start in range(0, len(numbers), TOGETHER)]
        futures = [self.pool.submit(self._answer, group, prices, counted, deadline) for group in groups]
        answers = _gathered(futures)
        bound = sum(bound for _, bound in answers) if len(answers) == len(self.split.parts) else -np.inf
        return Replies(tuple(plan for plan, _ in answers), float(bound))

    def _answer(self, group: Sequence[int], prices: Floats, counted: bool, deadline: float) -> list[tuple[PartPlan, float]]:
        answers = []
        for number in group:
            if self.stop.is_set() or time.monotonic() > deadline:
                break
            answers.append(self._one(number, prices, counted))
        return answers

    def _one(self, number: int, prices: Floats, counted: bool) -> tuple[PartPlan, float]:
        """Return one part's answer; the last one when its prices have not changed."""
        part = self.split.parts[number]
        key = prices[part.rows].tobytes() + bytes([counted])
        if number in self.last and self.last[number][0] == key:
            return self.last[number][1:]
        known = self.plans.setdefault(number, [])
        worth = [plan.cost * counted - float(prices[part.rows] @ plan.use) for plan in known]
        start = known[int(np.argmin(worth))].values if known else None
        values, bound = self._search(number, part.program.cost * counted - prices[part.rows] @ part.use, start)
        use = part.use @ values
        plan = PartPlan(number, values, float(part.program.cost @ values), np.where(np.abs(use) < TINY, 0.0, use))
        known.append(plan)
        self.last[number] = (key, plan, bound)
        return plan, bound

    def _rivals(self, number: int) -> Rivals:
        """Return the rivals in a part, found when they are first asked for."""
        if number not in self.rivals:
            self.rivals[number] = rivals(self.split.parts[number].program)
        return self.rivals[number]

    def _tree(self, relaxed: Rivals, start: Floats | None) -> tuple[Floats, float] | None:
        """Return the best whole values of a part and the bound proved, ``None`` when a plain tree does not come to its end."""
        if self.compiled is not None:
            return self.compiled(relaxed, start, self.limits[0])
        return branched(self.own.linear, relaxed, start, self.limits[0])

    def _search(self, number: int, cost: Floats, start: Floats | None) -> tuple[Floats, float]:
        """Return the best whole values of a part at a cost, and the bound proved.

        A plain tree comes first, then HiGHS's own quick search; where that finds nothing, or what does not hold, a new HiGHS
        searches with all it has and no limit.
        """
        part = self.split.parts[number]
        if not hasattr(self.own, "quick"):
            self.own.quick, self.own.linear = _prepared(self.quick), _prepared(LINEAR)
        found = _held(part, cost, self._tree(self._rivals(number).with_cost(cost), start))
        if found is None:
            useful = start is not None and start.any()  # to do nothing HiGHS finds by itself, and then looks further
            found = _searched(self.own.quick, part, cost, start if useful else None)
        if found is None:
            del self.own.quick  # and the linear one beside it: both are made anew
            found = _searched(_prepared(self.careful), part, cost, None)
        if found is None:
            raise SolverError(message("solver-failed", detail="HiGHS"))
        return found


def _gathered(futures: Sequence[Future[list[tuple[PartPlan, float]]]]) -> list[tuple[PartPlan, float]]:
    """Return all answers in the order of the parts; waits in short steps, so that Ctrl-C reaches us on every system."""
    while wait(futures, timeout=0.2).not_done:
        pass
    return [answer for future in futures for answer in future.result()]


def _prepared(settings: Settings) -> highspy.Highs:
    """Return HiGHS with some settings."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in settings.items():
        if solver.setOptionValue(name, value) == highspy.HighsStatus.kError:
            raise SolverError(message("solver-refused", solver="HiGHS", detail=name))
    return solver


def _searched(solver: highspy.Highs, part: Part, cost: Floats, start: Floats | None) -> tuple[Floats, float] | None:
    """Return whole values and the bound of one search from ``start`` on, ``None`` when what HiGHS gave does not hold."""
    program = dataclasses.replace(part.program, cost=cost)
    hand_over(solver, program)
    for name in KNOWN:
        solver.setOptionValue(name, start is None)
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = start.tolist()
        solver.setSolution(solution)
    if solver.run() == highspy.HighsStatus.kError:
        return None
    if solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        raise NoPlanError(message("no-plan-whole"))
    info = solver.getInfo()
    if info.primal_solution_status != int(highspy.SolutionStatus.kSolutionStatusFeasible):
        return None
    values = np.array(solver.getSolution().col_value, dtype=np.float64)
    values = np.where(program.integer, np.rint(values), values)
    return _held(part, cost, (values, float(info.mip_dual_bound if program.integer.any() else info.objective_function_value)))


def _held(part: Part, cost: Floats, found: tuple[Floats, float] | None) -> tuple[Floats, float] | None:
    """Return values and their bound when they obey the part and do not pass the bound, ``None`` otherwise."""
    if found is None:
        return None
    values, bound = found
    value = float(cost @ values)
    slack = CLOSE * max(1.0, abs(value))
    return found if bound <= value + slack and obeys(part, values) else None


def obeys(part: Part, values: Floats) -> bool:
    """Return whether values keep within the bounds and rows of their part, but for rounding."""
    program = part.program
    row = program.row_of()
    left = np.bincount(row, program.values * values[program.indices], minlength=len(program.row_lower))
    size = CLOSE * (1.0 + np.bincount(row, np.abs(program.values * values[program.indices]), minlength=len(left)))
    rows = ((left >= program.row_lower - size) & (left <= program.row_upper + size)).all()
    return bool(rows and (values >= program.lower - CLOSE).all() and (values <= program.upper + CLOSE).all())
