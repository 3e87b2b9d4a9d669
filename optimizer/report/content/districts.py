"""A run by kecamatan: which units lie in each, what is built there and what it costs."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.report.content.facts import RunFacts, UnitFacts, WorkFacts


@dataclass(frozen=True, slots=True)
class District:
    """One kecamatan with its counted units, the worst first, and the works in them."""

    name: str
    units: tuple[UnitFacts, ...]
    works: tuple[WorkFacts, ...]

    @property
    def money(self) -> int:
        """What is spent there, Rp."""
        return sum(unit.money for unit in self.units)

    @property
    def households(self) -> int:
        """Households in the slum units, KK."""
        return sum(unit.households for unit in self.units)

    @property
    def points(self) -> tuple[int, int]:
        """Total of the slum scores, before and after."""
        return sum(unit.before.points for unit in self.units), sum(unit.after.points for unit in self.units)

    @property
    def milder(self) -> int:
        """How many of its units reach a milder category."""
        return sum(unit.after.category > unit.before.category for unit in self.units)


def districts(facts: RunFacts) -> tuple[District, ...]:
    """Return every kecamatan of a run, the most money first, ties by name."""
    found = []
    for name in {unit.district for unit in facts.units}:
        units = sorted(
            (unit for unit in facts.units if unit.district == name), key=lambda unit: (-unit.before.points, unit.code)
        )
        codes = {unit.code for unit in units}
        found.append(District(name, tuple(units), tuple(work for work in facts.works if work.unit in codes)))
    return tuple(sorted(found, key=lambda district: (-district.money, district.name)))
