"""A screen to text for a terminal, a pipe or a file."""

from __future__ import annotations

from typing import Protocol

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.writers.canvas import WIDEST, render, shape, told
from optimizer.report.writers.pane import Pane

_BAR = 16
_GAP = 2
_LEAST_LABEL = 28
_HEADING = "bold cyan"
_WARNING = "black on yellow"


def screen_text(screen: Screen, pane: Pane) -> str:
    """Return the screen as text no wider than the pane (nor than 100 characters), ending in a line break."""
    body = [top(screen, pane), Text(""), *(part for grid in screen.grids for part in grid_parts(grid, pane))]
    return render(Group(*body, beside(screen.lines, pane)), pane)


class Headed(Protocol):
    """Anything that begins as a screen does."""

    @property
    def warning(self) -> str:
        """Very first line, empty when all data are measured."""

    @property
    def title(self) -> str:
        """Title at the left."""

    @property
    def aside(self) -> str:
        """What stands beside it at the right."""

    @property
    def headline(self) -> tuple[str, ...]:
        """Sentences below it."""


def top(screen: Headed, pane: Pane) -> RenderableType:
    """Return the warning, the title with its aside, a rule and the headline."""
    lines: list[RenderableType] = []
    if screen.warning:
        lines += [told(screen.warning, pane, _WARNING), Text("")]
    title = Table.grid(expand=True, padding=(0, _GAP, 0, 0))
    title.add_column(ratio=1, overflow="fold")
    title.add_column(justify="right", no_wrap=True)
    title.add_row(told(screen.title, pane, "bold"), told(screen.aside, pane))
    lines += [title, Text(shape("rule", pane) * min(pane.width, WIDEST), style="dim")]
    return Group(*lines, *(told(line, pane) for line in screen.headline))


def grid_parts(grid: Grid, pane: Pane) -> list[RenderableType]:
    """Return a grid as one table or, where it is wider than the pane, as several below each other; each with a blank line."""
    return [drawn for part in _parts(grid, min(pane.width, WIDEST)) for drawn in (_grid(part, pane), Text(""))]


def beside(parts: tuple[Lines, ...], pane: Pane) -> Table:
    """Return sentences with their titles at the left."""
    table = Table.grid(expand=True, padding=(0, _GAP, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for part in parts:
        for index, line in enumerate(part.lines):
            table.add_row(told("" if index else part.title, pane, _HEADING), told(line, pane))
    return table


def _grid(grid: Grid, pane: Pane) -> Table:
    """Return a table whose first column gives way when room is short."""
    table = Table(box=None, expand=True, padding=(0, 0, 0, _GAP), pad_edge=False)
    table.add_column(told(grid.title, pane, _HEADING), ratio=1, no_wrap=True, overflow="ellipsis", header_style="")
    for head in grid.heads:
        table.add_column(told(head, pane, "dim"), justify="right", no_wrap=True, overflow="ellipsis", header_style="")
    if grid.bars:
        table.add_column("", width=_BAR, no_wrap=True)
    for index, row in enumerate(grid.rows):
        bar = [Text(shape("bar", pane) * round(_BAR * min(1.0, grid.bars[index])), style="cyan")] if grid.bars else []
        table.add_row(*(told(cell, pane) for cell in row), *bar)
    return table


def _parts(grid: Grid, width: int) -> list[Grid]:
    """Return the grid in as few grids below each other as its columns need; each repeats the labels."""
    runs: list[list[int]] = [[]]
    room = width - _LEAST_LABEL - (_BAR + _GAP if grid.bars else 0)
    left = room
    for column in range(len(grid.heads)):
        wide = _GAP + max(cell_len(text) for text in (grid.heads[column], *(row[column + 1] for row in grid.rows)))
        if runs[-1] and wide > left:
            runs.append([])
            left = room
        runs[-1].append(column)
        left -= wide
    return [_columns(grid, run) for run in runs]


def _columns(grid: Grid, kept: list[int]) -> Grid:
    heads = tuple(grid.heads[column] for column in kept)
    rows = tuple((row[0], *(row[column + 1] for column in kept)) for row in grid.rows)
    return Grid(grid.title, heads, rows, grid.bars)
