"""Numbers as people read them."""

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.messages import LANGUAGES
from optimizer.report.numbers import (
    MINUS,
    NBSP,
    encodable,
    number,
    percent,
    rounded,
    rupiah,
    rupiah_least,
    rupiah_whole,
    scaled,
    signed,
    trimmed,
    volume,
)

AMOUNTS = st.integers(-(10**17), 10**17)
VALUES = st.floats(-1e15, 1e15, allow_nan=False)
LANGUAGE = st.sampled_from(LANGUAGES)
SCALE = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def read(text: str, language: str) -> Decimal:
    """Read a number back as a reader would."""
    plain = text.replace(MINUS, "-").replace("Rp" + NBSP, "").replace("+", "")
    words = plain.split(NBSP)
    digits = words[0].replace(".", "").replace(",", ".") if language == "id" else words[0].replace(",", "")
    return Decimal(digits) * SCALE.get(words[-1], 1)


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (0, "Rp 0", "Rp 0"),
        (950, "Rp 950", "Rp 950"),
        (750_000, "Rp 750.000", "Rp 750,000"),
        (999_999, "Rp 999.999", "Rp 999,999"),
        (1_250_000, "Rp 1,25 juta", "Rp 1.25 million"),
        (950_000_000, "Rp 950 juta", "Rp 950 million"),
        (999_940_000, "Rp 999,9 juta", "Rp 999.9 million"),
        (999_960_000, "Rp 1 miliar", "Rp 1 billion"),
        (1_250_000_000, "Rp 1,25 miliar", "Rp 1.25 billion"),
        (40_000_000_000, "Rp 40 miliar", "Rp 40 billion"),
        (40_250_000_000, "Rp 40,25 miliar", "Rp 40.25 billion"),
        (123_456_789_012, "Rp 123,5 miliar", "Rp 123.5 billion"),
        (999_999_999_999, "Rp 1 triliun", "Rp 1 trillion"),
        (2_000_000_000_000, "Rp 2 triliun", "Rp 2 trillion"),
        (1_500_000_000_000_000, "Rp 1.500 triliun", "Rp 1,500 trillion"),
        (-2_500_000_000, "−Rp 2,5 miliar", "−Rp 2.5 billion"),
        (999_999.6, "Rp 1 juta", "Rp 1 million"),
        (-0.4, "Rp 0", "Rp 0"),
    ],
)
def test_rupiah_is_spoken(amount: float, indonesian: str, english: str) -> None:
    assert rupiah(amount, "id").replace(NBSP, " ") == indonesian
    assert rupiah(amount, "en").replace(NBSP, " ") == english


def test_rupiah_holds_together_in_one_word() -> None:
    assert rupiah(1_250_000_000, "id").split(" ") == ["Rp\u00a01,25\u00a0miliar"]


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (1234.5, 1, "1.234,5", "1,234.5"),
        (2.5, 0, "3", "3"),
        (-2.5, 0, "−3", "−3"),
        (0.125, 2, "0,13", "0.13"),
        (1.005, 2, "1,01", "1.01"),
        (-0.04, 1, "0,0", "0.0"),
        (1_000_000, 0, "1.000.000", "1,000,000"),
        (np.float64(2.5), 0, "3", "3"),
        (np.int64(2**60 + 1), 0, "1.152.921.504.606.846.977", "1,152,921,504,606,846,977"),
    ],
)
def test_number(value: float, decimals: int, indonesian: str, english: str) -> None:
    assert number(value, decimals, "id") == indonesian
    assert number(value, decimals, "en") == english


def test_the_small_forms() -> None:
    assert percent(38.55, 1, "id") == "38,6%"
    assert volume(1250.5, "m", "id") == "1.250,5" + NBSP + "m"
    assert volume(3.0, "unit", "en") == "3" + NBSP + "unit"
    assert volume(3.0, "", "en") == "3"
    assert trimmed(12.50, 2, "id") == "12,5"
    assert trimmed(120.0, 2, "id") == "120"
    assert [signed(value, 0, "id") for value in (3, -3, 0.4, -0.4)] == ["+3", "−3", "0", "0"]


def test_scaled_money_never_looks_like_nothing() -> None:
    assert [scaled(money, 10**6, 1, "id") for money in (0, 1, 49_999, 50_000, 1_250_000)] == [
        "0,0",
        "<0,1",
        "<0,1",
        "0,1",
        "1,3",
    ]
    assert scaled(400_000, 10**6, 0, "en") == "<1"


@given(VALUES, VALUES, st.integers(0, 3))
def test_rounded_numbers_are_the_ones_that_are_written(left: float, right: float, decimals: int) -> None:
    assert read(number(left, decimals, "id"), "id") == rounded(left, decimals)
    change = rounded(left, decimals) - rounded(right, decimals)
    assert read(number(left, decimals, "id"), "id") - read(number(right, decimals, "id"), "id") == change


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_refused(value: float) -> None:
    for write in (lambda: number(value, 1, "id"), lambda: rupiah(value, "id"), lambda: rupiah_whole(value, "id")):
        with pytest.raises(ValueError, match="finite"):
            write()


@given(AMOUNTS, LANGUAGE)
def test_whole_rupiah_read_back_exactly(amount: int, language: str) -> None:
    assert read(rupiah_whole(amount, language), language) == amount


@given(AMOUNTS, LANGUAGE)
def test_spoken_rupiah_is_near_and_never_a_thousand_of_a_smaller_scale(amount: int, language: str) -> None:
    text = rupiah(amount, language)
    assert abs(read(text, language) - amount) <= abs(amount) * Decimal("0.005")
    if 10**6 <= abs(amount) < 999_950 * 10**9:  # there is no larger scale to carry to
        assert 1 <= abs(read(text.rsplit(NBSP, 1)[0], language)) < 1000


@given(AMOUNTS, AMOUNTS)
def test_spoken_rupiah_keeps_the_order(left: int, right: int) -> None:
    small, large = sorted((left, right))
    assert read(rupiah(small, "id"), "id") <= read(rupiah(large, "id"), "id")


@given(VALUES, st.integers(0, 6), LANGUAGE)
def test_a_number_reads_back_within_half_a_digit(value: float, decimals: int, language: str) -> None:
    error = abs(read(number(value, decimals, language), language) - Decimal(repr(value)))
    assert error <= Decimal("0.5").scaleb(-decimals)


@given(VALUES, st.integers(0, 6))
def test_both_languages_say_the_same(value: float, decimals: int) -> None:
    assert read(number(value, decimals, "id"), "id") == read(number(value, decimals, "en"), "en")
    assert read(trimmed(value, decimals, "id"), "id") == read(number(value, decimals, "id"), "id")


@given(st.text(), st.sampled_from(["ascii", "cp1252", "latin-1", "utf-8"]))
def test_everything_can_be_said_in_every_encoding(text: str, encoding: str) -> None:
    said = encodable(text, encoding)
    assert said.encode(encoding, "surrogatepass" if encoding == "utf-8" else "strict") is not None
    assert len(said) >= len([character for character in text if not 0xD800 <= ord(character) <= 0xDFFF])


def test_encodable_keeps_what_it_can() -> None:
    assert encodable("Rp\u00a05 – é → 2 m²", "utf-8") == "Rp\u00a05 – é → 2 m²"
    assert encodable("Rp\u00a05 – é → 2 m²", "cp1252") == "Rp\u00a05 – é -> 2 m²"
    assert encodable("−Rp\u00a05 – é → 2 m²", "ascii") == "-Rp 5 - e -> 2 m2"


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "Rp 0"),
        (999, "Rp 999"),
        (56_128_700_000, "Rp 56,12 miliar"),
        (520_980_000, "Rp 520,9 juta"),
        (5_036_999_999.9, "Rp 5,03 miliar"),
    ],
)
def test_a_lower_bound_is_never_told_higher_than_it_is(amount: float, shown: str) -> None:
    assert rupiah_least(amount, "id").replace(NBSP, " ") == shown
