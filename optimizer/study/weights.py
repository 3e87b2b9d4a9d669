"""Every weight of slum against poverty at once: which linear plan is the best for which weights, exactly.

The benefit of a plan is linear in the slum weight, so the best benefit is the upper hull of these lines. Where two lines that
are known meet, either a plan above them is found, or no other plan is better between the two (Eisner and Severance 1976). Other
plans may be equally good.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Floats, Instance
from optimizer.study.pareto import EDGE, NEW
from optimizer.study.relaxation import Relaxation


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A linear plan and the slum weights for which no plan is better; ``steps`` (a, i) over all years, not whole."""

    from_weight: float
    to_weight: float
    steps: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """A plan with its benefit at slum weight 0 (``start``) and what it gains from there to weight 1 (``slope``)."""

    start: float
    slope: float
    steps: Floats

    def at(self, theta: float) -> float:
        """Return the benefit at a slum weight."""
        return self.start + theta * self.slope


def regions(relaxed: Relaxation, instance: Instance, low: float, high: float) -> tuple[Region, ...]:
    """Return the plans that are best for slum weights from ``low`` to ``high``, in that order; one where they are the same.

    ``relaxed`` is the programme of ``instance`` in the contribution lens, with whatever budget is set. At the ends 0 and 1 the
    goal without weight counts a very little, so that it is not wasted. Raises what the programme raises.
    """
    least, most = min(max(low, EDGE), 1.0 - EDGE), max(min(high, 1.0 - EDGE), EDGE)
    first, last = _best(relaxed, instance, least), _best(relaxed, instance, most)
    lines = [first]
    if last.slope > first.slope + NEW:
        lines += [*_between(relaxed, instance, first, last), last]
    turns = [low, *(_meet(left, right) for left, right in itertools.pairwise(lines)), high]
    return tuple(Region(turns[n], turns[n + 1], line.steps) for n, line in enumerate(lines))


def _between(relaxed: Relaxation, instance: Instance, first: _Line, last: _Line) -> list[_Line]:
    """Return the plans that are best somewhere between two, by rising slope; a stack, so depth does not matter."""
    found: list[_Line] = []
    waiting = [(first, last)]
    while waiting:
        left, right = waiting.pop()
        theta = _meet(left, right)
        line = _best(relaxed, instance, theta)
        if line.at(theta) > left.at(theta) + NEW and left.slope + NEW < line.slope < right.slope - NEW:
            found.append(line)
            waiting += [(left, line), (line, right)]
    return _hull(first, sorted(found, key=lambda line: line.slope), last)


def _hull(first: _Line, lines: list[_Line], last: _Line) -> list[_Line]:
    """Return the lines that are highest somewhere between the first and the last."""
    kept = [first]
    for line in [*lines, last]:
        while len(kept) > 1 and _meet(kept[-2], kept[-1]) >= _meet(kept[-1], line):
            kept.pop()
        kept.append(line)
    return kept[1:-1]


def _meet(left: _Line, right: _Line) -> float:
    """Return the weight at which two lines of different slope meet."""
    return (left.start - right.start) / (right.slope - left.slope)


def _best(relaxed: Relaxation, instance: Instance, theta: float) -> _Line:
    """Return the best plan at a slum weight with its line."""
    relaxed.seek_weighed(theta, 1.0 - theta)
    point = relaxed.solve()
    slum, poverty = _shares(instance, point.steps)
    missed = theta * slum + (1.0 - theta) * poverty + point.sought
    return _Line(poverty - missed, slum - poverty, point.steps.sum(axis=2))


def _shares(instance: Instance, steps: Floats) -> tuple[float, float]:
    """Return the shares of the slum and of the poverty burden that steps (a, i, t) remove, averaged over the years.

    A step counts for no more than there is, as in the linear programme (M1, M2).
    """
    needs, works = instance.needs, instance.works
    built = np.cumsum(steps, axis=2)
    cures = np.minimum(works.effect[None], needs.deficit[:, None, :])
    removed = np.minimum(np.einsum("ait,aik->akt", built, cures), needs.deficit[:, :, None])
    helps = np.minimum(works.livelihood[None], needs.poor[:, None])
    helped = np.minimum(np.einsum("ait,ai->at", built, helps), needs.poor[:, None])
    slum = np.einsum("ak,akt->t", needs.slum_gain, removed) @ instance.year_weight
    by_need = np.einsum("ak,akt->t", needs.poverty_gain, removed)
    return float(slum), float((by_need + needs.poor_gain * helped.sum(axis=0)) @ instance.year_weight)
