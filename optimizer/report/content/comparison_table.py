"""Scenarios side by side as a table: perbandingan.csv, one row for each scenario."""

from __future__ import annotations

import math
from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.compared.facts import points_per_billion, rupiah_per_point
from optimizer.report.content.facts import Category, RunFacts
from optimizer.report.content.origin import first_line
from optimizer.report.content.report import Cell, Column, Kind, Table
from optimizer.report.words import say

_PERCENT = 6
_POINTS = 9


def comparison_table(runs: tuple[RunFacts, ...], language: Language) -> Table:
    """Return one row for each run; a category or fund that a run does not know is left empty."""
    categories = tuple({category.code: category for run in runs for category in run.setting.categories}.values())
    funds = tuple(dict.fromkeys(fund.code for run in runs for fund in run.funds))
    return Table(
        title=say("table.comparison", language),
        columns=(*_columns(language), *_category_columns(categories, language), *_fund_columns(funds, language)),
        rows=tuple((*_row(run, language), *_held(run, categories), *_marginals(run, funds)) for run in runs),
    )


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        *(text(key, language) for key in ("skenario", "judul", "catatan_data", "lensa")),
        *(money(key, language) for key in ("pagu", "belanja")),
        *(percent(key, _PERCENT, language) for key in ("beban_kumuh_persen", "beban_kemiskinan_persen")),
        *(number(key, 0, language) for key in ("skor_awal", "skor_akhir", "poin_kk_awal", "poin_kk_akhir")),
        number("beban_kumuh_per_miliar", _PERCENT, language),
        number("rupiah_per_poin_kk", 0, language),
        number("luas_keluar_ha", _PERCENT, language),
        number("kk_miskin_dilayani", _PERCENT, language),
        text("status", language),
        *(number(key, _POINTS, language) for key in ("nilai", "batas")),
        percent("selisih_persen", _POINTS, language),
    )


def _category_columns(categories: tuple[Category, ...], language: Language) -> tuple[Column, ...]:
    return tuple(
        Column(f"{category.code}_{when}", say(f"column.jumlah_{when}", language, category=category.name), Kind.NUMBER)
        for category in categories
        for when in ("awal", "akhir")
    )


def _fund_columns(funds: tuple[str, ...], language: Language) -> tuple[Column, ...]:
    return tuple(
        Column(f"rupiah_terakhir_{fund}", say("column.rupiah_terakhir", language, fund=fund), Kind.NUMBER, _POINTS)
        for fund in funds
    )


def _row(run: RunFacts, language: Language) -> tuple[Cell, ...]:
    outcome, certainty = run.outcome, run.certainty
    return (
        run.setting.name,
        run.setting.title,
        first_line(run, language),
        run.setting.lens,
        run.budget,
        run.spent,
        100 * outcome.slum_removed,
        100 * outcome.poverty_removed if outcome.poor_known else None,
        sum(unit.before.points for unit in run.units),
        sum(unit.after.points for unit in run.units),
        *run.point_households,
        points_per_billion(run),
        rupiah_per_point(run),
        outcome.hectares_lifted,
        outcome.poor_served if outcome.poor_known else None,
        "optimal" if certainty.optimal else "layak",
        certainty.value,
        certainty.bound if math.isfinite(certainty.bound) else None,
        100 * certainty.gap if math.isfinite(certainty.gap) else None,
    )


def _held(run: RunFacts, categories: tuple[Category, ...]) -> tuple[Cell, ...]:
    place = {category.code: index for index, category in enumerate(run.setting.categories)}
    before = Counter(unit.before.category for unit in run.units)
    after = Counter(unit.after.category for unit in run.units)
    cells: list[Cell] = []
    for category in categories:
        known = category.code in place
        cells += [before[place[category.code]], after[place[category.code]]] if known else [None, None]
    return tuple(cells)


def _marginals(run: RunFacts, funds: tuple[str, ...]) -> tuple[Cell, ...]:
    """Return, for each fund, the percentage points of burden that another Rp 1 miliar would remove; the best of its years."""
    values = {code: [fund.marginal for fund in run.funds if fund.code == code] for code in funds}
    return tuple(100 * max(found) * 10**9 if found else None for found in values.values())
