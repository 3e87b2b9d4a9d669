"""A deck to the bytes of a PowerPoint file, in our own look or in a template; the same deck gives the same bytes."""

from __future__ import annotations

import copy
import io

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide as SlideShapes
from pptx.util import Emu, Pt

from optimizer.report.content.deck.parts import Line, Tone
from optimizer.report.content.deck.value import Cover, Deck, Slide
from optimizer.report.writers.deck.finish import name_notes_master, set_language, set_properties, set_sections
from optimizer.report.writers.deck.letters import harmless, lines
from optimizer.report.writers.deck.paint import ink
from optimizer.report.writers.deck.place import write_parts
from optimizer.report.writers.deck.same_bytes import same_bytes
from optimizer.report.writers.deck.template import Box, Frame, frame_of, own_frame
from optimizer.report.writers.deck.texts import write_line

_LARGEST_TITLE, _SMALLEST_TITLE = 26.0, 14.0
_LARGEST_COVER = 40.0
_ONE_LINE = 0.82
"""A title stays on one line down to this part of the largest size."""


def deck_bytes(deck: Deck, template: bytes | None = None) -> bytes:
    """Return the file; raises :class:`TemplateError` for a template that cannot serve."""
    frame = own_frame() if template is None else frame_of(template)
    _write_cover(frame, deck.cover)
    for chapter in deck.chapters:
        for slide in chapter.slides:
            _write_slide(frame, slide)
    for shapes in frame.deck.slides:
        set_language(shapes, deck.language)
    first, *others = [(harmless(chapter.name), len(chapter.slides)) for chapter in deck.chapters]
    set_sections(frame.deck, ((first[0], first[1] + 1), *others))
    name_notes_master(frame.deck)
    set_properties(frame.deck, harmless(": ".join((deck.cover.title, deck.cover.lines[0]))), deck.language)
    target = io.BytesIO()
    frame.deck.save(target)
    return same_bytes(target.getvalue())


def _write_cover(frame: Frame, cover: Cover) -> None:
    slide = frame.deck.slides.add_slide(frame.cover)
    _write_title(slide, cover.title, _LARGEST_COVER)
    holder = _holder(slide, {PP_PLACEHOLDER.SUBTITLE})
    paragraphs = (*cover.lines, *((cover.mark,) if cover.mark else ()))
    if holder is None:
        box = Box(frame.area.left, frame.area.top, frame.area.wide, 0.5)
        write_line(slide, Line(" · ".join(paragraphs), tone=Tone.MUTED), box, 16.0)
    else:
        for number, text in enumerate(paragraphs):
            paragraph = holder.text_frame.paragraphs[0] if number == 0 else holder.text_frame.add_paragraph()
            run = paragraph.add_run()
            run.text = harmless(text)
            run.font.size = Pt(20 if number < len(cover.lines) else 14)
            if number == len(cover.lines):
                ink(run.font, Tone.GOLD)
    _finish(slide, cover.notes)


def _write_slide(frame: Frame, told: Slide) -> None:
    slide = frame.deck.slides.add_slide(frame.content)
    _write_title(slide, told.title, _LARGEST_TITLE)
    write_parts(slide, told, frame.area)
    _finish(slide, told.notes)
    _add_number(slide)


def _write_title(slide: SlideShapes, text: str, largest: float) -> None:
    """Write the title into its placeholder, as large as it fits."""
    holder = slide.shapes.title
    assert holder is not None
    size = _title_size(text, largest, Box(0.0, 0.0, Emu(holder.width).inches - 0.1, Emu(holder.height).inches))
    run = holder.text_frame.paragraphs[0].add_run()
    run.text = harmless(text)
    run.font.size = Pt(size)


def _title_size(text: str, largest: float, room: Box) -> float:
    """Return the size of a title: on one line as long as it stays large, else on as many as its box holds."""
    size = largest
    while size > _SMALLEST_TITLE and lines(text, room.wide, size) * size * 1.2 / 72 > room.high:
        size -= 1.0
    single = size
    while single > _ONE_LINE * largest and lines(text, room.wide, single) > 1:
        single -= 1.0
    return single if lines(text, room.wide, single) == 1 else size


def _finish(slide: SlideShapes, notes: str) -> None:
    """Take out what was left empty, and write what the speaker may say."""
    for holder in list(slide.placeholders):
        if not (holder.has_text_frame and holder.text_frame.text):
            holder._element.getparent().remove(holder._element)
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    for number, line in enumerate(notes.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.add_run().text = harmless(line)


def _holder(slide: SlideShapes, kinds: set[PP_PLACEHOLDER]) -> SlidePlaceholder | None:
    found = (holder for holder in slide.placeholders if holder.placeholder_format.type in kinds)
    return next(found, None)


def _add_number(slide: SlideShapes) -> None:
    """Take the number of the slide over from its layout, which python-pptx leaves out."""
    for holder in slide.slide_layout.placeholders:
        if holder.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            element = copy.deepcopy(holder._element)
            properties = element.find(qn("p:spPr"))
            for child in list(properties):
                properties.remove(child)
            element.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in slide.shapes) + 1))
            slide.shapes._spTree.append(element)
