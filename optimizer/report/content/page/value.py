"""The interactive page as a value: what is written out at once, and the data that the page lets its reader turn about."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.page.facts import AreaStory, ListFacts, StepFacts


@dataclass(frozen=True, slots=True)
class PageUnit:
    """One counted unit before any work; ``category`` is a place in the categories, ``areas`` places in the areas."""

    code: str
    name: str
    village: str
    district: str
    households: int
    poor: int
    hectares: float
    before: int
    category: int
    areas: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageWork:
    """One intervention, with the names that readers see."""

    code: str
    name: str
    group: str
    office: str
    measure: str


@dataclass(frozen=True, slots=True)
class PageCategory:
    """A class of the total score, from ``least`` points on; from worst to best."""

    name: str
    least: int


@dataclass(frozen=True, slots=True)
class PageData:
    """``scenarios``: the steps are scenarios, not budgets. ``poor_known``: whether poor households are.

    ``slum_weight`` and ``poverty_weight`` are those of the goal; ``funds`` the names with their budgets of all years, Rp.
    """

    scenarios: bool
    poor_known: bool
    slum_weight: float
    poverty_weight: float
    parameters: tuple[str, ...]
    categories: tuple[PageCategory, ...]
    units: tuple[PageUnit, ...]
    areas: tuple[str, ...]
    area_codes: tuple[str, ...]
    works: tuple[PageWork, ...]
    steps: tuple[StepFacts, ...]
    stories: tuple[AreaStory, ...]
    listed: ListFacts | None
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """``warning`` is empty where all is measured; ``headline`` is the answer, ``exact`` its money, ``proof`` how sure it is."""

    language: Language
    title: str
    aside: str
    warning: str
    headline: tuple[str, ...]
    exact: tuple[str, ...]
    proof: tuple[str, ...]
    assumptions: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    data: PageData
