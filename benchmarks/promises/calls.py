"""Calls to the system that fail under real ``tuntas`` processes: in the kernel (by strace), and in Python."""

from __future__ import annotations

import mmap
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.promises import warm
from benchmarks.promises.figure import Figure
from optimizer.archive import swap
from tests.archive import test_results_survive as survive
from tests.support.children import COMMANDS, Place, hidden, prepared, run

CALLS: dict[str, tuple[str, ...]] = {
    "openat": ("error=EMFILE", "error=EIO", "error=EACCES", "error=ENOSPC"),
    "read": ("error=EIO",),
    "write": ("error=ENOSPC", "error=EIO", "error=EDQUOT", "retval=1"),
    "fsync": ("error=EIO", "error=ENOSPC"),
    "close": ("error=EIO",),
    "mkdir": ("error=ENOSPC", "error=EROFS", "error=EACCES"),
    "rename": ("error=EIO", "error=EROFS"),
    "renameat2": ("error=EIO", "error=EINVAL", "error=EROFS"),
    "unlink": ("error=EIO", "error=EBUSY"),
    "unlinkat": ("error=EIO", "error=EBUSY"),
    "rmdir": ("error=EIO", "error=EBUSY"),
    "getdents64": ("error=EIO",),
    "newfstatat": ("error=EIO", "error=ESTALE"),
    "flock": ("error=ENOLCK",),
    "ftruncate": ("error=EIO",),
}
"""``retval=1`` is a disk that lies: it says that it took one byte, and took none."""

EACH = 28


def told(place: Place, what: str, wrong: str) -> bool:
    """Return whether something is wrong, and say it."""
    if wrong:
        sys.stderr.write(f"BROKEN {place.command}, {what}: {wrong}\n")
    return bool(wrong)


def judged(place: Place, what: str, replaces: bool, fault: Callable[[], str]) -> bool:
    """Let a fault strike, look at what is left, and let the next run clear up; return whether the promise was broken."""
    place.reset(replaces)
    wrong = fault()
    return told(place, what, wrong or (place.heals(warm.run(place)) if hidden(place.folder.parent) else ""))


def kernel() -> Figure:
    """Fail one call to the kernel on a file of the scenario or of the results, or it and all after it."""
    if shutil.which("strace") is None:
        sys.stderr.write("kernel: skipped, needs strace\n")
        return
    with tempfile.TemporaryDirectory() as home:
        for command in COMMANDS:
            place = prepared(command, Path(home))
            made = _calls(place)
            chosen = made[:: max(1, len(made) // EACH)]
            struck = [_failing(place, n, name, number) for n, (name, number) in enumerate(chosen)]
            yield f"calls to the kernel failing in {command}", *_counted(struck)


def _counted(struck: list[tuple[bool, bool]]) -> tuple[int, int]:
    """Return how many faults were met, and how many of them broke the promise."""
    return sum(met for met, _ in struck), sum(broken for _, broken in struck)


def _failing(place: Place, n: int, name: str, number: int) -> tuple[bool, bool]:
    how = f"{CALLS[name][n % len(CALLS[name])]}:when={number}{'+' if n % 2 else ''}"
    log = place.folder.parents[1] / "log"
    traced = ["strace", "-f", "-qq", "-o", str(log), f"--trace={name}", *_watched(place), "-e", f"inject={name}:{how}"]
    broken = judged(place, f"{name} {how}", True, lambda: place.broken(run(place, traced), True))
    return "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace"), broken


def _watched(place: Place) -> list[str]:
    """Return the words that make strace look at our own files alone."""
    around = place.folder.parent
    kept = [around / f".tmp-{kind}-hasil" for kind in ("new", "old", "lock", "work", "journal")]
    files = sorted({name for made in (place.before, place.after) for name in made})
    inner = sorted({Path(name).parent.as_posix() for name in (*files, "manifest.json")})
    results = [folder / name for folder in (place.folder, kept[0], kept[1]) for name in (*inner, *files)]
    inputs = [path for path in place.scenario.parent.rglob("*") if path.is_file()]
    return [word for path in (around, *kept, *results, *inputs, place.plan) for word in ("-P", str(path))]


def _calls(place: Place) -> list[tuple[str, int]]:
    """Return every call that a run makes to its files, with its number among those of its name, in their order."""
    place.reset(replaces=True)
    log = place.folder.parents[1] / "log"
    run(place, ["strace", "-f", "-qq", "-o", str(log), f"--trace={','.join(CALLS)}", *_watched(place)])
    seen: dict[tuple[str, str], int] = {}
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"(\d+)\s+(\w+)\(", line)
        if call is not None:
            seen[call[1], call[2]] = seen.get((call[1], call[2]), 0) + 1
            found.append((call[2], seen[call[1], call[2]]))
    return found


class _Faults(survive.Faults):
    """Counts calls in memory that a process shares with the one it was forked from."""

    def __init__(self, first: int, code: int, lasts: bool) -> None:
        self.shared = mmap.mmap(-1, 8)
        super().__init__(first, code, lasts)

    @property
    def calls(self) -> int:
        return int.from_bytes(self.shared[:8], "little")

    @calls.setter
    def calls(self, number: int) -> None:
        self.shared[:8] = number.to_bytes(8, "little")

    def strike(self) -> None:
        """Stand between this process and its system from now on."""
        for name in survive.CALLS:
            setattr(os, name, self.around(name, getattr(os, name)))
        swap.exchange = self.around("exchange", swap.exchange)  # type: ignore[assignment]


def python() -> Figure:
    """Fail one call that Python makes to the system, or it and all after it, wherever it comes from."""
    with tempfile.TemporaryDirectory() as home:
        for command in COMMANDS:
            place = prepared(command, Path(home))
            place.reset(replaces=True)
            none = _Faults(0, 0, lasts=False)
            warm.run(place, none.strike)
            chosen = range(1, none.calls + 1, max(1, none.calls // EACH))
            struck = [_fails_in_python(place, n, first) for n, first in enumerate(chosen)]
            yield f"calls of Python failing in {command}", *_counted(struck)


def _fails_in_python(place: Place, n: int, first: int) -> tuple[bool, bool]:
    code, lasts, replaces = survive.ERRORS[n % len(survive.ERRORS)], n % 2 == 1, n % 4 < 2
    faults = _Faults(first, code, lasts)
    what = f"call {first} with error {code}{', and all after it' if lasts else ''}"
    broken = judged(place, what, replaces, lambda: place.broken(warm.run(place, faults.strike), replaces))
    return faults.calls >= first, broken
