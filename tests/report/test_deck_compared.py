"""The slides of a comparison say what its tables say; what cannot be compared has no slide; no name does harm."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from pptx import Presentation

from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.compared.packages import packages
from optimizer.report.content.compared.regret import regret_finding
from optimizer.report.content.compared.rules import rule_name
from optimizer.report.content.deck.compared.deck import compared_deck
from optimizer.report.content.deck.compared.plans import MOST_PAIRS, MOST_SHARED, shared_of
from optimizer.report.content.deck.compared.stakes import rules_finding
from optimizer.report.content.deck.parts import BarsPart, SlideTable, Text
from optimizer.report.content.deck.value import Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.moves import moves
from optimizer.report.content.scenarios import MOST_ROWS, scenarios_finding
from optimizer.report.numbers import NBSP
from optimizer.report.writers.deck.letters import harmless
from optimizer.report.writers.deck.write import deck_bytes
from optimizer.study.rule_price import RulePrices
from tests.report.comparisons import PRICES, compared, crossing
from tests.report.test_deck_content import slides, texts
from tests.report.town import HOSTILE, measured, town


def named(run: RunFacts, name: str) -> RunFacts:
    return replace(run, setting=replace(run.setting, name=name, title=name))


def without(run: RunFacts, count: int) -> RunFacts:
    return replace(run, works=run.works[count:])


def three(names: tuple[str, str, str] = ("hemat", "sedang", "besar")) -> Compared:
    plans = (without(town(6), 3), without(town(6), 1), town(6))
    return compared(*(named(plan, name) for plan, name in zip(plans, names, strict=True)), found=crossing())


def slide_of(facts: Compared, chapter: int, place: int = 0) -> Slide:
    return compared_deck(facts, "id").chapters[chapter].slides[place]


def table(slide: Slide) -> SlideTable:
    return next(part for pane in slide.panes for part in pane.parts if isinstance(part, SlideTable))


def chart(slide: Slide) -> BarsPart:
    return next(part for pane in slide.panes for part in pane.parts if isinstance(part, BarsPart))


def test_scenarios_stand_side_by_side_with_what_their_runs_say() -> None:
    facts = three()
    slide = slide_of(facts, 0)
    assert slide.title == scenarios_finding(facts.runs, "id")
    assert [row[0] for row in table(slide).rows] == ["hemat", "sedang", "besar"]
    assert chart(slide).categories == ("hemat", "sedang", "besar")
    for place, run in enumerate(facts.runs):
        assert [series.values[place] for series in chart(slide).series] == [
            round(100 * share, 9) for share in (run.outcome.slum_removed, run.outcome.poverty_removed)
        ]
        assert table(slide).rows[place][-1] == f"{sum(unit.lifted for unit in run.units)} dari {len(run.units)}"


def test_poverty_has_bars_only_where_every_scenario_knows_it() -> None:
    facts = three()
    unknown = replace(facts.runs[0], outcome=replace(facts.runs[0].outcome, poor=0))
    slide = slide_of(replace(facts, runs=(unknown, *facts.runs[1:])), 0)
    assert len(chart(slide).series) == 1
    assert table(slide).rows[0][4] == "–"
    assert "%" in table(slide).rows[1][4]


def test_moves_are_counted_by_pair_and_the_title_names_the_pair_that_changes_most() -> None:
    facts = three()
    slide = slide_of(facts, 1)
    low, middle, high = facts.runs
    assert len(moves(low, middle)) > len(moves(middle, high)) > 0
    assert slide.title == f"Dari hemat ke sedang, {len(moves(low, middle))} paket berubah".replace(" paket", f"{NBSP}paket")
    assert [row[0] for row in table(slide).rows] == ["hemat → sedang", "sedang → besar"]
    assert sum(map(int, table(slide).rows[0][1:5])) == len(moves(low, middle))
    assert slide_of(compared(low, low), 1).title == "Isi rencana tidak berubah di antara skenario yang berurutan"


def test_shared_packages_are_those_of_every_plan_at_their_least_cost() -> None:
    facts = three()
    found = packages(facts.runs)
    shared = shared_of(facts.runs, found)
    slide = slide_of(facts, 1, 1)
    assert 0 < len(shared) < len(found)
    assert slide.title.startswith(f"{len(shared)} dari {len(found)} paket ada di semua rencana")
    assert chart(slide).series[0].values[0] == len(shared)
    assert sum(chart(slide).series[0].values) == len(found)
    assert len(table(slide).rows) == min(len(shared), MOST_SHARED + 1)


def test_the_matrix_is_shaded_by_loss_and_the_finding_is_not_told_twice() -> None:
    facts = three()
    slide = slide_of(facts, 2)
    assert slide.title == regret_finding(facts, "id")
    assert table(slide).rows[1] == ("sedang", "2,5%*", "·", "16,7%", "16,7%")
    shades = table(slide).shades
    assert {shades[0][0], shades[0][1], shades[0][3], shades[0][-1], shades[2][1]} == {0.0}
    assert 0.0 < shades[1][1] < shades[2][2] < shades[1][3] < shades[0][2] == 1.0
    assert f"{slide.title}." not in texts(slide)


def test_rules_stand_by_price_and_free_ones_have_no_chart() -> None:
    facts = three()
    slide = slide_of(facts, 2, 1)
    dearest = max(PRICES.prices, key=lambda one: one.price)
    assert slide.title == f"Aturan termahal: {rule_name(dearest.rule, 'id')} di skenario hemat, 12,00% dari manfaat"
    assert list(chart(slide).series[0].values) == sorted(chart(slide).series[0].values, reverse=True)
    free = replace(facts, prices=(RulePrices(0.5, PRICES.prices[1:2]),) * 3)
    assert rules_finding(free, "id") == ""
    assert slide_of(free, 2, 1).title == "Tidak ada aturan yang mengurangi manfaat"
    assert not [part for pane in slide_of(free, 2, 1).panes for part in pane.parts if isinstance(part, BarsPart)]


def test_other_places_have_neither_moves_nor_shared_packages_nor_matrix() -> None:
    facts = compared(named(town(6), "sini"), named(town(4), "sana"))
    deck = compared_deck(facts, "id")
    assert [len(chapter.slides) for chapter in deck.chapters] == [1, 1, 1]
    (asked,) = deck.chapters[-1].slides
    assert not any(word in line for line in texts(asked) for word in ("semua rencana", "Menetapkan"))
    measured_and_free = compared(*(measured(run) for run in facts.runs))
    free = replace(measured_and_free, prices=(RulePrices(0.5, PRICES.prices[1:2]),) * 2)
    assert [len(chapter.slides) for chapter in compared_deck(free, "id").chapters] == [1, 1], (
        "nothing is asked without a reason"
    )


def test_decisions_are_numbered_and_name_what_was_found() -> None:
    facts = three()
    slide = slide_of(facts, 3)
    lines = texts(slide)
    assert [line.split(".")[0] for line in lines] == [str(place) for place in range(1, len(lines) + 1)]
    assert regret_finding(facts, "id") in lines[0]
    assert f"{len(shared_of(facts.runs, packages(facts.runs)))}{NBSP}paket" in lines[1]
    assert any("kapasitas pdam 2024" in line for line in lines), "the dearest rule is given, this one is set"
    assert not any("urutan prasyarat" in line for line in lines)


def test_many_scenarios_are_cut_and_the_rest_is_told() -> None:
    facts = compared(*(named(town(3), f"s{place}") for place in range(MOST_ROWS + 2)))
    deck = compared_deck(facts, "id")
    side, moved = deck.chapters[0].slides[0], deck.chapters[1].slides[0]
    assert len(chart(side).categories) == MOST_ROWS
    assert table(side).rows[-1][0] == "2 skenario lain"
    assert table(moved).rows[-1][0].startswith(f"{MOST_ROWS + 1 - MOST_PAIRS} pasangan lain")


def test_hostile_names_stay_text_inside_the_slides() -> None:
    facts = three((HOSTILE[1] * 2, HOSTILE[3], HOSTILE[7]))
    deck = compared_deck(facts, "en")
    content = deck_bytes(deck)
    assert content == deck_bytes(compared_deck(facts, "en")), "the same comparison gives the same bytes"
    written = Presentation(io.BytesIO(content))
    assert [slide.shapes.title.text for slide in list(written.slides)[1:]] == [harmless(one.title) for one in slides(deck)]
    for slide in written.slides:
        for shape in slide.shapes:
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.top + high <= written.slide_height, slide.shapes.title.text
            assert shape.left + shape.width <= written.slide_width + 5
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert not [name for name in packed.namelist() if name.endswith(".xml") and b"<script" in packed.read(name)]


def test_both_languages_have_the_same_slides() -> None:
    one, other = (compared_deck(three(), language) for language in ("id", "en"))
    assert [len(chapter.slides) for chapter in one.chapters] == [len(chapter.slides) for chapter in other.chapters]
    assert not {slide.subtitle for slide in slides(one)} & {slide.subtitle for slide in slides(other)}
    assert all(
        isinstance(part, Text | SlideTable | BarsPart) for slide in slides(one) for pane in slide.panes for part in pane.parts
    )
