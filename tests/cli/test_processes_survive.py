"""Real ``tuntas`` processes: whatever fails under them and whenever they are killed, the results folder is whole.

A few of each kind; ``python -m benchmarks.promises`` tries hundreds.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.support.children import Ended, Place, hidden, prepared, run, surrounding, tree

if os.name == "nt":
    pytest.skip("limits of POSIX", allow_module_level=True)

import resource


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return prepared("run", tmp_path_factory.mktemp("anak"))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own in memory, where that is allowed."""
    folder = tmp_path / "cakram"
    folder.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(asked, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("disks can be mounted by root alone")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_too_large_a_file_is_told_and_leaves_the_old_results(place: Place) -> None:
    place.reset(replaces=True)
    ended = run(place, before=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (600, 600)))
    assert place.broken(ended, replaces=True) == ""
    assert (ended.code, place.state()) == (4, "before")
    assert place.heals(run(place)) == ""


def test_a_full_and_then_a_read_only_disk_are_told(place: Place, disk: Path) -> None:
    here = Place(place.command, place.scenario, place.plan, disk / "x" / "hasil", place.before, place.after)
    here.reset(replaces=True)
    for options in (f"size={sum(map(len, tree(here.folder).values())) // 1024 + 48}k", "ro"):
        subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)
        ended = run(here)
        assert here.broken(ended, replaces=True) == ""
        assert (ended.code, here.state(), hidden(here.folder.parent)) == (4, "before", [])
    subprocess.run(["mount", "-o", "remount,rw,size=64m", str(disk)], check=True)
    assert here.heals(run(here)) == ""


def test_a_run_killed_while_it_writes_leaves_whole_results(place: Place) -> None:
    killed = 0
    for n in range(3):
        place.reset(replaces=n % 2 == 1)
        child = subprocess.Popen(place.words(), env=surrounding(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while child.poll() is None and not (place.folder.parent / ".tmp-new-hasil").exists():
            time.sleep(0.0005)
        time.sleep(0.003 * n)
        child.kill()
        killed += child.wait() == -signal.SIGKILL
        assert place.state() in (("before", "after") if n % 2 else ("none", "after"))
    assert killed
    assert place.heals(run(place)) == ""


def test_two_runs_at_once_end_well_or_say_that_another_works(place: Place) -> None:
    place.reset(replaces=False)
    children = [
        subprocess.Popen(place.words(), env=surrounding(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)
    ]
    ended = [Ended(child.returncode, said.decode()) for child in children for said in [child.communicate()[1]]]
    assert any(one.code == 0 for one in ended)
    assert all(one.code == 0 or (one.in_words and "another run" in one.said.casefold()) for one in ended)
    assert (place.state(), hidden(place.folder.parent)) == ("after", [])


def test_the_judge_sees_what_is_broken(tmp_path: Path) -> None:
    folder = tmp_path / "x" / "hasil"
    judge = Place("run", tmp_path, tmp_path, folder, {"a.csv": b"1"}, {"a.csv": b"2"})
    judge.reset(replaces=True)
    told = Ended(4, "error: the disk is full\n")
    assert (judge.state(), judge.broken(told, replaces=True)) == ("before", "")
    assert judge.broken(Ended(0, ""), replaces=True)
    assert judge.broken(Ended(4, "error: twice\nerror: twice\n"), replaces=True)
    assert judge.broken(Ended(1, "Traceback (most recent call last):\n"), replaces=True)
    (folder / "a.csv").write_bytes(b"3")
    assert (judge.state(), judge.broken(told, replaces=True)) == ("torn", "torn")
    judge.reset(replaces=False)
    assert judge.broken(told, replaces=True) == "none"
    assert judge.broken(told, replaces=False) == ""
