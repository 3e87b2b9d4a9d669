"""Checks the settings of a scenario against its tables: every name a rule uses must exist, every year must be planned."""

from __future__ import annotations

from optimizer.domain.rules import Scope
from optimizer.domain.scheme import Scheme
from optimizer.errors import Place
from optimizer.intake.check_names import Known
from optimizer.intake.scenario_keys import TABLES
from optimizer.intake.settings import Settings
from optimizer.intake.sink import FaultSink
from optimizer.intake.tables import Tables
from optimizer.messages import message


class RuleCheck:
    """Holds the names of the tables and checks one kind of rule after the other."""

    def __init__(self, settings: Settings, tables: Tables, scheme: Scheme, sink: FaultSink) -> None:
        """Gather the names that exist."""
        areas = [entered.value for entered in tables.areas]
        works = [entered.value for entered in tables.interventions]
        self._settings = settings
        self._rules = settings.rules
        self._sink = sink
        no_areas, no_works, no_funds = (table in tables.doubtful for table in TABLES)
        self._areas = Known("area", (area.code for area in areas), sink, no_areas)
        self._works = Known("intervention", (work.code for work in works), sink, no_works)
        self._districts = Known("district", (area.district for area in areas), sink, no_areas)
        self._offices = Known("office", (work.office for work in works), sink, no_works)
        self._funds = Known("fund", (entered.value.code for entered in tables.funds), sink, no_funds)
        self._parameters = Known("parameter", (parameter.code for parameter in scheme.parameters), sink)
        self._policies = Known("policy", (policy.code for policy in scheme.policies), sink)
        groups = Known("group", (work.group for work in works), sink, no_works)
        self._scopes = {
            Scope.AREA: self._areas,
            Scope.DISTRICT: self._districts,
            Scope.OFFICE: self._offices,
            Scope.GROUP: groups,
            Scope.INTERVENTION: self._works,
        }

    def check(self) -> None:
        """Tell of everything the scenario file says that does not fit the tables."""
        policy = self._settings.scoring.policy
        if policy is not None:
            self._policies.check(policy.value, policy.where)
        for placed in self._settings.budgets:
            self._funds.check(placed.budget.fund, placed.fund_where)
            self._year(placed.budget.year, placed.where)
        self._locks()
        self._others()
        self._targets()

    def _locks(self) -> None:
        seen: dict[tuple[str, str, int | None], Place] = {}
        for said in self._rules.locks:
            lock, record = said.value, said.record
            self._areas.check(lock.area, record.at("kawasan"))
            self._works.check(lock.intervention, record.at("intervensi"))
            self._year(lock.year or 0, record.at("tahun"))
            self._once("lock", seen.setdefault((lock.area, lock.intervention, lock.year), lock.where), lock.where)

    def _others(self) -> None:
        seen: dict[tuple[str, str], Place] = {}
        for placed in self._rules.capacities:
            self._offices.check(placed.value.office, placed.where)
            self._year(placed.value.year, placed.value.where)
        for share in self._rules.shares:
            scope, name, where = share.value.scope, share.value.name, share.value.where
            self._scopes[scope].check(name, share.record.at(scope))
            self._once("share", seen.setdefault((scope, name), where), where)
        for floor in self._rules.floors:
            name, where = floor.value.district, floor.value.where
            self._districts.check(name, floor.record.at("kecamatan"))
            self._once("floor", seen.setdefault(("", name), where), where)

    def _targets(self) -> None:
        seen: dict[tuple[str, ...], Place] = {}
        for said in self._rules.targets:
            target = said.value
            self._year(target.year, said.record.at("tahun"))
            self._parameters.check(target.parameter, said.record.at("parameter"))
            key = (target.level, target.indicator, target.parameter, str(target.year))
            self._once("target", seen.setdefault(key, target.where), target.where)

    def _once(self, kind: str, first: Place, where: Place) -> None:
        if first is not where:
            self._sink.fault(where, message(f"twice.{kind}", first=str(first)))

    def _year(self, year: int, where: Place) -> None:
        years = self._settings.years
        if years and year and year not in years:
            self._sink.fault(where, message("setting.year_outside", year=year, first=years[0], last=years[-1]))
