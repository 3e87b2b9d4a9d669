"""The data of the interactive page to JSON that no text can break out of."""

from __future__ import annotations

import dataclasses
import json
import math

from optimizer.report.content.page.value import PageData

_DIGITS = 12
"""Significant digits of numbers that are not whole: beyond what any machine's last bit can change."""

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}

_UNSEEN = {
    **dict.fromkeys(range(0x20), " "),
    **dict.fromkeys(range(0x7F, 0xA0), " "),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
"""Control characters, which become blanks, and marks that turn the direction of writing, which go."""


def page_json(data: PageData) -> str:
    """Return the data as JSON for a ``<script type="application/json">``: ASCII, and without ``<``, ``>`` and ``&``."""
    plain = {field.name: _plain(getattr(data, field.name)) for field in dataclasses.fields(data)}
    plain["words"] = {key: _plain(text) for key, text in data.words}
    text = json.dumps(plain, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def seen(text: str) -> str:
    """Return text without control characters and without marks that turn the direction of writing."""
    return text.translate(_UNSEEN)


def _plain(value: object) -> object:
    """Return a value as what JSON holds; an infinite number is ``null``."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return seen(value)
    return _number(value) if isinstance(value, float) else value


def _number(value: float) -> float | int | None:
    if not math.isfinite(value):
        return None
    short = float(f"{value:.{_DIGITS}g}")
    return int(short) if short.is_integer() and abs(short) < 2**53 else short
