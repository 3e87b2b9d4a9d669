"""The tables and the summary of a run: nothing lost, nothing rounded away, keys that stay."""

import io
import json
from dataclasses import replace

import pandas as pd
import pytest

from optimizer.messages import LANGUAGES
from optimizer.report.content.comparison_table import comparison_table
from optimizer.report.content.moves import Direction, moves, moves_table
from optimizer.report.content.places import place_lines
from optimizer.report.content.plan_table import plan_table
from optimizer.report.content.report import Table
from optimizer.report.content.summary import summary
from optimizer.report.content.unit_table import unit_table
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_bytes
from tests.report.town import measured, town


def frame(table: Table) -> pd.DataFrame:
    """Read a table back the way an analyst would."""
    return pd.read_csv(io.BytesIO(csv_bytes(table)), dtype={"kode": str})


def test_the_plan_reads_back_to_the_rupiah() -> None:
    facts = town(21)
    plan = frame(plan_table(facts, "id"))
    assert len(plan) == len(facts.works)
    assert int(plan["biaya"].sum()) == facts.spent
    funds = [name for name in plan.columns if name.startswith("dana_")]
    assert funds == ["dana_apbd", "dana_dak"]
    assert (plan[funds].sum(axis=1) == plan["biaya"]).all()
    for fund in facts.funds:
        assert int(plan[f"dana_{fund.code}"].sum()) == fund.spent
    assert sorted(zip(plan["kode"], plan["intervensi"], plan["volume"], strict=True)) == sorted(
        (work.area, work.intervention, work.volume) for work in facts.works
    )
    assert set(plan["mutu"]) == {"imputasi"}


def test_the_units_read_back_with_every_parameter() -> None:
    facts = town(21)
    units = frame(unit_table(facts, "id"))
    assert list(units["kode"]) == [unit.code for unit in facts.units]
    assert list(units["skor_awal"]) == [unit.before.points for unit in facts.units]
    assert list(units["skor_akhir"]) == [unit.after.points for unit in facts.units]
    assert int(units["biaya"].sum()) == facts.spent
    for place, parameter in enumerate(facts.setting.parameters):
        for when, standing in (("awal", "before"), ("akhir", "after")):
            scores = [getattr(unit, standing) for unit in facts.units]
            assert list(units[f"{parameter}_volume_{when}"]) == [score.volumes[place] for score in scores]
            assert list(units[f"{parameter}_persen_{when}"]) == pytest.approx([score.percent[place] for score in scores])
            assert list(units[f"{parameter}_poin_{when}"]) == [score.parameter_points[place] for score in scores]
    lifted = units["keluar_kumuh"] == "ya"
    assert units.loc[lifted, "luas_ha"].sum() == pytest.approx(facts.outcome.hectares_lifted)


@pytest.mark.parametrize("make", [plan_table, unit_table])
def test_keys_and_values_are_the_same_in_both_languages(make: object) -> None:
    tables = [make(town(4), language) for language in LANGUAGES]  # type: ignore[operator]
    assert csv_bytes(tables[0]) == csv_bytes(tables[1])
    assert [column.label for column in tables[0].columns] != [column.label for column in tables[1].columns]


def test_the_summary_adds_up_and_warns_first() -> None:
    facts = town(21)
    content = json_bytes(summary(facts, "id"))
    back = json.loads(content)
    assert content.splitlines()[1].strip().startswith(b'"_peringatan": "Seluruh data imputasi')
    assert back["uang"]["pagu"] == back["uang"]["belanja"] + back["uang"]["sisa"] == sum(fund["pagu"] for fund in back["dana"])
    assert (
        sum(kind["awal"] for kind in back["kategori"].values())
        == sum(kind["akhir"] for kind in back["kategori"].values())
        == 21
    )
    assert back["mutu"] == {"imputasi": 21, "perkiraan": 0, "terukur": 0}
    assert back["asumsi"] == list(facts.setting.assumptions)
    assert json.loads(json_bytes(summary(measured(facts), "id")))["_peringatan"] == ""


def test_the_summary_tells_the_lens_both_exits_and_poin_kk() -> None:
    facts = town(21)
    back = json.loads(json_bytes(summary(facts, "id")))
    assert back["skenario"]["lensa"] == "kontribusi"
    assert back["skenario"]["porsi_kekurangan"] is None
    assert back["hasil"]["keluar_kumuh"] == {
        found.rule: {"luas_ha": found.hectares, "satuan": found.units} for found in facts.outcome.exits
    }
    assert back["hasil"]["poin_kk_awal"] == sum(place.before.points * place.households for place in facts.units)
    assert back["hasil"]["poin_kk_akhir"] == sum(place.after.points * place.households for place in facts.units)
    assert set(back["kekurangan"]) == set(facts.setting.parameters)
    assert all(told["akhir"] == told["awal"] - told["dihapus"] for told in back["kekurangan"].values())
    combined = replace(facts, setting=replace(facts.setting, lens="gabungan"))
    assert json.loads(json_bytes(summary(combined, "id")))["skenario"]["porsi_kekurangan"] == 0.9


def test_unknown_poor_households_are_null_and_never_none() -> None:
    facts = town(6)
    unknown = replace(facts, outcome=replace(facts.outcome, poor=0.0, poor_served=0.0, poor_helped=0.0, poverty_removed=0.0))
    back = json.loads(json_bytes(summary(unknown, "id")))
    poor = {key for key in back["hasil"] if "miskin" in key or "kemiskinan" in key}
    assert len(poor) == 4
    assert all(back["hasil"][key] is None for key in poor)
    assert back["penjaga"]["tertinggal"]["kk_miskin_tanpa_pekerjaan"] is None
    assert back["penjaga"]["seperlima_termiskin"] is None
    assert frame(unit_table(unknown, "id"))["kk_miskin"].isna().all()
    known = json.loads(json_bytes(summary(facts, "id")))
    assert all(known["hasil"][key] is not None for key in poor)
    assert frame(unit_table(facts, "id"))["kk_miskin"].tolist() == [place.poor for place in facts.units]


def test_the_guards_of_each_unit_stand_in_its_row() -> None:
    facts = town(21)
    odd = (replace(facts.units[0], paper=True, edge=True, exits=(True, False)), *facts.units[1:])
    units = frame(unit_table(replace(facts, units=odd), "id"))
    assert (units["di_atas_kertas"] == "ya").tolist() == [place.paper for place in odd]
    assert (units["dekat_batas"] == "ya").tolist() == [place.edge for place in odd]
    assert (units["keluar_kumuh_a"] == "ya").tolist() == [place.exits[0] for place in odd]
    assert (units["keluar_kumuh_b"] == "ya").tolist() == [place.exits[1] for place in odd]
    assert units["poin_kk_awal"].tolist() == [place.before.points * place.households for place in odd]
    one = replace(facts, outcome=replace(facts.outcome, exits=facts.outcome.exits[:1]))
    one = replace(one, units=tuple(replace(place, exits=place.exits[:1]) for place in one.units))
    assert "keluar_kumuh_b" not in frame(unit_table(one, "id")).columns


def test_a_bound_that_says_nothing_is_null() -> None:
    facts = town(3)
    nothing = float("inf")
    certainty = replace(facts.certainty, optimal=False, bound=nothing, gap=nothing, search_bound=nothing, search_gap=nothing)
    facts = replace(facts, certainty=certainty)
    back = json.loads(json_bytes(summary(facts, "id")))
    assert back["bukti"]["batas"] is None
    assert back["bukti"]["selisih"] is None
    assert back["bukti"]["menurut_penyelesai"] == {"batas": None, "selisih": None}
    assert back["bukti"]["status"] == "layak"
    assert frame(comparison_table((facts,), "id"))["batas"].isna().all()


def test_a_comparison_leaves_empty_what_a_run_does_not_know() -> None:
    first = town(6)
    other = replace(town(4), funds=first.funds[:1], outcome=replace(first.outcome, poor=0.0))
    both = frame(comparison_table((first, other), "id"))
    assert both["pagu"].tolist() == [first.budget, other.budget]
    assert both["rupiah_terakhir_dak"].isna().tolist() == [False, True]
    assert both["beban_kemiskinan_persen"].isna().tolist() == [False, True]
    assert both["kk_miskin_dilayani"].isna().tolist() == [False, True]
    assert both["catatan_data"].str.startswith("Seluruh data imputasi").all()


def test_moves_say_what_enters_leaves_grows_and_shrinks() -> None:
    later = town(6)
    works = list(later.works)
    gone, grown, shrunk = works[0], works[1], works[2]
    earlier = replace(
        later,
        works=(replace(grown, volume=1.0, cost=1), replace(shrunk, volume=999.0, cost=9), *works[4:]),
    )
    found = {move.sample.intervention + move.sample.area: move for move in moves(earlier, later)}
    directions = {key: move.direction for key, move in found.items()}
    assert directions == {
        gone.intervention + gone.area: Direction.ENTERS,
        works[3].intervention + works[3].area: Direction.ENTERS,
        grown.intervention + grown.area: Direction.GROWS,
        shrunk.intervention + shrunk.area: Direction.SHRINKS,
    }
    back = {move.direction for move in moves(later, earlier)}
    assert back == {Direction.LEAVES, Direction.SHRINKS, Direction.GROWS}
    assert moves(later, later) == ()


def test_the_table_of_moves_takes_years_together_and_skips_other_places() -> None:
    facts = town(6)
    work = facts.works[0]
    halves = (replace(work, year=2022, volume=60.25, cost=1), replace(work, year=2023, volume=60.25, cost=work.cost - 1))
    split = replace(facts, works=(*halves, *facts.works[1:]))
    assert moves(facts, split) == ()
    assert moves_table((facts, split, town(4)), "id").rows == ()
    assert len(moves_table((facts, replace(facts, works=())), "id").rows) == len(facts.works)


def test_places_are_told_in_few_lines() -> None:
    files = ("rencana.csv", "kawasan.csv", "grafik/a.png", "grafik/a.svg")
    assert place_lines("results/2022", files, "id") == (
        "results/2022/  rencana.csv, kawasan.csv",
        "results/2022/grafik/  2 berkas",
    )
    assert place_lines("results/2022", (), "id") == ()
