"""The ranked list as a proof: its bound is found again by an exact search that has never seen the list's engine."""

from __future__ import annotations

import dataclasses
import random
from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from optimizer.measures.certificate.listed import ListBlock, ListProof, check_list
from optimizer.measures.certificate.parts import cut
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.search import most_beyond_cost
from optimizer.measures.certificate.transcribe import transcribe
from optimizer.problem.build import build_instance
from optimizer.ranking.merge import standing
from optimizer.ranking.worth import worth
from tests.certificate.lists import list_proof, ranked_list, with_money
from tests.ranking.hamlet import hamlet, plans, try_all

MOST_PLANS = 300_000


@cache
def hamlets() -> tuple[int, ...]:
    """Seeds of hamlets small enough to try every plan of."""
    return tuple(seed for seed in range(400) if plans(build_instance(hamlet(seed, works=4))) <= MOST_PLANS)[:60]


def best_of_all(seed: int, prices: list[Fraction]) -> list[float]:
    """What the best plan is worth beyond its cost at each price, every plan tried."""
    instance = build_instance(hamlet(seed, works=4))
    goal = worth(instance)
    tried = try_all(instance, goal)
    return [float(np.max(tried.value * float(goal.share) - tried.cost * float(price))) for price in prices]


def best_of_search(question: Question, price: Fraction) -> float:
    made = cut(question, price, ())
    return float(sum(Fraction(most_beyond_cost(part, -(10**60)), made.scale) for part in made.parts))


@pytest.mark.parametrize("place", range(60))
def test_the_search_finds_the_best_of_all_plans(place: int) -> None:
    seed = hamlets()[place]
    question = transcribe(build_instance(hamlet(seed, works=4)))
    draw = random.Random(seed)
    prices = [Fraction(0), *(Fraction(draw.randrange(1, 10**6), 10 ** draw.randrange(8, 13)) for _ in range(4))]
    assert [best_of_search(question, price) for price in prices] == pytest.approx(best_of_all(seed, prices), abs=1e-12)


def made(seed: int, kawasan: bool = False) -> tuple[Question, ListProof, Fraction]:
    """A problem, its list as a proof at some budget, and prefix + slope * money left (the engine rounds it down to a unit)."""
    areas = 2 if kawasan else 4
    instance = build_instance(hamlet(seed, areas=areas, kawasan=kawasan, works=3 if kawasan else 5))
    whole = ranked_list(instance)
    budget = random.Random(seed).randrange(0, 2 * int(whole.spent[-1]) // 2 + 1)
    budget = max(budget, int(whole.spent[0]))
    given = with_money(instance, budget)
    proof, here = list_proof(given, whole, budget), standing(whole, budget)
    return transcribe(given), proof, here.value * whole.share + proof.price * (budget - here.cost)


@pytest.mark.parametrize("kawasan", [False, True])
@pytest.mark.parametrize("seed", range(60))
def test_a_list_proves_its_own_bound(seed: int, kawasan: bool) -> None:
    question, proof, bound = made(seed, kawasan)
    check = check_list(question, proof)
    assert not [finding.say("en") for finding in check.findings]
    assert check.bound is not None
    assert float(check.bound) == pytest.approx(float(bound), abs=1e-12)


def told(question: Question, proof: ListProof) -> set[str]:
    return {finding.code.removeprefix("certificate.") for finding in check_list(question, proof).findings}


def changed(proof: ListProof, place: int, **values: object) -> ListProof:
    blocks = list(proof.blocks)
    blocks[place] = dataclasses.replace(blocks[place], **values)
    return dataclasses.replace(proof, blocks=tuple(blocks))


def bent(proof: ListProof) -> int:
    """The place of a block with a package in the middle of its chain."""
    return next(n for n, block in enumerate(proof.blocks) if len(block.chain) > 2)


def test_a_false_list_is_found_out() -> None:
    question, proof, _ = next(case for case in map(made, range(100)) if any(len(b.chain) > 2 for b in case[1].blocks))
    place = bent(proof)
    block = proof.blocks[place]
    first, *rest = block.chain
    assert told(question, proof) == set()
    assert "list_cost" in told(question, changed(proof, place, chain=((first[0] + 1, first[1]), *rest)))
    assert "list_order" in told(question, changed(proof, place, chain=(rest[0], first, *rest[1:])))
    assert "list_better" in told(question, changed(proof, place, chain=(block.chain[0],), used=0)) | told(
        question, changed(proof, place, chain=(block.chain[-1],), used=0)
    )
    assert "list_scope" in told(question, dataclasses.replace(proof, price=Fraction(-1)))
    assert "form" in told(question, changed(proof, place, used=len(block.chain)))
    assert "form" in told(question, changed(proof, place, pairs=(*block.pairs[:-1], ("A9", "w9"))))
    assert "form" in told(question, dataclasses.replace(proof, blocks=(*proof.blocks, block)))
    too_much = tuple(10**6 for _ in block.pairs)
    assert "list_package" in told(question, changed(proof, place, chain=(*block.chain, (1, too_much))))


def test_another_package_than_the_prefix_is_found_out() -> None:
    seen: set[str] = set()
    for seed in range(10):
        question, proof, _ = made(seed)
        for place, block in enumerate(proof.blocks):
            for used in range(len(block.chain)):
                if used != block.used:
                    seen |= told(question, changed(proof, place, used=used))
    assert {"list_prefix", "list_money"} <= seen


def test_a_bound_does_not_hang_on_what_the_list_says() -> None:
    for seed in range(10):
        question, proof, _ = made(seed)
        sound = check_list(question, proof).bound
        empty = check_list(question, dataclasses.replace(proof, blocks=())).bound
        assert sound is not None
        assert empty == pytest.approx(sound), "the search finds the same without any list"


def test_a_list_for_another_kind_of_problem_proves_nothing() -> None:
    question, proof, _ = made(1)
    linear = dataclasses.replace(question, stairs=None)
    assert check_list(linear, proof).bound is None
    assert ListBlock((("A0", "w0"),), ((0, (0,)),), 0).used == 0
