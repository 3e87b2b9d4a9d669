"""Frozen values to plain JSON values and back, strictly: a value has one form, and nothing but that form is read.

A dataclass is an object with the keys its fields are annotated with (``code: Annotated[str, "kode"]``); a tuple of dataclasses
is a table, ``kolom`` (the keys) and ``baris`` (one list for each), so that a large table names its columns once.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

from optimizer.measures.certificate.spelling import read_fraction, read_whole, spell, spell_whole

Plain = None | int | str | list["Plain"] | dict[str, "Plain"]
Reader = Callable[[object, str], Any]
Writer = Callable[[Any], Plain]

COLUMNS, ROWS = "kolom", "baris"
LONGEST_TEXT = 1000
"""Most characters of a name."""


class MalformedError(Exception):
    """A value that is not of the form it must have; ``place`` says where, as in ``soal.pasangan.baris[3].paling_banyak``."""

    def __init__(self, place: str) -> None:
        """Keep the place."""
        self.place = place
        super().__init__(place)


def encode(kind: Any, value: object) -> Plain:
    """Return the plain form of a dataclass of a kind."""
    return writer(kind)(value)


def decode(kind: Any, plain: object, place: str) -> Any:
    """Return the dataclass of a kind whose plain form this is; raises MalformedError for anything else."""
    return reader(kind)(plain, place)


@cache
def writer(kind: Any) -> Writer:
    """Return what writes values of a type."""
    if kind is str:
        return str
    if kind is int:
        return spell_whole
    if kind is Fraction:
        return spell
    if dataclasses.is_dataclass(kind):
        return _object_writer(kind)
    inner = typing.get_args(kind)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        write = writer(inner[0])
        return lambda value: None if value is None else write(value)
    if inner[-1] is not ...:
        parts = [writer(part) for part in inner]
        return lambda values: [write(value) for write, value in zip(parts, values, strict=True)]
    return _table_writer(inner[0]) if dataclasses.is_dataclass(inner[0]) else _list_writer(inner[0])


def _object_writer(kind: Any) -> Writer:
    fields = fields_of(kind)
    return lambda value: {key: writer(hint)(getattr(value, name)) for name, key, hint in fields}


def _table_writer(kind: Any) -> Writer:
    fields = [(name, key, writer(hint)) for name, key, hint in fields_of(kind)]
    keys: list[Plain] = [key for _, key, _ in fields]
    return lambda rows: {
        COLUMNS: keys,
        ROWS: [[write(getattr(row, name)) for name, _, write in fields] for row in rows],
    }


def _list_writer(kind: Any) -> Writer:
    write = writer(kind)
    return lambda values: [write(value) for value in values]


@cache
def reader(kind: Any) -> Reader:
    """Return what reads values of a type: of a plain value and its place."""
    if kind is str:
        return _text
    if kind is int:
        return lambda plain, place: _number(read_whole, plain, place)
    if kind is Fraction:
        return lambda plain, place: _number(read_fraction, plain, place)
    if dataclasses.is_dataclass(kind):
        return _object_reader(kind)
    inner = typing.get_args(kind)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        read = reader(inner[0])
        return lambda plain, place: None if plain is None else read(plain, place)
    if inner[-1] is not ...:
        return _list_reader([reader(part) for part in inner])
    return _table_reader(inner[0]) if dataclasses.is_dataclass(inner[0]) else _run_reader(reader(inner[0]))


def _text(plain: object, place: str) -> str:
    if not isinstance(plain, str) or len(plain) > LONGEST_TEXT:
        raise MalformedError(place)
    return plain


def _number(read: Callable[[object], Any], plain: object, place: str) -> Any:
    try:
        return read(plain)
    except ValueError as error:
        raise MalformedError(place) from error


def _object_reader(kind: Any) -> Reader:
    fields = [(key, reader(hint)) for _, key, hint in fields_of(kind)]
    keys = [key for key, _ in fields]

    def read(plain: object, place: str) -> Any:
        if not isinstance(plain, dict) or list(plain) != keys:
            raise MalformedError(place)
        return kind(*(take(plain[key], f"{place}.{key}" if place else key) for key, take in fields))

    return read


def _table_reader(kind: Any) -> Reader:
    fields = [(key, reader(hint)) for _, key, hint in fields_of(kind)]
    keys = [key for key, _ in fields]
    row = _list_reader([read for _, read in fields])

    def read(plain: object, place: str) -> Any:
        if not isinstance(plain, dict) or list(plain) != [COLUMNS, ROWS] or plain[COLUMNS] != keys:
            raise MalformedError(place)
        return tuple(kind(*values) for values in _run_reader(row)(plain[ROWS], f"{place}.{ROWS}"))

    return read


def _list_reader(parts: list[Reader]) -> Reader:
    def read(plain: object, place: str) -> Any:
        if not isinstance(plain, list) or len(plain) != len(parts):
            raise MalformedError(place)
        return tuple(take(value, f"{place}[{n}]") for n, (take, value) in enumerate(zip(parts, plain, strict=True)))

    return read


def _run_reader(take: Reader) -> Reader:
    def read(plain: object, place: str) -> Any:
        if not isinstance(plain, list):
            raise MalformedError(place)
        return tuple(take(value, f"{place}[{n}]") for n, value in enumerate(plain))

    return read


@cache
def fields_of(kind: Any) -> tuple[tuple[str, str, Any], ...]:
    """Return the fields of a dataclass: name, key and type."""
    hints = typing.get_type_hints(kind, include_extras=True)
    annotated = [(field.name, hints[field.name]) for field in dataclasses.fields(kind)]
    return tuple((name, hint.__metadata__[0], hint.__origin__) for name, hint in annotated)
