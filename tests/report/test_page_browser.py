"""The interactive page in a real browser, as a reader uses it: slider, tables, stories, the list, and names that mean harm."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from optimizer.problem.benefit import value
from optimizer.problem.costs import package_cost
from optimizer.report.numbers import percent, rupiah
from tests.report.pages import FORMULA, HOSTILE, Made, hostile, made, one_year, several_years
from tests.support.browser import CHROMIUM, Page, browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

CATCH = """(() => { const make = URL.createObjectURL; window.made = [];
URL.createObjectURL = (blob) => { window.made.push(blob); return make.call(URL, blob); };
HTMLAnchorElement.prototype.click = function () {}; })()"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Page]:
    with browser() as page:
        yield page


@pytest.fixture(scope="module")
def town() -> Made:
    return made(one_year())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, town: Made) -> Path:
    place = tmp_path_factory.mktemp("page")
    for name, html in (("one", town.html), ("years", made(several_years(), "en").html), ("hostile", made(hostile()).html)):
        (place / f"{name}.html").write_bytes(html)
    return place


def text_of(tab: Page, place: str) -> str:
    return str(tab.ask(f"document.getElementById('{place}').textContent"))


def rows_of(tab: Page, place: str) -> list[list[str]]:
    cells = f"[...document.querySelectorAll('#{place} tbody tr')].map(r => [...r.children].map(c => c.textContent))"
    return list(tab.ask(cells))


def own_place(town: Made) -> int:
    return next(n for n, step in enumerate(town.page.steps) if step.own)


@pytest.mark.parametrize("name", ["one", "years", "hostile"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_opens_without_complaint_asks_nothing_of_the_net_and_fits(tab: Page, folder: Path, name: str, width: int) -> None:
    tab.open(folder / f"{name}.html", width=width)
    assert tab.complaints == []
    assert tab.requests == [(folder / f"{name}.html").as_uri()]
    assert tab.ask("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [1280, 360])
def test_letters_of_pictures_are_read_on_a_telephone_too(tab: Page, folder: Path, width: int) -> None:
    tab.open(folder / "one.html", width=width)
    sizes = "[...document.querySelectorAll('svg text')].map(t => t.getAttribute('font-size') * t.getScreenCTM().a)"
    found = tab.ask(sizes)
    assert len(found) > 10
    assert min(found) >= 9.5
    inside = "[...document.querySelectorAll('svg text')].every(t => { const b = t.getBoundingClientRect(),"
    inside += " s = t.ownerSVGElement.getBoundingClientRect(); return b.left >= s.left - 1 && b.right <= s.right + 1; })"
    assert tab.ask(inside)


def test_the_slider_steps_over_the_plans_by_keyboard(tab: Page, folder: Path, town: Made) -> None:
    tab.open(folder / "one.html")
    steps, place = town.page.steps, own_place(town)
    assert text_of(tab, "pagu") == rupiah(steps[place].money, "id")
    tab.ask("document.getElementById('geser').focus()")
    tab.press("Home")
    for n, step in enumerate(steps):
        tab.wait("document.getElementById('pagu').textContent", rupiah(step.money, "id"))
        assert percent(100 * step.value, 2, "id") in text_of(tab, "langkah")
        assert rupiah(step.spent, "id") in text_of(tab, "angka")
        assert sum(float(row[6]) for row in rows_of(tab, "lokasi")) == len({pair[:2] for pair in step.built})
        if n < len(steps) - 1:
            tab.press("ArrowRight")
    tab.wait("location.hash", f"#pagu={steps[-1].money}")
    assert tab.complaints == []


def test_comparing_shows_what_enters_and_leaves(tab: Page, folder: Path, town: Made) -> None:
    steps = town.page.steps
    tab.open(folder / "one.html", f"#pagu={steps[-1].money}")
    tab.ask("(s => { s.value = '0'; s.dispatchEvent(new Event('change')); })(document.getElementById('banding'))")
    menu = "document.querySelectorAll('#paket select')[1]"
    tab.ask(f"(s => {{ s.value = 'differs'; s.dispatchEvent(new Event('change')); }})({menu})")
    here, there = ({pair[:3]: pair[3] for pair in steps[n].built} for n in (-1, 0))
    differ = {key for key in here.keys() | there.keys() if here.get(key) != there.get(key)}
    assert len(rows_of(tab, "paket")) == len(differ) > 0
    assert "tetap" not in {row[-1] for row in rows_of(tab, "paket")}
    assert rupiah(steps[-1].spent - steps[0].spent, "id") in text_of(tab, "angka")


def test_tables_filter_search_and_sort(tab: Page, folder: Path, town: Made) -> None:
    tab.open(folder / "one.html")
    units = town.run.units
    rows = rows_of(tab, "lokasi")
    assert [int(row[3]) for row in rows] == sorted((unit.before.points for unit in units), reverse=True)
    district = units[0].district
    pick = "(s => { s.value = %s; s.dispatchEvent(new Event('change')); })(document.querySelector('#lokasi select'))"
    tab.ask(pick % json.dumps("=" + district))
    assert {row[1] for row in rows_of(tab, "lokasi")} == {district}
    assert len(rows_of(tab, "lokasi")) == sum(unit.district == district for unit in units)
    tab.ask(pick % "''")
    search = "(s => { s.value = %s; s.dispatchEvent(new Event('input')); })(document.querySelector('#lokasi input'))"
    tab.ask(search % json.dumps(units[2].name.upper()))
    assert [row[0] for row in rows_of(tab, "lokasi")] == [units[2].name]
    tab.ask(search % "'tidak ada'")
    assert rows_of(tab, "lokasi") == [["Tidak ada baris yang cocok."]]
    tab.ask(search % "''")
    tab.ask("document.querySelectorAll('#lokasi th button')[0].click()")
    assert [row[0] for row in rows_of(tab, "lokasi")] == sorted(unit.name for unit in units)
    assert tab.ask("document.querySelector('#lokasi th').getAttribute('aria-sort')") == "ascending"


def test_a_deep_link_opens_the_story_and_escape_closes_it(tab: Page, folder: Path, town: Made) -> None:
    unit = town.run.units[1]
    tab.open(folder / "one.html", f"#kawasan/{unit.code}")
    assert tab.ask("document.getElementById('cerita').open")
    told = text_of(tab, "cerita")
    assert unit.name in told
    story = next(one for one in town.page.stories if town.run.catalogue.places[one.area].unit == unit.code)
    for sentence in story.lead:
        assert sentence in told
    for package in story.packages:
        assert package.why in told
    tab.press("Escape")
    tab.wait("document.getElementById('cerita').open", False)
    tab.wait("location.hash", "")
    tab.open(folder / "one.html", "#kawasan/TIDAK-ADA")
    assert "TIDAK-ADA" in text_of(tab, "cerita")
    tab.open(folder / "one.html", "#kawasan/%E0%A4%A")
    assert tab.complaints == []


def listed(tab: Page) -> tuple[float, int, list[list[int]]]:
    found = tab.ask("({...document.getElementById('daftar').dataset})")
    return float(found["nilai"]), int(found["belanja"]), json.loads(found["langkah"])


def steps_of(town: Made, taken: list[list[int]]) -> np.ndarray:
    steps = np.zeros((*town.case.instance.works.most.shape, 1), dtype=np.int64)
    for a, i, count in taken:
        steps[a, i, 0] += count
    return steps


def test_the_list_is_worth_what_it_says_and_keeps_prerequisites(tab: Page, folder: Path, town: Made) -> None:
    tab.open(folder / "one.html")
    worth, spent, taken = listed(tab)
    instance, steps = town.case.instance, steps_of(town, taken)
    assert worth == pytest.approx(value(instance, steps), rel=1e-9)
    assert spent == int(package_cost(instance, steps).sum()) <= town.run.budget
    assert (steps.sum(axis=2) <= instance.works.most).all()
    before, built = instance.prerequisites, steps[:, :, 0]
    for n in range(len(before.later)):
        allowed = built[:, before.earlier[n]] + before.standing[n]
        assert (before.ratio[n] * built[:, before.later[n]] <= allowed + 1e-9).all()
    assert worth > 0.9 * town.run.certainty.value
    assert "bukan rencana terbukti" in text_of(tab, "urut")


@pytest.mark.parametrize(("slum", "times"), [(0, 1), (0, 20), (35, 20), (100, 20)])
def test_the_list_counts_both_burdens_by_the_weights_asked(tab: Page, folder: Path, town: Made, slum: int, times: int) -> None:
    tab.open(folder / "one.html")
    set_to = "(s => { s.value = '%s'; s.dispatchEvent(new Event('input')); })(document.getElementById('%s'))"
    tab.ask(set_to % (str(slum), "bobot"))
    tab.ask(set_to % (str(times * town.run.budget / 1e6), "uang"))
    worth, spent, taken = listed(tab)
    weighed = dataclasses.replace(town.case.instance, slum_weight=slum / 100, poverty_weight=1 - slum / 100)
    steps = steps_of(town, taken)
    assert worth == pytest.approx(value(weighed, steps), rel=1e-9)
    assert worth > 0
    assert spent == int(package_cost(weighed, steps).sum())


def test_the_list_answers_to_weights_costs_and_locks(tab: Page, folder: Path, town: Made) -> None:
    tab.open(folder / "one.html")
    worth, _, taken = listed(tab)
    a, i, _ = taken[0]
    area, work = (f"document.querySelectorAll('#daftar select')[{n}]" for n in (1, 2))
    tab.ask(f"{area}.value = '{a}'; {work}.value = '{i}'")
    tab.ask("[...document.querySelectorAll('#daftar button')].find(b => b.textContent === 'Tidak boleh').click()")
    without, _, others = listed(tab)
    assert [a, i] not in [pair[:2] for pair in others]
    assert without <= worth
    tab.ask("[...document.querySelectorAll('#daftar button')].find(b => b.textContent === 'Kembalikan semua').click()")
    assert listed(tab)[0] == worth
    last = rows_of(tab, "daftar")[-1]
    assert last[-1] in ("ya", "tidak")
    set_to = "(s => { s.value = '%s'; s.dispatchEvent(new Event('input')); })(document.getElementById('%s'))"
    tab.ask(set_to % ("0", "uang"))
    assert listed(tab)[:2] == (0.0, 0)
    tab.ask(set_to % (str(town.run.budget / 1e6), "uang"))
    tab.ask(set_to % ("0", "bobot"))
    _, _, poor = listed(tab)
    helps = town.case.instance.works.livelihood
    assert sum(helps[i] * n for _, i, n in poor) >= sum(helps[i] * n for _, i, n in taken)
    assert tab.complaints == []


def test_several_years_say_why_there_is_no_list(tab: Page, folder: Path) -> None:
    tab.open(folder / "years.html")
    assert "only honest for one year" in text_of(tab, "daftar")
    assert tab.ask("document.querySelectorAll('#daftar table').length") == 0


def test_the_csv_opens_in_columns_and_runs_nothing(tab: Page, folder: Path) -> None:
    tab.open(folder / "hostile.html")
    tab.ask(CATCH)
    tab.ask("[...document.querySelectorAll('#lokasi button')].find(b => b.textContent.includes('CSV')).click()")
    raw = tab.ask("window.made[0].arrayBuffer().then(b => [...new Uint8Array(b)])")
    text = bytes(raw).decode("utf-8")
    assert text.startswith("\ufeff")
    lines = text[1:].split("\r\n")
    assert lines[0].split(";")[:3] == ["Kode", "Lokasi", "Kecamatan"]
    assert any(line.startswith(f"A2;'{FORMULA}") for line in lines)
    assert any(HOSTILE in line for line in lines)


def test_names_that_mean_harm_are_only_text(tab: Page, folder: Path) -> None:
    tab.open(folder / "hostile.html", "#kawasan/A1")
    assert HOSTILE in text_of(tab, "cerita")
    assert tab.ask("document.title") == HOSTILE
    assert tab.ask("document.images.length") == 0
    assert tab.ask("document.querySelectorAll('script').length") == 2
    body = tab.ask("document.body.textContent")
    assert not {"\u202e", "\u2066", "\x07"} & set(body)
    assert tab.complaints == []
