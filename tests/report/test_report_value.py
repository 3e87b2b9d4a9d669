"""A report is a value: compared, frozen, without a trace of a format."""

from dataclasses import FrozenInstanceError

import pytest

from optimizer.report.content.report import ChartRef, Column, Kind, Paragraph, Report, Section, Table


def report(lead: str) -> Report:
    table = Table("Rencana", (Column("biaya", "Biaya", Kind.MONEY),), ((5,), (None,)), "catatan")
    return Report("id", "Judul", lead, (Section("Bagian", (Paragraph("Teks", strong=True), table, ChartRef("skor", "Skor"))),))


def test_equal_reports_are_equal() -> None:
    assert report("a") == report("a")
    assert report("a") != report("b")
    assert hash(report("a")) == hash(report("a"))


def test_a_report_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        report("a").title = "lain"  # type: ignore[misc]
