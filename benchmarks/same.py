"""Whether every command writes the same bytes whatever surrounds it.

    python -m benchmarks.same                              all commands on the small scenario of the tests: some minutes
    python -m benchmarks.same --scenario scenarios/2022.yaml --only run
    python -m benchmarks.same --python /path/to/python3.13 another Python with the same libraries

Each command runs once in a plain surrounding and once in each of the others; a cell is how many files of its results folder and
how many lines on standard output differ from those of the plain one (``0`` where nothing does).
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "intake" / "valid" / "scenario.yaml"
TABLES = {"kawasan.csv", "intervensi.csv", "sumber_dana.csv"}
COMMANDS: dict[str, tuple[str, ...]] = {
    "run": (),
    "compare": ("{scenario}",),
    "tradeoff": (),
    "explain": (),
    "room": (),
    "frontier": (),
    "reserve": (),
    "noregret": (),
    "sweep": ("--vary", "pagu=80%..120%", "--draws", "12"),
    "evaluate": ("{plan}",),
}
PLAIN = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
OTHER: dict[str, dict[str, str]] = {
    "again": {},
    "hash seed": {"PYTHONHASHSEED": "4242"},
    "zone, locale": {
        "TZ": "Asia/Jakarta",
        "LC_ALL": "C.UTF-8",
        "LANG": "id_ID.UTF-8",
        "COLUMNS": "200",
        "HOME": "/nonexistent",
    },
    "threads": {"OMP_NUM_THREADS": "4", "OPENBLAS_NUM_THREADS": "4"},
}

Made = dict[str, bytes]


def shuffled(folder: Path, seed: int) -> None:
    """Write the rows and the columns of every table below a folder in another order."""
    draw = random.Random(seed)
    for path in sorted(folder.rglob("*.csv")):
        if path.name not in TABLES:
            continue
        head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
        draw.shuffle(rows)
        order = draw.sample(range(len(head)), len(head))
        with path.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, lineterminator="\n").writerows([row[place] for place in order] for row in (head, *rows))


def made(python: str, command: str, scenario: Path, surrounding: dict[str, str], plan: Path) -> Made:
    """Return every file that a command writes, and its lines on standard output; ends the program when it fails."""
    out = scenario.parent / "keluaran"
    shutil.rmtree(out, ignore_errors=True)
    words = [word.format(scenario=scenario.name, plan=plan) for word in COMMANDS[command]]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **PLAIN, **surrounding}
    asked = [python, "-m", "optimizer", command, scenario.name, *words, "--out", out.name]
    done = subprocess.run(asked, cwd=scenario.parent, env=environment, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{command}: {done.returncode}\n{done.stderr.decode()}")
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return found | {f"line {number}": line for number, line in enumerate(done.stdout.splitlines())}


def differing(one: Made, other: Made) -> list[str]:
    """Return what differs, without what only says that the tables are other files."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main(arguments: list[str]) -> int:
    """Print one line for each command, and what differs; return how much that is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same")
    parser.add_argument("--scenario", type=Path, default=SMALL)
    parser.add_argument("--only", nargs="*", default=list(COMMANDS))
    parser.add_argument("--python", action="append", default=[])
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        return _matrix(asked, Path(folder))


def _matrix(asked: argparse.Namespace, folder: Path) -> int:
    places = {name: shutil.copytree(asked.scenario.parent, folder / name / "skenario") for name in ("kept", "shuffled")}
    shuffled(places["shuffled"], seed=1)
    kept, mixed = (place / asked.scenario.name for place in places.values())
    plan = folder / "rencana.xlsx"
    here = sys.executable
    plan.write_bytes(made(here, "run", kept, {}, plan)["rencana.xlsx"])
    cases: dict[str, Callable[[str], Made]] = {
        name: lambda command, set_to=set_to: made(here, command, kept, set_to, plan)  # type: ignore[misc]
        for name, set_to in OTHER.items()
    }
    cases["shuffled tables"] = lambda command: made(here, command, mixed, {}, plan)
    for python in asked.python:
        cases[python] = lambda command, python=python: made(python, command, kept, {}, plan)  # type: ignore[misc]
    return _print(asked.only, cases, lambda command: made(here, command, kept, {}, plan))


def _print(commands: list[str], cases: dict[str, Callable[[str], Made]], plain: Callable[[str], Made]) -> int:
    heads = [Path(name).parent.parent.name if "/" in name else name for name in cases]
    print(f"{'command':<10}{'files':>7}" + "".join(f"{head:>17}" for head in heads), flush=True)
    total = 0
    for command in commands:
        first = plain(command)
        found = {name: differing(first, case(command)) for name, case in cases.items()}
        if "shuffled tables" in found:  # the manifest holds the hashes of the tables, which are other files then
            found["shuffled tables"] = [name for name in found["shuffled tables"] if not name.endswith("manifest.json")]
        files = sum(not name.startswith("line ") for name in first)
        print(f"{command:<10}{files:>7}" + "".join(f"{len(names):>17}" for names in found.values()), flush=True)
        for case, names in found.items():
            if names:
                print(f"  {case}: {', '.join(names[:12])}", flush=True)
        total += sum(map(len, found.values()))
    return total


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
