"""Case -> RunFacts: every number a report tells, gathered once, in plain records."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from optimizer.domain.area import Area, worst_quality
from optimizer.domain.scenario import CountingUnit, ExitRule
from optimizer.measures.guards import Guards, guards
from optimizer.measures.scores import Scores, contribution
from optimizer.messages import Language
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.report.content.facts import FundFacts, RunFacts, Standing, UnitFacts, WorkFacts
from optimizer.report.content.gather_catalogue import catalogue_facts
from optimizer.report.content.gather_outcome import (
    certainty_facts,
    deficit_facts,
    exits_by_rule,
    guard_facts,
    outcome_facts,
)
from optimizer.report.content.gather_setting import setting_facts
from optimizer.study.case import Case

Exits = tuple[tuple[ExitRule, Bools], ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Marks:
    """What is known of every unit: exits and guards (u,), contribution (u,); and Rp spent in every area, ``money`` (a,)."""

    exits: Exits
    guards: Guards
    share: Floats
    money: Ints


def gather(case: Case, language: Language) -> RunFacts:
    """Return the facts of a case, with names of categories and interventions in one language."""
    exits = exits_by_rule(case)
    left = dict(exits)[ExitRule.A]
    found = guards(case.scenario, case.instance, case.solution.plan, (case.before, case.after), left)
    return RunFacts(
        setting=setting_facts(case.scenario, language),
        units=_units(case, exits, found),
        works=_works(case, language),
        funds=_funds(case),
        deficits=deficit_facts(case, language),
        outcome=outcome_facts(case, exits),
        guards=guard_facts(case, found, language),
        certainty=certainty_facts(case),
        catalogue=catalogue_facts(case, language),
        borders=case.scenario.borders,
    )


def _units(case: Case, exits: Exits, found: Guards) -> tuple[UnitFacts, ...]:
    marks = _Marks(exits, found, contribution(case.before, case.after), case.solution.plan.paid.sum(axis=(1, 2, 3)))
    return tuple(_unit(case, u, members, marks) for u, members in enumerate(case.units.members()))


def _unit(case: Case, u: int, members: tuple[int, ...], marks: _Marks) -> UnitFacts:
    """Return one counted unit; of a kawasan, names and marks are those its areas share, or the worst of them."""
    areas: tuple[Area, ...] = tuple(case.scenario.areas[a] for a in members)
    first = areas[0]
    single = case.scenario.scoring.unit is CountingUnit.RT
    return UnitFacts(
        code=case.units.names[u],
        name=first.name if single else first.kawasan,
        village=_common(tuple(area.village for area in areas)),
        district=_common(tuple(area.district for area in areas)),
        kawasan=first.kawasan,
        hectares=sum(area.hectares for area in areas),
        households=sum(area.households for area in areas),
        poor=sum(area.poor_households for area in areas),
        quality=worst_quality(areas),
        donor=", ".join(sorted({area.donor for area in areas if area.donor})),
        before=_standing(case.before, u),
        after=_standing(case.after, u),
        contribution=float(marks.share[u]),
        lifted=bool(case.lifted[u]),
        exits=tuple(bool(gone[u]) for _, gone in marks.exits),
        paper=bool(marks.guards.paper[u]),
        edge=bool(marks.guards.edge[u]),
        money=int(marks.money[list(members)].sum()),
    )


def _common(names: tuple[str, ...]) -> str:
    """Return the name most areas of a unit share; ties by name."""
    return min(Counter(names).items(), key=lambda item: (-item[1], item[0]))[0]


def _standing(scores: Scores, u: int) -> Standing:
    return Standing(
        points=int(scores.total[u]),
        category=int(scores.category[u]),
        average=float(scores.sectoral[u]),
        volumes=tuple(scores.volumes[u].tolist()),
        percent=tuple(scores.percent[u].tolist()),
        parameter_points=tuple(scores.points[u].tolist()),
    )


def _works(case: Case, language: Language) -> tuple[WorkFacts, ...]:
    instance, plan = case.instance, case.solution.plan
    cost = package_cost(instance, plan.steps)
    facts = []
    for a, i, t in np.argwhere(plan.steps > 0).tolist():
        area, work, steps = case.scenario.areas[a], case.scenario.interventions[i], int(plan.steps[a, i, t])
        paid = plan.paid[a, i, t]
        facts.append(
            WorkFacts(
                unit=case.units.names[case.units.member[a]],
                area=area.code,
                area_name=area.name,
                district=area.district,
                intervention=work.code,
                name=work.name if language == "id" else work.name_en,
                group=work.group,
                office=work.office,
                activity=work.activity,
                year=case.scenario.years[t],
                volume=round(steps * work.step, 9),
                measure=work.unit,
                cost=int(cost[a, i, t]),
                payments=tuple((instance.axes.funds[f], int(paid[f])) for f in np.flatnonzero(paid).tolist()),
                effects=tuple(round(steps * effect, 9) for effect in instance.works.effect[i].tolist()),
                poor_helped=round(steps * float(instance.works.livelihood[i]), 9),
                quality=area.quality,
            )
        )
    return tuple(facts)


def _funds(case: Case) -> tuple[FundFacts, ...]:
    spent = case.solution.plan.paid.sum(axis=(0, 1))
    return tuple(
        FundFacts(
            code=fund.code,
            name=fund.name,
            year=year,
            budget=int(case.instance.money.budget[t, f]),
            spent=int(spent[t, f]),
            marginal=float(case.solution.prices.fund[t, f]),
        )
        for t, year in enumerate(case.scenario.years)
        for f, fund in enumerate(case.scenario.funds)
        if case.instance.money.budget[:, f].any()
    )
