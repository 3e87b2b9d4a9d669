"""Paths that somebody else would write: out of the folder, of other systems, to what is no file; and no scenarios."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.intake.named import Bad, Change, check_refused, check_same, file_of, put
from tests.intake.small import THREE_PATHS, copy_valid

TABLE = "kawasan: data/kawasan.csv"
OUTSIDE = (
    *("data/../data/kawasan.csv", "../kota/data/kawasan.csv", "..", ".", "~/kawasan.csv", "/etc/passwd", "/proc/self/environ"),
    *(
        "/dev/stdin",
        "//server/share/a.csv",
        "http://contoh.id/a.csv",
        "FILE:///etc/passwd",
        "file:data/kawasan.csv",
        "data/*.csv",
    ),
    *("C:/a.csv", r"C:\a.csv", r"data\kawasan.csv", "data/kawasan.csv:stream", "data/kawasan.csv?x=1"),
)
ABSENT = (
    *(
        "data/kawasan.csv.",
        "data/kawasan.CSV",
        "data/kawasan",
        "data/kawasan.csv.gz",
        "data/ kawasan.csv",
        "data%2Fkawasan.csv",
    ),
    *(
        "$HOME/a.csv",
        "$(touch x).csv",
        "CON",
        "data/NUL.csv",
        "--help.csv",
        "...",
        "data/kaw\u0430san.csv",
        "data\uff0fkawasan.csv",
    ),
)


def path(written: str, shown: str = "") -> Bad:
    return Bad(put(TABLE, f"kawasan: {written}"), "scenario.yaml:6:12", shown or written)


def data(written: str) -> Bad:
    return Bad(put(THREE_PATHS, f"data: {written}\n"), "scenario.yaml:5:7", written)


def base(written: str) -> Bad:
    return Bad(put("asumsi:", f"extends: {written}\nasumsi:"), "scenario.yaml:42:10", written)


def instead(make: Callable[[Path], object]) -> Bad:
    """Return the refusal of what ``make`` puts in the place of the table of areas."""

    def change(scenario: Path) -> None:
        file_of(scenario).unlink()
        make(file_of(scenario))

    return Bad(change, "scenario.yaml:6:12", "data/kawasan.csv")


def listen(place: Path) -> None:
    with pytest.MonkeyPatch.context() as patch, socket.socket(socket.AF_UNIX) as server:
        patch.chdir(place.parent)  # the path of a socket may be only a hundred letters long
        server.bind(place.name)


def round_about(place: Path) -> None:
    (place.parent / "lagi").symlink_to(place.name)
    place.symlink_to("lagi")


def endless(place: Path) -> None:
    with place.open("wb") as stream:
        stream.truncate(3_000_000_000)


BAD: dict[str, Bad] = {
    **{f"outside: {written}": path(written) for written in OUTSIDE},
    **{f"absent: {written}": path(written) for written in ABSENT},
    "hidden blank": Bad(put(TABLE, "kawasan: data/k\u200bawasan.csv"), "scenario.yaml:6:18", "U+200B"),
    "too long": path("data/" + "x" * 250 + ".csv", "259"),
    "no path": path("''", "'data.kawasan'"),
    "list of paths": path("[data/kawasan.csv]", "[...]"),
    "scenario for a table": path("scenario.yaml"),
    "folder for a table": path("data"),
    "table of others": Bad(put(TABLE, "kawasan: data/intervensi.csv"), "intervensi.csv:1", "'kelurahan_desa'"),
    "table for a folder": data("data/kawasan.csv"),
    "folder that is not there": data("tidak-ada"),
    "folder above": data("../kota/data"),
    "own folder": data("."),
    "base above": base("../lain.yaml"),
    "base of the system": base("/etc/passwd"),
    "base that is not there": base("tidak-ada.yaml"),
    "base that is a device": base("/dev/zero"),
    "base that is itself": base("scenario.yaml"),
    "base that is a folder": base("data"),
    "base that is a table": Bad(put("asumsi:", "extends: data/kawasan.csv\nasumsi:"), "data/kawasan.csv:1:1", "kode,nama"),
    "endless file": Bad(lambda scenario: endless(file_of(scenario)), "kawasan.csv", "3000.0 MB"),
    "folder in its place": instead(lambda place: place.mkdir()),
    "nothing in its place": Bad(
        lambda scenario: shutil.rmtree(file_of(scenario).parent), "scenario.yaml:7:15", "data/intervensi.csv"
    ),
}
SPECIAL: dict[str, Bad] = {
    "socket": instead(listen),
    "links in a circle": instead(round_about),
    "link to nothing": instead(lambda place: place.symlink_to("tidak-ada.csv")),
    "link within": instead(lambda place: place.symlink_to("intervensi.csv")),
}
SAME: dict[str, Change] = {
    "two strokes": put(TABLE, "kawasan: data//kawasan.csv"),
    "a dot": put(TABLE, "kawasan: ./data/./kawasan.csv"),
    "blanks around": put(TABLE, "kawasan: ' data/kawasan.csv '"),
    "folder of all": put(THREE_PATHS, "data: data/\n"),
}
NO_SCENARIO: dict[str, Callable[[Path], object]] = {
    "x.yaml": lambda place: place.mkdir(),
    "tidak-ada.yaml": lambda place: None,
    "con.yaml": lambda place: shutil.copy(place.parent / "scenario.yaml", place),
    ".yaml": lambda place: shutil.copy(place.parent / "scenario.yaml", place),
    "a .yaml": lambda place: shutil.copy(place.parent / "scenario.yaml", place),
}


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_with_its_place_and_value(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_refused(BAD[name], copy_valid(tmp_path), capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links need rights on Windows, and sockets are of another kind")
@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_file_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_refused(SPECIAL[name], copy_valid(tmp_path), capsys)


@pytest.mark.parametrize("name", SAME)
def test_it_reads_the_same(name: str, tmp_path: Path) -> None:
    check_same(SAME[name], copy_valid(tmp_path))


@pytest.mark.parametrize("name", NO_SCENARIO)
def test_what_is_no_scenario_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scenario = copy_valid(tmp_path)
    file = scenario.with_name(name)
    check_refused(Bad(lambda _: NO_SCENARIO[name](file), name, name.removesuffix(".yaml")), scenario, capsys, file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="names of other letters are refused by Windows itself")
@pytest.mark.parametrize(("name", "shown"), [("a\nb", "a<U+000A>b"), ("a\x1b[31mb", "a<U+001B>[31mb")])
def test_a_name_that_would_run_in_the_terminal_is_escaped(
    name: str, shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = copy_valid(tmp_path)
    file = scenario.rename(scenario.with_name(f"{name}.yaml"))
    check_refused(Bad(lambda _: None, f"{shown}.yaml", f"'{shown}'"), scenario, capsys, file)
