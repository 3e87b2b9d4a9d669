"""The screens: one page, harmless, honest on the first line, the same whatever the stream can take."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from optimizer.messages import LANGUAGES
from optimizer.report.answers import RunResult
from optimizer.report.content.book.book import run_book
from optimizer.report.content.comparison import comparison_screen
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.page.page import run_page
from optimizer.report.content.run_screen import run_screen
from optimizer.report.content.screen import Grid
from optimizer.report.numbers import NBSP
from optimizer.report.plan_screens import text
from optimizer.report.writers.pane import Pane, pane_of
from optimizer.report.writers.terminal import screen_text
from tests.report.comparisons import compared
from tests.report.town import HOSTILE, measured, run, town, unit

FILES = ("results/2022: rencana.csv, kawasan.csv, ringkasan.json, manifest.json, grafik/",)


def shown(count: int = 21, width: int = 80, **pane: object) -> str:
    return screen_text(run_screen(town(count), FILES, "id"), Pane(width, **pane))  # type: ignore[arg-type]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_the_screen_of_a_run_fits_eighty_by_forty_six() -> None:
    lines = shown().splitlines()
    assert len(lines) <= 46
    assert max(map(cell_len, lines)) <= 80


@pytest.mark.parametrize("width", [60, 80, 100, 110, 120, 300])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_pane(width: int, language: str) -> None:
    for count in (1, 21, 60):
        text = screen_text(run_screen(town(count, HOSTILE, 9), FILES, language), Pane(width))
        assert max(map(cell_len, text.splitlines())) <= min(width, 100)


def test_it_says_what_is_asked_of_it() -> None:
    text = shown()
    for wanted in (
        "lensa kontribusi, pagu Rp 2,21 miliar",
        "Rp 2,16 miliar",
        "Kekurangan nyata (beban kumuh) berkurang 21,3%",
        "Poin-KK (skor × KK)",
        "Luas kumuh, ha (aturan keluar A)",
        "Luas kumuh, ha (aturan keluar B)",
        "Persampahan",
        "Jumlah skor kumuh",
        "864",
        "681",
        "−183",
        "Rata-rata kekumuhan",
        "kontribusi 21,2%",
        "Kumuh berat (lokasi)",
        "244,50",
        "−35,00",
        "dari 630",
        "Kampung 8 (70)",
        "Kampung 2 (",
        "Optimal, terbukti",
        "Tambahan Rp 1 miliar (APBD Kabupaten saja, menurut program linear): beban gabungan turun 0,25 poin persen",
        "Pagu adalah asumsi",
        "results/2022: rencana.csv",
    ):
        assert wanted in " ".join(text.split()), wanted


def test_spending_and_what_is_left_add_up_to_the_budget() -> None:
    facts = town(21)
    buys = run_screen(facts, FILES, "id").grids[0]
    shares = [float(row[-1].rstrip("%").replace(",", ".")) for row in buys.rows]
    assert sum(shares) == pytest.approx(100, abs=0.1 * len(shares))
    assert sum(buys.bars) == pytest.approx(1)


def test_the_first_line_is_honest() -> None:
    assert shown().startswith("Seluruh data imputasi: volume 21 dari 21 lokasi")
    clean = screen_text(run_screen(measured(town(21)), FILES, "id"), Pane(80))
    assert clean.startswith("Kota Contoh 2022")
    assert "imputasi" not in clean


def test_nothing_is_waiting_when_all_are_served_or_not_slum() -> None:
    facts = town(21)
    served = replace(facts, units=tuple(replace(place, money=max(1, place.money)) for place in facts.units))
    assert "Tidak ada: semua lokasi kumuh mendapat pekerjaan." in screen_text(run_screen(served, FILES, "id"), Pane(80))


def test_a_plan_of_nothing_is_told_too() -> None:
    empty = run(tuple(replace(place, money=0, after=place.before) for place in town(4).units))
    empty = replace(empty, funds=tuple(replace(fund, budget=0, marginal=0.0) for fund in empty.funds))
    text = screen_text(run_screen(empty, FILES, "id"), Pane(80))
    assert "Tidak ada kegiatan yang terpilih: semua skor tetap." in text
    assert "Tambahan pagu tidak menambah manfaat" in text


@pytest.mark.parametrize(
    ("optimal", "gap", "said"),
    [
        (True, 0.0, "kurang dari 0,0001%"),
        (True, 9e-7, "kurang dari 0,0001%"),
        (False, 0.0123, "belum terbukti optimal: manfaat 16,00% ≤ terbaik ≤ 16,00%; selisih terbukti 1,2300%"),
        (False, float("inf"), "belum ada batas atas"),
    ],
)
def test_the_proof_is_never_rounded_up(optimal: bool, gap: float, said: str) -> None:
    facts = town(6)
    facts = replace(facts, certainty=replace(facts.certainty, optimal=optimal, gap=gap))
    assert said in " ".join(screen_text(run_screen(facts, FILES, "id"), Pane(80)).split())


@pytest.mark.parametrize(("search", "said"), [(0.0021, "(menurut penyelesai 0,2100%)"), (float("inf"), "")])
def test_the_word_of_the_solver_is_marked_as_its_own(search: float, said: str) -> None:
    facts = town(6)
    facts = replace(facts, certainty=replace(facts.certainty, optimal=False, gap=0.0123, search_gap=search))
    text = " ".join(screen_text(run_screen(facts, FILES, "id"), Pane(80)).split())
    assert said in text
    assert ("penyelesai" in text) == bool(said)


def test_the_exit_rule_of_the_scenario_comes_first_and_a_scheme_may_know_but_one() -> None:
    facts = town(21)
    other = replace(facts, setting=replace(facts.setting, exit_rule="B"))
    alone = replace(facts, outcome=replace(facts.outcome, exits=facts.outcome.exits[:1]))
    rules = [
        [row[0][-2] for row in run_screen(told, FILES, "id").grids[1].rows if row[0].startswith("Luas")]
        for told in (facts, other, alone)
    ]
    assert rules == [["A", "B"], ["B", "A"], ["A"]]


def test_a_category_that_stays_empty_is_left_out() -> None:
    facts = run(tuple(unit(index, 20, 10, 5) for index in range(3)))
    rows = [row[0] for row in run_screen(facts, FILES, "id").grids[1].rows]
    assert "Kumuh berat (lokasi)" not in rows
    assert "Kumuh ringan (lokasi)" in rows


def test_groups_of_the_catalogue_are_told_in_english() -> None:
    labels = [row[0] for row in run_screen(town(21), FILES, "en").grids[0].rows]
    assert "Local roads" in labels
    assert "Rumah" in labels, "a group of one's own keeps its name"


def test_a_run_too_large_for_letters_says_where_they_are_to_be_had() -> None:
    def told(*files: str) -> str:
        return " ".join(text(RunResult(town(3), Path("results/2022"), files, ()), "id").split())

    assert "tuntas explain 2022" in told("laporan.html")
    assert "tuntas explain" not in told("laporan.html", "surat.html")
    assert "tuntas explain" not in told("rencana.csv"), "a run without reports was asked for none"


def test_what_changes_adds_up_as_it_is_written() -> None:
    facts = town(21)
    exits = (replace(facts.outcome.exits[0], hectares=22.385),)
    facts = replace(facts, works=(), outcome=replace(facts.outcome, hectares_slum=22.694, hectares_lifted=22.385, exits=exits))
    label, *row = next(row for row in run_screen(facts, FILES, "id").grids[1].rows if row[0].startswith("Luas"))
    assert row == ["22,69", "0,31", "−22,38"]
    assert run_page(facts, PageFacts(), "id").data.steps[0].hectares == 22.38, "the page counts as the screen does"
    blocks = run_book(facts, "id").sheets[0].blocks
    assert [row[3] for block in blocks for row in block.rows if row[0] == label] == [-22.38], "and so does the workbook"


def test_unknown_poor_households_are_not_told_as_none() -> None:
    facts = town(21)
    facts = replace(facts, outcome=replace(facts.outcome, poor=0.0, poor_served=0.0, poor_helped=0.0, poverty_removed=0.0))
    text = screen_text(run_screen(facts, FILES, "id"), Pane(80))
    assert "jumlah KK miskin tidak diketahui" in " ".join(text.split())
    assert "KK miskin di" not in text
    assert "beban kemiskinan" not in text


def test_long_assumptions_are_counted() -> None:
    facts = town(3)
    long = ("Pendek.", "panjang " * 30, "Ketiga.", "Keempat.")
    text = screen_text(run_screen(replace(facts, setting=replace(facts.setting, assumptions=long)), FILES, "id"), Pane(80))
    assert "4 asumsi, lengkap di ringkasan.json." in text
    assert "Keempat" not in text


def test_several_years_name_the_year_of_the_fund() -> None:
    facts = town(6)
    facts = replace(facts, setting=replace(facts.setting, years=(2022, 2023)))
    text = " ".join(screen_text(run_screen(facts, FILES, "id"), Pane(110)).split())
    assert "tahun 2022–2023" in text
    assert "(APBD Kabupaten 2022 saja, menurut program linear)" in text


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437", "utf-8"])
def test_every_stream_can_take_it(encoding: str) -> None:
    for facts in (town(21), town(21, HOSTILE)):
        for screen in (run_screen(facts, FILES, "id"), comparison_screen(compared(facts, facts), FILES, "id")):
            for width in (80, 110):
                screen_text(screen, Pane(width, False, encoding)).encode(encoding)


def test_no_name_can_steer_the_terminal() -> None:
    text = screen_text(run_screen(town(30, HOSTILE, 9), FILES, "id"), Pane(80))
    assert not [character for character in text if character != "\n" and (ord(character) < 32 or character == "\x7f")]
    assert "\u202e" not in text
    assert "[bold red]merah[/] (28)" in screen_text(
        run_screen(town(3, ("a", "b", "[bold red]merah[/]")), FILES, "id"), Pane(80)
    )


def test_a_long_name_is_cut() -> None:
    text = screen_text(run_screen(town(3, ("a", "b", "nama panjang " * 12)), FILES, "id"), Pane(80))
    assert "nama panjang nama panjang nama panjang… (28)" in " ".join(text.split())


def test_colour_only_where_it_is_wanted() -> None:
    assert "\x1b[" not in shown()
    coloured = shown(colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == shown().split()


def test_the_pane_of_a_stream() -> None:
    assert pane_of(Terminal(), {}).colour
    assert not pane_of(Terminal(), {"NO_COLOR": "1"}).colour
    assert not pane_of(Terminal(), {"TERM": "dumb"}).colour
    assert pane_of(Terminal(), {"NO_COLOR": ""}).colour
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    assert pane_of(pipe, {}) == Pane(110, False, "cp1252")


def test_many_scenarios_are_set_below_each_other() -> None:
    runs = tuple(replace(town(6), setting=replace(town(6).setting, name=f"skenario-{number}")) for number in range(9))
    text = screen_text(comparison_screen(compared(*runs), (), "id"), Pane(80))
    assert max(map(cell_len, text.splitlines())) <= 80
    assert all(f"skenario-{number}" in text for number in range(9))
    assert text.count("Beban kumuh berkurang") > 1
    assert "4 pasangan lain di perubahan.csv." in " ".join(text.split())


def test_a_comparison_names_what_moves_and_what_cannot_be_compared() -> None:
    facts = town(21)
    smaller = replace(facts, works=facts.works[3:], setting=replace(facts.setting, name="2021"))
    elsewhere = replace(town(4), setting=replace(facts.setting, name="jatim"))
    text = " ".join(screen_text(comparison_screen(compared(smaller, facts, elsewhere), FILES, "id"), Pane(110)).split())
    assert "2021 → 2022: 3 masuk, 0 keluar, 0 bertambah, 0 berkurang. Terbesar yang masuk:" in text
    assert "2022 dan jatim tentang tempat yang berbeda" in text


def test_a_grid_refuses_rows_that_do_not_match() -> None:
    with pytest.raises(ValueError, match="cell for each head"):
        Grid("", ("a",), (("label",),))
    with pytest.raises(ValueError, match="bars"):
        Grid("", ("a",), (("label", "1"),), (0.5, 0.5))


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=40)
def test_any_name_can_be_shown(name: str, title: str) -> None:
    facts = town(3, (name or "x",))
    facts = replace(facts, setting=replace(facts.setting, title=title))
    text = screen_text(run_screen(facts, (name,), "id"), Pane(80, True, "cp1252"))
    text.encode("cp1252")
    assert NBSP not in text
