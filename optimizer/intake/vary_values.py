"""The values of ``--vary``: a list, an even row ``from:to:count``, or a range ``from..to`` to draw from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from optimizer.domain.variation import Point, Unit, point
from optimizer.intake.money import read_money
from optimizer.intake.wording import shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import Message, message

MOST_STEPS = 10_000
_NUMBER = re.compile(r"(-?[0-9]{1,15}(?:[.,][0-9]{1,15})?)\s*(%?)")
_ROW = re.compile(r"([^:]+):([^:]+):\s*([0-9]{1,9})\s*")


@dataclass(frozen=True, slots=True)
class Values:
    """What was asked for: ``points`` of a list, or none and the ends of a range."""

    unit: Unit
    points: tuple[Point, ...]
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class _Measure:
    """A value that can be counted."""

    unit: Unit
    number: float


def read_values(text: str) -> Values | Wrong:
    """Return the values of one axis, or what is wrong with them.

    A comma parts a list; where ``;`` does, a comma is a decimal mark.
    """
    row = _ROW.fullmatch(text)
    if ".." in text:
        first, last = text.split("..", 1)
        return _between(first, last, _range)
    if row is not None:
        count = int(row[3])
        if not 2 <= count <= MOST_STEPS:
            return Wrong(message("sweep.count", value=row[3], most=MOST_STEPS))
        return _between(row[1], row[2], lambda unit, low, high: _row(unit, low, high, count))
    return _list([item.strip() for item in text.split(";" if ";" in text else ",")])


def _between(first: str, last: str, make: Callable[[Unit, float, float], Values]) -> Values | Wrong:
    ends = [_measure(end.strip()) for end in (first, last)]
    for end in ends:
        if isinstance(end, Message):
            return Wrong(end)
    low, high = (end for end in ends if isinstance(end, _Measure))
    if low.unit is not high.unit or low.number >= high.number:
        return Wrong(message("sweep.ends", low=shown(first.strip()), high=shown(last.strip())))
    return make(low.unit, low.number, high.number)


def _range(unit: Unit, low: float, high: float) -> Values:
    return Values(unit, (), low, high)


def _row(unit: Unit, low: float, high: float, count: int) -> Values:
    return Values(unit, tuple(point(unit, low + (high - low) * step / (count - 1)) for step in range(count)), low, high)


def _list(items: list[str]) -> Values | Wrong:
    if not all(items):
        return Wrong(message("sweep.empty_value"))
    measures = [_measure(item) for item in items]
    units = {measure.unit if isinstance(measure, _Measure) else Unit.TEXT for measure in measures}
    unit = units.pop() if len(units) == 1 else Unit.TEXT
    if unit is Unit.TEXT:
        points = tuple(Point(0.0, item) for item in items)
    else:
        points = tuple(point(unit, measure.number) for measure in measures if isinstance(measure, _Measure))
    if len(set(points)) != len(points):
        return Wrong(message("sweep.twice"))
    return Values(unit, points)


def _measure(text: str) -> _Measure | Message:
    """Return a number, a percentage or an amount of money, or why it is none."""
    if text[:2].casefold() == "rp":
        amount = read_money(text)
        return amount if isinstance(amount, Message) else _Measure(Unit.MONEY, float(amount))
    found = _NUMBER.fullmatch(text)
    if found is None:
        return message("sweep.not_number", value=shown(text))
    return _Measure(Unit.PERCENT if found[2] else Unit.NUMBER, float(Decimal(found[1].replace(",", "."))))
