"""More of what the charts of one run show, as frozen values: bars in small multiples, points, and tiles of a map.

As in :mod:`optimizer.report.content.figures`, every number and every computed sentence is here; a chart only lays them out.
"""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.border import Ring
from optimizer.messages import Language
from optimizer.report.content.figures import Chart, Heading
from optimizer.report.content.figures_study import StudyChart


@dataclass(frozen=True, slots=True)
class BarsChart:
    """Bars of money by row (an office, a group) in columns (funds, years) on one scale; both margins are written.

    ``cells`` (row, column) and both totals are whole rupiah; ``budgets`` stand under the name of each column. ``scale`` is
    what one shown unit is worth; ``focus`` is the row to point at, none when negative.
    """

    heading: Heading
    language: Language
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    row_totals: tuple[int, ...]
    column_totals: tuple[int, ...]
    budgets: tuple[int, ...]
    scale: int
    focus: int

    def __post_init__(self) -> None:
        """Refuse cells that do not add up to their margins."""
        if len(self.cells) != len(self.rows) or len(self.budgets) != len(self.columns):
            raise ValueError("the cells must have one row for each row name, and each column a budget")
        if tuple(sum(row) for row in self.cells) != self.row_totals:
            raise ValueError("the cells of a row must add up to its total")
        if tuple(sum(row[column] for row in self.cells) for column in range(len(self.columns))) != self.column_totals:
            raise ValueError("the cells of a column must add up to its total")


@dataclass(frozen=True, slots=True)
class Dot:
    """One area: where it stands, how many households live there; ``name`` is empty where it is not written.

    ``flagged``: it gets little though it is worse off than most.
    """

    across: float
    up: float
    households: int
    name: str = ""
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class DotsPanel:
    """Areas as dots over one axis; ``level`` is the mean of what is measured up, with its words."""

    title: str
    across_name: str
    dots: tuple[Dot, ...]
    level: float
    level_name: str


@dataclass(frozen=True, slots=True)
class EquityChart:
    """What each household gets, against need: a panel, or two side by side; ``up_name`` names what both measure up."""

    heading: Heading
    language: Language
    up_name: str
    panels: tuple[DotsPanel, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One kecamatan on the grid, ``row`` and ``column`` from the upper left; ``units`` is how many areas it holds."""

    name: str
    row: int
    column: int
    units: int
    money: int


@dataclass(frozen=True, slots=True)
class TileRow:
    """One line beside the map: a kecamatan with what it holds, as written, and its money."""

    name: str
    texts: tuple[str, ...]
    money: int


@dataclass(frozen=True, slots=True)
class TilesChart:
    """A tile for each kecamatan, where it lies about; beside it, those with areas in the run, the most money first."""

    heading: Heading
    language: Language
    tiles: tuple[Tile, ...]
    heads: tuple[str, ...]
    rows: tuple[TileRow, ...]
    scale: int


@dataclass(frozen=True, slots=True)
class Region:
    """One kecamatan on a real map: its outlines in degrees, how many areas it holds, and its money."""

    name: str
    rings: tuple[Ring, ...]
    units: int
    money: int


@dataclass(frozen=True, slots=True)
class BordersChart:
    """A real map of the kecamatan; beside it, those with areas in the run, the most money first."""

    heading: Heading
    language: Language
    regions: tuple[Region, ...]
    heads: tuple[str, ...]
    rows: tuple[TileRow, ...]
    scale: int


AnyChart = Chart | StudyChart | BarsChart | EquityChart | TilesChart | BordersChart
"""Every chart there is."""
