"""The way by parts under every rule at once: held against all whole plans of tiny towns, and against its own short cuts."""

from __future__ import annotations

from collections import Counter

import pytest

from optimizer.errors import NoPlanError
from optimizer.measures.proof import prove
from optimizer.model.answer import Method, SolveOptions
from optimizer.model.blocks import solve as blocks
from optimizer.model.decomposed import generate, rehearse, trees
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Solution
from tests.support.brute import best_plan
from tests.support.tiny import tiny

PARTS = SolveOptions(method=Method.DECOMPOSED)
SEEDS = range(60)


def planned(seed: int, stepped: bool) -> Solution | None:
    instance = build_instance(tiny(seed, stepped))
    try:
        return prove(instance, solve(instance, PARTS))  # prove() raises for a plan that breaks a rule or passes its bound
    except NoPlanError:
        return None


def as_if_large(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take one of the short cuts of large problems."""
    if way == "rehearsed":
        monkeypatch.setattr(rehearse, "MANY", 2)
        monkeypatch.setattr(rehearse, "EVERY", 2)
    if way == "compiled":
        pytest.importorskip("numba", reason="numba is an extra")
        monkeypatch.setattr(trees, "MANY", 1)
    if way == "many":
        monkeypatch.setattr(generate, "MANY", 2)
        monkeypatch.setattr(blocks, "FEW", 1)


@pytest.mark.parametrize("way", ["at once", "rehearsed", "many", "compiled"])
@pytest.mark.parametrize("stepped", [False, True], ids=["kontribusi", "skor"])
def test_parts_bracket_the_best_of_all_whole_plans(stepped: bool, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    as_if_large(way, monkeypatch)
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        best, found = best_plan(tiny(seed, stepped)), planned(seed, stepped)
        assert (best is None) == (found is None), seed
        if best is None or found is None:
            seen["no plan"] += 1
            continue
        assert found.proof.value <= best.value + 1e-9, seed
        assert found.proof.search_bound >= best.value - 1e-9, seed
        seen["the best"] += found.proof.value >= best.value - 1e-9
    assert seen["no plan"] > 0
    assert seen["the best"] > len(SEEDS) / 2
