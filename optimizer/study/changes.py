"""Single changes that bring a plan nearer to a better one, each scored and audited outside the model.

A change is an addition, a cut, or both at once (a swap), never more than the two plans differ. All cuts that lose nothing come
first, as one change; then at every turn the change that gains most for its money is taken; money under a hundredth of the
budget counts as that much, or changes of a few rupiah would always come first. That order is greedy: each change is exact, the
list is not proven best. What a move gains by itself is kept until something else changes in its counted unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.measures.audit import audit
from optimizer.problem.benefit import value
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.payment import pay
from optimizer.problem.plan import NOTHING, Plan
from optimizer.problem.readonly import frozen

MOST = 10
"""Changes told."""

TRIED = 400
"""Changes checked at every turn at most, those first that promise most; the rest promise less than the best that was found."""

PAIRED = 150
"""Additions, and cuts, that are paired to swaps: those that gain most, and lose least, for their money."""

LEAST_SHARE = 0.01
"""Share of all budgets that is the least money a change counts for."""


class Kind(StrEnum):
    """What a change does."""

    ADD = "tambah"
    CUT = "kurangi"
    SWAP = "tukar"


Place = tuple[int, int, int]
"""Area, intervention and year, as indices."""


@dataclass(frozen=True, slots=True)
class Move:
    """One work made larger or smaller: steps before and after."""

    place: Place
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its moves, cuts first; ``money`` Rp more (or less) spent; ``value`` what the plan is worth after it."""

    kind: Kind
    moves: tuple[Move, ...]
    money: int
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class _Try:
    """A move with what it would gain by itself and what it would cost."""

    move: Move
    gain: float
    money: int


@dataclass(frozen=True, slots=True)
class _Option:
    """A change not yet checked: ``promise`` is what a rupiah would gain if its moves gained what each gains by itself."""

    promise: float
    money: int
    moves: tuple[Move, ...]
    kind: Kind


def changes(instance: Instance, start: Plan, target: Plan, most: int = MOST) -> tuple[Change, ...]:
    """Return up to ``most`` changes from a sound plan towards another; every plan on the way obeys all rules."""
    idle = _idle(instance, start.steps, target.steps)
    found = [] if idle is None else [idle]
    steps, known = _moved(start.steps, idle.moves if idle else ()), dict[Place, _Try]()
    while len(found) < most:
        worth, spent = value(instance, steps), int(package_cost(instance, steps).sum())
        for move in _moves(steps, target.steps):
            if move.place not in known:
                known[move.place] = _tried(instance, steps, move, worth, spent)
        step = _best(instance, steps, list(known.values()), (worth, spent))
        if step is None:
            break
        found.append(step)
        steps = _moved(steps, step.moves)
        units = {int(instance.ladder.unit_of[move.place[0]]) for move in step.moves}
        known = {place: one for place, one in known.items() if int(instance.ladder.unit_of[place[0]]) not in units}
    return tuple(found)


def _idle(instance: Instance, steps: Ints, target: Ints) -> Change | None:
    """Return all cuts that lose nothing, dearest first, as one change; each holds after those before it."""
    worth, spent = value(instance, steps), int(package_cost(instance, steps).sum())
    cuts = [_tried(instance, steps, move, worth, spent) for move in _moves(steps, target) if move.after < move.before]
    moves: list[Move] = []
    for cut in sorted(cuts, key=lambda one: (one.money, one.move.place)):
        if cut.gain < -NOTHING or cut.money >= 0:
            continue
        change = _checked(instance, steps, (*moves, cut.move), Kind.CUT)
        if change is not None and change.value >= worth - NOTHING:
            moves.append(cut.move)
    return _checked(instance, steps, tuple(moves), Kind.CUT) if moves else None


def _best(instance: Instance, steps: Ints, tries: list[_Try], now: tuple[float, int]) -> Change | None:
    """Return the change that gains most for its money; ``now``: worth and Rp spent."""
    worth, spent = now
    cuts = [one for one in tries if one.move.after < one.move.before]
    adds = [one for one in tries if one.move.after > one.move.before]
    best: Change | None = None
    most = 0.0
    for option in _promising(instance, adds, cuts, spent)[:TRIED]:
        if option.promise <= most:
            break
        change = _checked(instance, steps, option.moves, option.kind)
        gain = -1.0 if change is None else change.value - worth
        if change is not None and gain > NOTHING and _cheap(instance, gain, change.money) > most:
            best, most = change, _cheap(instance, gain, change.money)
    return best


def _cheap(instance: Instance, gain: float, money: int) -> float:
    """Return what a rupiah gains."""
    return gain / max(float(money), LEAST_SHARE * float(instance.money.budget.sum()), 1.0)


def _promising(instance: Instance, adds: list[_Try], cuts: list[_Try], spent: int) -> list[_Option]:
    """Return additions, and swaps, that all money together can pay, those that promise most first."""
    room = int(instance.money.budget.sum()) - spent
    best_adds = sorted(adds, key=lambda one: (-_cheap(instance, one.gain, one.money), one.move.place))[:PAIRED]
    best_cuts = sorted(cuts, key=lambda one: (one.gain / min(one.money, -1), one.move.place))[:PAIRED]
    pairs: list[tuple[float, int, tuple[Move, ...], Kind]] = [(add.gain, add.money, (add.move,), Kind.ADD) for add in adds]
    pairs += [
        (add.gain + cut.gain, add.money + cut.money, (cut.move, add.move), Kind.SWAP) for add in best_adds for cut in best_cuts
    ]
    options = [
        _Option(_cheap(instance, gain, money), money, moves, kind)
        for gain, money, moves, kind in pairs
        if gain > NOTHING and money <= room
    ]
    return sorted(options, key=lambda option: (-option.promise, option.money, [move.place for move in option.moves]))


def _moves(steps: Ints, target: Ints) -> list[Move]:
    """Return every work whose size differs, changed to that of the target."""
    places = np.argwhere(steps != target).tolist()
    return [Move((a, i, t), int(steps[a, i, t]), int(target[a, i, t])) for a, i, t in places]


def _tried(instance: Instance, steps: Ints, move: Move, worth: float, spent: int) -> _Try:
    changed = _moved(steps, (move,))
    return _Try(move, value(instance, changed) - worth, int(package_cost(instance, changed).sum()) - spent)


def _checked(instance: Instance, steps: Ints, moves: tuple[Move, ...], kind: Kind) -> Change | None:
    """Return the change when the plan after it can be paid and obeys every rule."""
    changed = _moved(steps, moves)
    paid = pay(instance, changed)
    if paid is None or audit(instance, Plan(changed, paid)):
        return None
    money = int(package_cost(instance, changed).sum() - package_cost(instance, steps).sum())
    return Change(kind, moves, money, value(instance, changed))


def _moved(steps: Ints, moves: tuple[Move, ...]) -> Ints:
    changed = steps.copy()
    for move in moves:
        changed[move.place] = move.after
    return frozen(changed)
