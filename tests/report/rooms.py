"""Made-up rooms to negotiate for the tests of the reports: every number here is invented."""

from __future__ import annotations

from dataclasses import replace

from optimizer.report.content.facts import RunFacts
from optimizer.report.content.room.facts import Named, RoomFacts
from optimizer.study.room import Holder, Range, Room
from tests.report.town import town

MILLION = 10**6
BUDGET = 4_600 * MILLION


def span(holder: Holder, name: str, money: tuple[float, int, float], budget: int = BUDGET) -> Range:
    """Return a range; ``money`` is least, planned and most in Rp million, what is proved is 10 million wider."""
    least, planned, most = money
    return Range(
        holder=holder,
        name=name,
        planned=planned * MILLION,
        least=least * MILLION,
        most=most * MILLION,
        floor=max(0.0, (least - 10) * MILLION),
        ceiling=(most + 10) * MILLION + 0.4,
        budget=budget,
    )


RANGES = (
    span(Holder.OFFICE, "perkim", (628.9, 1523, 1887.8)),
    span(Holder.OFFICE, "dinsos", (536.5, 760, 760.0)),
    span(Holder.DISTRICT, "Lubai", (917.1, 1640, 2366.5)),
    *(span(Holder.DISTRICT, f"Kecamatan {n}", (0.0, 10 * n, 20.0 * n + 5)) for n in range(10)),
    span(Holder.GROUP, "air_minum", (628.4, 1172, 1700.9)),
    span(Holder.FUND, "apbd", (1857.3, 2000, 2000.0), 2000 * MILLION),
    span(Holder.FUND, "dak", (0.0, 400, 400.0), 400 * MILLION),
)


def rooms(facts: RunFacts | None = None, ranges: tuple[Range, ...] = RANGES, names: tuple[str, ...] = ()) -> RoomFacts:
    """Return the room around a plan over a town; ``names`` replace those of the holders."""
    facts = facts or town(6)
    called = [names[place % len(names)] if names else one.name for place, one in enumerate(ranges)]
    return RoomFacts(
        setting=facts.setting,
        qualities=tuple(unit.quality for unit in facts.units),
        budget=BUDGET,
        stepwise=False,
        room=Room(0.01, 0.5, 0.51, ranges),
        named=tuple(Named(name, one) for name, one in zip(called, ranges, strict=True)),
    )


def stepped(facts: RoomFacts) -> RoomFacts:
    """Return the same under a lens that counts steps."""
    return replace(facts, stepwise=True)
