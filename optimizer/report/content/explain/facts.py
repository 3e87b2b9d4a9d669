"""What is known of every package, as plain records with names instead of indices.

Benefits and losses are shares of the combined burden before any work (0 to 1); money is whole rupiah; volumes are in the unit
of the intervention. A *package* is one intervention in one area over all years.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from optimizer.domain.fund import Closed
from optimizer.domain.scenario import Lens
from optimizer.report.content.facts import RunFacts
from optimizer.study.explain.bars import Bar
from optimizer.study.explain.package import Reason, Stand


@dataclass(frozen=True, slots=True)
class SizeFacts:
    """Volumes ``planned``, at ``most``, of the least size (``lot``), at the linear optimum; ``unit_cost`` Rp for one unit."""

    planned: float
    most: float
    lot: float
    linear: float
    cost: int
    full_cost: int
    unit_cost: float


@dataclass(frozen=True, slots=True)
class WorthFacts:
    """What a package is worth.

    ``own``, ``points``: what the plan loses when it is struck out and its money left lying.  ``added``: what the plan would
    gain by all of it that is not built yet.  ``lost``: what the linear optimum loses without it, its money spent where it is
    worth most; ``None`` where the rules ask for it.  ``lot_loss``, ``full_loss``: what that optimum loses when the least size,
    or all, is built all the same; ``None`` where rules and money do not allow it.  ``proven``: what any plan
    surely loses against the published one by being without a package that is built, or with all of one that is not.  ``turn``:
    highest multiple of its unit cost at which it is worth its money; 0: not even for nothing; inf: at any that was tried.
    ``exact``: ``lost`` and ``full_loss`` were counted in whole steps, against the best whole plan.
    """

    own: float
    points: int
    added: float
    lost: float | None
    lot_loss: float | None
    full_loss: float | None
    proven: float
    turn: float
    exact: bool = False


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """A survey figure that would bring a package in: the parameter, its volume now and the least that suffices."""

    code: str
    name: str
    measure: str
    now: float
    then: float


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """What would change the answer, Rp; 0 or an empty ``fund`` where nothing that was tried does."""

    fund: str
    more: int
    all_more: int
    all_less: int
    figure: FigureFacts | None


@dataclass(frozen=True, slots=True)
class BarFacts:
    """What bars a package.

    ``funds`` with why each is closed (``None``: it has no money); ``works`` that must come first; ``where`` the rule is
    written; ``settlements``: kinds of village where the work may be built; ``least``: its least size; ``source``: that of the
    table row.
    """

    bar: Bar
    funds: tuple[tuple[str, Closed | None], ...]
    works: tuple[str, ...]
    where: str
    settlements: tuple[str, ...]
    least: float
    source: str


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """One package; ``unit`` is the counted unit of its area, ``others`` the works of the plan that are the reason.

    ``worth`` and ``change`` are ``None`` where it cannot be built; ``rank`` is 0 there.
    """

    area: str
    area_name: str
    district: str
    unit: str
    work: str
    name: str
    group: str
    office: str
    measure: str
    stand: Stand
    reason: Reason | None
    others: tuple[str, ...]
    rank: int
    size: SizeFacts
    worth: WorthFacts | None
    change: ChangeFacts | None
    barred: BarFacts | None


@dataclass(frozen=True, slots=True)
class ExplainFacts:
    """The whole explanation: the run it is about, every package, and the benefit of the plan and of the linear optimum."""

    run: RunFacts
    packages: tuple[PackageFacts, ...]
    value: float
    linear: float

    @property
    def able(self) -> int:
        """How many packages can be built at all: the length of the ranked list."""
        return sum(package.rank > 0 for package in self.packages)

    @property
    def stepwise(self) -> bool:
        """Whether the goal counts official points, which the linear programme takes for rising along their concave envelope."""
        return self.run.setting.lens != Lens.CONTRIBUTION.value

    @property
    def exact(self) -> bool:
        """Whether what striking out or forcing in loses was counted in whole steps for every package."""
        return all(package.worth.exact for package in self.packages if package.worth)

    def of_area(self, code: str) -> tuple[PackageFacts, ...]:
        """Return the packages of one area, ranked ones first."""
        return _in_order(package for package in self.packages if package.area == code)

    def of_work(self, code: str) -> tuple[PackageFacts, ...]:
        """Return the packages of one intervention, ranked ones first."""
        return _in_order(package for package in self.packages if package.work == code)


def _in_order(packages: Iterable[PackageFacts]) -> tuple[PackageFacts, ...]:
    return tuple(sorted(packages, key=lambda package: (package.rank == 0, package.rank, package.area, package.work)))
