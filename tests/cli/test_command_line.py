"""The command line: words become calls, answers go to standard output, everything else to standard error."""

from __future__ import annotations

import argparse
import inspect
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from optimizer.cli import main
from optimizer.cli.chrome import INDONESIAN, chrome
from optimizer.cli.command_line import build_parser
from optimizer.cli.entry import wanted_language
from optimizer.cli.grammar import COMMANDS
from optimizer.cli.values import repeat_set
from optimizer.cli.words import plain
from optimizer.errors import ArchiveError, Fault, NoPlanError, Place, ScenarioError, SolverError
from optimizer.messages import message
from optimizer.requests import (
    CompareRequest,
    ExplainRequest,
    FrontierRequest,
    NoRegretRequest,
    ReserveRequest,
    RoomRequest,
    RunRequest,
    ScoreRequest,
    SolverChoice,
    StudyRequest,
    TargetsRequest,
)
from tests.cli.stand_ins import ports

ROOT = Path(__file__).parents[2]
REASON = message("command.help.run")


@pytest.fixture(autouse=True)
def _no_language_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TUNTAS_LANG", raising=False)


def asked(*words: str) -> object:
    given, verbs = ports()
    assert main(words, given) == 0
    return verbs.asked[-1]


def test_run_asks_for_one_plan() -> None:
    assert asked("run", "2022") == RunRequest("2022")
    assert asked(
        *("run", "a.yaml", "--set", "pagu.apbd.2022=Rp 10 miliar", "--set", "nama=a=b", "--out", "x"),
        *("--solver", "COIN_CMD", "--time-limit", "2.5", "--no-report", "--lang", "en"),
    ) == RunRequest(
        "a.yaml",
        (("pagu.apbd.2022", "Rp 10 miliar"), ("nama", "a=b")),
        Path("x"),
        SolverChoice("COIN_CMD", 2.5),
        report=False,
        language="en",
    )


def test_one_set_may_carry_several_values() -> None:
    assert asked("run", "--set", "a=1", "b=-2", "2022", "--set=c=3") == RunRequest(
        "2022", (("a", "1"), ("b", "-2"), ("c", "3"))
    )
    assert repeat_set(["--set", "a=1", "b=2", "x", "c=3"]) == ["--set", "a=1", "--set", "b=2", "x", "c=3"]
    assert repeat_set(["--set"]) == ["--set"]


def test_the_other_commands_ask_for_what_they_say() -> None:
    assert asked("validate", "2022", "--set", "a=1") == ("validate", "2022", (("a", "1"),))
    assert asked("validate", "2022", "--resolved") == ("resolve", "2022", ())
    assert asked("compare", "2021", "2022", "--out", "x") == CompareRequest(("2021", "2022"), folder=Path("x"))
    assert asked("tradeoff", "2022") == StudyRequest("2022")
    assert asked("room", "2022") == RoomRequest(StudyRequest("2022"))
    assert asked("room", "2022", "--within", "2,5").within == 0.025
    assert asked("noregret", "2022") == NoRegretRequest(StudyRequest("2022"))
    words = ("noregret", "2022", "--weights", "0,3-0.7", "--budgets", "80-120%")
    assert asked(*words) == NoRegretRequest(StudyRequest("2022"), weights=(0.3, 0.7), budgets=(0.8, 1.2))
    assert asked("explain", "2022") == asked("explain", "2022", "--all") == ExplainRequest(StudyRequest("2022"))
    assert asked("explain", "2022", "--area", "A1") == ExplainRequest(StudyRequest("2022"), area="A1")
    assert asked("explain", "2022", "--intervention", "apar") == ExplainRequest(StudyRequest("2022"), intervention="apar")
    assert asked("frontier", "2022") == FrontierRequest(StudyRequest("2022"))
    assert asked("frontier", "2022", "--until", "Rp 20 miliar") == FrontierRequest(StudyRequest("2022"), "Rp 20 miliar")
    assert asked("reserve", "2022", "--fund", "dak") == ReserveRequest(StudyRequest("2022"), "dak")
    assert asked("score", "t.xlsx") == ScoreRequest(Path("t.xlsx"))
    assert asked("score", "t.csv", "--scheme", "s", "--ambang", "lama", "--by", "kawasan") == ScoreRequest(
        Path("t.csv"), "s", "lama", "kawasan"
    )
    assert asked("init", "baru") == "baru"
    assert asked("verify", "results/2022") == Path("results/2022")


@pytest.mark.parametrize(
    "words",
    [
        ["run", "2022"],
        ["compare", "a", "b"],
        ["tradeoff", "2022"],
        ["room", "2022"],
        ["noregret", "2022"],
        ["explain", "2022"],
        ["frontier", "2022"],
        ["reserve", "2022"],
        ["score", "t.csv"],
    ],
    ids=lambda words: words[0],
)
def test_json_is_all_there_is_on_standard_output(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "--json"], ports()[0]) == 0
    assert json.loads(capsys.readouterr().out) == {"bahasa": "id"}


def test_results_and_progress_go_separate_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "2022"], ports()[0]) == 0
    shown = capsys.readouterr()
    assert shown.out == "id: Rp\N{NO-BREAK SPACE}10\N{NO-BREAK SPACE}miliar \N{RIGHTWARDS ARROW} kumuh\n"
    assert shown.err == "susun rencana terbaik untuk satu skenario\nbandingkan beberapa skenario\n"


def test_notices_stay_off_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "t.csv", "--json"], ports()[0]) == 0
    shown = capsys.readouterr()
    assert shown.err == "kawasan.csv: dibaca sebagai cp1252\n"
    assert json.loads(shown.out)


def test_progress_on_a_terminal_is_one_line_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert main(["run", "2022"], ports()[0]) == 0
    assert "bandingkan beberapa skenario" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K"), "the line is wiped at the end"


def unloadable() -> ImportError:
    """Return what numpy says when its library does not fit into memory: an essay about one line."""
    essay = ImportError("\n\nIMPORTANT: PLEASE READ THIS\nfor advice")
    essay.__cause__ = ImportError("_core.so: failed to map segment")
    return essay


OUTCOMES = [
    (NoPlanError(REASON, (message("command.help.init"),)), 1, ["Tidak ada rencana: susun rencana", "  - buat skenario baru"]),
    (ScenarioError((Fault(Place("a.yaml", 3, 7), REASON),)), 3, ["a.yaml:3:7: susun rencana"]),
    (SolverError(REASON), 4, ["galat: susun rencana"]),
    (ArchiveError(REASON), 4, ["galat: susun rencana"]),
    (KeyboardInterrupt(), 130, ["Dihentikan."]),
    (MemoryError(), 4, ["memori"]),
    (ModuleNotFoundError("No module named 'numpy'", name="numpy"), 4, ["'numpy' belum terpasang"]),
    (unloadable(), 4, ["tidak dapat dimuat (_core.so: failed to map segment)"]),
    (SystemError("initialization of lib raised unreported exception"), 4, ["tidak dapat dimuat (initialization of lib"]),
    (OSError(5, "Input/output error", "x.csv"), 4, ["Input/output error (x.csv)"]),
    (ZeroDivisionError("x"), 4, ["bukan di data Anda (ZeroDivisionError di _answer:"]),
]


@pytest.mark.parametrize(("error", "code", "texts"), OUTCOMES, ids=[type(outcome[0]).__name__ for outcome in OUTCOMES])
def test_each_ending_has_its_code_and_words(
    error: BaseException, code: int, texts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", "2022", "--json"], ports(error)[0]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert all(text in shown.err for text in texts)
    assert "Traceback" not in shown.err


def test_a_fault_of_the_program_can_be_looked_into(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TUNTAS_DEBUG", "1")
    assert main(["run", "2022"], ports(ZeroDivisionError("sebab"))[0]) == 4
    assert "ZeroDivisionError: sebab" in capsys.readouterr().err


def test_a_fault_in_telling_a_fault_still_ends_cleanly(monkeypatch: pytest.MonkeyPatch) -> None:
    given, _ = ports(ScenarioError((Fault(Place("a"), REASON),)))
    monkeypatch.setattr(given.screens, "faults", lambda error, language: 1 / 0)
    assert main(["run", "2022"], given) == 4


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], "wajib diisi: PERINTAH"),
        (
            ["rum", "2022"],
            f"'rum' tidak dikenal (pilihannya: {', '.join(COMMANDS)}); maksud Anda 'run'?",
        ),
        (["RUN", "2022"], "maksud Anda 'run'?"),
        (["xyzzy"], "verify, doctor)\n"),
        (["run"], "wajib diisi: SKENARIO"),
        (["run", "2022", "--jsn"], "tidak dikenal: --jsn; maksud Anda '--json'?"),
        (["run", "2022", "--js"], "tidak dikenal: --js"),
        (["run", "2022", "2023"], "tidak dikenal: 2023\n"),
        (["run", "2022", "--timelimit=3"], "maksud Anda '--time-limit'?"),
        (["run", "2022", "--json=1"], "--json: pilihan ini tidak memakai nilai, tetapi diberi '1'"),
        (["run", "2022", "--out"], "--out: perlu satu nilai"),
        (["run", "2022", "--set", "pagu"], "--set: 'pagu' bukan KUNCI=NILAI"),
        (["run", "2022", "--set", "=3"], "--set: '=3' bukan KUNCI=NILAI"),
        (["run", "2022", "--time-limit", "nan"], "--time-limit: 'nan' bukan jumlah detik"),
        (["run", "2022", "--time-limit", "0"], "--time-limit: '0' bukan jumlah detik"),
        (["run", "2022", "--time-limit", "sejam"], "--time-limit: 'sejam' bukan jumlah detik"),
        (["run", "2022", "--lang", "jv"], "--lang: 'jv' tidak dikenal (pilihannya: id, en)"),
        (["score", "t.csv", "--by", "kawsan"], "maksud Anda 'kawasan'?"),
        (["room", "2022", "--within", "101"], "--within: '101' bukan persentase"),
        (["room", "2022", "--within", "nan"], "--within: 'nan' bukan persentase"),
        (["noregret", "2022", "--weights", "0.7-0.3"], "--weights: '0.7-0.3' bukan rentang bobot"),
        (["noregret", "2022", "--weights", "0.5"], "--weights: '0.5' bukan rentang bobot"),
        (["noregret", "2022", "--budgets", "0-100"], "--budgets: '0-100' bukan rentang persentase"),
        (["compare"], "wajib diisi: SKENARIO"),
        (["explain", "2022", "--area", "A1", "--all"], "--all: tidak dapat bersama --area"),
        (["compare", "2021"], "perlu dua skenario"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_says_what_was_meant(words: list[str], text: str, capsys: pytest.CaptureFixture[str]) -> None:
    given, verbs = ports()
    assert main(words, given) == 2
    shown = capsys.readouterr()
    assert text in shown.err
    assert shown.err.startswith("galat: ")
    assert "--help" in shown.err
    assert (shown.out, verbs.asked) == ("", [])


def test_english_everywhere_when_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--lang", "en", "rum"], ["rum", "--lang=en"], ["--lang", "en", "run", "2022", "--jsn"]):
        assert main(words) == 2
        assert capsys.readouterr().err.startswith("error: ")
    monkeypatch.setenv("TUNTAS_LANG", "en")
    assert main(["run", "2022"], ports()[0]) == 0
    assert capsys.readouterr().out.startswith("en: ")
    assert main(["run", "2022", "--lang", "id"], ports()[0]) == 0
    assert capsys.readouterr().out.startswith("id: ")
    monkeypatch.setenv("TUNTAS_LANG", "jv")
    assert main(["run", "2022"], ports()[0]) == 2
    assert "TUNTAS_LANG" in capsys.readouterr().err


def test_the_language_is_known_before_the_words_are_read() -> None:
    assert wanted_language([]) == "id"
    assert wanted_language(["run", "--lang", "en"]) == "en"
    assert wanted_language(["--lang=en", "--help"]) == "en"
    assert wanted_language(["--lang"]) == "id"


def test_init_names_the_files_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "baru"], ports()[0]) == 0
    out = capsys.readouterr().out
    assert str(Path("scenarios/baru.yaml")) in out
    assert "tuntas validate baru" in out


def test_doctor_tells_what_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"], ports()[0]) == 0
    assert capsys.readouterr().out == "baik     huruf x untuk grafik terbaca\n"
    assert main(["doctor", "--lang", "en"], ports(findings=("x",))[0]) == 4
    assert "BROKEN   the fonts" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("language", ["id", "en"])
def test_help_is_wholly_in_one_language(command: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*([command] if command else []), "--help", "--lang", language]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    foreign = {"id": ("usage:", "options:", "arguments:", "show this"), "en": ("pakai:", "pilihan:", "argumen:", "tampilkan")}
    assert not [word for word in foreign[language] if word in shown.out]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("tuntas ")


def test_every_translated_word_is_one_argparse_says() -> None:
    source = inspect.getsource(argparse)
    assert not [text for text in INDONESIAN if text not in source]


def test_argparse_has_its_own_words_back_afterwards() -> None:
    before = vars(argparse)["_"]
    with chrome("id"):
        assert vars(argparse)["_"]("options") == "pilihan"
    assert vars(argparse)["_"] is before
    with pytest.raises(SystemExit), chrome("id"):
        raise SystemExit
    assert vars(argparse)["_"] is before


def test_no_option_is_without_help() -> None:
    _, parsers = build_parser("id")
    assert not [action.dest for parser in parsers.values() for action in parser._actions if not action.help]


def test_text_for_a_terminal_cannot_steer_it() -> None:
    assert plain("Rp\N{NO-BREAK SPACE}1\n\tü\x1b[2J\u202e\r") == "Rp\N{NO-BREAK SPACE}1\n\tü?[2J??"


def test_a_conflict_is_told_on_standard_error_and_as_json_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    for words, out in ((["run", "2022"], ""), (["run", "2022", "--json"], '{"bahasa": "id"}\n')):
        given, verbs = ports()
        verbs.fails = NoPlanError(message("no-plan"), (), told="why")
        assert main(words, given) == 1
        shown = capsys.readouterr()
        assert shown.out == out
        assert "kumuh" in shown.err


def test_targets_are_asked_with_percentages() -> None:
    request = asked("targets", "2022", "--slum", "42,5", "--poverty", "10%")
    assert isinstance(request, TargetsRequest)
    assert (request.slum, request.poverty) == (42.5, 10.0)


@pytest.mark.parametrize("wrong", ["0", "101", "banyak", "nan"])
def test_a_wrong_percentage_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    given, _ = ports()
    assert main(["targets", "2022", "--slum", wrong], given) == 2
    assert wrong in capsys.readouterr().err


def test_ctrl_c_while_the_program_loads_ends_without_a_trace() -> None:
    script = """
import sys
from optimizer.__main__ import main

class Interrupted:
    def find_spec(self, name, path=None, target=None):
        if name == "optimizer.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupted())
main()
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")
