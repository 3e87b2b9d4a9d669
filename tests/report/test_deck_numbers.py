"""Large numbers on slides: in one size, each on one line in wider fonts too, and never parted from its unit."""

from __future__ import annotations

import pytest
from pptx import Presentation

from optimizer.report.content.deck.parts import KeyNumber, KeyNumbers
from optimizer.report.writers.deck.letters import width
from optimizer.report.writers.deck.template import Box
from optimizer.report.writers.deck.texts import write_numbers

VERDANA = 1.3
"""How much wider than Calibri the widest of the common fonts is."""


@pytest.mark.parametrize("values", [("Rp 4,6 miliar", "21"), ("25,3% → 10,3%", "Rp 12.345.678.901", "8", "9")])
def test_a_large_number_stands_on_one_line_in_a_wider_font(values: tuple[str, ...]) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    write_numbers(slide, KeyNumbers(tuple(KeyNumber(value, "pagu seluruh dana") for value in values)), Box(0.0, 0.0, 12.3, 1.2))
    runs = [shape.text_frame.paragraphs[0].runs[0] for shape in slide.shapes]
    assert [run.text for run in runs] == [value.replace(" ", "\u00a0") for value in values]
    (size,) = {run.font.size.pt for run in runs}
    assert size >= 20
    for run, shape in zip(runs, slide.shapes, strict=True):
        assert VERDANA * width(run.text, size) <= shape.width.inches
