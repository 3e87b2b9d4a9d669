"""Rows that follow for whole steps lose no whole plan, and bring the linear programme nearer to the best of them."""

from __future__ import annotations

import dataclasses
from collections import Counter
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.scenario import Lens, Scenario
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.rounding import rest_of, rounded
from optimizer.model.rules import IMPLIED, RULES, STATED
from optimizer.model.run import run_program
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.program import Program
from tests.certificate.towns import ruled
from tests.support.brute import best_plan
from tests.support.lumpy import lumpy
from tests.support.ruled import bare_town, crowded_town
from tests.support.solved import EXACT, best
from tests.support.tiny import tiny
from tests.support.town import random_town

SEEDS = range(75)
NEAR = 1e-6


def programme(instance: Instance, rules: tuple, whole: bool) -> Program:
    columns = lay_columns(instance)
    return assemble(instance, columns, tuple(rule(instance, columns) for rule in rules), whole)


def scored(seed: int) -> Scenario:
    """A town whose steps are whole metres and households, as its needs are: levels are passed by no step too many."""
    base = random_town(seed, areas=2)
    return dataclasses.replace(base, goal=dataclasses.replace(base.goal, lens=Lens.SCORE))


@cache
def asked(seed: int) -> Instance:
    lens = tuple(Lens)[seed % 3]
    kinds = (lumpy(seed), lumpy(seed, stepped=True), tiny(seed, seed % 4 == 2), scored(seed), ruled(seed, years=1, lens=lens))
    return build_instance(kinds[seed % 5])


@pytest.mark.parametrize("seed", SEEDS)
def test_no_whole_plan_is_lost(seed: int) -> None:
    instance = asked(seed)
    loose, close = (run_program(programme(instance, rules, whole=True), EXACT) for rules in (STATED, RULES))
    assert loose.outcome is close.outcome
    if loose.solved:
        assert close.objective == pytest.approx(loose.objective, rel=1e-9, abs=NEAR)


def test_each_rule_brings_the_linear_programme_nearer() -> None:
    nearer: Counter[str] = Counter()
    for instance in (*map(asked, SEEDS), *map(build_instance, (crowded_town(), bare_town()))):
        loose = run_program(programme(instance, STATED, whole=False), EXACT)
        for rule in IMPLIED if loose.solved else ():
            close = run_program(programme(instance, (*STATED, rule), whole=False), EXACT)
            assert not close.solved or close.objective >= loose.objective - NEAR
            nearer[rule.__module__] += not close.solved or close.objective > loose.objective + NEAR
    assert min(nearer[rule.__module__] for rule in IMPLIED) >= 2, nearer


@pytest.mark.parametrize("stepped", [False, True], ids=["kontribusi", "skor"])
def test_the_plan_of_lumpy_works_is_the_best_of_all_whole_plans(stepped: bool) -> None:
    for seed in SEEDS:
        tried, found = best_plan(lumpy(seed, stepped)), best(lumpy(seed, stepped))
        assert tried is not None
        assert found.proof.value == pytest.approx(tried.value, rel=0, abs=1e-9), seed
        assert found.proof.bound >= tried.value - 1e-9, seed


AMOUNT = st.integers(1, 400).map(lambda n: n / 8)


@given(AMOUNT, AMOUNT, AMOUNT, AMOUNT)
def test_rounding_never_falls_and_never_gains_by_adding_first(one: float, other: float, need: float, size: float) -> None:
    rest = rest_of(need, size)
    if not rest:
        return
    phi = [float(each) for each in rounded(np.array([one, other, one + other, need]), size, rest)]
    assert phi[2] <= phi[0] + phi[1] + 1e-9
    assert phi[2] >= max(phi[0], phi[1]) - 1e-9
    assert phi[0] <= one + 1e-9
    assert phi[3] == pytest.approx(rest * np.ceil(need / size))
