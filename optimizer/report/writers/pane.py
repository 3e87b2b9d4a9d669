"""Where text is shown: how wide it is, whether it may be coloured, and which characters it can take."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

PIPE_WIDTH = 110
LEAST_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Pane:
    """Width in characters, whether colours are understood, and the encoding of the stream."""

    width: int = PIPE_WIDTH
    colour: bool = False
    encoding: str = "utf-8"


def pane_of(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Pane:
    """Return the pane of a stream: a terminal as wide as it is, a pipe or file 110 wide and without colour.

    ``NO_COLOR`` (any value) and ``TERM=dumb`` switch colours off; so does a Windows console that does not understand them.
    """
    encoding = stream.encoding or "ascii"
    if not stream.isatty():
        return Pane(PIPE_WIDTH, False, encoding)
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    width = shutil.get_terminal_size((80, 40)).columns
    return Pane(max(LEAST_WIDTH, width), not plain and _understands_colour(stream), encoding)


def _understands_colour(stream: TextIO) -> bool:
    if os.name != "nt":
        return True
    from rich.console import Console

    return not Console(file=stream).legacy_windows
