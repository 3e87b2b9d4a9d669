"""The workbook of a run: live numbers equal Python's, it reads back to the same plan, and no name in it can do harm."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from functools import cache
from pathlib import Path
from xml.dom import minidom

import numpy as np
import openpyxl
import pytest

from optimizer.domain.planned import PLAN_SHEET, PLAN_SHEETS
from optimizer.domain.scenario import Budget, CountingUnit, Scenario
from optimizer.intake.plan import read_plan
from optimizer.messages import LANGUAGES, Language
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft, Solution
from optimizer.problem.planned import Payer, written_plan
from optimizer.report.content.book.book import run_book
from optimizer.report.content.book.plan_sheet import TOP
from optimizer.report.content.book.value import Block, Formula, Ink, Sheet
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.report.content.stored import decode_facts, encode_facts
from optimizer.report.files import run_workbook
from optimizer.report.phrases.book import BOOK
from optimizer.report.words import office_name
from optimizer.report.writers.workbook import harmless
from optimizer.study.case import make_case
from optimizer.study.evaluate import evaluate
from tests.report.town import HOSTILE
from tests.support.office import recalculated
from tests.support.planned import written
from tests.support.ruled import ruled_town
from tests.support.solved import best
from tests.support.town import GROUP, SEPTIC, fund, random_town, town, two_years

LOOK = SolveOptions(nodes=20)
LONGEST_IN_FORMULA = 255
ASIDE = ("petunjuk", "catatan")


def hostile() -> Scenario:
    """Return a town all of whose names try to do harm, with a lot that is no whole unit."""
    names = [name or "-" for name in HOSTILE]
    base = two_years()
    areas = tuple(
        dataclasses.replace(one, name=names[n], village=names[n + 2], district=names[n + 4]) for n, one in enumerate(base.areas)
    )
    works = (
        *base.interventions[:2],
        dataclasses.replace(SEPTIC, step=0.25, name=names[0]),
        dataclasses.replace(GROUP, name=names[3]),
    )
    funds = (fund("a-b (c), d.e/f", name=names[3], carry_over=0.5), fund("dak", name=names[1], preference=2))
    budgets = tuple(dataclasses.replace(one, fund="a-b (c), d.e/f" if one.fund == "apbd" else one.fund) for one in base.budgets)
    return dataclasses.replace(
        base, title=names[3], areas=areas, interventions=works, funds=funds, budgets=budgets, assumptions=tuple(names)
    )


@cache
def solved(name: str) -> tuple[Scenario, Solution]:
    scenario = {"ruled": ruled_town, "hostile": hostile, "one": town, "two": two_years}[name]()
    return scenario, best(scenario, LOOK)


def overspent() -> RunFacts:
    """Return the facts of a plan that is too dear, and holds what nobody may pay for."""
    scenario = two_years(budgets=(Budget("apbd", 2022, 3_000_000), Budget("dak", 2023, 1_000_000)))
    scenario = dataclasses.replace(
        scenario, funds=(fund("apbd", districts=frozenset({"Utara"}), carry_over=0.5), scenario.funds[1])
    )
    steps = np.minimum(build_instance(town()).works.most, 7)[:, :, None].repeat(2, axis=2)
    again = evaluate(scenario, written(scenario, steps), quickly, quickly)
    assert {"M3", "M4"} <= {finding.rule for finding in again.findings}
    return gather(again.mine, "id")


def quickly(instance: Instance) -> Draft:
    return solve(instance, LOOK)


@cache
def facts(name: str, language: Language = "id") -> RunFacts:
    if name == "broken":
        return overspent()
    scenario, solution = solved(name)
    return gather(make_case(scenario, build_instance(scenario), solution), language)


def content(name: str, language: Language = "id") -> bytes:
    return run_workbook(facts(name, language), language).content


def sheet(name: str, of: str) -> Sheet:
    return next(page for page in run_book(facts(of), "id").sheets if page.name == name)


def cells(book: bytes | Path, values: bool) -> dict[tuple[str, str], object]:
    """Return every cell of a workbook, formulas or their values, by sheet and address."""
    opened = openpyxl.load_workbook(io.BytesIO(book) if isinstance(book, bytes) else book, data_only=values)
    return {(page.title, cell.coordinate): cell.value for page in opened for row in page.iter_rows() for cell in row}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["ruled", "hostile", "one"])
def test_the_same_run_gives_the_same_bytes(name: str, language: Language) -> None:
    assert content(name, language) == content(name, language)


def test_stored_facts_are_enough_to_make_it_again() -> None:
    raw = encode_facts({language: facts("hostile", language) for language in LANGUAGES})
    for language in LANGUAGES:
        assert run_workbook(decode_facts(raw, language), language).content == content("hostile", language)


def test_every_part_is_sound_xml_and_every_sheet_is_known() -> None:
    for name in ("ruled", "hostile"):
        with zipfile.ZipFile(io.BytesIO(content(name))) as parts:
            assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            for part in parts.namelist():
                if part.endswith((".xml", ".rels")):
                    minidom.parseString(parts.read(part))
        opened = openpyxl.load_workbook(io.BytesIO(content(name)))
        assert {page.title for page in opened if not page.title.startswith(ASIDE)} == set(PLAN_SHEETS)
        table = opened[PLAN_SHEET].tables["tabel_rencana"]
        heads = [cell.value for cell in opened[PLAN_SHEET][TOP + 1]]
        assert [column.name for column in table.tableColumns] == heads
        assert len({head.casefold() for head in heads}) == len(heads)


def test_no_name_becomes_a_formula_or_a_link() -> None:
    opened = openpyxl.load_workbook(io.BytesIO(content("hostile")))
    own = {cell.text for page in run_book(facts("hostile"), "id").sheets for cell in _formulas(page)}
    for page in opened:
        for row in page.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                assert cell.data_type != "f" or cell.value in own
    texts = {cell.value for page in opened for row in page.iter_rows() for cell in row if cell.data_type == "s"}
    assert any(str(text).startswith("=CMD") for text in texts)


def test_every_formula_is_a_sum_so_that_any_other_came_with_data() -> None:
    for name in ("ruled", "hostile"):
        book = openpyxl.load_workbook(io.BytesIO(content(name)))
        live = [cell.value for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"]
        assert len(live) > 60
        assert all(str(text).startswith("=SUM(") for text in live)
    with pytest.raises(ValueError, match="not a sum"):
        Formula("=A1", 0)
    with pytest.raises(ValueError, match="quotation"):
        Formula("=SUM(A1)", 0, ('"', ""))


def _formulas(page: Sheet) -> list[Formula]:
    held = [cell for block in page.blocks for row in block.rows for cell in row]
    return [cell for cell in (*held, *(line.text for line in page.lines)) if isinstance(cell, Formula)]


def test_no_character_steers_whoever_reads_it() -> None:
    assert harmless("a\x1b[31m\u202e\x00b\ud800\ufffe") == "a [31m  b  "
    assert harmless("=1+1\u00a0é") == "=1+1\u00a0é"
    assert len(harmless("x" * 50_000)) == 32_000


@pytest.mark.parametrize("seed", range(6))
def test_it_reads_back_to_the_same_plan(seed: int, tmp_path: Path) -> None:
    scenario = (ruled_town(), hostile())[seed] if seed < 2 else random_town(seed, areas=4, years=1 + seed % 2)
    instance, solution = build_instance(scenario), best(scenario, LOOK)
    path = tmp_path / "rencana.xlsx"
    path.write_bytes(run_workbook(gather(make_case(scenario, instance, solution), "en"), "en").content)
    reading = read_plan(path, scenario)
    back = written_plan(instance, reading.works)
    assert (back.plan.steps == solution.plan.steps).all()
    assert (back.plan.paid == solution.plan.paid).all()
    assert back.payer is Payer.FILE
    assert reading.notices == ()


def solved_year(name: str, place: int) -> int:
    """Return the year of one row of the plan, counted from the first."""
    rows = next(block.rows for block in sheet(PLAN_SHEET, name).blocks if block.table)
    return int(str(rows[place][4]))


def edited(path: Path, changes: dict[str, object], place: int) -> None:
    """Change cells of one row of the plan, counted from the first, by the keys of their columns."""
    book = openpyxl.load_workbook(path)
    page = book[PLAN_SHEET]
    heads = [cell.value for cell in page[TOP + 1]]
    for key, value in changes.items():
        page.cell(TOP + 2 + place, 1 + heads.index(key)).value = value
    book.save(path)


def shown_words(book: bytes, words: str) -> bool:
    """Whether a cell shows words in place of its number: those of its number format, which stand for what is above zero."""
    sheets = openpyxl.load_workbook(io.BytesIO(book), data_only=True)
    found = (cell for sheet in sheets for row in sheet.iter_rows() for cell in row if words in cell.number_format)
    return any((cell.value or 0) > 0 for cell in found)


def test_live_numbers_are_those_of_python(tmp_path: Path) -> None:
    names = ("ruled", "hostile", "one", "broken")
    books = [tmp_path / f"{name}.xlsx" for name in names]
    for name, book in zip(names, books, strict=True):
        book.write_bytes(content(name))
    changed = tmp_path / "changed.xlsx"
    changed.write_bytes(content("two"))
    edited(changed, {"pilih": "tidak"}, 0)
    edited(changed, {"volume": 1}, 1)
    edited(changed, {"tahun": 2023 if solved_year("two", 2) == 2022 else 2022}, 2)
    done = recalculated(tmp_path, *books, changed)
    for name, book in zip(names, done, strict=False):
        texts, before, after = cells(content(name), False), cells(content(name), True), cells(book, True)
        live = [at for at, text in texts.items() if str(text).startswith("=") and text != before[at]]
        assert len(live) > 60
        for at in live:
            assert (after[at] or 0) == pytest.approx(before[at] or 0, abs=1e-6), (name, at, texts[at])
    assert shown_words(content("broken"), "LEWAT PAGU")
    assert not shown_words(content("ruled"), "LEWAT PAGU")
    scenario, _ = solved("two")
    plan = written_plan(build_instance(scenario), read_plan(done[-1], scenario).works)
    values = cells(done[-1], True)
    assert values[PLAN_SHEET, "D5"] == plan.plan.paid.sum()
    assert values[PLAN_SHEET, "D6"] - values[PLAN_SHEET, "D5"] == values[PLAN_SHEET, "D7"]
    assert values[PLAN_SHEET, "D9"] == 3
    assert values["ringkasan", "A5"] == 3
    assert plan.payer is Payer.UNEQUAL
    assert values[PLAN_SHEET, "D8"] != 0


def test_documents_add_up_to_the_plan() -> None:
    told = facts("ruled")
    program, rkpd = sheet("memorandum", "ruled").blocks[0], sheet("rkpd", "ruled").blocks[0]
    totals = [cell.value for cell in program.rows[-1] if isinstance(cell, Formula)]
    assert totals[0] == told.spent
    assert sum(totals[1:3]) == told.spent
    assert sum(totals[3:]) == told.spent
    rows = rkpd.rows[:-1]
    offices = {office_name(work.office) for work in told.works}
    assert {row[1] for row in rows} == offices == {row[-1] for row in program.rows[:-1]}
    assert sum(row[9] for row in rows) == told.spent
    assert len({(row[5], row[1], row[2], row[4]) for row in rows}) == len(rows)
    for row in rows:
        same = [
            other for other in rows if other[5] == row[5] + 1 and (other[1], other[2], other[4]) == (row[1], row[2], row[4])
        ]
        if row[5] == told.setting.years[-1]:
            assert row[11:14] == (None, None, None)
        else:
            assert row[13] == sum(other[9] for other in same)


def test_forms_are_the_scores_before_and_after() -> None:
    page, told = sheet("awal_akhir", "ruled"), facts("ruled")
    assert len(page.blocks) == len(told.units)
    for block, unit in zip(page.blocks, told.units, strict=True):
        points = block.rows[len(told.setting.parameters)]
        assert [cell.value for cell in points if isinstance(cell, Formula)] == [unit.before.points, unit.after.points]


def test_what_is_not_in_the_plan_can_be_chosen() -> None:
    scenario, solution = solved("one")
    rows = next(block.rows for block in sheet(PLAN_SHEET, "one").blocks if block.table)
    offered = {(row[1], row[5]) for row in rows}
    most = build_instance(scenario).works.most
    assert len(offered) == int((most > 0).sum())
    assert sum(row[0] == "ya" for row in rows) == int((solution.plan.steps > 0).sum())


def test_words_inside_formulas_end_no_text_of_theirs() -> None:
    for pair in BOOK.values():
        assert not any('"' in text for text in pair)
        assert all(len(text) <= LONGEST_IN_FORMULA for text in pair if text.startswith("!"))


@pytest.mark.parametrize("name", ["nothing", "no money", "kawasan"])
def test_a_run_with_little_in_it_has_a_workbook_too(name: str, tmp_path: Path) -> None:
    scenario = town()
    if name == "kawasan":
        scenario = dataclasses.replace(scenario, scoring=dataclasses.replace(scenario.scoring, unit=CountingUnit.KAWASAN))
    else:
        money = 0 if name == "no money" else 1
        scenario = dataclasses.replace(
            scenario, budgets=tuple(dataclasses.replace(one, money=money) for one in scenario.budgets)
        )
    solution, instance = best(scenario, LOOK), build_instance(scenario)
    path = tmp_path / "rencana.xlsx"
    path.write_bytes(run_workbook(gather(make_case(scenario, instance, solution), "id"), "id").content)
    assert len(read_plan(path, scenario).works) == int((solution.plan.steps > 0).sum())


def test_a_block_refuses_rows_of_another_width() -> None:
    with pytest.raises(ValueError, match="one cell"):
        Block(0, 0, ("a", "b"), (Ink.TEXT, Ink.TEXT), (("x",),))
    with pytest.raises(ValueError, match="inks"):
        Block(0, 0, ("a",), (Ink.TEXT,), (("x",),), row_inks=(Ink.WHOLE, Ink.WHOLE))


def test_the_sheet_of_areas_tells_what_each_household_gets() -> None:
    told, rows = facts("ruled"), sheet("kawasan", "ruled").blocks[0].rows
    assert [row[-1] for row in rows[:-1]] == [round(unit.money / unit.households) for unit in told.units]


def test_the_years_of_a_plan_have_a_total_that_is_the_plan_s() -> None:
    told, years = facts("two"), sheet("ringkasan", "two").blocks[0]
    assert len(years.rows) == len(told.setting.years) + 1
    assert [cell.value for cell in years.rows[-1] if isinstance(cell, Formula)] == [told.budget, told.spent]
