"""Ways to plant a bug: in the rows of a rule, the bounds, the goal, the question, the arrays, the options, the payment."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pytest

from optimizer.domain.scenario import Scenario
from optimizer.model import formulate, search, solve
from optimizer.model.answer import Answer, Hint, SolveOptions
from optimizer.model.columns import Columns
from optimizer.model.goals import contribution
from optimizer.model.rows import Rows
from optimizer.problem import build
from optimizer.problem.instance import Instance
from optimizer.problem.program import Program

Patch = pytest.MonkeyPatch
Mutant = Callable[[Patch], None]


def on_rows(label: str, change: Callable[[Instance, Columns, Rows], Rows]) -> Mutant:
    """Return a mutant that changes the rows of one rule."""

    def plant(patch: Patch) -> None:
        def spoil(rule: Callable[[Instance, Columns], Rows]) -> Callable[[Instance, Columns], Rows]:
            def rows(instance: Instance, columns: Columns) -> Rows:
                made = rule(instance, columns)
                return change(instance, columns, made) if made.label == label else made

            return rows

        for name in ("RULES", "STATED"):
            patch.setattr(formulate, name, tuple(spoil(rule) for rule in getattr(formulate, name)))

    return plant


def ignored(label: str) -> Mutant:
    def loose(_: Instance, __: Columns, made: Rows) -> Rows:
        return dataclasses.replace(made, lower=np.full_like(made.lower, -np.inf), upper=np.full_like(made.upper, np.inf))

    return on_rows(label, loose)


def on_upper(label: str, change: Callable[[Instance, np.ndarray], np.ndarray]) -> Mutant:
    return on_rows(label, lambda instance, _, made: dataclasses.replace(made, upper=change(instance, made.upper.copy())))


def entries(made: Rows, value: np.ndarray) -> Rows:
    return dataclasses.replace(made, entries=dataclasses.replace(made.entries, value=value))


def on_question(change: Callable[[Scenario], Scenario]) -> Mutant:
    """Return a mutant of the reading of the question: the arrays are built from another scenario."""

    def plant(patch: Patch) -> None:
        told = build.build_instance
        patch.setattr("tests.support.solved.build_instance", lambda scenario: told(change(scenario)))

    return plant


def on_instance(room: str, change: Callable[[Instance], dict[str, object]]) -> Mutant:
    def plant(patch: Patch) -> None:
        told = build.build_instance

        def built(scenario: Scenario) -> Instance:
            made = told(scenario)
            return dataclasses.replace(made, **{room: dataclasses.replace(getattr(made, room), **change(made))})

        patch.setattr("tests.support.solved.build_instance", built)

    return plant


def swap(target: object, name: str, value: object) -> Mutant:
    return lambda patch: patch.setattr(target, name, value)


def on_cost(change: Callable[[np.ndarray], np.ndarray]) -> Mutant:
    def plant(patch: Patch) -> None:
        told = contribution.cost
        patch.setattr(contribution, "cost", lambda instance, columns: change(told(instance, columns)))

    return plant


def on_upper_bounds(block: str, value: float) -> Mutant:
    def plant(patch: Patch) -> None:
        told = formulate._upper

        def upper(instance: Instance, columns: Columns) -> np.ndarray:
            made = told(instance, columns)
            made[getattr(columns, block)()] = value
            return made

        patch.setattr(formulate, "_upper", upper)

    return plant


def options(**changes: object) -> Mutant:
    def plant(patch: Patch) -> None:
        told = search.run_program

        def run(program: Program, options: SolveOptions, hint: Hint | None = None) -> Answer:
            return told(program, dataclasses.replace(options, **changes), hint)

        patch.setattr(search, "run_program", run)

    return plant


def pay_spoiled(change: Callable[[np.ndarray], np.ndarray]) -> Mutant:
    def plant(patch: Patch) -> None:
        told = solve.pay

        def pay(instance: Instance, steps: np.ndarray) -> np.ndarray | None:
            paid = told(instance, steps)
            return None if paid is None else change(paid.copy())

        patch.setattr(solve, "pay", pay)

    return plant


def goal(**changes: object) -> Mutant:
    return on_question(lambda scenario: dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, **changes)))
