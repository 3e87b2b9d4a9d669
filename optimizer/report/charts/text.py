"""Text in charts: made harmless, measured, shortened, wrapped and spread so that nothing overlaps."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import TextToPath

from optimizer.report.charts.style import FALLBACK, FAMILY, INK, register_fonts

ELLIPSIS = "\u2026"

_MEASURE = TextToPath()
_BREAKS = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Face:
    """How text is set: size in points, weight 400 to 700, colour."""

    size: float
    weight: int = 400
    color: str = INK


def put(axes: Axes, place: tuple[float, float], text: str, face: Face, align: tuple[str, str] = ("left", "center")) -> None:
    """Write text at a place in data coordinates, made harmless; ``align`` is (horizontal, vertical)."""
    horizontal, vertical = align
    drawn = axes.text(*place, tame(text), ha=horizontal, va=vertical, clip_on=False)
    drawn.set(fontsize=face.size, fontweight=face.weight, color=face.color)


def tame(text: str) -> str:
    """Return one line of text in which every character has a glyph: spaces for line breaks, else a plain letter or ``?``."""
    line = _BREAKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return "".join(_drawable(character) for character in line)


def width_of(text: str, size: float, weight: int = 400) -> float:
    """Return the width of one line of text in inches; ``size`` in points."""
    return _unit_width(text, weight) * size


def elide(text: str, room: float, size: float, weight: int = 400) -> str:
    """Return the text, cut with an ellipsis when it is wider than ``room`` inches."""
    line = tame(text)
    if width_of(line, size, weight) <= room:
        return line
    kept = _longest(line, room, size, weight)
    return line[:kept].rstrip() + ELLIPSIS


def wrap(text: str, room: float, size: float, weight: int = 400) -> list[str]:
    """Return the text in lines of at most ``room`` inches, broken at spaces; a longer word stands alone and is cut."""
    lines: list[str] = []
    for word in tame(text).split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [elide(line, room, size, weight) for line in lines]


def fit(text: str, room: float, sizes: tuple[float, float], lines: int, weight: int = 400) -> tuple[list[str], float]:
    """Return lines and size: the largest size (points, from the second of ``sizes`` down to the first) that fits.

    It fits when there are at most ``lines`` lines and no word is cut. When even the smallest size does not fit, words that
    are too long, and the last line, end in an ellipsis.
    """
    smallest, size = sizes
    broken = wrap(text, room, size, weight)
    while size > smallest and (len(broken) > lines or ELLIPSIS in "".join(broken)):
        size -= 0.5
        broken = wrap(text, room, size, weight)
    if len(broken) > lines:
        broken = [*broken[: lines - 1], elide(" ".join(broken[lines - 1 :]) + " ", room, size, weight)]
    return broken, size


def spread(places: list[float], gap: float) -> list[float]:
    """Return the places moved as little as needed so that neighbours are at least ``gap`` apart; their order stays."""
    order = sorted(range(len(places)), key=lambda index: (places[index], index))
    clusters: list[list[int]] = []
    for index in order:
        clusters.append([index])
        while len(clusters) > 1 and _start(clusters[-1], places, gap) < _start(clusters[-2], places, gap) + gap * len(
            clusters[-2]
        ):
            clusters[-2:] = [clusters[-2] + clusters[-1]]
    moved = list(places)
    for cluster in clusters:
        start = _start(cluster, places, gap)
        for step, index in enumerate(cluster):
            moved[index] = start + gap * step
    return moved


def _start(cluster: list[int], places: list[float], gap: float) -> float:
    """Return where a run of labels begins so that its members move least in the mean."""
    centre = sum(places[index] for index in cluster) / len(cluster)
    return centre - gap * (len(cluster) - 1) / 2


def _longest(line: str, room: float, size: float, weight: int) -> int:
    low, high = 1, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(line[:middle].rstrip() + ELLIPSIS, size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def _drawable(character: str) -> str:
    if ord(character) in _glyphs():
        return character
    if character.isspace():
        return " "
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if ord(part) in _glyphs())
    return plain or ("" if unicodedata.category(character).startswith(("C", "M")) else "?")


@cache
def _glyphs() -> frozenset[int]:
    register_fonts()
    codes: set[int] = set()
    for family in (FAMILY, FALLBACK):
        codes |= set(get_font(findfont(FontProperties(family=family))).get_charmap())
    return frozenset(code for code in codes if not unicodedata.category(chr(code)).startswith("C"))


@lru_cache(maxsize=8192)
def _unit_width(text: str, weight: int) -> float:
    """Return the width in inches at one point of size; outlines are not hinted, so widths grow with the size."""
    register_fonts()
    face = FontProperties(family=[FAMILY, FALLBACK], size=100, weight=weight)
    width, _, _ = _MEASURE.get_text_width_height_descent(text, face, ismath=False)
    return float(width) / 7200.0
