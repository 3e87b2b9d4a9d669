"""Laws of the score that hold for every input, checked against a brute-force computation in fractions."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.scenario import CountingUnit
from optimizer.domain.scheme import CutPolicy, Scheme
from optimizer.measures.exact import FITS
from optimizer.measures.kawasan import grouping, score_units
from optimizer.measures.scores import after, contribution, score
from tests.support.golden import rt, scheme

EVERY_POLICY = [(name, policy.code) for name in ("permen-14-2018", "permen-2-2016") for policy in scheme(name).policies]
micros = st.integers(0, 10**12)
signed = st.integers(-(10**9), 10**12)


def brute(policy: CutPolicy, volume: int, divided_by: int) -> int:
    """Return the points of a percentage by the definition, in fractions; quantities in micro-units."""
    percent = Fraction(100 * volume, divided_by) if divided_by else Fraction(0)
    reached = [percent >= Fraction(cut, 1000) if policy.inclusive else percent > Fraction(cut, 1000) for cut in policy.cuts]
    return policy.points[sum(reached)]


def rows(count: int, draw: st.SearchStrategy[int]) -> st.SearchStrategy[list[int]]:
    return st.lists(draw, min_size=count, max_size=count)


@pytest.mark.parametrize(("name", "code"), EVERY_POLICY)
@given(data=st.data())
def test_points_total_and_category_follow_the_definition(name: str, code: str, data: st.DataObject) -> None:
    rules = scheme(name)
    policy, count = rules.policy(code), len(rules.parameters)
    volume, divided_by = data.draw(rows(count, signed)), data.draw(rows(count, micros))
    scores = score(rules, policy, np.array([volume]) / 1e6, np.array([divided_by]) / 1e6)
    expected = [brute(policy, v, n) for v, n in zip(volume, divided_by, strict=True)]
    assert scores.points[0].tolist() == expected
    assert scores.total[0] == sum(expected)
    reached = next(category for category in rules.categories if sum(expected) >= category.least)
    assert rules.categories[int(scores.category[0])] == reached


@pytest.mark.parametrize(("name", "code"), EVERY_POLICY)
@given(divided_by=st.integers(1, 10**9), which=st.integers(0, 2), nudge=st.integers(-1, 1))
def test_values_at_and_beside_a_cut_are_decided_exactly(name: str, code: str, divided_by: int, which: int, nudge: int) -> None:
    rules = scheme(name)
    policy = rules.policy(code)
    cut = policy.cuts[which % len(policy.cuts)]
    whole = divided_by * 100_000  # so that the cut itself is a whole number of micro-units
    volume = divided_by * cut + nudge
    shape = (1, len(rules.parameters))
    scores = score(rules, policy, np.full(shape, volume / 1e6), np.full(shape, whole / 1e6))
    assert set(scores.points[0].tolist()) == {brute(policy, volume, whole)}


@given(volume=rows(16, signed), removed=rows(16, micros), divided_by=rows(16, micros))
def test_points_never_rise_when_volumes_fall(volume: list[int], removed: list[int], divided_by: list[int]) -> None:
    rules, before = scheme(), np.array([volume]) / 1e6
    left = after(before, np.array([removed]) / 1e6)
    denominator = np.array([divided_by]) / 1e6
    first = score(rules, rules.policy("kotaku"), before, denominator)
    second = score(rules, rules.policy("kotaku"), left, denominator)
    assert (second.points <= first.points).all()
    assert (second.total <= first.total).all()
    assert (second.category >= first.category).all()


@given(order=st.permutations(range(8)), seed=st.integers(0, 10**6))
def test_the_order_of_areas_changes_nothing(order: list[int], seed: int) -> None:
    draw, rules = np.random.default_rng(seed), scheme()
    volume, divided_by = draw.integers(0, 200, (8, 16)) / 10, draw.integers(0, 200, (8, 16)) / 10
    straight = score(rules, rules.policy("kotaku"), volume, divided_by)
    mixed = score(rules, rules.policy("kotaku"), volume[order], divided_by[order])
    for name in ("percent", "points", "total", "category", "aspect_average", "sectoral"):
        np.testing.assert_array_equal(getattr(straight, name)[order], getattr(mixed, name))


@given(values=rows(16, st.integers(-1000, 100_000)), hectares=st.integers(1, 5000))
def test_a_kawasan_of_one_rt_scores_as_the_rt(values: list[int], hectares: int) -> None:
    rules = scheme()
    area = rt("K1", hectares=hectares / 100, volumes=tuple(value / 100 for value in values))
    apart, together = (score_units(rules, rules.policy("kotaku"), (area,), grouping((area,), unit)) for unit in CountingUnit)
    np.testing.assert_array_equal(apart.percent, together.percent)
    np.testing.assert_array_equal(apart.total, together.total)


@given(volume=rows(16, signed), divided_by=rows(16, micros))
def test_averages_are_plain_means_of_unclamped_percentages(volume: list[int], divided_by: list[int]) -> None:
    rules = scheme()
    scores = score(rules, rules.policy("kotaku"), np.array([volume]) / 1e6, np.array([divided_by]) / 1e6)
    percent = [Fraction(100 * v, n) if n else Fraction(0) for v, n in zip(volume, divided_by, strict=True)]
    codes = [parameter.code for parameter in rules.parameters]
    means = [sum(percent[codes.index(code)] for code in aspect.parameters) / len(aspect.parameters) for aspect in rules.aspects]
    np.testing.assert_allclose(scores.aspect_average[0], [float(mean) for mean in means], rtol=1e-12, atol=1e-6)
    assert scores.sectoral[0] == pytest.approx(float(sum(means) / len(means)), rel=1e-12, abs=1e-6)


@given(scale=st.sampled_from([1.0, 1e3, FITS - 1.0, float(FITS), 1e12, 1e15, 1e18]), share=st.sampled_from([0.25, 0.5, 0.77]))
def test_huge_quantities_do_not_overflow(scale: float, share: float) -> None:
    rules: Scheme = scheme()
    divided_by = np.full((1, 16), scale)
    scores = score(rules, rules.policy("kotaku"), divided_by * share, divided_by)
    expected = {0.25: 1, 0.5: 1, 0.77: 5}[share]
    assert set(scores.points[0].tolist()) == {expected}
    np.testing.assert_allclose(scores.percent, share * 100, rtol=1e-9)


@given(start=rows(16, micros), removed=rows(16, micros))
def test_contribution_is_the_fall_of_the_sectoral_average_and_at_most_one(start: list[int], removed: list[int]) -> None:
    rules, denominator = scheme(), np.full((1, 16), 1e6)
    before = np.array([start]) / 1e6
    first = score(rules, rules.policy("kotaku"), before, denominator)
    second = score(rules, rules.policy("kotaku"), after(before, np.array([removed]) / 1e6), denominator)
    share = contribution(first, second)
    assert 0 <= share[0] <= 1
    if first.sectoral[0] > 0:
        assert share[0] == pytest.approx((first.sectoral[0] - second.sectoral[0]) / first.sectoral[0])
    else:
        assert share[0] == 0
