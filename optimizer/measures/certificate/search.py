"""The most that one part can be worth beyond its cost, exactly: every way of building it is looked at or provably no better.

Works are decided one after another. What is still to be decided can win no more than its prices allow: prices per unit of each
goal at which no work left wins more than it costs (weak duality again, in whole numbers rounded to the safe side). A work
that no work left touches is only tried where a level is reached or a limit met, since between them it only costs.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable

from optimizer.measures.certificate.ahead import FINE, order_of, prices_of, tied_works
from optimizer.measures.certificate.part import Option, Part, Slope, Stair
from optimizer.measures.certificate.simplify import simplified, swaps

MOST_STATES = 300_000
"""Most partial ways of building that are looked at in one part."""


class TooManyWaysError(Exception):
    """A part has more ways of being built than are looked at."""


def most_beyond_cost(part: Part, known: int) -> int:
    """Return the most that a part can be worth less its cost, in worth units, or ``known`` when nothing passes it.

    Raises TooManyWaysError when that takes too long to find out.
    """
    return _Search(part, known).run()


class _Search:
    """One search: the order of works, the prices of what is left after each, and the best found."""

    def __init__(self, part: Part, known: int) -> None:
        self.part = part = simplified(part)
        self.best = known
        self.states = 0
        found = swaps(part)
        self.order = order_of(part, found)
        self.swaps = [[swap for swap in found if swap.better == n] for n in range(len(part.options))]
        self.asks = [[tie for tie in part.ties if tie.later == n] for n in range(len(part.options))]
        self.prices = [prices_of(part, self.order[depth:]) for depth in range(len(self.order) + 1)]
        tied = tied_works(part)
        self.alone = [not tied[n] & set(self.order[depth + 1 :]) for depth, n in enumerate(self.order)]
        own = [[row for row, supply in enumerate(part.supplies) if supply.into == goal] for goal in range(len(part.goals))]
        self.rows = own
        self.limits = [sum(part.supplies[row].limit for row in rows) for rows in own]

    def run(self) -> int:
        """Return the best of all ways, or what was known before."""
        self._explore({}, (0,) * len(self.part.supplies), 0)
        return self.best

    def _explore(self, counts: dict[int, int], supply: tuple[int, ...], spent: int) -> None:
        """Look at every way of deciding the works left."""
        self.states += 1
        if self.states > MOST_STATES:
            raise TooManyWaysError
        depth = len(counts)
        if self._ceiling(counts, supply, spent) <= self.best << FINE:
            return
        if depth == len(self.order):
            self.best = max(self.best, self._worth(supply) - spent)
            return
        n = self.order[depth]
        option = self.part.options[n]
        for count in self._counts(depth, counts, supply):
            cost = option.cost * count + (option.fixed if count else 0)
            self._explore({**counts, n: count}, _more(supply, option, count), spent + cost)

    def _counts(self, depth: int, counts: dict[int, int], supply: tuple[int, ...]) -> Iterable[int]:
        """Return the steps of a work worth trying, within what its ties to works decided allow."""
        n = self.order[depth]
        option = self.part.options[n]
        low, high = self._allowed(n, counts)
        first = max(low, option.start)
        nothing = () if option.forced or low > 0 else (0,)
        if not self.alone[depth]:
            return itertools.chain(nothing, range(first, high + 1))
        tried = {first, high, *self._turns(option, supply)}
        return itertools.chain(nothing, sorted(count for count in tried if first <= count <= high))

    def _allowed(self, n: int, counts: dict[int, int]) -> tuple[int, int]:
        """Return the fewest and most steps of a work, by what is decided of the works it is tied to."""
        low, high = 0, self._most(n, counts)
        for tie in self.part.ties:
            if tie.earlier == n and tie.later in counts:
                low = max(low, math.ceil(tie.ratio * counts[tie.later] - tie.room))
        return max(low, self._swapped(n, counts, high)), high

    def _most(self, n: int, counts: dict[int, int]) -> int:
        """Return the most steps of a work that its prerequisites and exclusives decided so far allow."""
        if any(counts.get(one if n == other else other, 0) for one, other in self.part.rivals if n in (one, other)):
            return 0
        ties = [tie for tie in self.asks[n] if tie.earlier in counts and tie.ratio]
        asked = [math.floor((tie.room + counts[tie.earlier]) / tie.ratio) for tie in ties if tie.earlier is not None]
        return min([self.part.options[n].most, *asked])

    def _swapped(self, n: int, counts: dict[int, int], high: int) -> int:
        """Return the fewest steps of a work at which steps decided of worse works could not have been swapped for its own."""
        if any(tie.earlier not in counts for tie in self.asks[n]):
            return 0
        return max((high - swap.given + 1 for swap in self.swaps[n] if counts.get(swap.worse, 0) >= swap.taken), default=0)

    def _turns(self, option: Option, supply: tuple[int, ...]) -> Iterable[int]:
        """Yield the numbers of steps at which one more stops being like the one before."""
        for row, amount in option.effects:
            own = self.part.supplies[row]
            goal = self.part.goals[own.into]
            marks = [own.limit - supply[row]]
            if isinstance(goal, Stair):
                others = self._done(supply, own.into) - min(own.limit, supply[row])
                marks += [need - others - supply[row] for need in goal.needs]
            for mark in marks:
                yield from (mark // amount, -(-mark // amount))

    def _done(self, supply: tuple[int, ...], goal: int) -> int:
        """Return what is done of a goal in all areas together."""
        return sum(min(supply[row], self.part.supplies[row].limit) for row in self.rows[goal])

    def _worth(self, supply: tuple[int, ...]) -> int:
        """Return what all goals are worth as they stand."""
        return sum(_reached(goal, self._done(supply, place)) for place, goal in enumerate(self.part.goals))

    def _ceiling(self, counts: dict[int, int], supply: tuple[int, ...], spent: int) -> int:
        """Return a worth beyond cost, times 2^FINE, that no way of deciding the works left can pass."""
        depth = len(counts)
        for n in self.order[depth:]:
            option = self.part.options[n]
            low = self._swapped(n, counts, self._most(n, counts)) if self.swaps[n] else 0
            if low > 0:
                supply, spent = _more(supply, option, low), spent + option.cost * low
            spent += option.fixed if option.forced else 0
        goals = [(place, goal, self._done(supply, place), self.limits[place]) for place, goal in enumerate(self.part.goals)]
        hopes = [
            sum(_hope(goal, prices.get(place), done, limit) for place, goal, done, limit in goals)
            for prices in self.prices[depth]
        ]
        return min(hopes) - (spent << FINE)


def _more(supply: tuple[int, ...], option: Option, count: int) -> tuple[int, ...]:
    """Return what is done with some steps of a work more."""
    more = list(supply)
    for row, amount in option.effects:
        more[row] += amount * count
    return tuple(more)


def _reached(goal: Stair | Slope, done: int) -> int:
    """Return what a goal is worth with so much done."""
    if isinstance(goal, Slope):
        return goal.each * done
    return max((worth for need, worth in zip(goal.needs, goal.worths, strict=True) if need <= done), default=0)


def _hope(goal: Stair | Slope, price: int | None, done: int, limit: int) -> int:
    """Return what a goal can be worth at most, net of the price of what is still to be done, times 2^FINE."""
    now = _reached(goal, done) << FINE
    if price is None:
        return now
    if isinstance(goal, Slope):
        return now + max(0, (goal.each << FINE) - price) * max(0, limit - done)
    ahead = [
        (worth << FINE) - price * (need - done)
        for need, worth in zip(goal.needs, goal.worths, strict=True)
        if done < need <= limit
    ]
    return max([now, *ahead])
