"""What goes into a results folder, and how its content is known again."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

MANIFEST_NAME = "manifest.json"

_SEGMENT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ResultFile:
    """One file to be written: its path inside the folder, with ``/``, and its bytes.

    Paths are plain enough for every system: letters, digits, ``.``, ``_`` and ``-``; no name Windows reserves.
    """

    path: str
    content: bytes

    def __post_init__(self) -> None:
        """Refuse a path that is unsafe on any system, and the manifest's own name."""
        segments = self.path.split("/")
        plain = all(_SEGMENT.fullmatch(segment) and not _RESERVED.fullmatch(segment) for segment in segments)
        if not plain or self.path.casefold() == MANIFEST_NAME:
            raise ValueError(f"not a path for a result file: {self.path!r}")


@dataclass(frozen=True, slots=True, order=True)
class FileHash:
    """How a file is known: path with ``/``, length in bytes, SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


def hash_content(file: ResultFile) -> FileHash:
    """Return the hash of what is meant to be written."""
    return FileHash(file.path, len(file.content), hashlib.sha256(file.content).hexdigest())


def hash_file(path: Path, name: str) -> FileHash:
    """Return the hash of a file on disk under the given name; raises ``OSError``."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return FileHash(name, stream.tell(), digest)


def hash_inputs(paths: tuple[Path, ...], base: Path) -> tuple[FileHash, ...]:
    """Return the hashes of input files, each once, sorted, with paths relative to the folder ``base``.

    A file that lies elsewhere (a scoring scheme of the program itself) goes by its bare name: no path of a machine is told.
    Raises ``OSError`` when a file cannot be read.
    """
    root = base.resolve()
    found = {path.resolve() for path in paths}
    return tuple(sorted(hash_file(path, _name_under(root, path)) for path in found))


def _name_under(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
