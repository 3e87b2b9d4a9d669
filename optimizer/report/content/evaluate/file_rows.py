"""Which rows of the file of a plan make up a limit on money that it passes."""

from __future__ import annotations

from optimizer.domain.planned import PlannedWork
from optimizer.errors import Place
from optimizer.measures.audit import Finding
from optimizer.problem.instance import Instance
from optimizer.problem.planned import Written


class FileRows:
    """Finds the rows of a plan's file behind a budget (M4) or the capacity of an office (M6)."""

    def __init__(self, instance: Instance, written: Written) -> None:
        """Look in a plan as it was written."""
        self._instance, self._written = instance, written

    def of(self, finding: Finding) -> tuple[Place, ...]:
        """Return the places of the works that take from the limit passed, in the order of the file; none for other rules."""
        if finding.rule not in ("M4", "M6"):
            return ()
        who, year = finding.place
        takes = self._pays if finding.rule == "M4" else self._carries_out
        found = (work.where for work in self._written.works if work.year == int(year) and takes(work, who))
        return tuple(sorted(found))

    def _pays(self, work: PlannedWork, fund: str) -> bool:
        axes, paid = self._instance.axes, self._written.plan.paid
        place = (axes.areas.index(work.area), axes.interventions.index(work.intervention), axes.years.index(work.year))
        return int(paid[(*place, axes.funds.index(fund))]) > 0

    def _carries_out(self, work: PlannedWork, office: str) -> bool:
        works = self._instance.works
        return works.offices[int(works.office[self._instance.axes.interventions.index(work.intervention)])] == office
