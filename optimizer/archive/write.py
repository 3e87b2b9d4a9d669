"""Writing a results folder all or nothing: what is visible under its name is complete, or it is the one from before.

Everything is written to a hidden folder beside the target, forced to disk and read back; only then does it take the name.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath

from optimizer.archive.disk import clear, entries, exists, is_folder, sync_folder, write_file
from optimizer.archive.files import MANIFEST_NAME, FileHash, ResultFile, hash_content
from optimizer.archive.lock import locked
from optimizer.archive.manifest import Manifest, encode
from optimizer.archive.swap import put_in_place, recover
from optimizer.archive.trouble import told
from optimizer.archive.verify import read_manifest, verify_hashes
from optimizer.errors import ArchiveError
from optimizer.messages import message
from optimizer.signals import made

HIDDEN = ".tmp-"
_SYSTEM_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}


def write_results(folder: Path, files: tuple[ResultFile, ...], manifest: Manifest) -> None:
    """Write all files and their manifest as one folder, in place of results that stood there before.

    Raises ``ArchiveError`` (full or read-only disk, no permission, a second run, a folder that is not ours): the folder
    is then as it was, or whole and new when the disk failed after the last step. Raises ``ValueError`` for two files of
    one name.
    """
    names = [file.path.casefold() for file in files]
    if len(set(names)) != len(names):
        raise ValueError("two result files of one name")
    check_target(folder)
    with told(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with locked(folder):
            _replace(folder, files, manifest)


def check_target(folder: Path) -> None:
    """Refuse a place where results cannot go, before any work is done for them; raises ``ArchiveError``."""
    if folder.name in {"", "..", "."} or folder.name.startswith(HIDDEN):
        raise ArchiveError(message("archive.bad_name", folder=folder))
    with told(folder):
        if not exists(folder):
            _refuse_unwritable(folder)
        elif not is_folder(folder):
            raise ArchiveError(message("archive.not_folder", folder=folder))
        else:
            _refuse_foreign(folder)


def _refuse_unwritable(folder: Path) -> None:
    ancestor = next(parent for parent in folder.absolute().parents if exists(parent))
    if not ancestor.is_dir():
        raise ArchiveError(message("archive.not_folder", folder=ancestor))
    if not os.access(ancestor, os.W_OK):
        raise ArchiveError(message("archive.permission", folder=folder))


def _refuse_foreign(folder: Path) -> None:
    """Refuse to replace what this program did not write: a planner's own files are never taken away."""
    present = set(entries(folder)) - _SYSTEM_LITTER
    if not present:
        return
    if MANIFEST_NAME not in present:
        raise ArchiveError(message("archive.foreign", folder=folder))
    outputs = _outputs_of(folder)
    extra = sorted(present - {file.path for file in outputs} - {MANIFEST_NAME})
    if extra:
        raise ArchiveError(message("archive.holds_extra", folder=folder, files=", ".join(extra)))


def _outputs_of(folder: Path) -> tuple[FileHash, ...]:
    try:
        return read_manifest(folder)[1]
    except ArchiveError as error:
        raise ArchiveError(message("archive.spoilt", folder=folder)) from error


def _replace(folder: Path, files: tuple[ResultFile, ...], manifest: Manifest) -> None:
    fresh = folder.parent / f"{HIDDEN}new-{folder.name}"
    aside = folder.parent / f"{HIDDEN}old-{folder.name}"
    recover(folder, aside)
    clear(fresh)
    clear(aside)
    with made(fresh.mkdir, lambda _: _tidy(folder, fresh, aside)):
        _fill(fresh, files, manifest)
        if verify_hashes(fresh).findings:
            raise ArchiveError(message("archive.read_back", folder=folder))
        put_in_place(fresh, folder, aside)
        sync_folder(folder.parent)


def _fill(fresh: Path, files: tuple[ResultFile, ...], manifest: Manifest) -> None:
    for file in files:
        path = fresh / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, file.content)
    write_file(fresh / MANIFEST_NAME, encode(manifest, tuple(hash_content(file) for file in files)))
    paths = [MANIFEST_NAME, *(file.path for file in files)]
    for inner in sorted({parent for path in paths for parent in PurePosixPath(path).parents}):
        sync_folder(fresh / inner)


def _tidy(folder: Path, fresh: Path, aside: Path) -> None:
    """Take away what is left; what cannot be taken away now is taken away by the next run."""
    with suppress(OSError):
        recover(folder, aside)
    with suppress(OSError):
        clear(fresh)
    with suppress(OSError):
        if exists(folder):  # else the old results are still aside, and nowhere else
            clear(aside)
