"""The curve of a scenario: benefit of every budget in the scenario's own proportions, read at any budget."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.study.budgets.enclose import enclose
from optimizer.study.budgets.line import Line, MakeLine
from optimizer.study.budgets.money import enough, floats
from optimizer.study.budgets.trace import Corner, trace

STILL = 1e-9
"""Change of steps between two corners that is rounding."""

EXACT = 10_000
"""Pairs times years up to which every corner is found: a province has many thousands of them."""

SLACK = 1e-4
"""Benefit (share of the whole burden) by which a larger curve may lie above the straight way between its points."""

ABOVE = 1e-9
"""Share of the present budget above the least money at which the curve begins, so that rounding leaves it a plan."""


@dataclass(frozen=True, eq=False)
class Curve:
    """The corners of the curve, cheapest first.

    ``money`` (n,): budgets in all, Rp.  ``benefit`` (n,): share of the whole burden.  ``spent`` (n,): paid, Rp.
    ``area``, ``work`` (p,): the pairs, as indices; with ``years`` years a plan is steps (p, t).
    ``start`` (n + 1,), ``place``, ``change``: the optimal plan at each corner as what it changes against the one before:
    ``change[start[n] : start[n + 1]]`` steps at those places of the plan, counted row by row; before the first is nothing.
    ``complete``: whether more money than the last corner's buys nothing; else the curve was cut there.
    ``open``: 0 where every corner is here; else these are points, between which the curve lies at most so much higher, proved.
    """

    money: Floats
    benefit: Floats
    spent: Floats
    area: Ints
    work: Ints
    years: int
    start: Ints
    place: Ints
    change: Floats
    complete: bool
    open: float = 0.0

    @cached_property
    def price(self) -> Floats:
        """Benefit for one more rupiah just above each corner, shape (n,): 0 at the end of a complete curve."""
        slope = np.diff(self.benefit) / np.diff(self.money)
        last = 0.0 if self.complete or not len(slope) else float(slope[-1])
        return np.append(slope, last)

    @property
    def least(self) -> float:
        """The least money with which the rules can be met, Rp."""
        return float(self.money[0])

    def at(self, money: float) -> float:
        """Return the benefit of a budget; beyond the ends that of the end."""
        return float(np.interp(money, self.money, self.benefit))

    def price_at(self, money: float) -> float:
        """Return the benefit for one more rupiah at a budget."""
        place = int(np.searchsorted(self.money, money, side="right")) - 1
        return float(self.price[max(0, place)])

    def plan(self, money: float) -> Floats:
        """Return an optimal plan at a budget, steps (p, t): the mixture of the plans of the two corners around it."""
        last = len(self.money) - 1
        place = min(max(0, int(np.searchsorted(self.money, money, side="right")) - 1), last)
        if place == last:
            return self.steps(last)
        left, right = self.money[place], self.money[place + 1]
        part = max(0.0, (money - left) / (right - left))
        mixed: Floats = (1.0 - part) * self.steps(place) + part * self.steps(place + 1)
        return mixed

    def steps(self, corner: int) -> Floats:
        """Return the plan at a corner, steps (p, t)."""
        known = slice(0, int(self.start[corner + 1]))
        flat = np.bincount(self.place[known], self.change[known], minlength=len(self.area) * self.years)
        return flat.astype(np.float64).reshape(len(self.area), self.years)

    def walk(self) -> Iterator[Floats]:
        """Yield the plan at each corner in turn, steps (p, t): one array, changed in place."""
        plan = np.zeros(len(self.area) * self.years)
        for low, high in pairwise(self.start.tolist()):
            plan[self.place[low:high]] += self.change[low:high]
            yield plan.reshape(len(self.area), self.years)


def whole_curve(instance: Instance, make_line: MakeLine, limit: int | None) -> Curve:
    """Return the curve up to where more money buys nothing, or up to ``limit`` rupiah.

    Raises NoPlanError without any budget, or where the limit is under what the rules ask for; SolverError when HiGHS fails.
    """
    whole = int(instance.money.budget.sum())
    if not whole:
        raise NoPlanError(message("frontier-no-money"))
    budget = floats(instance.money.budget)
    most = max(1.0, enough(instance))
    high = most if limit is None else min(most, limit / whole)
    line = make_line(instance, np.zeros_like(budget), budget, most)
    least = line.least()
    low = least + ABOVE if least > 0.0 else 0.0
    if high <= low:
        raise NoPlanError(message("frontier-limit", least=round(low * whole)))
    corners, left_open = _points(line, (low, high), int((instance.works.most > 0).sum()) * len(instance.axes.years))
    return dataclasses.replace(_curve(corners, instance, (whole, high)), open=left_open)


def _points(line: Line, ends: tuple[float, float], size: int) -> tuple[Iterable[Corner], float]:
    """Return every corner, or of a curve of some size (pairs times years) points, and what is open between them."""
    if size <= EXACT:
        return trace(line, *ends), 0.0
    found = enclose(line, *ends, SLACK)
    return found.points, found.open


def _curve(corners: Iterable[Corner], instance: Instance, scale: tuple[int, float]) -> Curve:
    """Return corners as they come, in rupiah; ``scale``: Rp in a unit of share, and the largest share asked."""
    area, work = np.nonzero(instance.works.most > 0)
    whole, high = scale
    plan = np.zeros(len(area) * len(instance.axes.years))
    rows, places, changes = [], [], []
    for corner in corners:
        moved = corner.steps.ravel() - plan
        place = np.flatnonzero(np.abs(moved) > STILL)
        plan[place] += moved[place]
        rows.append((corner.share, corner.benefit, corner.spent))
        places.append(place)
        changes.append(moved[place])
    share, benefit, spent = np.array(rows).T
    return Curve(
        money=share * whole,
        benefit=benefit,
        spent=spent,
        area=area,
        work=work,
        years=len(instance.axes.years),
        start=np.concatenate(([0], np.cumsum([len(place) for place in places]))).astype(np.int64),
        place=np.concatenate(places).astype(np.int64),
        change=np.concatenate(changes),
        complete=bool(share[-1] < high),
    )
