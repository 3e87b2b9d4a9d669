"""docs/panduan.md: its commands can be typed, its pictures are there, and the screens it shows are those of the program."""

from __future__ import annotations

import csv
import re
import shlex
import shutil
from pathlib import Path

import openpyxl
import pytest

from optimizer.cli import main
from optimizer.cli.command_line import build_parser
from optimizer.cli.grammar import COMMANDS

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURES = ROOT / "docs" / "gambar"
BLOCKS = [block.strip("\n") for block in re.findall(r"^```\w*\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)]
TYPED = [block for block in BLOCKS if block.startswith("tuntas ")]
RUN_OF_2022 = BLOCKS[BLOCKS.index(next(block for block in BLOCKS if block.startswith("Seluruh data"))) :][:6]
PRACTICE = ("banjarsari-rt009rw002", "gadung-rt014rw003", "gedog-rt003rw001")
FUND = {
    "kode": "apbd_kabupaten",
    "nama": "APBD Kabupaten",
    "kewenangan": "kabupaten",
    "lokasi": "semua",
    "bawa_sisa": "0",
    "urutan": "1",
    "sumber": "Asumsi untuk latihan",
    "mutu": "perkiraan",
}


def commands(page: str) -> list[str]:
    """Return every command of a page, in blocks and inside sentences, with the words that follow; a bare name is but a name."""
    shown = re.findall(r"^tuntas .+$", page, re.MULTILINE) + re.findall(r"`(tuntas [^`]+)`", page)
    named = [command for command in shown if command.split()[1] in COMMANDS]
    meant = [command for command in named if command.count(" ") > 1 or command == "tuntas doctor"]
    return sorted({command.partition(" > ")[0] for command in meant})


@pytest.mark.parametrize("command", sorted({*commands(GUIDE), *commands(README)}))
def test_every_command_can_be_typed(command: str) -> None:
    words = shlex.split(command)[1:]
    if "--help" not in words:
        assert build_parser("id")[0].parse_args(words).command == words[0]


def test_the_guide_meets_every_command_a_planner_needs() -> None:
    met = {command.split()[1] for command in commands(GUIDE)}
    assert set(COMMANDS) - met <= {"report", "sweep"}


def test_pictures_are_there_small_and_all_shown() -> None:
    linked = re.findall(r"!\[[^\]]+\]\(gambar/([^)]+)\)", GUIDE)
    assert sorted(linked) == sorted(path.name for path in PICTURES.iterdir())
    for name in linked:
        picture = (PICTURES / name).read_bytes()
        assert picture.startswith(b"\x89PNG")
        assert len(picture) < 350_000


def told(block: str, screen: str) -> bool:
    """Return whether each line of a block stands in the screen, in this order; ``...`` leaves some out."""
    at = 0
    for line in block.splitlines():
        if line == "...":
            continue
        found = screen.find(line, at)
        if found < 0:
            return False
        at = found + len(line)
    return True


def after(command: str, which: int = 0) -> str:
    """Return the block that the guide shows after a command; the ``which``-th when it shows several in a row."""
    return BLOCKS[BLOCKS.index(command) + 1 + which]


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the scenarios that come along, as a planner has it."""
    monkeypatch.delenv("TUNTAS_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "scenarios", tmp_path / "scenarios")
    return tmp_path


def say(capsys: pytest.CaptureFixture[str], command: str) -> str:
    main(shlex.split(command)[1:])
    streams = capsys.readouterr()
    return (streams.out + streams.err).replace("\u00a0", " ")


def fill(book: Path, faults: dict[tuple[int, str], str] | None = None) -> None:
    """Write the three rows of practice and the fund; ``faults`` are cells typed wrongly: row number and column."""
    with (ROOT / "scenarios/data/jatim/kawasan.csv").open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["kode"] in PRACTICE]
    for (number, column), wrong in (faults or {}).items():
        rows[number][column] = wrong
    workbook = openpyxl.load_workbook(book)
    for sheet, filled in (("kawasan", rows), ("sumber_dana", [FUND])):
        heads = [cell.value for cell in workbook[sheet][1]]
        for line, row in enumerate(filled, 2):
            for column, value in row.items():
                typed = float(value) if re.fullmatch(r"[0-9.]+", value) else value
                workbook[sheet].cell(line, heads.index(column) + 1).value = typed
    workbook.save(book)


def test_the_new_scenario_goes_as_told(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(after("tuntas init kota-baru"), say(capsys, "tuntas init kota-baru"))
    scenario, book = practice / "scenarios/kota-baru.yaml", practice / "scenarios/data/kota-baru.xlsx"
    borrowed = next(block for block in BLOCKS if block.startswith("data:\n"))
    begun = scenario.read_text(encoding="utf-8")
    prepared = "\n".join(f"# {line}" for line in borrowed.splitlines())
    assert prepared in begun
    alone = begun.replace("data: 'data/kota-baru.xlsx'\n", "", 1)
    scenario.write_text(alone.replace(prepared, borrowed), encoding="utf-8")
    validate, score, run = (f"tuntas {words}" for words in ("validate kota-baru", f"score {book}", "run kota-baru --no-report"))

    fill(book, {(0, "mutu"): "survei", (2, "jenis"): "Kelurahn"})
    assert told(after("tuntas validate kota-baru"), say(capsys, validate))
    fill(book, {(1, "2b"): "3590"})
    assert told(after("tuntas score scenarios/data/kota-baru.xlsx"), say(capsys, score))
    fill(book)
    assert told(after("tuntas validate kota-baru", 1), say(capsys, validate))
    weights = re.search(r"bobot: \{kumuh: 1, kemiskinan: 0\}", GUIDE)
    assert weights
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace("bobot: {kumuh: 0.6, kemiskinan: 0.4}", weights[0]), encoding="utf-8")
    assert told(after("tuntas validate kota-baru", 2), say(capsys, validate))
    assert told(after("tuntas run kota-baru"), say(capsys, run))
    conflict = next(command for command in TYPED if "minimum_kecamatan" in command)
    assert told(after(conflict), say(capsys, conflict))


def test_the_screen_of_2022_is_read_as_it_is(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told("\n".join(RUN_OF_2022), say(capsys, "tuntas run 2022 --no-report"))


def test_a_screen_told_wrongly_is_noticed() -> None:
    assert told("a\n...\nc", "a\nb\nc")
    assert not told("c\na", "a\nb\nc")
    assert not told("d", "a\nb\nc")
