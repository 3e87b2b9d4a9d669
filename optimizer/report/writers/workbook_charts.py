"""Bar charts of the workbook: native ones, which a planner can change."""

from __future__ import annotations

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from optimizer.report.content.book.value import Area, BarChart

_FOCUS, _REST = "#0072B2", "#b9c2cd"
_WIDTH = 620
_ROW = 20
_FONT = {"name": "Calibri", "size": 9, "color": "#3d4a5c"}


def add_chart(book: Workbook, page: Worksheet, sheet: str, chart: BarChart) -> None:
    """Put a chart on its sheet, bars from the top down in the order of the rows."""
    drawn = book.add_chart({"type": "bar"})
    for series in chart.series:
        colour = _FOCUS if series.focus else _REST
        drawn.add_series(
            {
                "name": series.name,
                "categories": _range(sheet, series.names),
                "values": _range(sheet, series.values),
                "fill": {"color": colour},
                "border": {"none": True},
                "gap": 40,
                "overlap": 0,
            }
        )
    drawn.set_title({"name": chart.title, "name_font": {**_FONT, "size": 12, "bold": True}, "overlay": False})
    names = {"reverse": True, "num_font": _FONT, "line": {"none": True}, "major_tick_mark": "none", "crossing": "max"}
    grid = {"visible": True, "line": {"color": "#e3e7ec", "width": 0.75}}
    drawn.set_y_axis(names)
    drawn.set_x_axis({"num_font": _FONT, "num_format": chart.scale, "major_gridlines": grid, "line": {"none": True}})
    drawn.set_legend({"position": "top", "font": _FONT} if len(chart.series) > 1 else {"none": True})
    drawn.set_chartarea({"border": {"none": True}})
    drawn.set_size({"width": _WIDTH, "height": chart.height * _ROW})
    page.insert_chart(chart.row, chart.column, drawn, {"description": chart.title})


def _range(sheet: str, area: Area) -> list[object]:
    return [sheet, area.top, area.left, area.bottom, area.right]
