"""The shipped scenarios can be read, their budgets are what the manual says, and measured data score as published."""

from __future__ import annotations

import csv
import functools
import json
import re
from pathlib import Path

import numpy as np
import pytest

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Scenario
from optimizer.intake.scenario import read_scenario
from optimizer.measures.scores import denominators, score, volumes
from optimizer.problem.build import build_instance
from optimizer.study.sending import sending
from tests.data.full_need import full_need
from tests.data.places import ROOT, SCENARIOS

NAMES = ("2021", "2022", "2023", "2022-2026", "usulan", "jatim")
BILLION = 1_000_000_000
MANUAL = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")


NOTICED = {"jatim": ["area.volume_above"]}
"""Tamberu Barat is printed with more hectares inundated than it has."""


@functools.cache
def scenario(name: str) -> Scenario:
    return read_scenario(SCENARIOS / f"{name}.yaml").scenario


def budget(name: str) -> int:
    return sum(entry.money for entry in scenario(name).budgets)


@pytest.mark.parametrize("name", NAMES)
def test_a_scenario_is_read_without_a_notice_but_for_what_its_source_prints(name: str):
    assert [notice.what.code for notice in read_scenario(SCENARIOS / f"{name}.yaml").notices] == NOTICED.get(name, [])


@pytest.mark.parametrize("name", NAMES)
def test_the_manual_states_the_budget(name: str):
    (row,) = [line for line in MANUAL.splitlines() if line.startswith(f"| `{name}` |")]
    stated = re.search(r"Rp ([0-9.]+) billion", row)
    assert stated is not None
    assert budget(name) == round(float(stated[1]) * BILLION)


@pytest.mark.parametrize("name", NAMES)
def test_every_year_and_fund_with_money_is_positive_and_inside_the_years(name: str):
    for entry in scenario(name).budgets:
        assert entry.money > 0
        assert entry.year in scenario(name).years


@pytest.mark.parametrize("name", ["2021", "2022", "2023", "2022-2026", "usulan"])
def test_scenarios_on_imputed_data_say_so_in_their_first_assumption(name: str):
    assert {area.quality for area in scenario(name).areas} == {Quality.IMPUTED}
    assert "diimputasi" in scenario(name).assumptions[0]
    assert any("Pagu adalah asumsi" in sentence for sentence in scenario(name).assumptions)


def test_the_measured_scenario_gives_unknown_poverty_no_weight():
    measured = scenario("jatim")
    assert {area.quality for area in measured.areas} == {Quality.MEASURED}
    assert measured.goal.poverty_weight == 0
    assert sum(area.poor_households for area in measured.areas) == 0


@pytest.mark.parametrize(
    ("name", "need", "shares"),
    [("2022", 18.7, {"2021": 15, "2022": 25, "2023": 39, "2022-2026": 43, "usulan": 25}), ("jatim", 30.0, {"jatim": 25})],
)
def test_budgets_are_the_stated_shares_of_the_full_need(name: str, need: float, shares: dict[str, int]):
    money = full_need(build_instance(scenario(name)))
    assert round(money / BILLION, 1) == need
    assert f"Rp {need} billion" in MANUAL
    assert f"Rp {need:.1f} miliar".replace(".", ",") in " ".join(scenario(name).assumptions)
    assert {other: round(100 * budget(other) / money) for other in shares} == shares


def test_the_proposal_can_be_sent_and_the_plans_for_funds_of_their_own_say_why_not():
    proposed = sending(scenario("usulan"), "0" * 64)
    assert proposed.listed is not None
    assert proposed.listed.points + sum(step.points for step in proposed.listed.steps) <= proposed.listed.burden
    assert {area.code[:5] for area in scenario("usulan").areas} == {proposed.listed.region.code}
    assert {reason.code for reason in sending(scenario("2022"), "0" * 64).reasons} > {"ranking.linear", "ranking.fund"}


def test_only_density_has_no_cure():
    instance = build_instance(scenario("jatim"))
    reach = instance.works.most @ instance.works.effect
    short = (reach < instance.needs.deficit - 1e-9).any(axis=0)
    assert [instance.axes.parameters[k] for k in np.flatnonzero(short)] == ["1b"]
    rural = build_instance(scenario("2022"))
    assert (rural.works.most @ rural.works.effect >= rural.needs.deficit - 1e-9).all()


def test_measured_rows_score_exactly_as_published(public: Path):
    areas, scoring = scenario("jatim").areas, scenario("jatim").scoring
    scores = score(scoring.scheme, scoring.scheme.policy(scoring.policy), volumes(areas), denominators(scoring.scheme, areas))
    published = 0
    for area, points, total in zip(areas, scores.points, scores.total, strict=True):
        stem = public / "scoring_cases" / f"jatim_{area.code.replace('-', '_')}"
        with stem.with_suffix(".csv").open(encoding="utf-8", newline="") as stream:
            assert [int(row["score_published"]) for row in csv.DictReader(stream)] == list(points), area.code
        printed = json.loads(stem.with_suffix(".json").read_text(encoding="utf-8"))["total_published"]
        assert printed in (None, total), area.code
        published += printed is not None
    assert published == 14
