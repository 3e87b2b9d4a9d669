"""What is known after a run, as plain records: numbers and names, no sentence yet.

Money is whole rupiah; shares are 0 to 1; ``average`` is the official *rata-rata kekumuhan sektoral* in per cent. Tuples over
parameters follow the scheme, categories stand from worst to best. A *unit* is what is scored and counted: a row of the
table, or a whole kawasan, as the scenario says.
"""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.border import Border
from optimizer.report.content.catalogue_facts import NOTHING_MORE, CatalogueFacts
from optimizer.report.content.outcome_facts import Certainty, DeficitFacts, GuardFacts, Outcome


@dataclass(frozen=True, slots=True)
class Category:
    """A class of the total score, for ``least`` to ``most`` points; ``name`` in the language of the report."""

    code: str
    name: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a unit is scored: total points, index of its category, average (%), and each parameter behind them."""

    points: int
    category: int
    average: float
    volumes: tuple[float, ...]
    percent: tuple[float, ...]
    parameter_points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """One unit before and after; ``contribution`` is the official *kontribusi penanganan*, a share.

    ``lifted``: its hectares count as lifted under the exit rule of the scenario; ``exits`` says so for each exit rule that
    can be told, in the order of ``Outcome.exits``. ``poor`` households, KK. ``donor`` names the record imputed volumes were
    taken from. ``paper`` and ``edge`` are the guards of a unit: lifted without core works, fragile beside a category bound.
    """

    code: str
    name: str
    village: str
    district: str
    kawasan: str
    hectares: float
    households: int
    poor: int
    quality: Quality
    donor: str
    before: Standing
    after: Standing
    contribution: float
    lifted: bool
    exits: tuple[bool, ...]
    paper: bool
    edge: bool
    money: int

    @property
    def point_households(self) -> tuple[int, int]:
        """Points times households (*poin-KK*), before and after."""
        return self.before.points * self.households, self.after.points * self.households


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """What is built of one intervention in one area in one year, and who pays; ``unit`` is the code of its unit.

    ``effects``: deficit units the work can cure, for each parameter. ``payments``: (fund code, rupiah), none of them 0.
    ``quality`` is that of the area's row.
    """

    unit: str
    area: str
    area_name: str
    district: str
    intervention: str
    name: str
    group: str
    office: str
    activity: str
    year: int
    volume: float
    measure: str
    cost: int
    payments: tuple[tuple[str, int], ...]
    effects: tuple[float, ...]
    poor_helped: float
    quality: Quality


@dataclass(frozen=True, slots=True)
class FundFacts:
    """One fund in one year; ``marginal`` is the share of the whole burden that one more rupiah would remove."""

    code: str
    name: str
    year: int
    budget: int
    spent: int
    marginal: float


@dataclass(frozen=True, slots=True)
class Setting:
    """The question in short; ``scheme``, ``policy``, ``counted`` and ``exit_rule`` say how scores are made.

    ``lens`` is ``kontribusi``, ``skor`` or ``gabungan``, which keeps at least ``deficit_share`` of the linear lens's removal.
    ``counted`` is ``rt`` or ``kawasan``; ``parameters`` are the codes of the scheme, ``categories`` its classes.
    ``broken`` are the rules that a relaxed scenario breaks, told; they stand first among the ``assumptions`` too.
    """

    name: str
    title: str
    years: tuple[int, ...]
    lens: str
    slum_weight: float
    poverty_weight: float
    hectare_weight: float
    deficit_share: float
    scheme: str
    policy: str
    counted: str
    exit_rule: str
    parameters: tuple[str, ...]
    categories: tuple[Category, ...]
    assumptions: tuple[str, ...]
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunFacts:
    """All of it: one run, ready to be told; ``borders`` are the outlines of its kecamatan, where the scenario has a map."""

    setting: Setting
    units: tuple[UnitFacts, ...]
    works: tuple[WorkFacts, ...]
    funds: tuple[FundFacts, ...]
    deficits: tuple[DeficitFacts, ...]
    outcome: Outcome
    guards: GuardFacts
    certainty: Certainty
    catalogue: CatalogueFacts = NOTHING_MORE
    borders: tuple[Border, ...] = ()

    @property
    def budget(self) -> int:
        """All budgets of all funds and years, Rp."""
        return sum(fund.budget for fund in self.funds)

    @property
    def spent(self) -> int:
        """All that is spent, Rp."""
        return sum(work.cost for work in self.works)

    @property
    def point_households(self) -> tuple[int, int]:
        """Points times households (*poin-KK*) of all units, before and after."""
        pairs = [unit.point_households for unit in self.units]
        return sum(before for before, _ in pairs), sum(after for _, after in pairs)
