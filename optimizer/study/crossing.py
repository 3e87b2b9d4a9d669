"""The plan of one scenario carried out under another: what it is worth there, what does not fit, and what is regretted.

Nothing is added to a plan and no work grows: of what it holds, the other scenario builds what its own money and rules allow,
when it likes. What is lost against the best plan known for that scenario is the regret of having decided for this plan.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.audit import audit
from optimizer.measures.proof import prove
from optimizer.problem.benefit import value
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance, Ints, Works
from optimizer.problem.payment import shortfall
from optimizer.problem.plan import Plan, relative_gap
from optimizer.study.case import Case
from optimizer.study.floors import STOPPED
from optimizer.study.plan import Solve

WHOLE = 1e-9
"""Relative slack when a volume is turned into whole steps of another catalogue."""


class Fate(StrEnum):
    """What becomes of a plan under a scenario."""

    OWN = "sendiri"
    """It is the scenario's own plan."""
    WHOLE = "utuh"
    """All of it is carried out."""
    PART = "sebagian"
    """A part is carried out: the rest is not affordable, breaks a rule or adds nothing."""
    BROKEN = "melanggar"
    """No part of it obeys the rules: what is locked in or demanded is not in the plan."""
    OPEN = "terhenti"
    """A limit stopped the search."""
    ELSEWHERE = "lain_tempat"
    """The two scenarios are about different areas."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule of the model (``M6``) that the whole plan would break, and in how many places."""

    rule: str
    places: int


@dataclass(frozen=True, slots=True)
class Carried:
    """The plan of one scenario (``of``) under another (``under``), both positions in the comparison.

    ``value``: benefit there, share of the whole burden, re-added from whole steps; ``None`` where nothing is carried out.
    ``whole``: what all of it would be worth there if no rule and no budget counted; ``None`` elsewhere.
    ``left_out`` packages (area and intervention) are not carried out in full, and would cost ``left_money`` Rp there.
    ``short``: Rp that the funds lack for the whole plan, and ``broken``: the rules it would break, both told only where the
    two plan for equally many years (the first year stands for the first, and so on); else ``None`` and empty.
    """

    of: int
    under: int
    fate: Fate
    value: float | None = None
    whole: float | None = None
    left_out: int = 0
    left_money: int = 0
    short: int | None = None
    broken: tuple[Broken, ...] = ()


@dataclass(frozen=True, slots=True)
class Crossing:
    """Every plan under every scenario.

    ``carried``: a row for each plan. ``best``: the most benefit known for each scenario; ``bound``: the most that is proven
    possible.
    """

    carried: tuple[tuple[Carried, ...], ...]
    best: tuple[float, ...]
    bound: tuple[float, ...]

    def regret(self, one: Carried) -> float | None:
        """Return what is lost against the best plan known, as a share of it (0..1); ``None`` where nothing is carried out."""
        return None if one.value is None else max(0.0, relative_gap(self.best[one.under], one.value))

    def at_most(self, one: Carried) -> float | None:
        """Return the loss against the proven bound: the regret cannot be larger, whatever better plan is found."""
        return None if one.value is None else max(0.0, relative_gap(self.bound[one.under], one.value))

    def worst(self, of: int) -> Carried | None:
        """Return where a plan is regretted most, of the places where it was carried out; ``None`` if nowhere but at home."""
        others = [one for one in self.carried[of] if one.fate is not Fate.OWN and one.value is not None]
        return max(others, key=lambda one: (self.regret(one) or 0.0, -one.under), default=None)


Told = Callable[[int, int], None]
"""Told of each plan (first) and scenario (second) before the one is carried out under the other."""


def cross(cases: tuple[Case, ...], solve: Solve, tell: Told) -> Crossing:
    """Return every plan under every scenario.

    Raises SolverError when a search fails; one that a limit stops spoils no other.
    """
    rows = []
    for of, case in enumerate(cases):
        row = []
        for under, other in enumerate(cases):
            if of == under:
                own = case.solution.proof.value
                row.append(Carried(of, under, Fate.OWN, value=own, whole=own, short=0))
            elif case.instance.axes.areas != other.instance.axes.areas:
                row.append(Carried(of, under, Fate.ELSEWHERE))
            else:
                tell(of, under)
                row.append(_carry((of, under), case, other, solve))
        rows.append(tuple(row))
    reached = [[row[under].value for row in rows] for under in range(len(cases))]
    best = tuple(max(found for found in column if found is not None) for column in reached)
    return Crossing(tuple(rows), best, tuple(case.solution.proof.bound for case in cases))


def _carry(place: tuple[int, int], case: Case, other: Case, solve: Solve) -> Carried:
    """Return the plan of ``case`` under ``other``."""
    of, under = place
    there = other.solution.evidence.instance
    steps, lost = _translated(case, there)
    whole = value(there, _spread(steps, len(there.axes.years)))
    aligned = steps.shape[2] == len(there.axes.years)
    short = shortfall(there, steps) if aligned else None
    broken = _broken(there, steps) if aligned else ()
    told = Carried(of, under, Fate.BROKEN, whole=whole, short=short, broken=broken)
    only = dataclasses.replace(there, works=_only(there, steps.sum(axis=2)))
    try:
        found = prove(only, solve(only))
    except NoPlanError:
        return dataclasses.replace(told, left_out=_packages(steps) + lost, left_money=_cost(there, steps))
    except SolverError as error:
        if error.reason.code != STOPPED:
            raise
        return dataclasses.replace(told, fate=Fate.OPEN)
    sound = short == 0 and not broken and not lost
    missing = np.maximum(steps.sum(axis=2) - found.plan.steps.sum(axis=2), 0)
    reached = max(found.proof.value, whole) if sound else found.proof.value
    if sound or not (missing.any() or lost):
        return dataclasses.replace(told, fate=Fate.WHOLE, value=reached)
    return dataclasses.replace(
        told,
        fate=Fate.PART,
        value=reached,
        left_out=int((missing > 0).sum()) + lost,
        left_money=_cost(there, missing[:, :, None]),
    )


def _translated(case: Case, there: Instance) -> tuple[Ints, int]:
    """Return a plan in the steps of another instance, shape (a, i, own years), and how many packages that does not know."""
    mine, steps = case.instance, case.solution.plan.steps
    known = {code: i for i, code in enumerate(there.axes.interventions)}
    moved = np.zeros((len(there.axes.areas), len(known), steps.shape[2]), dtype=np.int64)
    lost = 0
    for i, code in enumerate(mine.axes.interventions):
        if code in known:
            ratio = float(mine.works.step[i]) / float(there.works.step[known[code]])
            moved[:, known[code]] = np.floor(steps[:, i] * ratio * (1.0 + WHOLE) + WHOLE).astype(np.int64)
        else:
            lost += int(steps[:, i].any(axis=1).sum())
    return moved, lost


def _spread(steps: Ints, years: int) -> Ints:
    """Return steps over another number of years: the first in the first, and what comes after the last in the last."""
    spread = np.zeros((*steps.shape[:2], years), dtype=np.int64)
    for t in range(steps.shape[2]):
        spread[:, :, min(t, years - 1)] += steps[:, :, t]
    return spread


def _only(there: Instance, most: Ints) -> Works:
    """Return the works of an instance with no more room than ``most`` (a, i); what is then too small to start has none."""
    room = np.minimum(there.works.most, most)
    return dataclasses.replace(there.works, most=np.where(room >= there.works.least, room, 0))


def _broken(there: Instance, steps: Ints) -> tuple[Broken, ...]:
    """Return the rules that steps break, money set aside; M3 where nobody may pay, M5 where too much is built."""
    unpaid = Plan(steps, np.zeros((*steps.shape, len(there.axes.funds)), dtype=np.int64))
    found = Counter(finding.rule for finding in audit(there, unpaid) if finding.rule not in ("M3", "M4"))
    nobody = int(((package_cost(there, steps).sum(axis=2) > 0) & (there.money.class_of < 0)).sum())
    places = {**({"M3": nobody} if nobody else {}), **found}
    return tuple(Broken(rule, places[rule]) for rule in sorted(places, key=lambda rule: int(rule[1:])))


def _packages(steps: Ints) -> int:
    """Return how many packages (area and intervention) there are in steps (a, i, t)."""
    return int(steps.any(axis=2).sum())


def _cost(there: Instance, steps: Ints) -> int:
    """Return what steps (a, i, t) cost in an instance, Rp; years it does not have cost as much as its last."""
    return int(package_cost(there, _spread(steps, len(there.axes.years))).sum())
