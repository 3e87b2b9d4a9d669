"""The look of every chart: fonts, colours, sizes; set by context, so that nothing outside a chart changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from matplotlib import get_data_path
from matplotlib.colors import LinearSegmentedColormap, to_hex, to_rgb
from matplotlib.font_manager import fontManager, get_font, ttfFontProperty
from matplotlib.style import context

FAMILY = "Tuntas Plex"
FALLBACK = "Tuntas DejaVu"

INK = "#14213d"
MUTED = "#5a6675"
HAIR = "#c3cad3"
GRID = "#e3e7ec"
EMPTY = "#f5f6f8"
BLUE = "#0072b2"
SKY = "#7fb8dd"
PALE = "#eaf2f9"
GREEN = "#009e73"
GREEN_TEXT = "#00785a"
VERMILLION = "#d55e00"
VERMILLION_TEXT = "#b04d00"
GREY = "#8d98a5"

RAMP = ("#e3f0f8", "#7fb8dd", "#0072b2", "#003f66")
"""Single-hue ramp for amounts, light to dark."""

BANDS = ("#fbe3d6", "#fdf2de", "#e9f1f7")
"""Pale grounds of the slum categories, from worst to mildest."""

SOLIDS = ("#d55e00", "#eab04d", "#8fbfdd")
"""Strong colours of the slum categories, from worst to mildest."""

CLEAR = "#dfe5ea"
"""Ground of the best category (not slum) where it stands beside the others."""

SETTINGS: dict[str, object] = {
    "font.family": [FAMILY, FALLBACK],
    "font.size": 12,
    "text.color": INK,
    "text.parse_math": False,
    "text.usetex": False,
    "text.hinting": "none",
    "axes.unicode_minus": True,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "svg.fonttype": "path",
    "svg.hashsalt": "tuntas",
    "path.simplify": False,
}


@cache
def register_fonts() -> None:
    """Make the fonts known under family names of their own, so that no font of the machine is taken in their place."""
    ours = files("optimizer.report") / "assets"
    for style, weight in (("Regular", 400), ("Medium", 500), ("Bold", 700)):
        with as_file(ours / f"IBMPlexSans-{style}.ttf") as path:
            _register(path, FAMILY, weight)
    shipped = Path(get_data_path()) / "fonts" / "ttf"
    for style, weight in (("DejaVuSans", 400), ("DejaVuSans", 500), ("DejaVuSans-Bold", 700)):
        _register(shipped / f"{style}.ttf", FALLBACK, weight)


def _register(path: Path, family: str, weight: int) -> None:
    entry = ttfFontProperty(get_font(str(path)))
    fontManager.ttflist.append(replace(entry, name=family, weight=weight))


@contextmanager
def look() -> Iterator[None]:
    """Apply the style, and nothing of the machine's own settings, while a figure is drawn or saved."""
    register_fonts()
    with context(["default", SETTINGS]):
        yield


def shades(colours: tuple[str, ...], count: int) -> list[str]:
    """Return ``count`` colours spread evenly over a run of colours, its ends included."""
    run = LinearSegmentedColormap.from_list("run", colours)
    return [to_hex(run(step / max(1, count - 1))) for step in range(count)]


def readable_on(ground: str) -> str:
    """Return ink or white, whichever stands out more on a ground (WCAG relative luminance)."""
    dark, light, here = (_luminance(colour) + 0.05 for colour in (INK, "white", ground))
    return INK if here / dark >= light / here else "white"


def _luminance(colour: str) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])
