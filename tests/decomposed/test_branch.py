"""The plain tree in a part: the same least cost as HiGHS's own search, never a bound that is too high, plans that are whole."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.model.columns import lay_columns
from optimizer.model.decomposed import oracle as asked
from optimizer.model.decomposed.branch import branched
from optimizer.model.decomposed.rivals import rivals
from optimizer.model.decomposed.split import Part, split
from optimizer.model.decomposed.trees import MANY, Tree, compiled_tree
from optimizer.model.formulate import formulate
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats
from tests.support.answering import WAYS
from tests.support.brute import best_plan
from tests.support.solved import SCALE, programme
from tests.support.tiny import tiny
from tests.support.town import random_town

GAP = 1e-6


def tree_of(way: str) -> Tree:
    """Return the search in HiGHS, or the compiled one; skip where numba is not there."""
    if way == "highs":
        linear = asked._prepared(asked.LINEAR)
        return lambda part, start, gap: branched(linear, part, start, gap)
    tree = compiled_tree(MANY)
    if tree is None:
        pytest.skip("numba is an extra")
    return tree


def parts_of(seed: int, lens: Lens) -> list[Part]:
    scenario = random_town(seed, areas=4, years=1 + seed % 3)
    instance = build_instance(dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=lens)))
    return list(split(formulate(instance, lay_columns(instance), whole=True)).parts)


def priced(part: Part, draw: np.random.Generator) -> Floats:
    """Return the part's own costs plus random prices of what it uses, about as large."""
    each = np.abs(part.use).max(axis=1, initial=1e-9)
    prices = draw.uniform(0.0, 1.0, len(part.rows)) * np.abs(part.program.cost).max(initial=1.0) / each
    cost: Floats = part.program.cost + prices @ np.abs(part.use)
    return cost


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
@pytest.mark.parametrize("seed", range(6))
def test_the_tree_finds_what_highs_finds_with_and_without_a_start(seed: int, lens: Lens, way: str) -> None:
    draw = np.random.default_rng(seed)
    tree, careful = tree_of(way), asked._prepared({**asked.CAREFUL, "mip_rel_gap": 0.0})
    compared = 0
    for part in parts_of(seed, lens):
        cost = priced(part, draw)
        relaxed = rivals(part.program).with_cost(cost)
        best = asked._searched(careful, part, cost, None)
        assert best is not None
        for start in (None, best[0]):
            found = tree(relaxed, start, GAP)
            if found is None:  # too many nodes
                continue
            values, bound = found
            least, slack = float(cost @ best[0]), 2 * GAP * max(1.0, abs(float(cost @ best[0])))
            assert float(cost @ values) == pytest.approx(least, abs=slack)
            assert bound <= least + slack / 100
            assert bound >= least - slack
            assert (values[part.program.integer] == np.rint(values[part.program.integer])).all()
            assert asked.obeys(part, values)
            compared += 1
    assert compared


@pytest.mark.parametrize("way", WAYS)
def test_a_part_without_a_plan_and_a_tree_too_large_are_left_open(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    part = max(parts_of(2, Lens.SCORE), key=lambda part: len(part.columns))
    tree = tree_of(way)
    torn = dataclasses.replace(part.program, lower=np.full(len(part.columns), 2.0), upper=np.full(len(part.columns), 1.0))
    assert tree(rivals(torn), None, GAP) is None
    monkeypatch.setattr(f"optimizer.model.decomposed.{'branch' if way == 'highs' else 'compiled_tree.branched'}.MOST", 0)
    assert tree(rivals(part.program), None, GAP) is None


@pytest.mark.parametrize("settings", [{**asked.CAREFUL, **asked.QUICK}, asked.CAREFUL])
def test_the_search_in_a_part_is_not_misled_by_presolve(settings: asked.Settings) -> None:
    """What presolve alone decides wrongly (tests/model/test_solver_traps.py) is asked of a part, where nothing looks again."""
    scenario = tiny(20_148)
    program = programme(build_instance(scenario), whole=True)
    alone = Part(np.arange(len(program.cost)), program, np.arange(0), np.zeros((0, len(program.cost))))
    found = asked._searched(asked._prepared({**settings, "mip_rel_gap": 0.0}), alone, program.cost, None)
    assert found is not None
    assert -float(program.cost @ found[0]) / SCALE == pytest.approx(best_plan(scenario).value, rel=0, abs=1e-9)
