"""Plain values for other programs: what JSON can hold, and numbers rounded to what every machine agrees on."""

from __future__ import annotations

from collections.abc import Mapping

Plain = str | int | float | bool | None | list["Plain"] | Mapping[str, "Plain"]

SHARE = 12
"""Decimals kept of shares: beyond what any machine's last bit can change."""


def share(value: float) -> float:
    """Return a share, or any other small number, without the last bits and without a minus before zero."""
    return round(value, SHARE) + 0.0
