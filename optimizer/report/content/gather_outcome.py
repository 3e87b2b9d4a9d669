"""Case -> what the whole plan achieves, what must be watched in it, and how sure it is."""

from __future__ import annotations

import numpy as np

from optimizer.domain.scenario import ExitRule
from optimizer.domain.scheme import Aspect
from optimizer.measures.crumbs import CRUMB
from optimizer.measures.exits import hectares_lifted, lifted
from optimizer.measures.guards import EDGE, Guards
from optimizer.measures.people import Fifth, reach
from optimizer.messages import Language
from optimizer.problem.benefit import poverty_share, slum_share
from optimizer.problem.instance import Bools
from optimizer.problem.plan import Status
from optimizer.report.content.outcome_facts import (
    Certainty,
    CrumbFacts,
    DeficitFacts,
    ExitFacts,
    FifthFacts,
    GuardFacts,
    Outcome,
)
from optimizer.report.words import spoken
from optimizer.study.case import Case


def exits_by_rule(case: Case) -> tuple[tuple[ExitRule, Bools], ...]:
    """Return which units leave "kumuh" by each exit rule; B only where the scheme states a service level."""
    scheme = case.scenario.scoring.scheme
    rules = [rule for rule in ExitRule if rule is ExitRule.A or scheme.service_above is not None]
    return tuple((rule, lifted(scheme, case.before, case.after, rule)) for rule in rules)


def outcome_facts(case: Case, exits: tuple[tuple[ExitRule, Bools], ...]) -> Outcome:
    """Return the totals of a case; ``exits`` as :func:`exits_by_rule` gives them."""
    people, ladder = reach(case.instance, case.solution.plan), case.instance.ladder
    return Outcome(
        slum_removed=float(slum_share(case.instance, case.removal)[-1]),
        poverty_removed=float(poverty_share(case.instance, case.removal)[-1]),
        hectares_lifted=hectares_lifted(ladder.hectares, case.lifted),
        hectares_slum=hectares_lifted(ladder.hectares, ladder.total >= ladder.exit_below),
        exits=tuple(ExitFacts(rule.value, int(gone.sum()), hectares_lifted(ladder.hectares, gone)) for rule, gone in exits),
        poor=people.poor,
        poor_served=people.poor_in_served,
        poor_helped=people.poor_helped,
    )


def deficit_facts(case: Case, language: Language) -> tuple[DeficitFacts, ...]:
    """Return what is lacking and what is removed of every parameter, over all areas."""
    needs, removed = case.instance.needs, case.removal.removed[:, :, -1]
    burden, gone = needs.slum_gain * needs.deficit, needs.slum_gain * removed
    return tuple(
        DeficitFacts(
            code=parameter.code,
            name=parameter.name if language == "id" else parameter.name_en,
            measure=parameter.unit,
            before=float(needs.deficit[:, k].sum()),
            removed=float(removed[:, k].sum()),
            burden=float(burden[:, k].sum()),
            burden_removed=float(gone[:, k].sum()),
        )
        for k, parameter in enumerate(case.scenario.scoring.scheme.parameters)
    )


def guard_facts(case: Case, found: Guards, language: Language) -> GuardFacts:
    """Return the guards that are counted over all areas."""
    scheme = case.scenario.scoring.scheme
    return GuardFacts(
        areas=len(case.scenario.areas),
        areas_without=found.areas_without,
        households=float(np.sum(case.instance.needs.households)),
        households_without=found.households_without,
        poor_without=found.poor_without,
        worst=_fifth(found.worst),
        poorest=_fifth(found.poorest),
        crumbs=CrumbFacts(found.crumbs.packages, found.crumbs.small, found.crumbs.money, CRUMB),
        estimated_benefit=found.estimated_benefit,
        estimated_money=found.estimated_money,
        near_cut=found.near_cut,
        near=scheme.near_cut,
        edge=EDGE,
        core=tuple(_core(aspect, language) for aspect in scheme.aspects if aspect.code in scheme.core_aspects),
    )


def certainty_facts(case: Case) -> Certainty:
    """Return what is proven of a plan, and what is the solver's word alone."""
    proof = case.solution.proof
    return Certainty(
        optimal=proof.status is Status.OPTIMAL,
        value=proof.value,
        bound=proof.bound,
        gap=proof.gap,
        search_bound=proof.search_bound,
        search_gap=proof.search_gap,
        solver=case.solution.solver,
    )


def _core(aspect: Aspect, language: Language) -> str:
    return spoken(aspect.code) if language == "id" else aspect.name_en.lower()


def _fifth(found: Fifth) -> FifthFacts:
    return FifthFacts(found.areas, found.without, found.money_share)
