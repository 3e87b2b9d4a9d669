"""What merged lists were made from, against the manifest: every list, and the table of caps that is kept beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from optimizer.archive.files import FileHash, ResultFile, hash_content, hash_file
from optimizer.archive.manifest import Manifest
from optimizer.errors import ScenarioError
from optimizer.intake.region_caps import read_region_caps
from optimizer.messages import Message, message
from optimizer.report.content.sent import SENT
from optimizer.report.published_merge import PublishedMerge

CAPS_ASKED = "batas-asal"
"""Name, without its ending, of the table of caps as it was asked for."""

Lists = Iterable[tuple[str, bytes]]
"""Lists by the code of their region."""


def kept_caps(table: Path) -> ResultFile:
    """Return the table of caps as a file of the results; raises ``OSError``."""
    return ResultFile(f"{CAPS_ASKED}{table.suffix.lower()}", table.read_bytes())


def find_caps(folder: Path) -> Path | None:
    """Return the table of caps that is kept in a folder, ``None`` where there is none."""
    return next(iter(sorted(folder.glob(f"{CAPS_ASKED}.*"))), None)


def unlike_inputs(folder: Path, told: PublishedMerge, files: Lists, manifest: Manifest) -> Iterator[Message]:
    """Yield lists that are none of those merged, inputs of which nothing is told, and that caps are not those asked for."""
    came = {(one.size, one.sha256): one for one in manifest.inputs}
    for code, content in files:
        if came.pop(_key(hash_content(ResultFile(SENT, content))), None) is None:
            yield message("certificate.merge_foreign", region=code)
    table = find_caps(folder)
    if table is not None and (came.pop(_key(hash_file(table, table.name)), None) is None or not _asked(table, told)):
        yield message("certificate.merge_caps", file=table.name)
    if told.caps and table is None:  # results of a version that kept no table
        came = {key: one for key, one in came.items() if one.path == SENT}
    yield from (message("certificate.merge_missing", file=one.path) for one in came.values())


def _key(one: FileHash) -> tuple[int, str]:
    return one.size, one.sha256


def _asked(table: Path, told: PublishedMerge) -> bool:
    """Return whether the caps told are those of the table."""
    try:
        return read_region_caps(table, [one.region.code for one in told.lists]) == told.caps
    except ScenarioError:
        return False
