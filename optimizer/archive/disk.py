"""The few things asked of the disk: write for good, read back, clear away."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def write_file(path: Path, content: bytes) -> None:
    """Write a new file and wait until the disk holds it; raises ``OSError``."""
    handle = os.open(path, _NEW_FILE, 0o666)
    try:
        write_all(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def write_all(handle: int, content: bytes) -> None:
    """Write all of the content to an open file, however little the system takes at once; raises ``OSError``."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def sync_folder(folder: Path) -> None:
    """Wait until the disk holds the entries of a folder; Windows keeps them by itself and cannot be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def exists(path: Path) -> bool:
    """Return whether something bears this name, be it a broken link."""
    return os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Return whether this is a folder itself, not a link to one."""
    return exists(path) and stat.S_ISDIR(path.lstat().st_mode)


def clear(path: Path) -> None:
    """Take a file, a link or a whole folder away, if it is there; raises ``OSError``."""
    if is_folder(path):
        shutil.rmtree(path)
    elif exists(path):
        path.unlink()


def entries(folder: Path) -> tuple[str, ...]:
    """Return everything in a folder that is not a plain folder with something in it, as sorted paths with ``/``."""
    found: list[str] = []
    for path in sorted(folder.iterdir()):
        inner = entries(path) if is_folder(path) else ()
        found += [f"{path.name}/{name}" for name in inner] or [path.name]
    return tuple(found)


def is_plain_file(path: Path) -> bool:
    """Return whether this is a regular file itself: not a link, a device or a pipe, which could be anything or hang."""
    return exists(path) and stat.S_ISREG(path.lstat().st_mode)
