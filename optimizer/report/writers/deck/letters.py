"""Text made harmless, and how much room it takes: estimated, since no font is read here."""

from __future__ import annotations

import math
import unicodedata

NBSP = "\u00a0"
_WIDTHS = (
    (0.25, " \u00a0',.Iijl·’"),
    (0.3, "()-:;[]`f"),
    (0.35, "!Jrt{}²"),
    (0.4, "Lcsz"),
    (0.45, '"/?FS\\gvxy“”'),
    (0.5, "#$*+0123456789<=>ETYZ^_aek|~–−×≤≥•é"),
    (0.55, "BCKPRXbdhnopqu"),
    (0.6, "AV"),
    (0.65, "DGHNU"),
    (0.7, "&OQ…"),
    (0.75, "%w"),
    (0.8, "m"),
    (0.85, "M"),
    (0.9, "@W—→"),
)
"""Widths of the letters of Calibri as parts of its size, to the nearest twentieth, the bold ones where they are wider."""

_EM = {letter: part for part, letters in _WIDTHS for letter in letters}
_UNKNOWN, _UNKNOWN_WIDE = 0.6, 1.05
_SAFE = 1.03
_POINTS = 72.0


def harmless(text: str) -> str:
    """Return one line of text without control, format and unassigned characters; what is joined by a hard space stays so."""
    kept = (_kept(character) for character in unicodedata.normalize("NFC", text))
    return " ".join("".join(kept).split(" ")).strip(" ")


def width(text: str, size: float) -> float:
    """Return about how wide a line of text is in inches; ``size`` in points. It rather says too much than too little."""
    return _SAFE * math.fsum(_em(letter) for letter in text) * size / _POINTS


def cut(text: str, room: float, size: float) -> str:
    """Return the text, cut with an ellipsis when it is wider than ``room`` inches."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(kept + "\u2026", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "\u2026"


def lines(text: str, room: float, size: float) -> int:
    """Return about how many lines a text takes in ``room`` inches, broken at spaces."""
    count, used = 1, 0.0
    blank = width(" ", size)
    for word in text.split(" "):
        wide = width(word, size)
        if used and used + blank + wide > room:
            count, used = count + 1, wide
        else:
            used += wide + (blank if used else 0.0)
        if used > room:
            count, used = count + int(used // room), used % room
    return count


def _kept(character: str) -> str:
    if character == NBSP:
        return character
    category = unicodedata.category(character)
    return " " if category in {"Cc", "Zs", "Zl", "Zp"} else "" if category.startswith("C") else character


def _em(letter: str) -> float:
    found = _EM.get(letter)
    if found is not None:
        return found
    return _UNKNOWN_WIDE if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF else _UNKNOWN
