"""How far long work has come, and how long the rest of it will take at the pace so far."""

from __future__ import annotations

import time

from optimizer.messages import message
from optimizer.requests import Tell

_WIDE = 24


class Pace:
    """Counts cases and tells of them; those that were done before it began say nothing about the pace."""

    def __init__(self, total: int, before: int, tell: Tell) -> None:
        """Begin to count, with ``before`` cases done already."""
        self._total, self._before, self._done = total, before, before
        self._tell = tell
        self._start = time.monotonic()
        if before:
            tell(message("sweep.resumed", done=before, total=total))
        self._say()

    def step(self, cases: int) -> None:
        """Count cases that were done now."""
        self._done += cases
        self._say()

    def _say(self) -> None:
        full = _WIDE * self._done // max(1, self._total)
        bar = "█" * full + "░" * (_WIDE - full)
        self._tell(message("progress.sweep", bar=bar, done=self._done, total=self._total, left=self._left()))

    def _left(self) -> str:
        """Return the remaining time as ``h:mm:ss``, or dots while nothing is known of the pace."""
        now = self._done - self._before
        if not now:
            return "..."
        seconds = round((time.monotonic() - self._start) / now * (self._total - self._done))
        return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
