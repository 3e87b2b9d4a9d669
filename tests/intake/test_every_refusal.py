"""No refusal without a test that shows it: each code of the input messages is expected somewhere here."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.messages.cells import CELLS
from optimizer.messages.checks import CHECKS
from optimizer.messages.input import INPUT
from optimizer.messages.plans import PLANS
from optimizer.messages.settings import SETTINGS
from optimizer.messages.workbook import WORKBOOK
from tests.intake.test_broken_files import FILES

HINTS = {
    "file.did_you_mean",
    "file.save_as_utf8",
    "money.how",
    "money.quote",
    "setting.comma",
    "cell.code_character",
    "cell.city",
    "unknown.spelled",
}
"""Not refusals: what would mend one."""
REFUSED_PLANS = {code: pair for code, pair in PLANS.items() if not code.startswith("plan.column.")}
TESTS = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(__file__).parent.glob("test_*.py"))
    if path.name != Path(__file__).name
)


@pytest.mark.parametrize("code", sorted({**INPUT, **SETTINGS, **CELLS, **WORKBOOK, **CHECKS, **REFUSED_PLANS}.keys() - HINTS))
def test_a_refusal_is_shown(code: str) -> None:
    assert any(file.name.startswith(f"{code}@") for file in FILES) or f'"{code}"' in TESTS
