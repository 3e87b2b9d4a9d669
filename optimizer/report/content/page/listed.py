"""Case -> what a list of packages is made of, where the goal is a sum that can be re-sorted by anybody."""

from __future__ import annotations

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.problem.instance import Instance
from optimizer.report.content.page.facts import ListedWork, ListFacts, NeedFacts
from optimizer.study.case import Case


def list_facts(case: Case) -> ListFacts | None:
    """Return what the list is made of; ``None`` over several years, and where points or hectares count in steps."""
    instance = case.instance
    if instance.lens is not Lens.CONTRIBUTION or len(instance.axes.years) > 1 or instance.hectare_weight > 0:
        return None
    works, before = instance.works, instance.prerequisites
    return ListFacts(
        needs=_needs(instance),
        works=tuple(_work(instance, i) for i in range(len(instance.axes.interventions))),
        most=tuple((a, i, int(works.most[a, i])) for a, i in np.argwhere(works.most > 0).tolist()),
        poor=tuple(instance.needs.poor.tolist()),
        poor_gain=float(instance.needs.poor_gain),
        exclusive=tuple((int(one), int(other)) for one, other in instance.exclusive.tolist()),
        before=tuple(zip(before.later.tolist(), before.earlier.tolist(), before.ratio.tolist(), strict=True)),
        standing=tuple((n, a, float(before.standing[n, a])) for n, a in np.argwhere(before.standing > 0).tolist()),
    )


def _needs(instance: Instance) -> tuple[NeedFacts, ...]:
    """Return what is lacking and counts for something."""
    needs = instance.needs
    counts = (needs.deficit > 0) & ((needs.slum_gain > 0) | (needs.poverty_gain > 0))
    return tuple(
        NeedFacts(a, k, float(needs.deficit[a, k]), float(needs.slum_gain[a, k]), float(needs.poverty_gain[a, k]))
        for a, k in np.argwhere(counts).tolist()
    )


def _work(instance: Instance, i: int) -> ListedWork:
    works = instance.works
    return ListedWork(
        step=float(works.step[i]),
        cost=int(works.cost[i, 0]),
        start=int(works.fixed[i, 0]),
        least=int(works.least[i]),
        helps=float(works.livelihood[i]),
        cures=tuple((k, float(works.effect[i, k])) for k in np.flatnonzero(works.effect[i] > 0).tolist()),
    )
