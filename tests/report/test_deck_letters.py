"""The letters as slides: one for each area, with all that its letter says, the same bytes each time, and no name does harm."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from pptx import Presentation

from optimizer.domain.area import Quality
from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.deck.letters import letters_deck
from optimizer.report.content.deck.value import Deck, SlideTable, Text
from optimizer.report.content.explain.facts import ExplainFacts
from optimizer.report.content.explain.letter import Letter, letters
from optimizer.report.content.facts import RunFacts
from optimizer.report.letters import letter_files
from optimizer.report.writers.deck.letters import harmless
from tests.report.explanations import explanations
from tests.report.town import HOSTILE, town


def told(facts: ExplainFacts, language: Language = "id") -> tuple[list[Letter], Deck]:
    written = [one for _, one in letters(facts, language)]
    return written, letters_deck(facts.run, written, language)


def slides_file(facts: ExplainFacts, language: Language = "id") -> bytes:
    files = letter_files(facts.run, letters(facts, language), language)
    return next(file.content for file in files if file.path == "surat.pptx")


def marked(run: RunFacts) -> RunFacts:
    units = tuple(replace(unit, quality=Quality.IMPUTED, donor="X1") for unit in run.units)
    return replace(run, units=units, setting=replace(run.setting, broken=("pagu",)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_area_has_one_slide_with_all_that_its_letter_says(language: Language) -> None:
    written, deck = told(explanations(), language)
    (chapter,) = deck.chapters
    for letter, slide in zip(written, chapter.slides, strict=True):
        parts = [part for pane in slide.panes for part in pane.parts]
        lines = [line.text for part in parts if isinstance(part, Text) for line in part.lines]
        tables = [part for part in parts if isinstance(part, SlideTable)]
        assert (slide.title, slide.subtitle) == (letter.title, letter.place)
        assert lines == [*letter.lead, *(table.title for table in letter.tables)]
        assert [tuple(head.text for head in table.heads) for table in tables] == [table.heads for table in letter.tables]
        for shown, table in zip(tables, letter.tables, strict=True):
            assert shown.rows[: len(table.rows)] == table.rows
            assert [row[0] for row in shown.rows[len(table.rows) :]] == [table.note] * bool(table.note)
            assert sum(head.share for head in shown.heads) == pytest.approx(1.0)
        assert slide.top is not None
        assert [number.value for number in slide.top.numbers] == [value for _, value, _ in letter.boxes]
        assert all(text in slide.notes for text in (*letter.notes, letter.foot))


def test_an_area_without_works_has_its_one_table_in_full_width() -> None:
    written, deck = told(explanations())
    found = [(letter, slide) for letter, slide in zip(written, deck.chapters[0].slides, strict=True) if len(letter.tables) == 1]
    assert found
    assert all([pane.share for pane in slide.panes] == [1.0] for _, slide in found)


def test_a_plan_that_breaks_rules_says_so_on_every_slide_before_what_is_not_measured() -> None:
    _, deck = told(explanations(run=marked(town(4))))
    assert all("pagu" in slide.mark and slide.mark.endswith("survei setempat.") for slide in deck.chapters[0].slides)
    assert "pagu" in deck.cover.mark


def test_a_deck_needs_a_letter_and_a_run_without_letters_has_no_file() -> None:
    with pytest.raises(ValueError, match="at least one"):
        letters_deck(town(2), (), "id")
    assert letter_files(town(2), (), "id") == ()


def test_hostile_names_stay_text_inside_the_slides() -> None:
    facts = explanations(HOSTILE, count=9)
    content = slides_file(facts)
    assert content == slides_file(facts), "the same letters give the same bytes"
    deck = Presentation(io.BytesIO(content))
    titles = [slide.shapes.title.text for slide in list(deck.slides)[1:] if slide.shapes.title is not None]
    assert set(titles) == {harmless(letter.title) for _, letter in letters(facts, "id")} - {""}
    for slide in deck.slides:
        for shape in slide.shapes:
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.top + high <= deck.slide_height
            assert shape.left + shape.width <= deck.slide_width + 5
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if name.endswith(".xml"):
                text = packed.read(name).decode("utf-8")
                assert not [letter for letter in text if ord(letter) < 32 and letter not in "\t\n\r"], name
                assert "<script" not in text
