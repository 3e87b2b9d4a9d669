"""A deck of slides as a value: titles that state a finding, and parts that are written as native, editable objects."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.deck.parts import KeyNumbers, Part


@dataclass(frozen=True, slots=True)
class Pane:
    """Parts under each other, in a share of the width of a slide."""

    share: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: the finding as its title, what is measured under it, panes side by side, and what the speaker may say.

    ``top`` stands over the panes in full width; ``source`` and ``mark`` (data that are not all measured) stand at the foot.
    """

    title: str
    subtitle: str
    panes: tuple[Pane, ...]
    notes: str
    source: str
    mark: str = ""
    top: KeyNumbers | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide."""

    title: str
    lines: tuple[str, ...]
    mark: str
    notes: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Slides that belong together, under a name for those who find their way by it."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """The whole of it."""

    language: Language
    cover: Cover
    chapters: tuple[Chapter, ...]
