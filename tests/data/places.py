"""Where the scenario data and the public files are, and how their tables are read."""

from __future__ import annotations

import csv
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "scenarios"
DATA = SCENARIOS / "data"
PUBLIC = ROOT.parent / "shared" / "data"


def table(place: str, name: str) -> list[dict[str, str]]:
    """Return the rows of one table of a place."""
    with (DATA / place / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


PARAMETERS = [code for code in table("jatim", "kawasan")[0] if re.fullmatch(r"[1-7][abc]", code)]
