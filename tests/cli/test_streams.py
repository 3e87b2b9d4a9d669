"""Standard input, output and error as callers give them: of other code pages, full, closed, or left by their reader."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from optimizer.cli import entry, main
from tests.cli.stand_ins import ports

ROOT = Path(__file__).parents[2]


def piped(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "optimizer", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def test_a_pipe_of_another_code_page_carries_every_character() -> None:
    out, err = piped("run", "2022", "--time-limit", "→", PYTHONIOENCODING="cp1252", PYTHONUTF8="0").communicate(timeout=20)
    assert out == b""
    assert "'→' bukan jumlah detik".encode() in err


def test_a_reader_that_leaves_is_no_fault() -> None:
    writer = piped("--help")
    assert writer.stdout is not None
    writer.stdout.close()
    assert writer.stderr is not None
    with writer.stderr:
        assert writer.stderr.read() == b""
    assert writer.wait(timeout=20) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "optimizer", "--help"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert done.returncode == 4
    assert b"galat dari sistem" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("closed", "words", "code"),
    [(">&-", "validate tests/intake/valid/scenario.yaml", 0), ("2>&-", "run nosuch", 3), ("<&-", "--help", 0)],
)
def test_a_stream_that_the_caller_closed_is_no_fault(closed: str, words: str, code: int) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m optimizer {words} {closed}', sys.executable], capture_output=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
def test_no_file_gets_the_number_of_a_closed_stream() -> None:
    asked = "import os; from optimizer.__main__ import _close_gaps; _close_gaps(); print(os.open(os.devnull, 0) > 2)"
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -c "{asked}" <&- 2>&-', sys.executable], capture_output=True, cwd=ROOT, check=False
    )
    assert done.stdout == b"True\n"


def test_streams_that_cannot_be_changed_are_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(entry, "prepare_streams", fails)
    given, _ = ports()
    assert main(["run", "2022"], given) == 4
    assert os.strerror(errno.EIO) in capsys.readouterr().err
