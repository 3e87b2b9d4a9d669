"""Which columns belong to one part: all that rows tie together, however many rows that takes."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.model.decomposed.split import connected, numbered


def _coefficients(seed: int, columns: int, rows: int, count: int) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(seed)
    return np.sort(draw.integers(0, rows, count)).astype(np.int32), draw.integers(0, columns, count).astype(np.int32)


def _by_spreading(columns: int, row: np.ndarray, column: np.ndarray) -> list[int]:
    """Return the least column that each is connected to, by telling neighbours until nothing is new."""
    label = list(range(columns))
    while True:
        least: dict[int, int] = {}
        for r, c in zip(row.tolist(), column.tolist(), strict=True):
            least[r] = min(label[c], least.get(r, columns))
        told = list(label)
        for r, c in zip(row.tolist(), column.tolist(), strict=True):
            told[c] = min(told[c], least[r])
        if told == label:
            return label
        label = told


@pytest.mark.parametrize("count", [0, 30, 60, 90, 200])
@pytest.mark.parametrize("seed", range(5))
def test_columns_are_connected_through_any_number_of_rows(seed: int, count: int) -> None:
    row, column = _coefficients(seed, 60, 40, count)
    assert connected(60, 40, row, column).tolist() == _by_spreading(60, row, column)


@pytest.mark.parametrize("turned", [False, True])
def test_a_long_chain_is_one_part(turned: bool) -> None:
    links = np.arange(500)[:: -1 if turned else 1]
    row = np.repeat(np.arange(500, dtype=np.int32), 2)
    column = np.stack((links, links + 1), axis=1).ravel().astype(np.int32)
    assert not connected(501, 500, row, column).any()


def test_parts_are_numbered_in_order_and_what_uses_no_joint_row_comes_last() -> None:
    label = np.array([0, 1, 0, 3, 1, 5, 6])
    own = np.array([False, False, False, False, False, True, False])
    assert numbered(label, own, np.array([4, 5, 6])).tolist() == [2, 0, 2, 2, 0, -1, 1]


def test_a_part_may_be_called_after_an_own_column() -> None:
    assert numbered(np.array([0, 0, 2]), np.array([True, False, False]), np.array([1, 2])).tolist() == [-1, 0, 1]
