"""Where the results are, in as few lines as can be."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.numbers import number
from optimizer.report.words import say


def place_lines(folder: str, files: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return a line with the folder and its files by name, and one for each folder inside it with how many it holds."""
    if not files:
        return ()
    top = ", ".join(name for name in files if "/" not in name)
    inner = Counter(name.rpartition("/")[0] for name in files if "/" in name)
    lines = [say("screen.place", language, folder=folder, names=top)] if top else []
    for name, count in sorted(inner.items()):
        lines.append(say("screen.inner_place", language, folder=f"{folder}/{name}", count=number(count, 0, language)))
    return tuple(lines)
