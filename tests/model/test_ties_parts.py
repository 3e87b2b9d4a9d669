"""A linear programme solved by its parts comes to the same plan as in one, whoever answers for the parts, in any order."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.province import province, under
from optimizer.domain.scenario import Lens
from optimizer.model import linear
from optimizer.model.answer import SolveOptions
from optimizer.model.blocks import chunks
from optimizer.model.blocks import solve as blocks
from optimizer.model.columns import lay_columns
from optimizer.model.linear import solve_linear
from optimizer.model.ties import linear as settling
from optimizer.model.ties.linear import one_optimum
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from tests.support.orders import ordered
from tests.support.solved import programme

ORDERS = 4


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let small provinces be large: a sample of a few parts, and several runs of them."""
    monkeypatch.setattr(linear, "MANY", 1)
    monkeypatch.setattr(blocks, "FEW", 12)
    monkeypatch.setattr(chunks, "WIDTH", 150)


def plans(instance: Instance, settled: bool) -> list[np.ndarray]:
    """Return what is built and paid: in one programme, then by parts in several orders, by HiGHS and by compiled code."""
    columns, program, options = lay_columns(instance), programme(instance), SolveOptions()
    told = np.concatenate((columns.build().ravel(), columns.paid().ravel()))
    found = []
    for number in range(-1, ORDERS + 1):
        with pytest.MonkeyPatch.context() as patch, ordered(max(0, number)):
            if number < 0:
                patch.setattr(linear, "MANY", program.cost.size + 1)
            answer = solve_linear(instance, columns, program, options)
            answer = one_optimum(instance, columns, program, answer, options) if settled else answer
        found.append(answer.values[told])
    return found


def apart(found: list[np.ndarray]) -> float:
    return max(float(np.abs(plan - found[0]).max()) for plan in found)


@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
@pytest.mark.parametrize(("years", "seed", "money"), [(1, 1, 0.2), (2, 2, 0.4)])
def test_parts_and_the_whole_come_to_one_plan(lens: Lens, years: int, seed: int, money: float) -> None:
    instance = build_instance(under(province(20, years, seed, money), lens))
    assert apart(plans(instance, settled=False)) > 0.5, "there must be something to choose"
    assert apart(plans(instance, settled=True)) < 1e-4


def test_of_too_many_columns_no_optimum_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = build_instance(under(province(20, 1, 1, 0.2), Lens.CONTRIBUTION))
    columns, program, options = lay_columns(instance), programme(instance), SolveOptions()
    best = solve_linear(instance, columns, program, options)
    assert one_optimum(instance, columns, program, best, options) is not best
    monkeypatch.setattr(settling, "LARGEST", columns.total - 1)
    assert one_optimum(instance, columns, program, best, options) is best
