"""Fuzzes every file the program reads, through its command line: an end must be one of ours, told in words, quick and small.

    python -m benchmarks.fuzz --minutes 10 --faults FOLDER
    python -m benchmarks.fuzz --minutes 3 --only gabungan compare      targets whose names hold one of these words

Answers never seen before guide the search; `benchmarks.fuzz_lines` is guided by lines never run before. Minutes are of
processor time; a file FOLDER/stop ends it sooner. What broke a promise is saved in FOLDER: an exception of Python, an exit
code that is none of ours, a refusal that leaves something behind or takes more than 2 s, more than 500 MB.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.fuzz_targets import Target, build, seeds, targets
from optimizer.cli import main

MOST_SECONDS = 2.0
MOST_MEGABYTES = 500
_REFUSED = 3
_ENDS = range(5)
_CHANGING = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|[0-9]+|^.*\|.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class End:
    """How one execution ended: its code, its words without what changes, seconds, and the promise it broke (else '')."""

    code: int
    shape: str
    seconds: float
    broken: str


_HUNGRY = "too much memory"
"""Told when the process has needed more than :data:`MOST_MEGABYTES` beyond what it held when the fuzzer began."""


@dataclass(slots=True)
class Fuzzer:
    """A yard of files, and what was seen so far."""

    yard: Path
    faults: Path
    dice: random.Random
    corpus: dict[str, list[bytes]] = field(default_factory=dict)
    ends: Counter[int] = field(default_factory=Counter)
    shapes: set[tuple[str, str]] = field(default_factory=set)
    broken: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0
    _pristine: dict[str, bytes] = field(default_factory=dict)
    _held: float = field(default_factory=lambda: _megabytes())

    def __post_init__(self) -> None:
        """Build the yard and remember it."""
        os.environ["TUNTAS_DEBUG"] = "1"
        with _quiet():
            build(self.yard)
        files = (path for path in self.yard.rglob("*") if path.is_file())
        self._pristine = {str(path.relative_to(self.yard)): path.read_bytes() for path in files}

    def once(self, target: Target) -> None:
        """Damage one content of the corpus and try it; what gives a new answer is kept to be damaged further."""
        kept = self.corpus.setdefault(target.name, seeds(target, self.yard))
        other = self.dice.choice(self.dice.choice([*self.corpus.values()]))
        content = target.damage(kept[0] if self.dice.random() < 0.5 else self.dice.choice(kept), self.dice, other)
        if self.tried(target, content):
            kept.append(content)

    def tried(self, target: Target, content: bytes) -> bool:
        """Try one content; returns whether its answer is new."""
        self.faults.mkdir(parents=True, exist_ok=True)
        (self.faults / "current").write_bytes(content)
        end = self._end(target, content)
        self.ends[end.code] += 1
        self.slowest = max(self.slowest, end.seconds if end.code == _REFUSED else 0.0)
        is_new = (target.name, end.shape) not in self.shapes
        self.shapes.add((target.name, end.shape))
        if end.broken and end.broken not in self.broken:
            name = f"{len(self.broken):03}-{target.name.replace('/', '-').replace(' ', '-')}"
            (self.faults / name).write_bytes(content)
            told = "\n".join((str(target.words), end.broken, end.shape))
            (self.faults / f"{name}.txt").write_text(told, encoding="utf-8", errors="replace")
            self.broken[end.broken] = name
        return is_new

    def _end(self, target: Target, content: bytes) -> End:
        words = target.write(self.yard, content)
        before, names = time.process_time(), self._names()
        with _quiet() as said:
            code = main(words)
        seconds, text = time.process_time() - before, said.getvalue()
        left = sorted(self._names() - names)
        broken = _broken(code, text, seconds, left) or (_HUNGRY if _megabytes() - self._held > MOST_MEGABYTES else "")
        self._restore(target, left)
        return End(code, _CHANGING.sub("", text)[:2000], seconds, broken)

    def _names(self) -> set[str]:
        return {str(path.relative_to(self.yard)) for path in self.yard.rglob("*")}

    def _restore(self, target: Target, left: list[str]) -> None:
        for name in left:
            path = self.yard / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        manifest = {Path(target.file).with_name("manifest.json").as_posix()} if target.vouched else set()
        changed = {target.file, *manifest} - {""}
        for name in {*self._pristine} if "report" in target.words else changed:
            (self.yard / name).write_bytes(self._pristine[name])


def _broken(code: int, text: str, seconds: float, left: list[str]) -> str:
    if "Traceback (most recent call last)" in text:
        lines = text.strip().splitlines()
        place = next((line.strip() for line in reversed(lines) if line.strip().startswith("File ")), "")
        return f"traceback: {lines[-1].split(':')[0]} {place}"
    if code not in _ENDS:
        return f"exit code {code}"
    if code == _REFUSED and left:
        return f"left behind: {left[0]}"
    if code == _REFUSED and seconds > MOST_SECONDS:
        return "refused too late"
    return ""


def _megabytes() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@contextlib.contextmanager
def _quiet() -> Iterator[io.StringIO]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        yield said


def is_over(fuzzer: Fuzzer, until: float) -> bool:
    """Return whether the processor time is used up, or somebody asked for the end."""
    return time.process_time() > until or (fuzzer.faults / "stop").exists()


def named(fuzzer: Fuzzer, only: Sequence[str]) -> list[Target]:
    """Return the targets whose names hold one of some words."""
    return [target for target in targets(fuzzer.yard) if any(word in target.name for word in only)]


def search(fuzzer: Fuzzer, minutes: float, only: Sequence[str]) -> None:
    """Try one content of each target in turn, of those that are named, for so many minutes of processor time."""
    until = time.process_time() + 60 * minutes
    every = named(fuzzer, only)
    while not is_over(fuzzer, until):
        for target in every:
            fuzzer.once(target)


def report(fuzzer: Fuzzer) -> None:
    """Print what was tried and how it ended."""
    ends = ", ".join(f"{count} x exit {code}" for code, count in sorted(fuzzer.ends.items()))
    sys.stdout.write(f"processor {time.process_time() / 60:.1f} min; executions {fuzzer.ends.total()} ({ends}); ")
    sys.stdout.write(f"distinct answers {len(fuzzer.shapes)}; ")
    sys.stdout.write(f"slowest refusal {fuzzer.slowest:.2f} s; {_megabytes():.0f} MB; broken promises {len(fuzzer.broken)}\n")
    for broken, name in fuzzer.broken.items():
        sys.stdout.write(f"  {name}: {broken}\n")
    sys.stdout.flush()


def asked_for(words: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.fuzz")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="*", default=[""])
    parser.add_argument("--faults", type=Path, default=Path(tempfile.gettempdir()) / "tuntas-fuzz")
    return parser.parse_args(words)


def fuzz(words: Sequence[str] | None = None) -> Fuzzer:
    """Fuzz as the command line says and print what was found."""
    asked = asked_for(words)
    with tempfile.TemporaryDirectory() as folder:
        fuzzer = Fuzzer(Path(folder) / "kota", asked.faults, random.Random(asked.seed))
        search(fuzzer, asked.minutes, asked.only)
    report(fuzzer)
    return fuzzer


if __name__ == "__main__":
    sys.exit(1 if fuzz().broken else 0)
