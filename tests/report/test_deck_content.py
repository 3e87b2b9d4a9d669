"""The slides as values: titles are true of the numbers, nothing is left out unsaid, only reasoned decisions are asked."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from optimizer.domain.area import Quality
from optimizer.report.content.deck.answer import areas_finding, change_finding
from optimizer.report.content.deck.common import heat_table, short_money
from optimizer.report.content.deck.fairness import waiting_finding
from optimizer.report.content.deck.parts import BarsPart, Part, PointsPart, Shape, SlideTable, Text
from optimizer.report.content.deck.run_deck import run_deck
from optimizer.report.content.deck.value import Chapter, Deck, Slide
from optimizer.report.content.districts import districts
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.spending import spending_chart
from optimizer.report.content.tiles import PLACES
from optimizer.report.numbers import rupiah
from tests.report.test_findings import runs
from tests.report.town import measured, moved, phased, run, town, unit

KNOWN = tuple(name for name, _, _ in PLACES[:5])


def slides(deck: Deck) -> list[Slide]:
    return [slide for chapter in deck.chapters for slide in chapter.slides]


def parts(deck: Deck) -> list[Part]:
    return [part for slide in slides(deck) for pane in slide.panes for part in pane.parts]


def texts(slide: Slide) -> list[str]:
    return [line.text for pane in slide.panes for part in pane.parts if isinstance(part, Text) for line in part.lines]


def decisions(facts: RunFacts) -> list[str]:
    return texts(next(slide for slide in slides(run_deck(facts, "en")) if slide.title.startswith("Decisions")))


def whole_numbers(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", text)]


@given(runs())
@settings(max_examples=30)
def test_titles_count_right(facts: RunFacts) -> None:
    slum = [place for place in facts.units if place.before.category < 3]
    still = [place for place in facts.units if place.after.category < 3]
    assert whole_numbers(change_finding(facts, "id")) == [len(slum), len(still)]
    idle = [place for place in slum if not place.money]
    worked = [place for place in still if place.money]
    told = whole_numbers(waiting_finding(facts, "id"))
    assert told == [count for count in (len(idle), len(worked)) if count]
    falls = max(place.before.points - place.after.points for place in facts.units)
    finding = areas_finding(facts, "id")
    if falls > 0:
        before, after = whole_numbers(finding)[-2:]
        assert before - after == falls
    else:
        assert finding == "Belum ada skor yang turun"


@given(runs())
@settings(max_examples=12)
def test_a_deck_can_be_made_of_any_run(facts: RunFacts) -> None:
    for language in ("id", "en"):
        deck = run_deck(facts, language)
        assert all(slide.title and slide.notes and slide.source for slide in slides(deck))
        assert all(sum(pane.share for pane in slide.panes) == pytest.approx(1.0) for slide in slides(deck))
        for part in parts(deck):
            if isinstance(part, SlideTable):
                assert sum(head.share for head in part.heads) == pytest.approx(1.0)
                assert all(0.0 <= shade <= 1.0 for row in part.shades for shade in row)


def test_the_size_of_the_task_counts_slum_areas_only() -> None:
    areas = (unit(0, 40, 20, 10), unit(1, 10, 10, 0))
    top = slides(run_deck(run(areas), "en"))[0].top
    assert top is not None
    said = {one.label: one.value for one in top.numbers}
    assert said["households in them"] == "100"
    assert said["poor households in them"] == "20"


def test_what_is_gathered_is_written_but_not_shaded() -> None:
    chart = spending_chart(town(60, groups=9), "id")
    table = heat_table(chart, "Lokasi")
    assert table.rows[-2][0] == "20 lokasi lain"
    assert any(table.rows[-2][1:])
    assert set(table.shades[-2]) == {0.0}
    assert max(shade for row in table.shades for shade in row) == pytest.approx(1.0)


def test_amounts_under_ten_have_a_decimal_whatever_their_sign() -> None:
    told = [short_money(money, 10**6, "id") for money in (0, 40_000, -2_018_000_000, -900_000, 9_940_000, 9_960_000)]
    assert told == ["", "<0,1", "−2.018", "−0,9", "9,9", "10"]


def test_both_languages_show_the_same_slides() -> None:
    facts = phased(moved(town(24), KNOWN))
    kinds = [[type(part).__name__ for part in parts(run_deck(facts, language))] for language in ("id", "en")]
    assert kinds[0] == kinds[1]
    assert {"TilesPart", "BarsPart", "PointsPart", "SlideTable", "Text"} <= set(kinds[0])


def test_the_annex_has_a_page_for_each_kecamatan() -> None:
    facts = town(24)
    annex = run_deck(facts, "id").chapters[-1]
    assert annex.name == "Lampiran per kecamatan"
    assert len(annex.slides) == len(districts(facts)) == 3
    for slide, district in zip(annex.slides, sorted(districts(facts), key=lambda district: district.name), strict=True):
        assert slide.title.startswith(f"Kecamatan {district.name}: {len(district.units)}")
        assert (rupiah(district.money, "id") in slide.title) == (district.money > 0)


def test_the_money_of_the_annex_adds_up_to_the_plan() -> None:
    facts = town(60, groups=9)
    found = districts(facts)
    assert sum(district.money for district in found) == facts.spent
    assert sum(work.cost for district in found for work in district.works) == facts.spent
    assert sum(len(district.units) for district in found) == 60


def test_chapters_of_studies_come_before_the_checks() -> None:
    extra = Chapter("Setiap pagu", slides(run_deck(town(3), "id"))[:1])
    names = [chapter.name for chapter in run_deck(town(3), "id", (extra,)).chapters]
    assert names.index("Setiap pagu") == names.index("Yang perlu diperiksa") - 1


def test_nothing_spent_has_no_slides_of_money() -> None:
    nothing = run(tuple(replace(place, money=0, after=place.before) for place in town(6).units))
    names = [chapter.name for chapter in run_deck(nothing, "id").chapters]
    assert "Ke mana uangnya" not in names
    assert not any("Menyetujui" in text for slide in slides(run_deck(nothing, "id")) for text in texts(slide))


def test_years_bring_two_slides() -> None:
    one, many = run_deck(town(9), "id"), run_deck(phased(town(9)), "id")
    assert len(slides(many)) == len(slides(one)) + 2
    columns = [part for part in parts(many) if isinstance(part, BarsPart) and part.shape is Shape.UPRIGHT]
    assert columns[-1].categories == ("2022", "2023", "2024")


def test_only_reasoned_decisions_are_asked() -> None:
    facts = town(9)
    assert any("Survey the baseline of 9" in text for text in decisions(facts))
    assert not any("Survey" in text for text in decisions(measured(facts)))
    assert not any("paper" in text for text in decisions(facts))
    paper = replace(facts, units=(replace(facts.units[0], paper=True), *facts.units[1:]))
    assert any("1 area that" in text or "1\u00a0area" in text for text in decisions(paper) if "paper" in text)
    unwanted = replace(facts, funds=tuple(replace(fund, marginal=0.0) for fund in facts.funds))
    assert any("which fund grows first" in text for text in decisions(facts))
    assert not any("which fund grows first" in text for text in decisions(unwanted))
    used = replace(facts, funds=tuple(replace(fund, budget=fund.spent) for fund in facts.funds))
    assert any("left over" in text for text in decisions(facts))
    assert not any("left over" in text for text in decisions(used))


def test_every_guard_is_answered_and_the_title_counts_the_alarms() -> None:
    facts = measured(town(9))
    alarmed = replace(facts, units=(replace(facts.units[0], paper=True), *facts.units[1:]))
    for told in (facts, alarmed):
        slide = next(slide for slide in slides(run_deck(told, "id")) if "Penjaga terhadap" in slide.subtitle)
        table = slide.panes[0].parts[0]
        assert isinstance(table, SlideTable)
        assert len(table.rows) == 7
        assert whole_numbers(slide.title) == [sum(row[-1] == "PERIKSA" for row in table.rows)]


def test_links_stand_in_the_notes_only() -> None:
    setting = replace(town(3).setting, assumptions=("Pagu ditimbang (https://contoh.id/a ; https://contoh.id/b) dan lain.",))
    deck = run_deck(replace(town(3), setting=setting), "id")
    slide = next(slide for slide in slides(deck) if "Mutu data" in slide.subtitle)
    assert "Pagu ditimbang dan lain." in texts(slide)
    assert "https://contoh.id/b" in slide.notes


def test_equity_shows_the_poor_only_where_they_are_known() -> None:
    known = [part for part in parts(run_deck(town(9), "id")) if isinstance(part, PointsPart)]
    facts = replace(town(9), outcome=replace(town(9).outcome, poor=0.0))
    unknown = [part for part in parts(run_deck(facts, "id")) if isinstance(part, PointsPart)]
    assert (len(known), len(unknown)) == (2, 1)


def test_data_of_every_quality_are_counted() -> None:
    units = tuple(replace(place, quality=list(Quality)[index % 3]) for index, place in enumerate(town(9).units))
    deck = run_deck(replace(town(9), units=units), "id")
    table = next(part for part in parts(deck) if isinstance(part, SlideTable) and part.alt == "Tabel mutu data.")
    assert [row[1] for row in table.rows[:3]] == ["3", "3", "3"]


def test_values_refuse_what_cannot_be_shown() -> None:
    table = next(part for part in parts(run_deck(town(3), "id")) if isinstance(part, SlideTable))
    with pytest.raises(ValueError, match="cell for each head"):
        replace(table, rows=((),))
    with pytest.raises(ValueError, match="every row or for none"):
        replace(table, shades=((0.0,) * len(table.heads),) * (len(table.rows) + 1))
    bars = next(part for part in parts(run_deck(town(3), "id")) if isinstance(part, BarsPart))
    with pytest.raises(ValueError, match="each category"):
        replace(bars, categories=())
    with pytest.raises(ValueError, match="finite"):
        replace(bars, series=(replace(bars.series[0], values=(float("nan"),) * len(bars.categories)),))


def test_money_that_is_left_and_districts_add_up() -> None:
    facts = town(9)
    tables = [part for part in parts(run_deck(facts, "id")) if isinstance(part, SlideTable) and part.total]
    last = {table.heads[0].text: table.rows[-1] for table in tables}
    assert last["Kecamatan"][1:3] == ("9", str(sum(unit.households for unit in facts.units)))
    assert last["Kecamatan"][-1] == rupiah(facts.spent, "id")


def test_what_is_too_long_for_a_slide_ends_with_a_sentence() -> None:
    facts = town(3)
    long = "Kalimat pertama yang lengkap. " + "kata " * 100
    told = run_deck(replace(facts, setting=replace(facts.setting, assumptions=(long,))), "id")
    assert "Kalimat pertama yang lengkap. (Selengkapnya di catatan halaman ini.)" in [
        text for slide in slides(told) for text in texts(slide)
    ]
    assert any(long.strip() in slide.notes for slide in slides(told))
