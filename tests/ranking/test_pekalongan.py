"""432 RTs of Kota Pekalongan, 2,660 classes: the proven optima to the point, and other budgets against a MILP solver."""

from __future__ import annotations

import json

import highspy
import numpy as np
import pytest

from optimizer.ranking.bracket import between, bracket
from optimizer.ranking.classes import Classes
from optimizer.ranking.exact import optimal
from optimizer.ranking.staircase import reached, staircase
from tests.ranking.mckp import PEKALONGAN, pekalongan

pytestmark = pytest.mark.skipif(not PEKALONGAN.is_dir(), reason="needs ../shared/data/pekalongan")

PUBLISHED = {10**9: 1685, 5 * 10**9: 3042, 10**10: 3885, 2 * 10**10: 5072, 5 * 10**10: 7196}


@pytest.fixture(scope="module")
def group() -> Classes:
    return pekalongan()


@pytest.mark.parametrize(("budget", "points"), PUBLISHED.items())
def test_published_optima(group: Classes, budget: int, points: int) -> None:
    best = optimal(group, budget)
    assert best.value == best.bound == points
    assert best.cost <= budget
    chosen = group.start[:-1] + best.choice
    assert int(group.value[chosen].sum()) == points


def test_published_optima_are_those_of_the_file() -> None:
    text = json.loads((PEKALONGAN / "mckp_optima.json").read_text(encoding="utf-8"))
    stated = text["optima_by_budget_idr_computed_with_HiGHS_1.16"]
    assert {int(key): value["optimum_total_score_reduction"] for key, value in stated.items()} == PUBLISHED


def test_the_whole_staircase_agrees_with_single_budgets(group: Classes) -> None:
    stairs = staircase(group)
    assert int(stairs.value[-1]) == 9810
    assert int(stairs.cost[-1]) == 317_975_602_181
    draw = np.random.default_rng(0)
    budgets = np.concatenate((10.0 ** draw.uniform(4, 11.6, 30), stairs.cost[draw.integers(0, len(stairs.cost), 10)]))
    for budget in budgets.astype(np.int64).tolist():
        assert optimal(group, budget).value == reached(stairs, budget)


@pytest.mark.parametrize("budget", [int(x) for x in 10 ** np.random.default_rng(7).uniform(6, 11.4, 12)])
def test_other_budgets_agree_with_a_milp_solver(group: Classes, budget: int) -> None:
    assert optimal(group, budget).value == by_milp(group, budget)


def test_the_bracket_holds_the_published_optima(group: Classes) -> None:
    notes = bracket(group, 5 * 10**10, 10**7)
    for budget, points in PUBLISHED.items():
        least, most = between(notes, budget)
        assert least <= points <= most


def by_milp(group: Classes, budget: int) -> int:
    """The optimum by HiGHS, whose word is checked by rounding its plan."""
    count, items = len(group), len(group.cost)
    highspy.Highs.resetGlobalScheduler(True)  # another thread count in this process would leave it unsolved
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.999)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = items, count + 1
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = group.value.astype(float)
    model.col_lower_, model.col_upper_ = np.zeros(items), np.ones(items)
    model.integrality_ = [highspy.HighsVarType.kInteger] * items
    model.row_lower_ = np.append(np.ones(count), -highspy.kHighsInf)
    model.row_upper_ = np.append(np.ones(count), budget / 1e6)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.append(group.start, 2 * items)
    model.a_matrix_.index_ = np.tile(np.arange(items, dtype=np.int32), 2)
    model.a_matrix_.value_ = np.append(np.ones(items), group.cost / 1e6)
    highs.passModel(model)
    highs.run()
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    plan = np.rint(np.array(highs.getSolution().col_value)).astype(np.int64)
    assert int(group.cost @ plan) <= budget + 1000
    return int(group.value @ plan)
