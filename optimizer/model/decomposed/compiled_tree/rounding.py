"""Whole plans from the values of a node: which rivals stand together, which columns are broken, and what rounds to a plan."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.tables import BEST, Nodes, Piece, compiled, inlined
from optimizer.problem.instance import Floats

USED = 1e-7
"""Value above which a column is taken to be used, and how far from a whole number one may be and count as whole."""

ROUNDING = 1e-9
"""What a row may be broken by and hold."""


@inlined
def rounded_up(piece: Piece, nodes: Nodes, node: int) -> None:
    """Put the values of a node on trial, free columns made whole."""
    nodes.trial[:] = nodes.x[node]
    for c in range(len(piece.rivals)):
        if piece.free[c]:
            j = piece.rivals[c]
            nodes.trial[j] = 1.0 if nodes.trial[j] > USED else 0.0


@inlined
def torn(piece: Piece, values: Floats) -> int:
    """Return the group of rivals used together with rivals of its own that is used most; -1 for none."""
    most, chosen = -1.0, -1
    for g in range(len(piece.against)):
        weight, used, rival = 0.0, False, False
        for c in range(len(piece.rivals)):
            here = values[piece.rivals[c]]
            if piece.group[c] == g:
                weight += here
                used |= here > USED
            rival |= piece.against[g, c] and here > USED
        if used and rival and weight > most:
            most, chosen = weight, g
    return chosen


@inlined
def _obeyed(piece: Piece, values: Floats) -> bool:
    """Return whether values break no row, and no rivals stand together."""
    for r in range(len(piece.row_lower)):
        left = 0.0
        for e in range(piece.starts[r], piece.starts[r + 1]):
            left += piece.values[e] * values[piece.indices[e]]
        if left > piece.row_upper[r] + ROUNDING or left < piece.row_lower[r] - ROUNDING:
            return False
    return torn(piece, values) < 0


@compiled
def keep_rounded(piece: Piece, nodes: Nodes, node: int) -> None:
    """Keep the plan that a node rounds to, down where a column gains and up where it costs, when it is a better one."""
    rounded_up(piece, nodes, node)
    cost, trial = 0.0, nodes.trial
    for j in range(len(trial)):
        if piece.whole[j]:
            trial[j] = np.floor(trial[j] + USED) if piece.cost[j] < 0.0 else np.ceil(trial[j] - USED)
        cost += piece.cost[j] * trial[j]
    if cost < nodes.reached[BEST] and _obeyed(piece, trial):
        nodes.best[:], nodes.reached[BEST] = trial, cost


@compiled
def keep_whole(piece: Piece, nodes: Nodes, node: int) -> None:
    """Keep the plan of a node whose values are whole, when it is a better one."""
    rounded_up(piece, nodes, node)
    cost, trial = 0.0, nodes.trial
    for j in range(len(trial)):
        if piece.whole[j]:
            trial[j] = np.rint(trial[j])
        cost += piece.cost[j] * trial[j]
    if cost < nodes.reached[BEST]:
        nodes.best[:], nodes.reached[BEST] = trial, cost
