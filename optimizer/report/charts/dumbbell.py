"""Scores before and after, area by area, on the ground of the official categories."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from optimizer.report.charts.frame import ROOM, open_canvas
from optimizer.report.charts.style import BANDS, BLUE, GREEN, GREEN_TEXT, GREY, HAIR, INK, MUTED, look, shades
from optimizer.report.charts.text import Face, elide, fit, put, width_of
from optimizer.report.content.figures import Band, ScoreRow, ScoresChart
from optimizer.report.numbers import number, scaled
from optimizer.report.words import say

_HEADER = 0.66
_MONEY = 1.2
_WIDEST_NAME = 3.1
_TALLEST_ROW = 0.5
_GAP = 0.13
_NAME_GAP = 0.12
_ZERO = 0.36
_REST = 0.3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The canvas in inches with the scale of points: ``left`` is 0 points, ``span`` the width of ``most`` points."""

    axes: Axes
    chart: ScoresChart
    left: float
    span: float
    pitch: float
    size: float

    def across(self, points: float) -> float:
        """Return where a number of points stands."""
        return self.left + self.span * points / self.chart.bands[0].most

    def down(self, index: float) -> float:
        """Return the middle of a row."""
        return _HEADER + (index + 0.5) * self.pitch


@look()
def dumbbell(chart: ScoresChart, titled: bool) -> Figure:
    """Return the picture; see :class:`ScoresChart`."""
    canvas = open_canvas(chart.heading, titled)
    sheet = _lay_out(canvas.axes, chart, canvas.height)
    for band, colour in zip(chart.bands, [*shades(BANDS, len(chart.bands) - 1), "white"], strict=True):
        _draw_band(sheet, band, colour)
    _write_money_header(sheet)
    for index, row in enumerate(chart.rows):
        _draw_row(sheet, row, sheet.down(index))
    if chart.rest:
        put(sheet.axes, (sheet.left, canvas.height - 0.02), chart.rest, Face(10.5, 400, MUTED), ("left", "bottom"))
    return canvas.figure


def _lay_out(axes: Axes, chart: ScoresChart, height: float) -> _Sheet:
    room = height - _HEADER - (_REST if chart.rest else 0.0)
    pitch = min(_TALLEST_ROW, room / max(1, len(chart.rows)))
    size = max(7.0, min(13.0, pitch * 72 * 0.61))
    widest = max((width_of(elide(row.name, _WIDEST_NAME, size), size) for row in chart.rows), default=0.0)
    left = max(1.0, widest + _NAME_GAP + _ZERO)
    return _Sheet(axes, chart, left, ROOM - left - _MONEY, pitch, size)


def _draw_band(sheet: _Sheet, band: Band, colour: str) -> None:
    start = sheet.across(band.least)
    end = sheet.across(band.most) if band is sheet.chart.bands[0] else sheet.across(band.most + 1)
    bottom = sheet.down(len(sheet.chart.rows) - 0.5)
    sheet.axes.add_patch(Rectangle((start, 0), end - start, bottom, color=colour, lw=0, zorder=0))
    middle, room = (start + end) / 2, end - start - 0.1
    name, size = fit(f"{band.name} {band.least}–{band.most}", room, (7.0, 11.5), 1, 500)
    small = fit(band.count, room, (7.0, 10.5), 1)
    best = band is sheet.chart.bands[-1]
    put(sheet.axes, (middle, 0.19), name[0], Face(size, 500, GREEN_TEXT if best else INK), ("center", "center"))
    put(sheet.axes, (middle, 0.42), small[0][0], Face(small[1], 400, MUTED), ("center", "center"))


def _write_money_header(sheet: _Sheet) -> None:
    language = sheet.chart.language
    put(sheet.axes, (ROOM, 0.19), say("chart.spending", language), Face(11.5, 500), ("right", "center"))
    put(sheet.axes, (ROOM, 0.42), say("chart.million", language), Face(10.5, 400, MUTED), ("right", "center"))


def _draw_row(sheet: _Sheet, row: ScoreRow, height: float) -> None:
    worked = row.money > 0
    name = elide(row.name, _WIDEST_NAME, sheet.size)
    put(sheet.axes, (sheet.left - _ZERO - _NAME_GAP, height), name, Face(sheet.size), ("right", "center"))
    money = scaled(row.money, 10**6, 0, sheet.chart.language) if worked else "–"
    put(sheet.axes, (ROOM, height), money, Face(sheet.size, 400, INK if worked else MUTED), ("right", "center"))
    if row.after < row.before:
        _draw_change(sheet, row, height)
    else:
        _draw_standstill(sheet, row, height)


def _draw_change(sheet: _Sheet, row: ScoreRow, height: float) -> None:
    before, after = sheet.across(row.before), sheet.across(row.after)
    mark, text = (GREEN, GREEN_TEXT) if row.milder else (BLUE, BLUE)
    dot = sheet.size * 0.92
    sheet.axes.plot([after, before], [height, height], color=mark, lw=dot * 0.3, alpha=0.4, solid_capstyle="butt", zorder=2)
    _ring(sheet, before, height)
    sheet.axes.plot([after], [height], "o", ms=dot, color=mark, mec="white", mew=0.8, zorder=4)
    label = number(row.after, 0, sheet.chart.language)
    put(sheet.axes, (after - _GAP, height), label, Face(sheet.size, 700, text), ("right", "center"))
    _leader(sheet, after - _GAP - width_of(label, sheet.size, 700), height)
    put(sheet.axes, (before + _GAP, height), number(row.before, 0, sheet.chart.language), Face(sheet.size, 400, MUTED))


def _draw_standstill(sheet: _Sheet, row: ScoreRow, height: float) -> None:
    place = sheet.across(row.before)
    _ring(sheet, place, height)
    reason = say("chart.same_points" if row.money > 0 else "chart.not_chosen", sheet.chart.language)
    label = f"{number(row.before, 0, sheet.chart.language)}  {reason}"
    face = Face(sheet.size, 400, MUTED)
    if width_of(label, face.size) <= sheet.across(sheet.chart.bands[0].most) - place - _GAP:
        put(sheet.axes, (place + _GAP, height), label, face)
        _leader(sheet, place, height)
    else:
        put(sheet.axes, (place - _GAP, height), label, face, ("right", "center"))
        _leader(sheet, place - _GAP - width_of(label, face.size), height)


def _ring(sheet: _Sheet, place: float, height: float) -> None:
    dot = sheet.size * 0.84
    sheet.axes.plot([place], [height], "o", ms=dot, mfc="white", mec=GREY, mew=dot * 0.17, zorder=3)


def _leader(sheet: _Sheet, end: float, height: float) -> None:
    """Lead the eye from the name to the first mark of its row."""
    start = sheet.left - _ZERO
    if end - start > 0.3:
        sheet.axes.plot([start, end - 0.08], [height, height], color=HAIR, lw=0.7, alpha=0.6, zorder=1)
