"""The chart of areas from scenario to scenario says what the runs say."""

from __future__ import annotations

from dataclasses import replace

from optimizer.report.content.compared.slope import MOST_ROWS, slope_chart, slope_finding
from optimizer.report.content.facts import RunFacts
from tests.report.town import town


def after(facts: RunFacts, points: dict[str, int], title: str) -> RunFacts:
    units = tuple(
        replace(unit, after=replace(unit.after, points=points.get(unit.code, unit.after.points))) for unit in facts.units
    )
    return replace(facts, units=units, setting=replace(facts.setting, title=title))


def test_the_worst_areas_stand_in_order_with_their_points_at_every_stop() -> None:
    first = town(14)
    chart = slope_chart((first, first), "id")
    assert len(chart.rows) == MOST_ROWS
    starts = [row.values[0] for row in chart.rows]
    assert starts == sorted((unit.before.points for unit in first.units), reverse=True)[:MOST_ROWS]
    assert len(chart.stops) == 3
    assert not any(row.strong for row in chart.rows)
    assert "tidak turun" in chart.heading.title


def test_the_area_that_falls_most_is_named_and_stands_out() -> None:
    first = town(6)
    worst = sorted(first.units, key=lambda unit: (-unit.before.points, unit.code))
    here, there = worst[2].code, worst[4].code
    runs = (
        after(first, {here: 40, there: 40}, "Kecil"),
        after(first, {here: 5, there: 30}, "Besar"),
    )
    found = slope_finding(runs, "id")
    assert found.startswith(worst[2].name)
    named = tuple(replace(run, setting=replace(run.setting, name=name)) for run, name in zip(runs, ("s1", "s2"), strict=True))
    assert "skenario s1, s2." in slope_chart(named, "id").heading.source
    assert "dari skor 40 (Kecil) menjadi 5 (Besar)" in found
    rows = slope_chart(runs, "id").rows
    assert [row.strong for row in rows] == [unit.code in (here, there) for unit in worst]
    assert [row.values[1:] for row in rows if row.strong] == [(40, 5), (40, 30)]
