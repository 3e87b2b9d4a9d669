"""The manual names every column and every estimate, and the glossary every word of the domain."""

from __future__ import annotations

import ast
import re

import pytest

from tests.data.places import PARAMETERS, ROOT, table

MANUAL = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
RANGES = {*PARAMETERS, *(f"efek_{parameter}" for parameter in PARAMETERS)}
"""Columns the manual names as a range, ``1a`` ... ``7b``."""


@pytest.mark.parametrize("name", ["kawasan", "intervensi", "sumber_dana"])
def test_every_column_is_explained(name: str):
    missing = [column for column in table("muara-enim", name)[0] if column not in RANGES and f"`{column}`" not in MANUAL]
    assert missing == []


def test_the_totals_of_the_manual_are_those_of_the_tables():
    imputed, surveyed = table("muara-enim", "kawasan"), table("jatim", "kawasan")
    assert f"{len(imputed)} rows, {_sum(imputed, 'kk')} KK, {_sum(imputed, 'kk_miskin')} poor KK" in MANUAL
    assert f"{len(surveyed)} rows, {_sum(surveyed, 'kk'):,} KK" in MANUAL
    assert f"{sum(float(row['luas_ha']) for row in imputed):.1f} ha" in MANUAL


def test_the_manual_says_how_many_interventions_there_are():
    assert f"({len(table('muara-enim', 'intervensi'))} interventions)" in MANUAL


def test_the_glossary_holds_every_type_of_the_domain():
    types = [
        node.name
        for path in sorted((ROOT / "optimizer" / "domain").glob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    ]
    assert [name for name in types if not re.search(rf"`{name}`", GLOSSARY)] == []


def _sum(rows: list[dict[str, str]], column: str) -> int:
    """Return the sum of a whole-number column."""
    return sum(int(row[column]) for row in rows)
