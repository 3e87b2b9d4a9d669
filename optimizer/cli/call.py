"""A command as it was understood, and what it shows."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from optimizer.cli.exits import Exit
from optimizer.cli.ports import Ports
from optimizer.messages import Message
from optimizer.requests import Tell


@dataclass(frozen=True, slots=True)
class Call:
    """A command as it was understood, with the rooms that can answer it and whom to tell of progress."""

    words: Namespace
    ports: Ports
    tell: Tell

    def say(self, text: Message) -> str:
        """Return a message in the language asked for."""
        return text.say(self.words.lang)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a command puts on standard output, how it ends, and what should be known beside it."""

    text: str
    code: Exit = Exit.OK
    notices: str = ""
