"""What is traded for what is told as it is: on the screen, in the tables, in JSON and in the picture."""

import io
import json
import re
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from optimizer.messages import LANGUAGES
from optimizer.report.content.report import Table
from optimizer.report.content.tradeoff.facts import Kind, Spot, TradeoffFacts, kinds, stops
from optimizer.report.content.tradeoff.findings import (
    compromises_finding,
    interval,
    knee_finding,
    points_finding,
    weights_finding,
)
from optimizer.report.content.tradeoff.screen import points_grid, tradeoff_screen, weights_grid
from optimizer.report.content.tradeoff.summary import tradeoff_summary
from optimizer.report.content.tradeoff.tables import points_table, weights_table
from optimizer.report.studies.tradeoff import tradeoff_told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_text
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from tests.report.town import HOSTILE, measured, town
from tests.report.trades import LINEAR, STEPS, balance, trade, trades, unweighed


def shown(facts: TradeoffFacts, language: str = "id", width: int = 80) -> str:
    return screen_text(tradeoff_screen(facts, language), Pane(width))


def frame(table: Table) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(csv_bytes(table)))


def only(*steps: object) -> TradeoffFacts:
    return trades(steps=tuple(steps))  # type: ignore[arg-type]


# ---------------------------------------------------------------------------- findings


def test_what_the_score_costs() -> None:
    assert points_finding(trades(), "id") == (
        "Mengejar skor saja menambah 2.600 poin-KK (11,8%), tetapi melepas 9,0 poin persen kekurangan nyata"
    )
    assert (
        points_finding(only(trade(0.0, 0.77, 492)), "id")
        == "Mengejar skor menambah 2.600 poin-KK (11,8%) tanpa melepas kekurangan nyata"
    )
    assert points_finding(only(LINEAR), "id").startswith("Lensa skor dan lensa kontribusi memenangkan poin-KK sama banyak")
    nothing = trades(linear=trade(1.0, 0.77, 0))
    assert "menambah 24.600 poin-KK, tetapi" in points_finding(nothing, "id"), "no share of nothing"


def test_how_much_is_won_where_nearly_all_of_the_deficit_is_kept() -> None:
    assert knee_finding(trades(), "id") == (
        "Dengan tetap menghapus 99,3% dari yang dihapus rencana kontribusi, tambahannya sudah 1.000 poin-KK (4,5%)."
    )
    assert knee_finding(only(STEPS[0]), "id") == "", "no floor was asked for"
    assert knee_finding(only(STEPS[0], trade(0.99, 0.765, 440)), "id") == "", "nothing is won there"


def test_the_share_kept_is_never_rounded_up() -> None:
    facts = only(STEPS[0], trade(0.99, 0.77 * 0.98999, 460))
    assert "98,9%" in knee_finding(facts, "id")


def test_the_exchange_rate_and_its_interval() -> None:
    assert weights_finding(trades(), "id") == (
        "Pada bobot kumuh 0,6, 1% beban kemiskinan lagi seharga 1,36% beban kumuh; rencananya tetap yang terbaik untuk bobot"
        " 0,424 sampai 0,684"
    )
    ends = replace(trades(), balance=balance(theta=0.1))
    assert "sudah berkurang sebanyak mungkin; rencananya tetap yang terbaik untuk bobot 0 sampai 0,21" in weights_finding(
        ends, "id"
    )
    assert weights_finding(unweighed(trades()), "en").startswith("Slum is not weighed against poverty")
    one = replace(trades(), balance=balance(((0.5, 0.5),)))
    assert weights_finding(one, "id").startswith("Satu rencana terbaik sekaligus")
    assert compromises_finding(one, "id") == ""
    assert compromises_finding(unweighed(trades()), "id") == ""


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_an_interval_is_rounded_inwards(one: float, two: float, share: float) -> None:
    low, high = sorted((one, two))
    theta = min(high, low + share * (high - low))
    told = [float(text.replace(",", ".")) for text in interval(low, high, theta, "id")]
    assert told[0] <= told[1]
    assert (low <= told[0] and told[1] <= high) or told == [pytest.approx(theta, abs=1e-6)] * 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compromises_are_those_of_the_curve(language: str) -> None:
    facts = trades()
    assert facts.balance is not None
    said = compromises_finding(facts, language)
    told = [float(number.replace(",", ".")) for number in re.findall(r"\d+[.,]\d(?=%)", said)]
    points = (*facts.balance.curve.nash, *facts.balance.curve.chebyshev)
    assert told == [pytest.approx(100 * share, abs=0.051) for share in points]


# ---------------------------------------------------------------------------- screen


def test_the_screen_tells_both_tables_and_what_they_say() -> None:
    text = " ".join(shown(trades()).split())
    for wanted in (
        "Kota Contoh 2022",
        "Lensa skor 492 24.600 68,0% 11,0% 3,00%",
        "Lensa gabungan (≥ 90%) 490",
        "Skor, kekurangan ≥ 95% 470",
        "Lensa kontribusi 440 22.000 77,0%",
        "Bobot skenario ini 40,0% 25,0% 0,424–0,684 1,36% kumuh",
        "Kemiskinan saja 10,0% 40,0% 0–0,21 –",
        "Kumuh saja 48,0% 0,0%",
        "Kompromi Nash",
        "selisih 0,1% menurut penyelesai",
        "5 rencana efisien",
    ):
        assert wanted in text, wanted
    assert len(shown(trades()).splitlines()) <= 46


@pytest.mark.parametrize("width", [60, 80, 110])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_pane(width: int, language: str) -> None:
    for facts in (trades(town(24, HOSTILE, 9)), unweighed(trades())):
        lines = shown(replace(facts, setting=replace(facts.setting, title=HOSTILE[7])), language, width).splitlines()
        assert max(map(cell_len, lines)) <= min(width, 100)


def test_poverty_that_is_not_known_is_not_told() -> None:
    text = shown(unweighed(trades()))
    assert "Kumuh tidak ditimbang dengan kemiskinan" in " ".join(text.split())
    assert "KUMUH LAWAN KEMISKINAN" not in text
    assert "Kemiskinan" not in text
    assert points_grid(unweighed(trades()), "id").heads == ("Poin", "Poin-KK", "Kekurangan", "Selisih")


def test_a_score_plan_that_keeps_enough_is_the_combined_one_too() -> None:
    facts = only(trade(0.0, 0.72, 492), trade(0.95, 0.75, 470))
    assert [kind for kind, _ in kinds(facts.tradeoff)] == [Kind.BOTH, Kind.FLOOR, Kind.LINEAR]
    assert "Skor sekaligus gabungan (≥ 90%)" in shown(facts, width=110)


def test_floors_left_open_are_told() -> None:
    facts = trades()
    open_ = replace(facts, tradeoff=replace(facts.tradeoff, open=(0.975, 0.99)))
    assert "Pencarian dengan kekurangan ≥ 97,5%, 99% dihentikan" in " ".join(shown(open_).split())


@pytest.mark.parametrize(
    ("gap", "said"), [(0.0008, ""), (0.03, "sampai 3,0% menurut penyelesai"), (float("inf"), "tidak memberi batas")]
)
def test_searches_stopped_by_a_limit_are_told(gap: float, said: str) -> None:
    text = " ".join(shown(trades(steps=(*STEPS[:-1], replace(STEPS[-1], gap=gap, search_gap=gap)))).split())
    assert said in text
    assert ("belum tentu nyata" in text) == bool(said)


def test_a_plan_proven_without_any_search_was_not_stopped() -> None:
    proven = trades(steps=(*STEPS[:-1], replace(STEPS[-1], gap=0.0, search_gap=float("inf"))))
    assert "belum tentu nyata" not in " ".join(shown(proven).split())


def test_averages_over_years_are_told_as_such() -> None:
    facts = trades()
    several = replace(facts, setting=replace(facts.setting, years=(2022, 2023)))
    assert "rata-rata selama 2022–2023" in " ".join(shown(several).split())
    assert "rata-rata" not in shown(facts)


def test_the_first_line_is_honest() -> None:
    assert shown(trades()).startswith("Seluruh data imputasi")
    assert shown(trades(measured(town(6)))).startswith("Kota Contoh 2022")


def test_the_ends_of_the_curve_and_the_compromises_each_have_a_row() -> None:
    names = [row[0] for row in weights_grid(balance(), "id").rows]
    assert names == ["Kemiskinan saja", "Kompromi Chebyshev", "Kompromi Nash", "Bobot skenario ini", "Kumuh saja"]
    names = [row[0] for row in weights_grid(balance(theta=0.9), "id").rows]
    assert names == ["Kemiskinan saja", "Kompromi Chebyshev", "Kompromi Nash", "Bobot skenario ini"]


# ---------------------------------------------------------------------------- tables and JSON


def test_the_tables_read_back() -> None:
    facts = trades()
    plans = frame(points_table(facts, "id"))
    assert plans["rencana"].tolist() == ["skor", "gabungan", "lantai", "lantai", "kontribusi"]
    assert plans["poin"].tolist() == [trade.points for trade in (*STEPS, LINEAR)]
    assert plans["kekurangan_persen"].tolist() == pytest.approx([100 * trade.deficit for trade in (*STEPS, LINEAR)])
    assert plans["lantai_persen"].isna().tolist() == [True, False, False, False, True]
    assert frame(points_table(unweighed(facts), "id"))["kemiskinan_persen"].isna().all()
    assert facts.balance is not None
    curve = frame(weights_table(facts.balance, "id"))
    corners = curve[curve["titik"] == "sudut"]
    assert len(corners) == 5
    assert (corners["skenario"] == "ya").sum() == 1
    assert corners["bobot_dari"].tolist()[1:] == corners["bobot_sampai"].tolist()[:-1]
    assert set(curve["titik"]) == {"sudut", "nash", "chebyshev"}
    assert curve["kemiskinan_persen"].tolist() == sorted(curve["kemiskinan_persen"], reverse=True)


def test_a_compromise_between_two_corners_is_best_at_one_weight_only() -> None:
    edge = stops(balance())
    corners = {(stop.slum, stop.poverty) for stop in edge if stop.spot is Spot.CORNER}
    fair = [stop for stop in edge if stop.spot is not Spot.CORNER]
    assert (
        [stop.low == stop.high for stop in fair] == [(stop.slum, stop.poverty) not in corners for stop in fair] == [True, True]
    )
    single = [stop for stop in stops(balance(((0.2, 0.5), (0.3, 0.1)))) if stop.spot is Spot.NASH]
    assert [(stop.low, stop.high, stop.price) for stop in single] == [(0.0, pytest.approx(0.8), None)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_holds_all_of_it_with_its_sentences(language: str) -> None:
    told = json.loads(json_text(tradeoff_summary(trades(), language)))
    assert [plan["rencana"] for plan in told["poin_lawan_kekurangan"]["rencana"]] == [
        "skor",
        "gabungan",
        "lantai",
        "lantai",
        "kontribusi",
    ]
    assert (
        told["kumuh_lawan_kemiskinan"]["skenario"]["bobot_dari"]
        <= 0.6
        <= told["kumuh_lawan_kemiskinan"]["skenario"]["bobot_sampai"]
    )
    assert set(told["kumuh_lawan_kemiskinan"]["kompromi"]) == {"nash", "chebyshev"}
    assert all(sentence.endswith(".") for sentence in told["kalimat"].values())
    assert told["_peringatan"]
    without = json.loads(json_text(tradeoff_summary(unweighed(trades()), language)))
    assert without["kumuh_lawan_kemiskinan"] is None
    assert all(plan["beban_kemiskinan_berkurang"] is None for plan in without["poin_lawan_kekurangan"]["rencana"])


def test_a_gap_that_says_nothing_is_null() -> None:
    facts = trades(linear=replace(LINEAR, gap=float("inf"), search_gap=float("inf")))
    told = json.loads(json_text(tradeoff_summary(facts, "id")))["poin_lawan_kekurangan"]["rencana"][-1]
    assert (told["selisih"], told["menurut_penyelesai"]["selisih"]) == (None, None)
    assert "–" in shown(facts)
    assert frame(points_table(facts, "id"))["selisih_persen"].isna().tolist()[-1]


def test_the_files_of_a_tradeoff() -> None:
    names = [file.path for file in tradeoff_told(trades(), "id").files]
    assert [file for file in names if "/" not in file] == ["imbang.csv", "kumuh-kemiskinan.csv", "ringkasan.json"]
    assert [file for file in names if file.startswith("grafik/")] == [
        "grafik/imbang.png",
        "grafik/imbang.svg",
        "grafik/imbang-tanpa-judul.png",
        "grafik/imbang-tanpa-judul.svg",
    ]
    assert "kumuh-kemiskinan.csv" not in [file.path for file in tradeoff_told(unweighed(trades()), "id").files]


def test_soft_targets_that_stay_out_are_told() -> None:
    facts = trades()
    assert facts.balance is not None
    assert "target lunak" not in shown(facts)
    soft = replace(facts, balance=replace(facts.balance, soft=3))
    assert "3 target lunak tidak ikut di sini" in " ".join(shown(soft).split())
    assert json.loads(json_text(tradeoff_summary(soft, "id")))["kumuh_lawan_kemiskinan"]["target_lunak_tidak_ikut"] == 3


def test_a_compromise_that_is_an_extreme_is_not_called_a_middle_way() -> None:
    assert "jalan tengah" not in compromises_finding(trades(), "id")
    steep = replace(trades(), balance=balance(((0.655, 0.19), (0.66, 0.10))))
    assert steep.balance is not None
    assert steep.balance.curve.nash == (0.655, 0.19)
    assert "Nash di sini sama dengan ujung “Kemiskinan saja”" in compromises_finding(steep, "id")
