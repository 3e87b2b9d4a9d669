"""Kill a writer of results again and again, and print what was seen as JSON; run by ``test_results_survive``.

``exchange FOLDER 0`` and ``two-steps FOLDER 0``: once before each call to the system, replacing in one step or in two.
``random FOLDER COUNT``: at odd moments.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from optimizer.archive import swap
from optimizer.archive.verify import verify_hashes
from optimizer.archive.write import write_results
from tests.archive.samples import MANIFEST, is_made, made, names

CALLS = ("open", "write", "fsync", "close", "mkdir", "rename", "unlink", "rmdir", "scandir", "listdir")
LONGEST = 8.0  # seconds, for disks that are slow to say that they hold something
MARKS = ("lama", "baru")


def child(work: Callable[[], None]) -> int:
    number = os.fork()
    if number == 0:
        work()
        os._exit(0)
    return number


def killed(number: int) -> bool:
    return os.WIFSIGNALED(os.waitpid(number, 0)[1])


def die_at(call: int) -> None:
    left = [call]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def stand_in(*args: object, **options: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **options)

        return stand_in

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))
    swap.exchange = counted(swap.exchange)


def state(folder: Path) -> str:
    if not folder.exists():
        return "none"
    if verify_hashes(folder).findings:
        return "torn"
    return next((mark for mark in MARKS if is_made(folder, mark)), "torn")


def write(folder: Path, mark: str) -> None:
    write_results(folder, made(mark), MANIFEST)


def at_every_call(folder: Path, one_step: bool) -> list[str]:
    seen = []
    if not one_step:
        swap.exchange = lambda one, other: False
    for call in range(1, 1000):
        write(folder, "lama")

        def work(call: int = call) -> None:
            die_at(call)
            write(folder, "baru")

        if not killed(child(work)):
            return [*seen, state(folder)]
        seen.append(state(folder))
    return [*seen, "torn"]


def at_random(folder: Path, count: int) -> list[str]:
    seen = []
    draw = random.Random(14)
    begun = time.perf_counter()
    write(folder, "lama")
    one_write = time.perf_counter() - begun

    def work() -> None:
        while True:
            for mark in MARKS:
                write(folder, mark)

    for _ in range(count):
        if time.perf_counter() - begun > LONGEST:
            break
        number = child(work)
        time.sleep(draw.uniform(0.0, 3 * one_write))
        os.kill(number, signal.SIGKILL)
        killed(number)
        seen.append(state(folder))
    return seen


def main(kind: str, folder: Path, count: int) -> None:
    runs = {
        "exchange": lambda: at_every_call(folder, one_step=True),
        "two-steps": lambda: at_every_call(folder, one_step=False),
        "random": lambda: at_random(folder, count),
    }
    seen = runs[kind]()
    write(folder, "baru")
    sys.stdout.write(json.dumps({"seen": seen, "last": state(folder), "left": names(folder.parent)}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
