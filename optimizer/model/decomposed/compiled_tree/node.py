"""One node of a tree: its linear programme in the tableau, proved, and what is kept of it."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.dual import LOST, SOLVED, walk
from optimizer.model.decomposed.compiled_tree.proof import out_of_reach, proved
from optimizer.model.decomposed.compiled_tree.rounding import USED
from optimizer.model.decomposed.compiled_tree.tableau import fill
from optimizer.model.decomposed.compiled_tree.tables import BEST, CLOSED, OPEN, SPARE, Nodes, Piece, Table, compiled
from optimizer.problem.instance import Floats

DRIFT, BEYOND = 1e-7, 1e-8
"""Share of the cost by which what a tableau says may be off what it proves, and by which the walk may stop beyond enough."""


@compiled
def least_cost(piece: Piece, table: Table, cells: Floats, enough: float) -> float:
    """Return the cost nothing within the table's bounds is under: infinite when there is nothing, NaN when it is not known."""
    beyond = enough + BEYOND * max(1.0, abs(enough)) if enough < np.inf else np.inf
    for attempt in range(2):
        ended = walk(table, cells, beyond)
        if ended == SOLVED:
            bound, cost = proved(piece, table, cells), 0.0
            for j in range(len(piece.cost)):
                cost += piece.cost[j] * table.x[j]
            if bound >= enough or (cost < beyond and bound >= cost - DRIFT * max(1.0, abs(cost))):
                return bound
        elif ended != LOST and out_of_reach(piece, table, cells, ended):
            return np.inf
        if attempt == 0:
            fill(piece, table, cells)
    return np.nan


@compiled
def keep(table: Table, nodes: Nodes, cost: float, enough: float) -> None:
    """Let what the table says wait as an open node, or close it when it costs enough."""
    if cost >= enough:
        nodes.reached[CLOSED] = min(nodes.reached[CLOSED], cost)
        return
    nodes.tally[SPARE] -= 1
    node = nodes.spare[nodes.tally[SPARE]]
    for j in range(len(table.x)):
        nodes.lower[node, j], nodes.upper[node, j] = table.low[j], table.high[j]
        nodes.x[node, j], nodes.reduced[node, j] = table.x[j], table.reduced[j]
    nodes.cost[node] = cost
    nodes.waiting[nodes.tally[OPEN]] = node
    nodes.tally[OPEN] += 1


@compiled
def fix(piece: Piece, nodes: Nodes, node: int) -> None:
    """Draw the bounds of a node's whole columns in to what a better plan can afford."""
    room = nodes.reached[BEST] - nodes.cost[node]
    if room == np.inf:
        return
    for j in range(len(piece.cost)):
        gain = nodes.reduced[node, j]
        if piece.whole[j] and gain != 0.0:
            steps = np.floor(room / abs(gain) + USED)
            if gain > 0.0:
                nodes.upper[node, j] = min(nodes.upper[node, j], nodes.lower[node, j] + steps)
            else:
                nodes.lower[node, j] = max(nodes.lower[node, j], nodes.upper[node, j] - steps)
