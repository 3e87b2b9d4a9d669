"""What each rule of each scenario costs: lines for the screen and harga-aturan.csv, one row for each rule."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.columns import number, percent, text
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.report import Cell, Table
from optimizer.report.numbers import percent as spoken
from optimizer.report.words import say, short
from optimizer.study.rule_price import Rule, RuleKind, RulePrice, RulePrices

_NAMES = {
    RuleKind.LOCK: "rule.kunci",
    RuleKind.CAPACITY: "rule.kapasitas",
    RuleKind.SHARE: "rule.porsi_maksimum",
    RuleKind.FLOOR: "rule.minimum_kecamatan",
    RuleKind.TARGET: "rule.target",
    RuleKind.PREREQUISITES: "rule.prasyarat",
    RuleKind.AUTHORITY: "rule.kewenangan",
    RuleKind.MENUS: "rule.menu_dana",
}
MOST_RULES = 3
_LONGEST_NAME = 40
_PERCENT = 6
_SHARE = 9
_FREE = 5e-5
"""Price, as a share of the benefit, that reads as nothing: 0,00 %."""


def rule_lines(compared: Compared, language: Language) -> tuple[str, ...]:
    """Return the dearest rules of each scenario, a line for each, and how their prices were found."""
    lines = tuple(_line(run.setting.name, found, language) for run, found in zip(compared.runs, compared.prices, strict=True))
    return (*lines, say("rule.how", language))


def rules_table(compared: Compared, language: Language) -> Table:
    """Return one row for each scenario and rule, in the order the rules are written."""
    return Table(
        title=say("table.rules", language),
        columns=(
            *(text(key, language) for key in ("skenario", "aturan", "perihal")),
            number("tahun", 0, language),
            number("batas_aturan", _PERCENT, language),
            text("lunak", language),
            number("harga_aturan", _SHARE, language),
            percent("harga_aturan_persen", _PERCENT, language),
        ),
        rows=tuple(
            _row(run.setting.name, found, one)
            for run, found in zip(compared.runs, compared.prices, strict=True)
            for one in found.prices
        ),
    )


def relative(found: RulePrices, one: RulePrice) -> float | None:
    """Return a price as a share of the benefit with every rule; ``None`` where that is nothing."""
    return one.price / found.value if found.value > 0 else None


def dearest_rules(compared: Compared) -> tuple[tuple[int, RulePrice, float], ...]:
    """Return the rules that cost something, of all scenarios, dearest first: place of the run, price, share of its benefit."""
    found = (
        (place, one, relative(prices, one) or 0.0) for place, prices in enumerate(compared.prices) for one in prices.prices
    )
    return tuple(sorted((rule for rule in found if rule[2] >= _FREE), key=lambda rule: -rule[2]))


def rule_name(rule: Rule, language: Language) -> str:
    """Return a rule as it is spoken of: ``kapasitas pdam 2024``."""
    year = "" if rule.year is None else str(rule.year)
    return say(_NAMES[rule.kind], language, subject=short(rule.subject, _LONGEST_NAME), year=year).rstrip()


def _row(name: str, found: RulePrices, one: RulePrice) -> tuple[Cell, ...]:
    rule, part = one.rule, relative(found, one)
    return (
        name,
        rule.kind.value,
        rule.subject,
        rule.year,
        rule.limit,
        "ya" if rule.soft else "tidak",
        one.price,
        None if part is None else 100 * part,
    )


def _line(name: str, found: RulePrices, language: Language) -> str:
    costly = [one for one in found.prices if (relative(found, one) or 0.0) >= _FREE]
    ranked = sorted(costly, key=lambda one: -one.price)
    told = ", ".join(
        say("rule.price", language, rule=rule_name(one.rule, language), price=_price(found, one, language))
        for one in ranked[:MOST_RULES]
    )
    if not told:
        return say("rule.all_free", language, name=name)
    sentence = say("rule.line", language, name=name, rules=told)
    rest = ranked[MOST_RULES:]
    if rest:
        sentence += say("rule.rest", language, count=str(len(rest)), price=_price(found, rest[0], language))
    free = len(found.prices) - len(costly)
    return sentence + "." + (say("rule.free", language, count=str(free)) if free else "")


def _price(found: RulePrices, one: RulePrice, language: Language) -> str:
    return spoken(100 * (relative(found, one) or 0.0), 2, language)
