"""Where results go unless a request names a folder."""

from __future__ import annotations

from pathlib import Path

RESULTS = Path("results")
