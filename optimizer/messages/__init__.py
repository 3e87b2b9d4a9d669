"""Sentences for people, as values: a code and what fills its blanks; rendered in Indonesian or English only at the edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from optimizer.messages.table import TEMPLATES

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence not yet said: ``code`` names a template, ``blanks`` fill it in as ``(name, text)`` pairs."""

    code: str
    blanks: tuple[tuple[str, str], ...] = ()

    def say(self, language: Language) -> str:
        """Return the sentence in one language; raises ``KeyError`` for a code without a template."""
        indonesian, english = TEMPLATES[self.code]
        template = indonesian if language == "id" else english
        return template.format_map(dict(self.blanks))


def message(code: str, **blanks: object) -> Message:
    """Return the message of a code; every blank is turned into text here, and ``code`` must have a template."""
    if code not in TEMPLATES:
        raise KeyError(f"no template for message code {code!r}")
    return Message(code, tuple((name, str(value)) for name, value in blanks.items()))
