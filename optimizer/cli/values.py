"""Values given on the command line: each is read whole or refused with what was given."""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Callable, Sequence

from optimizer.messages import Language, message

_SETTING = re.compile(r"([^=\s]+)=(.*)", re.DOTALL)


def setting(language: Language) -> Callable[[str], tuple[str, str]]:
    """Return the reader of ``--set``: ``dotted.path=value`` as path and text."""

    def read(text: str) -> tuple[str, str]:
        found = _SETTING.fullmatch(text)
        if found is None:
            raise argparse.ArgumentTypeError(message("command.bad_setting", value=text).say(language))
        return found[1], found[2]

    return read


def seconds(language: Language) -> Callable[[str], float]:
    """Return the reader of ``--time-limit``: a number of seconds above zero."""

    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not 0 < value < math.inf:
            raise argparse.ArgumentTypeError(message("command.bad_seconds", value=text).say(language))
        return value

    return read


def percent(language: Language) -> Callable[[str], float]:
    """Return the reader of a percentage above 0 and up to 100, with a comma or a point."""

    def read(text: str) -> float:
        value = 100 * share(language)(text)
        if not value:
            raise argparse.ArgumentTypeError(message("command.bad_percent", value=text).say(language))
        return value

    return read


def share(language: Language) -> Callable[[str], float]:
    """Return the reader of ``--within``: a percentage from 0 to 100, with a comma or a point, as a share."""

    def read(text: str) -> float:
        try:
            value = float(text.removesuffix("%").replace(",", "."))
        except ValueError:
            value = math.nan
        if not 0 <= value <= 100:
            raise argparse.ArgumentTypeError(message("command.bad_percent", value=text).say(language))
        return value / 100

    return read


def whole(least: int, most: int, language: Language) -> Callable[[str], int]:
    """Return the reader of a whole number within limits."""

    def read(text: str) -> int:
        value = int(text) if text.isascii() and text.isdigit() and len(text) < 16 else least - 1
        if not least <= value <= most:
            refusal = message("command.bad_count", value=text, least=least, most=most)
            raise argparse.ArgumentTypeError(refusal.say(language))
        return value

    return read


def weights(language: Language) -> Callable[[str], tuple[float, float]]:
    """Return the reader of ``--weights``: ``0.3-0.7``, both from 0 to 1."""

    def read(text: str) -> tuple[float, float]:
        low, high = _span(text)
        if not 0 <= low <= high <= 1:
            raise argparse.ArgumentTypeError(message("command.bad_weights", value=text).say(language))
        return low, high

    return read


def budgets(language: Language) -> Callable[[str], tuple[float, float]]:
    """Return the reader of ``--budgets``: ``50-150``, per cent above 0 and up to 1000, as factors."""

    def read(text: str) -> tuple[float, float]:
        low, high = _span(text)
        if not 0 < low <= high <= 1000:
            raise argparse.ArgumentTypeError(message("command.bad_budgets", value=text).say(language))
        return low / 100, high / 100

    return read


def _span(text: str) -> tuple[float, float]:
    """Return both ends of ``a-b``, numbers with a comma or a point; NaN for what is none."""
    low, _, high = text.replace("%", "").replace(",", ".").partition("-")
    try:
        return float(low), float(high)
    except ValueError:
        return math.nan, math.nan


def repeat_set(words: Sequence[str]) -> list[str]:
    """Return the words with ``--set a=1 b=2`` written out as ``--set a=1 --set b=2``."""
    written: list[str] = []
    in_set = False
    for word in words:
        more = in_set and "=" in word and not word.startswith("-")
        if more and written[-1] != "--set":
            written.append("--set")
        written.append(word)
        in_set = word == "--set" or more
    return written
