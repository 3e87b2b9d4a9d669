"""One writer for each results folder: a lock that the system itself lets go of when its holder dies."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from optimizer.errors import ArchiveError
from optimizer.messages import message
from optimizer.signals import made

_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(target: Path, kind: str = "lock") -> Iterator[None]:
    """Hold a lock of one results folder; raises ``ArchiveError`` when another run holds it, else ``OSError``.

    ``lock`` is that of writing it, any other ``kind`` one of its own.

    The lock's file lies beside the folder and goes when the lock does; one left by a killed run is harmless.
    """
    path = target.parent / f".tmp-{kind}-{target.name}"
    with made(partial(_take, path, target), partial(_give_back, path)):
        yield


def _take(path: Path, target: Path) -> int:
    while True:
        handle = os.open(path, _OPEN, 0o666)
        try:
            _hold(handle)
            if _is_same(path, handle):
                return handle
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD:
                raise ArchiveError(message("archive.busy", folder=target)) from error
            raise
        os.close(handle)


def _is_same(path: Path, handle: int) -> bool:
    """Tell whether the file locked still bears the name: its last holder may have taken it away in between."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _give_back(path: Path, handle: int) -> None:
    if sys.platform == "win32":
        os.close(handle)
        with suppress(OSError):  # refused while another run waits with it open, and then it is theirs to take away
            path.unlink()
        return
    with suppress(OSError):
        path.unlink()
    os.close(handle)
