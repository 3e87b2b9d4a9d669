"""The curve over all budgets: concave, straight between its corners, and the same wherever it is asked again."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.model.relaxed import Relaxed
from optimizer.problem.stand import Stand
from optimizer.study.budgets.enclose import enclose
from optimizer.study.budgets.trace import Corner, trace
from tests.budgets.lines import TOWNS, instance_of, own_line


def corners(name: str, high: float = 40.0) -> tuple[Corner, ...]:
    line = own_line(instance_of(name), high)
    return tuple(trace(line, line.least(), high))


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_the_curve_is_concave_and_says_what_other_solves_say(name: str) -> None:
    instance, found = instance_of(name), corners(name)
    shares, benefits = [corner.share for corner in found], [corner.benefit for corner in found]
    slopes = [(b - a) / (y - x) for (x, y), (a, b) in zip(pairwise(shares), pairwise(benefits), strict=True)]
    assert shares == sorted(set(shares))
    assert all(later < earlier for earlier, later in pairwise(slopes))
    relaxed, draw = Relaxed(instance), np.random.default_rng(7)
    for share in draw.uniform(shares[0], 1.1 * shares[-1], 25):
        relaxed.set_budget(instance.money.budget * share)
        assert relaxed.solve().benefit == pytest.approx(np.interp(share, shares, benefits), abs=2e-9)


@pytest.mark.parametrize("name", ["random", "years"])
def test_the_mixture_of_two_corners_is_a_plan_worth_as_much(name: str) -> None:
    instance, found = instance_of(name), corners(name)
    line = own_line(instance)
    relaxed = Relaxed(instance)
    area, work = line.columns.pair_area, line.columns.pair_work
    for left, right in pairwise(found):
        mixed = np.zeros(instance.works.most.shape)
        mixed[area, work] = 0.5 * (left.steps + right.steps).sum(axis=1)
        relaxed.set_budget(instance.money.budget * 0.5 * (left.share + right.share))
        relaxed.set_pairs(mixed - 1e-8, mixed + 1e-8)
        assert relaxed.solve().benefit == pytest.approx(0.5 * (left.benefit + right.benefit), abs=1e-6)


def test_a_curve_may_be_cut() -> None:
    whole, cut = corners("random"), corners("random", 1.5)
    assert cut[-1].share == 1.5
    inside = [corner.share for corner in whole if corner.share < 1.5]
    assert [corner.share for corner in cut[:-1]] == pytest.approx(inside)


class Hull:
    """A line that is the least of some tangents: what any curve looks like, with bases that hold nowhere else."""

    def __init__(self, tangents: list[tuple[float, float]]) -> None:
        self.tangents = tangents
        self.asked = 0

    def least(self) -> float:
        return 0.0

    def at(self, share: float) -> Stand:
        self.asked += 1
        return self.on(min(self.tangents, key=lambda line: (line[0] + line[1] * share, line[1])), share)

    def on(self, tangent: tuple[float, float], share: float) -> Stand:
        nothing = np.zeros((0, 1))
        return Stand(share, tangent[0] + tangent[1] * share, tangent[1], share, share, nothing, nothing, 0.0, 0.0)

    def walk(self, low: float, high: float) -> Iterator[Stand]:
        """Walk over two corners and be lost."""
        here = self.at(low)
        yield here
        for _ in range(2):
            flatter = [line for line in self.tangents if line[1] < here.slope]
            meets = [((line[0] - here.line(0.0)) / (here.slope - line[1]), line[1], line) for line in flatter]
            if not meets or min(meets)[0] >= high:
                return
            share, _, tangent = min(meets)
            here = self.on(tangent, share)
            yield here


class Rough(Hull):
    """A line whose points are a little below the best, and say so."""

    OFF = 1e-3

    def at(self, share: float) -> Stand:
        exact = super().at(share)
        return dataclasses.replace(exact, benefit=exact.benefit - self.OFF, above=self.OFF)


def check_enclosed(tangents: list[tuple[float, float]], end: float) -> None:
    """Points stand on the curve, and nowhere does it lie further above the line through them than is said and allowed."""
    least = [min(start + slope * share for start, slope in tangents) for share in np.linspace(0.0, end, 200)]
    for slack in (0.0, 0.01, 0.1):
        found = enclose(Hull(tangents), 0.0, end, slack)
        shares, benefits = [one.share for one in found.points], [one.benefit for one in found.points]
        assert shares == sorted(shares)
        assert found.open <= slack
        above = np.array(least) - np.interp(np.linspace(0.0, end, 200), shares, benefits)
        assert above.min() >= -1e-9
        assert above.max() <= found.open + 1e-9
    for slack in (0.0, 0.01, 0.1):
        found = enclose(Rough(tangents), 0.0, end, slack)
        shares, benefits = [one.share for one in found.points], [one.benefit for one in found.points]
        above = np.array(least) - np.interp(np.linspace(0.0, end, 200), shares, benefits)
        assert above.max() <= max(found.open, Rough.OFF) + 1e-9
        assert found.open <= max(slack, 2.0 * Rough.OFF) + 1e-9


SLOPES = st.lists(st.integers(0, 40), min_size=1, max_size=9, unique=True)


@given(SLOPES, st.integers(2, 9))
def test_every_corner_of_any_concave_curve_is_found(slopes: list[int], end: int) -> None:
    steep = sorted(slopes, reverse=True)
    places = [end * (n + 1) / (len(steep) + 1) for n in range(len(steep) - 1)]
    tangents, start = [], 0.0
    for n, slope in enumerate(steep):
        start += (steep[n - 1] - slope) * places[n - 1] / 100 if n else 0.0
        tangents.append((start, slope / 100))
    check_enclosed(tangents, float(end))
    found = list(trace(Hull(tangents), 0.0, float(end)))
    ends = [0.0] if steep == [0] else [0.0, *([] if steep[-1] == 0 else [float(end)])]
    assert [corner.share for corner in found] == pytest.approx(sorted({*ends, *places}), abs=1e-9)


@pytest.mark.parametrize("name", ["random", "years", "ruled"])
def test_a_curve_of_points_is_as_near_as_it_says(name: str) -> None:
    corners_of = corners(name)
    shares, benefits = [one.share for one in corners_of], [one.benefit for one in corners_of]
    line = own_line(instance_of(name))
    found = enclose(line, shares[0], 40.0, 2e-3)
    straight = np.interp(shares, [one.share for one in found.points], [one.benefit for one in found.points])
    assert 0.0 < found.open <= 2e-3
    assert (np.array(benefits) - straight).min() > -1e-9
    assert (np.array(benefits) - straight).max() <= found.open + 1e-9
    for point in found.points:
        assert point.benefit == pytest.approx(np.interp(point.share, shares, benefits), abs=2e-9)
