"""Putting a finished folder where readers look for it, in one step."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

from optimizer.archive.disk import clear, exists

_HERE = -100  # AT_FDCWD: paths are relative to the current folder
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


def put_in_place(fresh: Path, target: Path, aside: Path) -> None:
    """Give ``fresh`` the name ``target``; what bore it before is then at ``fresh`` or ``aside``, for the caller to clear.

    On Linux a replacement is one exchange: a reader sees the old folder or the new one, never neither. Elsewhere the old
    one steps aside first; :func:`recover` brings it back should the power fail between the two steps. Raises ``OSError``.
    """
    if not exists(target):
        fresh.rename(target)
    elif not exchange(fresh, target):
        _in_two_steps(fresh, target, aside)


def recover(target: Path, aside: Path) -> None:
    """Bring back the old folder of a replacement that was cut off between its two steps; raises ``OSError``."""
    if exists(aside) and not exists(target):
        aside.rename(target)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; return whether this system and file system can do so. Raises ``OSError``."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _in_two_steps(fresh: Path, target: Path, aside: Path) -> None:
    clear(aside)
    try:
        target.rename(aside)
        fresh.rename(target)
    except BaseException:
        recover(target, aside)
        raise
