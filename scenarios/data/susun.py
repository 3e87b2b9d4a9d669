"""Rewrite the baseline tables of scenarios/data from the public files in ../shared/data.

Run ``python scenarios/data/susun.py``; the same input gives the same bytes. The interventions of Muara Enim are edited by
hand and copied to jatim, so that both scenarios buy from one catalogue. How rows are imputed is told in docs/data.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

from susunan.hotdeck import choose_donors
from susunan.podes import read_villages
from susunan.portal import read_records
from susunan.tables import record_row, table_text, village_row

DATA = Path(__file__).resolve().parent
PUBLIC = DATA.parents[2] / "shared" / "data"


def build(public: Path) -> dict[Path, str]:
    """Return the text of every table that is built, by its path relative to this folder."""
    records = read_records(public / "scoring_cases")
    pairs = choose_donors(read_villages(public / "muara_enim"), records)
    catalogue = (DATA / "muara-enim" / "intervensi.csv").read_text(encoding="utf-8")
    return {
        Path("muara-enim/kawasan.csv"): table_text([village_row(village, donor) for village, donor in pairs]),
        Path("jatim/kawasan.csv"): table_text([record_row(record) for record in records]),
        Path("jatim/intervensi.csv"): catalogue,
    }


def main() -> int:
    """Write the tables; return 1 when the public files are not there."""
    if not PUBLIC.is_dir():
        print(f"Data publik tidak ditemukan: {PUBLIC}", file=sys.stderr)  # noqa: T201 (a script talks to its user)
        return 1
    for path, text in build(PUBLIC).items():
        (DATA / path).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
