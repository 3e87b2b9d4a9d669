"""Whole plans of parts, each known once, in the order they came."""

from __future__ import annotations

from collections.abc import Iterable

from optimizer.model.decomposed.oracle import PartPlan


class Plans:
    """The plans known so far."""

    def __init__(self) -> None:
        """Begin without any."""
        self.all: list[PartPlan] = []
        self.seen: set[tuple[int, float, bytes]] = set()

    def fresh(self, plans: Iterable[PartPlan]) -> list[PartPlan]:
        """Take plans in; return those that are new."""
        found = [plan for plan in plans if self._is_new(plan)]
        self.all += found
        return found

    def _is_new(self, plan: PartPlan) -> bool:
        """Return whether a plan is none of those known; remember it."""
        key = plan.key
        if key in self.seen:
            return False
        self.seen.add(key)
        return True
