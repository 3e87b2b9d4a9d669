"""Numbers and money: every accepted spelling means one thing, and nothing else is accepted."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.intake.decimals import Span, decimal_mark, read_decimal
from optimizer.intake.money import read_money
from optimizer.intake.readers import rupiah
from optimizer.intake.wrong import Wrong
from optimizer.messages import Message

WIDE = Span(Decimal(-(10**12)), Decimal(10**12))
HECTARES = Span(Decimal(0), Decimal(999))
decimals = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=4)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Rp 40 miliar", 40_000_000_000),
        ("Rp 1,25 miliar", 1_250_000_000),
        ("Rp 500 juta", 500_000_000),
        ("Rp 2 triliun", 2_000_000_000_000),
        ("Rp 8.000.000.000", 8_000_000_000),
        ("Rp 1.250.000,5 ribu", 1_250_000_500),
        ("rp1 milyar", 1_000_000_000),
        ("Rp\u00a01,25\u00a0miliar", 1_250_000_000),
        ("Rp 500.000", 500_000),
        ("Rp 0", 0),
        ("Rp. 7 jt", 7_000_000),
    ],
)
def test_amounts(text: str, amount: int) -> None:
    assert read_money(text) == amount


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1,234", "money.form"),
        ("1.234.5", "money.form"),
        ("40 miliar", "money.form"),
        ("8.000.000.000", "money.form"),
        ("Rp 1.234 miliar", "money.two_ways"),
        ("Rp 1,234 miliar", "money.two_ways"),
        ("Rp 1,234", "money.two_ways"),
        ("Rp 1.25 miliar", "money.form"),
        ("Rp 1 M", "money.form"),
        ("Rp 1 billion", "money.form"),
        ("Rp -5 juta", "money.form"),
        ("Rp 1.2345.000", "money.form"),
        ("Rp 1,5", "money.not_whole"),
        ("Rp 0,0000000001 miliar", "money.not_whole"),
        ("Rp juta", "money.form"),
        ("Rp \u0665 juta", "money.form"),
        ("", "money.form"),
    ],
)
def test_what_is_no_amount(text: str, code: str) -> None:
    refused = read_money(text)
    assert isinstance(refused, Message)
    assert refused.code == code


@given(st.integers(0, 10**15 - 1))
def test_an_amount_written_is_the_amount_read(amount: int) -> None:
    assert read_money(rupiah(amount)) == amount
    assert read_money(f"Rp {amount}") == amount


@given(st.text("Rp 0123456789.,miljutarbkn", max_size=20))
def test_no_spelling_of_money_reads_as_anything_but_what_its_digits_say(text: str) -> None:
    amount = read_money(text)
    if isinstance(amount, int):
        digits = "".join(char for char in text if char.isdigit()).strip("0")
        assert str(amount).strip("0") == digits


@given(decimals)
def test_a_number_means_the_same_with_either_mark(value: Decimal) -> None:
    text = f"{value:f}"
    with_comma = text.replace(".", ",")
    assert read_decimal(text, ".", WIDE) == value
    assert read_decimal(with_comma, ",", WIDE) == value
    assert isinstance(read_decimal(text, ",", WIDE), Wrong)
    assert isinstance(read_decimal(with_comma, ".", WIDE), Wrong)


@given(st.text("0123456789.,-+eE_ x%\u00a0\u0661\u2212", max_size=12))
def test_what_is_read_is_a_plain_decimal(text: str) -> None:
    for mark in ".,":
        value = read_decimal(text, mark, WIDE)
        if isinstance(value, Decimal):
            assert value == Decimal(text.strip().replace(",", "."))
            assert sum(char in ".," for char in text) <= 1


@pytest.mark.parametrize(
    ("text", "code", "guess"),
    [
        ("1.250", "cell.two_ways", ""),
        ("1,250", "cell.two_ways", ""),
        ("1.250,5", "cell.grouped", "1250.5"),
        ("1,250.5", "cell.grouped", "1250.5"),
        ("1.250.000", "cell.grouped", "1250000"),
        ("1 000", "cell.grouped", "1000"),
        ("1\u00a0000", "cell.grouped", "1000"),
        ("12,5", "cell.other_mark", "12.5"),
        ("Rp 1.000.000", "cell.number", ""),
        ("1_000", "cell.number", ""),
        ("0x10", "cell.number", ""),
        ("010", "cell.number", ""),
        ("1e5", "cell.number", ""),
        ("+5", "cell.number", ""),
        (".5", "cell.number", ""),
        ("nan", "cell.number", ""),
        ("inf", "cell.number", ""),
        ("12%", "cell.number", ""),
        ("\u0661\u0662\u0663", "cell.number", ""),
        ("\uff11\uff12", "cell.number", ""),
        ("\u2212 5", "cell.number", ""),
        ("1;2", "cell.number", ""),
        ("#REF!", "cell.error", ""),
    ],
)
def test_what_is_no_number(text: str, code: str, guess: str) -> None:
    wrong = read_decimal(text, ".", WIDE)
    assert isinstance(wrong, Wrong)
    assert wrong.what.code == code
    assert dict(wrong.fix.blanks) == {"guess": guess} if guess else wrong.fix is None


def test_three_decimals_are_clear_where_thousands_cannot_be() -> None:
    assert read_decimal("1.250", ".", HECTARES) == Decimal("1.25")
    assert read_decimal("-3.659", ".", Span(Decimal("-11.5"), Decimal("6.5"))) == Decimal("-3.659")
    assert read_decimal("0.125", ".", WIDE) == Decimal("0.125")


def test_zero_has_no_sign() -> None:
    assert str(read_decimal("-0", ".", WIDE)) == "0"


def test_the_mark_of_a_table_is_the_commoner_one() -> None:
    assert decimal_mark([({"12": 9, "x": 1}, WIDE)]) == "."
    assert decimal_mark([({"1.250": 9, "12,5": 1}, WIDE)]) == ","
    assert decimal_mark([({"1,250": 1}, HECTARES), ({"12.5": 2, "0,25": 2}, WIDE)]) == ","
