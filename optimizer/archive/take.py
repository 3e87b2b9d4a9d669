"""Taking one file out of a results folder, only as it was written."""

from __future__ import annotations

import hashlib
from pathlib import Path

from optimizer.archive.disk import is_plain_file
from optimizer.archive.files import FileHash
from optimizer.archive.trouble import told
from optimizer.archive.verify import read_manifest
from optimizer.errors import ArchiveError
from optimizer.messages import message


def take(folder: Path, name: str) -> tuple[bytes, FileHash]:
    """Return the bytes of a file and its hash as the manifest of its folder tells it.

    Raises ``ArchiveError`` when the manifest is missing or spoilt, or the file is not the one it lists.
    """
    _, outputs = read_manifest(folder)
    listed = next((file for file in outputs if file.path == name), None)
    path = folder / name
    if listed is None:
        raise ArchiveError(message("archive.extra", file=name))
    with told(folder):
        if not is_plain_file(path):
            raise ArchiveError(message("archive.missing", file=name))
        content = path.read_bytes()
    if FileHash(name, len(content), hashlib.sha256(content).hexdigest()) != listed:
        raise ArchiveError(message("archive.changed", file=name))
    return content, listed
