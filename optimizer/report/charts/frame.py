"""The sheet a chart is drawn on: heading above, source below, and between them a canvas measured in inches."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from optimizer.report.charts.style import MUTED, VERMILLION_TEXT
from optimizer.report.charts.text import ELLIPSIS, Face, fit
from optimizer.report.content.figures import Heading

WIDTH = 40 / 3
HEIGHT = 7.5
BARE_HEIGHT = 6.3
MARGIN = 0.6
ROOM = WIDTH - 2 * MARGIN
DPI = 150


@dataclass(frozen=True, slots=True)
class Canvas:
    """Axes in inches: 0 to :data:`ROOM` across, 0 (top) to ``height`` down; nothing is drawn on them yet."""

    figure: Figure
    axes: Axes
    height: float


def open_canvas(heading: Heading, titled: bool) -> Canvas:
    """Return a sheet with heading and source written; without the title it is lower and begins with the subtitle."""
    figure = Figure(figsize=(WIDTH, HEIGHT if titled else BARE_HEIGHT), dpi=DPI)
    top = figure.get_figheight() - (0.42 if titled else 0.3)
    if titled:
        lines, size = _fit_title(heading.title)
        top = _write_down(figure, lines, Face(size, 700), top) - 0.1
    lines, size = fit(heading.subtitle, ROOM, (11.0, 13.5), 2)
    top = _write_down(figure, lines, Face(size, 400, MUTED), top) - 0.2
    return _canvas(figure, _write_foot(figure, heading), top)


def _fit_title(title: str) -> tuple[list[str], float]:
    """Return the title on one line as long as it stays large, else on two."""
    lines, size = fit(title, ROOM, (19.0, 23.0), 1, 700)
    whole = not lines[-1].endswith(ELLIPSIS)
    return (lines, size) if whole else fit(title, ROOM, (16.0, 21.0), 2, 700)


def _canvas(figure: Figure, bottom: float, top: float) -> Canvas:
    height = figure.get_figheight()
    axes = figure.add_axes((MARGIN / WIDTH, bottom / height, ROOM / WIDTH, (top - bottom) / height))
    axes.set(xlim=(0, ROOM), ylim=(top - bottom, 0))
    axes.set_axis_off()
    return Canvas(figure, axes, top - bottom)


def _write_down(figure: Figure, lines: list[str], face: Face, top: float) -> float:
    """Write lines below ``top`` (inches above the lower edge); return where they end."""
    for line in lines:
        _write(figure, line, face, (top, "top"))
        top -= face.size * 1.32 / 72
    return top


def _write_foot(figure: Figure, heading: Heading) -> float:
    """Write the source and, above it, the mark of data that are not measured; return the height where they end."""
    height = 0.3
    for text, face in ((heading.source, Face(10.0, 400, MUTED)), (heading.mark, Face(10.0, 500, VERMILLION_TEXT))):
        lines, size = fit(text, ROOM, (8.5, face.size), 2, face.weight) if text else ([], face.size)
        for line in reversed(lines):
            _write(figure, line, Face(size, face.weight, face.color), (height, "bottom"))
            height += size * 1.4 / 72
    return height + 0.16


def _write(figure: Figure, line: str, face: Face, place: tuple[float, str]) -> None:
    height, vertical = place
    drawn = figure.text(MARGIN / WIDTH, height / figure.get_figheight(), line, va=vertical)
    drawn.set(fontsize=face.size, fontweight=face.weight, color=face.color)
