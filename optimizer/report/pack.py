"""The pack of a run: whichever of its formats are asked for, from stored facts alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.files import run_deck_file, run_files, run_page_file, run_pictures, run_workbook
from optimizer.report.formats import Format
from optimizer.report.letters import letter_files


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack is made from, in one language; ``template`` is a PowerPoint file, ``None`` for our own look."""

    facts: RunFacts
    page: PageFacts
    language: Language
    template: bytes | None = None


def pack_files(pack: Pack, formats: Iterable[Format]) -> tuple[ResultFile, ...]:
    """Return the files of the formats asked for, in the order of :class:`Format`."""
    asked = set(formats)
    return tuple(file for one in Format if one in asked for file in _made(pack, one))


def _made(pack: Pack, one: Format) -> tuple[ResultFile, ...]:
    facts, language = pack.facts, pack.language
    match one:
        case Format.TABLES:
            return run_files(facts, language)
        case Format.WORKBOOK:
            return (run_workbook(facts, language),)
        case Format.PICTURES:
            return run_pictures(facts, language)
        case Format.SLIDES:
            return (run_deck_file(facts, pack.page, language, pack.template),)
        case Format.PAGE:
            return (run_page_file(facts, pack.page, language),)
        case Format.LETTERS:
            return letter_files(facts, pack.page.letters, language)
