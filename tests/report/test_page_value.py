"""The interactive page as a value and as a file: its numbers are those of the run, and it can be made again."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files

import pytest

from optimizer.messages import LANGUAGES
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.page.page import run_page
from optimizer.report.content.page.steps import run_step
from optimizer.report.content.stored import decode_page, encode_page
from optimizer.report.content.summary import summary
from optimizer.report.files import HTML, comparison_files, run_page_file
from optimizer.report.numbers import rupiah_whole
from optimizer.report.phrases.page_script import PAGE_SCRIPT
from optimizer.report.writers.page_html import page_html
from tests.report.comparisons import PRICES, elsewhere
from tests.report.pages import HOSTILE, Made, hostile, made, one_year, richer, several_years

LARGEST = 300_000
SCRIPT = {code.removeprefix("script.") for code in PAGE_SCRIPT}


@cache
def page(kind: str) -> Made:
    return made({"one": one_year, "years": several_years, "hostile": hostile}[kind]())


def data_of(html: bytes) -> dict:  # type: ignore[type-arg]
    found = re.search(rb'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


@pytest.mark.parametrize("kind", ["one", "years", "hostile"])
def test_numbers_are_those_of_the_run_to_the_last_rupiah(kind: str) -> None:
    found = page(kind)
    numbers, data = summary(found.run, "id"), data_of(found.html)
    own = next(step for step in data["steps"] if step["own"])
    assert (own["spent"], own["money"]) == (numbers["uang"]["belanja"], numbers["uang"]["pagu"])  # type: ignore[index, call-overload]
    assert sum(cost for *_, cost in own["built"]) == own["spent"]
    assert own["value"] == pytest.approx(found.run.certainty.value, abs=1e-11)
    assert own["bound"] == pytest.approx(found.run.certainty.bound, abs=1e-11)
    assert own["points"] == [unit.after.points for unit in found.run.units]
    assert rupiah_whole(found.run.spent, "id") in found.html.decode()


def test_the_own_plan_is_the_same_step_whether_from_the_case_or_from_its_facts() -> None:
    found = page("years")
    own = next(step for step in found.page.steps if step.own)
    assert own == run_step(found.run, own=True)


def test_every_step_is_under_its_bound_and_within_its_money() -> None:
    steps = page("one").page.steps
    assert len(steps) > 5
    assert [step.money for step in steps] == sorted({step.money for step in steps})
    for step in steps:
        assert step.value <= step.bound * (1 + 1e-9)
        assert sum(cost for *_, cost in step.built) == step.spent <= step.money


def test_what_is_stored_gives_the_same_page() -> None:
    found = page("one")
    raw = encode_page(dict.fromkeys(LANGUAGES, found.page))
    again = decode_page(raw, "id")
    assert again == found.page
    assert run_page_file(found.run, again, "id").content == found.html
    assert encode_page(dict.fromkeys(LANGUAGES, again)) == raw
    with pytest.raises(ValueError, match="PageFacts"):
        decode_page(b"{}", "id")


def test_the_policy_names_the_hashes_of_what_may_run() -> None:
    html = page("one").html.decode()
    policy = re.search(r'Policy" content="([^"]*)"', html)
    assert policy
    for tag, kind in (("script", "script-src"), ("style", "style-src")):
        text = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(text) == 1
        digest = base64.b64encode(hashlib.sha256(text[0].encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'")


def test_names_cannot_become_markup() -> None:
    html = page("hostile").html.decode()
    assert HOSTILE not in html
    assert html.count("<script") == 2
    assert "<img" not in html
    assert "\u202e" not in html
    assert "\\u202e" not in html


def test_a_page_without_other_plans_has_its_own() -> None:
    found = page("years")
    data = data_of(page_html(run_page(found.run, PageFacts(), "en")))
    assert len(data["steps"]) == 1
    assert data["stories"] == []
    assert data["listed"] is None


def test_several_years_have_no_list_to_sort() -> None:
    assert page("years").page.listed is None
    assert page("one").page.listed is not None


def test_scenarios_of_the_same_areas_have_a_page_and_others_have_none() -> None:
    runs = (page("one").run, made(richer()).run)
    alike = Compared(runs, elsewhere(2), (PRICES, PRICES))
    files_made = {file.path: file.content for file in comparison_files(alike, "id")}
    data = data_of(files_made[HTML])
    assert data["scenarios"]
    assert [(step["name"], step["spent"]) for step in data["steps"]] == [(run.setting.name, run.spent) for run in runs]
    other = Compared((runs[0], page("years").run), elsewhere(2), (PRICES, PRICES))
    assert HTML not in {file.path for file in comparison_files(other, "id")}


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.1 defines it."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_of_text_can_be_read() -> None:
    style = (files("optimizer.report") / "assets" / "page" / "page.css").read_text(encoding="utf-8")
    named = dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", style))
    grounds = {"#ffffff", named["ground"], "#fff2cc", "#eaf2f9"}
    pairs = {(named[name], ground) for name in ("ink", "muted") for ground in grounds}
    pairs |= {(named["green"], "#e9f5f0"), (named["orange"], "#fdeee4"), ("#c9d3e3", named["ink"]), ("#005a8d", "#fdeee4")}
    for text, ground in pairs:
        assert text in style
        light, dark = sorted((brightness(text), brightness(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def test_the_page_is_small() -> None:
    assert len(page("one").html) < LARGEST


def scripts() -> str:
    folder = files("optimizer.report") / "assets" / "page"
    return "\n".join(file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".js"))


@pytest.mark.parametrize("code", sorted(SCRIPT))
def test_every_word_of_the_script_is_said(code: str) -> None:
    text = scripts()
    built = code.startswith("status_") or code in {"million", "billion", "trillion"}
    assert built or f"W.{code}" in text or f'"{code}"' in text


def test_the_script_makes_no_markup_of_data() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", scripts())


def test_every_word_the_script_says_is_there() -> None:
    said = set(re.findall(r"\bW\.([a-z_]+)", scripts())) | set(re.findall(r'say\("([a-z_]+)"', scripts()))
    assert said <= {*SCRIPT, "units"}
