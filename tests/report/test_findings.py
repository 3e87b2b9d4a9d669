"""The sentence above each chart is true of its numbers, whatever they are."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.area import Quality
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.figures import SpendingChart
from optimizer.report.content.origin import labels, mark
from optimizer.report.content.scenarios import scenarios_chart, scenarios_finding
from optimizer.report.content.scores import scores_chart, scores_finding
from optimizer.report.content.spending import spending_chart, spending_finding
from optimizer.report.numbers import NBSP, percent, rupiah
from tests.report.town import GROUPS, measured, run, town, unit, work


@st.composite
def runs(draw: st.DrawFn) -> RunFacts:
    """Any run: scores that fall or stay, money spent or not."""
    units: list[UnitFacts] = []
    works = []
    for index in range(draw(st.integers(1, 30))):
        before = draw(st.integers(0, 80))
        groups = draw(st.lists(st.sampled_from(GROUPS), unique=True, max_size=3))
        after = draw(st.integers(0, before)) if groups else before
        costs = [draw(st.integers(1, 10**10)) for _ in groups]
        place = unit(index, before, after, sum(costs))
        units.append(place)
        works += [work(place, group, cost) for group, cost in zip(groups, costs, strict=True)]
    return run(tuple(units), tuple(works))


def numbers_in(text: str) -> list[int]:
    return [int(number.replace(".", "")) for number in re.findall(r"\d[\d.]*", text)]


@given(runs())
def test_the_scores_finding_counts_right(facts: RunFacts) -> None:
    finding = scores_finding(facts, "id")
    milder = [place for place in facts.units if place.after.category > place.before.category]
    out = [place for place in milder if place.after.category == 3]
    points = sum(place.before.points - place.after.points for place in facts.units)
    counts = numbers_in(finding.replace(rupiah(facts.spent, "id"), ""))
    if milder:
        expected = [len(milder), len(facts.units)]
        assert counts == (expected if len(out) in (0, len(milder)) else [*expected, len(out)])
        assert ("belum ada yang menjadi" in finding) == (not out)
        assert ("semuanya" in finding) == (len(out) == len(milder) > 1), "one is not all of them"
    elif points:
        assert counts == [points]
        assert "belum ada" in finding
    else:
        assert counts == []
        assert ("Tidak ada kegiatan" in finding) == (facts.spent == 0)
    assert (rupiah(facts.spent, "id") in finding) == (facts.spent > 0)


@given(runs())
def test_the_scores_chart_shows_the_worst_and_counts_all(facts: RunFacts) -> None:
    chart = scores_chart(facts, "id")
    shown = [row.before for row in chart.rows]
    hidden = sorted((place.before.points for place in facts.units), reverse=True)[len(shown) :]
    assert shown == sorted(shown, reverse=True)
    assert all(shown[-1] >= points for points in hidden)
    assert numbers_in(chart.rest)[:1] == ([len(hidden)] if hidden else [])
    before = Counter(place.before.category for place in facts.units)
    after = Counter(place.after.category for place in facts.units)
    for index, band in enumerate(chart.bands):
        assert numbers_in(band.count) == [before[index], after[index]]


@given(runs())
def test_the_spending_finding_adds_up(facts: RunFacts) -> None:
    finding = spending_finding(facts, "id")
    totals: Counter[str] = Counter()
    for item in facts.works:
        totals[item.group] += item.cost
    named = [group for group in totals if re.search(rf"\b{group}\b", finding)]
    assert (rupiah(facts.spent, "id") in finding) == (facts.spent > 0)
    if not totals:
        assert finding == "Belum ada belanja: tidak ada kegiatan yang terpilih"
    elif len(totals) == 1:
        assert finding.startswith("Seluruh")
    else:
        assert percent(100 * sum(totals[group] for group in named) / facts.spent, 0, "id") in finding
        assert min(totals[group] for group in named) >= max(
            (money for group, money in totals.items() if group not in named), default=0
        )


@given(runs())
def test_the_spending_chart_loses_no_rupiah(facts: RunFacts) -> None:
    chart = spending_chart(facts, "id")
    assert sum(chart.row_totals) == sum(chart.column_totals) == facts.spent
    single = chart.row_totals[: len(chart.row_totals) - chart.others[0]]
    assert list(single) == sorted(single, reverse=True)
    assert len(chart.rows) <= 21
    assert len(chart.columns) <= 10


def test_the_spending_chart_refuses_margins_that_do_not_add_up() -> None:
    chart = spending_chart(town(5), "id")
    for wrong in ({"row_totals": (1,) * len(chart.rows)}, {"column_totals": (1,) * len(chart.columns)}, {"rows": ("a",)}):
        with pytest.raises(ValueError, match="must"):
            replace(chart, **wrong)  # type: ignore[arg-type]
    assert isinstance(chart, SpendingChart)


def scenario(name: str, removed: float, extra: int = 0, count: int = 6) -> RunFacts:
    facts = town(count)
    funds = (replace(facts.funds[0], budget=facts.funds[0].budget + extra), *facts.funds[1:])
    setting = replace(facts.setting, name=name, title=f"Kota {name}")
    return replace(facts, funds=funds, setting=setting, outcome=replace(facts.outcome, slum_removed=removed))


def test_more_money_is_said_to_do_more_only_where_it_does() -> None:
    low, high = scenario("2021", 0.10), scenario("2022", 0.16, 10**9)
    assert scenarios_finding((low, high), "id") == (
        f"Menambah pagu Rp{NBSP}1{NBSP}miliar (Kota 2021 ke Kota 2022) mengurangi beban kumuh 6,0 poin persen lagi"
    )
    assert scenarios_finding((high, low), "id") == scenarios_finding((low, high), "id")
    assert "Menambah" not in scenarios_finding((low, scenario("jatim", 0.16, 10**9, count=4)), "id")
    assert "Menambah" not in scenarios_finding((scenario("a", 0.2), scenario("b", 0.1, 10**9)), "id")


def test_equal_scenarios_are_said_to_be_equal() -> None:
    assert scenarios_finding((scenario("a", 0.2), scenario("b", 0.2)), "id") == (
        "Semua skenario mengurangi beban kumuh sama banyak: 20,0%"
    )
    assert scenarios_finding((scenario("a", 0.1), scenario("b", 0.2)), "id").startswith("Kota b mengurangi")
    assert scenarios_finding((scenario("a", 0.1),), "id").startswith("Kota a: ")


def test_the_scenario_pointed_at_removes_most() -> None:
    runs = (scenario("a", 0.1), scenario("b", 0.3), scenario("c", 0.2))
    assert scenarios_chart(runs, "id").focus == 1


def test_many_scenarios_are_cut_and_it_is_said() -> None:
    chart = scenarios_chart(tuple(scenario(str(number), 0.1) for number in range(14)), "id")
    assert len(chart.rows) == 10
    assert "10 pertama dari 14" in chart.heading.subtitle.replace(NBSP, " ")


def test_other_schemes_cannot_share_a_chart() -> None:
    facts = town(3)
    other = replace(facts, setting=replace(facts.setting, categories=facts.setting.categories[1:]))
    with pytest.raises(ValueError, match="schemes"):
        scenarios_chart((facts, other), "id")


@pytest.mark.parametrize(
    ("imputed", "estimated", "start"),
    [(0, 0, ""), (4, 0, "Seluruh data"), (3, 1, "Sebagian besar"), (2, 0, "Sebagian data"), (0, 2, "Data perkiraan")],
)
def test_the_mark_says_how_much_is_not_measured(imputed: int, estimated: int, start: str) -> None:
    kinds = [Quality.IMPUTED] * imputed + [Quality.ESTIMATED] * estimated
    kinds += [Quality.MEASURED] * (4 - len(kinds))
    units = tuple(replace(place, quality=kind) for place, kind in zip(town(4).units, kinds, strict=True))
    said = mark(units, "rt", "id")
    assert said.startswith(start)
    assert bool(said) == bool(imputed or estimated)
    assert numbers_in(said) == [number for count in (imputed, estimated) if count for number in (count, 4)]


def test_every_chart_of_imputed_data_carries_the_mark_and_no_other_does() -> None:
    facts = town(6)
    for chart in (scores_chart(facts, "id"), spending_chart(facts, "id"), scenarios_chart((facts,), "id")):
        assert chart.heading.mark.startswith("Seluruh data imputasi")
    clean = measured(facts)
    for chart in (scores_chart(clean, "id"), spending_chart(clean, "id"), scenarios_chart((clean,), "id")):
        assert chart.heading.mark == ""


def test_names_used_twice_are_told_apart() -> None:
    places = town(6).units
    same = (
        replace(places[0], name="Pasar", district="A"),
        replace(places[1], name="Pasar", district="B"),
        replace(places[2], name="Pasar", district="B"),
        replace(places[3], name="Lubuk", district="B"),
    )
    assert list(labels(same, "id").values()) == ["Pasar (A)", "Pasar (K01)", "Pasar (K02)", "Lubuk"]
