"""The ranked list of a regency as it is sent: hull steps in points times households, without anything else of its data."""

from __future__ import annotations

import numpy as np

from optimizer.domain.sent import SentList, SentStep
from optimizer.problem.instance import Instance
from optimizer.ranking.merge import RankedList


def sent_list(region: str, instance: Instance, listed: RankedList) -> SentList:
    """Return the list of a regency to be merged with others; raises ``ValueError`` unless made with ``household_points``."""
    if not listed.absolute:
        raise ValueError("a list to be sent counts value in households times points")
    steps = listed.steps
    columns = zip(steps.which.tolist(), steps.target.tolist(), steps.cost.tolist(), steps.value.tolist(), strict=True)
    return SentList(
        region=region,
        burden=int(1 / listed.share) if listed.share else 0,
        cost=int(listed.spent[0]),
        points=int(listed.won[0]),
        steps=tuple(
            SentStep(
                unit=listed.sources[which].unit,
                parameters=" ".join(listed.sources[which].parameters),
                works=works_text(instance, listed, which, target),
                cost=cost,
                points=points,
            )
            for which, target, cost, points in columns
        ),
    )


def works_text(instance: Instance, listed: RankedList, which: int, target: int) -> str:
    """Return the works of an option as text, ``area/intervention:steps``."""
    axes, option = instance.axes, listed.options[which]
    steps = option.steps[int(listed.items.item[target])]
    return " ".join(
        f"{axes.areas[int(option.area[w])]}/{axes.interventions[int(option.intervention[w])]}:{int(steps[w])}"
        for w in np.flatnonzero(steps).tolist()
    )
