"""Checking a results folder against its manifest, years later if need be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from optimizer.archive.disk import entries, is_folder, is_plain_file
from optimizer.archive.files import MANIFEST_NAME, FileHash, hash_file
from optimizer.archive.manifest import Manifest, decode
from optimizer.archive.trouble import told
from optimizer.errors import ArchiveError
from optimizer.messages import Message, message

_LARGEST_MANIFEST = 1 << 24


@dataclass(frozen=True, slots=True)
class HashReport:
    """What a check of hashes found: nothing in ``findings`` when every bit is as written.

    ``files`` counts the files that agree. ``fingerprint`` is the SHA-256 of the manifest itself: whoever kept it elsewhere
    can tell even a folder whose manifest was made anew to match a forgery.
    """

    findings: tuple[Message, ...]
    files: int
    fingerprint: str

    @property
    def sound(self) -> bool:
        """Return whether nothing differs."""
        return not self.findings


def verify_hashes(folder: Path) -> HashReport:
    """Return every changed, missing and extra file of a results folder.

    Raises ``ArchiveError`` when there is no such folder or it cannot be read; a spoilt manifest is a finding.
    """
    with told(folder):
        if not is_folder(folder):
            raise ArchiveError(message("archive.no_folder", folder=folder))
        path = folder / MANIFEST_NAME
        if not is_plain_file(path):
            return HashReport((message("archive.no_manifest", folder=folder),), 0, "")
        fingerprint = hash_file(path, MANIFEST_NAME).sha256
        try:
            _, outputs = _decode(path)
        except ValueError:
            return HashReport((message("archive.manifest_changed", folder=folder),), 0, fingerprint)
        findings, agreed = _compare(folder, outputs)
        return HashReport(findings, agreed, fingerprint)


def read_manifest(folder: Path) -> tuple[Manifest, tuple[FileHash, ...]]:
    """Return the manifest of a results folder and the outputs it lists; raises ``ArchiveError`` when it cannot be trusted."""
    path = folder / MANIFEST_NAME
    with told(folder):
        if not is_plain_file(path):
            raise ArchiveError(message("archive.no_manifest", folder=folder))
        try:
            return _decode(path)
        except ValueError as error:
            raise ArchiveError(message("archive.manifest_changed", folder=folder)) from error


def _decode(path: Path) -> tuple[Manifest, tuple[FileHash, ...]]:
    if path.stat().st_size > _LARGEST_MANIFEST:
        raise ValueError("too large for a manifest")
    return decode(path.read_bytes())


def _compare(folder: Path, outputs: tuple[FileHash, ...]) -> tuple[tuple[Message, ...], int]:
    listed = {file.path: file for file in outputs}
    present = set(entries(folder)) - {MANIFEST_NAME}
    both = sorted(listed.keys() & present)
    changed = [path for path in both if not _agrees(folder / path, listed[path])]
    findings = [
        *(message("archive.missing", file=path) for path in sorted(listed.keys() - present)),
        *(message("archive.changed", file=path) for path in changed),
        *(message("archive.extra", file=path) for path in sorted(present - listed.keys())),
    ]
    return tuple(findings), len(both) - len(changed)


def _agrees(path: Path, listed: FileHash) -> bool:
    return is_plain_file(path) and hash_file(path, listed.path) == listed
