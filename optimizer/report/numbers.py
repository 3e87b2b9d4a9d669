"""Numbers as people read them, in Indonesian (1.234,5) and English (1,234.5).

A number, its ``Rp`` and its unit are held together by U+00A0; a negative number carries U+2212. Rounding is half away from
zero on the shortest decimal text of the value, which is what a spreadsheet shows. Values for machines (CSV, JSON) are not
written here. Every function raises ``ValueError`` for a value that is not finite.
"""

from __future__ import annotations

import math
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal
from numbers import Integral

from optimizer.messages import Language

NBSP = "\u00a0"
MINUS = "\u2212"

_SWAP = str.maketrans(",.", ".,")
_CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP)
_SCALES = ((10**6, "juta", "million"), (10**9, "miliar", "billion"), (10**12, "triliun", "trillion"))
_LOOKALIKES = {
    "\u2009": " ",
    "\u202f": " ",
    NBSP: " ",
    MINUS: "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2192": "->",
    "\u00d7": "x",
    "\u00b2": "2",
    "\u2265": ">=",
    "\u2264": "<=",
    "\u2026": "...",
    "\u00b7": "-",
    "\u2022": "*",
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
}


def rounded(value: float, decimals: int) -> Decimal:
    """Return the value rounded half away from zero, as every function here writes it."""
    exact = Decimal(int(value)) if isinstance(value, Integral) else Decimal(repr(float(value)))
    if not exact.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return exact.quantize(Decimal(1).scaleb(-decimals), context=_CONTEXT)


def fallen(before: float, after: float, decimals: int) -> float:
    """Return the fall from ``before`` to ``after`` as both are written, so that the three numbers add up to a reader."""
    return float(rounded(before, decimals) - rounded(after, decimals))


def scaled(money: int, scale: int, decimals: int, language: Language) -> str:
    """Return money in a unit of ``scale`` rupiah; what is not nothing but rounds to it is written as less: ``<0,1``."""
    least = Decimal(1).scaleb(-decimals)
    shown = rounded(money / scale, decimals)
    return number(float(shown), decimals, language) if shown or not money else "<" + _spell(least, decimals, language)


def number(value: float, decimals: int, language: Language) -> str:
    """Return a number with exactly ``decimals`` digits after the mark and grouped thousands."""
    return _spell(rounded(value, decimals), decimals, language)


def trimmed(value: float, decimals: int, language: Language) -> str:
    """Return a number with at most ``decimals`` digits after the mark, without trailing zeros."""
    return _trim(rounded(value, decimals), language)


def signed(value: float, decimals: int, language: Language) -> str:
    """Return a change, ``+3`` or ``−3``; what rounds to zero carries no sign."""
    text = number(value, decimals, language)
    return "+" + text if rounded(value, decimals) > 0 else text


def percent(value: float, decimals: int, language: Language) -> str:
    """Return a percentage; ``value`` is already in per cent (38.5 gives ``38,5%``)."""
    return number(value, decimals, language) + "%"


def volume(value: float, unit: str, language: Language) -> str:
    """Return a quantity with its unit and at most two decimals: ``1.250,5 m``."""
    text = trimmed(value, 2, language)
    return f"{text}{NBSP}{unit}" if unit else text


def rupiah(amount: float, language: Language) -> str:
    """Return an amount as it is spoken: ``Rp 1,25 miliar``, ``Rp 950 juta``, ``Rp 750.000``.

    At most two decimals below 100 juta/miliar/triliun and one from there on; 999,96 juta carries to 1 miliar.
    """
    whole = rounded(amount, 0)
    size = whole.copy_abs()
    for base, indonesian, english in _SCALES:
        shown = _spoken(size / base)
        if size >= 10**6 and (shown < 1000 or base == 10**12):
            return f"{_sign(whole)}Rp{NBSP}{_trim(shown, language)}{NBSP}{indonesian if language == 'id' else english}"
    return rupiah_whole(amount, language)


def rupiah_least(amount: float, language: Language) -> str:
    """Return a lower bound as it is spoken, never more than it is: the digits that :func:`rupiah` says, the rest cut off."""
    whole = math.floor(amount)
    digits = len(str(abs(whole)))
    unit = 10 ** max(0, digits - (3 if digits % 3 == 1 else 4))
    return rupiah(whole // unit * unit, language)


def rupiah_whole(amount: float, language: Language) -> str:
    """Return an amount to the rupiah: ``Rp 1.250.000.000``."""
    whole = rounded(amount, 0)
    return f"{_sign(whole)}Rp{NBSP}{_spell(whole.copy_abs(), 0, language)}"


def encodable(text: str, encoding: str) -> str:
    """Return ``text`` with each character that ``encoding`` lacks replaced by its nearest plain form, at worst ``?``."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_nearest(character, encoding) for character in text)
    return text


def _spoken(scaled: Decimal) -> Decimal:
    return scaled.quantize(Decimal("0.1" if scaled >= 100 else "0.01"), context=_CONTEXT)


def _spell(shown: Decimal, decimals: int, language: Language) -> str:
    text = f"{shown.copy_abs():,.{decimals}f}"
    return _sign(shown) + (text.translate(_SWAP) if language == "id" else text)


def _trim(shown: Decimal, language: Language) -> str:
    plain = f"{shown:f}"
    fraction = plain.partition(".")[2].rstrip("0")
    return _spell(shown, len(fraction), language)


def _sign(shown: Decimal) -> str:
    return MINUS if shown < 0 else ""


def _nearest(character: str, encoding: str) -> str:
    stripped = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    for candidate in (character, _LOOKALIKES.get(character, ""), stripped):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        if candidate:
            return candidate
    return "?"
