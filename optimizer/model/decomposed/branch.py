r"""Branch and bound over one small programme whose linear relaxation stays warm in HiGHS.

HiGHS's own search spends nearly all its time in the root of programmes as small as a part: cuts, probing and heuristics cost it
forty times the linear programme. A plain tree over the same rows needs a few dozen warm re-solves of a tenth of a millisecond:

    node      lower <= x <= upper, with the least cost of the linear programme there
    closed    when that is no less than the cost of the best whole plan but for the gap, or when it is a whole plan itself
    rounded   a node's values are, and kept when they obey all rows: without a plan there is nothing to close a node by
    fixed     columns whose reduced cost is more than what is left between the two stay at their bound
    branch    on works that exclude one another and are used together (``rivals.py``); where there are none, on the column
              whose two sides are guessed to raise the cost most, by what its branches raised it before
    next      the more promising side; where there is none, the node of least cost

The bound proved is the least cost among the closed nodes; nothing else is trusted (Land and Doig 1960; pseudo-costs after
Benichou et al. 1971).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import highspy
import numpy as np

from optimizer.model.decomposed.rivals import Rivals
from optimizer.model.highs import hand_over
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.program import Program

MOST = 400
"""Nodes of one tree: those that need more are rare, and HiGHS's cuts are worth their time there."""

WHOLE = 1e-7
"""How far from a whole number a value may be and count as one."""

GUESS = 0.3
"""Share of its cost by which a step of a column is guessed to raise the whole before it was branched on."""

LEAST = 1e-6
"""The least a branch is guessed to raise the cost, so that two sides can be multiplied."""


@dataclass(frozen=True, slots=True, eq=False)
class _Node:
    """Bounds (n,) of the columns, and the linear programme's least ``cost``, ``values`` and ``reduced`` costs (n,) in them."""

    lower: Floats
    upper: Floats
    cost: float
    values: Floats
    reduced: Floats


class _Warm:
    """The relaxation in HiGHS, whose bounds are moved from node to node."""

    def __init__(self, solver: highspy.Highs, program: Program) -> None:
        self.solver = solver
        hand_over(solver, dataclasses.replace(program, integer=np.zeros_like(program.integer)))
        self.lower, self.upper = program.lower.copy(), program.upper.copy()
        self.lost = False

    def node(self, lower: Floats, upper: Floats) -> _Node | None:
        """Return the node of some bounds, ``None`` when it has no solution; ``lost`` is set when HiGHS cannot tell."""
        moved = np.flatnonzero((lower != self.lower) | (upper != self.upper))
        if len(moved):
            self.solver.changeColsBounds(len(moved), moved.astype(np.int32), lower[moved], upper[moved])
            self.lower, self.upper = lower, upper
        failed = self.solver.run() == highspy.HighsStatus.kError
        status = self.solver.getModelStatus()
        if failed or status != highspy.HighsModelStatus.kOptimal:
            self.lost |= failed or status != highspy.HighsModelStatus.kInfeasible
            return None
        solution = self.solver.getSolution()
        cost = float(self.solver.getInfo().objective_function_value)
        return _Node(lower, upper, cost, np.array(solution.col_value), np.array(solution.col_dual))


class _Guesses:
    """What branching on each column raised the cost by so far, for each whole step down (0) and up (1)."""

    def __init__(self, cost: Floats) -> None:
        self.first = GUESS * np.abs(cost)
        self.raised, self.times = np.zeros((2, len(cost))), np.zeros((2, len(cost)))

    def best(self, columns: Ints, part: Floats) -> int:
        """Return the place of the most telling of some columns (c,), which stand at ``part`` (c,) of a step."""
        seen = np.maximum(self.times[:, columns], 1.0)
        each = np.where(self.times[:, columns] > 0, self.raised[:, columns] / seen, self.first[columns])
        down, up = each[0] * part, each[1] * (1.0 - part)
        return int(np.argmax(np.maximum(down, LEAST) * np.maximum(up, LEAST)))

    def learn(self, side: int, column: int, raised: float) -> None:
        """Take in by how much a whole step of a column to one side would have raised the cost."""
        self.raised[side, column] += raised
        self.times[side, column] += 1.0


class _Tree:
    """One search: the best whole plan so far, and the least cost of what has been closed without it."""

    def __init__(self, warm: _Warm, rivals: Rivals, gap: float, start: Floats | None) -> None:
        self.warm, self.rivals, self.gap = warm, rivals, gap
        program = rivals.relaxed
        self.cost = program.cost
        self.whole = np.flatnonzero(program.integer)
        self.gains = program.cost[self.whole] < 0.0
        self.guesses = _Guesses(program.cost)
        self.values, self.best = start, np.inf if start is None else float(program.cost @ start)
        self.closed = np.inf

    @property
    def enough(self) -> float:
        """Return the cost from which on a node cannot hold a plan that is better by more than the gap."""
        return self.best - self.gap * max(1.0, abs(self.best)) if np.isfinite(self.best) else np.inf

    def open(self, node: _Node) -> list[_Node]:
        """Return the nodes below one that may hold better plans, the most promising last; none when it is closed."""
        if node.cost < self.enough:
            self._round(node)
        if node.cost >= self.enough:
            self.closed = min(self.closed, node.cost)
            return []
        sides = self.rivals.split(node.values)
        below = self._torn(self._fixed(node), sides) if sides is not None else self._broken(node)
        return sorted(below, key=lambda child: -child.cost)

    def _round(self, node: _Node) -> None:
        """Keep the plan that a node's values round to, down where a column gains and up where it costs, when it is one."""
        values = self.rivals.rounded_up(node.values)
        whole = values[self.whole]
        values[self.whole] = np.where(self.gains, np.floor(whole + WHOLE), np.ceil(whole - WHOLE))
        if self.cost @ values < self.best and self.rivals.obeyed(values):
            self.values, self.best = values, float(self.cost @ values)

    def _broken(self, node: _Node) -> list[_Node]:
        """Return the two sides of a node at the most telling broken column; none, and the plan kept, when all are whole."""
        values = self.rivals.rounded_up(node.values)[self.whole]
        part = values - np.floor(values)
        broken = np.minimum(part, 1.0 - part) > WHOLE
        if not broken.any():
            self._found(node)
            return []
        columns, part = self.whole[broken], part[broken]
        place = self.guesses.best(columns, part)
        return self._below(self._fixed(node), int(columns[place]), float(part[place]))

    def _torn(self, node: _Node, sides: tuple[Ints, Ints]) -> list[_Node]:
        """Return the two sides of a node where rivals are used together: one group of them is not, or none of its rivals is."""
        found = []
        for columns in sides:
            if (node.lower[columns] > 0.0).any():
                continue
            upper = node.upper.copy()
            upper[columns] = 0.0
            child = self.warm.node(node.lower, upper)
            if child is not None:
                found.append(child)
        return found

    def _found(self, node: _Node) -> None:
        """Keep a whole plan: the best one of its node, and of all so far."""
        self.closed = min(self.closed, node.cost)
        values = self.rivals.rounded_up(node.values)
        values[self.whole] = np.rint(values[self.whole])
        cost = float(self.cost @ values)
        if cost < self.best:
            self.values, self.best = values, cost

    def _fixed(self, node: _Node) -> _Node:
        """Return a node whose columns that cannot leave their bound in any better plan are kept there."""
        if not np.isfinite(self.best):
            return node
        room = self.best - node.cost
        lower, upper, whole = node.lower.copy(), node.upper.copy(), self.whole
        low = whole[(node.reduced[whole] > room) & (node.values[whole] <= lower[whole] + WHOLE)]
        high = whole[(-node.reduced[whole] > room) & (node.values[whole] >= upper[whole] - WHOLE)]
        upper[low], lower[high] = lower[low], upper[high]
        return dataclasses.replace(node, lower=lower, upper=upper)

    def _below(self, node: _Node, column: int, part: float) -> list[_Node]:
        """Return the two sides of a node that have a solution."""
        found = []
        for side, share in ((0, part), (1, 1.0 - part)):
            lower, upper = node.lower.copy(), node.upper.copy()
            (upper if side == 0 else lower)[column] = np.floor(node.values[column]) + side
            child = self.warm.node(lower, upper)
            if child is not None:
                self.guesses.learn(side, column, (child.cost - node.cost) / share)
                found.append(child)
        return found


def branched(solver: highspy.Highs, rivals: Rivals, start: Floats | None, gap: float) -> tuple[Floats, float] | None:
    """Return whole values (n,) of least cost and the bound proved, to a relative ``gap``, from a plan ``start`` (n,) on.

    What ``solver`` held before is gone. ``None`` when there is no plan, when HiGHS lost its way, or when the tree has more than
    :data:`MOST` nodes: then nothing is known.
    """
    program = rivals.relaxed
    warm = _Warm(solver, program)
    tree = _Tree(warm, rivals, gap, start)
    root = warm.node(program.lower, program.upper)
    waiting = [] if root is None else [root]
    for _ in range(MOST // 2):
        if not waiting or warm.lost:
            break
        below = tree.open(waiting.pop())
        if not below:
            waiting.sort(key=lambda node: -node.cost)
        waiting += below
    if waiting or warm.lost or tree.values is None:
        return None
    return tree.values, min(tree.closed, tree.best)
