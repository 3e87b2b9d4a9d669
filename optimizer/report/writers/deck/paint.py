"""Colours by role: always colours of the theme, so that a template of one's own, or one click, changes all of them."""

from __future__ import annotations

from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.text.text import Font

from optimizer.report.content.deck.parts import Tone

_THEME = {
    Tone.INK: MSO_THEME_COLOR.TEXT_1,
    Tone.MAIN: MSO_THEME_COLOR.ACCENT_1,
    Tone.FOCUS: MSO_THEME_COLOR.ACCENT_2,
    Tone.GOOD: MSO_THEME_COLOR.ACCENT_3,
    Tone.GOLD: MSO_THEME_COLOR.ACCENT_4,
    Tone.SKY: MSO_THEME_COLOR.ACCENT_5,
    Tone.PINK: MSO_THEME_COLOR.ACCENT_6,
    Tone.MUTED: MSO_THEME_COLOR.TEXT_2,
    Tone.PALE: MSO_THEME_COLOR.BACKGROUND_2,
}
_DARK = {Tone.INK, Tone.MAIN, Tone.FOCUS, Tone.GOOD, Tone.MUTED}
_LIGHTEST, _DARKEST = 0.84, -0.4
_SOFT = 0.72
"""Light shades keep this part of the saturation of the main colour, which would be garish otherwise."""

_TURN = 0.5
"""From this shade on letters are white."""


def fill(target: FillFormat, tone: Tone) -> None:
    """Fill a shape, a cell or a bar with the colour of a role."""
    target.solid()
    target.fore_color.theme_color = _THEME[tone]


def ink(font: Font, tone: Tone) -> None:
    """Give letters the colour of a role."""
    font.color.theme_color = _THEME[tone]


def ink_on(font: Font, tone: Tone) -> None:
    """Give letters a colour that is read on the colour of a role."""
    font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1 if tone in _DARK else MSO_THEME_COLOR.TEXT_1


def shade(target: FillFormat, amount: float) -> None:
    """Fill with the main colour: nearly clear for little, the darker the nearer ``amount`` is to 1."""
    target.solid()
    target.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    brightness = _LIGHTEST + (_DARKEST - _LIGHTEST) * amount
    target.fore_color.brightness = brightness
    if brightness > 0.0:
        colour = target._xPr.find(f".//{qn('a:schemeClr')}")
        colour.insert(0, colour.makeelement(qn("a:satMod"), {"val": str(round(100_000 * _SOFT))}))


def ink_on_shade(font: Font, amount: float) -> None:
    """Give letters a colour that is read on a shade."""
    font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1 if amount > _TURN else MSO_THEME_COLOR.TEXT_1
