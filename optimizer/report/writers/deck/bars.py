"""Native charts of bars: direct labels, no axis to look along, a legend only where colours are told apart."""

from __future__ import annotations

import math

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.plot import BarPlot
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.slide import Slide
from pptx.util import Inches, Pt

from optimizer.report.content.deck.parts import BarsPart, Series, Shape, Tone
from optimizer.report.writers.deck.chart_book import book
from optimizer.report.writers.deck.letters import cut, harmless
from optimizer.report.writers.deck.paint import fill, ink, ink_on
from optimizer.report.writers.deck.template import Box

_KINDS = {
    Shape.LYING: XL_CHART_TYPE.BAR_CLUSTERED,
    Shape.STACKED: XL_CHART_TYPE.BAR_STACKED,
    Shape.UPRIGHT: XL_CHART_TYPE.COLUMN_STACKED,
}
_NAME_ROOM = 0.36
_LEGEND_ROOM = 3.2
_LARGEST, _SMALLEST = 13.0, 8.0


def write_bars(slide: Slide, part: BarsPart, box: Box) -> None:
    """Write a chart of bars into a box, no higher than its bars need."""
    box = Box(box.left, box.top, box.wide, min(box.high, _most_high(part)))
    size = max(_SMALLEST, min(_LARGEST, _pitch(part, box) * 72 * 0.78))
    names = tuple(cut(harmless(name), box.wide * _NAME_ROOM, min(_LARGEST, 1.4 * size)) for name in part.categories)
    data = CategoryChartData(number_format="General")
    data.categories = names
    for series in part.series:
        data.add_series(_legend_name(series), series.values)
    place = (Inches(value) for value in (box.left, box.top, box.wide, box.high))
    frame = slide.shapes.add_chart(_KINDS[part.shape], *place, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", harmless(part.alt))
    chart = frame.chart
    heads = ("", *map(_legend_name, part.series))
    rows = zip(names, *(series.values for series in part.series), strict=True)
    chart.part.chart_workbook.update_from_xlsx_blob(book((heads, *rows)))
    _dress(chart, part, size)


def _most_high(part: BarsPart) -> float:
    """Return how high a chart may be before its bars look like walls, in inches."""
    if part.shape is Shape.UPRIGHT:
        return 5.0
    bars = len(part.series) if part.shape is Shape.LYING else 1
    return 0.7 + len(part.categories) * (0.2 + 0.3 * bars)


def _legend_name(series: Series) -> str:
    return cut(harmless(series.name), _LEGEND_ROOM, _LARGEST)


def _pitch(part: BarsPart, box: Box) -> float:
    """Return the inches that one label has."""
    if part.shape is Shape.UPRIGHT:
        return 0.3
    side_by_side = len(part.series) if part.shape is Shape.LYING else 1
    return 0.85 * box.high / (len(part.categories) * side_by_side)


def _dress(chart: Chart, part: BarsPart, size: float) -> None:
    chart.has_title = False
    chart.font.size = Pt(size)
    ink(chart.font, Tone.INK)
    chart.has_legend = len(part.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(min(12.0, size + 1.0))
    _dress_axes(chart, part, size)
    plot = chart.plots[0]
    assert isinstance(plot, BarPlot)
    plot.gap_width = 45
    plot.overlap = -5 if part.shape is Shape.LYING else 100
    for series, told in zip(plot.series, part.series, strict=True):
        fill(series.format.fill, told.tone)
        labels = series.data_labels
        labels.show_value = True
        labels.number_format = _number_format(part)
        labels.number_format_is_linked = False
        labels.font.size = Pt(size)
        if part.shape is Shape.LYING:
            labels.position = XL_LABEL_POSITION.OUTSIDE_END
            ink(labels.font, Tone.MUTED if told.tone is Tone.PALE else Tone.INK)
        else:
            ink_on(labels.font, told.tone)


def _dress_axes(chart: Chart, part: BarsPart, size: float) -> None:
    """Hide the axis of values, which the labels replace; the first category stands on top."""
    values, names = chart.value_axis, chart.category_axis
    values.visible = False
    values.has_major_gridlines = False
    values.minimum_scale = 0
    names.has_major_gridlines = False
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.fill.background()
    names.reverse_order = part.shape is not Shape.UPRIGHT
    names.tick_labels.font.size = Pt(min(_LARGEST, 1.4 * size))


def _number_format(part: BarsPart) -> str:
    """Return the format of labels: small parts of a stack unlabelled, decimals on smaller numbers only where asked for."""
    whole = "#,##0"
    told = f"{whole}.{'0' * part.decimals}" if part.decimals else whole
    small = f"[<{part.whole_from:.6g}]{told};{whole}" if part.decimals and math.isfinite(part.whole_from) else told
    none = f'[<{part.least:.6g}]"";' if part.least else ""
    return f"{none}{small}"
