"""Most that some regions together may spend."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.region import lies_in


@dataclass(frozen=True, slots=True)
class RegionCap:
    """``money``: whole rupiah for all regions in those of ``codes`` together; a province holds its regencies."""

    name: str
    codes: tuple[str, ...]
    money: int

    def holds(self, region: str) -> bool:
        """Return whether a region counts in the cap."""
        return any(lies_in(region, code) for code in self.codes)
