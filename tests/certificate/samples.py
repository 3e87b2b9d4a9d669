"""Three certificates of towns that fit in the head, and one with a ranked list."""

from __future__ import annotations

import dataclasses
from functools import cache

from optimizer.domain.scenario import Lens
from optimizer.measures.certificate.check import check_certificate
from optimizer.measures.certificate.document import Document, write_document
from optimizer.measures.certificate.make import certify
from optimizer.problem.build import build_instance
from tests.certificate.lists import list_proof, ranked_list, with_money
from tests.certificate.towns import solved
from tests.ranking.hamlet import hamlet
from tests.support.ruled import ruled_town
from tests.support.town import town


@cache
def sound() -> Document:
    """The tiny town with every rule; its plan is not optimal."""
    return certify(solved(ruled_town()))


@cache
def perfect() -> Document:
    """The tiny town with money for everything: its plan is optimal."""
    rich = tuple(dataclasses.replace(budget, money=10**12) for budget in town().budgets)
    return certify(solved(town(budgets=rich)))


@cache
def stepped() -> Document:
    """The town with every rule under the step lens."""
    scenario = ruled_town()
    return certify(solved(dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=Lens.SCORE))))


@cache
def with_list() -> Document:
    """A plan with a ranked list as its second proof."""
    whole = build_instance(hamlet(3, areas=2, works=4))
    made = ranked_list(whole)
    money = int(made.spent[len(made.spent) // 2])
    scenario = hamlet(3, areas=2, works=4)
    given = dataclasses.replace(scenario, budgets=(dataclasses.replace(scenario.budgets[0], money=money),))
    return certify(solved(given), list_proof(with_money(whole, money), made, money))


def reasons(document: Document) -> set[str]:
    return {finding.code.removeprefix("certificate.") for finding in check_certificate(write_document(document)).findings}
