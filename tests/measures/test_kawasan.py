"""What is counted: rows or whole kawasan, with volumes and denominators summed and scored anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.fund import Authority
from optimizer.domain.scenario import CountingUnit
from optimizer.measures.authority import authorities, authority
from optimizer.measures.kawasan import grouping, hectares, kawasan_hectares, score_after, score_units
from optimizer.measures.scores import volumes
from tests.support.golden import rt, scheme

TOWN = (
    rt("A1", kawasan="Tepi Sungai", hectares=6.5, road_ideal=100.0, volumes=(0.0, 0.0, 0.0, 0.0, 100.0, *(0.0,) * 11)),
    rt("A2", kawasan="Pasar", hectares=2.0, road_ideal=50.0),
    rt("A3", kawasan="Tepi Sungai", hectares=3.5, road_ideal=300.0),
)


def test_rows_are_counted_in_their_own_order_and_kawasan_in_the_order_of_names() -> None:
    assert grouping(TOWN, CountingUnit.RT).names == ("A1", "A2", "A3")
    units = grouping(TOWN, CountingUnit.KAWASAN)
    assert units.names == ("Pasar", "Tepi Sungai")
    assert units.members() == ((1,), (0, 2))
    assert hectares(TOWN, units).tolist() == [2.0, 10.0]


def test_a_kawasan_is_scored_from_sums_not_from_scores() -> None:
    """A road wholly bad in one RT of two is a quarter of the kawasan's road: 1 point, not the mean of 5 and 0."""
    rules = scheme()
    policy = rules.policy("kotaku")
    apart = score_units(rules, policy, TOWN, grouping(TOWN, CountingUnit.RT))
    together = score_units(rules, policy, TOWN, grouping(TOWN, CountingUnit.KAWASAN))
    assert apart.points[:, 4].tolist() == [5, 0, 0]
    assert together.percent[:, 4].tolist() == [0.0, 25.0]
    assert together.points[:, 4].tolist() == [0, 1]


def test_what_is_left_is_scored_for_the_same_units() -> None:
    rules = scheme()
    units = grouping(TOWN, CountingUnit.KAWASAN)
    left = volumes(TOWN).copy()
    left[0, 4] = 99.9
    assert score_after(rules, rules.policy("kotaku"), TOWN, units, left).points[1, 4] == 0


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 10**9)), min_size=1, max_size=12))
def test_sums_are_exact_to_a_millionth_and_lose_nothing(rows: list[tuple[str, int]]) -> None:
    areas = tuple(rt(f"R{n}", kawasan=name, hectares=micro / 1e6) for n, (name, micro) in enumerate(rows))
    units = grouping(areas, CountingUnit.KAWASAN)
    sums = hectares(areas, units)
    for name, total in zip(units.names, sums, strict=True):
        assert round(total * 1e6) == sum(micro for other, micro in rows if other == name)
    assert sorted(member for group in units.members() for member in group) == list(range(len(areas)))


def test_authority_goes_by_the_hectares_of_the_whole_kawasan() -> None:
    assert kawasan_hectares(TOWN).tolist() == [10.0, 2.0, 10.0]
    assert authorities(TOWN) == (Authority.PROVINCE, Authority.REGENCY, Authority.PROVINCE)


def test_authority_at_its_limits() -> None:
    sizes = {9.999999: "kabupaten", 10.0: "provinsi", 14.999999: "provinsi", 15.0: "pusat", 0.0: None}
    assert {size: authority(size) for size in sizes} == sizes


def test_a_sum_that_makes_ten_hectares_is_ten_hectares() -> None:
    areas = tuple(rt(f"R{n:03d}", kawasan="K", hectares=0.1) for n in range(100))
    assert kawasan_hectares(areas)[0] < 10.0  # floating point falls short
    assert set(authorities(areas)) == {Authority.PROVINCE}


def test_a_kawasan_with_unknown_hectares_has_no_known_authority() -> None:
    areas = (rt("A", kawasan="K", hectares=3.0), rt("B", kawasan="K", hectares=0.0), rt("C", kawasan="L", hectares=1.0))
    assert authorities(areas) == (None, None, Authority.REGENCY)
