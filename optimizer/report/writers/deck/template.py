"""The template of a regency: its layouts found by what they hold, its own slides taken out."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as PresentationValue
from pptx.slide import SlideLayout
from pptx.util import Emu

from optimizer.report.writers.deck.base import base

_MOST_BYTES = 400 * 1024 * 1024
_KINDS = b"[Content_Types].xml"
_AS_TEMPLATE = b"presentationml.template.main+xml"
_AS_DECK = b"presentationml.presentation.main+xml"
_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
_BODIES = {PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY}
_FEET = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


class TemplateError(Exception):
    """A file that cannot serve as a template: no PowerPoint file, or one without a layout that has a title."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide, in inches from the upper left."""

    left: float
    top: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Frame:
    """An empty deck with the layouts to use, and where content may stand."""

    deck: PresentationValue
    cover: SlideLayout
    content: SlideLayout
    area: Box


def own_frame() -> Frame:
    """Return our own template."""
    return _frame(base())


def frame_of(content: bytes) -> Frame:
    """Return the template in a ``.pptx`` or ``.potx`` file without its slides; raises :class:`TemplateError`."""
    try:
        deck = Presentation(io.BytesIO(_as_deck(content)))
    except Exception as error:  # python-pptx and lxml raise many kinds for a file that is damaged or something else
        raise TemplateError from error
    slides = deck.slides._sldIdLst
    for entry in list(slides):
        deck.part.drop_rel(entry.rId)
        slides.remove(entry)
    return _frame(deck)


def _frame(deck: PresentationValue) -> Frame:
    layouts = [layout for master in deck.slide_masters for layout in master.slide_layouts]
    titled = [layout for layout in layouts if _count(layout, _TITLES) == 1]
    if not titled:
        raise TemplateError
    plain = [layout for layout in titled if not _count(layout, {PP_PLACEHOLDER.CENTER_TITLE})] or titled
    full = [layout for layout in plain if _count(layout, _BODIES) == 1 and _others(layout) == 0]
    bare = [layout for layout in plain if _count(layout, _BODIES) == 0 and _others(layout) == 0]
    content = (full or bare or plain)[0]
    covers = [layout for layout in titled if _count(layout, {PP_PLACEHOLDER.SUBTITLE}) == 1] or [content]
    return Frame(deck, covers[0], content, _area(deck, content))


def _area(deck: PresentationValue, layout: SlideLayout) -> Box:
    """Return the box of the one body of a layout; without one, what lies between its title and its foot."""
    bodies = [shape for shape in layout.placeholders if shape.placeholder_format.type in _BODIES]
    if len(bodies) == 1 and bodies[0].width:
        body = bodies[0]
        return Box(*(Emu(value).inches for value in (body.left, body.top, body.width, body.height)))
    title = next(shape for shape in layout.placeholders if shape.placeholder_format.type in _TITLES)
    wide, high = Emu(deck.slide_width or 0).inches, Emu(deck.slide_height or 0).inches
    top = min(Emu((title.top or 0) + (title.height or 0)).inches, 0.35 * high)
    left = max(0.03 * wide, min(Emu(title.left or 0).inches, 0.2 * wide))
    return Box(left, top, wide - 2 * left, 0.93 * high - top)


def _count(layout: SlideLayout, kinds: set[PP_PLACEHOLDER]) -> int:
    return sum(shape.placeholder_format.type in kinds for shape in layout.placeholders)


def _others(layout: SlideLayout) -> int:
    """Return how many placeholders are neither title nor body nor foot: pictures, tables, upright text."""
    known = _TITLES | _BODIES | _FEET
    return sum(shape.placeholder_format.type not in known for shape in layout.placeholders)


def _as_deck(content: bytes) -> bytes:
    """Return a ``.potx`` as the deck it would open as; raises for what is no zip file, or unpacks to far too much."""
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        if sum(entry.file_size for entry in source.infolist()) > _MOST_BYTES:
            raise TemplateError
        kinds = source.read(_KINDS.decode())
        if _AS_TEMPLATE not in kinds:
            return content
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as fresh:
            for entry in source.infolist():
                same = entry.filename != _KINDS.decode()
                fresh.writestr(entry.filename, source.read(entry) if same else kinds.replace(_AS_TEMPLATE, _AS_DECK))
    return target.getvalue()
