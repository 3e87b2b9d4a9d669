"""The guards are told: each in numbers with a sentence that is true of them, on the screen only those that matter."""

import json
from dataclasses import replace

import pytest

from optimizer.messages import LANGUAGES
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.guard_lines import (
    behind_line,
    crumb_line,
    data_line,
    edge_line,
    guard_screen,
    paper_line,
    poorest_line,
    worst_line,
)
from optimizer.report.content.guards_summary import guards_summary
from optimizer.report.content.outcome_facts import CrumbFacts, FifthFacts
from optimizer.report.numbers import NBSP
from optimizer.report.writers.json_text import json_text
from tests.report.town import run, town, unit

KEYS = {"di_atas_kertas", "dekat_batas", "tertinggal", "seperlima_terkumuh", "seperlima_termiskin", "paket_kecil", "data"}


def quiet() -> RunFacts:
    """Return a run in which no guard has anything to say."""
    facts = run(tuple(unit(index, 30, 10, 5) for index in range(5)))
    fifth = FifthFacts(1, 0, 0.2)
    guards = replace(facts.guards, worst=fifth, poorest=fifth, estimated_benefit=0.0, near_cut=0.0)
    return replace(facts, guards=guards)


CRUMBS = CrumbFacts(118, 33, 61_000_000, 5_000_000)


def facts_with(crumbs: CrumbFacts) -> RunFacts:
    """Return the quiet run with small packages."""
    facts = quiet()
    return replace(facts, guards=replace(facts.guards, crumbs=crumbs))


def test_small_packages_are_told_with_the_way_out() -> None:
    assert crumb_line(facts_with(CRUMBS), "id").startswith(
        f"33 dari 118 pekerjaan bernilai di bawah Rp{NBSP}5{NBSP}juta (bersama Rp{NBSP}61{NBSP}juta)"
    )
    assert "'minimum' or 'biaya_tetap'" in crumb_line(facts_with(CRUMBS), "en")
    assert crumb_line(quiet(), "id") == f"Tidak ada pekerjaan bernilai di bawah Rp{NBSP}5{NBSP}juta."


def marked(paper: int = 0, edge: int = 0) -> RunFacts:
    """Return the quiet run with so many units marked."""
    facts = quiet()
    units = [replace(place, paper=index < paper, edge=index < edge) for index, place in enumerate(facts.units)]
    return replace(facts, units=tuple(units))


def test_a_quiet_run_says_so_in_one_line() -> None:
    assert guard_screen(quiet(), "id").lines == ("Tidak ada yang janggal: semua penjaga diam.",)
    assert guard_screen(quiet(), "en").lines == ("Nothing stands out: all guards are silent.",)


def test_each_guard_that_matters_is_a_line_and_there_are_six_at_most() -> None:
    facts = marked(1, 1)
    guards = replace(facts.guards, areas_without=2, worst=FifthFacts(1, 1, 0.0), near_cut=0.25, crumbs=CRUMBS)
    lines = guard_screen(replace(facts, guards=guards), "id").lines
    assert len(lines) == 6
    assert lines[4] == crumb_line(facts_with(CRUMBS), "id")
    assert lines[0] == paper_line(facts, "id")
    assert "Seperlima terkumuh" in lines[3]
    assert "termiskin" not in lines[3], "the poorest fifth gets its share"


def test_paper_lifting_names_the_places_and_what_was_not_mended() -> None:
    said = paper_line(marked(paper=2), "id")
    assert said == (
        f"2{NBSP}lokasi lepas dari kumuh di atas kertas saja, tanpa perbaikan bangunan atau jalan:"
        f" Kampung 0{NBSP}(10), Kampung 1{NBSP}(10)."
    )
    assert paper_line(quiet(), "id").startswith("Tidak ada lokasi")
    assert "1\u00a0area out of “slum” on paper only" in paper_line(marked(paper=1), "en")


def test_over_several_years_crumbs_are_parts_of_works_and_not_the_works_that_are_counted_elsewhere() -> None:
    facts = facts_with(CRUMBS)
    assert " pekerjaan bernilai di bawah" in crumb_line(facts, "id")
    several = replace(facts, setting=replace(facts.setting, years=(2022, 2023)))
    assert " bagian tahunan pekerjaan bernilai di bawah" in crumb_line(several, "id")
    assert " yearly parts of works cost less" in crumb_line(several, "en")


def test_many_names_are_cut_and_counted() -> None:
    facts = run(tuple(replace(unit(index, 40, 14 + index % 2, 5), edge=True) for index in range(9)))
    said = edge_line(facts, "id")
    assert said.count("(15)") == 4, "those with most points left first"
    assert "5 lokasi lain" in said


def test_a_hostile_or_long_name_is_cut() -> None:
    facts = run((replace(unit(1, 40, 15, 5, "nama panjang " * 12), edge=True),))
    assert len(edge_line(facts, "id")) < 160


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_left_behind(language: str) -> None:
    facts = quiet()
    facts = replace(facts, guards=replace(facts.guards, areas_without=1, households_without=101.0, poor_without=21.0))
    assert "101" in behind_line(facts, language)
    assert "21" in behind_line(facts, language)
    unknown = replace(facts, outcome=replace(facts.outcome, poor=0.0))
    assert "21" not in behind_line(unknown, language)
    assert {"id": "tidak diketahui", "en": "not known"}[language] in behind_line(unknown, language)


@pytest.mark.parametrize(
    ("fifth", "told"),
    [
        (FifthFacts(1, 0, 0.2), False),
        (FifthFacts(1, 0, 0.19), True),
        (FifthFacts(1, 1, 0.5), True),
    ],
)
def test_a_fifth_matters_when_it_gets_less_than_its_share_or_holds_areas_with_nothing(fifth: FifthFacts, told: bool) -> None:
    facts = quiet()
    worst = replace(facts, guards=replace(facts.guards, worst=fifth))
    poorest = replace(facts, guards=replace(facts.guards, poorest=fifth))
    assert (worst_line(worst, "id") in guard_screen(worst, "id").lines) == told
    assert (poorest_line(poorest, "id") in guard_screen(poorest, "id").lines) == told
    unknown = replace(poorest, outcome=replace(poorest.outcome, poor=0.0))
    assert poorest_line(unknown, "id") not in guard_screen(unknown, "id").lines


def test_a_fifth_is_told_beside_its_even_share() -> None:
    facts = quiet()
    facts = replace(facts, guards=replace(facts.guards, worst=FifthFacts(1, 0, 0.1)))
    assert worst_line(facts, "id") == (
        f"Seperlima terkumuh (1{NBSP}lokasi dari 5) mendapat 10,0% uang, bagian ratanya 20,0%; 0 tanpa pekerjaan."
    )


def test_data_guards_tell_only_what_there_is() -> None:
    facts = quiet()
    some = replace(facts, guards=replace(facts.guards, estimated_money=0.125, near_cut=0.5))
    assert data_line(some, "id") == (
        "12,5% uang pada harga satuan yang tidak terukur dan 50,0% nilai baseline berada dalam 5 poin persen dari ambang."
    )
    assert data_line(facts, "en").startswith("All of the benefit rests on measured data")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_holds_every_guard_with_its_sentence(language: str) -> None:
    told = json.loads(json_text(guards_summary(marked(1, 2), language)))
    assert set(told) == KEYS
    assert all(guard["kalimat"].strip() for guard in told.values())
    assert told["di_atas_kertas"]["kode"] == ["K00"]
    assert told["di_atas_kertas"]["luas_ha"] == 2.5
    assert told["dekat_batas"]["jumlah"] == 2
    assert told["dekat_batas"]["poin"] == 2
    assert told["data"]["jarak_ambang_poin_persen"] == 5.0


def test_the_same_keys_whatever_the_plan() -> None:
    def shape(value: object) -> object:
        return {key: shape(inner) for key, inner in value.items()} if isinstance(value, dict) else None

    first = shape(json.loads(json_text(guards_summary(quiet(), "id"))))
    assert first == shape(json.loads(json_text(guards_summary(town(21), "en"))))
