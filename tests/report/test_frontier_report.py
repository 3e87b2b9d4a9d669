"""Every budget is told as it is: on the screen, in the tables, in JSON and in both pictures."""

from __future__ import annotations

import dataclasses
import io
import json
from functools import cache

import numpy as np
import pandas as pd
import pytest

from optimizer.domain.region import Region
from optimizer.domain.scenario import Lens, Scenario
from optimizer.intake.sent_list import read_sent_lists
from optimizer.messages import LANGUAGES, Language, message
from optimizer.model.budget_line import BudgetLine
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.report.charts.pictures import draw
from optimizer.report.content.figures_study import LadderChart, LadderRow
from optimizer.report.content.frontier.changes import changes
from optimizer.report.content.frontier.chart import frontier_chart
from optimizer.report.content.frontier.facts import FrontierFacts, frontier_facts
from optimizer.report.content.frontier.findings import ladder_finding, nested_finding, reach_finding
from optimizer.report.content.frontier.ladder import ladder_chart
from optimizer.report.content.frontier.screen import frontier_screen
from optimizer.report.content.frontier.summary import frontier_summary
from optimizer.report.content.frontier.tables import curve_table, funds_table, ladder_table, whole_table
from optimizer.report.content.report import Table
from optimizer.report.content.reserve.facts import ReserveFacts, Why, reserve_facts
from optimizer.report.content.reserve.screen import reserve_screen
from optimizer.report.content.reserve.summary import reserve_summary
from optimizer.report.content.reserve.table import reserve_table
from optimizer.report.content.sent import SENT
from optimizer.report.numbers import percent
from optimizer.report.studies.frontier import frontier_told
from optimizer.report.studies.reserve import reserve_told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_text
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.budgets import curve
from optimizer.study.budgets.frontier import Tools, bound_at, frontier
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.reserve import reserve
from optimizer.study.budgets.who import Who
from optimizer.study.sending import sending
from tests.budgets.lines import one_pot, scored
from tests.support.solved import EXACT
from tests.support.town import random_town

ORIGIN = "0" * 64


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def scenario(lens: Lens, years: int = 1) -> Scenario:
    base = random_town(3, areas=5, years=years)
    return dataclasses.replace(base, goal=dataclasses.replace(base.goal, lens=lens))


@cache
def facts(lens: Lens = Lens.CONTRIBUTION, years: int = 1, limit: int | None = None) -> FrontierFacts:
    one = scenario(lens, years)
    return frontier_facts(one, frontier(one, Tools(BudgetLine, Relaxed, exactly), limit), 1e-3, sending(one, ORIGIN), "id")


@cache
def next_facts() -> ReserveFacts:
    one = scenario(Lens.CONTRIBUTION)
    return reserve_facts(one, reserve(one, exactly), "id")


def frame(table: Table) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(csv_bytes(table)))


def shown(one: FrontierFacts, language: str = "id") -> str:
    return " ".join(screen_text(frontier_screen(one, language), Pane(90)).split())


ALL = [(Lens.CONTRIBUTION, 1), (Lens.SCORE, 1), (Lens.COMBINED, 1), (Lens.CONTRIBUTION, 2)]


@pytest.mark.parametrize(("lens", "years"), ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_and_the_files_tell_every_lens(lens: Lens, years: int, language: str) -> None:
    one = facts(lens, years)
    text = shown(one, language)
    assert reach_finding(one, language).replace("\N{NO-BREAK SPACE}", " ") in text.replace("\N{NO-BREAK SPACE}", " ")
    assert ("hanya batas atas" in text or "only an upper bound" in text) == (lens is not Lens.CONTRIBUTION)
    assert ("rata-rata selama" in text or "averages over" in text) == (years > 1)
    summary = json.loads(json_text(frontier_summary(one, language)))
    assert summary["kurva"]["eksak_bagi_tujuan"] == (lens is Lens.CONTRIBUTION)
    assert summary["kurva"]["pemeriksaan"]["selisih_terbesar"] < 1e-9
    assert summary["daftar_berurut"]["diketahui"] in ("dihitung ulang", "terbukti", "sampel")
    assert all(sentence.endswith(".") for sentence in summary["kalimat"].values())


def test_the_tables_read_back() -> None:
    one = facts()
    curve, plans = frame(curve_table(one, "id")), frame(whole_table(one, "id"))
    assert len(curve) == len(one.found.curve.money)
    assert curve["pagu"].is_monotonic_increasing
    assert curve["manfaat_persen"].is_monotonic_increasing
    assert curve["tambahan_per_miliar"].is_monotonic_decreasing
    assert curve["tambahan_per_miliar"].iloc[-1] == 0
    assert (plans["manfaat_persen"] <= plans["batas_persen"] + 1e-6).all()
    assert (plans["skenario"] == "ya").sum() == 1
    ladder, funds = frame(ladder_table(one, "id")), frame(funds_table(one, "id"))
    assert len(ladder) == len(one.places)
    assert set(funds["kode"]) == {"apbd", "dak"}
    assert (funds["miliar_berikutnya"] <= funds["rupiah_berikutnya"] + 1e-6).all()


def test_the_changes_add_up_to_the_plan_of_every_budget() -> None:
    one = facts()
    told = json.loads(json_text(changes(one)))
    curve, instance = one.found.curve, one.found.instance
    axes = instance.axes
    built = np.zeros((*instance.works.most.shape, len(axes.years)))
    assert len(told["ubah"]) == len(told["pagu"]) == len(told["manfaat"]) == len(curve.money)
    for steps, moved in zip(curve.walk(), told["ubah"], strict=True):
        for column, volume in moved:
            area, work, year = told["kolom"][column]
            built[axes.areas.index(area), axes.interventions.index(work), axes.years.index(year)] += volume
        expected = steps * instance.works.step[curve.work][:, None]
        assert built[curve.area, curve.work] == pytest.approx(expected, abs=1e-3)
    assert sum(map(len, told["ubah"])) < 6 * len(curve.money)


@pytest.mark.parametrize(("lens", "years"), ALL)
def test_the_pictures_are_drawn(lens: Lens, years: int) -> None:
    one = facts(lens, years)
    chart = frontier_chart(one, "id")
    assert [x for x, _ in chart.curve] == sorted(x for x, _ in chart.curve)
    assert bool(chart.bound) == (lens is not Lens.CONTRIBUTION)
    assert [mark.strong for mark in chart.marked].count(True) == 1
    assert sum(bar.strong for bar in chart.bars) <= 1
    total = sum(bar.value * (bar.end - bar.start) / BILLION for bar in chart.bars)
    assert total == pytest.approx(max(y for _, y in (*chart.dots, *chart.curve)), rel=0.05)
    for picture in (chart, ladder_chart(one, "id")):
        assert draw(picture, titled=True).axes


def test_the_ladder_says_who_waits() -> None:
    one = facts()
    chart = ladder_chart(one, "id")
    assert len(chart.rows) == len(one.places)
    assert chart.heading.title == ladder_finding(one, "id")
    ends = {row.name: row.counts[-1] for row in chart.rows}
    assert all(count > 0 for count in ends.values())
    who = one.found.who
    nobody = np.full_like(who.linear, np.nan)
    alone = np.where(np.arange(len(nobody)) == 0, 1e12, np.nan)
    waits = [dataclasses.replace(one, found=dataclasses.replace(one.found, who=Who(x, x, x))) for x in (nobody, alone)]
    assert ladder_finding(waits[0], "id").startswith("Tidak ada lokasi")
    assert "tidak pernah" in ladder_finding(waits[1], "id")
    assert "tidak pernah" in str(ladder_chart(waits[1], "id").rows)


def test_a_ladder_has_a_count_for_each_level() -> None:
    chart = ladder_chart(facts(), "id")
    with pytest.raises(ValueError, match="count for each level"):
        dataclasses.replace(chart, rows=(LadderRow("A", (1,), ()),))
    empty = LadderChart(chart.heading, "id", (), (), (), 1.0, "Rp 1")
    assert draw(empty, titled=True)


def test_a_curve_that_was_cut_promises_no_whole() -> None:
    cut = facts(limit=1)
    assert "manfaat yang mungkin" not in reach_finding(cut, "id")
    assert json.loads(json_text(frontier_summary(cut, "id")))["kurva"]["lengkap"] is False


def test_a_budget_that_does_not_pay_for_its_rules_is_told() -> None:
    one = facts()
    poor = dataclasses.replace(one, found=dataclasses.replace(one.found, present=-1, billions=(), price=None))
    assert "paling sedikit perlu" in reach_finding(poor, "id")
    assert nested_finding(poor, "id") == ""
    assert "paling sedikit perlu" in shown(poor)


def test_the_files_of_a_frontier() -> None:
    names = [file.path for file in frontier_told(facts(), "id").files]
    tables = ["frontier.csv", "frontier.json", "rencana-utuh.csv", "tangga.csv", "dana.csv"]
    assert [name for name in names if "/" not in name] == [*tables, "ringkasan.json"]
    assert len([name for name in names if name.startswith("grafik/")]) == 8


def test_the_list_is_written_where_it_answers_the_whole_question() -> None:
    one = scored(one_pot(random_town(7, areas=4)))
    able = frontier_facts(one, frontier(one, Tools(BudgetLine, Relaxed, exactly)), 1e-3, sending(one, ORIGIN), "id")
    files = {file.path: file.content for file in frontier_told(able, "id").files}
    listed = pd.read_csv(io.BytesIO(files["daftar-urut.csv"]))
    stairs = pd.read_csv(io.BytesIO(files["anak-tangga.csv"]))
    assert listed["biaya_kumulatif"].tolist() == listed["biaya"].cumsum().tolist()
    assert listed["tambahan_per_miliar"].is_monotonic_decreasing
    assert listed["manfaat_persen"].iloc[-1] == pytest.approx(stairs["manfaat_persen"].iloc[-1])
    for spent, won in zip(listed["biaya_kumulatif"], listed["manfaat_persen"], strict=True):
        assert stairs.loc[stairs["pagu"] <= spent, "manfaat_persen"].max() == pytest.approx(won)
    assert "eksak" in shown(able)
    assert len(frontier_chart(able, "id").curve) > len(able.found.plans)


def test_the_list_to_send_is_written_or_the_rule_that_prevents_it_is_told() -> None:
    one = dataclasses.replace(scored(one_pot(random_town(7, areas=4))), region=Region("16.03", "Muara Enim"))
    goal = dataclasses.replace(one.goal, slum_weight=1.0, poverty_weight=0.0)
    able = dataclasses.replace(one, goal=goal)
    found = frontier(able, Tools(BudgetLine, Relaxed, exactly))
    told = {
        name: frontier_told(frontier_facts(able, found, 1e-3, sending(case, ORIGIN), "id"), "id")
        for name, case in {"able": able, "poor": one, "unnamed": dataclasses.replace(able, region=None)}.items()
    }
    files = {file.path: file.content for file in told["able"].files}
    (sent,) = read_sent_lists([(SENT, files[SENT])])
    listed = pd.read_csv(io.BytesIO(files["daftar-urut.csv"]))
    assert [step.cost for step in sent.steps] == listed["biaya"].tolist()
    assert [step.works for step in sent.steps] == listed["pekerjaan"].tolist()
    won = np.cumsum([step.points for step in sent.steps]) / sent.burden
    assert (100 * won).tolist() == pytest.approx((listed["manfaat_persen"] - 100 * sent.points / sent.burden).tolist())
    assert told["able"].summary["daftar_kirim"] == {"alasan": [], "langkah": len(listed)}
    for name, reason in (("poor", "sent.poverty"), ("unnamed", "sent.unnamed")):
        assert SENT not in [file.path for file in told[name].files]
        assert message(reason).say("id") in " ".join(told[name].screen.lines[-1].lines)
        assert told[name].summary["daftar_kirim"] == {"alasan": [message(reason).say("id")], "langkah": None}


# ---------------------------------------------------------------------------- what comes next


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_next_is_told(language: str) -> None:
    one = next_facts()
    text = " ".join(screen_text(reserve_screen(one, language), Pane(90)).split())
    assert one.fund in text
    summary = json.loads(json_text(reserve_summary(one, language)))
    found = {step["sebab"] for step in summary["langkah"]}
    assert found == {why.value for why in Why}
    assert summary["dana"]["kode"] in one.found.instance.axes.funds


def test_the_reserve_table_adds_up() -> None:
    one = next_facts()
    table = frame(reserve_table(one, "id"))
    saved = table[table["sebab"] == "hemat_lelang"]
    for moved in one.found.savings:
        rows = saved[saved["uang"] == moved.money]
        assert rows["biaya"].sum() == moved.cost.sum()
        assert rows["urutan"].tolist() == list(range(1, len(rows) + 1))
        assert rows["biaya"].tolist() == sorted(rows["biaya"], reverse=True)
    assert (table[table["sebab"] == "dipotong"]["volume"] < 0).all()
    assert [file.path for file in reserve_told(one, "id").files] == ["cadangan.csv", "ringkasan.json"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_curve_of_points_says_what_is_open_between_them(monkeypatch: pytest.MonkeyPatch, language: Language) -> None:
    exact = facts().found
    monkeypatch.setattr(curve, "EXACT", 0)
    monkeypatch.setattr(curve, "SLACK", 2e-3)
    one = scenario(Lens.CONTRIBUTION)
    points = frontier_facts(one, frontier(one, Tools(BudgetLine, Relaxed, exactly)), 1e-3, sending(one, ORIGIN), language)
    found = points.found
    assert 0.0 < found.curve.open <= 2e-3
    assert found.curve.complete
    assert found.recheck.worst <= 1e-9
    assert frontier_summary(points, language)["kurva"]["terbuka"] == pytest.approx(found.curve.open, abs=1e-9)
    for money, benefit in zip(exact.curve.money.tolist(), exact.curve.benefit.tolist(), strict=True):
        assert found.curve.at(money) - 1e-9 <= benefit <= bound_at(found, round(money)) + 1e-6
    text = shown(points, language)
    assert percent(100 * found.curve.open, 3, language) in text
    assert {"id": "titik eksak", "en": "exact points"}[language] in text
