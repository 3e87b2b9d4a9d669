"""Rupiah as planners write them: ``Rp 40 miliar``, ``Rp 1,25 miliar``, ``Rp 8.000.000.000``; nothing that reads two ways."""

from __future__ import annotations

import re
from decimal import Decimal

from optimizer.intake.wording import shown
from optimizer.messages import Message, message

_SCALES = {
    "": 1,
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
_FORM = re.compile(r"[Rr]p\.? ?(?P<number>[0-9][0-9.,]*)(?: ?(?P<scale>[a-z]+))?")
_WHOLE = re.compile(r"[0-9]{1,15}")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_DECIMAL = re.compile(r"(?P<whole>[0-9]{1,15}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),(?P<part>[0-9]{1,12})")
_THREE = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
MONEY_PATTERN = r"^[Rr]p\.? ?[0-9][0-9.]*(,[0-9]+)?( ?(ribu|rb|juta|jt|miliar|milyar|triliun))?$"


def read_money(text: str) -> int | Message:
    """Return whole rupiah, or the message that says why the text is not an amount.

    Dots group thousands and a comma starts the decimals. ``Rp 1.250 miliar`` and ``Rp 1,250 miliar`` are refused: one reader
    sees 1.25, another 1,250. An amount without a scale word can only be whole rupiah, so ``Rp 1.250.000`` is clear.
    """
    found = _FORM.fullmatch(" ".join(text.split()))
    if found is None or (found["scale"] or "") not in _SCALES:
        return message("money.form", value=shown(text))
    scale = _SCALES[found["scale"] or ""]
    if _reads_two_ways(found["number"], scale):
        return message("money.two_ways", value=shown(text))
    number = _number(found["number"])
    if number is None:
        return message("money.form", value=shown(text))
    amount = number * scale
    return int(amount) if amount == amount.to_integral_value() else message("money.not_whole", value=shown(text))


def read_rupiah(text: str) -> int | Message:
    """Return whole rupiah of an amount, or of a whole number of at most 15 digits; else the message that says what is wrong."""
    plain = text.strip()
    return int(plain) if plain.isascii() and _WHOLE.fullmatch(plain) else read_money(text)


def _reads_two_ways(number: str, scale: int) -> bool:
    return _THREE.fullmatch(number) is not None and (scale > 1 or "," in number)


def _number(text: str) -> Decimal | None:
    if _WHOLE.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", ""))
    found = _DECIMAL.fullmatch(text)
    return Decimal(f"{found['whole'].replace('.', '')}.{found['part']}") if found else None
