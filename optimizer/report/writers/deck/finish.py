"""What is set over a whole deck at the end: the language of every text, chapters as sections, and its properties."""

from __future__ import annotations

import uuid
from datetime import datetime

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide

from optimizer.messages import Language

CODES = {"id": "id-ID", "en": "en-US"}
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_NAMES = uuid.UUID("6f0d3b52-6c0f-5a9e-9d55-2f6f9f0f6c51")
_LETTERS = ("a:rPr", "a:endParaRPr", "a:defRPr")
_PEN = "Tuntas"
_LONGEST_TITLE = 255
"""Letters that a property of an Office file may hold."""


def set_language(slide: Slide, language: Language) -> None:
    """Mark every text of a slide, its notes and its charts as written in a language, so that spelling is checked in it."""
    sheets = [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]
    sheets += [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
    for sheet in sheets:
        for name in _LETTERS:
            for letters in sheet.iter(qn(name)):
                letters.set("lang", CODES[language])


def set_sections(deck: Presentation, sections: tuple[tuple[str, int], ...]) -> None:
    """Group the slides under names, given with how many slides each holds; they add up to all slides."""
    extensions = deck.part._element.find(qn("p:extLst"))
    if extensions is None:
        extensions = etree.SubElement(deck.part._element, qn("p:extLst"))
    for old in [entry for entry in extensions if entry.get("uri") == _SECTIONS]:
        extensions.remove(old)
    found = etree.SubElement(
        etree.SubElement(extensions, qn("p:ext"), uri=_SECTIONS), f"{{{_P14}}}sectionLst", nsmap={"p14": _P14}
    )
    numbers = [entry.get("id") for entry in deck.slides._sldIdLst]
    start = 0
    for place, (name, count) in enumerate(sections):
        code = "{" + str(uuid.uuid5(_NAMES, f"{place} {name}")).upper() + "}"
        section = etree.SubElement(found, f"{{{_P14}}}section", name=name, id=code)
        entries = etree.SubElement(section, f"{{{_P14}}}sldIdLst")
        for number in numbers[start : start + count]:
            etree.SubElement(entries, f"{{{_P14}}}sldId", id=number)
        start += count


def name_notes_master(deck: Presentation) -> None:
    """List the master of the notes in the presentation, which python-pptx makes but leaves unlisted."""
    root = deck.part._element
    if root.find(qn("p:notesMasterIdLst")) is not None:
        return
    relation = deck.part.relate_to(deck.notes_master.part, RELATIONSHIP_TYPE.NOTES_MASTER)
    listed = root.makeelement(qn("p:notesMasterIdLst"), {})
    etree.SubElement(listed, qn("p:notesMasterId")).set(qn("r:id"), relation)
    root.find(qn("p:sldMasterIdLst")).addnext(listed)


def set_properties(deck: Presentation, title: str, language: Language) -> None:
    """Set title and language of the file; its times are fixed, so that the same deck gives the same bytes."""
    properties = deck.core_properties
    properties.title, properties.language = title[:_LONGEST_TITLE], CODES[language]
    properties.author = properties.last_modified_by = _PEN
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - written as UTC
    properties.revision = 1
    properties.subject = properties.keywords = properties.comments = ""
