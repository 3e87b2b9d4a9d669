"""The sentences above the charts of one run are true of its numbers, whatever they are."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from optimizer.report.content.border_map import borders_chart
from optimizer.report.content.district_list import districts_finding
from optimizer.report.content.equity import (
    benefit,
    equity_chart,
    equity_finding,
    halves,
    mean_benefit,
    neglected,
    poor_share,
    severity,
)
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures_run import BarsChart
from optimizer.report.content.payers import payers_chart, payers_finding
from optimizer.report.content.phasing import phasing_chart, phasing_finding, starts, turns_chart, turns_finding
from optimizer.report.content.run_charts import run_charts
from optimizer.report.content.stored import decode_facts, encode_facts
from optimizer.report.content.tiles import PLACES, has_map, tiles_chart
from optimizer.report.numbers import number, percent, rounded, rupiah
from optimizer.report.words import office_name
from tests.report.test_findings import runs
from tests.report.town import mapped, moved, phased, town

KNOWN = tuple(name for name, _, _ in PLACES)


@given(runs())
@settings(max_examples=40)
def test_who_pays_and_who_works_adds_up(facts: RunFacts) -> None:
    finding, chart = payers_finding(facts, "id"), payers_chart(facts, "id")
    assert sum(chart.row_totals) == sum(chart.column_totals) == facts.spent
    assert sum(chart.budgets) == facts.budget
    if not facts.spent:
        assert finding == "Belum ada belanja: tidak ada kegiatan yang terpilih"
        return
    offices: Counter[str] = Counter()
    for item in facts.works:
        offices[item.office] += item.cost
    most = max(offices.values())
    assert percent(100 * most / facts.spent, 0, "id") in finding
    fund = max(facts.funds, key=lambda fund: fund.spent)
    assert f"{fund.name} membayar {percent(100 * fund.spent / facts.spent, 0, 'id')}" in finding
    assert any(finding.startswith(office_name(name)) for name, money in offices.items() if money == most)


def test_a_bars_chart_refuses_margins_that_lie() -> None:
    chart = payers_chart(town(6), "id")
    for broken in ({"row_totals": (1,)}, {"column_totals": (1, 2)}, {"budgets": ()}):
        with pytest.raises(ValueError, match="must"):
            replace(chart, **broken)


@given(runs())
@settings(max_examples=40)
def test_equity_compares_the_halves_it_names(facts: RunFacts) -> None:
    worse, others = halves(facts.units, severity)
    assert sorted(unit.code for unit in (*worse, *others)) == sorted(unit.code for unit in facts.units)
    assert not others or min(map(severity, worse)) >= max(map(severity, others))
    finding = equity_finding(facts, "id")
    more, less = rounded(mean_benefit(worse), 1), rounded(mean_benefit(others), 1)
    assert number(float(more), 1, "id") in finding
    if others:
        assert number(float(less), 1, "id") in finding
        assert ("lebih besar" in finding, "lebih kecil" in finding, "sama besar" in finding) == (
            more > less,
            more < less,
            more == less,
        )
    for need in (severity, poor_share):
        for unit in neglected(facts.units, need):
            assert unit in halves(facts.units, need)[0]
            assert benefit(unit) < mean_benefit(facts.units) / 2
    chart = equity_chart(facts, "id")
    assert all(len(panel.dots) == len(facts.units) for panel in chart.panels)


def test_poverty_has_no_panel_where_it_is_not_known() -> None:
    facts = town(9)
    assert len(equity_chart(facts, "id").panels) == 2
    unknown = replace(facts, outcome=replace(facts.outcome, poor=0.0))
    assert len(equity_chart(unknown, "id").panels) == 1


def test_the_mean_weighs_households() -> None:
    first, second = town(2).units
    first = replace(first, households=300, before=replace(first.before, average=50.0), after=replace(first.after, average=10.0))
    second = replace(
        second, households=100, before=replace(second.before, average=20.0), after=replace(second.after, average=20.0)
    )
    assert mean_benefit((first, second)) == pytest.approx(30.0)
    assert mean_benefit(()) == 0.0


@given(runs())
@settings(max_examples=40)
def test_phasing_names_the_largest_year_and_every_start(facts: RunFacts) -> None:
    facts = phased(facts)
    spent: Counter[int] = Counter()
    for item in facts.works:
        spent[item.year] += item.cost
    chart = phasing_chart(facts, "id")
    assert chart.column_totals == tuple(spent[year] for year in facts.setting.years)
    assert sum(chart.budgets) == facts.budget
    if facts.spent:
        year = int(re.findall(r"pada (\d{4})", phasing_finding(facts, "id"))[0])
        assert spent[year] == max(spent.values())
        assert rupiah(spent[year], "id") in phasing_finding(facts, "id")
    first = starts(facts)
    finding, turns = turns_finding(facts, "id"), turns_chart(facts, "id")
    assert sum(turns.row_totals) == facts.spent
    assert ("Semua" in finding) == (len(set(first.values())) == 1)
    if len(set(first.values())) > 1:
        early = sum(year == min(first.values()) for year in first.values())
        told = [int(word) for word in re.findall(r"\d+", finding)]
        assert told == [early, len(first), min(first.values()), len(first) - early, max(first.values())]


def test_areas_whose_works_begin_first_stand_first() -> None:
    facts = phased(town(12))
    first, turns = starts(facts), turns_chart(facts, "id")
    begun = [next(index for index, money in enumerate(row) if money) for row in turns.cells]
    assert begun == sorted(begun)
    assert len(begun) == len(first)


def test_the_map_knows_the_22_kecamatan_and_no_others() -> None:
    assert len({name for name, _, _ in PLACES}) == len({place[1:] for place in PLACES}) == 22
    facts = moved(town(30), (*KNOWN[:4], "muara  enim"))
    assert has_map(facts)
    assert not has_map(town(3))
    stems = [[stem for stem, _ in run_charts(run, "id")] for run in (facts, town(3), phased(facts))]
    assert stems[0] == ["skor", "belanja", "pembiayaan", "pemerataan", "peta"]
    assert stems[1] == stems[0][:-1]
    assert stems[2] == [*stems[0][:-1], "tahapan", "giliran", "peta"]


def test_the_map_puts_every_rupiah_and_area_on_a_tile() -> None:
    facts = moved(town(30), (*KNOWN[:4], "muara  enim"))
    chart = tiles_chart(facts, "id")
    assert sum(tile.money for tile in chart.tiles) == sum(row.money for row in chart.rows) == facts.spent
    assert sum(tile.units for tile in chart.tiles) == 30
    assert [row.money for row in chart.rows] == sorted((row.money for row in chart.rows), reverse=True)
    finding = districts_finding(facts, "id")
    first, second = chart.rows[:2]
    assert percent(100 * (first.money + second.money) / facts.spent, 0, "id") in finding
    assert f"Kecamatan {first.name} dan {second.name}" in finding
    assert districts_finding(moved(town(4), ("Lubai",)), "id").startswith("Seluruh")
    nothing = replace(facts, works=(), units=tuple(replace(unit, money=0) for unit in facts.units))
    assert districts_finding(nothing, "id").startswith("Belum ada")


def test_a_bars_chart_focuses_on_the_office_with_most() -> None:
    chart = payers_chart(town(9), "en")
    assert isinstance(chart, BarsChart)
    assert chart.row_totals[chart.focus] == max(chart.row_totals)


def test_a_real_map_takes_the_place_of_the_tiles() -> None:
    facts = mapped(moved(town(30), KNOWN[:4]))
    assert [stem for stem, _ in run_charts(facts, "id")] == ["skor", "belanja", "pembiayaan", "pemerataan", "peta"]
    chart = borders_chart(facts, "id")
    assert dict(run_charts(facts, "id"))["peta"] == chart
    assert sum(region.money for region in chart.regions) == facts.spent
    assert sum(region.units for region in chart.regions) == 30
    assert [region.name for region in chart.regions if not region.units] == ["Tetangga"]
    elsewhere = mapped(town(9))
    assert "peta" in [stem for stem, _ in run_charts(elsewhere, "id")]


def test_outlines_are_stored_with_the_facts() -> None:
    facts = mapped(town(6))
    assert decode_facts(encode_facts({"id": facts, "en": facts}), "en") == facts
