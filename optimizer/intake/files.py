"""Finds and reads the files a scenario points to: ordinary files inside its own folder, of a limited size."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from optimizer.errors import Place
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, shown
from optimizer.messages import Message, message

_LONGEST_PATH = 200
_NOT_RELATIVE = re.compile(r"""^$|^[/\\~]|[\\:*?"<>|\x00-\x1f\x7f]""")
_ABSENT = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL}
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Tree:
    """The folder a scenario stands in and may read from, as it really is and as the planner wrote it."""

    real: Path
    written: Path

    @classmethod
    def around(cls, file: Path) -> Tree:
        """Return the tree of the folder that holds ``file``; the file itself may be reached through a link."""
        real = Path(os.path.realpath(file)).parent
        return cls(real, real if file.is_symlink() else file.parent)


@dataclass(frozen=True, slots=True)
class Found:
    """Something found inside a tree: ``parts`` below its top; ``mode`` as ``os.stat`` gives it."""

    tree: Tree
    parts: tuple[str, ...]
    mode: int

    @property
    def real(self) -> Path:
        """Path to open."""
        return self.tree.real.joinpath(*self.parts)

    @property
    def written(self) -> Path:
        """Path as the planner would write it."""
        return self.tree.written.joinpath(*self.parts)

    @property
    def name(self) -> str:
        """Path as messages show it, with forward slashes."""
        return self.written.as_posix()

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return stat.S_ISDIR(self.mode)


def find(tree: Tree, start: tuple[str, ...], relative: str, said: Place, sink: FaultSink) -> Found | None:
    """Return what ``relative`` names, seen from the folder ``start`` of the tree; ``said`` is where the planner wrote it.

    Refused with a fault: absolute paths, URLs, ``..``, backslashes, links of any kind, devices, names written with other
    capitals than on the disk, and what does not exist.
    """
    steps = PurePosixPath(relative).parts
    if _NOT_RELATIVE.search(relative) or len(relative) > _LONGEST_PATH or ".." in steps or not steps:
        sink.fault(said, message("file.not_inside", path=shown(relative)))
        return None
    folder = Found(tree, start, stat.S_IFDIR)
    for step in steps:
        found = _step(folder, step, relative)
        if isinstance(found, Message):
            sink.fault(said, found, did_you_mean(step, _names(folder.real)) if found.code == "file.missing" else None)
            return None
        folder = found
    return folder


def find_in(folder: Found, name: str, said: Place, sink: FaultSink) -> Found | None:
    """Return the file ``name`` of a folder already found."""
    return find(folder.tree, folder.parts, name, said, sink)


def read_bytes(path: Path, where: Place, most: int, sink: FaultSink) -> bytes | None:
    """Return the content of an ordinary file of at most ``most`` bytes; anything else is a fault at ``where``."""
    try:
        handle = os.open(path, _FLAGS)
    except OSError as problem:
        sink.fault(where, unreadable(path.name, problem))
        return None
    state = os.fstat(handle)
    if not stat.S_ISREG(state.st_mode):
        os.close(handle)
        sink.fault(where, message("file.not_ordinary", path=shown(path.name)))
        return None
    with os.fdopen(handle, "rb") as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        sink.fault(where, message("file.too_large", size=_megabytes(state.st_size), most=_megabytes(most)))
    elif not content.strip():
        sink.fault(where, message("file.empty"))
    else:
        return content
    return None


def is_absent(problem: OSError | ValueError) -> bool:
    """Return whether a path could not be looked at because nothing of that name can be there, not because the system fails."""
    return isinstance(problem, ValueError) or problem.errno in _ABSENT


def unreadable(path: str, problem: OSError | ValueError) -> Message:
    """Return what is said of a path that the system does not let us look at, with its own words."""
    return message("file.unreadable", path=shown(path), reason=getattr(problem, "strerror", None) or problem)


def _step(folder: Found, name: str, relative: str) -> Found | Message:
    path = folder.real / name
    try:
        mode, names = path.lstat().st_mode, os.listdir(folder.real)  # noqa: PTH208 - names only
    except (OSError, ValueError) as problem:
        return message("file.missing", path=shown(relative)) if is_absent(problem) else unreadable(relative, problem)
    if name not in names:
        return message("file.missing", path=shown(relative))
    if stat.S_ISLNK(mode) or path.resolve() != path:
        return message("file.link", path=shown(relative), part=shown(name))
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return message("file.not_ordinary", path=shown(relative))
    return Found(folder.tree, (*folder.parts, name), mode)


def _names(folder: Path) -> tuple[str, ...]:
    try:
        return tuple(sorted(os.listdir(folder)))  # noqa: PTH208 - names only
    except OSError:
        return ()


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1000:.0f} kB"
