"""Readers of the values that only a scoring scheme file has: cuts and parameter codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from optimizer.intake.node import Kind, Node
from optimizer.intake.readers import JsonSchema, Text
from optimizer.intake.sink import FaultSink
from optimizer.messages import message

NAME = Text()
SOURCE = Text(500)
_PARAMETER_CODE = re.compile(r"(?=.*[0-9])[A-Za-z0-9]{1,8}")
_PER_CENT = 1000
"""Cuts are kept in thousandths of a per cent."""


class AtCut(StrEnum):
    """What happens exactly at a cut."""

    UP = "naik"
    SAME = "tetap"


@dataclass(frozen=True, slots=True)
class Cut:
    """A cut in per cent, kept as whole thousandths of a per cent."""

    def read(self, node: Node, sink: FaultSink) -> int | None:
        """Return thousandths of a per cent."""
        number = Decimal(node.text) * _PER_CENT if node.kind in (Kind.WHOLE, Kind.DECIMAL) else Decimal(0)
        if 0 < number <= 100 * _PER_CENT and number == number.to_integral_value():
            return int(number)
        if node.kind is not Kind.BROKEN:
            sink.fault(node.where, message("scheme.cut", path=node.path, value=node.shown))
        return None

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"type": "number", "exclusiveMinimum": 0, "maximum": 100, "multipleOf": 0.001}


@dataclass(frozen=True, slots=True)
class ParameterCode:
    """A parameter code; it becomes a column of the tables, so it is short and cannot be mistaken for another column."""

    def read(self, node: Node, sink: FaultSink) -> str | None:
        """Return the code."""
        text = NAME.read(node, sink)
        if text is None or _PARAMETER_CODE.fullmatch(text):
            return text
        sink.fault(node.where, message("scheme.code", path=node.path, value=node.shown))
        return None

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"type": ["string", "number"], "pattern": f"^{_PARAMETER_CODE.pattern}$"}
