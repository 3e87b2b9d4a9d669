"""Counts cases for each law: ``test_m02_m03_...`` stands for M02 and M03, and the summary says how many cases each one had."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

HERE = f"tests/{Path(__file__).parent.name}/"
LAW = re.compile(r"(?<=_)m\d\d(?=_)")


def laws_of(nodeid: str) -> list[str]:
    """Return the laws that a case is about; none for what is not a law."""
    name = nodeid.split("::")[-1].split("[")[0]
    return [law.upper() for law in LAW.findall(name)] if nodeid.startswith(HERE) else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts = {outcome: _counted(terminalreporter, outcome) for outcome in ("passed", "failed", "error")}
    laws = sorted({law for count in counts.values() for law in count})
    if not laws:
        return
    terminalreporter.section("laws: cases, broken")
    for law in laws:
        broken = counts["failed"][law] + counts["error"][law]
        terminalreporter.write_line(f"{law} {broken + counts['passed'][law]:>6} {broken:>4}")


def _counted(reporter: pytest.TerminalReporter, outcome: str) -> Counter[str]:
    reports = [report for report in reporter.stats.get(outcome, []) if report.when == "call" or outcome == "error"]
    return Counter(law for report in reports for law in laws_of(report.nodeid))
