"""Every package of a plan explained: what it is worth, what would change the answer, and why it is not built where it is not.

The published plan is in whole steps; single effects are those of the linear programme of the same lens (exact there, and
re-solvable one by one), and beside them those in whole steps where a ranked list answers the whole question. What the two say
together is proved: dropping a package loses at least the benefit of the plan less the linear optimum without it, since no plan
without it can pass that optimum.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from optimizer.study.case import Case
from optimizer.study.explain.asking import Asking, Pair
from optimizer.study.explain.bars import Bar, Barred, bars
from optimizer.study.explain.counted import counted
from optimizer.study.explain.deficits import Figure, figure
from optimizer.study.explain.effects import Effect, effect
from optimizer.study.explain.ladder import Ladder, ladder
from optimizer.study.explain.package import SAME, Change, Explained, Package, Reason, Stand
from optimizer.study.explain.whole import Arithmetic, Whole
from optimizer.study.relaxation import Relax


def explain(case: Case, relax: Relax) -> Explained:
    """Return every package of a case explained; raises SolverError when the linear programme cannot be solved."""
    instance = case.solution.evidence.instance
    asking = Asking(instance, relax(instance))
    found, sums = bars(case.scenario, instance), Arithmetic(instance, case.solution.plan.steps)
    money, counting = ladder(asking), counted(instance)
    packages = []
    for a, i in np.ndindex(instance.works.most.shape):
        barred = found[a][i]
        if barred is not None:
            packages.append(_barred(case, (a, i), barred))
            continue
        said = effect(asking, (a, i))
        if said.with_lot is None:
            packages.append(_barred(case, (a, i), Barred(Bar.RULES)))
            continue
        change = _change(money, (a, i), figure(case, relax, (a, i), said))
        package = _package(case, (a, i), (said, sums.whole((a, i)), change))
        packages.append(replace(package, exact=counting.exact((a, i)) if counting else None))
    return Explained(case, _ranked(packages), asking.best.benefit, sums.value)


def _barred(case: Case, pair: Pair, barred: Barred) -> Package:
    """Return a package that cannot be built."""
    works = case.solution.evidence.instance.works
    return Package(
        area=pair[0],
        work=pair[1],
        stand=Stand.BARRED,
        planned=0,
        most=int(works.most[pair]),
        cost=0,
        full_cost=0,
        unit_cost=float(works.cost[pair[1], 0] / works.step[pair[1]]),
        barred=barred,
        effect=None,
        exact=None,
        whole=None,
        change=None,
        reason=None,
        others=(),
        rank=0,
    )


def _package(case: Case, pair: Pair, known: tuple[Effect, Whole, Change]) -> Package:
    """Return a package that can be built; its rank comes once all are known."""
    works, plan = case.solution.evidence.instance.works, case.solution.plan
    said, whole, change = known
    planned, most = int(plan.steps[pair].sum()), int(works.most[pair])
    stand = Stand.FULL if planned >= most else Stand.PART if planned else Stand.NONE
    reason, others = (None, ()) if stand is Stand.FULL else _reason(case, pair, (said, whole))
    if reason is Reason.WORTHLESS:
        said = replace(said, turn=0.0)
    return Package(
        area=pair[0],
        work=pair[1],
        stand=stand,
        planned=planned,
        most=most,
        cost=int(plan.paid[pair].sum()),
        full_cost=int(most * works.cost[pair[1], 0] + works.fixed[pair[1], 0]),
        unit_cost=float(works.cost[pair[1], 0] / works.step[pair[1]]),
        barred=None,
        effect=said,
        exact=None,
        whole=whole,
        change=change,
        reason=reason,
        others=others,
        rank=0,
    )


def _reason(case: Case, pair: Pair, known: tuple[Effect, Whole]) -> tuple[Reason, tuple[int, ...]]:
    """Return why a package is not built in full, with the works of the plan that are the reason."""
    said, whole = known
    planned = case.solution.plan.steps[pair[0]].sum(axis=1)
    rivals = _rivals(case, pair[1])
    chosen = tuple(i for i in np.flatnonzero(planned).tolist() if i in rivals)
    if chosen:
        return Reason.RIVAL, chosen
    if whole.covered:
        return Reason.COVERED, _alike(case, pair)
    if _worthless(case, pair):
        return Reason.WORTHLESS, ()
    more = said.steps - planned[pair[1]] >= said.lot and said.built
    free = said.whole_is_free if planned[pair[1]] else said.turn >= 1.0 - SAME
    return (Reason.MARGIN if more or free else Reason.PRICE), ()


def _worthless(case: Case, pair: Pair) -> bool:
    """Return whether nothing a work does in an area counts for goal or aims, and it leads to no other work there."""
    instance, (a, i) = case.solution.evidence.instance, pair
    needs, works, aims, before = instance.needs, instance.works, instance.aims, instance.prerequisites
    counts = instance.slum_weight * needs.slum_gain[a] + instance.poverty_weight * needs.poverty_gain[a]
    counts = counts + aims.deficit_weight[:, a].sum(axis=0)
    cures = (counts[(works.effect[i] > 0) & (needs.deficit[a] > 0)] > 0).any()
    helped = instance.poverty_weight * needs.poor_gain + aims.poor_weight[:, a].sum()
    helps = works.livelihood[i] > 0 and needs.poor[a] > 0 and helped > 0
    leads = (works.most[a, before.later[before.earlier == i]] > 0).any()
    return not (cures or helps or leads or instance.hectare_weight > 0)


def _rivals(case: Case, work: int) -> frozenset[int]:
    """Return the works that exclude one."""
    pairs = case.instance.exclusive.tolist()
    return frozenset(other for pair in pairs if work in pair for other in pair if other != work)


def _alike(case: Case, pair: Pair) -> tuple[int, ...]:
    """Return the other works of the plan in the same area that cure what a package cures, or help whom it helps."""
    works, needs = case.instance.works, case.instance.needs
    built = case.solution.plan.steps[pair[0]].sum(axis=1) > 0
    lacking = (works.effect[pair[1]] > 0) & (needs.deficit[pair[0]] > 0)
    cures = (works.effect[:, lacking] > 0).any(axis=1)
    helps = (works.livelihood > 0) & (works.livelihood[pair[1]] > 0)
    return tuple(i for i in np.flatnonzero(built & (cures | helps)).tolist() if i != pair[1])


def _change(money: Ladder, pair: Pair, found: Figure | None) -> Change:
    """Return what would change the answer."""
    return Change(
        fund=int(money.fund[pair]),
        more=max(0, int(money.more[pair])),
        all_more=max(0, int(money.all_more[pair])),
        all_less=max(0, int(money.all_less[pair])),
        figure=found,
    )


def _ranked(packages: list[Package]) -> tuple[Package, ...]:
    """Return the packages with their ranks: the more times its cost a package is worth, the earlier; ties in order."""
    able = [n for n, package in enumerate(packages) if package.effect is not None]
    order = sorted(able, key=lambda n: (-_turn(packages[n]), n))
    rank = {n: place for place, n in enumerate(order, start=1)}
    return tuple(replace(package, rank=rank.get(n, 0)) for n, package in enumerate(packages))


def _turn(package: Package) -> float:
    return package.effect.turn if package.effect is not None else -math.inf
