"""What a search through a part knows before it begins: the order of its works, which touch one another, and prices."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from optimizer.measures.certificate.part import Part
from optimizer.measures.certificate.simplify import Swap

FINE = 40
"""Prices are whole multiples of 2 to the minus this."""

FEW = 3
"""Goals whose prices are tried in every order."""

Prices = dict[int, int]
"""Price by goal, for the goals that the works left act on."""


def order_of(part: Part, found: tuple[Swap, ...]) -> list[int]:
    """Return the order in which works are decided: worse works before better ones and before that, few steps before many.

    What a better work asks for is decided before it. Works without effect that none of these asks for come last: only the
    works that ask for them say how many steps they need. The order saves time; it decides nothing.
    """
    better = {swap.better for swap in found}
    first = {(swap.worse, swap.better) for swap in found}
    asked = [(tie.earlier, tie.later) for tie in part.ties if tie.earlier is not None and tie.later in better]
    first |= {(earlier, later) for earlier, later in asked if part.options[earlier].effects}
    order: list[int] = []
    while len(order) < len(part.options):
        left = [n for n in range(len(part.options)) if n not in order]
        free = [n for n in left if not any(after == n and before in left for before, after in first)] or left
        order.append(min(free, key=lambda n: (not part.options[n].effects, part.options[n].most, n)))
    return order


def prices_of(part: Part, left: list[int]) -> list[Prices]:
    """Return some price vectors at which no work left wins more than it costs; each is the most for its order of goals."""
    options = [_by_goal(part, n) for n in left]
    goals = sorted({goal for effects, _ in options for goal in effects})
    orders: Iterable[tuple[int, ...]] = itertools.permutations(goals)
    if len(goals) > FEW:
        turned = [tuple(goals[n:] + goals[:n]) for n in range(len(goals))]
        orders = [*turned, *(order[::-1] for order in turned)]
    found = [_greedy(options, order) for order in orders]
    mean = {goal: sum(prices[goal] for prices in found) // len(found) for goal in goals}
    return [*found, mean]


def _greedy(options: list[tuple[dict[int, int], int]], order: tuple[int, ...]) -> Prices:
    """Return the highest price of each goal in turn that the works left allow."""
    prices: Prices = {}
    for goal in order:
        rooms = [
            ((cost << FINE) - sum(amount * prices.get(other, 0) for other, amount in effects.items())) // effects[goal]
            for effects, cost in options
            if goal in effects
        ]
        prices[goal] = min(rooms)
    return prices


def _by_goal(part: Part, n: int) -> tuple[dict[int, int], int]:
    """Return what one step of a work does to each goal, and its cost."""
    option = part.options[n]
    return {part.supplies[row].into: amount for row, amount in option.effects}, option.cost


def tied_works(part: Part) -> list[set[int]]:
    """Return, for each work, the works that touch it: a goal in common, a prerequisite or an exclusion."""
    goals = [{part.supplies[row].into for row, _ in option.effects} for option in part.options]
    touching = [{m for m, other in enumerate(goals) if m != n and own & other} for n, own in enumerate(goals)]
    pairs = [(tie.later, tie.earlier) for tie in part.ties if tie.earlier is not None]
    for one, other in [*pairs, *part.rivals]:
        touching[one].add(other)
        touching[other].add(one)
    return touching
