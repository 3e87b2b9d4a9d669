"""The least money that cures everything the catalogue can cure: the yardstick of the budgets in the scenarios."""

from __future__ import annotations

import highspy
import numpy as np

from optimizer.problem.instance import Instance

TOLERANCE = 1e-9


def full_need(instance: Instance) -> int:
    """Return whole rupiah at prices of the first year: every deficit the works can cure is cured, area by area.

    Livelihoods are left out (their effect is an assumption), and so are rules of a scenario; prerequisites hold.
    """
    return sum(_area_need(instance, area) for area in range(len(instance.axes.areas)))


def _area_need(instance: Instance, area: int) -> int:
    """Return the least cost of one area, as a small integer programme."""
    works, needs, before = instance.works, instance.needs, instance.prerequisites
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)  # another count in one process makes later solves return nothing
    most = np.where(works.livelihood > 0, 0, works.most[area])
    steps = [solver.addIntegral(0, float(limit), float(cost)) for limit, cost in zip(most, works.cost[:, 0], strict=True)]
    for parameter in np.flatnonzero(needs.deficit[area]):
        effect, deficit = works.effect[:, parameter], needs.deficit[area, parameter]
        if effect @ most >= deficit - TOLERANCE:
            solver.addConstr(sum(float(effect[i]) * steps[i] for i in np.flatnonzero(effect)) >= float(deficit) - TOLERANCE)
    for n, (later, earlier) in enumerate(zip(before.later, before.earlier, strict=True)):
        solver.addConstr(float(before.ratio[n]) * steps[later] - steps[earlier] <= float(before.standing[n, area]))
    solver.minimize()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    bought = np.rint([solver.val(step) for step in steps]).astype(np.int64)
    return int(bought @ works.cost[:, 0])
