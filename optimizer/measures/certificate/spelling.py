"""Exact numbers as text, each in one spelling only: ``7``, ``-3/2^4``, ``1/3``.

Every double is a whole number over a power of two, so the numbers of a problem are written without rounding. Whole numbers
that a double cannot hold are written as text, so that no reader of JSON loses their last digits.
"""

from __future__ import annotations

import re
from fractions import Fraction

LARGEST_PLAIN = 2**53
"""Whole numbers up to this size stand in JSON as numbers, larger ones as text."""

LONGEST = 3000
"""Most digits of a number that is read: nothing of ours comes near, and no reader can be kept busy with more."""

LARGEST_POWER = 6000
"""Largest power of two that is read as a denominator."""

DECIMALS = 15
"""Decimals shown to people."""

_ABSURD = 10 ** (LONGEST + DECIMALS)

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_RATIO = re.compile(r"(-?[1-9][0-9]*)/(?:2\^([1-9][0-9]{0,3})|([1-9][0-9]*))")


def spell_whole(value: int) -> int | str:
    """Return the one spelling of a whole number."""
    return value if abs(value) <= LARGEST_PLAIN else str(value)


def spell(value: Fraction) -> int | str:
    """Return the one spelling of a fraction; a denominator that is a power of two is written as ``2^k``."""
    below = value.denominator
    if below == 1:
        return spell_whole(value.numerator)
    return f"{value.numerator}/{f'2^{below.bit_length() - 1}' if below & (below - 1) == 0 else below}"


def read_whole(text: object) -> int:
    """Return the whole number that is spelled so; raises ``ValueError`` for anything else."""
    if isinstance(text, int) and not isinstance(text, bool) and abs(text) <= LARGEST_PLAIN:
        return text
    if isinstance(text, str) and len(text) <= LONGEST and _WHOLE.fullmatch(text) and abs(int(text)) > LARGEST_PLAIN:
        return int(text)
    raise ValueError("not a whole number in its one spelling")


def read_fraction(text: object) -> Fraction:
    """Return the fraction that is spelled so; raises ``ValueError`` for anything else, also for one not in lowest terms."""
    ratio = _RATIO.fullmatch(text) if isinstance(text, str) and len(text) <= LONGEST else None
    if ratio is None:
        return Fraction(read_whole(text))
    above, power, plain = ratio.groups()
    if power is not None and int(power) > LARGEST_POWER:
        raise ValueError("too large a power of two")
    value = Fraction(int(above), 2 ** int(power) if power is not None else int(plain))
    if spell(value) != text:
        raise ValueError("not in lowest terms")
    return value


def decimal_down(value: Fraction) -> str:
    """Return a fraction for people, never above it."""
    return _decimal(value.numerator * 10**DECIMALS // value.denominator)


def decimal_up(value: Fraction) -> str:
    """Return a fraction for people, never under it."""
    return _decimal(-(-value.numerator * 10**DECIMALS // value.denominator))


def _decimal(scaled: int) -> str:
    """Return a whole number of the last decimal that people see; of what is absurdly large only the sign and that it is."""
    if abs(scaled) >= _ABSURD:
        return "-1e3000" if scaled < 0 else "1e3000"
    above, below = divmod(abs(scaled), 10**DECIMALS)
    return f"{'-' if scaled < 0 else ''}{above}.{below:0{DECIMALS}d}"
