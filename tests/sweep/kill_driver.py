"""Kill a sweep at random moments again and again, and print what was seen as JSON; run by ``test_sweep_survives``.

``sweep FOLDER``: a forked sweep of a real scenario, until it has ended all the same.
``orphans``: workers that hold standard output open, begun by a process that is to be killed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from optimizer.archive.verify import verify_hashes
from optimizer.report.studies import sweep as told
from optimizer.requests import StudyRequest, SweepRequest, silent
from optimizer.study.sweep.answer import Answerer
from optimizer.study.sweep.rows import Batch, Row
from optimizer.verbs import sweep as verb
from optimizer.verbs.shared import begin
from optimizer.workers.local import LocalEngine
from tests.sweep.asked import Serial

SCENARIO = str(Path(__file__).parents[2] / "scenarios" / "2022.yaml")
DRAWS, SIZE = 160, 4
LONGEST = 60.0


def logged(log: Path, batch: Batch, answer: Callable[[Batch], tuple[Row, ...]]) -> tuple[Row, ...]:
    with log.open("a", encoding="ascii") as stream:
        stream.write(f"{batch.number}\n")
    return answer(batch)


def prepare(scratch: Path) -> None:
    """Let sweeps go in their own process, without pictures, and read the scenario once for all of them."""
    read = begin(StudyRequest(SCENARIO, folder=scratch / "unused"), "sapuan", silent)
    verb.begin = lambda request, prefix, tell: replace(read, request=request, folder=request.folder)
    verb._engine = lambda choice: Serial()
    verb.batch_size = lambda variation, whole: SIZE
    told.picture_files = lambda stem, chart: ()


def run(folder: Path, log: Path) -> None:
    """Sweep, and note each batch that is begun."""
    real = Answerer.__call__
    Answerer.__call__ = lambda self, batch: logged(log, batch, partial(real, self))  # type: ignore[method-assign]
    study = StudyRequest(SCENARIO, folder=folder)
    verb.sweep(SweepRequest(study, (("pagu", "50%..150%"), ("bobot", "0..1")), DRAWS))


def child(folder: Path, log: Path) -> int:
    number = os.fork()
    if number == 0:
        run(folder, log)
        os._exit(0)
    return number


def state(folder: Path) -> str:
    if not folder.exists():
        return "none"
    return "torn" if verify_hashes(folder).findings else "whole"


def wait_for_more(log: Path, number: int, more: int) -> None:
    """Wait until so many more batches are begun, or the sweep has ended."""
    wanted = lines(log) + more
    while lines(log) < wanted and os.waitid(os.P_PID, number, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(0.002)


def lines(log: Path) -> int:
    return log.read_bytes().count(b"\n") if log.exists() else 0


def sweeps(folder: Path) -> dict[str, object]:
    draw, seen = random.Random(5), []
    prepare(folder.parent.parent)
    log, calm = folder.parent.parent / "log", folder.parent.parent / "tenang" / folder.name
    begun = time.perf_counter()
    os.waitpid(child(calm, folder.parent.parent / "calm-log"), 0)
    whole = time.perf_counter() - begun
    while state(folder) != "whole" and time.perf_counter() - begun < LONGEST:
        number = child(folder, log)
        wait_for_more(log, number, draw.choice((0, 1, 2)))
        time.sleep(draw.uniform(0.0, 2.0 * SIZE * whole / DRAWS))
        os.kill(number, signal.SIGKILL)
        if os.WIFSIGNALED(os.waitpid(number, 0)[1]):
            seen.append(state(folder))
    if state(folder) != "whole":
        os.waitpid(child(folder, log), 0)
    batches = log.read_text(encoding="ascii").split()
    same = {path.name: path.read_bytes() == (folder / path.name).read_bytes() for path in calm.iterdir()}
    left = sorted(path.name for path in folder.parent.iterdir())
    return {"seen": seen, "begun": len(batches), "all": len(set(batches)), "same": same, "left": left}


def wait(number: int) -> int:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
    time.sleep(60)
    return number


if __name__ == "__main__":
    if sys.argv[1] == "sweep":
        sys.stdout.write(json.dumps(sweeps(Path(sys.argv[2]))))
    else:
        list(LocalEngine(2).each(wait, [1, 2]))
