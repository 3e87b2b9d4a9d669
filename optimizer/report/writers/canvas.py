"""Rich text for a pane: harmless, in characters the pane can take, and the same wherever it is made."""

from __future__ import annotations

import unicodedata
from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

from optimizer.report.numbers import NBSP, encodable
from optimizer.report.writers.pane import Pane

WIDEST = 100

_TIE = "\ue000"
"""Stands for a hard space while lines are broken, since rich breaks at hard spaces too; no text can hold it."""

_CUT = "\u2026"
"""What rich puts where it cuts a text; no text told has one that the pane lacks."""

_SHAPES = {"bar": ("█", "#"), "rule": ("─", "-")}


def render(content: RenderableType, pane: Pane) -> str:
    """Return rich content as text for a pane; trailing blanks are cut, and it ends in one line break."""
    target = StringIO()
    console = Console(
        file=target,
        width=min(pane.width, WIDEST),
        force_terminal=pane.colour,
        force_jupyter=False,
        color_system="standard" if pane.colour else None,
        legacy_windows=False,
        highlight=False,
    )
    console.print(content)
    cut = encodable(_CUT, pane.encoding)
    lines = target.getvalue().replace(_TIE, " ").replace(_CUT, cut if len(cut) == 1 else ".").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def told(text: str, pane: Pane, style: str = "") -> Text:
    """Return text that cannot steer the terminal: no markup, no control characters; what a hard space joins stays joined."""
    parts = (encodable(_plain(part), pane.encoding) for part in text.split(NBSP))
    return Text(_TIE.join(parts), style=style)


def shape(name: str, pane: Pane) -> str:
    """Return a character to draw with (``bar``, ``rule``), or its plain stand-in where the pane lacks it."""
    drawn, plain = _SHAPES[name]
    return drawn if encodable(drawn, pane.encoding) == drawn else plain


def _plain(text: str) -> str:
    return "".join(" " if unicodedata.category(character)[0] in "CZ" else character for character in text)
