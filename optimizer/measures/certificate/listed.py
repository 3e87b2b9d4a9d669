"""The second proof: a ranked list of packages, whose next step prices money.

With a price for money, what a plan is worth less what it costs falls apart into parts (:mod:`.parts`). A list says how each
block is best built at that price: its chain of packages, of which one is in the list's prefix. If no way of building a part
is worth more beyond its cost than the list's packages in it, then no plan passes

    price * all money  +  sum over blocks of (value - price * cost of the package in the prefix)

which is the list's own bound, prefix + slope * money left. Chains, costs and levels are re-derived from the whole steps of
each package; that no other way is better is searched anew, exactly, and nothing about it is taken on trust.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

from optimizer.measures.certificate.claim import NOTHING
from optimizer.measures.certificate.package import Package, Scales
from optimizer.measures.certificate.part import Name, Part
from optimizer.measures.certificate.parts import cut
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.search import TooManyWaysError, most_beyond_cost
from optimizer.messages import Message, message

PROVES_NOTHING = ("certificate.list_scope", "certificate.list_large")
"""Findings about a list that is not false, but proves no bound."""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """One block of a ranked list: its pairs, and its chain of packages as whole steps of each pair with their cost, Rp.

    ``used`` is the place in the chain of the package that is in the prefix.
    """

    pairs: Annotated[tuple[Name, ...], "pasangan"]
    chain: Annotated[tuple[tuple[int, tuple[int, ...]], ...], "rantai"]
    used: Annotated[int, "dipakai"]


@dataclass(frozen=True, slots=True)
class ListProof:
    """A ranked list as a proof: ``price`` is the share of the burden that a rupiah of its next step wins (0: no step left)."""

    price: Annotated[Fraction, "harga"]
    blocks: Annotated[tuple[ListBlock, ...], "blok"]


@dataclass(frozen=True, slots=True)
class ListCheck:
    """What a list breaks, and the bound it proves (``None`` when it proves none)."""

    findings: tuple[Message, ...]
    bound: Fraction | None


def check_list(question: Question, proof: ListProof) -> ListCheck:
    """Return what of a ranked list is true, and the bound that no plan can pass whatever the list says."""
    broken = tuple(_form(question, proof))
    if broken:
        return ListCheck(broken, None)
    scales = Scales(question)
    found = tuple(scales.packages(block.pairs, tuple(steps for _, steps in block.chain)) for block in proof.blocks)
    findings = [each for n, block in enumerate(proof.blocks) for each in _chain(block, found[n], (n + 1, proof.price))]
    money = sum(fund.budget[0] for fund in question.funds)
    if not findings and sum(one[block.used].cost for one, block in zip(found, proof.blocks, strict=True)) > money:
        findings.append(message("certificate.list_money"))
    try:
        bound, better = _bound(question, proof, found)
    except TooManyWaysError:
        return ListCheck((*findings, message("certificate.list_large")), None)
    return ListCheck((*findings, *better), bound + proof.price * money)


def _form(question: Question, proof: ListProof) -> Iterator[Message]:
    """Yield why a list cannot be a proof of anything here."""
    if len(question.years) != 1 or question.stairs is None or question.goal.hectare_weight > 0 or proof.price < 0:
        yield message("certificate.list_scope")
    known = {(pair.area, pair.work) for pair in question.pairs}
    listed = [name for block in proof.blocks for name in block.pairs]
    if len(set(listed)) != len(listed) or not known.issuperset(listed):
        yield message("certificate.form", place="bukti.daftar.blok")
    for number, block in enumerate(proof.blocks):
        whole = all(len(steps) == len(block.pairs) and min(steps, default=0) >= 0 for _, steps in block.chain)
        if not whole or not block.pairs or not 0 <= block.used < len(block.chain):
            yield message("certificate.form", place=f"bukti.daftar.blok[{number}]")


def _chain(block: ListBlock, found: tuple[Package, ...], place: tuple[int, Fraction]) -> Iterator[Message]:
    """Yield what is wrong in a chain: packages not allowed, false costs, no concave chain, another package in the prefix."""
    number, price = place
    if any(not each.allowed for each in found):
        yield message("certificate.list_package", number=number)
    if any(cost != each.cost for (cost, _), each in zip(block.chain, found, strict=True)):
        yield message("certificate.list_cost", number=number)
    steps = [(after.cost - before.cost, after.value - before.value) for before, after in pairwise(found)]
    rising = all(cost > 0 and value > 0 for cost, value in steps)
    if not rising or any(v2 * c1 > (v1 + NOTHING) * c2 for (c1, v1), (c2, v2) in pairwise(steps)):
        yield message("certificate.list_order", number=number)
    net = [each.value - price * each.cost for each in found]
    if net[block.used] < max(net) - NOTHING:
        yield message("certificate.list_prefix", number=number)


def _bound(question: Question, proof: ListProof, found: tuple[tuple[Package, ...], ...]) -> tuple[Fraction, list[Message]]:
    """Return the most that all parts can be worth beyond their cost, and a finding for each that passes the list."""
    parts = cut(question, proof.price, tuple(block.pairs for block in proof.blocks))
    best = {
        block.pairs[0]: max((each.value - proof.price * each.cost for each in one if each.allowed), default=None)
        for block, one in zip(proof.blocks, found, strict=True)
    }
    total, findings = 0, []
    for part in parts.parts:
        listed = [best[option.name] for option in part.options if option.name in best]
        claimed = sum((int(value * parts.scale) for value in listed if value is not None), 0)
        known = claimed if None not in listed and not _left_out(part, proof) else _least(part)
        most = most_beyond_cost(part, known)
        if most - claimed > NOTHING * parts.scale:
            findings.append(message("certificate.list_better", pairs=", ".join(" ".join(o.name) for o in part.options)))
        total += most
    return Fraction(total, parts.scale), findings


def _left_out(part: Part, proof: ListProof) -> bool:
    """Whether a part must be built although the list does not name it."""
    named_pairs = {name for block in proof.blocks for name in block.pairs}
    return any(option.forced and option.name not in named_pairs for option in part.options)


def _least(part: Part) -> int:
    """Return what any way of building a part is worth at least beyond its cost."""
    return -sum(option.cost * max(0, option.most) + option.fixed for option in part.options)
