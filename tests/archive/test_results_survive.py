"""Whatever fails and whenever the writer is killed, what is visible is complete: the old results or the new ones."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from optimizer.archive import swap
from optimizer.archive.verify import verify_hashes
from optimizer.archive.write import write_results
from optimizer.errors import ArchiveError
from tests.archive.samples import MANIFEST, is_made, made, names, written

CALLS = ("open", "write", "fsync", "close", "mkdir", "rename", "unlink", "rmdir", "scandir", "listdir")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EMFILE, errno.EROFS, errno.EACCES)


class Faults:
    """Fails the ``first``-th call to the system, and every later one too when it ``lasts``; counts all calls."""

    def __init__(self, first: int, code: int, lasts: bool) -> None:
        self.first, self.code, self.lasts, self.calls = first, code, lasts, 0

    def around(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def stand_in(*args: object, **options: object) -> object:
            self.calls += 1
            fails = self.calls == self.first or (self.lasts and self.calls > self.first)
            if fails and name != "close":
                raise OSError(self.code, os.strerror(self.code))
            done = None if name == "fsync" else real(*args, **options)
            if fails:  # a descriptor is closed even when closing reports an error
                raise OSError(self.code, os.strerror(self.code))
            return done

        return stand_in


@contextmanager
def failing(faults: Faults, one_step: bool) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, faults.around(name, getattr(os, name)))
        patch.setattr(swap, "exchange", faults.around("exchange", swap.exchange) if one_step else lambda one, other: False)
        yield


def attempt(target: Path, faults: Faults, one_step: bool) -> bool:
    """Return whether the new results were reported as written."""
    with failing(faults, one_step):
        try:
            write_results(target, made("baru"), MANIFEST)
        except ArchiveError as error:
            return not error.reason.say("id")
        return True


@pytest.mark.parametrize("one_step", [True, False], ids=["exchange", "two-steps"])
@pytest.mark.parametrize("lasts", [True, False], ids=["for-good", "once"])
@pytest.mark.parametrize("replaces", [True, False], ids=["replaces", "new"])
def test_every_failing_call_leaves_whole_results(target: Path, one_step: bool, lasts: bool, replaces: bool) -> None:
    injected = 0
    for first in range(1, 1000):
        code = ERRORS[first % len(ERRORS)]
        faults = Faults(first, code, lasts)
        if replaces:
            write_results(target, made("lama"), MANIFEST)
        reported = attempt(target, faults, one_step)
        if faults.calls < first:
            assert reported
            break
        injected += 1
        check(target, reported, replaces, two_steps_cut=lasts and not one_step)
        write_results(target, made("lagi"), MANIFEST)
        assert is_made(target, "lagi")
        assert names(target.parent) == ["2022"]
        if not replaces:
            wipe(target)
    assert injected > 25, "the faults must really be met"


def check(target: Path, reported: bool, replaces: bool, two_steps_cut: bool) -> None:
    if not target.exists():
        assert not reported
        aside = target.parent / ".tmp-old-2022"
        assert not replaces or (two_steps_cut and is_made(aside, "lama"))
        return
    assert verify_hashes(target).findings == ()
    assert is_made(target, "baru") or (not reported and is_made(target, "lama"))


def wipe(target: Path) -> None:
    for path in sorted(target.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    target.rmdir()


def test_short_writes_are_finished(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data)[:7]))
    write_results(target, made("baru"), MANIFEST)
    assert is_made(target, "baru")


def test_an_interrupt_leaves_nothing_behind(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_results(target, made("baru"), MANIFEST)
    assert names(target.parent) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
@pytest.mark.parametrize(("kind", "count"), [("exchange", 0), ("two-steps", 0), ("random", 300)])
def test_a_killed_writer_leaves_whole_results(target: Path, kind: str, count: int) -> None:
    driver = Path(__file__).with_name("kill_driver.py")
    done = subprocess.run(
        [sys.executable, str(driver), kind, str(target), str(count)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    seen = Counter(answer["seen"])
    assert seen["torn"] == 0
    assert kind == "random" or {"lama", "baru"} <= seen.keys()
    assert seen["none"] <= (1 if kind == "two-steps" else 0), "two steps: hidden between them, and back at the next run"
    assert sum(seen.values()) > (5 if kind == "random" else 30), "random kills are as many as a busy machine has time for"
    assert (answer["last"], answer["left"]) == ("baru", ["2022"])


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_every_changed_bit_is_found(target: Path) -> None:
    write_results(target, made("baru"), MANIFEST)
    found = tried = 0
    for name, content in written(target).items():
        step = max(1, len(content) * 8 // 600)
        for bit in range(0, len(content) * 8, step):
            (target / name).write_bytes(flipped(content, bit))
            findings = verify_hashes(target).findings
            expected = "archive.manifest_changed" if name == "manifest.json" else "archive.changed"
            found += [finding.code for finding in findings] == [expected]
            tried += 1
        (target / name).write_bytes(content)
    assert verify_hashes(target).findings == ()
    assert tried > 1000
    assert found == tried


def test_missing_extra_and_odd_files_are_found(target: Path, tmp_path: Path) -> None:
    write_results(target, made("baru"), MANIFEST)
    (target / "rencana.csv").unlink()
    (target / "titipan").mkdir()
    svg = (target / "grafik" / "pagu.svg").read_bytes()
    (tmp_path / "sama.svg").write_bytes(svg)
    (target / "grafik" / "pagu.svg").unlink()
    (target / "grafik" / "pagu.svg").symlink_to(tmp_path / "sama.svg")
    (target / "kosong.txt").write_bytes(b" ")
    report = verify_hashes(target)
    assert [finding.say("en") for finding in report.findings] == [
        "rencana.csv: missing",
        "grafik/pagu.svg: its content was changed",
        "kosong.txt: its content was changed",
        "titipan: not listed in the manifest",
    ]
    assert report.files == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_in_place_of_a_file_does_not_hang(target: Path) -> None:
    write_results(target, made("baru"), MANIFEST)
    for name in ("kosong.txt", "manifest.json"):
        (target / name).unlink()
        os.mkfifo(target / name)
        assert verify_hashes(target).findings


def test_a_folder_without_manifest_is_a_finding_and_no_folder_an_error(tmp_path: Path) -> None:
    assert [finding.code for finding in verify_hashes(tmp_path).findings] == ["archive.no_manifest"]
    with pytest.raises(ArchiveError, match=r"archive\.no_folder"):
        verify_hashes(tmp_path / "tidak-ada")


def test_an_enormous_manifest_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "manifest.json").open("wb") as stream:
        stream.truncate(1 << 25)
    assert [finding.code for finding in verify_hashes(tmp_path).findings] == ["archive.manifest_changed"]
