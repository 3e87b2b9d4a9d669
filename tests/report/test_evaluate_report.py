"""An evaluation, told: every breach in words, the tables and numbers agree, and its own files read back to the same plan."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from functools import cache
from pathlib import Path

import pytest

from optimizer.domain.planned import PlannedWork
from optimizer.domain.scenario import Budget, Lens
from optimizer.errors import Place
from optimizer.intake.plan import read_plan
from optimizer.measures.audit import Finding, audit
from optimizer.messages import LANGUAGES, Language
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.problem.planned import Payer, written_plan
from optimizer.report.content.evaluate.broken import Breach, BrokenFacts, broken_facts
from optimizer.report.content.evaluate.facts import EvaluateFacts, evaluate_facts
from optimizer.report.content.evaluate.sentences import breach_sentence, payment_lines, price_sentence, verdict
from optimizer.report.studies.evaluate import evaluate_told
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.evaluate import RulePrice, evaluate
from tests.support.planned import written
from tests.support.ruled import ruled_town
from tests.support.solved import best
from tests.support.town import fund, random_town, town, two_years

MINE = (("A1", "septik", 2022, 30), ("A1", "jalan", 2023, 5), ("A2", "ipal", 2023, 1), ("A2", "septik", 2022, 3))


def quickly(instance: Instance) -> Draft:
    return solve(instance, SolveOptions(nodes=20))


def works(*rows: tuple[str, str, int, int]) -> tuple[PlannedWork, ...]:
    return tuple(PlannedWork(*row, (), None, Place("rencanaku.csv", 2)) for row in rows)


@cache
def facts(language: Language) -> EvaluateFacts:
    return evaluate_facts(evaluate(ruled_town(), works(*MINE), quickly, quickly), "rencanaku.csv", language)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_of_it_is_told(language: Language) -> None:
    told = evaluate_told(facts(language), language)
    text = screen_text(told.screen, Pane())
    files = {file.path: file.content for file in told.files}
    assert set(files) == {
        "rencana.xlsx",
        "ringkasan.json",
        *(f"{name}.csv" for name in ("rencana", "kawasan", "pelanggaran", "perbaikan", "perubahan")),
    }
    assert "rencanaku.csv" in text
    broken, told_again = rows(files["pelanggaran.csv"]), json.loads(files["ringkasan.json"])
    assert [row["aturan"] for row in broken] == [one["aturan"] for one in told_again["pelanggaran"]]
    assert {one["aturan"] for one in told_again["harga_aturan"]} == {one["aturan"] for one in told_again["pelanggaran"]}
    assert told_again["rencana"]["sah"] is False
    assert told_again["kerugian"]["manfaat"]["nilai"] is None
    assert told_again["uang"]["belanja"] == sum(int(row["biaya"]) for row in rows(files["rencana.csv"]))
    assert told_again["rencana"]["pekerjaan"] == len(MINE)


def test_steps_in_the_table_are_those_of_the_summary() -> None:
    told = evaluate_told(facts("id"), "id")
    files = {file.path: file.content for file in told.files}
    table, summary = rows(files["perbaikan.csv"]), json.loads(files["ringkasan.json"])["perbaikan"]
    cuts = [row for row in table if row["bagian"] == "supaya_sah"]
    steps = [row for row in table if row["bagian"] == "lebih_baik"]
    mend = summary["supaya_sah"]
    assert (mend is None) == (not cuts)
    if mend is not None:
        assert sum(int(row["biaya"]) for row in cuts) == -mend["hemat"]
    assert [int(row["biaya"]) for row in steps] == [move["biaya"] for step in summary["langkah"] for move in step["ubah"]]
    for step in summary["langkah"]:
        assert sum(move["biaya"] for move in step["ubah"]) == step["biaya"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("breach", Breach)
def test_every_breach_is_told_with_its_names(breach: Breach, language: Language) -> None:
    broken = BrokenFacts("M0", breach, 0.25, "A1", "Kampung A1", "jalan", "Jalan", "Drainase", "APBD", "2022", "m", 5.0)
    sentence = breach_sentence(broken, language)
    assert sentence.endswith(".")
    assert "{" not in sentence
    about_work = breach not in (Breach.BUDGET, Breach.CAPACITY, Breach.SHARE, Breach.AIM, Breach.LENS)
    assert ("Kampung A1" in sentence) == about_work


def test_every_finding_of_the_audit_can_be_told() -> None:
    scenario, told = ruled_town(), set()
    instance = build_instance(scenario)
    poor = dataclasses.replace(
        town(funds=(fund("dak", groups=frozenset({"septik"})),), budgets=(Budget("dak", 2022, 10**8),)),
    )
    for place, plan in ((scenario, MINE), (poor, (("A1", "jalan", 2022, 2),))):
        instance = build_instance(place)
        found = broken_facts(place, instance, audit(instance, written_plan(instance, works(*plan)).plan), "id")
        told |= {one.breach for one in found}
        assert all(breach_sentence(one, language) for one in found for language in LANGUAGES)
    assert {Breach.UNPAYABLE, Breach.BUDGET, Breach.AIM} <= told
    assert not any(one.breach is Breach.MOST for one in found), "what nobody may pay is told once"


def test_a_breach_over_several_years_is_told_at_its_worst() -> None:
    scenario = two_years()
    findings = tuple(Finding("M7", ("A1", "jalan", str(year), "drainase"), short) for year, short in ((2022, 3.0), (2023, 8.0)))
    (told,) = broken_facts(scenario, build_instance(scenario), findings, "id")
    assert (told.excess, told.year, told.measure) == (8.0, "2023", "m")


def test_the_floor_of_the_combined_lens_is_no_target_of_the_planner() -> None:
    scenario = two_years()
    combined = dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=Lens.COMBINED))
    finding = (Finding("M11", ("defisit",), 0.125),)
    assert [one.breach for one in broken_facts(combined, build_instance(combined), finding, "id")] == [Breach.LENS]
    assert [one.breach for one in broken_facts(scenario, build_instance(scenario), finding, "id")] == [Breach.AIM]


def test_a_price_says_how_exact_it_is() -> None:
    assert "naik 1,25 poin persen (ketelitian pencarian 0,10%)" in price_sentence(RulePrice("M4", 0.0125, 0.001), "id")
    assert "tidak membeli apa-apa" in price_sentence(RulePrice("M5", 0.0), "id")
    assert "not computed" in price_sentence(RulePrice("M3", None), "en")


def test_a_sound_plan_is_told_as_such() -> None:
    scenario = two_years()
    plan = best(scenario).plan.steps
    again = written(scenario, plan, 7)
    found = evaluate_facts(evaluate(scenario, again, quickly, quickly), "x.csv", "id")
    assert found.sound
    assert "tidak di bawah rencana terbaik" in verdict(found, "id")
    assert found.mend is None
    assert found.payment.repriced == len(again)
    assert f"di {len(again)} baris" in payment_lines(found, "id")[1]
    less = evaluate_facts(evaluate(scenario, again[1:], quickly, quickly), "x.csv", "id")
    assert "poin persen lagi" in verdict(less, "id")
    assert less.loss > 0


@pytest.mark.parametrize("seed", range(8))
def test_the_table_of_a_plan_reads_back_to_the_same_plan(seed: int, tmp_path: Path) -> None:
    scenario = random_town(seed, areas=4, years=1 + seed % 2)
    plan = best(scenario, SolveOptions(nodes=20)).plan
    found = evaluate(scenario, written(scenario, plan.steps), quickly, quickly)
    told = evaluate_told(evaluate_facts(found, "x.csv", "id"), "id")
    content = next(file.content for file in told.files if file.path == "rencana.csv")
    (tmp_path / "rencana.csv").write_bytes(content)
    reading = read_plan(tmp_path / "rencana.csv", scenario)
    back = written_plan(build_instance(scenario), reading.works)
    assert (back.plan.steps == plan.steps).all()
    assert (back.plan.paid == found.mine.solution.plan.paid).all()
    assert back.payer is Payer.FILE
    assert back.repriced == 0
