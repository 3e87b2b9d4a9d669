"""The ranked list of a region as it is sent: hull steps in points times households, without anything else of its data."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.area import Quality
from optimizer.domain.region import Region
from optimizer.domain.sent import Basis, SentList, SentStep
from optimizer.problem.instance import Instance
from optimizer.ranking.merge import RankedList


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a list, on what basis, from data how well known, and made from what (a SHA-256)."""

    region: Region
    basis: Basis
    quality: Quality
    origin: str


def sent_list(sender: Sender, instance: Instance, listed: RankedList) -> SentList:
    """Return the list of a region to be merged with others; raises ``ValueError`` unless made with ``household_points``."""
    if not listed.absolute:
        raise ValueError("a list to be sent counts value in households times points")
    steps = listed.steps
    columns = zip(steps.which.tolist(), steps.target.tolist(), steps.cost.tolist(), steps.value.tolist(), strict=True)
    return SentList(
        region=sender.region,
        basis=sender.basis,
        quality=sender.quality,
        origin=sender.origin,
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
