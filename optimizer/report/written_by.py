"""What reports are written by: the libraries that write Office files, and every line here that tells or lays out."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("lxml", "python-pptx", "xlsxwriter")
_TELLING = (".py", ".js", ".css", ".html")


@cache
def written_by() -> tuple[tuple[str, str], ...]:
    """Return what has to be the same for the same facts to give the same files: versions, and a digest of this package.

    The digest is the same on every system, however lines end there.
    """
    return (("laporan", _digest(Path(__file__).parent)), *((name, version(name)) for name in LIBRARIES))


def _digest(root: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.suffix in _TELLING):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
