"""A command loads what it needs: whoever asks for help or makes a typing mistake does not wait for solvers and pictures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import optimizer.app

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "highspy",
    "matplotlib",
    "numpy",
    "pandas",
    "pptx",
    "pulp",
    "xlsxwriter",
    "optimizer.verbs.sweep",
    "optimizer.verbs.run",
    "optimizer.report.plan_screens",
    "rich",
)

ASKED = """
import json, sys
from optimizer.cli.entry import main
code = main(sys.argv[2:])
print("\\n" + json.dumps([code, [name for name in json.loads(sys.argv[1]) if name in sys.modules]]))
"""


def loaded(*words: str) -> tuple[int, set[str]]:
    """Return the exit code of a command and which heavy modules its process loaded."""
    command = [sys.executable, "-c", ASKED, json.dumps(HEAVY), *words]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    code, names = json.loads(answer.stdout.splitlines()[-1])
    return code, set(names)


def test_help_loads_nothing_heavy() -> None:
    assert loaded("--help") == (0, set())


def test_a_check_loads_neither_solver_nor_pictures() -> None:
    assert loaded("validate", "2022") == (0, {"numpy"})
    assert loaded("validate", "2022", "--set", "pagu.x=1") == (3, {"numpy"})


def test_a_run_of_tables_draws_nothing(tmp_path: Path) -> None:
    code, names = loaded("run", "2022", "--no-report", "--out", str(tmp_path / "hasil"))
    assert code == 0
    assert not names & {"matplotlib", "pandas", "pyarrow", "optimizer.verbs.sweep"}


def test_what_tells_a_plan_is_loaded_while_the_plan_is_looked_for(tmp_path: Path) -> None:
    """Nothing of it before: the search would wait for it."""
    script = "import json, sys, optimizer.cli.wiring, optimizer.verbs.run; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    names = set(json.loads(done.stdout))
    assert "optimizer.model.solve" in names
    later = ("optimizer.report.", "optimizer.measures.certificate", "rich")
    assert not [name for name in names - {"optimizer.report.formats"} if name.startswith(later)]


@pytest.mark.parametrize("name", optimizer.app.__all__)
def test_every_verb_is_found_where_it_lives(name: str) -> None:
    assert callable(getattr(optimizer.app, name))


def test_what_is_no_verb_is_not_there() -> None:
    with pytest.raises(AttributeError, match="runn"):
        _ = optimizer.app.runn  # type: ignore[attr-defined]
