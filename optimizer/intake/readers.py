"""Readers of single values of a scenario file; each also knows its own JSON schema."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from optimizer.intake.money import MONEY_PATTERN, read_money
from optimizer.intake.node import Kind, Node
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed
from optimizer.intake.wrong import Wrong
from optimizer.messages import Message, message

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Choice_T = TypeVar("Choice_T", bound=StrEnum)
JsonSchema = dict[str, object]
_SPELLED = (Kind.TEXT, Kind.WHOLE, Kind.DECIMAL)
_COMMA = re.compile(r"-?[0-9]{1,9},[0-9]{1,9}")


class Reader(Protocol[T_co]):
    """Turns a node into a value, or tells the sink why it cannot and returns ``None``."""

    def read(self, node: Node, sink: FaultSink) -> T_co | None:
        """Return the value of a node."""

    def schema(self) -> JsonSchema:
        """Return the JSON schema of what is accepted."""


def settle(value: T | Wrong, node: Node, sink: FaultSink) -> T | None:
    """Return a value, or tell what is wrong with its node and return ``None``; a broken node is told already."""
    if not isinstance(value, Wrong):
        return value
    if node.kind is not Kind.BROKEN:
        sink.fault(node.where, value.what, value.fix)
    return None


@dataclass(frozen=True, slots=True)
class Text:
    """Text on one line; a number without quotes is taken as it is spelled, so that code 16.03 stays 16.03."""

    most: int = 120
    sentence: bool = False

    def read(self, node: Node, sink: FaultSink) -> str | None:
        """Return the text in normal form (NFC) with single blanks."""
        return settle(self._value(node), node, sink)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        accepted: object = "string" if self.sentence else ["string", "number"]
        return {"type": accepted, "minLength": 1, "maxLength": self.most}

    def _value(self, node: Node) -> str | Wrong:
        if node.kind not in _SPELLED:
            return Wrong(message("setting.need_text", path=node.path, value=node.shown))
        text = " ".join(unicodedata.normalize("NFC", node.text).split())
        if not text:
            return Wrong(message("setting.empty_text", path=node.path))
        if len(text) > self.most:
            return Wrong(message("setting.long_text", path=node.path, most=self.most, length=len(text)))
        if self.sentence and " " not in text:
            return Wrong(message("setting.need_sentence", path=node.path, value=node.shown))
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """A plain decimal number from ``least`` to ``most``; above ``least`` only when ``open``."""

    least: str
    most: str
    open: bool = False

    def read(self, node: Node, sink: FaultSink) -> float | None:
        """Return the number."""
        return settle(self._value(node), node, sink)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        key = "exclusiveMinimum" if self.open else "minimum"
        return {"type": "number", key: _plain(self.least), "maximum": _plain(self.most)}

    def _value(self, node: Node) -> float | Wrong:
        if node.kind not in (Kind.WHOLE, Kind.DECIMAL):
            guess = node.text.replace(",", ".") if _COMMA.fullmatch(node.text) else ""
            fix = message("file.did_you_mean", guess=guess) if guess else None
            return Wrong(message("setting.need_number", path=node.path, value=node.shown), fix)
        value, least = Decimal(node.text), Decimal(self.least)
        if not least <= value <= Decimal(self.most) or (self.open and value == least):
            code = "setting.range_open" if self.open else "setting.range"
            return Wrong(message(code, path=node.path, least=self.least, most=self.most, value=node.shown))
        return float(value) + 0.0


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from ``least`` to ``most``."""

    least: int
    most: int

    def read(self, node: Node, sink: FaultSink) -> int | None:
        """Return the number."""
        return settle(self._value(node), node, sink)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}

    def _value(self, node: Node) -> int | Wrong:
        if node.kind is not Kind.WHOLE:
            return Wrong(message("setting.need_whole", path=node.path, value=node.shown))
        value = int(node.text)
        if self.least <= value <= self.most:
            return value
        return Wrong(message("setting.range", path=node.path, least=self.least, most=self.most, value=node.shown))


@dataclass(frozen=True, slots=True)
class Money:
    """Whole rupiah: 0, or an amount from ``least`` to ``most``; a smaller one was meant in thousands or millions."""

    least: int = 1_000_000
    most: int = 999 * 10**12

    def read(self, node: Node, sink: FaultSink) -> int | None:
        """Return whole rupiah."""
        return settle(self._value(node), node, sink)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        whole: JsonSchema = {"type": "integer", "minimum": 0, "maximum": self.most}
        return {"anyOf": [whole, {"type": "string", "pattern": MONEY_PATTERN}]}

    def _value(self, node: Node) -> int | Wrong:
        if node.kind is Kind.WHOLE:
            amount: int | Message = int(node.text)
        else:
            amount = read_money(node.text) if node.kind is Kind.TEXT else message("money.form", value=node.shown)
        if isinstance(amount, Message):
            return Wrong(amount, message("money.quote" if node.kind is Kind.NULL else "money.how"))
        if amount == 0 or self.least <= amount <= self.most:
            return amount
        least, most = rupiah(self.least), rupiah(self.most)
        return Wrong(message("money.range", path=node.path, least=least, most=most, value=node.shown))


@dataclass(frozen=True, slots=True)
class Choice(Generic[Choice_T]):
    """One of the words of an enumeration."""

    words: type[Choice_T]

    def read(self, node: Node, sink: FaultSink) -> Choice_T | None:
        """Return the member of the enumeration."""
        return settle(self._value(node), node, sink)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"enum": [word.value for word in self.words]}

    def _value(self, node: Node) -> Choice_T | Wrong:
        names = [word.value for word in self.words]
        if node.kind in _SPELLED and node.text in names:
            return self.words(node.text)
        what = message("setting.choice", path=node.path, value=node.shown, allowed=listed(names))
        return Wrong(what, did_you_mean(node.text, names) if node.text else None)


def rupiah(amount: int) -> str:
    """Return an amount as a planner would type it, and as it can be read in one way only: ``Rp 1 juta``, ``Rp 1.250.001``."""
    scales = ((10**12, " triliun"), (10**9, " miliar"), (10**6, " juta"))
    base, word = next(((base, word) for base, word in scales if amount % base == 0 and amount // base < 1000), (1, ""))
    return f"Rp {amount // base:,}{word}".replace(",", ".")


def _plain(number: str) -> int | float:
    return float(number) if "." in number else int(number)
