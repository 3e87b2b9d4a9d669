"""Random damage: whatever a file holds, the answer is a scenario or a ScenarioError, never another exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optimizer.errors import ScenarioError
from optimizer.intake.read import Reading, read_scenario
from optimizer.report.writers.faults_text import render_faults
from tests.intake.small import VALID, copy_valid, workbook_scenario

FILES = ("scenario.yaml", "data/kawasan.csv", "data/intervensi.csv", "data/sumber_dana.csv")
SCRAPS = [
    b"",
    b"\0",
    b"\xff",
    b'"',
    b"'",
    b"\n",
    b"\r",
    b"\t",
    b":",
    b"- ",
    b"{",
    b"[",
    b"&a",
    b"*a",
    b"!!x ",
    b"%",
    b"|",
    b">",
    b"#",
]
SCRAPS += [
    b",",
    b";",
    b"1e999",
    b".nan",
    b"-1",
    b"=1+1",
    b"\xe2\x80\xae",
    b"\xef\xbb\xbf",
    b"? ",
    b"---\n",
    b"...\n",
    b"0" * 5000,
]
scraps = st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=8))
damage = st.tuples(st.integers(0, 10_000), st.integers(0, 60), scraps)
FUZZ = settings(suppress_health_check=list(HealthCheck))


def answer(scenario: Path, overrides: tuple[tuple[str, str], ...] = ()) -> None:
    try:
        assert isinstance(read_scenario(scenario, overrides), Reading)
    except ScenarioError as refused:
        for language in ("id", "en"):
            text = render_faults(refused, "en" if language == "en" else "id")
            assert all(char.isprintable() or char in "\n\u00a0" for char in text)


def damaged(content: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, scrap in cuts:
        start = at % (len(content) + 1)
        content = content[:start] + scrap + content[start + length :]
    return content


@given(st.sampled_from(FILES), st.lists(damage, min_size=1, max_size=4))
@settings(FUZZ, max_examples=70)
def test_damaged_text_files(name: str, cuts: list[tuple[int, int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scenario = copy_valid(Path(folder))
        path = scenario.parent / name
        path.write_bytes(damaged(path.read_bytes(), cuts))
        answer(scenario)


@given(st.lists(damage, min_size=1, max_size=4))
@settings(FUZZ, max_examples=25)
def test_damaged_workbooks(cuts: list[tuple[int, int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scenario = workbook_scenario(Path(folder))
        path = scenario.parent / "data" / "tabel.xlsx"
        path.write_bytes(damaged(path.read_bytes(), cuts))
        answer(scenario)


@given(st.binary(max_size=400))
@settings(FUZZ, max_examples=60)
def test_noise(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scenario = copy_valid(Path(folder))
        for name in FILES[:2]:
            (scenario.parent / name).write_bytes(content)
            answer(scenario)


@given(st.text(max_size=30), st.text(max_size=30))
@settings(FUZZ, max_examples=30)
def test_overrides(path: str, value: str) -> None:
    answer(VALID / "scenario.yaml", ((path, value), ("tujuan.bobot." + path, value)))


@given(st.text(max_size=60))
@settings(FUZZ, max_examples=30)
def test_paths(path: str) -> None:
    answer(VALID / "scenario.yaml", (("data", "'" + path.replace("'", "") + "'"),))
