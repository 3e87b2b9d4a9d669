"""Damage done to files: bytes cut and spliced, lines and cells swapped, values of JSON and parts of workbooks changed."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable

# fmt: off
SCRAPS = (
    "", "\0", "\ufeff", '"', "'", "\n", "\r", "\t", ":", ": ", "- ", "{", "[", "]", "}", "&a ", "*a", "<<: *a", "!!python/x ",
    "!!binary ", "%", "|", ">", "#", ",", ";", "? ", "---\n", "...\n", "~", "null", "NO", "on", "0o17", "017", "1:30:00",
    "2022-01-01", "1_000", "0x1F", "1e400", "-1e400", ".nan", ".inf", "-.inf", "NaN", "Infinity", "-0", "-1", "0", "1e-320",
    "9" * 400, "0" * 5000, "1.234.567,89", "1,5", "1 000", "1\u00a0000", "\uff11\uff12", "\u0661", "\u200b", "\u202e", "\u0456",
    "50%", "=1+1", "@SUM(1)", "#REF!", "JUMLAH", "Total", "(dalam jutaan rupiah)", "Rp 1 miliar", "Rp -5", "5 juta", "12 m",
    "../x", "/etc/passwd", "/dev/zero", "CON", "//server/x", "a" * 300, "<b>", "\u00e9", "e\u0301", "\U0001f600", "\ud7ff",
    "[" * 300, "{a: " * 200, "K01", "apbd", "paving", "2022", "2023", "9999", "rt", "true", "[]", "{}", '"\\ud800"',
    '"\\u0000"', "_x0000_", "&#0;",
)
_VALUES = (
    None, True, False, 0, -1, 1e308, 10**400, "", "x" * 1000, [], {}, [[]], "../x", "NaN", float("nan"), float("inf"), -0.0,
    0.5, "\ud800",
)
# fmt: on
_NO_ZIP = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError)
_TOKEN = re.compile(rb"[^\s,;:{}\[\]\"'<>=|]+")


def damaged(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Return ``content`` with one to four pieces of damage; ``other`` is a file to splice from."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 4))):
        content = dice.choice(_WAYS)(content, dice, other)
    return content[:400_000]


def damaged_workbook(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Return a workbook in which one part is damaged, renamed, doubled or left out; now and then the zip itself is."""
    if dice.random() < 0.15:
        return damaged(content, dice, other)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            parts = [(name, book.read(name)) for name in book.namelist()]
    except _NO_ZIP:
        return damaged(content, dice, other)
    number = dice.randrange(len(parts)) if parts else 0
    name, part = parts[number] if parts else ("xl/workbook.xml", b"")
    broken = (name, damaged(part, dice, other))
    rare = ([], [(name.upper(), part)], [(f"../{name}", part)], [(name, b"")])
    parts[number : number + 1] = [broken] if dice.random() < 0.7 else dice.choice(rare)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in dict(parts).items():
            book.writestr(zipfile.ZipInfo(name), part)
    return stream.getvalue()


def damaged_json(content: bytes, dice: random.Random, other: bytes) -> bytes:
    """Return JSON in which one value is another, gone, or doubled; now and then its bytes are damaged."""
    try:
        whole = json.loads(content)
        nodes = [node for node in _nodes(whole) if node]
        if dice.random() < 0.3 or not nodes:
            return damaged(content, dice, other)
        _change(dice.choice(nodes), dice)
        return json.dumps(whole, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return damaged(content, dice, other)


def _nodes(value: object) -> list[dict[str, object] | list[object]]:
    found: list[dict[str, object] | list[object]] = []
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict | list):
            found.append(node)
            waiting.extend(node.values() if isinstance(node, dict) else node)
    return found


def _change(node: dict[str, object] | list[object], dice: random.Random) -> None:
    if isinstance(node, list):
        at = dice.randrange(len(node))
        node[at : at + 1] = dice.choice(([dice.choice(_VALUES)], [], [node[at], node[at]], [node]))
        return
    key = dice.choice(sorted(node))
    value = node.pop(key)
    if dice.random() < 0.7:
        node[key] = dice.choice(_VALUES)
    elif dice.random() < 0.5:
        node[key + "x"] = value


def _cut(content: bytes, dice: random.Random, _: bytes) -> bytes:
    start = dice.randrange(len(content) + 1)
    return content[:start] + _scrap(dice) + content[start + dice.randrange(60) :]


def _token(content: bytes, dice: random.Random, _: bytes) -> bytes:
    tokens = list(_TOKEN.finditer(content))
    if not tokens:
        return _scrap(dice)
    old, new = dice.choice(tokens), dice.choice((_scrap(dice), dice.choice(tokens)[0]))
    return content[: old.start()] + new + content[old.end() :]


def _lines(content: bytes, dice: random.Random, _: bytes) -> bytes:
    lines = content.split(b"\n")
    at = dice.randrange(len(lines))
    line = lines[at]
    lines[at : at + 1] = dice.choice(([], [line, line], [b"  " + line], [line.strip()], [line, _scrap(dice)], [lines[-1 - at]]))
    return b"\n".join(lines)


def _bit(content: bytes, dice: random.Random, _: bytes) -> bytes:
    at = dice.randrange(len(content)) if content else 0
    return content[:at] + bytes((content[at] ^ 1 << dice.randrange(8),)) + content[at + 1 :] if content else b"\0"


def _splice(content: bytes, dice: random.Random, other: bytes) -> bytes:
    start, cut = dice.randrange(len(content) + 1), dice.randrange(len(other) + 1)
    return content[:start] + other[cut : cut + dice.randrange(1, 400)] + content[start:]


def _end(content: bytes, dice: random.Random, _: bytes) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def _encoded(content: bytes, dice: random.Random, _: bytes) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(dice.choice(("utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-32", "utf-7")), "replace")


def _scrap(dice: random.Random) -> bytes:
    if dice.random() < 0.15:
        return dice.randbytes(dice.randrange(1, 9))
    return dice.choice(SCRAPS).encode("utf-8", "surrogatepass")


Way = Callable[[bytes, random.Random, bytes], bytes]
_WAYS: tuple[Way, ...] = (*[_token] * 6, *[_cut] * 4, *[_lines] * 3, _bit, _splice, _end, _encoded)
