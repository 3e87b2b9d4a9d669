"""Where the money of a plan goes, in whole rupiah."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Instance, Ints
from optimizer.problem.plan import Plan


@dataclass(frozen=True, slots=True, eq=False)
class Spending:
    """Whole rupiah, each a different sum over the same payments.

    ``budget`` and ``spent`` (t, f); ``by_area`` (a,); ``by_work`` (i,); ``by_office`` (o, t); ``by_group`` (g,);
    ``by_area_group`` (a, g); ``by_district`` (d,).  ``total`` is all that is spent, ``available`` all budgets.
    """

    budget: Ints
    spent: Ints
    by_area: Ints
    by_work: Ints
    by_office: Ints
    by_group: Ints
    by_area_group: Ints
    by_district: Ints

    @property
    def total(self) -> int:
        """Return all that is spent, Rp."""
        return int(self.spent.sum())

    @property
    def available(self) -> int:
        """Return all budgets of all years and funds, Rp."""
        return int(self.budget.sum())


def spending(instance: Instance, plan: Plan) -> Spending:
    """Return the sums of a plan's payments."""
    works = instance.works
    by_pair_year = plan.paid.sum(axis=3)
    by_pair = by_pair_year.sum(axis=2)
    by_work_year = by_pair_year.sum(axis=0)
    return Spending(
        budget=instance.money.budget,
        spent=plan.paid.sum(axis=(0, 1)),
        by_area=by_pair.sum(axis=1),
        by_work=by_pair.sum(axis=0),
        by_office=_grouped(by_work_year, works.office, len(works.offices)),
        by_group=_grouped(by_pair.sum(axis=0), works.group, len(works.groups)),
        by_area_group=_grouped(by_pair.T, works.group, len(works.groups)).T,
        by_district=_grouped(by_pair.sum(axis=1), instance.needs.district, len(instance.needs.districts)),
    )


def _grouped(values: Ints, member: Ints, count: int) -> Ints:
    """Return sums over the first axis by group."""
    total = np.zeros((count, *values.shape[1:]), dtype=np.int64)
    np.add.at(total, member, values)
    return total
