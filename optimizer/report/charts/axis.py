"""The scale of an axis: round numbers at even steps around what is shown."""

from __future__ import annotations

import math
from dataclasses import dataclass

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``low`` to ``high`` in data, drawn from ``start`` to ``end`` inches; ``ticks`` lie on and between them."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Return where a value stands, in inches."""
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


def scale(values: list[float], span: tuple[float, float], most: int) -> Scale:
    """Return a scale over all values that ends at round numbers, with about ``most`` steps over ``span`` inches."""
    least, greatest = min(values), max(values)
    if greatest - least < _SAME * max(1.0, abs(greatest)):
        least, greatest = least - 1.0, greatest + 1.0
    step = _step((greatest - least) / most)
    first, last = math.floor(least / step + _SAME), math.ceil(greatest / step - _SAME)
    return Scale(first * step, last * step, *span, tuple(number * step for number in range(first, last + 1)))


def decimals(ticks: tuple[float, ...]) -> int:
    """Return the digits after the mark that the ticks need, at most six."""
    most = 6
    return next((digits for digits in range(most) if all(_written(tick, digits) for tick in ticks)), most)


def _written(tick: float, digits: int) -> bool:
    return abs(tick - round(tick, digits)) < _SAME * max(1.0, abs(tick))


def _step(least: float) -> float:
    """Return the smallest round step that is not under ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * step for step in _STEPS if power * step >= least * (1.0 - _SAME))
