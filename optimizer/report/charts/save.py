"""A figure to bytes: PNG for documents, SVG for slides and the web; the same figure gives the same bytes."""

from __future__ import annotations

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from optimizer.report.charts.style import look


def png(figure: Figure) -> bytes:
    """Return the picture as PNG, 2000 pixels wide."""
    target = BytesIO()
    with look():
        FigureCanvasAgg(figure)
        figure.savefig(target, format="png", metadata={"Software": None})
    return target.getvalue()


def svg(figure: Figure, title: str) -> bytes:
    """Return the picture as SVG with its letters as outlines; ``title`` is told to screen readers."""
    target = BytesIO()
    with look():
        FigureCanvasSVG(figure)
        figure.savefig(target, format="svg", metadata={"Title": title, "Date": None, "Creator": None})
    return target.getvalue()
