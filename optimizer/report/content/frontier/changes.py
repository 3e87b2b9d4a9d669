"""The plan of every budget in one small file: the plan of the first corner, and what each later corner changes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.content.plain import Plain

_STEPS = 4
_BENEFIT = 12


def changes(facts: FrontierFacts) -> Mapping[str, Plain]:
    """Return ``kolom`` (area, intervention, year), and by corner ``pagu`` (Rp), ``manfaat`` and ``ubah``: [column, change].

    Changes are in units of volume and are added up from the first corner on; the plan of a budget between two corners is the
    mixture of theirs. Adding up rounded changes never strays: each is taken from what was written before.
    """
    curve, instance = facts.found.curve, facts.found.instance
    axes = instance.axes
    used = np.unique(curve.place)
    pairs, years = np.divmod(used, curve.years)
    size = instance.works.step[curve.work[pairs]]
    told = np.zeros(len(used))
    changed: list[Plain] = []
    for plan in curve.walk():
        rounded = np.round(plan.ravel()[used] * size, _STEPS)
        moved = np.flatnonzero(rounded != told).tolist()
        changed.append([[column, round(float(rounded[column] - told[column]), _STEPS)] for column in moved])
        told = rounded
    return {
        "kolom": [
            [axes.areas[curve.area[p]], axes.interventions[curve.work[p]], axes.years[t]]
            for p, t in zip(pairs.tolist(), years.tolist(), strict=True)
        ],
        "manfaat": [round(value, _BENEFIT) + 0.0 for value in curve.benefit.tolist()],
        "pagu": [round(value) for value in curve.money.tolist()],
        "ubah": changed,
    }
