"""What the charts show, as frozen values: every number and every computed sentence is here, a chart only lays them out.

Money is whole rupiah; an *area* is one counted unit. Names are shown as they come; a chart shortens what does not fit.
"""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands around a chart: the finding, what is measured, the source, and the mark of imputed or estimated data.

    ``mark`` is empty when every number is measured.
    """

    title: str
    subtitle: str
    source: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A category of the total score, ``least`` to ``most`` points; ``count`` says how many are in it before and after."""

    name: str
    least: int
    most: int
    count: str


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One area: its points before and after, the money spent there, and whether its category became milder."""

    name: str
    before: int
    after: int
    money: int
    milder: bool


@dataclass(frozen=True, slots=True)
class ScoresChart:
    """Scores before and after, worst area first; ``bands`` from worst to best; ``rest`` tells of the areas left out."""

    heading: Heading
    language: Language
    bands: tuple[Band, ...]
    rows: tuple[ScoreRow, ...]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class SpendingChart:
    """Spending by area (rows) and group of interventions (columns), both in descending order, with both margins.

    ``cells`` (row, column), ``row_totals`` and ``column_totals`` are whole rupiah; ``scale`` is what one shown unit is
    worth (1,000,000 for juta). ``others`` tells whether the last row, and the last column, gather all that are left.
    """

    heading: Heading
    language: Language
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    row_totals: tuple[int, ...]
    column_totals: tuple[int, ...]
    scale: int
    others: tuple[bool, bool] = (False, False)

    def __post_init__(self) -> None:
        """Refuse cells that do not add up to their margins."""
        if len(self.cells) != len(self.rows) or any(len(row) != len(self.columns) for row in self.cells):
            raise ValueError("the cells must have one row for each area and one column for each group")
        if tuple(sum(row) for row in self.cells) != self.row_totals:
            raise ValueError("the cells of a row must add up to its total")
        if tuple(sum(row[column] for row in self.cells) for column in range(len(self.columns))) != self.column_totals:
            raise ValueError("the cells of a column must add up to its total")


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """One scenario: budget and spending (Rp), burdens removed (%), and areas by category, worst first, before and after.

    ``poverty_removed`` is ``None`` where the number of poor households is not known.
    """

    name: str
    budget: int
    spent: int
    slum_removed: float
    poverty_removed: float | None
    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ScenariosChart:
    """Scenarios side by side, in the order given; ``categories`` from worst to best; ``focus`` is the row to point at.

    ``units`` names what is counted (areas, kawasan).
    """

    heading: Heading
    language: Language
    units: str
    categories: tuple[str, ...]
    rows: tuple[ScenarioRow, ...]
    focus: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A point of a curve with its name and, under it, its numbers; ``strong`` is the one to look at."""

    across: float
    up: float
    name: str
    numbers: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A falling curve of what can be had of two things at once: corners (across, up) from left to right, and marked points.

    ``across_name`` and ``up_name`` say what the axes measure.
    """

    title: str
    across_name: str
    up_name: str
    curve: tuple[tuple[float, float], ...]
    marked: tuple[Marked, ...]

    def __post_init__(self) -> None:
        """Refuse a curve without points or one that goes back."""
        places = [across for across, _ in self.curve]
        if not places or places != sorted(places):
            raise ValueError("a curve needs points, from left to right")


@dataclass(frozen=True, slots=True)
class CurvesChart:
    """One panel, or two side by side."""

    heading: Heading
    language: Language
    panels: tuple[Panel, ...]


Chart = ScoresChart | SpendingChart | ScenariosChart | CurvesChart
"""Any of them."""
