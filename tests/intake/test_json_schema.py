"""The JSON schema beside the scenarios is current, and says what the readers accept."""

from __future__ import annotations

import json
import re
from pathlib import Path

from optimizer.intake.json_schema import scenario_schema_text
from optimizer.intake.money import read_money
from optimizer.intake.readers import Money
from tests.intake.small import VALID

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def test_the_schema_is_current() -> None:
    assert (SCENARIOS / "skenario.schema.json").read_text(encoding="utf-8") == scenario_schema_text()


def test_the_scenarios_point_to_it() -> None:
    first_lines = [path.read_text(encoding="utf-8").split("\n", 1)[0] for path in sorted(SCENARIOS.glob("*.yaml"))]
    assert {*first_lines} == {"# yaml-language-server: $schema=skenario.schema.json"}
    assert "skenario.schema.json" in (VALID / "scenario.yaml").read_text(encoding="utf-8").split("\n", 1)[0]


def test_every_key_is_explained_and_no_other_is_allowed() -> None:
    def walk(node: object) -> None:
        if isinstance(node, dict):
            if "properties" in node:
                assert node["additionalProperties"] is False
                assert all(item.get("description") for item in node["properties"].values())
            for item in node.values():
                walk(item)

    schema = json.loads(scenario_schema_text())
    assert {"extends", "nama", "pagu", "tujuan", "aturan"} <= schema["properties"].keys()
    assert "required" not in schema or schema["required"] == []
    walk(schema)


def test_the_pattern_of_money_lets_amounts_through() -> None:
    choices = Money().schema()["anyOf"]
    assert isinstance(choices, list)
    for text in ("Rp 40 miliar", "Rp 1,25 miliar", "Rp 8.000.000.000", "rp 500 jt"):
        assert re.search(choices[1]["pattern"], text)
        assert isinstance(read_money(text), int)
    for text in ("40 miliar", "Rp -1", "Rp 1 billion"):
        assert not re.search(choices[1]["pattern"], text)
