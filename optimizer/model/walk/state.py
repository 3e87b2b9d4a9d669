"""Where a walk along a line stands: a basis with its values, its direction and its reduced costs.

Variables are numbered columns first, then rows, each row standing for its activity, whose reduced cost is the row's multiplier.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.optimum import Optimum
from optimizer.model.walk.kernel import Kernel, SingularError
from optimizer.model.walk.lines import Sums, by_column, by_row
from optimizer.model.walk.scaled import scaled
from optimizer.problem.instance import Floats
from optimizer.problem.program import Program

CLOSE = 1e-9
"""How far a bound may be passed, and a variable at its bound may pay, in scaled units: what HiGHS allows itself."""

OPEN = 1e-5
"""Cost that is nothing: a variable may pay more where it has so little room that no more could be won."""

TURNS = 16
"""Exchanges after which the direction is found anew, so that rounding does not gather."""

EXACT = 1e-12
"""Misses of rows, and costs of basic columns, that are not worth correcting."""

WORN = 1e-9
"""How far values and prices may be off, before they are corrected, with an inverse that still is one."""


class State:
    """``values``, ``drift``, ``reduced`` (v,): of each variable, its change for one more unit of share, and its reduced cost.

    ``basic`` (v,): which variables are in the basis; of the others ``rises`` and ``falls`` (v,) say which may do so.
    ``out`` (v,): which are not, ``moves`` (r,), part of ``basic``: which rows do not bind. All in scaled units.
    """

    def __init__(self, program: Program, start: Optimum) -> None:
        """Stand at a known optimum of a programme whose last column is the share.

        Raises SingularError for columns that are no basis, and where the share itself is basic: it gives no direction then.
        """
        self.scaled = scaled(program)
        self.program = self.scaled.program
        self.lines, self.chains = by_row(self.program), by_column(self.program)
        self.activities, self.charges = Sums(self.lines, self.chains), Sums(self.chains, self.lines)
        self.lower = np.concatenate((self.program.lower, self.program.row_lower))
        self.upper = np.concatenate((self.program.upper, self.program.row_upper))
        self.least, self.most = self.lower - CLOSE, self.upper + CLOSE
        self.room = np.concatenate((self.program.upper - self.program.lower, _reach(self.program)))
        self.share, self.last = start.share, len(program.cost) - 1
        self.basic = np.concatenate((start.basic, ~start.tight))
        self.out = ~self.basic
        self.moves = self.basic[len(program.cost) :]
        self._put(np.concatenate((start.values / self.scaled.columns, program.activity(start.values) * self.scaled.rows)))
        self.reduced = np.concatenate((np.zeros(self.last + 1), start.duals / self.scaled.rows))
        if self.basic[self.last]:
            raise SingularError
        self.kernel = Kernel(self.lines, self.chains, start.basic, start.tight)
        self._refine()
        self._aim()

    @property
    def slope(self) -> float:
        """What one more unit of share is worth, in units of cost."""
        return -float(self.reduced[self.last])

    def go(self, share: float) -> None:
        """Go up the line to a share."""
        self.values += (share - self.share) * self.drift
        self.share = self.values[self.last] = share

    def swap(self, entering: int, leaving: int, upwards: bool, price: float) -> None:
        """Note that one variable has entered the basis for another, which stands at its upper or lower bound from now on."""
        self.turns += 1
        self.values[leaving] = self.upper[leaving] if upwards else self.lower[leaving]
        self.drift[leaving], self.reduced[leaving], self.reduced[entering] = 0.0, -price, 0.0
        able = bool(self.lower[leaving] < self.upper[leaving])
        for number, enters in ((entering, True), (leaving, False)):
            self.basic[number], self.out[number] = enters, not enters
            self.rises[number] = able and not upwards and not enters
            self.falls[number] = able and upwards and not enters

    def settle(self) -> bool:
        """Correct what rounding has gathered, and return whether this is an optimum of the whole programme here."""
        if self._refine() > WORN:
            basic, tight = self.kernel.columns.of >= 0, self.kernel.rows.of >= 0
            del self.kernel  # two inverses at once would be the most memory a walk needs
            self.kernel = Kernel(self.lines, self.chains, basic, tight)
            self._refine()
            self.turns = TURNS
        if self.turns >= TURNS:
            self._aim()
        within = (self.values >= self.least) & (self.values <= self.most)
        return bool(within.all()) and self._open() <= OPEN

    def optimum(self, up: float) -> Optimum:
        """Return where this stands, in the programme's own units; the basis stays best for ``up`` more."""
        count = self.last + 1
        return Optimum(
            share=self.share,
            values=self.values[:count] * self.scaled.columns,
            duals=self.reduced[count:] * self.scaled.rows,
            drift=self.drift[:count] * self.scaled.columns,
            basic=self.basic[:count].copy(),
            tight=~self.basic[count:],
            down=0.0,
            up=up,
        )

    def _open(self) -> float:
        """Return how much less an optimum could cost at most: what all that pay would win on their way to their other bound."""
        pays = np.maximum(np.where(self.rises, -self.reduced, 0.0), np.where(self.falls, self.reduced, 0.0))
        paying = (pays > CLOSE).nonzero()[0]
        return float(pays[paying] @ self.room[paying])

    def _put(self, values: Floats) -> None:
        """Put what is not basic at the bound it stands at, or where it is when it has none."""
        high = np.abs(values - self.lower) > np.abs(self.upper - values)
        free = np.isinf(self.lower) & np.isinf(self.upper)
        able = ~self.basic & (self.lower < self.upper)
        able[self.last] = False
        self.rises, self.falls = able & (~high | free), able & (high | free)
        bound = np.where(high, self.upper, self.lower)
        self.values = np.where(self.basic | free, values, bound)
        self.values[self.last] = self.share

    def _refine(self) -> float:
        """Correct values where rows miss their bounds, prices where basic columns still cost; return the largest miss."""
        return max(self._correct_values(), self._correct_prices())

    def _correct_values(self) -> float:
        """Let the activities be those of the columns, and move basic columns so that rows that bind stand at their bounds."""
        count, kernel = self.last + 1, self.kernel
        activity = self.activities.of(self.values[:count])
        miss = np.where(self.moves, 0.0, self.values[count:] - activity)
        row = (np.abs(miss) > EXACT).nonzero()[0]
        if len(row):
            change = kernel.inverse[:, kernel.rows.of[row]] @ miss[row]
            slot = change.nonzero()[0]
            self.values[kernel.columns.at[slot]] += change[slot]
            activity = self.activities.of(self.values[:count])
        self.values[count:] = np.where(self.moves, activity, self.values[count:])
        return float(np.abs(miss).max(initial=0.0))

    def _correct_prices(self) -> float:
        """Let reduced costs be what the multipliers leave of costs, and change these so that basic columns cost nothing."""
        count, kernel = self.last + 1, self.kernel
        left = self.program.cost - self.charges.of(self.reduced[count:])
        miss = np.where(self.out[:count], 0.0, left)
        column = (np.abs(miss) > EXACT).nonzero()[0]
        if len(column):
            change = miss[column] @ kernel.inverse[kernel.columns.of[column]]
            slot = change.nonzero()[0]
            self.reduced[count + kernel.rows.at[slot]] += change[slot]
            left = self.program.cost - self.charges.of(self.reduced[count:])
        self.reduced[:count] = left * self.out[:count]
        return float(np.abs(miss).max(initial=0.0))

    def _aim(self) -> None:
        """Find the direction: how basic variables change with the share."""
        count, kernel = self.last + 1, self.kernel
        change = kernel.down(self.last)
        slot = (np.abs(change) > 0.0).nonzero()[0]
        columns = np.append(kernel.columns.at[slot], self.last)
        speed = np.append(-change[slot], 1.0)
        self.turns = 0
        self.drift = np.zeros(len(self.values))
        self.drift[columns] = speed
        self.drift[count:] = self.chains.combine(columns, speed) * self.moves


def _reach(program: Program) -> Floats:
    """Return how far the activity of each row can go from one end to the other as far as its columns go, shape (r,)."""
    width = np.abs(program.values) * (program.upper - program.lower)[program.indices]
    return np.bincount(program.row_of(), width, minlength=len(program.row_lower)).astype(np.float64)
