"""Partial plans of a block: what they cost and win so far, and how far they have come in the rows still open."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """Labels that say themselves what is built: ``steps`` (n, m) of the works of the labels."""

    steps: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Labels put together from two others: label n from ``left[left_index[n]]`` and ``right[right_index[n]]``."""

    left: Labels
    right: Labels
    left_index: Ints
    right_index: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """Ways of building some works of a block.

    ``works``: positions decided here.  ``cost``, ``value`` (n,).  ``rows``: rows other works add to as well, ascending;
    ``volume`` (n, r): how far each label comes in them. In an order row that is the steps of the earlier work where it is
    decided here, else less than nothing: what the later works ask of it.
    """

    works: tuple[int, ...]
    cost: Ints
    value: Ints
    rows: tuple[int, ...]
    volume: Ints
    back: Built | Joined

    def __len__(self) -> int:
        """Return the number of labels."""
        return len(self.cost)

    def column(self, row: int) -> Ints:
        """Return how far each label comes in one open row, shape (n,)."""
        return self.volume[:, self.rows.index(row)]


def take(labels: Labels, keep: Ints) -> Labels:
    """Return some of the labels, in the order of their indices in ``keep``."""
    back = labels.back
    if isinstance(back, Built):
        kept: Built | Joined = Built(back.steps[keep])
    else:
        kept = Joined(back.left, back.right, back.left_index[keep], back.right_index[keep])
    return Labels(labels.works, labels.cost[keep], labels.value[keep], labels.rows, labels.volume[keep], kept)


def stack(parts: list[Labels]) -> Labels:
    """Return labels joined from the same two sources as one set."""
    backs = [part.back for part in parts if isinstance(part.back, Joined)]
    first = backs[0]
    back = Joined(
        first.left,
        first.right,
        np.concatenate([one.left_index for one in backs]),
        np.concatenate([one.right_index for one in backs]),
    )
    return Labels(
        works=parts[0].works,
        cost=np.concatenate([part.cost for part in parts]),
        value=np.concatenate([part.value for part in parts]),
        rows=parts[0].rows,
        volume=np.concatenate([part.volume for part in parts]),
        back=back,
    )


def built_steps(labels: Labels, index: Ints, works: int) -> Ints:
    """Return the steps of chosen labels for every work of the block, shape (chosen, works); 0 for works not decided here."""
    steps = np.zeros((len(index), works), dtype=np.int64)
    back = labels.back
    if isinstance(back, Built):
        steps[:, list(labels.works)] = back.steps[index]
        return steps
    left = built_steps(back.left, back.left_index[index], works)
    return left + built_steps(back.right, back.right_index[index], works)
