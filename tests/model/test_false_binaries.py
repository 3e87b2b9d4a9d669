"""Another solver is another program: it may be missing, crash, lie or babble; a plan is published only when it holds."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pulp
import pytest

from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.proof import prove
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Status
from tests.support.other_solvers import CBC, needs_cbc
from tests.support.solved import best
from tests.support.town import random_town

REAL = getattr(getattr(pulp, CBC, None), "pulp_cbc_path", "")
pytestmark = [
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # PuLP leaves a sink open when it fails
    needs_cbc,
    pytest.mark.skipif(os.name == "nt", reason="stands in for a program with a script of the shell"),
]

FIND = 'while [ "$1" != -solution ]; do shift; done\n'
FAILING = {
    "ends with an error": "exit 3\n",
    "dies of a signal": "kill -SEGV $$\n",
    "writes no solution": "exit 0\n",
    "writes an empty solution": FIND + ': > "$2"\n',
    "writes half a line": FIND + 'printf "Optimal - objective value 1\\n  0 X00" > "$2"\n',
    "writes no text": FIND + 'head -c 4000 /dev/urandom > "$2"\n',
    "writes words for numbers": FIND + 'printf "Optimal - objective value 1\\n 0 X0000000 banyak 0\\n" > "$2"\n',
    "writes no numbers": FIND + 'printf "Optimal - objective value nan\\n 0 X0000000 nan nan\\n" > "$2"\n',
    "is no program": "\x7fELF\x00",
}
LYING = {
    "says optimal of nothing": FIND + 'printf "Optimal - objective value -99999999\\n" > "$2"\n',
    "says that a stopped search is optimal": FIND + 'printf "Stopped on time - objective value 0\\n" > "$2"\n',
}


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file called in place of CBC; all temporary files go to a folder beside it."""
    script = tmp_path / "cbc"
    monkeypatch.setattr(pulp.PULP_CBC_CMD, "pulp_cbc_path", str(script))
    scratch = tmp_path / "sementara"
    scratch.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return script


def put(script: Path, text: str) -> None:
    script.write_text(text if text.startswith("\x7f") else f"#!/bin/sh\n{text}", encoding="utf-8")
    script.chmod(0o755)


def ended() -> str:
    instance = build_instance(random_town(5))
    try:
        return prove(instance, solve(instance, SolveOptions(solver=CBC))).proof.status.value
    except (SolverError, NoPlanError) as error:
        return error.reason.code


@pytest.mark.parametrize("kind", FAILING)
def test_a_solver_that_fails_is_told_as_that(kind: str, stand_in: Path) -> None:
    put(stand_in, FAILING[kind])
    assert ended() in {"solver-failed", "solver-refused"}
    assert not list((stand_in.parent / "sementara").iterdir()), "its files go with it"


def test_a_solver_that_is_gone_is_told_as_that(stand_in: Path) -> None:
    assert ended() in {"solver-unknown", "solver-failed"}


@pytest.mark.parametrize("kind", LYING)
def test_a_lie_is_never_optimal(kind: str, stand_in: Path) -> None:
    put(stand_in, LYING[kind])
    assert ended() != Status.OPTIMAL


def test_babble_reaches_nobody(stand_in: Path, capfd: pytest.CaptureFixture[str]) -> None:
    babble = "i=0; while [ $i -lt 3000 ]; do echo {banner: $i}; echo galat $i >&2; i=$((i+1)); done\n"
    put(stand_in, f'{babble}exec "{REAL}" "$@"\n')
    found = best(random_town(5), SolveOptions(solver=CBC)).proof
    assert capfd.readouterr() == ("", "")
    assert found.value == pytest.approx(best(random_town(5)).proof.value, rel=1e-3)
