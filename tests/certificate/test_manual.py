"""The manual names every key of the format."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from optimizer.measures.certificate.codec import fields_of
from optimizer.measures.certificate.document import FORMAT, Document
from optimizer.measures.certificate.duality import POWER

MANUAL = (Path(__file__).parents[2] / "docs" / "sertifikat.md").read_text(encoding="utf-8")


def keys(kind: Any) -> Iterator[str]:
    if dataclasses.is_dataclass(kind):
        for _, key, inner in fields_of(kind):
            yield key
            yield from keys(inner)
    for inner in typing.get_args(kind):
        yield from keys(inner)


def test_every_key_is_explained() -> None:
    named = set(re.findall(r"`([a-z_]+)`", MANUAL))
    assert set(keys(Document)) <= named


def test_the_constants_are_those_of_the_program() -> None:
    assert FORMAT in MANUAL
    assert f"2^{POWER}" in MANUAL
