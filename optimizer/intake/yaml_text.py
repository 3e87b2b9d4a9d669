"""Strict YAML 1.2 (core): text to a tree of nodes.

Refused, each with its place: anchors, aliases, tags, merge keys, keys written twice, keys that are not plain text, several
documents, tabs as indentation, nesting deeper than twelve levels, texts over 2,000 characters, control characters. Numbers
are plain decimals (no octal, no 1:30, no 1_000, no .inf), booleans are ``true`` and ``false`` only; a date is text.
"""

from __future__ import annotations

import yaml

from optimizer.errors import Place
from optimizer.intake.node import Kind, Node
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import code_point, forbidden
from optimizer.intake.wording import shown
from optimizer.intake.yaml_builder import Builder, HopelessError
from optimizer.intake.yaml_trouble import tell_trouble
from optimizer.messages import message


def load_map(text: str, file: str, sink: FaultSink) -> Node | None:
    """Return the map a YAML text holds, or ``None`` when nothing of it can be used; what is wrong goes to ``sink``."""
    lines = text.split("\n")
    sink.keep_lines(file, lines)
    before = sink.count
    _refuse_characters(lines, file, sink)
    _refuse_conflict_marks(lines, file, sink)
    root = load_value(text, file, sink) if sink.count == before else None
    if root is None or root.kind is Kind.MAP:
        return root
    empty = root.kind is Kind.NULL
    what = message("file.empty") if empty else message("yaml.not_a_map", value=root.shown)
    sink.fault(Place(file) if empty else root.where, what)
    return None


def load_value(text: str, file: str, sink: FaultSink, path: str = "") -> Node | None:
    """Return the one value a YAML text holds, at the dotted address ``path``."""
    try:
        return Builder(file, path, sink).build(yaml.parse(text, Loader=yaml.SafeLoader))
    except HopelessError:
        return None
    except yaml.MarkedYAMLError as problem:
        tell_trouble(problem, file, sink)
    except yaml.YAMLError as problem:
        sink.fault(Place(file), message("yaml.broken", problem=shown(str(problem))))
    return None


def _refuse_characters(lines: list[str], file: str, sink: FaultSink) -> None:
    for number, line in enumerate(lines, 1):
        bad = forbidden(line.replace("\t", " "))
        if bad:
            sink.fault(Place(file, number, line.index(bad) + 1), message("text.character", char=code_point(bad)))


def _refuse_conflict_marks(lines: list[str], file: str, sink: FaultSink) -> None:
    for number, line in enumerate(lines, 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            sink.fault(Place(file, number, 1), message("yaml.conflict_mark", value=shown(line)))
