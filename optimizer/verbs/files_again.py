"""The files of stored results made again from their facts, and compared: text to the byte, Office files part by part.

Pictures take longer than all other files together: they are compared with the manifest alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from optimizer.archive.manifest import Manifest
from optimizer.messages import LANGUAGES, Language, Message, message
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.page.steps import run_step
from optimizer.report.content.stored import FACTS, MISFIT, PAGE, decode_facts, decode_page
from optimizer.report.files import DECK, HTML, PICTURES
from optimizer.report.formats import Format
from optimizer.report.letters import LETTERS
from optimizer.report.pack import Pack, pack_files
from optimizer.report.written_by import written_by
from optimizer.verbs.same_file import same_file
from optimizer.verbs.shared import by_this_version
from optimizer.verbs.slides import TEMPLATE

FIRST = {
    Format.TABLES: "rencana.csv",
    Format.WORKBOOK: "rencana.xlsx",
    Format.SLIDES: DECK,
    Format.PAGE: HTML,
    Format.LETTERS: f"{LETTERS}.html",
}
"""A file of each kind that is made again, by which is known that results hold that kind."""


def held(folder: Path) -> tuple[Format, ...]:
    """Return the kinds of files that the results of a run hold; tables they always should."""
    pictures = (Format.PICTURES,) if (folder / PICTURES).is_dir() else ()
    return (*(one for one, path in FIRST.items() if one is Format.TABLES or (folder / path).is_file()), *pictures)


def able(manifest: Manifest) -> tuple[Format, ...]:
    """Return the kinds that can be made again here: tables by this version, all else by the very same writers.

    Slides in a template cannot: the template is not kept.
    """
    if not by_this_version(manifest):
        return ()
    if not set(written_by()) <= set(manifest.versions):
        return (Format.TABLES,)
    own_look = all(key != TEMPLATE for key, _ in manifest.options)
    return tuple(one for one in FIRST if own_look or one is not Format.SLIDES)


def unlike_files(folder: Path, manifest: Manifest, formats: tuple[Format, ...]) -> tuple[Message, ...]:
    """Return the files of some kinds that are not those which the facts of a folder make.

    Each kind may be in another language, since ``tuntas report`` makes single kinds again.
    """
    told = dict(manifest.options).get("lang")
    languages = sorted(LANGUAGES, key=lambda language: language != told)
    try:
        packs = [_pack(folder, language) for language in languages]
        own = () if all(map(_own_plan, packs)) or not formats else (message("certificate.not_of_facts", file=PAGE),)
        return (*own, *(finding for one in formats for finding in _unlike(folder, packs, one)))
    except (OSError, *MISFIT):
        return (message("certificate.facts_unread"),)


def _pack(folder: Path, language: Language) -> Pack:
    page = folder / PAGE
    known = decode_page(page.read_bytes(), language) if page.is_file() else PageFacts()
    return Pack(decode_facts((folder / FACTS).read_bytes(), language), known, language)


def _own_plan(pack: Pack) -> bool:
    """Return whether the page tells the plan of the run as the facts do; other budgets are taken as they are stored."""
    told = [step for step in pack.page.steps if step.own]
    return told in ([], [run_step(pack.facts, own=True)])


def _unlike(folder: Path, packs: list[Pack], one: Format) -> Iterator[Message]:
    """Yield the files of one kind that differ, are missing or too many: those of the first language where they are of none."""
    stored = {FIRST[one], *(f"{LETTERS}/{path.name}" for path in (folder / LETTERS).glob("*") if one is Format.LETTERS)}
    other = []
    for pack in packs:
        made = {file.path: file for file in pack_files(pack, (one,))}
        other.append(sorted(path for path in stored | made.keys() if not same_file(folder / path, made.get(path))))
        if not other[-1]:
            return
    yield from (message("certificate.not_of_facts", file=path) for path in other[0])
