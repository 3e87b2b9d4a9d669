"""What nobody writes by mistake: bombs, devices, links, files far too large. Refused in time, with place and reason."""

from __future__ import annotations

import gzip
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from optimizer.intake.sink import MOST_FAULTS
from tests.intake.small import as_csv, codes_of, copy_valid, edit, faults_of, table

SECONDS = 10
"""Far above the second that each of these takes at most, so that a busy machine does not fail the test."""


def append(scenario: Path, text: str) -> None:
    scenario.write_text(scenario.read_text(encoding="utf-8") + text, encoding="utf-8")


def areas(scenario: Path) -> Path:
    return scenario.parent / "data" / "kawasan.csv"


def laughs(scenario: Path) -> None:
    lines = ["a0: &a0 [lol, lol]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9))]
    append(scenario, "\n".join(lines) + "\n")


def deep_flow(scenario: Path) -> None:
    append(scenario, "zz: " + "[" * 100_000 + "]" * 100_000 + "\n")


def deep_block(scenario: Path) -> None:
    append(scenario, "".join(" " * depth + f"k{depth}:\n" for depth in range(300)))


def huge_scalar(scenario: Path) -> None:
    append(scenario, 'zz: "' + "x" * 20_000_000 + '"\n')


def long_number(scenario: Path) -> None:
    edit(scenario, "diskonto: 0.05", "diskonto: " + "9" * 5000)


def latin_1(scenario: Path) -> None:
    scenario.write_bytes(scenario.read_bytes() + b"# caf\xe9\n")


def utf_16(scenario: Path) -> None:
    areas(scenario).write_bytes(areas(scenario).read_text(encoding="utf-8").encode("utf-16"))


def zipped(scenario: Path) -> None:
    areas(scenario).write_bytes(gzip.compress(areas(scenario).read_bytes()))


def huge_table(scenario: Path) -> None:
    line = ",".join(table("kawasan")[1])
    append(areas(scenario), (line + "\n") * (60_000_000 // len(line)))


def many_rows(scenario: Path) -> None:
    append(areas(scenario), "x\n" * 200_000)


def many_columns(scenario: Path) -> None:
    areas(scenario).write_text("kode" + ",x" * 5000 + "\n", encoding="utf-8")


def many_faults(scenario: Path) -> None:
    header, *rows = table("kawasan")
    areas(scenario).write_text(as_csv([header, *([["", *row[1:]] for row in rows] * 400)]), encoding="utf-8")


def hollow(scenario: Path) -> None:
    areas(scenario).write_bytes(areas(scenario).read_bytes().replace(b"Tepi", b"Te\0pi"))


def to_device(scenario: Path) -> None:
    edit(scenario, "data/kawasan.csv", "/dev/zero")


def to_url(scenario: Path) -> None:
    edit(scenario, "data/kawasan.csv", "file:///data/kawasan.csv")


def to_share(scenario: Path) -> None:
    edit(scenario, "data/kawasan.csv", r"\\host\share\kawasan.csv")


def other_capitals(scenario: Path) -> None:
    edit(scenario, "data/kawasan.csv", "data/Kawasan.csv")


def long_chain(scenario: Path) -> None:
    for number in range(10):
        scenario.with_name(f"d{number}.yaml").write_text(f"extends: d{number + 1}.yaml\n", encoding="utf-8")
    append(scenario, "extends: d0.yaml\n")


CASES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "billion laughs": ("yaml.alias", laughs),
    "deep flow": ("yaml.too_deep", deep_flow),
    "deep block": ("yaml.too_deep", deep_block),
    "huge scalar": ("file.too_large", huge_scalar),
    "long number": ("yaml.text_too_large", long_number),
    "not UTF-8": ("file.not_utf8", latin_1),
    "UTF-16": ("file.utf16", utf_16),
    "gzip": ("file.binary", zipped),
    "60 MB table": ("file.too_large", huge_table),
    "many rows": ("table.too_many_rows", many_rows),
    "many columns": ("table.too_many_columns", many_columns),
    "many faults": ("file.too_many_faults", many_faults),
    "NUL": ("text.character", hollow),
    "device": ("file.not_inside", to_device),
    "URL": ("file.not_inside", to_url),
    "network share": ("file.not_inside", to_share),
    "capitals": ("file.missing", other_capitals),
    "long chain": ("setting.extends_long", long_chain),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_in_time(name: str, tmp_path: Path) -> None:
    code, break_it = CASES[name]
    scenario = copy_valid(tmp_path)
    break_it(scenario)
    before = sorted(tmp_path.rglob("*"))
    start = time.perf_counter()
    codes = codes_of(scenario)
    assert time.perf_counter() - start < SECONDS
    assert code in codes
    assert len(codes) <= MOST_FAULTS + 1
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(("heading", "value"), [("penduduk", "1"), ("kode", "K01"), ("2a", "99999"), ("kk", "banyak")])
def test_a_table_wrong_all_over_is_not_read_to_its_end(heading: str, value: str, tmp_path: Path) -> None:
    """Checks between cells and rows are made row by row, so the thousandth fault ends the reading far above the last row."""
    scenario = copy_valid(tmp_path)
    header, *rows = table("kawasan")
    every = [[f"R{number}", *row[1:]] for number, row in enumerate(rows * 400)]
    for row in every:
        row[header.index(heading)] = value
    every[-1][header.index("jenis")] = "dusun"
    areas(scenario).write_text(as_csv([header, *every]), encoding="utf-8")
    codes = codes_of(scenario)
    assert codes[0] == "file.too_many_faults"
    assert len(codes) == MOST_FAULTS + 1
    assert "cell.choice" not in codes


LINKS: dict[str, tuple[str, Callable[[Path, Path], None]]] = {
    "link to a file": ("file.link", lambda own, outside: own.symlink_to(outside)),
    "link to itself": ("file.link", lambda own, outside: own.symlink_to(own.name)),
    "link to a device": ("file.link", lambda own, outside: own.symlink_to("/dev/zero")),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links need rights on Windows, and pipes are of another kind")
@pytest.mark.parametrize("name", LINKS)
def test_links_are_not_followed(name: str, tmp_path: Path) -> None:
    code, link = LINKS[name]
    scenario = copy_valid(tmp_path)
    outside = areas(scenario).rename(tmp_path / "kawasan.csv")
    link(areas(scenario), outside)
    assert codes_of(scenario) == [code]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links need rights on Windows, and pipes are of another kind")
def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    outside = (scenario.parent / "data").rename(tmp_path / "luar")
    (scenario.parent / "data").symlink_to(outside)
    assert codes_of(scenario) == ["file.link"] * 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links need rights on Windows, and pipes are of another kind")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    areas(scenario).unlink()
    os.mkfifo(areas(scenario))
    assert codes_of(scenario) == ["file.not_ordinary"]
    scenario.unlink()
    os.mkfifo(scenario)
    assert codes_of(scenario) == ["file.not_ordinary"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is readable for this user")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    areas(scenario).chmod(0)
    assert codes_of(scenario) == ["file.unreadable"]


def test_a_missing_scenario_file_is_told(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "tidak-ada.yaml")
    assert fault.what.code == "file.unreadable"


def test_a_stray_byte_is_damage_not_another_encoding(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    areas(scenario).write_bytes(areas(scenario).read_bytes().replace("é".encode(), b"\xe9"))
    (fault,) = faults_of(scenario)
    assert fault.what.code == "file.not_utf8"
    assert (fault.where.line, fault.where.column) == (4, 14)
