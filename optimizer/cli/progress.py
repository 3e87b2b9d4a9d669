"""What is being done now, on standard error: one moving line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from optimizer.cli.streams import complain
from optimizer.messages import Language, Message

if TYPE_CHECKING:
    from rich.status import Status

PASSING = "progress."
"""How the codes of messages begin that tell how far a stage has come, again and again."""

_WIPED = b"\r\x1b[2K\x1b[?25h"
"""Takes what stands in the line of a terminal away, and shows the cursor again."""


class Progress:
    """Tells each stage as it begins; used as a context, so that nothing stays on the screen afterwards."""

    def __init__(self, language: Language) -> None:
        """Begin with nothing told."""
        self._language: Language = language
        self._line: Status | None = None

    def tell(self, stage: Message) -> None:
        """Show the stage that begins now; how far a stage has come is for a moving line only."""
        text = stage.say(self._language)
        if not sys.stderr.isatty():
            complain("" if stage.code.startswith(PASSING) else text)
        elif self._line is None:
            self._line = _moving_line(text)
            self._line.start()
        else:
            self._line.update(text)

    def __enter__(self) -> Progress:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take the moving line off the screen."""
        if self._line is not None:
            self._line.stop()

    def wipe(self) -> None:
        """Do the same without asking the thread that moves the line, for a run that is told to stop."""
        if self._line is not None:
            with suppress(OSError):
                os.write(2, _WIPED)


def _moving_line(text: str) -> Status:
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False).status(text)
