"""Faults of the input as text: where, what, what would mend it, and the line itself with a mark under the spot."""

from __future__ import annotations

from collections.abc import Iterable

from optimizer.errors import Fault, ScenarioError
from optimizer.messages import Language
from optimizer.report.numbers import number
from optimizer.report.words import counted, say

_BEFORE, _AFTER = 60, 40
_MOST = 200
"""Faults shown; more than anybody mends in one sitting."""


def render_faults(error: ScenarioError, language: Language) -> str:
    """Return every fault of a refused scenario as text under a heading; the text ends with a newline."""
    count = len(error.faults)
    faults = counted(count, "fault", language)
    files = counted(len({fault.where.file for fault in error.faults}), "file", language)
    shown = [render_fault(fault, language) for fault in error.faults[:_MOST]]
    more = [say("faults.more", language, count=number(count - _MOST, 0, language))] if count > _MOST else []
    return "\n".join([say("faults.heading", language, faults=faults, files=files), "", *shown, *more]) + "\n"


def render_notices(notices: Iterable[Fault], language: Language) -> str:
    """Return notices about an accepted input as text, one on each line; empty when there are none."""
    return "".join(f"{fault_line(notice, language)}\n" for notice in notices)


def render_fault(fault: Fault, language: Language) -> str:
    """Return one fault: its line, and under it the source with a caret where the place is known."""
    return "\n".join([fault_line(fault, language), *_source(fault)])


def fault_line(fault: Fault, language: Language) -> str:
    """Return ``file:line:column: what; fix [code]`` on one line without anything invisible."""
    clauses = [fault.what.say(language)] + ([fault.fix.say(language)] if fault.fix else [])
    return _visible(f"{fault.where}: {'; '.join(clauses)} [{fault.what.code}]")


def _source(fault: Fault) -> list[str]:
    if not fault.source.strip():
        return []
    at = max(fault.where.column - 1, 0)
    start = max(at - _BEFORE, 0)
    piece = fault.source[start : at + _AFTER]
    left, right = "..." if start else "", "..." if len(fault.source) > at + _AFTER else ""
    line = str(fault.where.line)
    lines = [f"  {line} | {left}{_visible(piece)}{right}"]
    if fault.where.column:
        before = left + _visible(fault.source[start:at])
        lines.append(f"  {' ' * len(line)} | {' ' * len(before)}^")
    return lines


def _visible(text: str) -> str:
    return "".join(char if char.isprintable() else " " if char == "\t" else f"<U+{ord(char):04X}>" for char in text)
