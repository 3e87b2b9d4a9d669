"""The slides as a file: real titles, native charts and tables, the same bytes each time, and no name does harm."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from optimizer.report.content.deck.parts import BarsPart, Point, PointSeries, PointsPart, Series, Shape, SlideTable, Tone
from optimizer.report.content.deck.run_deck import run_deck
from optimizer.report.content.tiles import PLACES
from optimizer.report.writers.deck.bars import write_bars
from optimizer.report.writers.deck.letters import cut, harmless, lines, width
from optimizer.report.writers.deck.points import write_points
from optimizer.report.writers.deck.same_bytes import EPOCH
from optimizer.report.writers.deck.template import Box
from optimizer.report.writers.deck.write import deck_bytes
from tests.report.test_charts import apart
from tests.report.test_deck_content import parts, slides
from tests.report.town import HOSTILE, mapped, moved, phased, town

KNOWN = tuple(name for name, _, _ in PLACES[:5])
DECK = run_deck(phased(moved(town(16), KNOWN)), "id")
WRITTEN = deck_bytes(DECK)
HARMFUL = deck_bytes(run_deck(town(24, HOSTILE, 9), "id"))


def opened(content: bytes) -> Presentation:
    return Presentation(io.BytesIO(content))


def shapes(content: bytes) -> Iterator[object]:
    for slide in opened(content).slides:
        yield from slide.shapes


def books(content: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return [packed.read(name) for name in packed.namelist() if name.endswith(".xlsx")]


def test_every_slide_has_a_real_title_and_notes() -> None:
    deck = opened(WRITTEN)
    told = slides(DECK)
    assert len(deck.slides) == len(told) + 1
    assert deck.slides[0].shapes.title.text == DECK.cover.title
    for slide, value in zip(list(deck.slides)[1:], told, strict=True):
        assert slide.shapes.title.text == harmless(value.title)
        assert slide.notes_slide.notes_text_frame.text.split("\n")[0] == harmless(value.notes.split("\n")[0])
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)


def test_charts_and_tables_are_native_and_there_is_no_picture() -> None:
    found = list(shapes(WRITTEN))
    told = parts(DECK)
    assert sum(shape.has_chart for shape in found) == sum(isinstance(part, BarsPart | PointsPart) for part in told)
    assert sum(shape.has_table for shape in found) == sum(isinstance(part, SlideTable) for part in told)
    assert sum(shape.shape_type == MSO_SHAPE_TYPE.GROUP for shape in found) == 1
    assert not [shape for shape in found if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_a_real_map_is_a_group_of_outlines_with_names() -> None:
    facts = mapped(town(24))
    groups = [shape for shape in shapes(deck_bytes(run_deck(facts, "id"))) if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert len(groups) == 1
    outlines = [shape for shape in groups[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM]
    assert [shape.name for shape in outlines] == [border.name for border in facts.borders]
    written = {
        shape.text_frame.paragraphs[0].text for shape in groups[0].shapes if shape.has_text_frame and shape.text_frame.text
    }
    assert written == {border.name for border in facts.borders} - {"Tetangga"}


def test_a_scenario_may_have_a_title_longer_than_office_keeps() -> None:
    facts = town(2)
    deck = run_deck(replace(facts, setting=replace(facts.setting, title="Kumuh " * 90)), "id")
    assert len(opened(deck_bytes(deck)).core_properties.title) == 255


def test_what_cannot_be_read_aloud_is_described() -> None:
    for shape in shapes(WRITTEN):
        if shape.has_chart or shape.has_table or shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            assert shape._element.xpath(".//p:cNvPr")[0].get("descr")


def test_a_chart_holds_its_numbers_twice_and_alike() -> None:
    charts = [shape.chart for shape in shapes(WRITTEN) if shape.has_chart]
    told = [part for part in parts(DECK) if isinstance(part, BarsPart | PointsPart)]
    for chart, part in zip(charts, told, strict=True):
        sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        if isinstance(part, PointsPart):
            assert [tuple(series.values) for series in chart.plots[0].series] == [
                tuple(point.up for point in series.points) for series in part.series
            ]
            continue
        for column, (series, value) in enumerate(zip(chart.plots[0].series, part.series, strict=True), 2):
            assert tuple(series.values) == value.values
            assert tuple(row[0].value for row in sheet.iter_rows(2, None, column, column)) == value.values
        assert len(list(chart.plots[0].categories)) == len(part.categories) == sheet.max_row - 1


def test_names_in_one_spot_stand_left_and_right_and_a_third_is_left_out() -> None:
    names = ("Satu", "Dua", "Tiga", "Empat")
    points = tuple(Point(place, 5.0, name) for place, name in zip((10.0, 10.1, 10.2, 90.0), names, strict=True))
    part = PointsPart("alt", "", "x", "y", (PointSeries("a", (*points, Point(0.0, 0.0)), Tone.SKY),))
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    write_points(slide, part, Box(1.0, 1.0, 5.0, 4.0))
    series = slide.shapes[0].chart.plots[0].series[0]
    told = {series.points[place].data_label.text_frame.text: series.points[place].data_label.position for place in (0, 1, 3)}
    assert told == {
        "Satu": XL_LABEL_POSITION.LEFT,
        "Dua": XL_LABEL_POSITION.RIGHT,
        "Empat": XL_LABEL_POSITION.ABOVE,
    }
    assert "Tiga" not in slide.shapes[0].chart._chartSpace.xml


@pytest.mark.parametrize(
    ("how", "form"),
    [
        ({}, "#,##0"),
        ({"decimals": 1}, "#,##0.0"),
        ({"decimals": 1, "whole_from": 9.95}, "[<9.95]#,##0.0;#,##0"),
        ({"decimals": 1, "whole_from": 9.95, "least": 2.5}, '[<2.5]"";[<9.95]#,##0.0;#,##0'),
        ({"least": 1.0}, '[<1]"";#,##0'),
    ],
)
def test_labels_of_bars_have_the_digits_they_are_asked_for(how: dict[str, float], form: str) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    bars = BarsPart("alt", Shape.STACKED, ("a",), (Series("s", (14.24,), Tone.MAIN),), **how)  # type: ignore[arg-type]
    write_bars(slide, bars, Box(1.0, 1.0, 6.0, 4.0))
    (series,) = slide.shapes[0].chart.plots[0].series
    assert series.data_labels.number_format == form


def test_a_workbook_of_points_stands_where_the_chart_looks() -> None:
    for chart in (shape.chart for shape in shapes(WRITTEN) if shape.has_chart and "scatter" in shape.chart._chartSpace.xml):
        sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        for element, series in zip(chart._chartSpace.iter(qn("c:ser")), chart.plots[0].series, strict=True):
            where = element.find(f"{qn('c:yVal')}/{qn('c:numRef')}/{qn('c:f')}").text.removeprefix("Sheet1!")
            assert tuple(row[0].value for row in sheet[where.replace("$", "")]) == tuple(series.values)


def test_every_letter_is_in_the_language_of_the_deck() -> None:
    for language, code in (("id", "id-ID"), ("en", "en-US")):
        deck = opened(deck_bytes(run_deck(town(2), language)))
        for slide in deck.slides:
            sheets = [slide._element, slide.notes_slide._element]
            sheets += [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
            assert {letters.get("lang") for sheet in sheets for letters in sheet.iter(qn("a:rPr"))} == {code}
        assert deck.core_properties.language == code


def test_nothing_leaves_the_slide() -> None:
    for content in (WRITTEN, HARMFUL):
        deck = opened(content)
        for slide in deck.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= deck.slide_width + 5
                high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
                assert shape.top + high <= deck.slide_height, slide.shapes.title.text


def test_chapters_are_sections_that_hold_every_slide_once() -> None:
    deck = opened(WRITTEN)
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    found = list(deck.part._element.iter(f"{space}section"))
    assert [section.get("name") for section in found] == [chapter.name for chapter in DECK.chapters]
    numbers = [entry.get("id") for section in found for entry in section.iter(f"{space}sldId")]
    assert numbers == [entry.get("id") for entry in deck.slides._sldIdLst]


def test_the_master_of_the_notes_is_listed_once() -> None:
    deck = opened(WRITTEN)
    listed = deck.part._element.findall(f"{qn('p:notesMasterIdLst')}/{qn('p:notesMasterId')}")
    assert [deck.part.related_part(entry.get(qn("r:id"))) for entry in listed] == [deck.notes_master.part]


def test_the_same_deck_gives_the_same_bytes_in_any_process() -> None:
    code = (
        "import hashlib; from tests.report.town import town; from optimizer.report.files import run_deck_file;"
        "from optimizer.report.content.page.facts import PageFacts;"
        "print(hashlib.sha256(run_deck_file(town(3), PageFacts(), 'id').content).hexdigest())"
    )
    assert apart(code, "1") == apart(code, "2") != ""
    with zipfile.ZipFile(io.BytesIO(WRITTEN)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {EPOCH}
        assert b"2000-01-01T00:00:00Z" in packed.read("docProps/core.xml")


def test_no_name_becomes_a_formula_or_a_link() -> None:
    assert books(HARMFUL)
    for content in books(HARMFUL):
        sheet = load_workbook(io.BytesIO(content)).active
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert not [cell for cell in cells if cell.hyperlink]


def test_no_control_character_is_written() -> None:
    with zipfile.ZipFile(io.BytesIO(HARMFUL)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            if name.endswith(".xml"):
                text = packed.read(name).decode("utf-8")
                assert not [letter for letter in text if ord(letter) < 32 and letter not in "\t\n\r"], name
                assert "\u202e" not in text
    assert harmless("a\x00\x1b[31mb\u202ec\n\td\u00a0e") == "a  [31mbc  d\u00a0e"
    assert harmless("Rp\u00a05\u00a0juta\x07") == "Rp\u00a05\u00a0juta"


def test_text_is_cut_to_its_room() -> None:
    assert cut("pendek", 5.0, 12) == "pendek"
    for text in HOSTILE:
        assert width(cut(harmless(text), 1.0, 11), 11) <= 1.0 or not harmless(text)
    assert lines("satu dua tiga", 10.0, 12) == 1
    assert lines("satu dua tiga", 0.5, 12) == 3
    assert lines("x" * 400, 1.0, 12) > 10


def impress() -> str:
    """Return the command of LibreOffice, or an empty text where its part for slides is not installed."""
    command = shutil.which("soffice") or ""
    return command if command and (Path(command).resolve().parent / "libsdlo.so").exists() else ""


@pytest.mark.skipif(not impress(), reason="LibreOffice Impress is not installed")
def test_libreoffice_shows_every_slide(tmp_path: Path) -> None:
    (tmp_path / "paparan.pptx").write_bytes(HARMFUL)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [
        impress(),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "paparan.pptx"),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    pages = (tmp_path / "paparan.pdf").read_bytes().count(b"/Type/Page/") + (tmp_path / "paparan.pdf").read_bytes().count(
        b"/Type /Page/"
    )
    assert pages == len(opened(HARMFUL).slides)
