"""Tables as data frames for analysts."""

from __future__ import annotations

from optimizer.report.content.plan_table import plan_table
from optimizer.report.content.report import Column, Kind, Table
from optimizer.report.writers.frames import frame
from tests.report.town import town


def test_a_frame_holds_what_the_table_holds() -> None:
    table = plan_table(town(3), "id")
    made = frame(table)
    assert list(made.columns) == [column.key for column in table.columns]
    money = next(place for place, column in enumerate(table.columns) if column.kind is Kind.MONEY)
    assert made.iloc[:, money].sum() == sum(row[money] for row in table.rows)


def test_empty_cells_are_missing_and_large_money_keeps_every_rupiah() -> None:
    table = Table("", (Column("a", "A"), Column("b", "B", Kind.MONEY)), (("x", 9_007_199_254_740_993), (None, None)))
    made = frame(table)
    assert made["b"][0] == 9_007_199_254_740_993
    assert made["a"].isna().tolist() == [False, True]
    assert made["b"].isna().tolist() == [False, True]


def test_an_empty_table_makes_an_empty_frame() -> None:
    assert frame(Table("", (Column("a", "A"),), ())).empty
