"""Lists of regencies as one: the list of all, best under nested caps, the same in any order, and refused where spoilt."""

from __future__ import annotations

import dataclasses
import itertools
import random
from fractions import Fraction

import numpy as np
import pytest

from optimizer.domain.area import Quality
from optimizer.domain.region import Region, lies_in
from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import COLUMNS, Basis, SentList, SentStep
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.intake.sent_list import read_sent_lists
from optimizer.model.shared_money import share_money
from optimizer.problem.build import build_instance
from optimizer.ranking.curves import Curve, curves
from optimizer.ranking.limits import limits_of
from optimizer.ranking.merge import RankedList, ranked, standing
from optimizer.ranking.options import options
from optimizer.ranking.own_room import own_rooms
from optimizer.ranking.priced_bound import of_any_plan, of_steps, priced_bound
from optimizer.ranking.regions import one_list, spent_by_region
from optimizer.ranking.relaxed_merge import nested_relaxed
from optimizer.ranking.send import Sender, sent_list
from optimizer.ranking.worth import household_points, worth
from optimizer.report.content.sent import sent_table
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.study.merge import Proof, merge
from tests.ranking.hamlet import hamlet

BASIS = Basis(2025, "permen-14-2018", "kotaku", "rt")


def sender(code: str) -> Sender:
    return Sender(Region(code, f"Kabupaten {code}"), BASIS, Quality.MEASURED, "0" * 64)


def point_list(scenario: object) -> tuple[SentList, RankedList]:
    instance = build_instance(scenario)  # type: ignore[arg-type]
    scale = household_points(instance)
    found = ranked(instance, scale, options(instance, scale))
    return sent_list(sender("16.01"), instance, found), found


def written(sent: SentList) -> bytes:
    return csv_bytes(sent_table(sent, "id"))


@pytest.mark.parametrize("seed", range(20))
def test_regions_are_the_list_of_all(seed: int) -> None:
    scenario = hamlet(seed, areas=6, works=4)
    cuts = sorted(random.Random(seed).sample(range(1, 6), 2))
    parts = [scenario.areas[a:b] for a, b in itertools.pairwise([0, *cuts, 6])]
    sent = [
        dataclasses.replace(point_list(dataclasses.replace(scenario, areas=part))[0], region=Region(name, name))
        for name, part in zip(("16.01", "16.02", "17.01"), parts, strict=True)
    ]
    _, whole = point_list(scenario)
    read = read_sent_lists([(one.region.code, written(one)) for one in sent])
    assert read == tuple(sent)
    together = one_list(read)
    assert together.cost.tolist() == whole.steps.cost.tolist()
    assert together.points.tolist() == whole.steps.value.tolist()
    assert together.burden == (1 / whole.share if whole.share else 0)
    for budget in (int(whole.spent[0]), int(whole.spent[-1]) // 3, int(whole.spent[-1]) + 1):
        if budget >= int(whole.spent[0]):
            state, found = standing(whole, budget), merge(read, budget, (), share_money)
            assert found.ceiling == state.bound
            assert state.value <= found.points <= found.bound <= found.ceiling
            assert found.cost == sum(one.cost for one in spent_by_region(together, found.taken)) <= budget


def drawn(seed: int) -> list[SentList]:
    """Three tiny regions of two blocks each, with whatever their hulls are."""
    draw = random.Random(seed)
    made = []
    for name in ("16.01", "16.02", "31"):
        steps = [SentStep(unit, "1", "", draw.randrange(1, 9), draw.randrange(1, 9)) for unit in "uv" for _ in range(2)]
        steps.sort(key=lambda step: (-step.points / step.cost, step.unit))
        made.append(
            SentList(
                Region(name, name), BASIS, Quality.MEASURED, "0" * 64, 1000, draw.randrange(2), draw.randrange(2), tuple(steps)
            )
        )
    return made


def best(lists: list[SentList], budget: int, caps: tuple[RegionCap, ...]) -> int:
    """The most points of any choice of first steps of each block, by trying all of them."""
    blocks = [(one.region.code, [step for step in one.steps if step.unit == unit]) for one in lists for unit in "uv"]
    most = -1
    for taken in itertools.product(*(range(len(steps) + 1) for _, steps in blocks)):
        spent = {one.region.code: one.cost for one in lists}
        for (region, steps), count in zip(blocks, taken, strict=True):
            spent[region] += sum(step.cost for step in steps[:count])
        if sum(spent.values()) <= budget and all(under(spent, cap) <= cap.money for cap in caps):
            won = sum(step.points for (_, steps), count in zip(blocks, taken, strict=True) for step in steps[:count])
            most = max(most, won + sum(one.points for one in lists))
    return most


def under(spent: dict[str, int], cap: RegionCap) -> int:
    return sum(money for region, money in spent.items() if any(lies_in(region, code) for code in cap.codes))


NESTED = (("16",), ("16.01",), ("31",), ("16",))
CROSSING = (("16.01", "31"), ("16.02", "31"), ("16",))


@pytest.mark.parametrize("codes", [NESTED, CROSSING], ids=["nested", "crossing"])
@pytest.mark.parametrize("seed", range(40))
def test_plans_keep_their_caps_and_no_choice_passes_the_bound(seed: int, codes: tuple[tuple[str, ...], ...]) -> None:
    lists = drawn(seed)
    draw = random.Random(seed)
    budget = draw.randrange(6, 40)
    caps = tuple(RegionCap(f"cap {n}", each, draw.randrange(2, 25)) for n, each in enumerate(codes))
    found = merge(lists, budget, caps, share_money)
    assert found.proof is (Proof.NESTED if codes is NESTED else Proof.PRICES)
    assert found.points <= best(lists, budget, caps) <= found.bound <= found.ceiling
    spent = {one.region.code: got.cost for one, got in zip(found.listed.lists, found.regions, strict=True)}
    assert sum(spent.values()) == found.cost <= budget
    assert all(found.spent_under(cap) == under(spent, cap) <= cap.money for cap in caps)
    taken = {(int(found.listed.block[n]), int(found.listed.rank[n])) for n in np.flatnonzero(found.taken).tolist()}
    assert all((block, rank - 1) in taken for block, rank in taken if rank)


@pytest.mark.parametrize("seed", range(40))
def test_a_cap_of_one_region_is_filled_as_well_as_can_be(seed: int) -> None:
    lists = drawn(seed)
    caps = tuple(RegionCap(one.region.code, (one.region.code,), random.Random(seed).randrange(3, 20)) for one in lists)
    found = merge(lists, 1000, caps, share_money)
    assert found.points == found.bound == best(lists, 1000, caps)


@pytest.mark.parametrize("seed", range(20))
def test_prices_of_nested_caps_are_those_of_the_linear_programme(seed: int) -> None:
    draw, lists = random.Random(seed), drawn(seed)
    caps = tuple(RegionCap(f"cap {n}", codes, draw.randrange(2, 25)) for n, codes in enumerate(NESTED))
    listed = one_list(lists)
    limits = limits_of(listed, draw.randrange(6, 40), caps)
    curves_of = curves(listed, limits)
    greedy = nested_relaxed(listed, limits)
    shared = share_money([(one.spent, one.won) for one in curves_of], limits.above, limits.room)
    nobody = (None,) * len(limits.above)
    by_price = priced_bound(curves_of, limits, [Fraction(float(price)) for price in shared.prices], nobody)
    assert (
        priced_bound(curves_of, limits, greedy.prices, nobody)
        <= by_price
        <= priced_bound(curves_of, limits, greedy.prices, nobody) + 1
    )
    worth = sum(_won(one, money) for one, money in zip(curves_of, greedy.money, strict=True))
    assert int(worth) == priced_bound(curves_of, limits, greedy.prices, nobody)
    assert all(shared.money >= 0)
    for limit, room in enumerate(limits.room):
        held = [g for g, above in enumerate(limits.above) if limit in above]
        assert sum(greedy.money[g] for g in held) <= room
        assert sum(shared.money[g] for g in held) <= room * (1 + 1e-9)


def _won(curve: Curve, money: int) -> Fraction:
    """Points of a curve with so much money, the last step in part."""
    end = curve.paid(money)
    if end == len(curve.steps):
        return Fraction(int(curve.won[end]))
    part = Fraction(money - int(curve.spent[end]), int(curve.spent[end + 1] - curve.spent[end]))
    return int(curve.won[end]) + part * int(curve.won[end + 1] - curve.won[end])


def test_any_prices_bound_every_choice() -> None:
    draw = random.Random(5)
    for seed in range(20):
        lists = drawn(seed)
        caps = tuple(RegionCap(f"cap {n}", codes, draw.randrange(2, 25)) for n, codes in enumerate(CROSSING))
        listed = one_list(lists)
        limits = limits_of(listed, 30, caps)
        drawn_curves = curves(listed, limits)
        rooms = own_rooms(listed, limits, drawn_curves)
        prices = [Fraction(draw.randrange(0, 30), 10) for _ in limits.room]
        bounds = [priced_bound(drawn_curves, limits, prices, own) for own in (of_steps(rooms), of_any_plan(rooms))]
        assert best(lists, 30, caps) - listed.locked[1] <= bounds[0] <= bounds[1]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_folders_changes_nothing(seed: int) -> None:
    lists = drawn(seed)
    first = one_list(lists)
    for order in itertools.permutations(lists):
        again = one_list(order)
        assert again.region.tolist() == first.region.tolist()
        assert again.place.tolist() == first.place.tolist()


def test_what_is_locked_in_must_be_paid_for() -> None:
    lists = [dataclasses.replace(one, cost=10) for one in drawn(0)]
    with pytest.raises(NoPlanError):
        merge(lists, 29, (), share_money)
    with pytest.raises(NoPlanError):
        merge(lists, 100, (RegionCap("province", ("16",), 19),), share_money)


def test_nothing_to_take_is_an_answer() -> None:
    empty = [dataclasses.replace(one, steps=()) for one in drawn(0)]
    for caps in ((), tuple(RegionCap(str(codes), codes, 5) for codes in CROSSING)):
        found = merge(empty, 100, caps, share_money)
        assert found.points == found.bound == found.ceiling == sum(one.points for one in empty)


def test_a_list_in_units_of_its_own_is_not_sent() -> None:
    instance = build_instance(hamlet(3))
    scale = worth(instance)
    with pytest.raises(ValueError, match="households"):
        sent_list(sender("16.01"), instance, ranked(instance, scale, options(instance, scale)))


FIRST = "1,16.03,0,,,,0,0,90,Muara Enim,2025,permen-14-2018,kotaku,rt,terukur," + "a" * 64
GOOD = [FIRST, "1,16.03,1,A,1a,A/jalan:1,10,50,,,,,,,,", "1,16.03,2,A,1a,A/jalan:2,10,40,,,,,,,,"]


@pytest.mark.parametrize(
    ("line", "old", "new", "code", "column"),
    [
        (2, "1,", "2,", "sent.version", 1),
        (2, "16.03", "1603", "sent.code", 3),
        (2, "16.03", "\u0661\u0666.03", "sent.code", 3),
        (3, "16.03", "16.04", "sent.region", 3),
        (4, ",2,", ",3,", "sent.order", 9),
        (3, ",10,", ",-10,", "sent.number", 26),
        (3, ",10,", ",10.5,", "sent.number", 26),
        (3, ",10,", ",inf,", "sent.number", 26),
        (3, ",10,", ",0,", "sent.number", 26),
        (3, ",50,", ",nan,", "sent.number", 29),
        (3, ",50,", ",\u06650,", "sent.number", 29),
        (4, ",40,", ",40,7", "sent.blank", 32),
        (4, ",40,", ",51,", "sent.slope", 26),
        (2, ",90", ",89", "sent.burden", 18),
        (2, "2025", "202", "sent.number", 32),
        (2, "kotaku", "", "sent.missing", 52),
        (2, "aaa", "AAA", "sent.origin", 70),
        (2, "terukur", "ukur", "sent.quality", 62),
        (2, ",rt", "", "sent.cells", 0),
    ],
)
def test_a_spoilt_list_is_refused_with_its_place(line: int, old: str, new: str, code: str, column: int) -> None:
    lines = [",".join(COLUMNS), *GOOD]
    assert len(read_sent_lists([("baik.csv", _joined(lines))])) == 1
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    with pytest.raises(ScenarioError) as refused:
        read_sent_lists([("rusak.csv", _joined(lines))])
    faults = {(fault.what.code, fault.where.line, fault.where.column) for fault in refused.value.faults}
    assert (code, line, column) in faults
    assert all(fault.what.say("id") and fault.what.say("en") for fault in refused.value.faults)


def _joined(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def test_wrong_header_empty_list_and_a_regency_twice_are_all_told_at_once() -> None:
    good = _joined([",".join(COLUMNS), *GOOD])
    with pytest.raises(ScenarioError) as refused:
        read_sent_lists(
            [("a", good), ("b", good), ("c", good.replace(b"versi", b"version", 1)), ("d", _joined([",".join(COLUMNS)]))]
        )
    assert [fault.what.code for fault in refused.value.faults] == ["sent.twice", "sent.header", "sent.empty"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"16.03", b"16", "sent.twice"),
        (b"2025", b"2026", "sent.basis"),
        (b"kotaku", b"harfiah", "sent.basis"),
        (b"permen-14-2018", b"permen-2-2016", "sent.basis"),
        (b",rt,", b",kawasan,", "sent.basis"),
    ],
)
def test_lists_that_do_not_fit_together_are_refused(old: bytes, new: bytes, code: str) -> None:
    good = _joined([",".join(COLUMNS), *GOOD])
    other = good.replace(b"16.03", b"16.04") if code == "sent.basis" else good
    with pytest.raises(ScenarioError) as refused:
        read_sent_lists([("a", good), ("b", other.replace(old, new))])
    assert [(fault.what.code, fault.where.file) for fault in refused.value.faults] == [(code, "b")]
