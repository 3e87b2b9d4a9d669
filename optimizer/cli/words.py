"""Words that were nearly right, and text that is safe to show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from optimizer.messages import Language, message

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def did_you_mean(wrong: str, known: Iterable[str], language: Language) -> str:
    """Return a clause that offers the nearest known word, or an empty text when none is near."""
    from difflib import get_close_matches

    bare = {word.lstrip("-"): word for word in known}
    near = get_close_matches(wrong.casefold().lstrip("-"), bare, n=1, cutoff=0.6)
    return message("command.did_you_mean", word=bare[near[0]]).say(language) if near else ""


def plain(text: str) -> str:
    """Return text that cannot steer a terminal: unseen characters other than line ends and tabs are shown as ``?``."""
    return "".join(char if char in "\n\t" or unicodedata.category(char) not in _UNSEEN else "?" for char in text)
