"""Whether a stored file is the one made again: text to the byte, Office files part by part."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from optimizer.archive.files import ResultFile

_OFFICE = (".xlsx", ".pptx")
_ROOM = 1 << 16
"""Bytes by which the compressed workbook of a chart may be longer than the one made here."""


def same_file(path: Path, made: ResultFile | None) -> bool:
    """Return whether a file is there and holds what was made again; Office files may be compressed otherwise."""
    if made is None or not path.is_file():
        return False
    stored = path.read_bytes()
    return stored == made.content or (made.path.endswith(_OFFICE) and _same_parts(stored, made.content))


def _same_parts(stored: bytes, made: bytes) -> bool:
    """Return whether Office files hold the same parts, however they are compressed; nothing larger than our own is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(stored)) as one, zipfile.ZipFile(io.BytesIO(made)) as two:
            return one.namelist() == two.namelist() and all(_same_part(one, two, name) for name in two.namelist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error):
        return False


def _same_part(one: zipfile.ZipFile, two: zipfile.ZipFile, name: str) -> bool:
    made = two.read(name)
    inside = name.endswith(_OFFICE)
    if one.getinfo(name).file_size > len(made) + _ROOM * inside:
        return False
    stored = one.read(name)
    return stored == made or (inside and _same_parts(stored, made))
