"""The command line: turns words into calls and answers into text; decides nothing and loads nothing heavy."""

from __future__ import annotations

from optimizer.cli.entry import main

__all__ = ["main"]
