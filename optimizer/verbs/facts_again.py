"""The facts of stored results made again from the inputs and the plan in the certificate, and compared; no solver.

What the last rupiah buys and what the search claimed are the solver's word: they are taken as they are stored.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.make import exact_proof
from optimizer.measures.certificate.planned import plan_of
from optimizer.messages import LANGUAGES, Message, message
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Evidence, Prices, Solution
from optimizer.problem.program import Program
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.report.content.stored import FACTS, decode_facts
from optimizer.study.case import make_case

MOST_PLACES = 5
"""Places told in each language; more would say no more."""

NEAR = 1e-9
"""How far, relatively, numbers may differ that two machines added up."""


def unlike_facts(folder: Path, scenario: Scenario, document: Document) -> tuple[Message, ...]:
    """Return where the stored facts are not those of the plan in the certificate under the scenario, in either language."""
    instance = build_instance(scenario)
    raw = (folder / FACTS).read_bytes()
    found: list[Message] = []
    for language in LANGUAGES:
        try:
            stored = decode_facts(raw, language)
        except ValueError:
            return (message("certificate.facts_unread"),)
        made = gather(make_case(scenario, instance, _solution(instance, document, stored)), language)
        places = list(_unlike(_as_told(made, stored), stored, ""))
        found += [message("certificate.facts_differ", place=f"{language}{place}") for place in places[:MOST_PLACES]]
    return tuple(found)


def _solution(instance: Instance, document: Document, stored: RunFacts) -> Solution:
    """Return the plan of the certificate as a solution without prices."""
    nothing = np.zeros(0)
    whole, start, place = np.zeros(0, np.bool_), np.zeros(1, np.int64), np.zeros(0, np.int32)
    program = Program(nothing, nothing, nothing, whole, nothing, nothing, start, place, nothing, (), ())
    prices = Prices(
        fund=np.zeros(instance.money.budget.shape),
        office=np.zeros(instance.caps.office.shape),
        aim=np.zeros(len(instance.aims.name)),
    )
    evidence = Evidence(instance, program, nothing, 1.0)
    return Solution(plan_of(instance, document.planned), exact_proof(document), prices, stored.certainty.solver, evidence)


def _as_told(made: RunFacts, stored: RunFacts) -> RunFacts:
    """Return facts with the prices that are stored, where the funds are the same."""
    if len(made.funds) != len(stored.funds):
        return made
    funds = tuple(dataclasses.replace(one, marginal=two.marginal) for one, two in zip(made.funds, stored.funds, strict=True))
    return dataclasses.replace(made, funds=funds)


def _unlike(one: object, other: object, place: str) -> Iterator[str]:
    """Yield the places at which two values differ."""
    if dataclasses.is_dataclass(one) and type(one) is type(other):
        for field in dataclasses.fields(one):
            yield from _unlike(getattr(one, field.name), getattr(other, field.name), f"{place}.{field.name}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for number, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _unlike(left, right, f"{place}[{number}]")
    elif isinstance(one, float) and isinstance(other, float):
        if not math.isclose(one, other, rel_tol=NEAR, abs_tol=NEAR):
            yield place
    elif one != other:
        yield place
