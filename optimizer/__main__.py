"""``python -m optimizer`` and the ``tuntas`` command."""

from __future__ import annotations

import gc
import os

from optimizer.signals import leave, listen

INTERRUPTED = 130
"""Exit code of a run that ``KeyboardInterrupt`` ended before the command line was there to say so."""

RARELY = (100_000, 50, 100)
"""When Python looks for garbage in circles: loading makes many objects and next to no garbage, and a run makes little of it."""


THREADS = "OPENBLAS_NUM_THREADS"
"""What OpenBLAS, below numpy, is told by: its threads wait by turning round, which doubles the computing of many a sum."""


def main() -> None:
    """Run the command line and leave with its exit code; whoever stops it, be it while it still loads, sees no trace."""
    _close_gaps()
    listen()
    gc.set_threshold(*RARELY)
    os.environ.setdefault(THREADS, "1")
    try:
        from optimizer.cli import main as run_command

        code = run_command()
    except KeyboardInterrupt:
        code = INTERRUPTED
    leave(code)


def _close_gaps() -> None:
    """Open what the caller closed of input, output and error, whose number, and what is printed, the next file would get."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the least number that is free, which is this one


if __name__ == "__main__":
    main()
