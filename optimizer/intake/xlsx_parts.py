"""The parts of an .xlsx workbook, taken out of its zip only when they are harmless."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from xml.parsers import expat

from optimizer.intake.wording import shown
from optimizer.messages import Message, message

LARGEST = 10_000_000
LARGEST_UNPACKED = 60_000_000
MOST_PARTS = 1000
MOST_ELEMENTS = 500_000
"""Elements of all parts together, some 7,000 rows of areas: what can be read, and refused, within two seconds."""
Attributes = dict[str, str]
_UNREADABLE = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


class BadWorkbookError(Exception):
    """The workbook cannot be read; carries the message."""

    def __init__(self, what: Message) -> None:
        """Keep the message."""
        self.what = what
        super().__init__(what.code)


class Listener:
    """Hears the elements of an XML part by their local names; subclasses override what they need."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear the start of an element."""

    def end(self, name: str) -> None:
        """Hear the end of an element."""

    def text(self, text: str) -> None:
        """Hear text."""


class Parts:
    """The parts of one workbook."""

    def __init__(self, content: bytes) -> None:
        """Open the zip; raises ``BadWorkbookError`` for what is no workbook, locked, too large or carries macros or links."""
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise BadWorkbookError(message("workbook.old_or_locked"))
        if not content.startswith(b"PK\x03\x04"):
            raise BadWorkbookError(message("workbook.not_one"))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _UNREADABLE as problem:
            raise _broken(problem) from problem
        self._left = MOST_ELEMENTS
        self._refuse_harmful(self._zip.infolist())

    def hear(self, name: str, listener: Listener) -> None:
        """Send the elements of one part to a listener; raises ``BadWorkbookError`` for broken XML and for any DOCTYPE."""
        try:
            content = self._zip.read(name)
        except KeyError as problem:
            raise _broken(problem) from problem
        except _UNREADABLE as problem:
            raise _broken(problem) from problem
        self._left -= content.count(b"<") - content.count(b"</")  # elements, and a few marks beside them
        if self._left < 0:
            raise BadWorkbookError(message("workbook.too_large", most=f"{MOST_ELEMENTS:,} XML"))
        _parse(content, listener)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return the targets of a part's relations: id -> (last word of the type, name of the part)."""
        folder, base = posixpath.split(name)
        heard = _Relations(folder)
        self.hear(posixpath.join(folder, "_rels", f"{base}.rels"), heard)
        return heard.targets

    def _refuse_harmful(self, parts: list[zipfile.ZipInfo]) -> None:
        names = [part.filename for part in parts]
        unpacked = sum(part.file_size for part in parts)
        if unpacked > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
            raise BadWorkbookError(message("workbook.too_large", most=f"{LARGEST_UNPACKED // 1_000_000} MB"))
        packings = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        odd = any(part.flag_bits & 1 or part.compress_type not in packings for part in parts)
        if odd or len({*names}) != len(names):
            raise BadWorkbookError(message("workbook.broken", problem="zip"))
        for name in names:
            if "vbaproject" in name.lower():
                raise BadWorkbookError(message("workbook.macros", part=shown(name)))
            if "externallinks/" in name.lower():
                raise BadWorkbookError(message("workbook.external_links", part=shown(name)))


class _Relations(Listener):
    def __init__(self, folder: str) -> None:
        self.targets: dict[str, tuple[str, str]] = {}
        self._folder = folder

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(self._folder, target))
            self.targets[attributes.get("Id", "")] = (attributes.get("Type", "").rsplit("/", 1)[-1], path)


def whole(text: str) -> int:
    """Return a whole number of up to seven plain digits, -1 for anything else (``int`` would take digits of any script)."""
    return int(text) if len(text) < 8 and text.isascii() and text.isdigit() else -1


def _parse(content: bytes, listener: Listener) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    local = _LocalNames()
    parser.StartElementHandler = lambda name, attributes: listener.start(local[name], attributes)
    parser.EndElementHandler = lambda name: listener.end(local[name])
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as problem:
        raise _broken(problem) from problem


class _LocalNames(dict[str, str]):
    """The name of an element without its prefix."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rsplit(":", 1)[-1]
        return local


def _refuse_doctype(*_: object) -> None:
    raise BadWorkbookError(message("workbook.doctype"))


def _broken(problem: Exception) -> BadWorkbookError:
    return BadWorkbookError(message("workbook.broken", problem=shown(f"{type(problem).__name__}: {problem}")))
