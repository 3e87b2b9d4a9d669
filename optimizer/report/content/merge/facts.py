"""What is known of merged lists, with the names that people read."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.sent import SentList
from optimizer.ranking.regions import Spent
from optimizer.study.merge import Merged


@dataclass(frozen=True, slots=True)
class Share:
    """What one region gets: the list it sent, and what it spends and wins."""

    sent: SentList
    got: Spent


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """``without``: folders that held no list, by name."""

    found: Merged
    without: tuple[str, ...] = ()

    @property
    def shares(self) -> tuple[Share, ...]:
        """Every region, most money first; of equal ones the earlier code."""
        pairs = (Share(*pair) for pair in zip(self.found.listed.lists, self.found.regions, strict=True))
        return tuple(sorted(pairs, key=lambda one: (-one.got.cost, one.sent.region.code)))

    @property
    def removed(self) -> float:
        """Share of the burden (points times households of all regions) that is removed."""
        return part(self.found.points, self.found.listed.burden)


def part(some: int, whole: int) -> float:
    """Return a part of a whole, 0 of nothing."""
    return some / whole if whole else 0.0
