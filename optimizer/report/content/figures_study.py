"""Charts of the studies as values; they hold what is shown, not how."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.figures import Heading, Marked


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One bar from ``least`` to ``most`` with a dot at ``planned``, all in the unit of the chart; ``label`` tells the ends.

    ``asked`` is what somebody wants, in or out of the bar; ``None`` where nobody does.
    """

    name: str
    least: float
    planned: float
    most: float
    label: str
    asked: float | None = None

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


@dataclass(frozen=True, slots=True)
class SlopeRow:
    """One area: its points at every stop, from left to right; a ``strong`` one stands out."""

    name: str
    values: tuple[int, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SlopeChart:
    """Points of areas from stop to stop; ``stops`` are (name, what stands under it), ``rows`` in order of the first."""

    heading: Heading
    language: Language
    stops: tuple[tuple[str, str], ...]
    rows: tuple[SlopeRow, ...]

    def __post_init__(self) -> None:
        """Refuse rows of another width than the stops."""
        if any(len(row.values) != len(self.stops) for row in self.rows):
            raise ValueError("each row needs a value for each stop")


StudyChart = RangesChart | MatrixChart | BudgetsChart | LadderChart | CloudsChart | SlopeChart
"""Any of them."""
