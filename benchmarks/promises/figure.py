"""What a promise is measured by: what was tried, how often, and how often the promise was broken."""

from __future__ import annotations

from collections.abc import Iterator

Figure = Iterator[tuple[str, int, int]]
"""Label, number tried, number broken."""
