"""The template that comes along: 16:9, white, Calibri, the colours of the charts; a cover and one layout for content."""

from __future__ import annotations

import re

from lxml import etree
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as PresentationValue
from pptx.slide import SlideLayout
from pptx.util import Inches, Pt

WIDTH, HEIGHT = 40 / 3, 7.5
MARGIN = 0.6
_TITLE = (MARGIN, 0.3, WIDTH - 2 * MARGIN, 0.78)
_BODY = (MARGIN, 1.1, WIDTH - 2 * MARGIN, 6.05)
_COVER_TITLE = (0.9, 2.2, WIDTH - 1.8, 1.4)
_COVER_TEXT = (0.9, 3.75, WIDTH - 1.8, 1.9)
_FEET = {"dt": (MARGIN, 7.08, 2.5, 0.3), "ftr": (4.4, 7.08, 4.5, 0.3), "sldNum": (WIDTH - MARGIN - 1.2, 7.08, 1.2, 0.3)}
_KEPT = ("Title Slide", "Title and Content")
_COLOURS = {
    "dk1": "14213D",
    "lt1": "FFFFFF",
    "dk2": "5A6675",
    "lt2": "D5DCE4",
    "accent1": "0072B2",
    "accent2": "D55E00",
    "accent3": "009E73",
    "accent4": "E69F00",
    "accent5": "56B4E9",
    "accent6": "CC79A7",
    "hlink": "0072B2",
    "folHlink": "5A6675",
}


def base() -> PresentationValue:
    """Return an empty deck in our own look."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    master = deck.slide_master
    _colour(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    _place_all(master._element, {"title": _TITLE, "body": _BODY, **_FEET})
    _set_title_style(master._element)
    cover, content = deck.slide_layouts
    _place_all(content._element, {})
    _place_all(cover._element, {"ctrTitle": _COVER_TITLE, "subTitle": _COVER_TEXT})
    _darken(cover)
    return deck


def _colour(theme: Part) -> None:
    """Set the colours of a theme; a theme is a part that python-pptx keeps as plain bytes."""
    blob: bytes = theme._blob
    for name, colour in _COLOURS.items():
        new = f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'.encode()
        blob = re.sub(rb"<a:%b>.*?</a:%b>" % (name.encode(), name.encode()), new, blob, flags=re.DOTALL)
    blob = blob.replace(b'name="Office Theme"', b'name="Tuntas"').replace(
        b'clrScheme name="Office"', b'clrScheme name="Tuntas"'
    )
    theme._blob = blob


def _place_all(sheet: etree._Element, boxes: dict[str, tuple[float, float, float, float]]) -> None:
    """Set the places of placeholders by type; one that is not named takes the place its master gives it."""
    for shape in sheet.iter(qn("p:sp")):
        holder = shape.find(f".//{qn('p:ph')}")
        if holder is None:
            continue
        properties = shape.find(qn("p:spPr"))
        found = properties.find(qn("a:xfrm"))
        if found is not None:
            properties.remove(found)
        box = boxes.get(holder.get("type", "obj"))
        if box is not None:
            properties.insert(0, _transform(box))


def _transform(box: tuple[float, float, float, float]) -> etree._Element:
    left, top, wide, high = (int(Inches(value)) for value in box)
    transform = etree.Element(qn("a:xfrm"))
    etree.SubElement(transform, qn("a:off"), x=str(left), y=str(top))
    etree.SubElement(transform, qn("a:ext"), cx=str(wide), cy=str(high))
    return transform


def _set_title_style(master: etree._Element) -> None:
    """Titles stand left, in bold, on the lower edge of their box."""
    style = master.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    letters = style.find(qn("a:defRPr"))
    letters.set("sz", str(Pt(26).centipoints))
    letters.set("b", "1")
    for shape in master.iter(qn("p:sp")):
        holder = shape.find(f".//{qn('p:ph')}")
        if holder is not None and holder.get("type") == "title":
            body = shape.find(f".//{qn('a:bodyPr')}")
            body.set("anchor", "b")
            body.set("lIns", "0")


def _darken(layout: SlideLayout) -> None:
    """Give the cover a dark ground with light letters that stand left."""
    background = layout.background.fill
    background.solid()
    background.fore_color.theme_color = MSO_THEME_COLOR.TEXT_1
    for shape in layout._element.iter(qn("p:sp")):
        holder = shape.find(f".//{qn('p:ph')}")
        if holder is None or holder.get("type") not in ("ctrTitle", "subTitle"):
            continue
        title = holder.get("type") == "ctrTitle"
        body = shape.find(f".//{qn('a:bodyPr')}")
        body.set("anchor", "b" if title else "t")
        style = shape.find(f".//{qn('a:lstStyle')}")
        for child in list(style):
            style.remove(child)
        level = etree.SubElement(style, qn("a:lvl1pPr"), marL="0", indent="0", algn="l")
        etree.SubElement(level, qn("a:buNone"))
        letters = etree.SubElement(level, qn("a:defRPr"), sz="4000" if title else "2000", b="1" if title else "0")
        fill = etree.SubElement(letters, qn("a:solidFill"))
        etree.SubElement(fill, qn("a:schemeClr"), val="bg1" if title else "accent5")
