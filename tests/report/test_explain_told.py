"""The explanation as screens, table, numbers and letters: complete, harmless, and one page for each area."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from html.parser import HTMLParser

import pandas as pd
import pytest
from rich.cells import cell_len

from optimizer.domain.area import Quality
from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.explain.facts import ExplainFacts
from optimizer.report.content.explain.letter import MOST_GROUPS, letters
from optimizer.report.content.explain.letter_tables import LEAST_WAITING, MOST_FUNDED
from optimizer.report.content.explain.summary import HOW
from optimizer.report.letters import letter_names
from optimizer.report.studies.explain import Subject, explain_told
from optimizer.report.writers.letter_html import letter_html
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from tests.report.explanations import explanations
from tests.report.town import HOSTILE, measured, town

TAGS = {"html", "head", "meta", "title", "style", "body", "main", "p", "h1", "h2", "dl", "div", "dt", "dd", "ul", "li"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
SUBJECTS = (Subject(), Subject(area="K00"), Subject(area="K02"), Subject(work="kerja-0"), Subject(work="kerja-5"))


def shown(facts: ExplainFacts, subject: Subject = SUBJECTS[0], language: Language = "id") -> str:
    return screen_text(explain_told(facts, subject, language).screen, Pane(80))


def files(facts: ExplainFacts, language: Language = "id") -> dict[str, bytes]:
    return {file.path: file.content for file in explain_told(facts, SUBJECTS[0], language).files}


class Page(HTMLParser):
    """What a letter holds: its tags, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page(content: bytes) -> Page:
    parsed = Page()
    parsed.feed(content.decode("utf-8"))
    return parsed


# ---------------------------------------------------------------------------- screens


def test_the_screen_of_all_packages_tells_what_is_near_and_what_matters() -> None:
    text = shown(explanations())
    for wanted in (
        "PAKET",
        "HAMPIR MASUK",
        "PALING BERARTI",
        "MENGAPA BELUM",
        "CARA",
        "manfaat 50,38%",
        "Tidak mungkin di sini",
    ):
        assert wanted in text
    assert len(text.splitlines()) < 60


def test_the_screen_of_an_area_is_its_story() -> None:
    text = " ".join(shown(explanations(), SUBJECTS[1]).split())
    for wanted in ("Kampung 0 mendapat", "DIDANAI", "BELUM DIDANAI", "SATU PER SATU", "Mulai masuk bila", "TIDAK MUNGKIN"):
        assert wanted in text
    assert "belum mendapat pekerjaan" in " ".join(shown(explanations(), SUBJECTS[2]).split())


def test_the_screen_of_an_intervention_goes_through_the_areas() -> None:
    text = shown(explanations(), SUBJECTS[3])
    assert "didanai di" in text
    assert "Kampung 0" in text
    assert "Kampung 3" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_pane(language: Language) -> None:
    facts = explanations(HOSTILE, count=9)
    for screen in [explain_told(facts, subject, language).screen for subject in SUBJECTS]:
        for width in (60, 80, 110):
            assert max(map(cell_len, screen_text(screen, Pane(width)).splitlines())) <= min(width, 100)


def test_measured_data_carry_no_mark() -> None:
    facts = explanations(run=measured(town(6)))
    assert "imputasi" not in shown(facts)
    assert all(one.mark == "" for _, one in letters(facts, "id"))
    marked = {one.mark for _, one in letters(explanations(), "id")}
    assert marked == {
        "Data lokasi ini imputasi: volumenya dipinjam dari data tempat lain (RT contoh), bukan hasil survei setempat."
    }
    run = town(2)
    guessed = replace(run, units=tuple(replace(unit, quality=Quality.ESTIMATED) for unit in run.units))
    assert "perkiraan" in letters(explanations(run=guessed), "id")[0][1].mark


# ---------------------------------------------------------------------------- files


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_package_has_its_row_and_its_numbers(language: Language) -> None:
    facts = explanations()
    made = files(facts, language)
    table = pd.read_csv(io.BytesIO(made["penjelasan.csv"]))
    assert len(table) == len(facts.packages) == 72
    assert not table["penjelasan"].isna().any()
    assert (table["keadaan"] == "tidak_mungkin").sum() == table["urutan"].isna().sum()
    first = table.iloc[0]
    assert first["rugi_dicoret"] == pytest.approx(3.12)
    assert first["rugi_terbukti"] == pytest.approx(2.8)
    assert first["harga_impas"] == pytest.approx(830_000)
    numbers = json.loads(made["ringkasan.json"])
    assert len(numbers["paket"]) == 72
    assert numbers["paket"][0]["nilai"]["rugi_dicoret"] == pytest.approx(0.0312)
    assert sum(numbers["jumlah"].values()) == 72
    assert set(numbers["cara_tahu"]) == set(HOW)
    keys = {key for one in numbers["paket"] for part in ("nilai", "pengubah") for key in (one[part] or ())}
    assert set(HOW) <= keys


def test_the_files_do_not_depend_on_what_the_screen_is_about() -> None:
    facts = explanations()
    kept = [explain_told(facts, subject, "id").files for subject in SUBJECTS]
    assert all(one == kept[0] for one in kept)


def test_names_of_letters_are_safe_and_apart() -> None:
    names = letter_names(("16.03.02.1009", "a/b", "a b", "A_B", "..", "../../x", "(1)", "CON", "nul.1"))
    assert names[:4] == ("16.03.02.1009", "a_b", "a_b_2", "A_B_3")
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert not set(name) & set('/\\ :*?"<>|')
        assert name.strip(".") == name != ""
        assert name.split(".")[0].upper() not in {"CON", "NUL"}


# ---------------------------------------------------------------------------- letters


def test_there_is_a_letter_for_each_area_and_all_in_one() -> None:
    made = files(explanations())
    each = {f"surat/K{n:02d}.html" for n in range(6)}
    assert {name for name in made if name.startswith("surat")} == {"surat.html", "surat.pptx", *each}
    assert page(made["surat.html"]).tags.count("main") == 6
    assert page(made["surat/K00.html"]).tags.count("main") == 1


def test_a_letter_says_what_is_given_what_is_not_and_what_would_change_it() -> None:
    text = " ".join(page(files(explanations())["surat/K00.html"]).text)
    for wanted in (
        "Kampung 0",
        "Yang didanai",
        "Yang belum didanai",
        "Yang tidak mungkin di sini",
        "Dinas Perkim",
        "Pertanyaan",
    ):
        assert wanted in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_runs_nothing_fetches_nothing_and_shows_names_as_they_are(language: Language) -> None:
    facts = explanations(HOSTILE, count=10)
    for content in (letter_html([one for _, one in letters(facts, language)]), *map(letter_html, _alone(facts, language))):
        parsed = page(content)
        assert set(parsed.tags) <= TAGS
        assert {name for name, _ in parsed.attributes} <= {"lang", "charset", "http-equiv", "content", "name", "class"}
        assert b"http:" not in content
        assert b"https:" not in content
        assert b"url(" not in content
    assert "<script>alert(1)</script>" in " ".join(page(letter_html([one for _, one in letters(facts, language)])).text)


def _alone(facts: ExplainFacts, language: Language) -> list[tuple[object, ...]]:
    return [(one,) for _, one in letters(facts, language)]


def test_the_policy_allows_the_style_that_stands_there() -> None:
    import base64
    import hashlib
    import re

    text = files(explanations())["surat.html"].decode("utf-8")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode("utf-8")).digest()).decode("ascii")
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_a_letter_stays_on_its_page() -> None:
    """Rows are few enough for one page of A4; what is left out is said to be in the table."""
    facts = explanations(count=4, works=60)
    for _, one in letters(facts, "id"):
        assert len(one.notes) <= MOST_GROUPS
        rows = {table.title: len(table.rows) for table in one.tables}
        assert rows.get("Yang didanai", 0) <= MOST_FUNDED
        assert 10 < sum(rows.values()) <= MOST_FUNDED + LEAST_WAITING
        assert all("penjelasan.csv" in table.note for table in one.tables)
        assert max(len(cell) for table in one.tables for row in table.rows for cell in row) <= 100


def test_years_are_told_where_there_are_several() -> None:
    run = town(3)
    longer = replace(
        run,
        setting=replace(run.setting, years=(2022, 2023)),
        works=tuple(replace(work, intervention=f"kerja-{w}", year=2022 + w % 2) for work in run.works for w in range(12)),
    )
    facts = explanations(run=longer)
    table = letters(facts, "id")[0][1].tables[0]
    assert "Tahun" in table.heads
    assert {row[2] for row in table.rows} <= {"2022", "2023", "2022–2023"}
    assert "Tahun" not in letters(explanations(), "id")[0][1].tables[0].heads


def test_a_document_needs_a_letter() -> None:
    with pytest.raises(ValueError, match="at least one"):
        letter_html(())
