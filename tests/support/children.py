"""Real ``tuntas`` processes on the small scenario, and what is left of their results when something went wrong on the way.

Each command answers twice in peace, in both languages: the two answers are the only ones that may ever be seen afterwards.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.intake.small import VALID

ROOT = Path(__file__).parents[2]
COMMANDS: dict[str, tuple[str, ...]] = {
    "run": ("run", "{scenario}", "--no-report", "--out", "{out}"),
    "evaluate": ("evaluate", "{scenario}", "{plan}", "--out", "{out}"),
    "explain": ("explain", "{scenario}", "--out", "{out}"),
    "reserve": ("reserve", "{scenario}", "--out", "{out}"),
    "targets": ("targets", "{scenario}", "--out", "{out}"),
    "noregret": ("noregret", "{scenario}", "--out", "{out}"),
    "room": ("room", "{scenario}", "--out", "{out}"),
    "report": ("report", "{out}", "--formats", "csv", "xlsx", "grafik"),
    "sweep": ("sweep", "{scenario}", "--vary", "pagu=80%..120%", "--draws", "16", "--processes", "1", "--out", "{out}"),
    "tradeoff": ("tradeoff", "{scenario}", "--out", "{out}"),
    "frontier": ("frontier", "{scenario}", "--out", "{out}"),
    "compare": ("compare", "{scenario}", "{scenario}", "--out", "{out}"),
    "run with report": ("run", "{scenario}", "--out", "{out}"),
}
SAYS_WHAT = ("galat", "error")
REFUSES = "[file."
Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    """Return every file below a folder; nothing where there is none."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def hidden(folder: Path) -> list[str]:
    """Return what stands beside results while they are written."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".tmp-")) if folder.is_dir() else []


@dataclass(frozen=True)
class Ended:
    """How a process ended and what it said on standard error."""

    code: int
    said: str

    @property
    def in_words(self) -> bool:
        """Whether it ended with one line and exit code 4, or refused a file that it could not read with exit code 3."""
        lines = self.said.rstrip("\n").splitlines()
        told = [n for n, line in enumerate(lines) if line.startswith(SAYS_WHAT)]
        failed = self.code == 4 and told == [len(lines) - 1]
        return failed or (self.code == 3 and REFUSES in self.said and "Traceback" not in self.said)


@dataclass(frozen=True)
class Place:
    """Where one command writes: ``before`` and ``after`` are its two sound answers, ``folder`` is kept for it alone."""

    command: str
    scenario: Path
    plan: Path
    folder: Path
    before: Tree
    after: Tree

    def words(self, language: str = "en") -> list[str]:
        """Return what is typed."""
        said = [word.format(scenario=self.scenario, plan=self.plan, out=self.folder) for word in COMMANDS[self.command]]
        return [sys.executable, "-m", "optimizer", *said, "--lang", language]

    def reset(self, replaces: bool) -> None:
        """Let the earlier answer stand in the folder, or nothing at all."""
        shutil.rmtree(self.folder.parent, ignore_errors=True)
        self.folder.parent.mkdir(parents=True)
        for name, content in self.before.items() if replaces or self.command == "report" else ():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def state(self) -> str:
        """Return ``none``, ``before``, ``after`` or, for anything else, ``torn``."""
        if not self.folder.exists():
            return "none"
        seen = tree(self.folder)
        return "before" if seen == self.before else "after" if seen == self.after else "torn"

    def broken(self, ended: Ended, replaces: bool) -> str:
        """Return what is wrong after a fault, in words; empty when all is as promised."""
        seen = self.state()
        if seen == "torn" or (seen == "none" and (replaces or self.command == "report")):
            return f"{seen}"
        if ended.code == 0 and seen != "after":
            return f"exit code 0, but {seen}"
        if ended.code and not ended.in_words:
            return f"exit code {ended.code}: {ended.said}"
        return ""

    def heals(self, ended: Ended) -> str:
        """Return what is wrong after the next run, which nothing disturbed, in words."""
        left = hidden(self.folder.parent)
        told = f"the next run: {self.state()}, code {ended.code}, left {left}: {ended.said}"
        return "" if ended.code == 0 and not left and self.state() == "after" else told


def surrounding() -> dict[str, str]:
    """Return the environment of a child: lines are not wrapped, and nothing is written beside the program."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "1000", "PYTHONDONTWRITEBYTECODE": "1"}


def run(place: Place, around: Sequence[str] = (), before: Callable[[], None] | None = None, language: str = "en") -> Ended:
    """Run a command to its end: ``around`` goes before its words, ``before`` runs in the child just before it begins."""
    done = subprocess.run(
        [*around, *place.words(language)],
        env=surrounding(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        check=False,
    )
    return Ended(done.returncode, done.stderr.decode("utf-8", "replace"))


def prepared(command: str, home: Path) -> Place:
    """Return the place of a command below ``home``, with both its answers made in peace."""
    scenario, plan, folder = home / "skenario" / "scenario.yaml", home / "rencana.csv", home / command / "hasil"
    if not scenario.exists():
        shutil.copytree(VALID, scenario.parent)
    if not plan.exists():
        first = Place("run", scenario, plan, home / "pertama" / "hasil", {}, {})
        _peaceful(first, "id")
        shutil.copy(first.folder / "rencana.csv", plan)
    if command == "report":
        _peaceful(Place("run", scenario, plan, folder, {}, {}), "id")
    bare = Place(command, scenario, plan, folder, {}, {})
    answers = [_peaceful(bare, language) for language in ("id", "en")]
    assert answers[0] != answers[1], f"{command}: both languages give the same bytes"
    return Place(command, scenario, plan, folder, *answers)


def _peaceful(place: Place, language: str) -> Tree:
    ended = run(place, language=language)
    assert ended.code == 0, ended.said
    return tree(place.folder)
