"""Plans under other scenarios: the matrix on the screen, what it says, and silang.csv, one row for each plan and scenario."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.report import Cell, Table
from optimizer.report.content.screen import Grid
from optimizer.report.numbers import percent as spoken
from optimizer.report.numbers import rupiah
from optimizer.report.words import counted, say
from optimizer.study.crossing import Broken, Carried, Crossing, Fate

_PERCENT = 6
_SHARE = 9
_UNTRIED = {
    Fate.BROKEN: "crossing.cell_broken",
    Fate.OPEN: "crossing.cell_open",
    Fate.ELSEWHERE: "crossing.none",
}
_NO_LOSS = 0.0005
"""Regret, as a share, that reads as nothing: 0,0 %."""


def crossed(compared: Compared) -> bool:
    """Return whether any plan could be tried under another scenario."""
    return any(one.fate not in (Fate.OWN, Fate.ELSEWHERE) for row in compared.crossing.carried for one in row)


def regret_grid(compared: Compared, language: Language) -> Grid:
    """Return the loss of each plan (rows) under each scenario (columns), and its worst; a star where only a part fits."""
    names = tuple(run.setting.name for run in compared.runs)
    rows = tuple(
        (name, *(loss_told(compared.crossing, one, language) for one in row), worst_told(compared.crossing, place, language))
        for place, (name, row) in enumerate(zip(names, compared.crossing.carried, strict=True))
    )
    return Grid(say("crossing.grid", language), (*names, say("crossing.worst", language)), rows)


def regret_lines(compared: Compared, language: Language) -> tuple[str, ...]:
    """Return what the matrix says: which plan is safest, what does not fit, and how it was found."""
    unfit = [one for row in compared.crossing.carried for one in row if one.fate in (Fate.PART, Fate.BROKEN)]
    return (
        *((safest + ".",) if (safest := _safest(compared, language)) else ()),
        *(_unfit(compared, one, language) for one in _dearest(unfit)),
        say("crossing.how", language, how=how_found(language)),
    )


def regret_finding(compared: Compared, language: Language) -> str:
    """Return which plan is safest or, where no two could be tried everywhere, that not every plan fits; no full stop."""
    return _safest(compared, language) or say("crossing.not_all", language)


def how_found(language: Language) -> str:
    """Return what a loss is and what the star means; no full stop."""
    return say("crossing.loss", language)


def crossing_table(compared: Compared, language: Language) -> Table:
    """Return one row for each plan and scenario."""
    return Table(
        title=say("table.crossing", language),
        columns=(
            *(text(key, language) for key in ("rencana", "skenario", "nasib")),
            *(percent(key, _PERCENT, language) for key in ("rugi_persen", "rugi_terbukti_persen")),
            *(number(key, _SHARE, language) for key in ("manfaat", "manfaat_utuh")),
            number("tidak_terlaksana", 0, language),
            *(money(key, language) for key in ("tidak_terlaksana_rp", "kurang_dana")),
            text("dilanggar", language),
        ),
        rows=tuple(_row(compared, one) for row in compared.crossing.carried for one in row),
    )


def rules_broken(broken: tuple[Broken, ...]) -> str:
    """Return the rules of the model that a whole plan would break and in how many places: ``M6 3, M7 1``."""
    return ", ".join(f"{one.rule} {one.places}" for one in broken)


def _row(compared: Compared, one: Carried) -> tuple[Cell, ...]:
    losses = (compared.crossing.regret(one), compared.crossing.at_most(one))
    return (
        compared.runs[one.of].setting.name,
        compared.runs[one.under].setting.name,
        one.fate.value,
        *(None if loss is None else 100 * loss for loss in losses),
        one.value,
        one.whole,
        one.left_out,
        one.left_money,
        one.short,
        rules_broken(one.broken),
    )


def loss_told(crossing: Crossing, one: Carried, language: Language) -> str:
    """Return the loss of a plan under a scenario as a cell: a star where only a part fits, a word where nothing does."""
    loss = crossing.regret(one)
    if one.fate is Fate.OWN and loss is not None and loss < _NO_LOSS:
        return say("crossing.own", language)
    if loss is None:
        return say(_UNTRIED[one.fate], language)
    return say("crossing.part" if one.fate is Fate.PART else "crossing.whole", language, loss=spoken(100 * loss, 1, language))


def worst_told(crossing: Crossing, place: int, language: Language) -> str:
    """Return the worst loss of a plan where it was carried out."""
    worst = crossing.worst(place)
    loss = None if worst is None else crossing.regret(worst)
    return say("crossing.none", language) if loss is None else spoken(100 * loss, 1, language)


def _safest(compared: Compared, language: Language) -> str:
    """Return which plan has the least worst loss and which the largest; empty unless two could be tried everywhere."""
    found = [(compared.crossing.worst(place), run) for place, run in enumerate(compared.runs)]
    whole = [
        (compared.crossing.regret(worst) or 0.0, worst, run.setting.name)
        for worst, run in found
        if worst is not None and all(one.value is not None for one in compared.crossing.carried[worst.of])
    ]
    if len(whole) < 2:
        return ""
    least, most = min(whole, key=lambda one: one[0]), max(whole, key=lambda one: one[0])
    if most[0] < _NO_LOSS:
        return say("crossing.all_safe", language)
    return say(
        "crossing.safest",
        language,
        name=least[2],
        loss=spoken(100 * least[0], 1, language),
        other=most[2],
        most=spoken(100 * most[0], 1, language),
        under=compared.runs[most[1].under].setting.name,
    )


def _dearest(unfit: list[Carried]) -> list[Carried]:
    """Return the plan that fits least by money, if any."""
    return sorted(unfit, key=lambda one: (-one.left_money, one.of, one.under))[:1]


def _unfit(compared: Compared, one: Carried, language: Language) -> str:
    told = say(
        "crossing.unfit" if one.fate is Fate.PART else "crossing.broken",
        language,
        plan=compared.runs[one.of].setting.name,
        under=compared.runs[one.under].setting.name,
        packages=counted(one.left_out, "package", language),
        money=rupiah(one.left_money, language),
    )
    reasons = []
    if one.short:
        reasons.append(say("crossing.short", language, money=rupiah(one.short, language)))
    if one.broken:
        reasons.append(say("crossing.breaks", language, rules=rules_broken(one.broken)))
    return told + "".join(reasons) + "."
