"""Each state of a package is told in its own words, with its numbers, in both languages."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.explain.brief import change_text, dropped_text, impossible
from optimizer.report.content.explain.facts import PackageFacts
from optimizer.report.content.explain.letter import letters
from optimizer.report.content.explain.nearest import Lever, nearest
from optimizer.report.content.explain.sentences import points_percent, told
from optimizer.study.explain.bars import Bar
from optimizer.study.explain.package import Reason, Stand
from tests.report.explanations import CHANGE, FIGURE, WORTH, barred, built, explanations, package

BUDGET = 400_000_000


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def said(one: PackageFacts, language: Language = "id") -> str:
    return plain(told(one, 437, BUDGET, language))


def with_worth(one: PackageFacts, **changes: object) -> PackageFacts:
    return replace(one, worth=replace(one.worth, **changes))  # type: ignore[type-var,arg-type]


def test_a_package_that_is_built() -> None:
    assert said(built()) == (
        "Urutan ke-2 dari 437. Menurunkan skor 4 poin. Bila dicoret dan uangnya dialihkan ke pilihan terbaik lain, manfaat"
        " turun 3,12 poin persen (terbukti sedikitnya 2,80). Tetap layak sampai harga satuannya Rp 830.000 per m (naik 150%)."
        " Keluar bila pagu semua sumber dana dipotong Rp 12 juta (3,0%)."
    )
    assert said(built(), "en") == (
        "Number 2 of 437. Lowers the score by 4 points. Struck out, with its money spent where it is worth most, the benefit"
        " falls by 3.12 percentage points (proven: at least 2.80). Worth its money up to a unit cost of Rp 830,000 per m (up"
        " 150%). Goes out when all budgets are cut by Rp 12 million (3.0%)."
    )
    assert "terbukti" not in said(built(proven=0.00004))
    assert "Tetap layak berapa pun harga satuannya (dicoba sampai 64 kali lipat)." in said(built(turn=math.inf))
    assert "Aturan skenario mewajibkannya." in said(built(turn=math.inf, lost=None))
    assert "harga satuannya" not in said(built(turn=math.inf, lost=None))
    assert "uangnya sama bergunanya di tempat lain" in said(built(lost=0.0))
    filler = built(lost=0.0)
    assert "mengisi sisa uang" in said(replace(filler, size=replace(filler.size, linear=0.0)))


def test_a_package_that_is_built_in_part() -> None:
    text = said(built(part=True))
    assert "Sisanya, 60,5 m, belum masuk. Rp 20 juta menambah manfaat 0,21 poin persen; uang yang sama lebih" in text
    covered = replace(built(part=True), reason=Reason.COVERED)
    assert "Sisanya" not in said(covered)


def test_a_package_that_is_not_built() -> None:
    assert said(package()) == (
        "Urutan ke-7 dari 437. Rp 40 juta menambah manfaat 0,21 poin persen; uang yang sama lebih bermanfaat di tempat lain."
        " Mulai masuk bila harga satuannya turun menjadi Rp 272.240 per m (turun 18%), pagu APBD Kabupaten bertambah"
        " Rp 11 juta, atau pagu semua sumber dana bertambah Rp 43 juta (10,8%). Bila dipaksakan penuh, manfaat turun 0,07"
        " poin persen."
    )
    figured = replace(package(), change=replace(CHANGE, more=0, all_more=0, figure=FIGURE))
    assert "(turun 18%), atau kondisi sanitasi terdata 31 KK (kini 12 KK)." in said(figured)
    assert "Sendirian tidak menambah manfaat." in said(with_worth(package(), added=0.0))
    assert "Gratis pun belum menambah manfaat pada pagu ini. Mulai masuk bila pagu APBD" in said(
        with_worth(package(), turn=0.0)
    )
    assert "turun 99,9%" in said(with_worth(package(), turn=0.001))
    assert "Tidak dapat dipaksakan penuh" in said(with_worth(package(), full_loss=None))
    assert "dipaksakan" not in said(with_worth(package(), full_loss=0.0))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason.RIVAL, "Lokasi ini mendapat cara lain untuk hal yang sama: Jalan beton."),
        (Reason.COVERED, "Kekurangannya sudah ditangani: Jalan beton."),
        (Reason.WORTHLESS, "Tidak menambah manfaat menurut tujuan skenario."),
        (Reason.MARGIN, "Setara dengan pilihan yang didanai"),
    ],
)
def test_each_reason(reason: Reason, words: str) -> None:
    assert words in said(package(reason=reason))


def test_the_margin_tells_what_the_linear_programme_builds() -> None:
    at = with_worth(package(reason=Reason.MARGIN), turn=1.0)
    text = said(replace(at, size=replace(at.size, linear=77.4)))
    assert "membangun 77,4 m" in text
    assert "Mulai masuk" not in text
    assert "sudah ditangani pekerjaan lain" in said(replace(package(reason=Reason.COVERED), others=()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bar", Bar)
def test_each_bar_has_its_own_sentence(bar: Bar, language: Language) -> None:
    text = said(barred(bar), language)
    assert text.endswith(".")
    assert not {said(barred(other), language) for other in Bar if other is not bar} & {text}
    assert "Urutan" not in text


def test_bars_name_what_they_are_about() -> None:
    assert "kewenangan tingkat lain menurut luas kawasan, UU 23/2014" in said(barred(Bar.FUND))
    assert "Dana menu (tidak ada dalam menunya)" in said(barred(Bar.FUND))
    assert "DAK Fisik" in said(barred(Bar.BUDGET))
    assert "2022.yaml:7:3" in said(barred(Bar.LOCK))
    assert "Drainase baru" in said(barred(Bar.PREREQUISITE))
    assert "50 m" in said(barred(Bar.LEAST))
    assert "lensa “hasil” menilainya" in said(barred(Bar.LENS))
    assert "batas_per" in said(barred(Bar.FEW))
    assert "desa, kelurahan" in said(barred(Bar.SETTLEMENT))


def test_the_nearest_change_is_the_smallest_share_of_what_it_changes() -> None:
    assert (one := nearest(package(), BUDGET)) is not None
    assert (one.lever, one.share) == (Lever.FUND, 11 / 400)
    cheap = with_worth(package(), turn=0.99)
    assert nearest(cheap, BUDGET) == replace(one, lever=Lever.COST, share=0.99 - 1.0)
    only_all = replace(package(), change=replace(CHANGE, more=0, fund="", all_more=40_000_000))
    assert nearest(only_all, BUDGET) == replace(one, lever=Lever.BUDGET, share=0.1)
    figured = with_worth(replace(package(), change=replace(CHANGE, more=0, all_more=0, figure=FIGURE)), turn=0.0)
    assert nearest(figured, BUDGET) == replace(one, lever=Lever.FIGURE, share=31 / 12 - 1.0)
    assert nearest(built(), BUDGET) == replace(one, lever=Lever.BUDGET, share=-12 / 400)
    assert nearest(barred(Bar.NEED), BUDGET) is None


def test_a_change_in_a_few_words() -> None:
    assert plain(change_text(package(), BUDGET, "id")) == "APBD Kabupaten +Rp 11 juta"
    assert change_text(with_worth(package(), turn=0.99), BUDGET, "id") == "harga −1,0%"
    assert change_text(built(), BUDGET, "id") == "semua pagu −3,0%"
    free = with_worth(replace(package(), change=replace(CHANGE, more=0, fund="", all_more=9 * BUDGET)), turn=0.0)
    assert change_text(free, BUDGET, "id") == "semua pagu +900%"
    far = replace(free, change=replace(CHANGE, more=0, fund="", all_more=39 * BUDGET))
    assert change_text(far, BUDGET, "id") == "semua pagu 40 kali"
    nothing = with_worth(replace(package(), change=None), turn=0.0)
    assert change_text(nothing, BUDGET, "id") == "tidak ditemukan", "a dash would leave a letter without a word"
    firm = replace(built(), change=None)
    assert change_text(firm, BUDGET, "id") == "–"
    at = with_worth(replace(package(reason=Reason.MARGIN), change=replace(CHANGE, more=0, all_more=0)), turn=1.0)
    assert change_text(at, BUDGET, "en") == "at the margin"


def test_small_losses_are_less_than_the_smallest_told() -> None:
    assert points_percent(0.00002, "id") == "kurang dari 0,01 poin persen"
    assert dropped_text(built(lost=0.00002), "id") == "<0,01"
    assert dropped_text(built(lost=0.0), "id") == "0"
    assert dropped_text(built(lost=None), "en") == "required"
    assert dropped_text(built(), "id") == "3,12"
    assert WORTH.lost == 0.0


def test_what_is_not_possible_is_gathered_by_reason() -> None:
    lines = impossible(
        [barred(Bar.NEED), barred(Bar.LEAST), replace(barred(Bar.LEAST), name="IPAL"), barred(Bar.NEED)], False, "id"
    )
    assert [plain(line) for line in lines] == [
        "Jalan paving, IPAL: Yang diperlukan di sini kurang dari ukuran terkecilnya, 50 m.",
        "2 pekerjaan lain tidak diperlukan di lokasi ini.",
    ]
    assert impossible([package(), built()], by_area=True, language="id") == ()
    assert package().stand is Stand.NONE


def test_a_letter_says_how_much_the_money_does_elsewhere() -> None:
    facts = explanations()
    funds = tuple(replace(fund, marginal=9e-11) for fund in facts.run.funds)
    priced = replace(facts, run=replace(facts.run, funds=funds))
    cells = {row[2] for _, one in letters(priced, "id") for table in one.tables if len(table.heads) == 4 for row in table.rows}
    nbsp = "\u00a0"
    assert f"Menambah 0,21 poin persen, 5,25 per Rp{nbsp}1{nbsp}miliar; di tempat lain uang itu menambah 9,00." in cells


def test_a_package_without_a_fund_is_set_against_the_money_it_breaks_even_with() -> None:
    facts = explanations()
    marginals = (4e-10, 6.4e-11, 0.0)
    funds = tuple(replace(facts.run.funds[0], name=f"Dana {n}", marginal=value) for n, value in enumerate(marginals))
    priced = replace(facts, run=replace(facts.run, funds=funds))
    waiting = tuple(replace(one, change=replace(CHANGE, more=0, fund="")) if one.change else one for one in facts.packages)
    cells = {
        row[2]
        for _, one in letters(replace(priced, packages=waiting), "id")
        for table in one.tables
        if len(table.heads) == 4
        for row in table.rows
    }
    assert any("5,25" in cell and "menambah 6,40." in cell for cell in cells), "0.82 of 6.4 is 5.25"
