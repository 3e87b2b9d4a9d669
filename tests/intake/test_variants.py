"""The same tables saved in another way read to exactly the same scenario."""

from __future__ import annotations

import random
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.intake.read import read_scenario
from tests.intake.small import (
    NUMBER,
    TABLES,
    TEXT_COLUMNS,
    Rows,
    as_csv,
    copy_valid,
    faults_of,
    read_valid,
    table,
    without_rules,
    workbook,
)

EXPECTED = without_rules(read_valid())


@dataclass(frozen=True)
class Variant:
    """How a spreadsheet program may save a table."""

    delimiter: str = ","
    comma: bool = False
    newline: str = "\n"
    encoding: str = "utf-8"
    seed: int = 0
    padded: bool = False
    capitals: bool = False
    blank_rows: int = 0
    trailing_zeros: bool = False

    def rows(self, name: str) -> Rows:
        header, *rest = table(name)
        draw = random.Random(self.seed)
        order = draw.sample(range(len(header)), len(header)) if self.seed else list(range(len(header)))
        rest = draw.sample(rest, len(rest)) if self.seed else rest
        body = [[self._cell(row[at], header[at]) for at in order] for row in rest]
        names = [header[at].upper() if self.capitals else header[at] for at in order]
        return [names, *body, *[[""] * len(header)] * self.blank_rows]

    def _cell(self, text: str, heading: str) -> str:
        if heading in TEXT_COLUMNS or not NUMBER.fullmatch(text):
            return text.replace("0.5:", "0,5:") if self.comma and heading == "prasyarat" else text
        text = f"{text}000" if self.trailing_zeros and "." in text else text
        text = text.replace(".", ",") if self.comma else text
        return f"  {text} " if self.padded else text

    def save(self, path: Path, name: str) -> None:
        path.write_bytes(as_csv(self.rows(name), self.delimiter, self.newline).encode(self.encoding))


variants = st.builds(
    Variant,
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    comma=st.booleans(),
    newline=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig"]),
    seed=st.integers(0, 50),
    padded=st.booleans(),
    capitals=st.booleans(),
    blank_rows=st.integers(0, 3),
    trailing_zeros=st.booleans(),
)


def read_as(*saved: Variant) -> object:
    with tempfile.TemporaryDirectory() as folder:
        scenario = copy_valid(Path(folder))
        for variant, name in zip(saved, TABLES, strict=True):
            variant.save(scenario.parent / "data" / f"{name}.csv", name)
        return without_rules(read_scenario(scenario))


@given(variants, variants, variants)
@settings(max_examples=25)
def test_every_variant_reads_to_the_same_scenario(areas: Variant, works: Variant, funds: Variant) -> None:
    assert read_as(areas, works, funds) == EXPECTED


def test_an_excel_export_in_windows_1252_reads_to_the_same_scenario_with_a_notice(tmp_path: Path) -> None:
    for number, variant in enumerate(
        (
            Variant(";", comma=True, newline="\r\n", encoding="cp1252"),
            Variant(",", newline="\r\n", encoding="cp1252"),
            Variant(";", comma=True, encoding="cp1252"),
        )
    ):
        scenario = copy_valid(tmp_path / str(number))
        for name in TABLES:
            variant.save(scenario.parent / "data" / f"{name}.csv", name)
        reading = read_scenario(scenario)
        assert without_rules(reading) == EXPECTED
        assert [notice.what.code for notice in reading.notices] == ["file.windows_1252"]


@given(st.integers(1, 200))
@settings(max_examples=10)
def test_a_workbook_reads_as_the_tables_do_in_any_order(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scenario = copy_valid(Path(folder))
        book = workbook({name: Variant(seed=seed).rows(name) for name in TABLES})
        book.save(scenario.parent / "data" / "semua.xlsx")
        text = scenario.read_text(encoding="utf-8")
        start, end = text.index("data:"), text.index("penilaian:")
        scenario.write_text(f"{text[:start]}data: data/semua.xlsx\n{text[end:]}", encoding="utf-8")
        assert without_rules(read_scenario(scenario)) == EXPECTED


def test_one_mark_for_a_table_is_demanded(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    rows = table("kawasan")
    rows[2][rows[0].index("jalan_ideal_m")] = "309,5"
    (scenario.parent / "data" / "kawasan.csv").write_text(as_csv(rows), encoding="utf-8")
    assert [fault.what.code for fault in faults_of(scenario)] == ["cell.other_mark"]


def test_the_byte_order_mark_of_a_scenario_file_is_no_matter(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    scenario.write_bytes(b"\xef\xbb\xbf" + scenario.read_bytes().replace(b"\n", b"\r\n"))
    assert without_rules(read_scenario(scenario)) == EXPECTED


def test_decomposed_letters_read_as_composed_ones(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    path = scenario.parent / "data" / "kawasan.csv"
    path.write_bytes(path.read_bytes().replace("é".encode(), "e\u0301".encode()))
    assert without_rules(read_scenario(scenario)) == EXPECTED
