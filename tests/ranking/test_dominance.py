"""Dominance against the definition, by every way of working it out."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.ranking import dominance
from optimizer.ranking.dominance import undominated


def by_definition(cost: np.ndarray, gain: np.ndarray) -> list[int]:
    kept = []
    for i in range(len(cost)):
        rivals = [j for j in range(len(cost)) if j != i and cost[j] <= cost[i] and (gain[j] >= gain[i]).all()]
        if not any(cost[j] < cost[i] or (gain[j] > gain[i]).any() or j < i for j in rivals):
            kept.append(i)
    return kept


@pytest.mark.parametrize(("cells", "few"), [(1 << 20, 10**9), (1, 10**9), (1, 0), (30, 10**9), (30, 0), (200, 0)])
def test_the_kept_are_those_no_other_beats(monkeypatch: pytest.MonkeyPatch, cells: int, few: int) -> None:
    monkeypatch.setattr(dominance, "CELLS", cells)
    monkeypatch.setattr(dominance, "FEW", few)
    monkeypatch.setattr(dominance, "RUN", 7)
    draw = np.random.default_rng(cells + few)
    for _ in range(120):
        count, columns, spread = draw.integers(1, 50), draw.integers(0, 5), int(draw.choice([2, 4, 20]))
        cost, gain = draw.integers(0, 3 * spread, count), draw.integers(0, spread, (count, columns))
        kept = undominated(cost, gain)
        assert sorted(kept.tolist()) == by_definition(cost, gain)
        assert (np.diff(cost[kept]) >= 0).all()


def test_columns_that_rise_together_count_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dominance, "CELLS", 100)
    draw = np.random.default_rng(3)
    metres = draw.integers(0, 40, 60)
    cost, gain = draw.integers(0, 40, 60), np.stack((metres, metres // 3, draw.integers(0, 2, 60)), axis=1)
    assert sorted(undominated(cost, gain).tolist()) == by_definition(cost, gain)


def test_nothing_to_choose_from() -> None:
    assert len(undominated(np.zeros(0, dtype=np.int64), np.zeros((0, 2), dtype=np.int64))) == 0
