"""Checks what the rows of the ``kawasan`` table say about one another."""

from __future__ import annotations

from optimizer.domain.area import Area
from optimizer.domain.scenario import Goal
from optimizer.errors import Place
from optimizer.intake import table_columns as col
from optimizer.intake.sink import FaultSink
from optimizer.intake.tables import Entered
from optimizer.messages import message


def check_areas(areas: tuple[Entered[Area], ...], sink: FaultSink) -> None:
    """Tell of villages of two kinds, and (as a notice) of kawasan in two districts."""
    _check_settlements(areas, sink)
    _notice_districts(areas, sink)


def check_poor(areas: tuple[Entered[Area], ...], goal: Goal, where: Place, sink: FaultSink) -> None:
    """Refuse a goal that weighs poverty (its weights stand at ``where``) when no area has a poor household.

    The same words as those of ``optimizer.problem.presolve``, which has no file and line to name.
    """
    if goal.poverty_weight > 0 and areas and not any(_has_poor(entered.value) for entered in areas):
        sink.fault(where, message("presolve-no-poor"))


def _has_poor(area: Area) -> bool:
    return area.poor_households > 0 if area.deciles is None else any(area.deciles)


def _check_settlements(areas: tuple[Entered[Area], ...], sink: FaultSink) -> None:
    """Refuse a village that is kelurahan in one row and desa in another."""
    seen: dict[tuple[str, str], Area] = {}
    for entered in areas:
        area = entered.value
        first = seen.setdefault((area.district, area.village), area)
        if first.settlement is not area.settlement and area.village:
            what = message("area.settlement", village=area.village, first=first.settlement, entry=first.code)
            sink.fault(entered.record.place(col.SETTLEMENT), what)


def _notice_districts(areas: tuple[Entered[Area], ...], sink: FaultSink) -> None:
    """Notice a kawasan that lies in two districts: it may be two that share a name, and hectares decide whose task it is."""
    seen: dict[str, Area] = {}
    for entered in areas:
        area = entered.value
        first = seen.setdefault(area.kawasan, area)
        if first.district != area.district and area.kawasan:
            what = message("area.kawasan_districts", kawasan=area.kawasan, first=first.district, second=area.district)
            sink.notice(entered.record.place(col.DISTRICT), what)
