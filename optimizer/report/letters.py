"""Letters to files: one for each area under a safe name, one with all of them, and one with all of them as slides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.deck.letters import letters_deck
from optimizer.report.content.explain.letter import Letter
from optimizer.report.content.facts import RunFacts
from optimizer.report.writers.letter_html import letter_html

LETTERS = "surat"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for itself, with any ending."""


def letter_files(run: RunFacts, written: Sequence[tuple[str, Letter]], language: Language) -> tuple[ResultFile, ...]:
    """Return the letters of a run, each with the code of its area, as files; none where there are none."""
    if not written:
        return ()
    from optimizer.report.writers.deck.write import deck_bytes

    names = letter_names([code for code, _ in written])
    every = [one for _, one in written]
    return (
        ResultFile(f"{LETTERS}.html", letter_html(every)),
        ResultFile(f"{LETTERS}.pptx", deck_bytes(letters_deck(run, every, language))),
        *(ResultFile(f"{LETTERS}/{name}.html", letter_html((one,))) for name, (_, one) in zip(names, written, strict=True)),
    )


def letter_names(codes: Sequence[str]) -> tuple[str, ...]:
    """Return a name of a file for each code, safe on every system; codes that come out alike are numbered."""
    names: list[str] = []
    taken: set[str] = set()
    for code in codes:
        plain = _UNSAFE.sub("_", code).strip("._") or "_"
        plain = f"_{plain}" if _DEVICE.match(plain) else plain
        name, number = plain, 2
        while name.casefold() in taken:
            name, number = f"{plain}_{number}", number + 1
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)
