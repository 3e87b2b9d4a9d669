"""What is told of targets: a screen people can act on, tables and numbers that say the same in both languages."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from functools import cache

import pytest

from optimizer.domain.rules import Indicator, Level, Rules, Target
from optimizer.domain.scenario import Scenario
from optimizer.messages import LANGUAGES, Language
from optimizer.model.conflict.probe import RoomProbe
from optimizer.problem.build import build_instance
from optimizer.report.charts.pictures import draw
from optimizer.report.charts.style import VERMILLION
from optimizer.report.content.targets.chart import targets_chart
from optimizer.report.content.targets.facts import TargetFacts, target_facts
from optimizer.report.studies.targets import targets_told
from optimizer.report.studies.told import Told
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.targets import target_costs
from tests.conftest import Golden
from tests.support.town import HERE, two_years


def target(level: Level, name: str, indicator: Indicator, year: int, percent: float) -> Target:
    return Target(level, name, indicator, "", year, percent, 0.1, "tests", HERE)


TOWN = two_years(
    rules=Rules(
        targets=(
            target(Level.NATION, "Tertangani", Indicator.SLUM_BURDEN, 2022, 15.0),
            target(Level.PROVINCE, "Berkurang", Indicator.SLUM_BURDEN, 2023, 60.0),
            target(Level.REGENCY, "Miskin 8 persen", Indicator.POVERTY_BURDEN, 2023, 20.0),
        )
    )
)
UNREACHABLE = dataclasses.replace(
    TOWN, rules=Rules(targets=(target(Level.REGENCY, "Semua miskin", Indicator.POVERTY_BURDEN, 2023, 99.0),))
)


costs = cache(lambda scenario: target_costs(scenario, RoomProbe))


def facts_of(scenario: Scenario, language: Language = "id") -> TargetFacts:
    return target_facts(scenario, build_instance(scenario), costs(scenario), language)


@cache
def told(scenario: Scenario, language: Language = "id") -> Told:
    return targets_told(facts_of(scenario, language), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_is_told_in_full(language: Language, golden: Golden) -> None:
    golden.check(f"target.{language}.txt", screen_text(told(TOWN, language).screen, Pane()))


def test_what_no_money_reaches_is_said_first_and_explained() -> None:
    text = " ".join(screen_text(told(UNREACHABLE).screen, Pane()).split())
    assert "Uang berapa pun tidak cukup" in text
    assert "paling banyak 25,00% beban kemiskinan" in text


def test_numbers_and_tables_agree() -> None:
    answer = told(TOWN)
    files = {file.path: file.content for file in answer.files}
    numbers = json.loads(files["ringkasan.json"])
    rows = list(csv.DictReader(io.StringIO(files["biaya-target.csv"].decode("utf-8-sig"))))
    assert [row["target"] for row in rows] == [cost["nama"] for cost in numbers["biaya"]]
    for row, cost in zip(rows, numbers["biaya"], strict=True):
        assert int(row["belanja_batas"]) == cost["belanja"]["batas"] <= cost["belanja"]["rencana"] == int(row["belanja"])
        assert cost["belanja"]["diketahui"] == "dicoba"
        more = sum(change["menjadi"] - change["tertulis"] for change in cost["perubahan_pagu"])
        assert more == cost["pagu_tambahan"]["rencana"]
    reached = list(csv.DictReader(io.StringIO(files["target.csv"].decode("utf-8-sig"))))
    assert [row["tingkat"] for row in reached] == ["nasional", "provinsi", "kabupaten"]


def test_keys_are_the_same_in_both_languages() -> None:
    first, second = (told(TOWN, language).summary for language in LANGUAGES)
    assert first.keys() == second.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_shows_what_is_asked_reached_and_possible(language: Language) -> None:
    facts = facts_of(TOWN, language)
    chart = targets_chart(facts, language)
    (sections,) = chart.columns
    rows = [row for section in sections for row in section.rows]
    assert [row.name for row in rows] == [one.name for one in facts.targets]
    for row, reach in zip(rows, facts.costs.reaches, strict=True):
        assert (row.asked, row.planned) == (reach.target.percent, reach.now.found)
        assert row.most >= row.planned
    files = {file.path for file in told(TOWN, language).files}
    assert {"grafik/target.png", "grafik/target-tanpa-judul.svg"} <= files


def test_an_asked_share_beyond_any_money_stays_on_the_chart() -> None:
    figure = draw(targets_chart(facts_of(UNREACHABLE), "id"), True)
    (axes,) = figure.axes
    asked = [line for line in axes.lines if line.get_color() == VERMILLION]
    assert len(asked) == 1
    assert 0 < asked[0].get_xdata()[0] < axes.get_xlim()[1]


def test_a_long_name_stands_on_two_lines_instead_of_being_cut() -> None:
    long = "Sumatera Selatan, berkurang 100 ha setahun sejak 2020 dari 5.777 ha di seluruh provinsi"
    scenario = dataclasses.replace(
        TOWN, rules=Rules(targets=(target(Level.PROVINCE, long, Indicator.SLUM_BURDEN, 2023, 60.0),))
    )
    (axes,) = draw(targets_chart(facts_of(scenario), "id"), True).axes
    drawn = [text.get_text() for text in axes.texts if text.get_ha() == "right"]
    assert " ".join(drawn[:2]) == long
