"""Packages over weights and budgets are told as they are: on the screen, in the table, in JSON and in the picture."""

import io
import json
from dataclasses import replace

import pandas as pd
import pytest
from rich.cells import cell_len

from optimizer.messages import LANGUAGES
from optimizer.model.relaxed import Relaxed
from optimizer.report.content.noregret.chart import noregret_chart
from optimizer.report.content.noregret.facts import NoRegretFacts, noregret_facts, safe_money
from optimizer.report.content.noregret.findings import budget_lines, core_finding, weight_lines
from optimizer.report.content.noregret.screen import core_grid, labels_grid, noregret_screen
from optimizer.report.content.noregret.summary import noregret_summary
from optimizer.report.content.noregret.tables import packages_table
from optimizer.report.studies.noregret import noregret_told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_text
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.noregret import no_regret
from optimizer.study.noregret_found import Label
from optimizer.study.plan import plan_scenario
from tests.report.noregrets import coreless, noregrets, unweighed
from tests.report.town import HOSTILE, measured, town
from tests.study.test_noregret import exactly
from tests.support.town import town as small_town


def shown(facts: NoRegretFacts, language: str = "id", width: int = 100) -> str:
    return screen_text(noregret_screen(facts, language), Pane(width))


def test_what_can_be_decided_on_now() -> None:
    facts = noregrets()
    core = facts.of(Label.CORE)
    assert core_finding(facts, "id").startswith(f"{len(core)}\u00a0paket inti: bagian amannya, Rp\u00a0")
    assert core_finding(facts, "id").endswith("berapa pun bobot kumuh (0 sampai 1) dan pagunya (50% sampai 150% pagu skenario)")
    assert core_finding(unweighed(facts), "id").endswith("sekarang, berapa pun pagunya (50% sampai 150% pagu skenario)")
    assert core_finding(coreless(facts), "id").startswith("Tidak ada paket yang selalu terpilih, berapa pun")


def test_each_choice_names_what_leaves_and_what_enters() -> None:
    more, less = weight_lines(noregrets(), "id")
    assert more.startswith("Kumuh lebih berbobot: ")
    assert ", bobot kumuh di atas 0,71)" in more
    assert ", bobot kumuh mulai 0,85)" in more
    assert less.startswith("Kemiskinan lebih berbobot: ")
    assert ", bobot kumuh di bawah 0,41)" in less
    assert ", bobot kumuh sampai 0,38)" in less
    down, up = budget_lines(noregrets(), "id")
    assert down.startswith("Pagu turun ke 75%: ")
    assert "keluar dari rencana" in down
    assert up.startswith("Pagu naik: ")
    assert ", mulai 150%)" in up
    assert weight_lines(unweighed(noregrets()), "id") == ()


def test_nothing_is_said_of_budgets_that_were_not_tried() -> None:
    facts = noregrets()
    only = replace(facts, found=replace(facts.found, budgets=(1.0,)))
    assert not any("turun" in line for line in budget_lines(only, "id"))
    none = replace(facts, packages=facts.of(Label.CORE))
    assert weight_lines(none, "id") == ()
    assert budget_lines(none, "id") == ()


def test_the_grids_count_every_package() -> None:
    facts = noregrets()
    rows = labels_grid(facts, "id").rows
    assert sum(int(row[1]) for row in rows) == len(facts.packages)
    assert (rows[0][0], rows[-1][0]) == ("Inti: selalu terpilih", "Tidak pernah terpilih")
    assert all(row[-1] == "–" for row in rows[1:])
    money = [one.safe_money for one in sorted(facts.of(Label.CORE), key=lambda one: -one.safe_money)]
    assert len(core_grid(facts, "id").rows) == min(8, len(money))
    assert safe_money(facts.packages) == sum(money)
    assert "INTI TERBESAR" not in shown(coreless(facts))


def test_how_it_is_known_is_told() -> None:
    text = " ".join(shown(noregrets()).split())
    assert "semua bobot dicakup secara eksak pada pagu 50%, 75%, 100%, 150%; pagu di antaranya sampel" in text
    assert "ada rencana linear terbaik yang memuatnya" in text
    assert "lensa skor" not in text
    facts = noregrets()
    rest = replace(facts, stepwise=True, found=replace(facts.found, open=(0.25,)))
    text = " ".join(shown(rest).split())
    assert "Pada pagu 25% aturannya tidak dapat dipenuhi bersama." in text
    assert "lensa skor" in text
    assert "jumlah KK miskin tidak diketahui" in " ".join(shown(unweighed(facts)).split())
    assert shown(facts).startswith("Seluruh data imputasi")
    assert shown(noregrets(measured(town(6)))).startswith("Kota Contoh 2022")


def test_a_plan_that_differs_from_a_firm_label_is_told() -> None:
    facts = noregrets()
    assert "satuan utuh" not in " ".join(shown(facts).split())
    first = next(one for one in facts.packages if one.package.label is Label.NEVER)
    odd = replace(facts, packages=(replace(first, planned=3.0), *facts.packages))
    assert "Label 1 paket (inti atau tidak pernah) berbeda dengan rencana run" in " ".join(shown(odd).split())


@pytest.mark.parametrize("width", [60, 80, 110])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_pane(width: int, language: str) -> None:
    lines = shown(noregrets(town(24, HOSTILE, 9)), language, width).splitlines()
    assert max(map(cell_len, lines)) <= min(width, 100)


def test_the_table_reads_back() -> None:
    facts = noregrets()
    table = pd.read_csv(io.BytesIO(csv_bytes(packages_table(facts, "id"))))
    assert len(table) == len(facts.packages)
    assert set(table["label"]) == {label.value for label in Label}
    assert table.loc[table["label"] == "inti", "penyebab"].isna().all()
    assert (table.loc[table["label"] != "inti", "nilai_aman"] == 0).all()
    assert table["nilai_aman"].sum() == safe_money(facts.packages)
    assert table.loc[table["label"] == "tidak_pernah", ["bobot_dari", "pagu_mulai_persen"]].isna().all().all()


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_holds_all_of_it(language: str) -> None:
    facts = noregrets()
    told = json.loads(json_text(noregret_summary(facts, language)))
    assert sum(told["label"][label.value]["paket"] for label in Label) == len(facts.packages)
    assert len(told["paket"]) == len(facts.packages) - len(facts.of(Label.NEVER))
    assert told["cara"] == {"bobot": "eksak", "pagu": "sampel"}
    assert sum(told["penyebab"].values()) == told["label"]["diperebutkan"]["paket"]
    assert told["kalimat"].endswith(".")
    assert json.loads(json_text(noregret_summary(unweighed(facts), language)))["cara"]["bobot"] == "satu"


def test_the_chart_adds_up_what_is_safe() -> None:
    facts = noregrets()
    chart = noregret_chart(facts, "id")
    assert sum(chart.row_totals) == safe_money(facts.packages)
    assert noregret_chart(coreless(facts), "id").rows == ()


def test_the_files_of_no_regret() -> None:
    names = [file.path for file in noregret_told(noregrets(), "id").files]
    assert [file for file in names if "/" not in file] == ["paket.csv", "ringkasan.json"]
    assert len([file for file in names if file.startswith("grafik/inti")]) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_those_of_the_study(language: str) -> None:
    case = plan_scenario(small_town(), exactly)
    found = no_regret(case, Relaxed, (0.0, 1.0), (0.5, 1.0))
    facts = noregret_facts(case, found, language)
    assert len(facts.packages) == len(found.packages)
    assert sum(one.planned_money for one in facts.packages) == int(case.solution.plan.paid.sum())
    for one in facts.packages:
        work = case.scenario.interventions[one.package.work]
        assert one.safe_money == one.safe * work.unit_cost
        assert one.safe <= one.package.least * work.step + 1e-6
        assert (one.safe > 0) == (one.package.label is Label.CORE)
