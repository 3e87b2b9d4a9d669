"""Every sentence stands in both languages, with the same blanks, and is used."""

import re
import string
from importlib import import_module
from pathlib import Path

import pytest

import optimizer.report
from optimizer.messages import LANGUAGES
from optimizer.report.numbers import NBSP
from optimizer.report.phrases.page_script import PAGE_SCRIPT
from optimizer.report.words import NOUNS, WORDS, capital, counted, more, noun, parted, say

ROOM = Path(optimizer.report.__file__).parent
PLACES = [path for folder in ("report", "domain", "study") for path in (ROOM.parent / folder).rglob("*.py")]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PLACES) if "phrases" not in path.parts).replace("'", '"')
STARTS = set(re.findall(r'f"([a-z_]+\.[a-z_.]*)\{', SOURCE))


def blanks(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def test_both_languages_have_the_same_blanks() -> None:
    assert not [code for code, (indonesian, english) in WORDS.items() if set(blanks(indonesian)) != set(blanks(english))]
    assert not [code for code, both in WORDS.items() if not all(both)]


def test_no_sentence_is_left_unsaid() -> None:
    said = WORDS.keys() - PAGE_SCRIPT.keys()  # the page's own: tests/report/test_page_value.py
    assert not sorted(code for code in said if not is_said(code))
    assert not is_said("no.such.code")


def is_said(code: str) -> bool:
    built = [code.removeprefix(start) for start in STARTS if code.startswith(start)]
    return f'"{code}"' in SOURCE or any(f'"{rest}"' in SOURCE for rest in built)


def test_no_code_stands_in_two_tables() -> None:
    tables = [import_module(f"optimizer.report.phrases.{path.stem}") for path in (ROOM / "phrases").glob("[a-z]*.py")]
    codes = [code for table in tables for name in dir(table) if name.isupper() for code in getattr(table, name)]
    assert sorted(codes) == sorted(WORDS)


def test_every_code_that_is_said_has_its_words() -> None:
    said = set(re.findall(r'say\(\s*"([a-z_.]+)"', SOURCE))
    assert said
    assert said <= set(WORDS)


def test_saying_needs_every_blank() -> None:
    assert say("chart.of_budget", "id", budget="Rp 1") == "dari pagu Rp 1"
    with pytest.raises(KeyError):
        say("chart.of_budget", "id")
    with pytest.raises(KeyError):
        say("no.such.code", "id")


def test_counting_follows_the_language() -> None:
    assert counted(1, "rt", "en") == f"1{NBSP}area"
    assert counted(2, "rt", "en") == f"2{NBSP}areas"
    assert counted(1200, "rt", "id") == f"1.200{NBSP}lokasi"
    assert noun("kawasan", 1, "id") == noun("kawasan", 5, "id") == "kawasan"
    assert more(7, "rt", "id") == "7 lokasi lain"
    assert more(1, "group", "en") == "1 more group"
    assert capital("air minum") == "Air minum"
    assert capital("") == ""


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (3, 3), (4, 4), (5, 3), (9, 3)])
def test_a_rest_of_one_is_told_instead_of_counted(count: int, shown: int) -> None:
    told, rest = parted(range(count), 3)
    assert len(told) == shown
    assert [*told, *rest] == list(range(count))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(NOUNS))
def test_every_noun_can_be_counted(code: str, language: str) -> None:
    assert counted(3, code, language).startswith("3")
