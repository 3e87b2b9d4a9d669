"""What a run shows on one screen, as a value: every line is written out, only its place on the screen is left open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under a heading; the first column is text and may be cut, the others stand to the right and never are.

    ``bars`` are lengths 0 to 1, one for each row, or none at all.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows of another width than the heads, and bars that do not match the rows."""
        if any(len(row) != len(self.heads) + 1 for row in self.rows):
            raise ValueError("each row needs a label and one cell for each head")
        if self.bars and len(self.bars) != len(self.rows):
            raise ValueError("bars must be given for every row or for none")


@dataclass(frozen=True, slots=True)
class Lines:
    """Sentences beside a short title, each on its own line; not shown when there are none."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """``warning`` is the very first line (empty when all data are measured); ``aside`` stands beside the title."""

    warning: str
    title: str
    aside: str
    headline: tuple[str, ...]
    grids: tuple[Grid, ...]
    lines: tuple[Lines, ...]
