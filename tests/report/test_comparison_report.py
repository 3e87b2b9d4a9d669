"""Plans under other scenarios, prices of rules and shared packages are told as they are."""

import io
import json
import math
from dataclasses import replace

import pandas as pd
import pytest
from rich.cells import cell_len

from optimizer.messages import LANGUAGES
from optimizer.report.content.compared.chart import crossing_chart
from optimizer.report.content.compared.facts import Compared, points_per_billion, rupiah_per_point
from optimizer.report.content.compared.packages import packages, packages_line, packages_table
from optimizer.report.content.compared.regret import crossing_table, regret_grid, regret_lines
from optimizer.report.content.compared.rules import rule_lines, rules_table
from optimizer.report.content.compared.summary import compared_summary
from optimizer.report.content.comparison import comparison_screen
from optimizer.report.content.report import Table
from optimizer.report.files import comparison_files
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_text
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.crossing import Carried, Crossing, Fate
from optimizer.study.rule_price import RulePrices
from tests.report.comparisons import PRICES, compared, crossing
from tests.report.town import HOSTILE, town


def three(hostile: bool = False) -> Compared:
    runs = [
        replace(facts, setting=replace(facts.setting, name=HOSTILE[7][:40] + name if hostile else name))
        for name, facts in (("hemat", town(6)), ("sedang", town(6)), ("besar", town(6)))
    ]
    return compared(*runs, found=crossing())


def shown(facts: Compared, language: str = "id", width: int = 100) -> str:
    return screen_text(comparison_screen(facts, (), language), Pane(width))


def frame(table: Table) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(csv_bytes(table)))


def test_the_matrix_shows_losses_and_what_does_not_fit() -> None:
    grid = regret_grid(three(), "id")
    assert grid.heads == ("hemat", "sedang", "besar", "Terburuk")
    assert grid.rows == (
        ("hemat", "·", "20,0%", "terhenti", "20,0%"),
        ("sedang", "2,5%*", "·", "16,7%", "16,7%"),
        ("besar", "melanggar", "10,0%*", "·", "10,0%"),
    )


def test_the_safest_plan_is_one_that_could_be_tried_everywhere() -> None:
    lines = regret_lines(three(), "id")
    assert not any("paling aman" in line for line in lines), "only one plan could be carried out everywhere"
    assert lines[0] == (
        "Rencana besar (90\u00a0paket, Rp\u00a04\u00a0miliar) tidak dapat dilaksanakan tanpa melanggar aturan wajib skenario"
        " hemat; bila dipaksakan utuh melanggar M11 1."
    )
    both = Crossing(
        (
            (Carried(0, 0, Fate.OWN, 0.4), Carried(0, 1, Fate.WHOLE, 0.4)),
            (Carried(1, 0, Fate.PART, 0.39, left_out=1, left_money=5), Carried(1, 1, Fate.OWN, 0.5)),
        ),
        (0.4, 0.5),
        (0.4, 0.5),
    )
    told = regret_lines(compared(*three().runs[:2], found=both), "id")
    assert told[0] == (
        "Rencana sedang paling aman: paling buruk kehilangan 2,5% manfaat, sedangkan rencana hemat kehilangan 20,0% bila yang"
        " terjadi skenario sedang."
    )
    same = Crossing(
        tuple(tuple(Carried(a, b, Fate.OWN if a == b else Fate.WHOLE, 0.4) for b in range(2)) for a in range(2)),
        (0.4, 0.4),
        (0.4, 0.4),
    )
    assert regret_lines(compared(*three().runs[:2], found=same), "en")[0].startswith("Whichever plan")


def test_the_matrix_is_drawn_where_plans_could_be_tried() -> None:
    facts = three()
    chart = crossing_chart(facts, "id")
    assert chart.rows == chart.columns == ("hemat", "sedang", "besar")
    assert chart.heading.title == "Tidak setiap rencana dapat dilaksanakan di bawah skenario lain"
    assert [cell.share for cell in chart.cells[0]] == [None, pytest.approx(0.2), None]
    assert chart.worst == ("20,0%", "16,7%", "10,0%")
    assert [file.path for file in comparison_files(facts, "id") if "silang." in file.path] == [
        "silang.csv", "grafik/silang.png", "grafik/silang.svg",
    ]  # fmt: skip
    with pytest.raises(ValueError, match="one row for each plan"):
        replace(chart, rows=("a",))
    with pytest.raises(ValueError, match="its worst"):
        replace(chart, worst=())


def test_rules_are_told_dearest_first_and_the_rest_counted() -> None:
    lines = rule_lines(three(), "id")
    assert lines[0] == (
        "hemat: urutan prasyarat 12,00%, menu sumber dana 3,00%, kapasitas pdam 2024 1,00%; 1 aturan lain paling banyak 0,10%."
        " 1 aturan tidak mengikat."
    )
    assert len(lines) == 4
    free = Compared(three().runs[:1], three().crossing, (RulePrices(0.5, PRICES.prices[1:2]),))
    assert rule_lines(free, "id")[0] == "hemat: tidak ada aturan yang mengikat."


def test_the_tables_read_back() -> None:
    facts = three()
    cells = frame(crossing_table(facts, "id"))
    assert len(cells) == 9
    assert cells["nasib"].tolist()[:3] == ["sendiri", "utuh", "terhenti"]
    assert cells["rugi_persen"].tolist()[:2] == [0, pytest.approx(20.0)]
    assert (cells["rugi_terbukti_persen"].dropna() >= cells["rugi_persen"].dropna()).all()
    assert cells["dilanggar"].tolist()[3] == "M6 2, M9 1"
    assert math.isnan(cells["kurang_dana"].tolist()[5])
    rules = frame(rules_table(facts, "id"))
    assert len(rules) == 3 * len(PRICES.prices)
    assert rules["harga_aturan_persen"].tolist()[:3] == pytest.approx([1.0, 0.0, 12.0])
    assert rules["lunak"].tolist()[:2] == ["tidak", "ya"]
    assert (
        frame(rules_table(replace(facts, prices=(RulePrices(0.0, PRICES.prices),) * 3), "id"))["harga_aturan_persen"]
        .isna()
        .all()
    )


def test_packages_are_counted_over_all_plans() -> None:
    first = town(6)
    fewer = replace(first, works=(replace(first.works[0], volume=1.0, cost=7), *first.works[2:]))
    found = packages((first, fewer))
    assert sum(one.plans == 2 for one in found) == len(first.works) - 1
    assert packages_line((first, fewer), "id")[0].startswith(f"{len(first.works) - 1} dari {len(first.works)} paket")
    assert packages_line((first, town(4)), "id") == ()
    rows = frame(packages_table((first, replace(fewer, setting=replace(first.setting, name="lain"))), "id"))
    assert rows["jumlah_rencana"].tolist().count(1) == 1
    assert rows["biaya_2022"].sum() == first.spent
    assert rows["biaya_lain"].sum() == fewer.spent


def test_what_money_buys() -> None:
    facts = town(6)
    assert points_per_billion(facts) == pytest.approx(100 * facts.outcome.slum_removed / (facts.spent / 1e9))
    before, after = facts.point_households
    assert rupiah_per_point(facts) == pytest.approx(facts.spent / (before - after))
    idle = replace(facts, works=(), units=tuple(replace(unit, after=unit.before) for unit in facts.units))
    assert points_per_billion(idle) is None
    assert rupiah_per_point(idle) is None
    assert "–" in shown(compared(idle, idle))


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_holds_all_of_it(language: str) -> None:
    facts = three()
    told = json.loads(json_text(compared_summary(facts, language)))
    assert [one["skenario"]["nama"] for one in told["skenario"]] == ["hemat", "sedang", "besar"]
    assert len(told["silang"]) == 9
    assert told["silang"][3]["dilanggar"] == {"M6": 2, "M9": 1}
    assert told["silang"][2]["rugi"] is None
    assert [one["aturan"] for one in told["aturan"][0]["harga"]] == [
        "kapasitas", "target", "prasyarat", "menu_dana", "kunci",
    ]  # fmt: skip
    assert all(sentence.endswith(".") for sentence in told["kalimat"].values())
    assert told["cara"]["rugi_terbukti"] == "terbukti"
    assert told["paket"]["di_semua_rencana"] == len(town(6).works)
    apart = json.loads(json_text(compared_summary(compared(town(6), town(4)), language)))
    assert apart["paket"] is None
    assert apart["kalimat"]["silang"] == ""


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_pane(width: int, language: str) -> None:
    lines = shown(three(hostile=True), language, width).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_the_screen_leaves_the_matrix_out_where_no_plan_could_be_tried() -> None:
    assert "RUGI RENCANA" not in shown(compared(town(6), town(4)))
    assert "RUGI RENCANA" in shown(three())
