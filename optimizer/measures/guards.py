"""Guards against a plan that looks better than it is; on by default, each a number a report must tell.

- paper: areas that leave "kumuh" though nothing was done on the core aspects (buildings, roads, water, drains, sewage)
- edge: areas that stop within :data:`EDGE` points of a category bound, where one wrong datum undoes the promise
- behind: areas and households that get nothing; what the worst and the poorest fifth get
- crumbs: packages too small to be worth building
- data: share of the benefit that rests on imputed or estimated areas, of the money that rests on estimated costs, and of the
  values that lie within 5 percentage points of a cut
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Scenario
from optimizer.domain.scheme import Scheme
from optimizer.measures.crumbs import Crumbs, crumbs
from optimizer.measures.data_audit import FlagKind, audit_data
from optimizer.measures.people import Fifth, fifth, reach
from optimizer.measures.scores import Scores, denominators, score, volumes
from optimizer.problem.benefit import removal
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Bools, Floats, Instance, Ints
from optimizer.problem.plan import Plan

EDGE = 2
"""Points from a category bound within which an area's class is fragile."""


@dataclass(frozen=True, slots=True, eq=False)
class Guards:
    """``paper`` (u,): lifted on paper.  ``edge`` (u,): improved, yet within EDGE points above or below a category bound.

    ``areas_without``, ``households_without`` (KK), ``poor_without`` (KK): what gets nothing; ``worst`` by slum burden per
    household, ``poorest`` by share of poor households.  ``crumbs``: packages too small to be worth building.
    ``estimated_benefit``, ``estimated_money``, ``near_cut``: shares, 0..1.
    """

    paper: Bools
    edge: Bools
    areas_without: int
    households_without: float
    poor_without: float
    worst: Fifth
    poorest: Fifth
    crumbs: Crumbs
    estimated_benefit: float
    estimated_money: float
    near_cut: float


def paper_lifted(scheme: Scheme, before: Scores, after: Scores, lifted: Bools) -> Bools:
    """Return the lifted units whose core aspects have not improved at all, shape (u,)."""
    codes = [parameter.code for parameter in scheme.parameters]
    core = [codes.index(code) for aspect in scheme.aspects if aspect.code in scheme.core_aspects for code in aspect.parameters]
    untouched: Bools = np.all(after.volumes[:, core] >= before.volumes[:, core], axis=1)
    return lifted & untouched


def near_bound(scheme: Scheme, before: Scores, after: Scores) -> Bools:
    """Return the units that improved and now stand within EDGE points of a category bound, shape (u,)."""
    bounds = np.array([category.least for category in scheme.categories if category.least > 0])
    under = bounds - 1 - after.total[:, None]
    above = after.total[:, None] - bounds
    close: Bools = (((under >= 0) & (under < EDGE)) | ((above >= 0) & (above < EDGE))).any(axis=1)
    return close & (after.total < before.total)


def guards(scenario: Scenario, instance: Instance, plan: Plan, scores: tuple[Scores, Scores], lifted: Bools) -> Guards:
    """Return all guards of a plan; ``scores`` are those of the counted units before and after."""
    before, after = scores
    scheme = scenario.scoring.scheme
    people = reach(instance, plan)
    needs = instance.needs
    burden = (needs.slum_gain * needs.deficit).sum(axis=1)
    poor_share = np.divide(needs.poor, needs.households, out=np.zeros(len(burden)), where=needs.households > 0)
    severity = np.divide(burden, needs.households, out=np.zeros(len(burden)), where=needs.households > 0)
    return Guards(
        paper=paper_lifted(scheme, before, after, lifted),
        edge=near_bound(scheme, before, after),
        areas_without=int((~people.served).sum()),
        households_without=people.households - people.households_served,
        poor_without=people.poor - people.poor_in_served,
        worst=fifth(severity, plan),
        poorest=fifth(poor_share, plan),
        crumbs=crumbs(instance, plan.steps),
        estimated_benefit=_estimated_benefit(scenario, instance, plan),
        estimated_money=_estimated_money(scenario, instance, plan.steps),
        near_cut=_near_cut(scenario),
    )


def benefit_by_area(instance: Instance, plan: Plan) -> Floats:
    """Return what each area adds to the linear goal by the last year, shape (a,)."""
    needs, done = instance.needs, removal(instance, plan.steps)
    gain = instance.slum_weight * needs.slum_gain + instance.poverty_weight * needs.poverty_gain
    by_need: Floats = np.einsum("ak,ak->a", gain, done.removed[:, :, -1])
    return by_need + instance.poverty_weight * needs.poor_gain * done.helped[:, -1]


def _estimated_benefit(scenario: Scenario, instance: Instance, plan: Plan) -> float:
    """Return the share of the linear benefit that lies in areas whose data are not measured."""
    benefit = benefit_by_area(instance, plan)
    guessed = np.array([area.quality is not Quality.MEASURED for area in scenario.areas])
    whole = float(benefit.sum())
    return float(benefit[guessed].sum()) / whole if whole else 0.0


def _estimated_money(scenario: Scenario, instance: Instance, steps: Ints) -> float:
    """Return the share of the money spent at unit costs that are not measured."""
    by_work = package_cost(instance, steps).sum(axis=(0, 2))
    guessed = np.array([work.cost_quality is not Quality.MEASURED for work in scenario.interventions])
    whole = int(by_work.sum())
    return int(by_work[guessed].sum()) / whole if whole else 0.0


def _near_cut(scenario: Scenario) -> float:
    """Return the share of the values of the table that lie within 5 percentage points of a cut."""
    scoring, areas = scenario.scoring, scenario.areas
    policy = scoring.scheme.policy(scoring.policy)
    scores = score(scoring.scheme, policy, volumes(areas), denominators(scoring.scheme, areas))
    flags = audit_data(scoring.scheme, policy, areas, scores)
    near = sum(flag.kind is FlagKind.NEAR for flag in flags)
    return near / scores.percent.size if scores.percent.size else 0.0
