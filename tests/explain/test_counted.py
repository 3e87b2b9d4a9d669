"""In whole steps: what is counted for every package is what a search over all whole plans with that one change finds."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.rules import Lock
from optimizer.domain.scenario import Budget, Scenario
from optimizer.errors import NoPlanError
from optimizer.model.relaxed import Relaxed
from optimizer.problem.build import build_instance
from optimizer.study.explain.counted import Counted, counted
from optimizer.study.explain.explain import explain
from tests.explain.changed import case_of, pairs_of
from tests.ranking.hamlet import hamlet
from tests.support.solved import best
from tests.support.town import HERE, town


def scarce(seed: int, areas: int) -> Scenario:
    """Return a hamlet with money for about a third of what fits."""
    scenario = hamlet(seed, areas, kawasan=seed % 3 == 0)
    works = build_instance(scenario).works
    everything = int((works.most * works.cost[:, 0]).sum())
    return dataclasses.replace(scenario, budgets=(Budget("apbd", 2022, everything // 3),))


def searched(scenario: Scenario, pair: tuple[int, int], least: float, most: float) -> float | None:
    """Return the best whole plan's benefit with one more lock, by the search."""
    lock = Lock(scenario.areas[pair[0]].code, scenario.interventions[pair[1]].code, None, least, most, HERE)
    locked = dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, locks=(*scenario.rules.locks, lock)))
    try:
        return best(locked).proof.value
    except NoPlanError:
        return None


@pytest.mark.parametrize("seed", range(9))
def test_what_is_counted_is_what_the_search_finds(seed: int) -> None:
    scenario = scarce(seed, 1 + seed % 2)
    instance = build_instance(scenario)
    found = counted(instance)
    assert found is not None
    assert found.best == pytest.approx(best(scenario).proof.value, abs=1e-9)
    for pair in pairs_of(instance)[:4]:
        said = found.exact(pair)
        assert said is not None
        full = float(instance.works.most[pair]) * scenario.interventions[pair[1]].step
        for value, limits in ((said.without, (0.0, 0.0)), (said.with_all, (full, full))):
            other = searched(scenario, pair, *limits)
            assert (value is None) == (other is None), (seed, pair, limits)
            assert value is None or value == pytest.approx(other, abs=1e-9), (seed, pair, limits)


def test_some_changes_lose_something_and_none_wins() -> None:
    losses = []
    for seed in range(9):
        found = Counted(build_instance(scarce(seed, 2)))
        for pair in pairs_of(found.instance):
            said = found.exact(pair)
            assert said is not None
            losses += [said.best - one for one in (said.without, said.with_all) if one is not None]
    assert min(losses) >= 0.0
    assert sum(loss > 1e-6 for loss in losses) > 20


def test_where_other_rules_bind_nothing_is_counted() -> None:
    assert counted(build_instance(town())) is None


def test_an_explanation_carries_what_was_counted() -> None:
    scenario = scarce(1, 2)
    found = explain(case_of(scenario), Relaxed)
    able = [package for package in found.packages if package.effect]
    assert able
    assert all(package.exact is not None for package in able)
    assert all(package.exact.best == pytest.approx(found.value, abs=1e-9) for package in able if package.exact)
    linear = explain(case_of(town()), Relaxed)
    assert all(package.exact is None for package in linear.packages)
