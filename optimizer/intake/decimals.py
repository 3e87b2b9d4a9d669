"""Numbers in cells: plain decimals with one decimal mark for the whole table, and nothing that reads two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from optimizer.intake.wording import shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import Message, message

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:(?P<mark>[.,])[0-9]{1,20})?")
_TWO_WAYS = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:[.,\u00a0\u202f' ][0-9]{3})+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Span:
    """What a number may be: from ``least`` to ``most``."""

    least: Decimal
    most: Decimal

    def holds(self, value: Decimal) -> bool:
        """Return whether a value lies inside."""
        return self.least <= value <= self.most


def decimal_mark(columns: Iterable[tuple[Mapping[str, int], Span]]) -> str:
    """Return the decimal mark a table uses, ``.`` or ``,``; a point when nothing shows it.

    ``columns`` are how often each text stands in a column of numbers, and what a number may be there. A number that may be
    thousands just as well shows nothing. The commoner mark counts, the first of equals.
    """
    marks: Counter[str] = Counter()
    for texts, span in columns:
        for text, often in texts.items():
            mark = _mark(text.strip())
            if mark and not _reads_two_ways(text.strip(), span):
                marks[mark] += often
    return marks.most_common(1)[0][0] if marks else "."


def read_decimal(text: str, mark: str, span: Span) -> Decimal | Wrong:
    """Return a number, or what is wrong with it.

    ``1.250`` is refused wherever 1250 is allowed as well as 1.25; thousands are never grouped. Whether the number lies in
    its span is left to the caller.
    """
    plain = text.strip()
    if plain.isascii() and plain.isdigit() and plain[0] != "0" and len(plain) < 16:
        return Decimal(plain)
    if _PLAIN.fullmatch(plain) is None:
        return _not_plain(plain)
    value = Decimal(plain.replace(",", "."))
    if _reads_two_ways(plain, span):
        one, other = _spelled(value), _spelled(_ungrouped(plain))
        return Wrong(message("cell.two_ways", value=plain, satu=one.replace(".", ","), one=one, other=other))
    if _mark(plain) not in ("", mark):
        return _wrong(message("cell.other_mark", value=plain, mark=mark), plain.replace(_mark(plain), mark))
    return value or Decimal(0)


def _mark(text: str) -> str:
    found = _PLAIN.fullmatch(text)
    return (found["mark"] or "") if found else ""


def _reads_two_ways(text: str, span: Span) -> bool:
    return _TWO_WAYS.fullmatch(text) is not None and span.holds(_ungrouped(text))


def _ungrouped(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ""))


def _not_plain(text: str) -> Wrong:
    if text.startswith("#"):
        return Wrong(message("cell.error", value=shown(text)))
    if not _GROUPED.fullmatch(text):
        return Wrong(message("cell.number", value=shown(text)))
    marks = [char for char in text if char in ".,"]
    decimals = marks[-1] if marks and marks.count(marks[-1]) == 1 and len({*marks}) > 1 else ""
    whole, _, part = text.partition(decimals) if decimals else (text, "", "")
    digits = re.sub(r"[^0-9-]", "", whole)
    return _wrong(message("cell.grouped", value=shown(text)), f"{digits}.{part}" if part else digits)


def _wrong(what: Message, guess: str) -> Wrong:
    return Wrong(what, message("file.did_you_mean", guess=guess))


def _spelled(value: Decimal) -> str:
    return f"{value.normalize():f}"
