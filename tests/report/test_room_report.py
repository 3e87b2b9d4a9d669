"""The room to negotiate is told as it is: on the screen, in the table, in JSON and in the picture."""

import io
import json

import pandas as pd
import pytest
from rich.cells import cell_len

from optimizer.messages import LANGUAGES
from optimizer.model.relaxed import Relaxed
from optimizer.report.content.figures_study import RangeRow
from optimizer.report.content.room.chart import room_chart
from optimizer.report.content.room.facts import RoomFacts, room_facts
from optimizer.report.content.room.findings import firmest_finding, savings_finding, widest_finding
from optimizer.report.content.room.screen import room_grid, room_screen
from optimizer.report.content.room.summary import room_summary
from optimizer.report.content.room.tables import room_table
from optimizer.report.studies.room import room_told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_text
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.plan import plan_scenario
from optimizer.study.room import Holder, room
from tests.report.rooms import RANGES, rooms, span, stepped
from tests.report.town import HOSTILE, measured, town
from tests.study.test_room import exactly
from tests.support.town import town as small_town


def shown(facts: RoomFacts, language: str = "id", width: int = 100) -> str:
    return screen_text(room_screen(facts, language), Pane(width))


def test_the_widest_range_of_the_offices_is_the_finding() -> None:
    assert widest_finding(rooms(), "id") == (
        "Dengan kehilangan manfaat paling banyak 1%, perkim dapat menerima Rp\u00a0628,9\u00a0juta sampai"
        " Rp\u00a01,89\u00a0miliar (rencana: Rp\u00a01,52\u00a0miliar)"
    )
    one_office = rooms(ranges=tuple(one for one in RANGES if one.name != "dinsos"))
    assert "air_minum" in widest_finding(one_office, "id"), "one office does everything: the groups are told"
    fixed = rooms(ranges=(span(Holder.OFFICE, "a", (5.0, 5, 5.0)), span(Holder.OFFICE, "b", (7.0, 7, 7.0))))
    assert widest_finding(fixed, "id").startswith("Tidak ada ruang tawar")


def test_who_is_bound_and_what_can_be_done_without() -> None:
    assert "dinsos tetap menerima paling sedikit Rp\u00a0536,5\u00a0juta" in firmest_finding(rooms(), "id")
    loose = rooms(ranges=(span(Holder.OFFICE, "a", (5.0, 500, 600.0)), span(Holder.OFFICE, "b", (3.0, 4, 5.0))))
    assert firmest_finding(loose, "id") == "", "half is not kept, or the money is not worth naming"
    assert savings_finding(rooms(), "id").endswith("dak (Rp\u00a0400\u00a0juta)")
    assert savings_finding(loose, "id") == ""


def test_grids_show_the_largest_and_count_the_rest() -> None:
    grid = room_grid(rooms(), Holder.DISTRICT, "id")
    assert grid.rows[0] == ("Lubai", "917", "1.640", "2.367", "20–51%")
    assert len(grid.rows) == 10
    assert grid.rows[-1] == ("2 lagi di ruang.csv", "", "", "", "")
    assert room_grid(rooms(), Holder.FUND, "id").rows[0] == ("apbd", "1.857", "2.000", "2.000", "93–100%")


def test_what_is_known_how_is_told() -> None:
    text = " ".join(shown(rooms()).split())
    assert "diselesaikan ulang" in text
    assert "Batas terbukti" in text
    assert "langkah skor" not in text
    assert "langkah skor" in " ".join(shown(stepped(rooms())).split())
    assert text.startswith("Seluruh data imputasi")
    assert shown(rooms(measured(town(6)))).startswith("Kota Contoh 2022")


@pytest.mark.parametrize("width", [60, 80, 110])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_pane(width: int, language: str) -> None:
    lines = shown(rooms(names=HOSTILE), language, width).splitlines()
    assert max(map(cell_len, lines)) <= min(width, 100)


def test_the_table_rounds_what_is_proved_outwards() -> None:
    table = pd.read_csv(io.BytesIO(csv_bytes(room_table(rooms(), "id"))))
    assert len(table) == len(RANGES)
    assert (table["terbukti_paling_sedikit"] <= table["paling_sedikit"]).all()
    assert (table["terbukti_paling_banyak"] >= table["paling_banyak"]).all()
    assert table["terbukti_paling_banyak"].tolist()[0] == 1_897_800_001
    assert table["paling_banyak_persen"].tolist()[-2:] == [100, 100]
    assert table["jenis"].tolist()[:2] == ["perangkat_daerah", "perangkat_daerah"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_holds_all_of_it(language: str) -> None:
    told = json.loads(json_text(room_summary(rooms(), language)))
    assert list(told["rentang"]) == sorted(holder.value for holder in Holder)
    assert told["rentang"]["sumber_dana"][1]["paling_sedikit"] == 0
    assert told["manfaat"] == {"linear_terbaik": 0.51, "porsi_boleh_hilang": 0.01, "rencana": 0.5}
    assert told["kalimat"].endswith(".")


def test_the_chart_shows_the_same_ranges() -> None:
    chart = room_chart(rooms(), "id")
    left, right = chart.columns
    assert [section.title for section in (*left, *right)] == ["Perangkat daerah", "Kelompok", "Kecamatan", "Sumber dana"]
    assert left[0].rows[0].label == "629–1.888"
    assert right[0].rest == "2 lagi di ruang.csv"
    with pytest.raises(ValueError, match="lie in its range"):
        RangeRow("x", 1.0, 0.5, 2.0, "")


def test_the_files_of_a_room() -> None:
    names = [file.path for file in room_told(rooms(), "id").files]
    assert [file for file in names if "/" not in file] == ["ruang.csv", "ringkasan.json"]
    assert len([file for file in names if file.startswith("grafik/ruang")]) == 4


def test_facts_name_holders_and_leave_out_those_that_can_get_nothing() -> None:
    scenario = small_town(interventions=small_town().interventions[:3])
    case = plan_scenario(scenario, exactly)
    facts = room_facts(scenario, room(case, Relaxed, 0.05), "en")
    assert {one.name for one in facts.of(Holder.GROUP)} <= {"Drainage", "Local roads", "Septik"}
    assert {one.name for one in facts.of(Holder.FUND)} == {"apbd", "dak"}
    assert all(one.range.ceiling >= 1 for one in facts.named)
    assert facts.stepwise is False


def test_an_office_is_called_as_everywhere_else() -> None:
    scenario = small_town(interventions=small_town().interventions[:3])
    offices = {
        one.range.name: one.name
        for one in room_facts(scenario, room(plan_scenario(scenario, exactly), Relaxed, 0.05), "id").of(Holder.OFFICE)
    }
    assert offices["pupr"] == "Dinas PUPR"
