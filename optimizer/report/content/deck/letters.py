"""The letters as slides: one for each area, with the boxes, the sentences and both tables of its letter."""

from __future__ import annotations

from collections.abc import Sequence

from optimizer.messages import Language
from optimizer.report.content.deck.value import (
    Chapter,
    Cover,
    Deck,
    Head,
    KeyNumber,
    KeyNumbers,
    Line,
    Pane,
    Part,
    Slide,
    SlideTable,
    Text,
    Tone,
)
from optimizer.report.content.explain.letter import Letter
from optimizer.report.content.explain.letter_tables import LetterTable
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import broken_line, first_line, source
from optimizer.report.words import counted, say

_TONES = (Tone.FOCUS, Tone.MAIN, Tone.INK, Tone.GOOD)
_AIR, _LONGEST_LINE = 2, 26
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
    slides = tuple(_slide(run, one, language) for one in written)
    return Deck(language, cover, (Chapter(say("deck.chapter_letters", language), slides),))


def _slide(run: RunFacts, letter: Letter, language: Language) -> Slide:
    lead = Text(tuple(Line(text) for text in letter.lead))
    columns = [_under_title(table) for table in letter.tables]
    panes = [Pane(1.0, (lead,))]
    if len(columns) == 1:
        panes = [Pane(1.0, (lead, *columns[0]))]
    elif columns:
        panes = [Pane(0.52, (lead, *columns[0])), Pane(0.48, columns[1])]
    return Slide(
        title=letter.title,
        subtitle=letter.place,
        panes=tuple(panes),
        notes=_notes(letter, language),
        source=source(run.setting, language),
        mark=" ".join(line for line in (broken_line(run.setting, language), letter.mark) if line),
        top=KeyNumbers(tuple(_key_number(box, tone) for box, tone in zip(letter.boxes, _TONES, strict=True))),
    )


def _key_number(box: tuple[str, str, str], tone: Tone) -> KeyNumber:
    label, value, detail = box
    return KeyNumber(value, f"{label} · {detail}" if detail else label, tone)


def _under_title(table: LetterTable) -> tuple[Part, ...]:
    """Return a table of a letter under its title; what it leaves out is its last row."""
    wide = [_width(table, place) for place in range(len(table.heads))]
    heads = tuple(
        Head(text, wide[place] / sum(wide), right=place in table.right, wrap=place not in table.right)
        for place, text in enumerate(table.heads)
    )
    rest = ((table.note, *("",) * (len(heads) - 1)),) if table.note else ()
    return Text((Line(table.title, strong=True),)), SlideTable(table.title, heads, (*table.rows, *rest))


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
