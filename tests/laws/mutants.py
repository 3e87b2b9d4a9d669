"""Planted bugs: each changes one thing in the reading of the question, the model, the payment or the search."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import numpy as np

from optimizer.domain.scenario import CountingUnit, Scenario
from optimizer.measures.audit import audit
from optimizer.model import solve
from optimizer.model.answer import Answer
from optimizer.model.columns import Columns
from optimizer.model.decomposed.solve import Found
from optimizer.model.goals import contribution
from optimizer.model.rows import Rows
from optimizer.problem import build, eligibility, needs, works
from optimizer.problem.benefit import value
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from tests.laws.planting import (
    Mutant,
    Patch,
    entries,
    goal,
    ignored,
    on_cost,
    on_instance,
    on_question,
    on_rows,
    on_upper,
    on_upper_bounds,
    options,
    pay_spoiled,
    swap,
)


def _last_fund_free(instance: Instance, upper: np.ndarray) -> np.ndarray:
    upper.reshape(instance.money.budget.shape)[:, -1] = np.inf
    return upper


def _over_all_years(instance: Instance, upper: np.ndarray) -> np.ndarray:
    return np.tile(upper.reshape(instance.money.budget.shape).sum(axis=0), len(instance.axes.years))


def _second_fund_twice(instance: Instance, upper: np.ndarray) -> np.ndarray:
    upper.reshape(instance.money.budget.shape)[:, 1:] *= 2
    return upper


def _next_cost(instance: Instance, _: Columns, made: Rows) -> Rows:
    return entries(made, np.where(made.entries.value < 0, np.roll(made.entries.value, 1), made.entries.value))


def _same_year_only(_: Instance, columns: Columns, made: Rows) -> Rows:
    years = columns.years
    built = columns.build()
    year_of = np.full(columns.total, -1)
    year_of[built] = np.arange(years)
    late = made.entries.row % years
    kept = (year_of[made.entries.column] < 0) | (year_of[made.entries.column] == late)
    part = made.entries
    return dataclasses.replace(
        made, entries=dataclasses.replace(part, row=part.row[kept], column=part.column[kept], value=part.value[kept])
    )


def _without_last_area(patch: Patch) -> None:
    told = solve.lay_columns

    def lay(instance: Instance) -> Columns:
        most = instance.works.most.copy()
        most[-1] = 0
        return told(dataclasses.replace(instance, works=dataclasses.replace(instance.works, most=most)))

    patch.setattr(solve, "lay_columns", lay)


def _stale_goal(patch: Patch) -> None:
    told, kept = contribution.cost, {}

    def cost(instance: Instance, columns: Columns) -> np.ndarray:
        return kept.setdefault(columns.total, told(instance, columns))

    patch.setattr(contribution, "cost", cost)


def _integrality_ignored(patch: Patch) -> None:
    told = solve.formulate

    def loose(instance: Instance, columns: Columns, whole: bool) -> object:
        made = told(instance, columns, whole)
        return dataclasses.replace(made, integer=np.zeros_like(made.integer)) if whole else made

    patch.setattr(solve, "formulate", loose)
    patch.setattr(solve, "formulate_stated", lambda instance, columns: loose(instance, columns, True))


def _greedy(patch: Patch) -> None:
    """Build what wins most for a rupiah, one package after the other, and call it the search."""

    def plan(instance: Instance, _: object, __: object, relaxed: Answer, ___: object) -> Found:
        steps = np.zeros((*instance.works.most.shape, len(instance.axes.years)), dtype=np.int64)
        order = sorted(np.ndindex(steps.shape), key=lambda place: int(instance.works.cost[place[1], place[2]]))
        for place in order:
            for _n in range(int(instance.works.most[place[:2]])):
                more = steps.copy()
                more[place] += 1
                paid = pay(instance, more)
                if paid is None or audit(instance, Plan(more, paid)) or value(instance, more) <= value(instance, steps):
                    break
                steps = more
        paid = pay(instance, steps)
        assert paid is not None
        return Found(Plan(steps, paid), np.inf, relaxed.row_duals)

    patch.setattr(solve, "_whole_plan", plan)


def _per_area(weight: np.ndarray, deficit: np.ndarray) -> np.ndarray:
    burden = (weight * deficit).sum(axis=1, keepdims=True)
    return weight / np.where(burden > 0, burden, 1.0) / len(weight)


def _rounded(weight: np.ndarray, deficit: np.ndarray) -> np.ndarray:
    burden = float((weight * deficit).sum())
    return np.round(weight / burden, 3) if burden > 0 else np.zeros_like(weight)


def _all_eligible(scenario: Scenario) -> np.ndarray:
    return np.ones((len(scenario.areas), len(scenario.interventions), len(scenario.funds)), dtype=bool)


def _inverted(scenario: Scenario) -> Scenario:
    discount = 1 / (1 + scenario.goal.discount) - 1
    return dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, discount=discount))


def _counted_by_rt(scenario: Scenario) -> Scenario:
    return dataclasses.replace(scenario, scoring=dataclasses.replace(scenario.scoring, unit=CountingUnit.RT))


def _floors_in_units(instance: Instance) -> dict[str, object]:
    return {"least": instance.aims.least * 100}


def _no_soft_price(instance: Instance) -> dict[str, object]:
    return {"price": np.where(np.isfinite(instance.aims.price), 0.0, np.inf)}


def _aims_at_the_end(instance: Instance) -> dict[str, object]:
    return {"year": np.full_like(instance.aims.year, len(instance.axes.years) - 1)}


def _last_year_lost(scenario: Scenario) -> np.ndarray:
    weight = np.zeros(len(scenario.years))
    weight[0] = 1.0
    return weight


def _costs_truncated(patch: Patch) -> None:
    told = works._priced
    patch.setattr(works, "_priced", lambda scenario, base: told(scenario, base) // 1000 * 1000)


def _nothing_stands(patch: Patch) -> None:
    told = build.build_prerequisites

    def built(scenario: Scenario, needs_made: object) -> object:
        made = told(scenario, needs_made)
        return dataclasses.replace(made, standing=np.zeros_like(made.standing))

    patch.setattr(build, "build_prerequisites", built)


def _names_sanitised(patch: Patch) -> None:
    """Read steps back by the name of their area, in which all but letters became a mark: two areas share one name."""
    told = solve.steps_of

    def by_name(instance: Instance, columns: Columns, values: np.ndarray) -> np.ndarray:
        steps = told(instance, columns, values)
        found = {re.sub(r"[^A-Za-z]", "_", area): own for area, own in zip(instance.axes.areas, steps, strict=True)}
        return np.stack([found[re.sub(r"[^A-Za-z]", "_", area)] for area in instance.axes.areas])

    patch.setattr(solve, "steps_of", by_name)


def _coefficients(label: str, change: Callable[[np.ndarray], np.ndarray]) -> Mutant:
    return on_rows(label, lambda _, __, made: entries(made, change(made.entries.value)))


def _too_close(label: str) -> Mutant:
    """Return a mutant whose rows leave less room than there is."""
    return on_upper(label, lambda _, upper: 0.8 * upper - 0.2 * np.abs(upper))


LUMPY: dict[str, Mutant] = {
    "a clique may build less than one work": on_upper("M15", lambda _, upper: 0.8 * upper),
    "a clique with a work in vain": _coefficients("M15", lambda value: 1.3 * value),
    "steps before count for less": _coefficients("M16", lambda value: np.where(value < 0, 0.6 * value, value)),
    "the last step before leaves less room": _too_close("M16"),
    "the last step cures nothing": _coefficients("M17", lambda value: np.where(value < 0, 0.8 * value, value)),
    "the last step counts twice against the need": _too_close("M17"),
}


MUTANTS: dict[str, Mutant] = {
    "names sanitised": _names_sanitised,
    "a gap of five per cent": options(gap=0.05),
    "budget row missing for the last fund": on_upper("M4", _last_fund_free),
    "budget summed over the years": on_upper("M4", _over_all_years),
    "budget one per cent over": on_upper("M4", lambda _, upper: upper * 1.01),
    "a budget of zero read as no limit": on_upper("M4", lambda _, upper: np.where(upper == 0, np.inf, upper)),
    "second fund counted twice": on_upper("M4", _second_fund_twice),
    "kept money has no cap": on_upper_bounds("kept", 1e6),
    "carry-over forgotten": on_upper_bounds("kept", 0.0),
    "carry-over forgotten in the question": on_instance("money", lambda made: {"carry": np.zeros_like(made.money.carry)}),
    "need limit for each year": ignored("M5"),
    "need limit one step too many": on_instance("works", lambda made: {"most": made.works.most + (made.works.most > 0)}),
    "need limit rounded down": on_instance("works", lambda made: {"most": np.maximum(made.works.most - 1, 0)}),
    "removal of the same year only": on_rows("M1", _same_year_only),
    "deficit counted twice": on_upper_bounds("removed", 1e6),
    "poor households counted twice": on_upper_bounds("helped", 1e6),
    "livelihood ignored": ignored("M2"),
    "removal free of works": ignored("M1"),
    "payment ignored": ignored("M3"),
    "cost of the next area": on_rows("M3", _next_cost),
    "fixed cost forgotten": on_instance("works", lambda made: {"fixed": np.zeros_like(made.works.fixed)}),
    "inflation forgotten": on_question(lambda scenario: dataclasses.replace(scenario, inflation=0.0)),
    "costs truncated to thousands": _costs_truncated,
    "capacity ignored": ignored("M6"),
    "prerequisites ignored": ignored("M7"),
    "prerequisites of the same year only": on_rows("M7", _same_year_only),
    "exclusives ignored": ignored("M8"),
    "locks ignored": ignored("M9"),
    "shares ignored": ignored("M10"),
    "floors and targets ignored": ignored("M11"),
    "floors in units": on_instance("aims", _floors_in_units),
    "soft aims cost nothing": on_instance("aims", _no_soft_price),
    "aims counted at the end": on_instance("aims", _aims_at_the_end),
    "least sizes ignored": ignored("M12"),
    "eligibility ignored": swap(eligibility, "eligible", _all_eligible),
    "strictness ignored": swap(eligibility, "_other_level", lambda *_: False),
    "prerequisites count nothing that stands": _nothing_stands,
    "minimise instead of maximise": on_cost(lambda cost: -cost),
    "penalties forgotten in the goal": on_cost(lambda cost: np.minimum(cost, 0.0)),
    "stale goal": _stale_goal,
    "weights shared out by area": swap(needs, "_share", _per_area),
    "weights rounded": swap(needs, "_share", _rounded),
    "slum and poverty weights exchanged": on_question(
        lambda s: dataclasses.replace(
            s, goal=dataclasses.replace(s.goal, slum_weight=s.goal.poverty_weight, poverty_weight=s.goal.slum_weight)
        )
    ),
    "discount inverted": on_question(_inverted),
    "second year lost": swap(build, "_year_weight", _last_year_lost),
    "kawasan counted by RT": on_question(_counted_by_rt),
    "last area dropped": _without_last_area,
    "greedy": _greedy,
    "integrality ignored": _integrality_ignored,
    "small amounts dropped": pay_spoiled(lambda paid: np.where(paid < 1_000_000, 0, paid)),
    "payments rounded to millions": pay_spoiled(lambda paid: np.rint(paid / 1e6).astype(np.int64) * 1_000_000),
    "trimmed to nothing": swap(solve, "trim", lambda instance, steps: np.zeros_like(steps)),
    "steps rounded up": swap(
        solve, "trim", lambda instance, steps: np.minimum(steps + (steps > 0), instance.works.most[:, :, None])
    ),
}


def _early(instance: Instance) -> dict[str, object]:
    need = instance.ladder.need
    return {"need": np.where(need > 0, need // 2, -1)}


def _next_points(instance: Instance) -> dict[str, object]:
    return {"gain": np.roll(instance.ladder.gain, 1, axis=2) * (instance.ladder.need >= 0)}


def _no_services(instance: Instance) -> dict[str, object]:
    return {"service_excess": np.zeros_like(instance.ladder.service_excess)}


STEPPED: dict[str, Mutant] = {
    "levels free": ignored("M13"),
    "a level asks for a step too many": _coefficients("M18", lambda value: np.where(value > 0, value + 1, value)),
    "a large step is cut too far": _coefficients("M18", lambda value: np.where(value < -1, value + 1, value)),
    "exits free": ignored("M14"),
    "a level reached half way": on_instance("ladder", _early),
    "points of the next level": on_instance("ladder", _next_points),
    "exit rule B forgotten": on_instance("ladder", _no_services),
    "hectares forgotten": goal(hectare_weight=0.0),
}
