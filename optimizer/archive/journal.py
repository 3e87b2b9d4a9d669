"""What long work has found so far, kept beside its results folder until they are written, so that it can go on after a crash.

One line for each entry, with a checksum; each is on the disk before the next is begun. A line torn by a crash is forgotten.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from optimizer.archive.disk import is_plain_file, sync_folder, write_all
from optimizer.archive.lock import locked
from optimizer.archive.trouble import told
from optimizer.archive.write import HIDDEN
from optimizer.errors import ArchiveError
from optimizer.messages import message
from optimizer.signals import made

_SUM = 16
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


class Journal:
    """An open journal; ``found`` are the entries that an earlier run left, in the order they were written."""

    def __init__(self, path: Path, handle: int, found: tuple[str, ...]) -> None:
        """Take over an open file that ends in its last whole entry."""
        self.found = found
        self._path = path
        self._handle = handle
        self._empty = not found

    def add(self, entry: str) -> None:
        """Write an entry, without a line break in it, and wait until the disk holds it; raises ``ArchiveError``."""
        with told(self._path.parent):
            _write(self._handle, entry)
            self._empty = False

    def finish(self) -> None:
        """Forget everything: the results are written, or nothing was found that is worth keeping."""
        self._empty = True

    def close(self) -> None:
        """Close the file, and take it away when there is nothing in it; raises ``OSError``."""
        os.close(self._handle)
        if self._empty:
            self._path.unlink()


@contextmanager
def journal(folder: Path, question: str, anew: bool) -> Iterator[Journal]:
    """Open the journal of a results folder for a question, known by its fingerprint; it is taken away when it is finished.

    ``anew`` throws away what was found before. Raises ``ArchiveError`` when the disk refuses, when another run works for this
    folder, or when entries to another question lie there: they may be hours of work.
    """
    path = folder.parent / f"{HIDDEN}journal-{folder.name}"
    with told(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with locked(folder, "work"), made(partial(_opened, path, (question, anew), folder), Journal.close) as kept:
            sync_folder(folder.parent)
            yield kept


def _opened(path: Path, asked: tuple[str, bool], folder: Path) -> Journal:
    handle = os.open(path, _OPEN, 0o666)
    try:
        return Journal(path, handle, _begun(path, handle, asked, folder))
    except BaseException:
        os.close(handle)
        raise


def _begun(path: Path, handle: int, asked: tuple[str, bool], folder: Path) -> tuple[str, ...]:
    """Return the entries to a question that can be used; the file then ends after the last of them."""
    question, anew = asked
    if not is_plain_file(path):
        raise ArchiveError(message("archive.not_folder", folder=path))
    lines, end = ([], 0) if anew else _whole_lines(path)
    if lines and lines[0] != question and len(lines) > 1:
        raise ArchiveError(message("archive.unfinished", folder=folder))
    if not lines or lines[0] != question:
        lines, end = [question], 0
    os.ftruncate(handle, end)
    os.lseek(handle, end, os.SEEK_SET)
    if not end:
        _write(handle, question)
    return tuple(lines[1:])


def _whole_lines(path: Path) -> tuple[list[str], int]:
    """Return the text of every line up to the first one that is torn or spoilt, and where that one begins."""
    texts: list[str] = []
    end = 0
    with path.open("rb") as stream:
        for line in stream:
            mark, _, raw = line.rstrip(b"\n").partition(b" ")
            if not line.endswith(b"\n") or mark.decode("ascii", "replace") != _sum(raw):
                break
            texts.append(raw.decode("utf-8"))
            end += len(line)
    return texts, end


def _write(handle: int, text: str) -> None:
    raw = text.encode("utf-8")
    write_all(handle, _sum(raw).encode("ascii") + b" " + raw + b"\n")
    os.fsync(handle)


def _sum(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:_SUM]
