"""The parts of a slide as values: text, tables, charts and maps, each written as native, editable objects.

Every number in a text is already in the language of the deck; numbers of charts are plain, in the unit their chart names.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from optimizer.report.content.figures_run import Region, Tile


class Tone(StrEnum):
    """The role of a colour; which colour it is, the theme of the template says."""

    INK = "ink"
    MAIN = "main"
    FOCUS = "focus"
    GOOD = "good"
    GOLD = "gold"
    SKY = "sky"
    PINK = "pink"
    MUTED = "muted"
    PALE = "pale"


SERIES = (Tone.MAIN, Tone.SKY, Tone.GOOD, Tone.GOLD, Tone.PINK, Tone.FOCUS, Tone.MUTED, Tone.PALE)
"""Tones of series that are told apart and not ranked."""


@dataclass(frozen=True, slots=True)
class KeyNumber:
    """One large number with what it is, under it."""

    value: str
    label: str
    tone: Tone = Tone.MAIN


@dataclass(frozen=True, slots=True)
class KeyNumbers:
    """Large numbers side by side."""

    numbers: tuple[KeyNumber, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; ``strong`` is a heading, ``bullet`` a point of a list."""

    text: str
    strong: bool = False
    bullet: bool = False
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs under each other."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table: its share of the width, whether it stands right, and whether long text may take more lines."""

    text: str
    share: float
    right: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class SlideTable:
    """A native table; ``alt`` says what it shows.

    ``shades`` (0 to 1, by row and column) colour cells; ``total``: the last row is a sum; ``flags``: rows whose last cell must
    not be overlooked.
    """

    alt: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[str, ...], ...]
    shades: tuple[tuple[float, ...], ...] = ()
    total: bool = False
    flags: tuple[bool, ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows and shades of another width than the heads."""
        if any(len(row) != len(self.heads) for row in (*self.rows, *self.shades)):
            raise ValueError("every row needs a cell for each head")
        if self.shades and len(self.shades) != len(self.rows):
            raise ValueError("shades are given for every row or for none")
        if self.flags and len(self.flags) != len(self.rows):
            raise ValueError("flags are given for every row or for none")


class Shape(StrEnum):
    """How bars stand: beside each other or one on the other, lying or upright."""

    LYING = "lying"
    STACKED = "stacked"
    UPRIGHT = "upright"


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one colour; one for each category."""

    name: str
    values: tuple[float, ...]
    tone: Tone


@dataclass(frozen=True, slots=True)
class BarsPart:
    """A native chart of bars; ``least``: a smaller value of a stack is not labelled.

    Labels have ``decimals`` digits, and none from ``whole_from`` on.
    """

    alt: str
    shape: Shape
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    decimals: int = 0
    least: float = 0.0
    whole_from: float = math.inf

    def __post_init__(self) -> None:
        """Refuse series of another length than the categories, and what is no number."""
        if not self.categories or any(len(series.values) != len(self.categories) for series in self.series):
            raise ValueError("every series needs a value for each category")
        if not all(math.isfinite(value) for series in self.series for value in series.values):
            raise ValueError("a chart shows finite numbers")


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a chart of points, with its name where it is written."""

    across: float
    up: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class PointSeries:
    """Points of one colour; joined by a line when ``joined``."""

    name: str
    points: tuple[Point, ...]
    tone: Tone
    joined: bool = False


@dataclass(frozen=True, slots=True)
class PointsPart:
    """A native chart of points, or of curves through them; its upward axis ends at ``highest`` where that is given."""

    alt: str
    title: str
    across_name: str
    up_name: str
    series: tuple[PointSeries, ...]
    highest: float | None = None


@dataclass(frozen=True, slots=True)
class TilesPart:
    """A map of tiles as native shapes; ``texts`` is what stands under the name of each tile, empty where nothing is."""

    alt: str
    tiles: tuple[Tile, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapPart:
    """A real map as native outlines; ``texts`` stand on the regions, empty where nothing is written."""

    alt: str
    regions: tuple[Region, ...]
    texts: tuple[str, ...]


Part = KeyNumbers | Text | SlideTable | BarsPart | PointsPart | TilesPart | MapPart
