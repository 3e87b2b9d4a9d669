"""CSV and JSON: read back as they were, the same bytes each time, harmless in a spreadsheet."""

import csv
import io
import json
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.report.content.report import Column, Kind, Table
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_bytes, json_text

COLUMNS = (
    Column("nama", "Nama"),
    Column("volume", "Volume", Kind.NUMBER, 3),
    Column("biaya", "Biaya", Kind.MONEY),
    Column("persen", "Persen", Kind.PERCENT, 2),
)
CLOSE = 1e-6  # halves and large numbers are not exact in binary
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
ROWS = st.tuples(
    NAMES,
    st.floats(-1e9, 1e9, allow_nan=False) | st.none(),
    st.integers(-(10**15), 10**15),
    st.floats(0, 1e3, allow_nan=False),
)


def table(*rows: tuple[object, ...]) -> Table:
    return Table("Judul", COLUMNS, tuple(rows))  # type: ignore[arg-type]


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def test_a_table_in_csv_is_plain() -> None:
    content = csv_bytes(table(("Pasar III, Muara", 1250.5, 40_000_000, 12.345), ("b", None, -1, 0.0)))
    assert content == b'nama,volume,biaya,persen\n"Pasar III, Muara",1250.5,40000000,12.35\nb,,-1,0\n'


def test_pandas_reads_it_without_being_told_how() -> None:
    content = csv_bytes(table(("Désa Ünggul", 0.125, 10**15, 99.5), ("B", None, 3, 0.25)))
    frame = pd.read_csv(io.BytesIO(content))
    assert list(frame["nama"]) == ["Désa Ünggul", "B"]
    assert frame["biaya"].tolist() == [10**15, 3]
    assert frame["volume"].iloc[0] == 0.125
    assert math.isnan(frame["volume"].iloc[1])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d"])
def test_no_name_becomes_a_formula(start: str) -> None:
    content = csv_bytes(table((start + "1+1", 1.0, 1, 1.0)))
    assert cells(content)[1][0] == "'" + start + "1+1"


def test_a_negative_number_is_no_formula() -> None:
    assert cells(csv_bytes(table(("a", -0.12, -5, 0.0))))[1][1:3] == ["-0.12", "-5"]


def test_nothing_is_written_as_minus_zero_or_with_an_exponent() -> None:
    assert cells(csv_bytes(table(("a", -0.0001, 0, 1e-9), ("b", 1e16, 0, 0.0))))[1:] == [
        ["a", "0", "0", "0"],
        ["b", "10000000000000000", "0", "0"],
    ]


@given(st.lists(ROWS, max_size=5))
def test_csv_reads_back(rows: list[tuple[str, float | None, int, float]]) -> None:
    content = csv_bytes(table(*rows))
    assert content == csv_bytes(table(*rows))
    back = cells(content)[1:]
    assert len(back) == len(rows)
    for read, row in zip(back, rows, strict=True):
        assert read[0] in (row[0], "'" + row[0])
        assert read[1] == "" if row[1] is None else abs(float(read[1]) - row[1]) <= 5e-4 + CLOSE
        assert int(read[2]) == row[2]
        assert abs(float(read[3]) - row[3]) <= 5e-3 + CLOSE


@pytest.mark.parametrize(
    "row",
    [(1, 1.0, 1, 1.0), ("a", "x", 1, 1.0), ("a", 1.0, 1.5, 1.0), ("a", math.nan, 1, 1.0), ("a", 1.0, 1, math.inf), ("a", 1.0)],
)
def test_a_cell_of_the_wrong_kind_is_refused(row: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match=r"cannot hold|whole rupiah|argument"):
        table(row)


def test_a_key_cannot_be_used_twice() -> None:
    with pytest.raises(ValueError, match="key"):
        Table("", (Column("a", "A"), Column("a", "B")), ())


def test_json_is_sorted_short_and_ends_in_one_line_break() -> None:
    assert json_text({"b": [1, 2.5, None], "a": "Désa", "_a": 1.0}) == (
        '{\n  "_a": 1.0,\n  "a": "Désa",\n  "b": [\n    1,\n    2.5,\n    null\n  ]\n}\n'
    )


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_json_holds_only_numbers(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_text({"a": value})


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(codec="utf-8")),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    )
)
def test_json_reads_back_exactly(value: object) -> None:
    assert json.loads(json_bytes(value)) == value  # type: ignore[arg-type]
