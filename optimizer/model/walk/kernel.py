"""The inverse of a basis where it is not plain: the basic columns in the rows that bind.

Variables are numbered columns first, then rows, each row standing for its activity. A row that does not bind is basic by its
own activity, and its part of the inverse follows from the columns. Of 1,500 rows that bind in a regency most hold two basic
columns, so that the inverse has some ten entries in a row: it is kept as an array, and one exchange changes few of them.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.walk.lines import Lines
from optimizer.model.walk.slots import Slots
from optimizer.problem.instance import Bools, Floats, Ints

NOISE = 1e-11
"""An entry of the inverse, in a programme whose coefficients are near 1, that is rounding: real ones were never under 1e-6."""

SINGULAR = 1e-7
"""A pivot that a basis may not have."""

FEW = 4
"""How many times as long it takes to change a place of its own as one in a row of places."""

ROOM = 256
"""Free slots for more rows that bind, and by how many they grow."""


class SingularError(ArithmeticError):
    """Columns that are no basis."""


class Kernel:
    """``inverse`` (slots of columns, slots of rows), zero in all slots that are free."""

    def __init__(self, rows: Lines, columns: Lines, basic: Bools, tight: Bools) -> None:
        """Invert the ``basic`` columns (c,) in the ``tight`` rows (r,); raises SingularError."""
        self.lines, self.chains = rows, columns
        size = int(tight.sum()) + ROOM
        self.columns, self.rows = Slots(len(basic), size), Slots(len(tight), size)
        self.inverse = np.zeros((size, size))
        self._insert(basic.nonzero()[0], tight.copy())

    def down(self, column: int) -> Floats:
        """Return a column in terms of the basic ones, by slots of columns."""
        row, value = self.chains.line(column)
        slot = self.rows.of[row]
        here = slot >= 0
        found: Floats = self.inverse[:, slot[here]] @ value[here]
        return found

    def row_of(self, column: int) -> Floats:
        """Return a basic column in terms of the rows that bind, by slots of rows."""
        found: Floats = self.inverse[self.columns.of[column]].copy()
        return found

    def column_of(self, row: int) -> Floats:
        """Return a row that binds in terms of the basic columns, by slots of columns."""
        found: Floats = -self.inverse[:, self.rows.of[row]]
        return found

    def across(self, row: int) -> Floats:
        """Return a row that does not bind in terms of those that do, by slots of rows."""
        column, value = self.lines.line(row)
        slot = self.columns.of[column]
        here = slot >= 0
        found: Floats = value[here] @ self.inverse[slot[here]]
        return found

    def exchange(self, entering: int, leaving: int, column: Floats, row: Floats, pivot: float) -> None:
        """Let one variable into the basis for another.

        ``column`` (slots of columns): the entering variable in terms of the basic columns; ``row`` (slots of rows): the leaving
        one in terms of the rows that bind; ``pivot``: where they cross.
        """
        count = len(self.columns.of)
        if leaving < count <= entering:
            self._add(column, row, pivot)
            self.inverse[self.columns.of[leaving]], self.inverse[:, self.rows.of[entering - count]] = 0.0, 0.0
            self.columns.take(leaving)
            self.rows.take(entering - count)
            return
        self._seat(entering, leaving)
        if entering < count:
            column[self.columns.of[entering]] -= 1.0
        if leaving >= count:
            row[self.rows.of[leaving - count]] -= 1.0
        self._add(column, row, pivot)

    def _seat(self, entering: int, leaving: int) -> None:
        """Give slots to what comes in: those of what goes, or free ones where a column comes and a row binds from now on."""
        count = len(self.columns.of)
        if entering < count and leaving < count:
            self.columns.pass_on(leaving, entering)
        elif entering >= count:
            self.rows.pass_on(entering - count, leaving - count)
        else:
            self.columns.give(np.array([entering]))
            self.rows.give(np.array([leaving - count]))
        if not self.columns.free:
            self.columns.more(ROOM)
            self.rows.more(ROOM)
            self.inverse = _padded(self.inverse, ROOM)

    def _add(self, column: Floats, row: Floats, pivot: float) -> None:
        """Take the product of a column and a row, over the pivot, from the inverse: of whole rows unless few places change."""
        down, right = (np.abs(column) > NOISE).nonzero()[0], (np.abs(row) > NOISE).nonzero()[0]
        parts = (column[down] / pivot)[:, None]
        if FEW * len(right) < len(row):
            self._change((down[:, None], right), parts * row[right])
        else:
            self._change((down, slice(len(row))), parts * row)

    def _change(self, place: tuple[Ints, Ints | slice], less: Floats) -> None:
        """Take something from places of the inverse, and rounding with it."""
        changed = self.inverse[place] - less
        changed *= np.abs(changed) > NOISE
        self.inverse[place] = changed

    def _insert(self, rest: Ints, open_rows: Bools) -> None:
        """Let columns in for rows that are still open: together while some have an open row of their own, then one by one."""
        alone = self._alone(rest, open_rows)
        while len(alone[0]):
            self._let_in_together(*alone, open_rows)
            rest = rest[self.columns.of[rest] < 0]
            alone = self._alone(rest, open_rows)
        for number in rest.tolist():
            open_rows[self._let_in(number, open_rows)] = False

    def _alone(self, columns: Ints, open_rows: Bools) -> tuple[Ints, Ints, Floats]:
        """Return those columns that hold a single open row, each for another row, with the row and the coefficient."""
        which, place = self.chains.places(columns)
        here = open_rows[self.chains.indices[place]]
        which, place = which[here], place[here]
        single = (np.bincount(which, minlength=len(columns))[which] == 1).nonzero()[0]
        single = single[np.unique(self.chains.indices[place[single]], return_index=True)[1]]
        return columns[which[single]], self.chains.indices[place[single]], self.chains.values[place[single]]

    def _let_in_together(self, columns: Ints, rows: Ints, pivots: Floats, open_rows: Bools) -> None:
        """Let columns in, each for its only open row; what is inside already holds nothing of these rows."""
        which, place = self.chains.places(columns)
        slot = self.rows.of[self.chains.indices[place]]
        inside = slot >= 0
        which, slot, value = which[inside], slot[inside], self.chains.values[place[inside]]
        own_rows, own_columns = self.rows.give(rows), self.columns.give(columns)
        group, first = np.unique(which, return_index=True)
        if len(group):
            known = np.add.reduceat(self.inverse[:, slot] * value, first, axis=1)
            self.inverse[:, own_rows[group]] = -known / pivots[group]
        self.inverse[own_columns, own_rows] = 1.0 / pivots
        open_rows[rows] = False

    def _let_in(self, column: int, open_rows: Bools) -> int:
        """Let a column in for that open row where it is largest, and return the row; raises SingularError."""
        inside = self.down(column)
        left = np.zeros(len(open_rows))
        place, value = self.chains.line(column)
        left[place] = value
        moved = inside.nonzero()[0]
        left -= self.chains.combine(self.columns.at[moved], inside[moved])
        row = int(np.argmax(np.abs(left) * open_rows))
        if not open_rows[row] or abs(left[row]) < SINGULAR:
            raise SingularError
        self.exchange(column, len(self.columns.of) + row, inside, self.across(row), -float(left[row]))
        return row


def _padded(inverse: Floats, extra: int) -> Floats:
    """Return an array with more rows and columns of zeros, which take no memory before they are used."""
    size = len(inverse)
    wider = np.zeros((size + extra, size + extra))
    wider[:size, :size] = inverse
    return wider
