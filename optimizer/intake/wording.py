"""Values as they are shown inside a message: short, on one line, without anything invisible."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from optimizer.messages import Message, message

_LONGEST = 60


def shown(value: str) -> str:
    """Return a value fit for a message: invisible characters escaped, at most 60 characters."""
    text = value[:_LONGEST] + "..." if len(value) > _LONGEST else value
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in text)


def listed(values: Iterable[str], most: int = 24) -> str:
    """Return names in a row, ``a, b, c``, cut off after ``most`` of them."""
    names = [shown(value) for value in values]
    return ", ".join([*names[:most], "..."] if len(names) > most else names)


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that was probably meant, or an empty text; spaces, hyphens and capitals do not matter."""
    plain = {_plain(choice): choice for choice in sorted(choices, reverse=True)}
    found = difflib.get_close_matches(_plain(word[:_LONGEST]), plain, n=1, cutoff=0.6)
    return plain[found[0]] if found else ""


def did_you_mean(word: str, choices: Iterable[str]) -> Message | None:
    """Return "did you mean ...?" as a message, or ``None`` when nothing comes near."""
    guess = nearest(word, choices)
    return message("file.did_you_mean", guess=guess) if guess else None


def _plain(word: str) -> str:
    return "".join(word.casefold().split()).replace("-", "").replace("_", "")
