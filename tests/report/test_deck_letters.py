"""The letters as slides: one for each area, with all that its letter says, the same bytes each time, and no name does harm."""

from __future__ import annotations

import io
import itertools
import zipfile
from dataclasses import replace

import pytest
from pptx import Presentation

from optimizer.domain.area import Quality
from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.deck.letters import letters_deck
from optimizer.report.content.deck.parts import Part, SlideTable, Text
from optimizer.report.content.deck.value import Deck, Slide
from optimizer.report.content.explain.facts import ExplainFacts
from optimizer.report.content.explain.letter import Letter, letters
from optimizer.report.content.facts import RunFacts
from optimizer.report.letters import letter_files
from optimizer.report.words import say
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


def of_each(written: list[Letter], deck: Deck, language: Language) -> list[tuple[Letter, tuple[Slide, ...]]]:
    """Return the slides of each letter: one with what it gets, if anything, and one with what it does not."""
    (chapter,) = deck.chapters
    slides = iter(chapter.slides)
    waiting = say("letter.waiting", language)
    counts = [1 + any(table.title == waiting for table in letter.tables) for letter in written]
    found = [(letter, tuple(itertools.islice(slides, count))) for letter, count in zip(written, counts, strict=True)]
    assert list(slides) == []
    return found


def parts(slide: Slide) -> list[Part]:
    return [part for pane in slide.panes for part in pane.parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_slides_of_an_area_hold_all_that_its_letter_says(language: Language) -> None:
    for letter, (first, *others) in of_each(*told(explanations(), language), language):
        lines = [line.text for part in parts(first) if isinstance(part, Text) for line in part.lines]
        tables = [part for slide in (first, *others) for part in parts(slide) if isinstance(part, SlideTable)]
        assert (first.title, first.subtitle) == (letter.title, letter.place)
        titles = [table.title for table in letter.tables]
        assert lines == [*letter.lead, *titles[: len(titles) - len(others)]]
        assert [slide.title for slide in others] == [f"{letter.title}: {say('letter.waiting', language)}"] * len(others)
        assert [tuple(head.text for head in table.heads) for table in tables] == [table.heads for table in letter.tables]
        for shown, table in zip(tables, letter.tables, strict=True):
            assert shown.rows[: len(table.rows)] == table.rows
            assert [row[0] for row in shown.rows[len(table.rows) :]] == [table.note] * bool(table.note)
            assert sum(head.share for head in shown.heads) == pytest.approx(1.0)
        assert first.top is not None
        assert [number.value for number in first.top.numbers] == [value for _, value, _ in letter.boxes]
        assert all(text in first.notes for text in (*letter.notes, letter.foot))
        assert {slide.mark for slide in others} <= {first.mark}


def test_tables_on_the_slides_of_letters_are_read_in_a_hall() -> None:
    for slide in list(Presentation(io.BytesIO(slides_file(explanations(count=9)))).slides)[1:]:
        frames = [
            cell.text_frame for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells
        ]
        assert all(run.font.size.pt >= 12 for frame in frames for words in frame.paragraphs for run in words.runs)


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
    own = {harmless(letter.title) for _, letter in letters(facts, "id")} - {""}
    assert {title for title in titles if not title.endswith(say("letter.waiting", "id"))} == own
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
