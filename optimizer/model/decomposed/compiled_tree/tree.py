"""Branch and bound over one part, as in ``decomposed/branch.py``, compiled by numba.

The same tree: nodes rounded to plans, columns fixed by reduced costs, branches on whole works that exclude one another, else on
the column that is guessed to tell most; a dive first, then the node of least cost.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.node import fix, keep, least_cost
from optimizer.model.decomposed.compiled_tree.rounding import USED, keep_rounded, keep_whole, rounded_up, torn
from optimizer.model.decomposed.compiled_tree.tableau import fill
from optimizer.model.decomposed.compiled_tree.tables import (
    ASKED,
    BEST,
    CLOSED,
    OPEN,
    SPARE,
    Nodes,
    Piece,
    Table,
    compiled,
    inlined,
)
from optimizer.problem.instance import Floats

GUESS, LEAST = 0.3, 1e-6
"""As in ``branch.py``: the share of its cost by which a step of a column is guessed to raise the whole, and the least."""


@compiled
def search(piece: Piece, table: Table, nodes: Nodes, best: float, gap: float, most: int) -> bool:
    """Return whether the search came to its end within ``most`` linear programmes.

    ``nodes.best`` holds a plan of cost ``best`` (infinite: none) before, and the best plan after, beside what was reached.
    """
    rows, columns = len(piece.row_lower), len(piece.cost)
    cells = table.cells[: rows * columns].reshape(rows, columns)
    _clear(piece, table, nodes, best)
    fill(piece, table, cells)
    cost = least_cost(piece, table, cells, np.inf)
    if np.isnan(cost):
        return False
    keep(table, nodes, cost, np.inf)
    before = 0
    while nodes.tally[OPEN] > 0:
        if nodes.tally[OPEN] <= before:
            _least_last(nodes)
        before = nodes.tally[OPEN]
        node = nodes.waiting[before - 1]
        nodes.tally[OPEN] -= 1
        if nodes.tally[ASKED] + 2 > most or nodes.tally[SPARE] < 2 or not _opened(piece, table, cells, nodes, node, gap):
            return False
        nodes.spare[nodes.tally[SPARE]] = node
        nodes.tally[SPARE] += 1
    return True


@inlined
def _clear(piece: Piece, table: Table, nodes: Nodes, best: float) -> None:
    """Begin with a plan of cost ``best`` and no nodes."""
    table.low[: len(piece.cost)], table.high[: len(piece.cost)] = piece.lower, piece.upper
    nodes.reached[BEST], nodes.reached[CLOSED] = best, np.inf
    nodes.raised[:], nodes.times[:] = 0.0, 0.0
    nodes.tally[OPEN], nodes.tally[SPARE], nodes.tally[ASKED] = 0, len(nodes.spare), 1
    for k in range(len(nodes.spare)):
        nodes.spare[k] = k


@inlined
def _least_last(nodes: Nodes) -> None:
    """Let the waiting node of least cost be the next one."""
    least = last = nodes.tally[OPEN] - 1
    for k in range(last):
        if nodes.cost[nodes.waiting[k]] < nodes.cost[nodes.waiting[least]]:
            least = k
    nodes.waiting[least], nodes.waiting[last] = nodes.waiting[last], nodes.waiting[least]


@inlined
def _enough(nodes: Nodes, gap: float) -> float:
    """Return the cost from which on a node cannot hold a plan that is better by more than the gap."""
    best = nodes.reached[BEST]
    return best - gap * max(1.0, abs(best)) if best < np.inf else np.inf


@compiled
def _opened(piece: Piece, table: Table, cells: Floats, nodes: Nodes, node: int, gap: float) -> bool:
    """Close a node, or let its two sides wait, the more promising one last; return whether all could be told."""
    if nodes.cost[node] < _enough(nodes, gap):
        keep_rounded(piece, nodes, node)
    enough = _enough(nodes, gap)
    group = torn(piece, nodes.x[node])
    column = -1 if group >= 0 else _broken(piece, nodes, node)
    if nodes.cost[node] >= enough or (group < 0 and column < 0):
        nodes.reached[CLOSED] = min(nodes.reached[CLOSED], nodes.cost[node])
        if nodes.cost[node] < enough:
            keep_whole(piece, nodes, node)
        return True
    fix(piece, nodes, node)
    before = nodes.tally[OPEN]
    for side in range(2):
        if _bounded(piece, table, nodes, node, (group, column, side)):
            nodes.tally[ASKED] += 1
            cost = least_cost(piece, table, cells, enough)
            if np.isnan(cost):
                return False
            if cost < np.inf:
                if group < 0:
                    _learn(nodes, node, column, side, cost)
                keep(table, nodes, cost, enough)
    last = nodes.tally[OPEN] - 1
    if last == before + 1 and nodes.cost[nodes.waiting[last]] > nodes.cost[nodes.waiting[before]]:
        nodes.waiting[last], nodes.waiting[before] = nodes.waiting[before], nodes.waiting[last]
    return True


@inlined
def _broken(piece: Piece, nodes: Nodes, node: int) -> int:
    """Return the broken column of a node whose two sides are guessed to raise the cost most; -1 when all are whole."""
    rounded_up(piece, nodes, node)
    most, chosen = -1.0, -1
    for j in range(len(piece.cost)):
        part = nodes.trial[j] - np.floor(nodes.trial[j])
        if piece.whole[j] and min(part, 1.0 - part) > USED:
            first = GUESS * abs(piece.cost[j])
            down = part * (nodes.raised[0, j] / nodes.times[0, j] if nodes.times[0, j] > 0.0 else first)
            up = (1.0 - part) * (nodes.raised[1, j] / nodes.times[1, j] if nodes.times[1, j] > 0.0 else first)
            score = max(down, LEAST) * max(up, LEAST)
            if score > most:
                most, chosen = score, j
    return chosen


@inlined
def _bounded(piece: Piece, table: Table, nodes: Nodes, node: int, branch: tuple[int, int, int]) -> bool:
    """Set the table's bounds to one side (0, 1) of a branch on a group of rivals, or else on a column.

    Return whether there is such a side.
    """
    group, column, side = branch
    for j in range(len(piece.cost)):
        table.low[j], table.high[j] = nodes.lower[node, j], nodes.upper[node, j]
    if group < 0:
        down = np.floor(nodes.x[node, column])
        if side == 0:
            table.high[column] = min(down, table.high[column])
        else:
            table.low[column] = max(down + 1.0, table.low[column])
        return bool(table.low[column] <= table.high[column])
    for c in range(len(piece.rivals)):
        if piece.group[c] == group if side == 0 else piece.against[group, c]:
            if table.low[piece.rivals[c]] > 0.0:
                return False
            table.high[piece.rivals[c]] = 0.0
    return True


@inlined
def _learn(nodes: Nodes, node: int, column: int, side: int, cost: float) -> None:
    """Take in by how much a whole step of a column to one side would have raised the cost."""
    part = nodes.x[node, column] - np.floor(nodes.x[node, column])
    nodes.raised[side, column] += (cost - nodes.cost[node]) / (part if side == 0 else 1.0 - part)
    nodes.times[side, column] += 1.0
