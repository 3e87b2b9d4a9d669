"""The rows of a batch as one line of text and back, for a journal: every number comes back to the last bit."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from optimizer.messages import Message
from optimizer.study.sweep.rows import Best, Row, Status, Whole


def encode(number: int, rows: tuple[Row, ...]) -> str:
    """Return the line of a batch."""
    return json.dumps({"batch": number, "rows": [asdict(row) for row in rows]}, separators=(",", ":"))


def decode(line: str) -> tuple[int, tuple[Row, ...]]:
    """Return the batch of a line; raises ``ValueError``, ``KeyError`` or ``TypeError`` for any other text."""
    whole = json.loads(line)
    return int(whole["batch"]), tuple(_row(row) for row in whole["rows"])


def _row(raw: dict[str, Any]) -> Row:
    reason = raw["reason"]
    return Row(
        number=int(raw["number"]),
        status=Status(raw["status"]),
        best=None if raw["best"] is None else Best(**raw["best"]),
        whole=None if raw["whole"] is None else Whole(**raw["whole"]),
        reason=None if reason is None else Message(reason["code"], tuple((name, text) for name, text in reason["blanks"])),
    )
