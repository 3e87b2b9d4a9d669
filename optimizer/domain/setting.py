"""One setting of a scenario as it was written."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.errors import Place


@dataclass(frozen=True, slots=True)
class Setting:
    """One value: its dotted path, how it is spelled, and where it was written."""

    path: str
    text: str
    where: Place
