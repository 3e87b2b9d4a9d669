"""Which packages the plans share: paket.csv, one row for each area and intervention, one volume and cost for each scenario."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.columns import number, text
from optimizer.report.content.facts import RunFacts, WorkFacts
from optimizer.report.content.report import Cell, Column, Kind, Table
from optimizer.report.numbers import number as spelt
from optimizer.report.numbers import rupiah
from optimizer.report.words import say


@dataclass(frozen=True, slots=True)
class Package:
    """An intervention in an area with its volume and cost (Rp, all years) in each plan, in the order of the runs."""

    sample: WorkFacts
    volumes: tuple[float, ...]
    costs: tuple[int, ...]

    @property
    def plans(self) -> int:
        """In how many plans it stands."""
        return sum(volume > 0 for volume in self.volumes)


def packages(runs: tuple[RunFacts, ...]) -> tuple[Package, ...]:
    """Return every package of any plan, in the order of area and intervention."""
    works: dict[tuple[str, str], list[list[WorkFacts]]] = {}
    for place, run in enumerate(runs):
        for work in run.works:
            works.setdefault((work.area, work.intervention), [[] for _ in runs])[place].append(work)
    return tuple(
        Package(
            sample=next(work for plan in found for work in plan),
            volumes=tuple(round(sum(work.volume for work in plan), 9) for plan in found),
            costs=tuple(sum(work.cost for work in plan) for plan in found),
        )
        for _, found in sorted(works.items())
    )


def same_areas(runs: tuple[RunFacts, ...]) -> bool:
    """Return whether all runs are about the same counted units."""
    return len({tuple(unit.code for unit in run.units) for run in runs}) == 1


def packages_line(runs: tuple[RunFacts, ...], language: Language) -> tuple[str, ...]:
    """Return how many packages all plans share, and what the least of their costs adds up to; nothing for other places."""
    if not same_areas(runs):
        return ()
    found = packages(runs)
    shared = [one for one in found if one.plans == len(runs)]
    return (
        say(
            "compare.shared",
            language,
            count=spelt(len(shared), 0, language),
            total=spelt(len(found), 0, language),
            money=rupiah(sum(min(one.costs) for one in shared), language),
        ),
    )


def packages_table(runs: tuple[RunFacts, ...], language: Language) -> Table:
    """Return one row for each package of any plan."""
    names = _names(runs)
    return Table(
        title=say("table.packages", language),
        columns=(
            *(text(key, language) for key in ("kode", "nama", "kecamatan", "intervensi", "uraian", "satuan")),
            number("jumlah_rencana", 0, language),
            *(Column(f"volume_{name}", say("column.volume_di", language, name=name), Kind.NUMBER, 9) for name in names),
            *(Column(f"biaya_{name}", say("column.biaya_di", language, name=name), Kind.MONEY) for name in names),
        ),
        rows=tuple(_row(one) for one in packages(runs)),
    )


def _names(runs: tuple[RunFacts, ...]) -> list[str]:
    """Return a name for each run; one that was used before carries its place in the comparison."""
    names = [run.setting.name for run in runs]
    return [name if name not in names[:place] else f"{name}_{place + 1}" for place, name in enumerate(names)]


def _row(one: Package) -> tuple[Cell, ...]:
    work = one.sample
    names = (work.area, work.area_name, work.district, work.intervention, work.name, work.measure)
    return (*names, one.plans, *one.volumes, *one.costs)
