"""Several runs at once into one folder: each ends well or says that another is at work, and one whole answer stands there."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.promises import warm
from benchmarks.promises.calls import told
from benchmarks.promises.figure import Figure
from tests.support.children import COMMANDS, Ended, Place, hidden, prepared, surrounding

ROUNDS = 6
AT_ONCE = 3


def twice() -> Figure:
    """Begin every command three times at once, and verify what stands there in the end."""
    with tempfile.TemporaryDirectory() as home:
        for command in COMMANDS:
            place = prepared(command, Path(home))
            ends: Counter[str] = Counter()
            broken = sum(_round(place, replaces=n % 2 == 1, ends=ends) for n in range(ROUNDS))
            counted = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()))
            yield f"{AT_ONCE} at once of {command} ({counted})", ROUNDS, broken


def _round(place: Place, replaces: bool, ends: Counter[str]) -> bool:
    place.reset(replaces)
    children = [warm.begin(place) for _ in range(AT_ONCE)]
    ended = [child.end() for child in children]
    ends.update("done" if one.code == 0 else "told that another works" for one in ended)
    return told(place, f"{AT_ONCE} at once", _wrong(place, ended))


def _wrong(place: Place, ended: list[Ended]) -> str:
    """Return what is wrong in words: nobody wrote, another failure, something left, or it does not verify."""
    failed = [one.said for one in ended if one.code and "another run" not in one.said.casefold()]
    if failed or all(one.code for one in ended) or place.state() != "after" or hidden(place.folder.parent):
        return f"{[one.code for one in ended]}, {place.state()}, {hidden(place.folder.parent)}: {failed}"
    words = [sys.executable, "-m", "optimizer", "verify", str(place.folder)]
    done = subprocess.run(words, env=surrounding(), capture_output=True, text=True, check=False)
    return f"verify: {done.stdout}{done.stderr}" if done.returncode else ""
