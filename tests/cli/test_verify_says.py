"""The screen of ``tuntas verify`` says what was checked, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.checked import CheckedProof, Inputs, VerifyReport
from optimizer.cli import main
from optimizer.report.formats import Format
from tests.cli.stand_ins import ports


@pytest.fixture(autouse=True)
def _no_language_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TUNTAS_LANG", raising=False)


def test_verify_tells_sound_from_unsound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "results/2022"], ports()[0]) == 0
    out = capsys.readouterr().out
    assert "ab" * 32 in out
    assert "tidak memuat sertifikat: hanya keutuhan berkasnya yang diperiksa" in out
    assert main(["verify", "results/2022"], ports(findings=("a.csv", "evil\x1b[2J"))[0]) == 4
    out = capsys.readouterr().out
    assert "TIDAK utuh" in out
    assert "  - a.csv: isinya sudah berubah" in out
    assert "\x1b" not in out


PROOF = CheckedProof("feasible", 0.5, 0.5005, 0.001, 18, 1267)
FOLDER = Path("results/2022")


@pytest.mark.parametrize(
    ("report", "said", "silent"),
    [
        (
            VerifyReport(FOLDER, (), 9, "ab", PROOF, Inputs.SAME, (Format.TABLES, Format.PAGE), (Format.PICTURES,)),
            (
                "skor, dan semua angka di tabel sama",
                "dan sama: csv, html.",
                "isinya tidak diperiksa: grafik.",
                "Tidak dibuktikan",
            ),
            ("versi Tuntas yang lain",),
        ),
        (
            VerifyReport(FOLDER, (), 9, "ab", PROOF, Inputs.SAME, (), (Format.TABLES, Format.WORKBOOK)),
            ("Soal di sertifikat sama dengan", "versi Tuntas yang lain", "isinya tidak diperiksa: xlsx."),
            ("semua angka di tabel", "Dibuat ulang", "Tidak dibuktikan"),
        ),
        (
            VerifyReport(FOLDER, (), 9, "ab", PROOF, Inputs.CHANGED, (Format.TABLES,)),
            ("sudah berubah sejak hasil ini dibuat", "dan sama: csv."),
            ("semua angka di tabel", "isinya tidak diperiksa"),
        ),
        (VerifyReport(FOLDER, (), 9, "ab", None, Inputs.SAME), ("Masukannya masih ada dan sama",), ("Sertifikat: benar",)),
    ],
)
def test_verify_says_no_more_than_was_checked(
    report: VerifyReport, said: tuple[str, ...], silent: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    rooms, fake = ports()
    fake.verify = lambda folder: report  # type: ignore[method-assign]
    assert main(["verify", "results/2022"], rooms) == 0
    out = capsys.readouterr().out
    assert [text for text in said if text not in out] == []
    assert [text for text in silent if text in out] == []
