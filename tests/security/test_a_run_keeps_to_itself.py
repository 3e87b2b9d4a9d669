"""A command opens no connection, starts no program, reads only its scenario and itself, and writes only its results folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake.small import VALID
from tests.support.watched import MARK

ROOT = Path(__file__).parents[2]
ITSELF = tuple(os.path.realpath(place) for place in (ROOT, sys.prefix, sys.base_prefix))
SYSTEM = ("/proc/", "/dev/")


def python(folder: Path, *words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(folder / "rumah")}
    environment |= {name: str(folder / "sementara") for name in ("TMPDIR", "TEMP", "TMP")}
    (folder / "sementara").mkdir()
    done = subprocess.run([sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def watched(folder: Path, *words: str) -> dict[str, set[str]]:
    """Return what a command did by kind: ``reach``, ``read``, ``write``; files of the program itself left out of reading."""
    found: dict[str, set[str]] = {"reach": set(), "read": set(), "write": set()}
    for line in python(folder, "-m", "tests.support.watched", *words).partition(f"{MARK}\n")[2].splitlines():
        kind, place = line.split("\t")
        if kind != "read" or not os.path.realpath(place).startswith(ITSELF):
            found[kind].add(place)
    return found


@pytest.mark.skipif(os.name == "nt", reason="places of the system are named for POSIX here")
@pytest.mark.parametrize("words", [("run",), ("explain", "--lang", "en")], ids=lambda words: words[0])
def test_a_command_keeps_to_its_scenario_and_its_results(words: tuple[str, ...], tmp_path: Path) -> None:
    inside, outside = tmp_path / "skenario", tmp_path / "hasil"
    shutil.copytree(VALID, inside)
    found = watched(tmp_path, *words, "skenario/scenario.yaml", "--out", "hasil/satu")
    read = (str(inside), str(outside), str(tmp_path / "sementara"), *SYSTEM)
    assert found["reach"] == set()
    assert {place for place in found["read"] if not place.startswith(read)} == set()
    ours = (str(outside), os.devnull, str(tmp_path / "sementara"))
    assert {place for place in found["write"] if not place.startswith(ours)} == set()
    assert len(found["write"]) > 5
    assert {entry.name for entry in outside.iterdir()} == {"satu"}
    assert list((tmp_path / "sementara").iterdir()) == []
    assert not (tmp_path / "rumah").exists()


def test_the_watch_sees_what_it_is_there_for(tmp_path: Path) -> None:
    script = "import socket, subprocess, tests.support.watched as w, sys\nsys.addaudithook(w.watch)\n"
    script += "open('x', 'w').close()\nsocket.socket().close()\nsubprocess.run(['true'])\nprint(*w.seen)"
    told = python(tmp_path, "-c", script)
    assert "reach\tsocket.__new__" in told
    assert "reach\tsubprocess.Popen" in told
    assert f"write\t{tmp_path / 'x'}" in told
