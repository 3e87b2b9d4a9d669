"""Certificates: plans proved anew in exact arithmetic; certificates tampered with, of which every false one must be found."""

from __future__ import annotations

import dataclasses
import json
import random
from collections import Counter

from benchmarks.promises.figure import Figure
from optimizer.domain.scenario import Scenario
from optimizer.measures.certificate.check import check_certificate
from optimizer.measures.certificate.document import write_document
from optimizer.measures.certificate.make import certify, exact_proof, make_certificate
from optimizer.model.answer import SolveOptions
from optimizer.problem.plan import GAP_TOLERANCE, Solution, Status
from tests.certificate.leaves import another, leaf, leaves, with_leaf, words_of
from tests.certificate.test_tampering import false, only_a_label
from tests.certificate.towns import solved_towns
from tests.support.solved import best
from tests.support.town import random_town

TOWNS = 60
EACH = 60


def certificates() -> Figure:
    """Prove plans anew, check every optimal one, and tamper with certificates."""
    plans = [best(random_town(seed, areas=3 + seed % 8, years=1 + seed % 3), SolveOptions(nodes=5)) for seed in range(100)]
    yield "plans certified exactly, bound within 1e-6", len(plans), sum(map(_off, plans))
    yield from _optimal()
    yield from _tampered()


def _off(solution: Solution) -> bool:
    exact, said = exact_proof(certify(solution)), solution.proof
    return abs(exact.bound - said.bound) > 1e-6 * abs(said.bound) or abs(exact.value - said.value) > 1e-9


def _optimal() -> Figure:
    """Towns with much money have plans that are optimal by the linear programme alone; each must verify with its gap."""
    tried = wrong = 0
    for seed in range(200):
        town = random_town(seed, areas=1 + seed % 6, years=1 + seed % 3)
        solution = best(_rich(town, 30 + seed), SolveOptions(nodes=5))
        if solution.proof.status is Status.OPTIMAL:
            document = certify(solution)
            exact, report = exact_proof(document), check_certificate(write_document(document))
            tried += 1
            wrong += not report.sound or exact.status is not Status.OPTIMAL or exact.gap > GAP_TOLERANCE
    yield "optimal plans whose certificate is sound with a gap of 1e-6 at most", tried, wrong


def _tampered() -> Figure:
    """Change one number or word of a certificate; whatever became false must be found."""
    kinds: Counter[str] = Counter()
    for town, solution in enumerate(solved_towns(TOWNS, first=1000)):
        content = make_certificate(solution)
        draw, words, plain = random.Random(town), words_of(content), json.loads(content)
        paths = [path for path in leaves(plain) if not only_a_label(path)]
        for path in draw.sample(paths, min(EACH, len(paths))):
            before = leaf(plain, path)
            value = another(before, draw, words)
            if value != before:
                kinds[_judged(with_leaf(content, path, value))] += 1
    false_ones = kinds["false and found"] + kinds["false and missed"]
    told = f"{kinds['still true']} more left every claim true, {kinds['true but refused']} were refused all the same"
    yield f"tamperings that made a claim false ({told})", false_ones, kinds["false and missed"]


def _judged(changed: bytes) -> str:
    found = not check_certificate(changed).sound
    if false(changed):
        return "false and found" if found else "false and missed"
    return "true but refused" if found else "still true"


def _rich(town: Scenario, times: int) -> Scenario:
    budgets = tuple(dataclasses.replace(one, money=one.money * times) for one in town.budgets)
    return dataclasses.replace(town, budgets=budgets)
