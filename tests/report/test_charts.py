"""The pictures: nothing leaves the sheet, nothing overlaps, no name does harm, the same bytes each time."""

import hashlib
import io
import itertools
import logging
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font
from matplotlib.image import imread
from matplotlib.text import Text

import optimizer.report
from optimizer.report.charts.pictures import BARE, draw, pictures
from optimizer.report.charts.save import svg
from optimizer.report.charts.style import INK, look, readable_on, shades
from optimizer.report.charts.text import ELLIPSIS, elide, fit, spread, tame, width_of, wrap
from optimizer.report.content.border_map import borders_chart
from optimizer.report.content.compared.chart import crossing_chart
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.compared.slope import slope_chart
from optimizer.report.content.equity import equity_chart
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import ScoresChart, SpendingChart
from optimizer.report.content.figures_run import AnyChart
from optimizer.report.content.noregret.chart import noregret_chart
from optimizer.report.content.payers import payers_chart
from optimizer.report.content.phasing import phasing_chart, turns_chart
from optimizer.report.content.room.chart import room_chart
from optimizer.report.content.scenarios import scenarios_chart
from optimizer.report.content.scores import scores_chart
from optimizer.report.content.spending import spending_chart
from optimizer.report.content.tiles import tiles_chart
from optimizer.report.content.tradeoff.chart import tradeoff_chart
from optimizer.report.files import comparison_files, run_files, run_pictures
from optimizer.report.words import WORDS
from tests.report.comparisons import compared, crossing
from tests.report.noregrets import noregrets
from tests.report.rooms import rooms
from tests.report.town import HOSTILE, mapped, moved, phased, run, town
from tests.report.trades import trades, unweighed

ROOT = Path(__file__).parents[2]
EMPTY = run(tuple(replace(place, money=0, after=place.before) for place in town(21).units))
TOWNS = {
    "one": town(1, groups=1),
    "twenty-one": town(21),
    "sixty": town(60, groups=9),
    "hostile": town(24, HOSTILE, 9),
    "nothing": EMPTY,
}
MAKERS = {
    "scores": scores_chart,
    "spending": spending_chart,
    "scenarios": lambda facts, language: scenarios_chart((facts,) * 3, language),
    "tradeoff": lambda facts, language: tradeoff_chart(trades(facts), language),
    "crossing": lambda facts, language: crossing_chart(matrix_of(facts), language),
    "slope": lambda facts, language: slope_chart((facts, facts, facts), language),
    "noregret": lambda facts, language: noregret_chart(noregrets(facts), language),
    "room": lambda facts, language: room_chart(rooms(facts, names=tuple(unit.name for unit in facts.units)), language),
    "payers": payers_chart,
    "equity": equity_chart,
    "phasing": lambda facts, language: phasing_chart(phased(facts), language),
    "turns": lambda facts, language: turns_chart(phased(facts), language),
    "tiles": tiles_chart,
    "borders": lambda facts, language: borders_chart(mapped(facts), language),
    "unweighed": lambda facts, language: tradeoff_chart(unweighed(trades(facts)), language),
}


def matrix_of(facts: RunFacts) -> Compared:
    """Return three scenarios called by names of the town, each plan under each."""
    names = [facts.units[place % len(facts.units)].name for place in (0, 3, 7)]
    return compared(*(replace(facts, setting=replace(facts.setting, name=name)) for name in names), found=crossing())


CASES = list(itertools.product(TOWNS, MAKERS, (True, False)))
RUN_KINDS = {"payers", "equity", "phasing", "turns", "tiles", "borders"}
CASES = [
    (place, kind, titled)
    for place, kind, titled in itertools.product(TOWNS, MAKERS, (True, False))
    if titled or kind not in RUN_KINDS or place == "sixty"
]


def texts(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if text.get_text()]


def drawn(chart: AnyChart, titled: bool = True) -> Figure:
    figure = draw(chart, titled)
    with look():
        FigureCanvasAgg(figure)  # texts are measured by it; their pixels are not looked at
        figure.draw_without_rendering()
    return figure


@pytest.mark.parametrize(("place", "kind", "titled"), CASES)
def test_no_text_leaves_the_sheet_or_covers_another(place: str, kind: str, titled: bool) -> None:
    figure = drawn(MAKERS[kind](TOWNS[place], "id"), titled)
    with look():
        boxes = [(text.get_text(), text.get_window_extent()) for text in texts(figure)]
    sheet = figure.bbox
    for text, box in boxes:
        assert box.x0 >= sheet.x0, text
        assert box.x1 <= sheet.x1 + 1, text
        assert box.y0 >= sheet.y0, text
        assert box.y1 <= sheet.y1, text
    for (first, box), (second, other) in itertools.combinations(boxes, 2):
        across = min(box.x1, other.x1) - max(box.x0, other.x0)
        down = min(box.y1, other.y1) - max(box.y0, other.y0)
        assert across <= 1 or down <= 0.45 * min(box.height, other.height), (first, second)


@pytest.mark.parametrize("kind", ["payers", "equity", "tiles", "borders"])
def test_english_words_do_not_overlap_either(kind: str) -> None:
    facts = moved(town(21), ("Muara Enim", "Semende Darat Tengah", "Lubai"))
    figure = drawn(MAKERS[kind](facts, "en"))
    with look():
        boxes = [(text.get_text(), text.get_window_extent()) for text in texts(figure)]
    for (first, box), (second, other) in itertools.combinations(boxes, 2):
        across = min(box.x1, other.x1) - max(box.x0, other.x0)
        down = min(box.y1, other.y1) - max(box.y0, other.y0)
        assert across <= 1 or down <= 0.45 * min(box.height, other.height), (first, second)


def test_the_title_stands_only_on_the_titled_sheet() -> None:
    chart = scores_chart(town(6), "id")
    titled = [text.get_text() for text in texts(drawn(chart))]
    bare = [text.get_text() for text in texts(drawn(chart, False))]
    assert chart.heading.title in titled
    assert chart.heading.title not in bare
    for line in (chart.heading.subtitle, chart.heading.source, chart.heading.mark):
        assert line in titled
        assert line in bare


def test_a_picture_is_2000_by_1125_and_the_bare_one_lower() -> None:
    files = dict(pictures("skor", scores_chart(town(6), "id")))
    assert set(files) == {"skor.png", "skor.svg", f"skor{BARE}.png", f"skor{BARE}.svg"}
    assert imread(io.BytesIO(files["skor.png"])).shape[:2] == (1125, 2000)
    assert imread(io.BytesIO(files[f"skor{BARE}.png"])).shape[:2] == (945, 2000)


@pytest.mark.parametrize("kind", MAKERS)
def test_the_same_chart_gives_the_same_bytes(kind: str) -> None:
    chart = MAKERS[kind](town(6), "id")
    assert svg(draw(chart, titled=True), "a") == svg(draw(chart, titled=True), "a")


def apart(code: str, seed: str) -> str:
    """Run Python code in a process of its own; return what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment).stdout


def test_files_are_the_same_in_another_process() -> None:
    code = (
        "import hashlib; from tests.report.town import town; from optimizer.report.files import run_pictures;"
        "print(hashlib.sha256(b''.join(f.content for f in run_pictures(town(4), 'id'))).hexdigest())"
    )
    here = hashlib.sha256(b"".join(file.content for file in run_pictures(town(4), "id"))).hexdigest()
    assert apart(code, "1").strip() == here


@pytest.mark.parametrize("kind", MAKERS)
def test_hostile_names_do_no_harm_in_svg(kind: str) -> None:
    facts = town(24, HOSTILE, 9)
    facts = replace(facts, setting=replace(facts.setting, title=HOSTILE[2]))
    chart = MAKERS[kind](facts, "id")
    content = svg(draw(chart, titled=True), chart.heading.title)
    assert b"<script" not in content
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(content).iter()}
    assert "script" not in tags
    assert not [element for element in ET.fromstring(content).iter() for key in element.attrib if key.startswith("on")]
    assert "text" not in tags


def test_a_dollar_is_a_dollar() -> None:
    shown = [text.get_text() for text in texts(drawn(scores_chart(town(1, ("$x_1$ = {\\frac",)), "id")))]
    assert "$x_1$ = {\\frac" in shown


def test_no_glyph_is_missing_and_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        pictures("a", scores_chart(town(24, HOSTILE), "id"))
    assert caplog.records == []


def test_scores_stand_where_their_points_are() -> None:
    chart = scores_chart(town(21), "id")
    figure = drawn(chart)
    rings = [line for line in figure.axes[0].get_lines() if line.get_marker() == "o" and line.get_markerfacecolor() == "white"]
    places = [line.get_xdata()[0] for line in rings]
    points = [row.before for row in chart.rows]
    assert len(rings) == len(points)
    slope = (places[0] - places[-1]) / (points[0] - points[-1])
    assert all(
        place == pytest.approx(places[0] + slope * (point - points[0])) for place, point in zip(places, points, strict=True)
    )


def test_the_spending_chart_writes_every_amount() -> None:
    chart = spending_chart(town(6), "id")
    shown = [text.get_text() for text in texts(drawn(chart))]
    for amount in (*chart.row_totals, *chart.column_totals, *(cell for row in chart.cells for cell in row if cell)):
        assert f"{amount / 1e6:,.0f}".replace(",", ".") in shown


def test_values_keep_the_whole_of_sixty_areas() -> None:
    scores, spending = scores_chart(town(60), "id"), spending_chart(town(60), "id")
    assert isinstance(scores, ScoresChart)
    assert isinstance(spending, SpendingChart)
    assert scores.rest.replace("\u00a0", " ").startswith("41 lokasi berikutnya")
    assert spending.rows[-1] == "20 lokasi lain"
    assert spending.others == (True, False)
    assert sum(spending.row_totals) == town(60).spent


def test_files_of_a_run_and_of_a_comparison() -> None:
    plain = [file.path for file in run_files(town(4), "id")]
    assert plain == ["rencana.csv", "kawasan.csv", "ringkasan.json"]
    assert [file.path for file in run_pictures(town(4), "id")] == [
        f"grafik/{stem}{suffix}.{kind}"
        for stem in ("skor", "belanja", "pembiayaan", "pemerataan")
        for suffix in ("", BARE)
        for kind in ("png", "svg")
    ]
    files = [file.path for file in comparison_files(compared(town(4), town(4)), "id")]
    assert files[:6] == [
        "perbandingan.csv", "perubahan.csv", "paket.csv", "silang.csv", "harga-aturan.csv", "ringkasan.json",
    ]  # fmt: skip
    assert len(files) == 15
    other = replace(town(4), setting=replace(town(4).setting, categories=town(4).setting.categories[1:]))
    assert len(comparison_files(compared(town(4), other), "id")) == 7


def test_reports_without_pictures_load_no_matplotlib() -> None:
    code = (
        "import sys; from tests.report.town import town; from optimizer.report.files import run_files;"
        "run_files(town(2), 'id'); print(sorted({'matplotlib', 'pandas', 'rich'} & set(sys.modules)))"
    )
    assert apart(code, "0").strip() == "[]"


def test_the_fonts_hold_every_letter_we_write() -> None:
    folder = Path(optimizer.report.__file__).parent / "assets"
    needed = {character for pair in WORDS.values() for text in pair for character in text} | set("²−–→×≥≤…·’“”éÉ0123456789")
    for style in ("Regular", "Medium", "Bold"):
        glyphs = set(get_font(str(folder / f"IBMPlexSans-{style}.ttf")).get_charmap())
        assert {character for character in needed if ord(character) not in glyphs} == set()
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "IBMPlexSans-OFL.txt").read_text(encoding="utf-8")


def test_figures_are_of_equal_width() -> None:
    with look():
        assert len({round(width_of(digit, 12.0), 6) for digit in "0123456789"}) == 1


@given(st.text(max_size=60), st.floats(0.5, 6), st.sampled_from([400, 500, 700]))
def test_text_is_cut_to_its_room(text: str, room: float, weight: int) -> None:
    with look():
        assert width_of(elide(text, room, 11, weight), 11, weight) <= room
        for line in wrap(text, room, 11, weight):
            assert width_of(line, 11, weight) <= room
        lines, size = fit(text, room, (8, 14), 2, weight)
        assert len(lines) <= 2
        assert 8 <= size <= 14
        assert all(width_of(line, size, weight) <= room for line in lines)
        assert "\n" not in tame(text)


def test_wrapping_loses_no_word_and_breaks_no_hard_space() -> None:
    text = "Dengan Rp\u00a040\u00a0miliar kawasan kumuh berat berkurang dari dua menjadi satu"
    with look():
        lines = wrap(text, 2.0, 12)
        assert " ".join(lines) == text
        assert any("Rp\u00a040\u00a0miliar" in line for line in lines)
        assert fit("pendek", 5.0, (8, 14), 1) == (["pendek"], 14)
        assert fit(text, 2.0, (11, 12), 2)[0][-1].endswith(ELLIPSIS)


@given(st.lists(st.floats(-50, 50), max_size=12), st.floats(0.1, 5))
def test_spread_labels_do_not_touch_and_keep_their_order(places: list[float], gap: float) -> None:
    moved = spread(places, gap)
    order = sorted(range(len(places)), key=lambda index: (places[index], index))
    for first, second in itertools.pairwise(order):
        assert moved[second] - moved[first] >= gap - 1e-9
    if all(b - a >= gap for a, b in itertools.pairwise(sorted(places))):
        assert moved == pytest.approx(places)


def test_colours() -> None:
    assert readable_on("#ffffff") == INK
    assert readable_on("#003f66") == "white"
    assert shades(("#000000", "#ffffff"), 3) == ["#000000", "#808080", "#ffffff"]
    assert shades(("#000000", "#ffffff"), 1) == ["#000000"]
