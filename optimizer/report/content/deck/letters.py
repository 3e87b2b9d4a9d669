"""The letters as slides: for each area what it gets, and on a second one what it does not and why, to be read in a hall."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from optimizer.messages import Language
from optimizer.report.content.deck.parts import Head, KeyNumber, KeyNumbers, Line, Part, SlideTable, Text, Tone
from optimizer.report.content.deck.value import Chapter, Cover, Deck, Pane, Slide
from optimizer.report.content.explain.letter import Letter
from optimizer.report.content.explain.letter_tables import LetterTable
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import broken_line, first_line, source
from optimizer.report.words import counted, say

_TONES = (Tone.FOCUS, Tone.MAIN, Tone.INK, Tone.GOOD)
_AIR, _LONGEST_LINE = 2, 48
"""Letters of air in a column, and on a line of names and sentences."""


def letters_deck(run: RunFacts, written: Sequence[Letter], language: Language) -> Deck:
    """Return the letters of a run as a deck; raises ``ValueError`` when there are none."""
    if not written:
        raise ValueError("a deck of letters needs at least one letter")
    cover = Cover(
        title=written[0].kind,
        lines=(run.setting.title, counted(len(written), "sheet", language)),
        mark=first_line(run, language),
        notes=say("note.letters_cover", language),
    )
    slides = tuple(slide for one in written for slide in _slides(run, one, language))
    return Deck(language, cover, (Chapter(say("deck.chapter_letters", language), slides),))


def _slides(run: RunFacts, letter: Letter, language: Language) -> tuple[Slide, ...]:
    """Return the slides of a letter: its numbers, its sentences and what it gets; and what it does not get."""
    lead = Text(tuple(Line(text) for text in letter.lead))
    funded = [table for table in letter.tables if table.title == say("letter.funded", language)]
    boxes = KeyNumbers(tuple(_key_number(box, tone) for box, tone in zip(letter.boxes, _TONES, strict=True)))
    opening = Slide(
        title=letter.title,
        subtitle=letter.place,
        panes=(Pane(1.0, (lead, *(part for table in funded for part in _under_title(table)))),),
        notes=_notes(letter, language),
        source=source(run.setting, language),
        mark=" ".join(line for line in (broken_line(run.setting, language), letter.mark) if line),
        top=boxes,
    )
    return opening, *(_further(opening, table, language) for table in letter.tables if table not in funded)


def _further(opening: Slide, table: LetterTable, language: Language) -> Slide:
    """Return the slide of a table, in full height, that follows the first of an area."""
    title = say("deck.letter_further", language, place=opening.title, title=table.title)
    panes = (Pane(1.0, (_slide_table(table),)),)
    return dataclasses.replace(opening, title=title, panes=panes, top=None, notes=say("note.letter_further", language))


def _key_number(box: tuple[str, str, str], tone: Tone) -> KeyNumber:
    label, value, detail = box
    return KeyNumber(value, f"{label} · {detail}" if detail else label, tone)


def _under_title(table: LetterTable) -> tuple[Part, ...]:
    return Text((Line(table.title, strong=True),)), _slide_table(table)


def _slide_table(table: LetterTable) -> SlideTable:
    """Return a table of a letter; what it leaves out is its last row."""
    wide = [_width(table, place) for place in range(len(table.heads))]
    heads = tuple(
        Head(text, wide[place] / sum(wide), right=place in table.right, wrap=place not in table.right)
        for place, text in enumerate(table.heads)
    )
    rest = ((table.note, *("",) * (len(heads) - 1)),) if table.note else ()
    return SlideTable(table.title, heads, (*table.rows, *rest))


def _width(table: LetterTable, place: int) -> int:
    """Return how wide a column is, in letters: a number stands on one line, a name or a sentence may take more."""
    head = table.heads[place]
    least = max(*(len(word) for word in head.split()), len(head) // 2)
    longest = max(len(row[place]) + sum(map(str.isupper, row[place])) // 2 for row in table.rows)  # capitals are wide
    return _AIR + max(least, longest if place in table.right else min(longest, _LONGEST_LINE))


def _notes(letter: Letter, language: Language) -> str:
    """Return what the speaker may say: how to read the slide, what is not possible, and how the numbers are known."""
    impossible = (f"{letter.notes_title}:", *letter.notes) if letter.notes else ()
    return "\n".join((say("note.letter", language), *letter.lead, *impossible, letter.foot))
