"""Standard output and error: UTF-8 everywhere, results on one, everything else on the other."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from optimizer.cli.words import plain

_READER_LEFT = {errno.EPIPE, errno.EINVAL} if sys.platform == "win32" else {errno.EPIPE}


def prepare_streams() -> None:
    """Let both streams carry every character, whatever the code page of the console or pipe; one that is closed is made up.

    Raises ``OSError`` for a stream that cannot be changed.
    """
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def emit(text: str) -> None:
    """Write a result to standard output; a reader that has left (``| head``) is no fault. Raises ``OSError``."""
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except OSError as error:
        _discard_rest(sys.stdout)
        if error.errno not in _READER_LEFT:
            raise


def complain(text: str) -> None:
    """Write a message, if any, to standard error, where nothing can go wrong that anyone could still be told of."""
    if not text:
        return
    try:
        sys.stderr.write(plain(text).rstrip("\n") + "\n")
        sys.stderr.flush()
    except OSError:
        _discard_rest(sys.stderr)


def _discard_rest(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, so that Python does not stumble over it once more when it ends."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, stream.fileno())
    os.close(sink)
