"""What parts answered, alone or together, kept sparsely, so that shares of answers become values of columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.model.blocks.master import Shares
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Bools, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class _Page:
    """Answers of ``count`` members: ``column`` (e,) and ``value`` (e,), each of answer ``answer`` (e,)."""

    count: int
    answer: NDArray[np.int32]
    column: NDArray[np.int32]
    value: Floats


class Diary:
    """Answers in the order in which the master programme took them."""

    def __init__(self, parts: Structure, member: Ints) -> None:
        """Begin without any; ``member`` (p,) is who each part answers with."""
        self.own, self.members = parts.own, int(member.max()) + 1
        self.owner = np.repeat(member.astype(np.int32), np.diff(parts.part_columns))
        self.pages: list[_Page] = []

    def write(self, member: Ints, values: Floats) -> None:
        """Keep what members (n,) answered, of the ``values`` (columns,) of all."""
        number = np.full(self.members, -1, dtype=np.int32)
        number[member] = np.arange(len(member), dtype=np.int32)
        answer = number[self.owner]
        column = np.flatnonzero((answer >= 0) & (values[: len(answer)] != 0.0))
        self.pages.append(_Page(len(member), answer[column], column.astype(np.int32), values[column]))

    def values(self, shares: Shares, columns: int) -> Floats:
        """Return shares of answers as values of columns (columns,)."""
        column, value, first = [], [], 0
        for page in self.pages:
            weight = shares.share[first : first + page.count][page.answer]
            used = np.flatnonzero(weight)
            column.append(page.column[used])
            value.append(page.value[used] * weight[used])
            first += page.count
        values = np.bincount(np.concatenate(column), np.concatenate(value), minlength=columns).astype(np.float64)
        values[self.own] = shares.own
        return values

    @property
    def answers(self) -> int:
        """Return how many answers there are."""
        return sum(page.count for page in self.pages)

    def keep(self, kept: Bools) -> None:
        """Forget answers but those that are ``kept`` (answers,), in the order they came; bind the rest into one page."""
        place, first, pages = np.cumsum(kept) - 1, 0, []
        for page in self.pages:
            inside = np.flatnonzero(kept[first + page.answer])
            answer = place[first + page.answer[inside]]
            pages.append((answer, page.column[inside], page.value[inside]))
            first += page.count
        answer, column, value = (np.concatenate(part) for part in zip(*pages, strict=True))
        self.pages = [_Page(int(kept.sum()), answer.astype(np.int32), column, value)]
