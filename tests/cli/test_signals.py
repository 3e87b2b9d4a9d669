"""Whoever tells a run to stop gets an end: one line, code 128 + number, no trace, nothing left behind, whatever it was at."""

from __future__ import annotations

import os
import random
import shutil
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from optimizer.archive.verify import verify_hashes
from tests.support.other_solvers import CBC, needs_cbc
from tests.support.stopped import Stopped, When, stop

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no signal can be sent to one process on Windows")

FAREWELL = "Dihentikan."
READ, SOLVE = "membaca skenario dan data", "mencari rencana terbaik dan memeriksa buktinya"
WRITE, CURVE = "menulis hasil dan grafik", "menelusuri manfaat semua pagu"
WITH_CBC = ("--solver", CBC)
SWEEP = ("sweep", "2022", "--vary", "pagu=50%..150%", "--draws", "5000", "--processes", "2")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Results of an earlier run."""
    folder = tmp_path_factory.mktemp("kept") / "hasil"
    words = ["-m", "optimizer", "run", "2022", "--no-report", "--out", str(folder)]
    assert stop(words, When(FAREWELL, 0.0)).code == 0
    return folder


class Place:
    """A folder with results of an earlier run, and one for temporary files."""

    def __init__(self, folder: Path, kept: Path | None) -> None:
        self.results, self.temporary = folder / "results", folder / "temporary"
        self.folder = self.results / "hasil"
        self.temporary.mkdir()
        if kept is not None:
            shutil.copytree(kept, self.folder)
        self.before = self.content()

    def content(self) -> dict[str, bytes]:
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}

    def left(self) -> list[str]:
        found = [path for folder in (self.results, self.temporary) if folder.exists() for path in folder.iterdir()]
        return sorted(path.name for path in found if path != self.folder)


@pytest.fixture
def place(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    found = Place(tmp_path, kept)
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(found.temporary))
    return found


def told(place: Place, words: tuple[str, ...], when: When, number: int = signal.SIGINT, everyone: bool = False) -> Stopped:
    """Stop a run before it ends; on a machine too quick for the moment, earlier."""
    command = ["-m", "optimizer", *words, "--out", str(place.folder)]
    while (stopped := stop(command, when, number, everyone)).code == 0 and when.delay > 0.01:
        when = replace(when, delay=when.delay / 2)
    return stopped


def assert_ended(stopped: Stopped, number: int = signal.SIGINT) -> None:
    assert stopped.code == 128 + number, stopped
    assert [line for line in stopped.said if FAREWELL in line] == stopped.said[-1:], stopped
    assert not [line for line in stopped.said if "Traceback" in line or "Error" in line or line.startswith(" ")], stopped
    assert not stopped.outlived
    assert stopped.seconds < 30.0, "hung"


def moments(seed: int, longest: float, count: int) -> list[float]:
    draw = random.Random(seed)
    return [round(draw.uniform(0.0, longest), 3) for _ in range(count)]


RUNS = [
    *(pytest.param(("run", "2022-2026"), When(None, delay), id=f"loading-{delay}") for delay in moments(1, 0.6, 6)),
    *(pytest.param(("run", "2022-2026"), When(READ, delay), id=f"reading-{delay}") for delay in moments(2, 0.3, 2)),
    *(pytest.param(("run", "2022-2026"), When(SOLVE, delay), id=f"whole-{delay}") for delay in moments(3, 3.0, 4)),
    *(pytest.param(("frontier", "2022"), When(CURVE, delay), id=f"linear-{delay}") for delay in moments(4, 1.5, 3)),
    *(
        pytest.param(("run", "2022-2026", *WITH_CBC), When(SOLVE, delay), id=f"cbc-{delay}", marks=needs_cbc)
        for delay in moments(5, 3.0, 4)
    ),
]


@pytest.mark.parametrize(("words", "when"), RUNS)
def test_a_run_ends_where_it_is(place: Place, words: tuple[str, ...], when: When) -> None:
    assert_ended(told(place, words, when))
    assert place.left() == []
    assert place.content() == place.before


@pytest.mark.parametrize("delay", moments(6, 3.0, 5))
def test_results_being_written_are_the_old_or_the_new(place: Place, delay: float) -> None:
    assert_ended(told(place, ("run", "2022"), When(WRITE, delay)))
    assert place.left() == []
    assert verify_hashes(place.folder).findings == ()


@pytest.mark.parametrize("everyone", [True, False], ids=["terminal", "process"])
@pytest.mark.parametrize("delay", moments(7, 4.0, 3))
def test_workers_end_with_a_sweep(place: Place, delay: float, everyone: bool) -> None:
    """What was found already is kept for the next run to go on from, in one file."""
    assert_ended(told(place, SWEEP, When(READ, delay), everyone=everyone))
    assert set(place.left()) <= {".tmp-journal-hasil"}
    assert place.content() == place.before


@needs_cbc
def test_solvers_of_workers_end_with_a_sweep(place: Place) -> None:
    words = (*SWEEP, "--whole", *WITH_CBC)
    assert_ended(told(place, words, When(READ, 6.0)))
    assert set(place.left()) <= {".tmp-journal-hasil"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_other_signals_to_stop_have_codes_of_their_own(place: Place, number: int) -> None:
    assert_ended(told(place, ("run", "2022-2026"), When(SOLVE, 0.5), number), number)
    assert place.left() == []


LISTENING = "import sys, time\nfrom optimizer import signals\nsignals.listen()\n"
SAY = "print('siap', file=sys.stderr, flush=True)\n"


def script(text: str) -> list[str]:
    return ["-c", LISTENING + text]


def test_a_signal_that_is_swallowed_by_a_library_is_none() -> None:
    text = SAY + "while True:\n    try: time.sleep(0.01)\n    except BaseException: pass"
    assert_ended(stop(script(text), When("siap", 0.1)))


def test_code_that_holds_up_the_main_thread_holds_up_nothing() -> None:
    text = "import hashlib\n" + SAY + "hashlib.pbkdf2_hmac('sha256', b'', b'', 2**31 - 1)"
    assert_ended(stop(script(text), When("siap", 0.1)))


def test_what_is_under_way_is_undone_once_however_often_it_is_told(tmp_path: Path) -> None:
    mark = tmp_path / "undone"
    text = f"""
import os
def undo():
    for _ in range(3):
        os.kill(os.getpid(), 2)
        time.sleep(0.1)
    with open({str(mark)!r}, "a") as stream:
        stream.write("once")
with signals.undone_by(undo):
    {SAY}    time.sleep(60)
"""
    assert_ended(stop(script(text), When("siap", 0.1)))
    assert mark.read_text() == "once"


def test_what_undoes_for_ever_is_left() -> None:
    text = f"with signals.undone_by(lambda: time.sleep(600)):\n    {SAY}    time.sleep(60)"
    stopped = stop(script(text), When("siap", 0.1))
    assert (stopped.code, stopped.seconds < 30.0) == (130, True)


def test_the_folder_that_matplotlib_is_loaded_from_goes_with_us(place: Place) -> None:
    text = f"""
from optimizer.report.charts import library
def load(name):
    {SAY}    time.sleep(60)
library.importlib.import_module = load
library.load_matplotlib()
"""
    assert_ended(stop(script(text), When("siap", 0.1)))
    assert place.left() == []


def test_programs_of_a_solver_end_with_us(place: Place) -> None:
    text = f"""
import subprocess
from optimizer.model.outside import programs_end_with_us
with programs_end_with_us() as folder:
    open(folder + "/model.mps", "w").close()
    {SAY}    subprocess.call(["sleep", "600"])
"""
    assert_ended(stop(script(text), When("siap", 0.3)))
    assert place.left() == []


@pytest.mark.parametrize("seconds", [0.2, 0.8], ids=["the main thread is patient", "the watch is"])
def test_what_is_begun_is_known_before_the_end(tmp_path: Path, seconds: float) -> None:
    thing = tmp_path / "thing"
    text = f"""
from pathlib import Path
thing = Path({str(thing)!r})
def make():
    thing.touch()
    {SAY}    time.sleep({seconds})
    return thing
with signals.made(make, Path.unlink):
    time.sleep(60)
"""
    assert_ended(stop(script(text), When("siap", 0.05)))
    assert not thing.exists()


def test_a_process_begun_deaf_stays_so() -> None:
    text = "import signal\n" + SAY + "time.sleep(1)"
    deaf = f"import signal, sys\nsignal.signal(2, signal.SIG_IGN)\n{LISTENING}{text}"
    assert stop(["-c", deaf], When("siap", 0.1)).code == 0


def test_who_says_stop_when_all_is_done_is_late() -> None:
    text = f"import atexit\n@atexit.register\ndef _():\n    {SAY}    time.sleep(0.5)\nsignals.leave(0)"
    stopped = stop(script(text), When("siap", 0.1))
    assert (stopped.code, stopped.said) == (0, ["siap"])


def test_what_is_printed_last_is_not_lost() -> None:
    text = "print('akhir', file=sys.stderr, end='')\nsignals.leave(7)"
    stopped = stop(script(text), When(FAREWELL, 0.0))
    assert (stopped.code, stopped.said) == (7, ["akhir"])
