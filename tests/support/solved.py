"""Scenario to programme, answer and proof in one word, for tests."""

from __future__ import annotations

from optimizer.domain.scenario import Scenario
from optimizer.measures.proof import prove
from optimizer.model.answer import Answer, Method, SolveOptions
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.model.solve import run_program, solve
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Solution
from optimizer.problem.program import Program

EXACT = SolveOptions(gap=0.0, nodes=-1, method=Method.COMPACT)
SCALE = 1e6


def programme(instance: Instance, whole: bool = False) -> Program:
    return formulate(instance, lay_columns(instance), whole)


def answered(instance: Instance, options: SolveOptions = EXACT) -> Answer:
    """Return the answer of the linear programme."""
    return run_program(programme(instance), options)


def linear_value(scenario: Scenario) -> float:
    """Return the optimum without whole steps, in shares of the whole burden."""
    return -answered(build_instance(scenario)).objective / SCALE


def best(scenario: Scenario, options: SolveOptions = EXACT) -> Solution:
    """Return the proved plan of a scenario."""
    instance = build_instance(scenario)
    return prove(instance, solve(instance, options))
