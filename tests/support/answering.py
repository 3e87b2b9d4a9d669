"""Who answers for the parts of a programme in a test, in parts of steps and in whole ones: HiGHS, or compiled code."""

from __future__ import annotations

import pytest

from optimizer.model.blocks import chunks, first
from optimizer.model.blocks import solve as blocks
from optimizer.model.decomposed import trees

WAYS = ("highs", "numba")


def answered_by(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let parts be answered in one of the :data:`WAYS`, and towns of a dozen parts be large; skip where numba is not there."""
    if way == "highs":
        monkeypatch.setattr(blocks, "responder", chunks.Chunks)
        monkeypatch.setattr(first, "responder", chunks.Chunks)
    else:
        pytest.importorskip("numba", reason="numba is an extra")
        monkeypatch.setattr(trees, "MANY", 1)
    monkeypatch.setattr(blocks, "FEW", 12)
