"""Case -> what could be built, where and for how much."""

from __future__ import annotations

import numpy as np

from optimizer.messages import Language
from optimizer.problem.costs import most_kept
from optimizer.report.content.catalogue_facts import (
    AspectFacts,
    CatalogueFacts,
    KeptFacts,
    PlaceFacts,
    PriceFacts,
    RoomFacts,
)
from optimizer.study.case import Case

MOST_ROOMS = 1500
"""Pairs of area and intervention up to which all of them are kept: more than anybody would look through in a sheet."""


def catalogue_facts(case: Case, language: Language) -> CatalogueFacts:
    """Return the catalogue of a case, with names in one language."""
    works = case.instance.works
    built = case.solution.plan.steps.sum(axis=2) > 0
    whole = int((works.most > 0).sum()) <= MOST_ROOMS
    pairs = np.argwhere((works.most > 0) | built if whole else built).tolist()
    areas, interventions = case.scenario.areas, case.scenario.interventions
    return CatalogueFacts(
        prices=_prices(case, language),
        places=tuple(
            PlaceFacts(area.code, area.name, area.village, area.district, case.units.names[unit])
            for area, unit in zip(areas, case.units.member.tolist(), strict=True)
        ),
        rooms=tuple(
            RoomFacts(areas[a].code, interventions[i].code, round(int(works.most[a, i]) * interventions[i].step, 9))
            for a, i in pairs
        ),
        kept=_kept(case),
        aspects=tuple(
            AspectFacts(aspect.code, aspect.name if language == "id" else aspect.name_en, aspect.parameters)
            for aspect in case.scenario.scoring.scheme.aspects
        ),
        whole=whole,
    )


def _prices(case: Case, language: Language) -> tuple[PriceFacts, ...]:
    works = case.instance.works
    return tuple(
        PriceFacts(
            code=work.code,
            name=work.name if language == "id" else work.name_en,
            group=work.group,
            measure=work.unit,
            office=work.office,
            activity=work.activity,
            step=work.step,
            upkeep=work.upkeep,
            lot=tuple(works.cost[i].tolist()),
            start=tuple(works.fixed[i].tolist()),
        )
        for i, work in enumerate(case.scenario.interventions)
    )


def _kept(case: Case) -> tuple[KeptFacts, ...]:
    """Return what may be kept, of those funds and years in which something may."""
    kept, axes = most_kept(case.instance.money), case.instance.axes
    return tuple(KeptFacts(axes.funds[f], axes.years[t], int(kept[t, f])) for t, f in np.argwhere(kept > 0).tolist())
