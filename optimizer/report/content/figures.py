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


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One bar from ``least`` to ``most`` with a dot at ``planned``, all in the unit of the chart; ``label`` tells the ends."""

    name: str
    least: float
    planned: float
    most: float
    label: str

    def __post_init__(self) -> None:
        """Refuse a plan outside its own range."""
        if not self.least <= self.planned <= self.most:
            raise ValueError("the plan must lie in its range")


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title; ``rest`` tells of those left out."""

    title: str
    rows: tuple[RangeRow, ...]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class RangesChart:
    """Columns side by side, each with its sections below each other; one scale for all."""

    heading: Heading
    language: Language
    columns: tuple[tuple[Section, ...], ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a cell says, and the loss behind it (0 to 1) that colours it, ``None`` where there is none."""

    share: float | None
    text: str


@dataclass(frozen=True, slots=True)
class MatrixChart:
    """Losses of plans (rows) under scenarios (columns); ``worst`` is told beside each row, under ``worst_title``."""

    heading: Heading
    language: Language
    row_title: str
    column_title: str
    worst_title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[MatrixCell, ...], ...]
    worst: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse cells that do not fill the matrix."""
        if len(self.cells) != len(self.rows) or any(len(row) != len(self.columns) for row in self.cells):
            raise ValueError("the cells must have one row for each plan and one column for each scenario")
        if len(self.worst) != len(self.rows):
            raise ValueError("each row needs its worst")


@dataclass(frozen=True, slots=True)
class Bar:
    """What a billion more adds between two budgets, Rp; ``label`` is written over it (empty: nothing)."""

    start: float
    end: float
    value: float
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class BudgetsChart:
    """Benefit (%) of every budget (Rp): ``curve`` with the whole plans as ``dots``, and what a billion adds as ``bars``.

    ``bound`` is a curve that no plan can pass, empty where ``curve`` itself says so.
    """

    heading: Heading
    language: Language
    curve: tuple[tuple[float, float], ...]
    bound: tuple[tuple[float, float], ...]
    dots: tuple[tuple[float, float], ...]
    marked: tuple[Marked, ...]
    bars_name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class LadderRow:
    """An area: how many kinds of work it gets at each level, and the budgets told beside it."""

    name: str
    counts: tuple[int, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LadderChart:
    """Who waits for how much: areas down, ``levels`` (upper ends, Rp, ascending) across; ``present`` Rp and its name stand out.

    ``heads`` stand over the budgets told beside the rows; ``rest`` tells of areas left out.
    """

    heading: Heading
    language: Language
    levels: tuple[float, ...]
    heads: tuple[str, ...]
    rows: tuple[LadderRow, ...]
    present: float
    present_name: str
    rest: str = ""

    def __post_init__(self) -> None:
        """Refuse rows of another width than the levels and the heads."""
        if any(len(row.counts) != len(self.levels) or len(row.told) != len(self.heads) for row in self.rows):
            raise ValueError("each row needs a count for each level and a budget for each head")


@dataclass(frozen=True, slots=True)
class Cloud:
    """Many points (across, up), and the middle of those around each place across, from left to right.

    ``names`` are told in place of numbers, for what is not counted: 0, 1, 2, ... across.
    """

    title: str
    across_name: str
    points: tuple[tuple[float, float], ...]
    middle: tuple[tuple[float, float], ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CloudsChart:
    """One to three clouds side by side on one upward scale; ``base`` is the height of a dashed line."""

    heading: Heading
    language: Language
    up_name: str
    clouds: tuple[Cloud, ...]
    base: float | None = None


Chart = (
    ScoresChart
    | SpendingChart
    | ScenariosChart
    | CurvesChart
    | RangesChart
    | MatrixChart
    | BudgetsChart
    | LadderChart
    | CloudsChart
)
"""Any of them."""
