"""Writing files that must not exist yet: a planner's own work is never overwritten."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from optimizer.archive.disk import exists, write_file
from optimizer.archive.trouble import told
from optimizer.errors import ArchiveError
from optimizer.messages import message
from optimizer.signals import undone_by


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be made, and its bytes."""

    path: Path
    content: bytes


def write_new(files: tuple[NewFile, ...]) -> None:
    """Write all files, or none: raises ``ArchiveError`` when one exists already or the disk refuses."""
    for file in files:
        if exists(file.path):
            raise ArchiveError(message("archive.exists", file=file.path.as_posix()))
    made: list[Path] = []

    def unmake() -> None:
        for path in made:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    try:
        with undone_by(unmake):
            for file in files:
                with told(file.path):
                    file.path.parent.mkdir(parents=True, exist_ok=True)
                    made.append(file.path)
                    write_file(file.path, file.content)
    except ArchiveError:
        unmake()
        raise
