"""Lists, maps and records of a scenario file: closed sets of keys, with the place of every value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from optimizer.errors import Place
from optimizer.intake.node import Kind, Node
from optimizer.intake.readers import JsonSchema, Reader
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed, nearest
from optimizer.messages import message

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Placed(Generic[T_co]):
    """A value and where it was written."""

    value: T_co
    where: Place


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list of at least ``least`` items; items that cannot be read are left out, their faults are told."""

    item: Reader[T]
    least: int = 0

    def read(self, node: Node, sink: FaultSink) -> tuple[Placed[T], ...] | None:
        """Return the items with their places."""
        if node.kind is not Kind.LIST:
            _refuse_kind(node, sink, "setting.need_list")
            return None
        if len(node.items) < self.least:
            sink.fault(node.where, message("setting.empty_list", path=node.path))
        read = ((self.item.read(item, sink), item.where) for item in node.items)
        return tuple(Placed(value, where) for value, where in read if value is not None)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"type": "array", "items": self.item.schema(), "minItems": self.least}


@dataclass(frozen=True, slots=True)
class Pair(Generic[T_co]):
    """One entry of a map with free keys; ``where`` is the place of the key, ``value_where`` that of the value."""

    key: str
    where: Place
    value: T_co
    value_where: Place


@dataclass(frozen=True, slots=True)
class Mapping(Generic[T]):
    """A map whose keys are names of the planner's own (funds, offices, years); ``key_pattern`` is for the JSON schema."""

    item: Reader[T]
    key_pattern: str = "."

    def read(self, node: Node, sink: FaultSink) -> tuple[Pair[T], ...] | None:
        """Return the entries with their places."""
        if node.kind is not Kind.MAP:
            _refuse_kind(node, sink, "setting.need_map")
            return None
        pairs = ((entry, self.item.read(entry.value, sink)) for entry in node.entries)
        return tuple(Pair(entry.key, entry.where, value, entry.value.where) for entry, value in pairs if value is not None)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"type": "object", "patternProperties": {self.key_pattern: self.item.schema()}, "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """A key of a record; ``told`` is the code of the sentence that explains it."""

    key: str
    told: str
    reader: Reader[T_co]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """The values of a record that could be read, by key, each with its place."""

    where: Place
    path: str
    values: dict[str, Placed[object]]

    def get(self, field: Field[T], default: T) -> T:
        """Return the value of a field, or ``default`` when it is not there or could not be read."""
        placed = self.values.get(field.key)
        return default if placed is None else cast("T", placed.value)

    def maybe(self, field: Field[T]) -> T | None:
        """Return the value of a field, or ``None``."""
        placed = self.values.get(field.key)
        return None if placed is None else cast("T", placed.value)

    def place(self, field: Field[T]) -> Place:
        """Return where the value of a field stands, or the record when the field is not there."""
        return self.at(field.key)

    def at(self, key: str) -> Place:
        """Return where the value of a key stands, or the record when the key is not there."""
        placed = self.values.get(key)
        return self.where if placed is None else placed.where

    def given(self, field: Field[object]) -> bool:
        """Return whether the field was given and could be read."""
        return field.key in self.values


@dataclass(frozen=True, slots=True)
class Said(Generic[T_co]):
    """A value made of a record, with the record it was made of: later checks name the places of its parts."""

    value: T_co
    record: Record


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """A map with a closed set of keys, made into a value by ``build``.

    ``layered`` maps may get some of their keys from the file the scenario extends, so the JSON schema demands none.
    """

    fields: tuple[Field[object], ...]
    build: Callable[[Record, FaultSink], T]
    layered: bool = False

    def read(self, node: Node, sink: FaultSink) -> T | None:
        """Return the value, built of what could be read: whoever reads on must look whether faults were told."""
        if node.kind is not Kind.MAP:
            _refuse_kind(node, sink, "setting.need_map")
            return None
        guessed = self._refuse_unknown(node, sink)
        values: dict[str, Placed[object]] = {}
        for field in self.fields:
            entry = node.entry(field.key)
            value = field.reader.read(entry.value, sink) if entry is not None else None
            if entry is not None and value is not None:
                values[field.key] = Placed(value, entry.value.where)
            elif entry is None and field.required and field.key not in guessed:
                path = f"{node.path}.{field.key}" if node.path else field.key
                sink.fault(node.where, message("setting.missing_key", path=path))
        return self.build(Record(node.where, node.path, values), sink)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        properties = {
            field.key: {"description": message(field.told).say("id"), **field.reader.schema()} for field in self.fields
        }
        required = [field.key for field in self.fields if field.required and not self.layered]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def _refuse_unknown(self, node: Node, sink: FaultSink) -> set[str]:
        keys = [field.key for field in self.fields]
        unknown = [entry for entry in node.entries if entry.key not in keys]
        for entry in unknown:
            what = message("setting.unknown_key", key=entry.key, allowed=listed(keys))
            split = entry.key[:1].isdigit() and entry.value.kind is Kind.NULL
            sink.fault(entry.where, what, message("setting.comma") if split else did_you_mean(entry.key, keys))
        return {nearest(entry.key, keys) for entry in unknown}


def _refuse_kind(node: Node, sink: FaultSink, code: str) -> None:
    if node.kind is not Kind.BROKEN:
        sink.fault(node.where, message(code, path=node.path, value=node.shown))
