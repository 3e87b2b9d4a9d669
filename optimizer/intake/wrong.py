"""What a reader returns in place of a value that cannot be read."""

from __future__ import annotations

from typing import NamedTuple

from optimizer.messages import Message


class Wrong(NamedTuple):
    """What is wrong, and what would mend it."""

    what: Message
    fix: Message | None = None
