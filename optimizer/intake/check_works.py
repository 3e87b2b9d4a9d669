"""Checks interventions and funds: what must come before what, and whether money and work can meet at all."""

from __future__ import annotations

from optimizer.domain.area import Area
from optimizer.domain.fund import Fund
from optimizer.domain.intervention import Intervention
from optimizer.intake import table_columns as col
from optimizer.intake.check_names import Known
from optimizer.intake.settings import PlacedBudget
from optimizer.intake.sink import FaultSink
from optimizer.intake.tables import Entered, Tables
from optimizer.intake.wording import listed
from optimizer.messages import message

FURTHEST = 10
"""Years after the plan's last one from which on the year of a price is a slip of the pen."""


def check_order(tables: Tables, sink: FaultSink) -> None:
    """Tell of prerequisites and exclusives that point nowhere, at themselves, at each other, or in a circle."""
    interventions = tables.interventions
    known = Known("intervention", (entered.value.code for entered in interventions), sink, "intervensi" in tables.doubtful)
    for entered in interventions:
        work, record = entered.value, entered.record
        needed = tuple(prerequisite.intervention for prerequisite in work.prerequisites)
        for names, key in ((needed, col.PREREQUISITES), (work.exclusives, col.EXCLUSIVES.key)):
            for name in names:
                known.check(name, record.at_key(key))
                if name == work.code:
                    sink.fault(record.at_key(key), message("intervention.itself", key=key, entry=name))
        for name in sorted({*needed} & {*work.exclusives}):
            sink.fault(record.place(col.EXCLUSIVES), message("intervention.needs_excluded", entry=work.code, other=name))
    _check_circles(interventions, sink)


def check_funds(tables: Tables, sink: FaultSink) -> None:
    """Tell of funds for groups, interventions or districts that do not exist."""
    no_areas, no_works = "kawasan" in tables.doubtful, "intervensi" in tables.doubtful
    written = {entered.value.group: entered.record.place(col.GROUP) for entered in reversed(tables.interventions)}
    groups = Known("group", written, sink, no_works)
    works = Known("intervention", (entered.value.code for entered in tables.interventions), sink, no_works)
    districts = Known("district", (entered.value.district for entered in tables.areas), sink, no_areas)
    for entered in tables.funds:
        fund, record = entered.value, entered.record
        for names, known, column in (
            (fund.groups, groups, col.FUND_GROUPS),
            (fund.interventions, works, col.FUND_INTERVENTIONS),
            (fund.districts, districts, col.FUND_DISTRICTS),
        ):
            for name in sorted(names):
                known.check(name, record.place(column))


def check_money(tables: Tables, budgets: tuple[PlacedBudget, ...], sink: FaultSink) -> None:
    """Tell of money that nothing lets spend, and notice interventions that no money of the scenario may pay."""
    funds = {entered.value.code: entered.value for entered in tables.funds}
    paying: dict[str, Fund] = {}
    for placed in budgets:
        fund = funds.get(placed.budget.fund)
        if fund is None or placed.budget.money == 0 or fund.code in paying:
            continue
        paying[fund.code] = fund
        if _reaches_known(fund, tables) and not _payable(fund, tables):
            sink.fault(placed.fund_where, message("fund.nothing_to_pay", fund=fund.code))
    if not paying:
        return
    for entered in tables.interventions:
        if not any(_may_pay(fund, entered.value) for fund in paying.values()):
            sink.notice(entered.record.place(col.CODE), message("intervention.nobody_pays", entry=entered.value.code))


def check_prices(works: tuple[Entered[Intervention], ...], years: tuple[int, ...], inflation: float, sink: FaultSink) -> None:
    """Refuse prices of years long after the plan; notice those after its last year, from which ``inflation`` is taken."""
    if not years:  # told already
        return
    last = max(years)
    later = [entered for entered in works if entered.value.cost_year > last]
    for entered in later:
        work = entered.value
        if work.cost_year > last + FURTHEST:
            what = message("intervention.price_far", entry=work.code, year=work.cost_year, most=FURTHEST, last=last)
            sink.fault(entered.record.place(col.COST_YEAR), what)
    if later and inflation:
        entries = listed((entered.value.code for entered in later), 3)
        what = message("intervention.price_later", count=len(later), entries=entries, last=last)
        sink.notice(later[0].record.place(col.COST_YEAR), what)


def _reaches_known(fund: Fund, tables: Tables) -> bool:
    """Return whether both tables were read whole and every name of the fund is in them: else that is the fault to tell."""
    districts = {entered.value.district for entered in tables.areas}
    groups = {entered.value.group for entered in tables.interventions}
    works = {entered.value.code for entered in tables.interventions}
    whole = bool(districts and works) and not tables.doubtful & {"kawasan", "intervensi"}
    return whole and fund.districts <= districts and fund.groups <= groups and fund.interventions <= works


def _payable(fund: Fund, tables: Tables) -> bool:
    works = [entered.value for entered in tables.interventions if _may_pay(fund, entered.value)]
    kinds = frozenset[object]().union(*(work.settlements for work in works)) & fund.settlements
    return any(entered.value.settlement in kinds and _reaches(fund, entered.value) for entered in tables.areas)


def _may_pay(fund: Fund, work: Intervention) -> bool:
    anything = not fund.groups and not fund.interventions
    return anything or work.group in fund.groups or work.code in fund.interventions


def _reaches(fund: Fund, area: Area) -> bool:
    return not fund.districts or area.district in fund.districts


def _check_circles(interventions: tuple[Entered[Intervention], ...], sink: FaultSink) -> None:
    """Refuse interventions that need one another: none of them could ever be built."""
    by_code = {entered.value.code: entered for entered in interventions}
    done: set[str] = set()
    for start in by_code:
        path: list[str] = []
        stack = [(start, 0)]
        while stack:
            code, depth = stack.pop()
            del path[depth:]
            if code in path:
                circle = [*path[path.index(code) :], code]
                sink.fault(
                    by_code[code].record.at_key(col.PREREQUISITES), message("intervention.circle", circle=" -> ".join(circle))
                )
            elif code in by_code and code not in done:
                path.append(code)
                done.add(code)
                stack.extend(
                    (one.intervention, depth + 1) for one in by_code[code].value.prerequisites if one.intervention != code
                )
