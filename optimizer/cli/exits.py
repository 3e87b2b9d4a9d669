"""How a command can end."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes, the same for every command."""

    OK = 0
    NO_PLAN = 1
    USAGE = 2
    BAD_INPUT = 3
    FAILURE = 4
    INTERRUPTED = 130
