"""The whole command: the same folder whoever works it, going on after an interruption, and settings read as ``--set`` reads."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from optimizer.archive.verify import verify_hashes
from optimizer.cli import main
from optimizer.cli.progress import Progress
from optimizer.errors import ArchiveError, ScenarioError
from optimizer.intake.read import read_again, read_parts, read_scenario
from optimizer.messages import Message, message
from optimizer.report.studies import sweep as told
from optimizer.requests import EngineChoice, StudyRequest, SweepRequest
from optimizer.verbs import pace
from optimizer.verbs import sweep as verb
from optimizer.verbs.pace import Pace
from tests.sweep.asked import Serial

SCENARIO = Path(__file__).parents[2] / "scenarios" / "2022.yaml"
VARY = (("pagu", "50%..150%"), ("bobot", "0..1"))


@pytest.fixture(autouse=True)
def no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told, "picture_files", lambda stem, chart: ())


def asked(folder: Path, draws: int = 60, anew: bool = False) -> SweepRequest:
    study = StudyRequest(str(SCENARIO), folder=folder)
    return SweepRequest(study, VARY, draws, engine=EngineChoice(processes=2), anew=anew)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class Cut(Serial):
    """Is interrupted after so many batches."""

    def __init__(self, batches: int) -> None:
        self.left = batches

    def each(self, work, tasks):  # type: ignore[no-untyped-def]
        for task in tasks:
            if not self.left:
                raise KeyboardInterrupt
            self.left -= 1
            yield task, work(task)


def test_processes_one_process_and_an_interrupted_sweep_write_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    local, serial, cut = (tmp_path / name / "sapuan" for name in ("local", "serial", "cut"))
    answer = verb.sweep(asked(local))
    assert answer.folder == local
    assert verify_hashes(local).findings == ()
    monkeypatch.setattr(verb, "_engine", lambda choice: Serial())
    verb.sweep(asked(serial))
    monkeypatch.setattr(verb, "_engine", lambda choice: Cut(2))
    with pytest.raises(KeyboardInterrupt):
        verb.sweep(asked(cut))
    assert [path.name for path in cut.parent.iterdir()] == [".tmp-journal-sapuan"]
    stages: list[Message] = []
    monkeypatch.setattr(verb, "_engine", lambda choice: Cut(7))
    verb.sweep(asked(cut), stages.append)
    assert message("sweep.resumed", done=14, total=60) in stages
    assert content(local) == content(serial) == content(cut)
    assert [path.name for path in cut.parent.iterdir()] == ["sapuan"]


def test_another_question_does_not_throw_work_away_unless_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "sapuan"
    monkeypatch.setattr(verb, "_engine", lambda choice: Cut(1))
    with pytest.raises(KeyboardInterrupt):
        verb.sweep(asked(folder))
    monkeypatch.setattr(verb, "_engine", lambda choice: Serial())
    with pytest.raises(ArchiveError, match=r"archive\.unfinished"):
        verb.sweep(asked(folder, draws=5))
    verb.sweep(asked(folder, draws=5, anew=True))
    assert [path.name for path in tmp_path.iterdir()] == ["sapuan"]


def test_a_journal_of_another_form_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verb, "encode", lambda number, rows: '{"batch": 0}')
    monkeypatch.setattr(verb, "_engine", lambda choice: Cut(1))
    with pytest.raises(KeyboardInterrupt):
        verb.sweep(asked(tmp_path / "sapuan"))
    with pytest.raises(ArchiveError, match=r"sweep\.journal_spoilt"):
        verb.sweep(asked(tmp_path / "sapuan"))


def test_the_command_writes_a_table_and_says_what_it_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "sapuan"
    words = ["sweep", str(SCENARIO), "--vary", "pagu=50%,100%", "--vary", "penilaian.kewenangan=ketat,peringatan"]
    assert main([*words, "--processes", "1", "--out", str(folder)]) == 0
    shown = capsys.readouterr()
    assert "sapuan, 4 kasus" in shown.out
    assert "Paling ditentukan oleh pagu" in shown.out
    assert "kasus, sisa" not in shown.err, "a bar is for a terminal"
    rows = list(csv.DictReader(io.StringIO((folder / "sapuan.csv").read_text(encoding="utf-8"))))
    assert [(row["pagu"], row["penilaian.kewenangan"]) for row in rows] == [
        ("50", "ketat"),
        ("50", "peringatan"),
        ("100", "ketat"),
        ("100", "peringatan"),
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--vary", "pagu=1,2"], 3),
        (["--vary", "bobt=0,1"], 3),
        (["--vary", "pagu"], 2),
        (["--vary", "bobot=0,1", "--draws", "0"], 2),
    ],
)
def test_what_cannot_be_varied_ends_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int
) -> None:
    assert main(["sweep", str(SCENARIO), *words, "--out", str(tmp_path / "sapuan")]) == code
    shown = capsys.readouterr().err
    assert "bobt" not in words[1] or "maksud Anda 'bobot'?" in shown
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "overrides",
    [
        (),
        (("pagu.apbd_kabupaten.2022", "Rp 3 miliar"),),
        (("tujuan.lensa", "skor"), ("penilaian.kewenangan", "ketat")),
        (("penilaian.ambang", "harfiah"),),
        (("penilaian.skema", "permen-14-2018"),),
        (("inflasi", "0.03"),),
    ],
)
def test_a_scenario_read_again_is_the_one_read_whole(overrides: tuple[tuple[str, str], ...]) -> None:
    parts = read_parts(SCENARIO, (("tujuan.diskonto", "0.02"),))
    whole = read_scenario(SCENARIO, (("tujuan.diskonto", "0.02"), *overrides)).scenario
    assert read_again(parts, overrides) == whole


def test_what_is_refused_when_read_whole_is_refused_when_read_again() -> None:
    parts = read_parts(SCENARIO)
    for overrides in ((("pagu.tidak_ada.2022", "Rp 1 miliar"),), (("tujuan.bobot.kumuh", "0.9"),), (("data", "tidak/ada"),)):
        codes = []
        for read in (lambda over=overrides: read_again(parts, over), lambda over=overrides: read_scenario(SCENARIO, over)):
            with pytest.raises(ScenarioError) as caught:
                read()
            codes.append([fault.what.code for fault in caught.value.faults])
        assert codes[0] == codes[1]


def test_the_remaining_time_follows_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    told_of: list[str] = []
    now = iter([100.0, 110.0, 130.0])
    monkeypatch.setattr(pace.time, "monotonic", lambda: next(now))
    counted = Pace(1000, 400, lambda stage: told_of.append(stage.say("id")))
    counted.step(10)
    counted.step(20)
    assert told_of[0] == "melanjutkan: 400 dari 1000 kasus sudah dihitung sebelumnya"
    assert told_of[1].endswith("400/1000 kasus, sisa ...")
    assert told_of[2].endswith("410/1000 kasus, sisa 0:09:50")
    assert told_of[3].endswith("430/1000 kasus, sisa 0:09:30")
    assert told_of[3].startswith("█" * 10 + "░" * 14)


def test_a_bar_is_told_to_a_terminal_only(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress("id") as progress:
        progress.tell(message("progress.sweep", bar="", done=1, total=2, left="..."))
        progress.tell(message("stage-read"))
    assert capsys.readouterr().err == "membaca skenario dan data\n"
