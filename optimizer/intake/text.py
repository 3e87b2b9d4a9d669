"""Bytes to text: UTF-8 with or without a byte order mark, and what Windows programs write instead of it."""

from __future__ import annotations

import re
import unicodedata

from optimizer.errors import Place
from optimizer.intake.sink import FaultSink
from optimizer.messages import message

_BINARY = (b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"%PDF", b"BZh", b"7z\xbc\xaf", b"Rar!")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WIDE = 16
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def decode_utf8(content: bytes, file: str, sink: FaultSink) -> str | None:
    """Return UTF-8 text without its byte order mark and with plain line ends; anything else is a fault with its place."""
    if _not_text(content, file, sink):
        return None
    try:
        return _lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        _refuse(content, problem.start, file, sink)
        return None


def decode_table(content: bytes, file: str, sink: FaultSink) -> str | None:
    """Return the text of a table: UTF-8, or Windows-1252 with a notice.

    Windows-1252 is believed only of a file that looks like an Excel export (Windows newlines or semicolons) and in which no
    letter is UTF-8; a stray byte in any other file is damage, and is refused.
    """
    if _not_text(content, file, sink):
        return None
    try:
        return _lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        if not _from_windows(content):
            _refuse(content, problem.start, file, sink)
            return None
    sink.notice(Place(file), message("file.windows_1252"))
    return _lines(content.decode("cp1252"))


def forbidden(text: str) -> str:
    """Return the first character that has no place in a table or a scenario (control, invisible, direction), else ''."""
    if text.isascii() and text.isprintable():
        return ""
    return next((char for char in text if unicodedata.category(char) in _FORBIDDEN or _damaged(char)), "")


def code_point(char: str) -> str:
    """Return the name of a character that cannot be shown, ``U+200B ZERO WIDTH SPACE``."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


def _damaged(char: str) -> bool:
    point = ord(char)
    return point == 0xFFFD or point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


def _lines(text: str) -> str:
    """Return a text with plain line ends; a lone carriage return is one only where there is no other, as on old Macintoshes."""
    return text.replace("\r\n" if "\n" in text else "\r", "\n")


def _not_text(content: bytes, file: str, sink: FaultSink) -> bool:
    if content.startswith(_UTF16) or _is_wide(content):
        sink.fault(Place(file), message("file.utf16"))
    elif content.startswith(_BINARY):
        sink.fault(Place(file), message("file.binary"))
    else:
        return False
    return True


def _is_wide(content: bytes) -> bool:
    """Return whether every other one of the first bytes is empty: UTF-16 without its mark."""
    start = content[:_WIDE]
    return len(start) == _WIDE and any(start[::2]) != any(start[1::2])


def _from_windows(content: bytes) -> bool:
    first = content.split(b"\n", 1)[0]
    looks_exported = first.endswith(b"\r") or b";" in first
    return looks_exported and not _UNDEFINED.search(content) and not _UTF8_LETTER.search(content)


def _refuse(content: bytes, start: int, file: str, sink: FaultSink) -> None:
    line_start = content.rfind(b"\n", 0, start) + 1
    column = len(content[line_start:start].decode("utf-8", "replace")) + 1
    where = Place(file, content.count(b"\n", 0, start) + 1, column)
    sink.fault(where, message("file.not_utf8", byte=f"0x{content[start]:02x}"), message("file.save_as_utf8"))
