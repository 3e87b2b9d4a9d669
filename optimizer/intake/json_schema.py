"""The JSON schema of a scenario file, for editors that complete keys and show what they mean (in Indonesian)."""

from __future__ import annotations

import json

from optimizer.intake.scenario_keys import SCENARIO
from optimizer.messages import message


def scenario_schema_text() -> str:
    """Return the content of ``scenarios/skenario.schema.json``; made from the readers, so the two cannot disagree."""
    schema = SCENARIO.schema()
    extends = {"extends": {"description": message("key.extends").say("id"), "type": "string", "minLength": 1}}
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Skenario Tuntas",
        **schema,
        "properties": {**extends, **_properties(schema)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _properties(schema: dict[str, object]) -> dict[str, object]:
    properties = schema["properties"]
    return properties if isinstance(properties, dict) else {}
