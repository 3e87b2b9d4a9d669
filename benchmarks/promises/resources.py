"""Resources that run out under real ``tuntas`` processes: size of files, open files, memory, disks full or read-only."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.promises import warm
from benchmarks.promises.calls import judged
from benchmarks.promises.figure import Figure
from tests.support.children import COMMANDS, Place, prepared

DISKS = ("run", "evaluate", "reserve", "targets", "report", "noregret")
MEGABYTE = 1 << 20
ROOM: dict[str, tuple[int, tuple[int, ...]]] = {
    "size of a file": (resource.RLIMIT_FSIZE, (0, 50, 500, 2_000, 20_000)),
    "open files": (resource.RLIMIT_NOFILE, (0, 1, 2, 4)),
    "memory": (resource.RLIMIT_AS, tuple(n * MEGABYTE for n in (0, 2, 8, 20, 50))),
}
"""Bytes; files beside those that are open when the command begins; bytes beside those that it holds then."""


def limited() -> Figure:
    """Let the system allow files of so many bytes, so many open files, so much memory."""
    with tempfile.TemporaryDirectory() as home:
        for command in COMMANDS:
            place = prepared(command, Path(home))
            for label, (which, amounts) in ROOM.items():
                broken = sum(_limited(place, label, which, amount, n % 2 == 0) for n, amount in enumerate(amounts))
                yield f"limit of {label} in {command}", len(amounts), broken


def _limited(place: Place, label: str, which: int, amount: int, replaces: bool) -> bool:
    strike = partial(_limit, which, amount)
    return judged(place, f"{label} {amount}", replaces, lambda: place.broken(warm.run(place, strike), replaces))


def _limit(which: int, more: int) -> None:
    """Allow this process so much, beside what it has already."""
    has = {
        resource.RLIMIT_FSIZE: lambda: 0,
        resource.RLIMIT_NOFILE: lambda: 3,
        resource.RLIMIT_AS: lambda: int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize(),
    }[which]()
    resource.setrlimit(which, (has + more, has + more))


def disks() -> Figure:
    """Let the results stand on a disk of their own that has too little room, too few entries, or is read-only."""
    if not _can_mount():
        sys.stderr.write("disks: skipped, needs to be root\n")
        return
    with tempfile.TemporaryDirectory() as home:
        for command in DISKS:
            made = prepared(command, Path(home))
            with mounted(Path(home) / "disk") as disk:
                place = replace(made, folder=disk / "x" / "hasil")
                kinds = [*((f"nr_inodes={_names(place) + n}", True) for n in (0, 1, 3, 6, 9)), ("ro", True), ("ro", False)]
                kinds += [(f"size={_pages(place) + n}k", True) for n in range(0, min(8, len(place.after)) * 4, 4)]
                broken = sum(_on_disk(place, disk, *kind) for kind in kinds)
                yield f"full and read-only disks under {command}", len(kinds), broken


def _pages(place: Place) -> int:
    """Return how many kB the earlier answer takes, in whole pages."""
    return sum(-(-len(content) // 4096) * 4 for content in place.before.values()) + 4


def _names(place: Place) -> int:
    """Return how many entries the earlier answer takes on a disk, with the folders that hold it."""
    inner = {parent for name in place.before for parent in Path(name).parents}
    return len(place.before) + len(inner) + 2


def _on_disk(place: Place, disk: Path, kind: str, replaces: bool) -> bool:
    def fault() -> str:
        _remount(disk, kind)
        ended = warm.run(place)
        _remount(disk, "rw,size=64m,nr_inodes=1000")
        return place.broken(ended, replaces)

    return judged(place, kind, replaces, fault)


def _can_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            with mounted(Path(folder) / "disk"):
                return True
        except (OSError, subprocess.CalledProcessError):
            return False


@contextmanager
def mounted(disk: Path) -> Iterator[Path]:
    """Mount a disk in memory; raises ``OSError`` or ``CalledProcessError`` where that is not allowed."""
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)], check=True, capture_output=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)
        disk.rmdir()


def _remount(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)
