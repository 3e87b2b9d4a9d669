"""Plans -> the steps of the page: those of other budgets, or those of other scenarios."""

from __future__ import annotations

import numpy as np

from optimizer.measures.exits import hectares_lifted
from optimizer.problem.benefit import poverty_share, slum_share
from optimizer.problem.costs import package_cost
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.page.facts import BuiltFacts, StepFacts
from optimizer.study.budgets.beside import Beside
from optimizer.study.case import Case


def budget_step(found: Beside) -> StepFacts:
    """Return the plan of a budget as a step; the case's own has the name of its scenario."""
    case = found.case
    built = _built(case)
    proof = case.solution.proof
    return StepFacts(
        name=case.scenario.name if found.own else "",
        own=found.own,
        money=found.money,
        spent=sum(cost for *_, cost in built),
        value=proof.value,
        bound=found.bound,
        slum=float(slum_share(case.instance, case.removal)[-1]),
        poverty=float(poverty_share(case.instance, case.removal)[-1]),
        hectares=hectares_lifted(case.instance.ladder.hectares, case.lifted),
        points=tuple(case.after.total.tolist()),
        lifted=tuple(case.lifted.tolist()),
        built=built,
    )


def run_step(run: RunFacts, own: bool) -> StepFacts:
    """Return the plan of a run as a step, from its facts alone."""
    areas = {place.code: number for number, place in enumerate(run.catalogue.places)}
    works = {price.code: number for number, price in enumerate(run.catalogue.prices)}
    return StepFacts(
        name=run.setting.name,
        own=own,
        money=run.budget,
        spent=run.spent,
        value=run.certainty.value,
        bound=run.certainty.bound,
        slum=run.outcome.slum_removed,
        poverty=run.outcome.poverty_removed,
        hectares=run.outcome.hectares_lifted,
        points=tuple(unit.after.points for unit in run.units),
        lifted=tuple(unit.lifted for unit in run.units),
        built=tuple((areas[w.area], works[w.intervention], w.year, w.volume, w.cost) for w in run.works),
    )


def _built(case: Case) -> tuple[BuiltFacts, ...]:
    steps = case.solution.plan.steps
    cost = package_cost(case.instance, steps)
    years, works = case.scenario.years, case.scenario.interventions
    return tuple(
        (a, i, years[t], round(int(steps[a, i, t]) * works[i].step, 9), int(cost[a, i, t]))
        for a, i, t in np.argwhere(steps > 0).tolist()
    )
