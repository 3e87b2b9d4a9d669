"""Slides in a template of the regency: look and size are kept, its own slides are not; what is no template is refused."""

import io
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Inches

from optimizer.errors import ScenarioError
from optimizer.report.content.deck.run_deck import run_deck
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.files import run_deck_file, usable_template
from optimizer.report.writers.deck.write import deck_bytes
from optimizer.verbs.slides import read_template
from tests.report.test_deck_content import slides
from tests.report.town import town

DECK = run_deck(town(6), "id")


def saved(deck: Presentation) -> bytes:
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def regency(kept: tuple[str, ...] = (), wide: float = 10.0) -> bytes:
    """Return a template with two slides of its own, of the layouts named (all of them when none is)."""
    deck = Presentation()
    deck.slide_width = Inches(wide)
    for layout in list(deck.slide_layouts):
        if kept and layout.name not in kept:
            deck.slide_layouts.remove(layout)
    for layout in list(deck.slide_layouts)[:2]:
        slide = deck.slides.add_slide(layout)
        if slide.shapes.title is not None:
            slide.shapes.title.text = "Milik kabupaten"
    return saved(deck)


def as_potx(content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as fresh:
        for name in source.namelist():
            part = source.read(name)
            fresh.writestr(name, part.replace(b"presentation.main+xml", b"template.main+xml") if "[Content" in name else part)
    return target.getvalue()


@pytest.mark.parametrize(
    "template",
    [
        regency(),
        as_potx(regency()),
        regency(("Title and Content",)),
        regency(("Title Only",)),
        regency(("Two Content",)),
        regency(("Section Header", "Blank")),
        regency(wide=16.0),
    ],
    ids=["all", "potx", "content", "title-only", "two", "section", "wide"],
)
def test_a_template_keeps_its_look_and_loses_its_slides(template: bytes) -> None:
    assert usable_template(template)
    deck = Presentation(io.BytesIO(deck_bytes(DECK, template)))
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles == [DECK.cover.title, *(slide.title.strip() for slide in slides(DECK))]
    assert "Milik kabupaten" not in titles
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width + 5
            assert shape.top + shape.height <= deck.slide_height * 1.05


def test_slides_taken_out_leave_nothing_behind() -> None:
    with zipfile.ZipFile(io.BytesIO(deck_bytes(DECK, regency()))) as packed:
        found = [name for name in packed.namelist() if name.startswith("ppt/slides/slide")]
        assert len(found) == len(set(found)) == len(slides(DECK)) + 1
        assert not [name for name in found if b"Milik kabupaten" in packed.read(name)]


def test_a_template_gives_the_same_bytes() -> None:
    template = regency()
    assert run_deck_file(town(2), PageFacts(), "id", template) == run_deck_file(town(2), PageFacts(), "id", template)


def zipped(name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"bukan zip",
        zipped("a.txt", b"a"),
        zipped("[Content_Types].xml", b"<Types/>"),
        regency()[:5000],
        regency(("Blank",)),
    ],
    ids=["empty", "text", "zip", "hollow", "cut", "no-title"],
)
def test_what_is_no_template_is_refused(content: bytes, tmp_path: Path) -> None:
    assert not usable_template(content)
    path = tmp_path / "templat.pptx"
    path.write_bytes(content)
    with pytest.raises(ScenarioError) as refused:
        read_template(path)
    fault = refused.value.faults[0]
    assert fault.what.code == "template.unusable"
    assert fault.where.file == path.as_posix()
    assert fault.fix is not None


def test_a_missing_template_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as missing:
        read_template(tmp_path / "tidak-ada.pptx")
    assert missing.value.faults[0].what.code == "file.missing"
    with pytest.raises(ScenarioError) as folder:
        read_template(tmp_path)
    assert folder.value.faults[0].what.code == "file.unreadable"


def test_a_template_is_recorded_by_name_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "kabupaten.pptx"
    path.write_bytes(regency())
    found = read_template(path)
    assert found.content == path.read_bytes()
    assert found.recorded[0][0] == "templat"
    assert found.recorded[0][1].startswith("kabupaten.pptx ")
    assert read_template(None).recorded == ()
