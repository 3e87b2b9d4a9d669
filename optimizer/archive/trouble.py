"""What the system says when the disk fails, told in the planner's words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from optimizer.errors import ArchiveError
from optimizer.messages import Message, message

_CODES = {
    errno.ENOSPC: "archive.full",
    errno.EFBIG: "archive.full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "archive.full",
    errno.EROFS: "archive.read_only",
    errno.EACCES: "archive.permission",
    errno.EPERM: "archive.permission",
    errno.EBUSY: "archive.permission",
    errno.ENOTDIR: "archive.not_folder",
    errno.EEXIST: "archive.not_folder",
    errno.ENAMETOOLONG: "archive.bad_name",
}


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn every ``OSError`` met on the way into an ``ArchiveError`` about this results folder."""
    try:
        yield
    except OSError as error:
        raise ArchiveError(_say(error, folder)) from error


def _say(error: OSError, folder: Path) -> Message:
    code = _CODES.get(error.errno or 0)
    if code is None:
        return message("archive.disk", folder=folder, detail=error.strerror or type(error).__name__)
    return message(code, folder=folder)
