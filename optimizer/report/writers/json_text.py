"""A value to JSON: sorted keys, shortest numbers, no NaN, one line break at the end; the same value gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

JsonValue = str | int | float | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]


def json_text(value: JsonValue) -> str:
    """Return the value as JSON; raises ``ValueError`` for NaN and infinity, ``TypeError`` for what JSON cannot hold."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=2) + "\n"


def json_compact(value: JsonValue) -> bytes:
    """Return the value as JSON in UTF-8 without spaces: for long lists of numbers that no person reads."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return (text + "\n").encode("utf-8")


def json_bytes(value: JsonValue) -> bytes:
    """Return the value as JSON in UTF-8."""
    return json_text(value).encode("utf-8")
