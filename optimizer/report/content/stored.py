"""Facts to plain data and back, so that reports can be made again from stored results without solving."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from enum import Enum
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.page.facts import PageFacts

Value = TypeVar("Value")


FACTS = "fakta.json"
"""The file that holds the facts of a run in every language."""

PAGE = "fakta-halaman.json"
"""The file that holds what the interactive page needs beside them, in every language."""

LARGEST = 2**63 - 1
"""Largest whole number that a run counts with: a larger one, which could be of any length, was put there by somebody."""

CERTIFICATE = "sertifikat.json"
"""The claim of a run with what proves it, in exact numbers."""


def encode_facts(facts: Mapping[Language, RunFacts]) -> bytes:
    """Return the facts of one run in every language as JSON bytes; the same facts give the same bytes."""
    return _encoded({language: _plain(told) for language, told in facts.items()}, ", ", ": ")


MISFIT = (ValueError, LookupError, ArithmeticError, TypeError)
"""What making anything from facts raises that are each of their kind but do not fit together: somebody changed them."""


def decode_facts(raw: bytes, language: Language) -> RunFacts:
    """Return the facts in one language; raises ``ValueError`` for anything that is not what :func:`encode_facts` writes."""
    return _decoded(RunFacts, raw, language)


def encode_page(facts: Mapping[Language, PageFacts]) -> bytes:
    """Return what the page of one run needs, in every language, as JSON bytes without spaces."""
    return _encoded({language: _plain(told) for language, told in facts.items()}, ",", ":")


def decode_page(raw: bytes, language: Language) -> PageFacts:
    """Return what the page needs in one language; raises ``ValueError`` for what :func:`encode_page` does not write."""
    return _decoded(PageFacts, raw, language)


def _encoded(plain: Mapping[Language, object], comma: str, colon: str) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(comma, colon)) + "\n").encode("utf-8")


def _decoded(kind: type[Value], raw: bytes, language: Language) -> Value:
    try:
        return _typed(kind, json.loads(raw)[language])
    except (KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(f"not the {kind.__name__} of a run") from error


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _typed(kind: type[Value], data: Any) -> Value:
    """Return plain data as a value of a type: dataclasses, tuples of them, enumerations, texts and numbers."""
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        fields = {field.name: _typed(hints[field.name], data[field.name]) for field in dataclasses.fields(kind)}
        return kind(**fields)
    if get_origin(kind) is Literal and data in get_args(kind):
        return data  # type: ignore[no-any-return]
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), data)  # type: ignore[return-value]
    if NoneType in get_args(kind):
        return None if data is None else _typed(get_args(kind)[0], data)  # type: ignore[return-value]
    if issubclass(kind, Enum) or (kind is float and isinstance(data, int) and not isinstance(data, bool)):
        return kind(data)  # type: ignore[call-arg]
    if type(data) is not kind or (isinstance(data, int) and abs(data) > LARGEST):
        raise TypeError(f"not a {kind.__name__} that a run writes")
    return data


def _tuple(kinds: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_typed(kinds[0], item) for item in data)
    return tuple(_typed(kind, item) for kind, item in zip(kinds, data, strict=True))
