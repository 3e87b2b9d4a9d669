"""The way by parts under every rule at once: held against all whole plans of tiny towns, and against its own short cuts."""

from __future__ import annotations

import dataclasses
from collections import Counter

import numpy as np
import pytest

from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError
from optimizer.measures.proof import prove
from optimizer.model.answer import Method, SolveOptions
from optimizer.model.decomposed import rehearse
from optimizer.model.decomposed.tighten import tighten
from optimizer.model.run import run_program
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Solution
from tests.support.brute import best_plan
from tests.support.ruled import stepped_town
from tests.support.solved import EXACT, programme
from tests.support.tiny import tiny
from tests.support.town import random_town

PARTS = SolveOptions(method=Method.DECOMPOSED)
SEEDS = range(60)


def planned(seed: int, stepped: bool) -> Solution | None:
    instance = build_instance(tiny(seed, stepped))
    try:
        return prove(instance, solve(instance, PARTS))  # prove() raises for a plan that breaks a rule or passes its bound
    except NoPlanError:
        return None


@pytest.mark.parametrize("rehearsed", [False, True], ids=["at once", "rehearsed"])
@pytest.mark.parametrize("stepped", [False, True], ids=["kontribusi", "skor"])
def test_parts_bracket_the_best_of_all_whole_plans(stepped: bool, rehearsed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if rehearsed:
        monkeypatch.setattr(rehearse, "MANY", 2)
        monkeypatch.setattr(rehearse, "EVERY", 2)
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


def scored(seed: int) -> Scenario:
    """A town whose steps are whole metres and households, as its needs are: levels are passed by no step too many."""
    base = random_town(seed, areas=2)
    return dataclasses.replace(base, goal=dataclasses.replace(base.goal, lens=Lens.SCORE))


def test_rounded_rows_lose_no_whole_plan() -> None:
    gained = 0
    for seed in SEEDS:
        instance = build_instance(scored(seed) if seed % 2 else tiny(seed, stepped=True))
        loose, close = programme(instance, whole=True), tighten(programme(instance, whole=True))
        one, other = run_program(loose, EXACT), run_program(close, EXACT)
        assert one.outcome is other.outcome, seed
        if one.solved:
            assert other.objective == pytest.approx(one.objective, rel=1e-9, abs=1e-6), seed
        gained += len(close.row_lower) > len(loose.row_lower)
    assert gained > len(SEEDS) / 3


def test_rounded_rows_bring_the_relaxation_nearer_and_leave_other_rows_in_place() -> None:
    instance = build_instance(stepped_town())
    loose = programme(instance)
    close = tighten(loose)
    assert run_program(close, EXACT).objective > run_program(loose, EXACT).objective + 1e-6
    assert (close.indices[: len(loose.indices)] == loose.indices).all()
    assert close.rows[:-1] == loose.rows
    assert np.isneginf(close.row_lower[len(loose.row_lower) :]).all()
