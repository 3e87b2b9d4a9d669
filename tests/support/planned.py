"""Steps as the works somebody would write down, for tests."""

from __future__ import annotations

import numpy as np

from optimizer.domain.planned import PlannedWork
from optimizer.domain.scenario import Scenario
from optimizer.errors import Place


def written(scenario: Scenario, steps: np.ndarray, stated: int | None = None) -> tuple[PlannedWork, ...]:
    """Return steps (a, i, t) as the works of a file that does not say who pays."""
    axes = (scenario.areas, scenario.interventions)
    return tuple(
        PlannedWork(axes[0][a].code, axes[1][i].code, scenario.years[t], int(steps[a, i, t]), (), stated, Place(""))
        for a, i, t in np.argwhere(steps > 0).tolist()
    )
