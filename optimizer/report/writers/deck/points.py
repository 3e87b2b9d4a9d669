"""Native charts of points, and of curves: axes with their names, and labels at the points that are named."""

from __future__ import annotations

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.series import XySeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.slide import Slide
from pptx.util import Inches, Pt

from optimizer.report.content.deck.parts import PointSeries, PointsPart, Tone
from optimizer.report.writers.deck.chart_book import Rows, book
from optimizer.report.writers.deck.letters import harmless
from optimizer.report.writers.deck.paint import fill, ink
from optimizer.report.writers.deck.template import Box

_SIZE = 11.0
_DOT = 10
_NEAR, _LEVEL = 0.3, 0.07
"""Parts of the span of all points, across and up, within which two names could touch."""


def write_points(slide: Slide, part: PointsPart, box: Box) -> None:
    """Write a chart of points into a box."""
    data = XyChartData(number_format="General")
    for series in part.series:
        told = data.add_series(harmless(series.name))
        for point in series.points:
            told.add_data_point(point.across, point.up)
    place = (Inches(value) for value in (box.left, box.top, box.wide, box.high))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *place, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", harmless(part.alt))
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(book(_rows(part)))
    _dress(chart, part)
    for series, told in zip(chart.plots[0].series, part.series, strict=True):
        assert isinstance(series, XySeries)
        _dress_series(series, told)
    for number, spot, side in _sides(part):
        _label(chart.plots[0].series[number], spot, harmless(part.series[number].points[spot].name), side)


def _rows(part: PointsPart) -> Rows:
    """Return the rows that python-pptx refers to: a block for each series, with an empty row after it."""
    rows: list[tuple[str | float | None, ...]] = []
    for series in part.series:
        rows.append((None, harmless(series.name)))
        rows += [(point.across, point.up) for point in series.points]
        rows.append((None, None))
    return tuple(rows)


def _dress(chart: Chart, part: PointsPart) -> None:
    chart.font.size = Pt(_SIZE)
    ink(chart.font, Tone.INK)
    chart.has_title = bool(part.title)
    if part.title:
        run = chart.chart_title.text_frame.paragraphs[0].add_run()
        run.text, run.font.size, run.font.bold = harmless(part.title), Pt(14), True
        chart.chart_title.include_in_layout = False
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    for axis, name in ((chart.category_axis, part.across_name), (chart.value_axis, part.up_name)):
        assert isinstance(axis, ValueAxis)
        _dress_axis(axis, name)
    chart.category_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    if part.highest is not None:
        chart.value_axis.maximum_scale = part.highest


def _dress_axis(axis: ValueAxis, name: str) -> None:
    axis.has_title = True
    run = axis.axis_title.text_frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold = harmless(name), Pt(_SIZE - 1), False
    ink(run.font, Tone.MUTED)
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(_SIZE)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "General", False
    fill(axis.format.line.fill, Tone.PALE)
    if axis.has_major_gridlines:
        fill(axis.major_gridlines.format.line.fill, Tone.PALE)


def _dress_series(series: XySeries, told: PointSeries) -> None:
    marker = series.marker
    if told.joined:
        marker.style = XL_MARKER_STYLE.NONE
        fill(series.format.line.fill, told.tone)
        series.format.line.width = Pt(1.75)
        return
    series.format.line.fill.background()
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, _DOT
    fill(marker.format.fill, told.tone)
    marker.format.line.fill.background()


def _sides(part: PointsPart) -> list[tuple[int, int, XL_LABEL_POSITION]]:
    """Return series and place of the named points with the side of their names: above, or left and right of neighbours.

    A third name in the same spot would lie over the others, so it is left out; the point is there.
    """
    points = {(number, place): point for number, series in enumerate(part.series) for place, point in enumerate(series.points)}
    wide, high = _span([point.across for point in points.values()]), _span([point.up for point in points.values()])
    sides: dict[tuple[int, int], XL_LABEL_POSITION] = {}
    for key in sorted((key for key, point in points.items() if point.name), key=lambda key: (points[key].across, key)):
        here = points[key]
        near = [
            other
            for other in sides
            if abs(points[other].across - here.across) < _NEAR * wide and abs(points[other].up - here.up) < _LEVEL * high
        ]
        if not near:
            sides[key] = XL_LABEL_POSITION.ABOVE
        elif len(near) == 1 and sides[near[0]] == XL_LABEL_POSITION.ABOVE:
            sides[near[0]], sides[key] = XL_LABEL_POSITION.LEFT, XL_LABEL_POSITION.RIGHT
    return [(*key, side) for key, side in sides.items()]


def _span(values: list[float]) -> float:
    return max(max(values) - min(values), 1e-9) if values else 1.0


def _label(series: XySeries, place: int, text: str, side: XL_LABEL_POSITION) -> None:
    label = series.points[place].data_label
    run = label.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = text, Pt(_SIZE)
    label.position = side
