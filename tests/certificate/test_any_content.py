"""Whatever the bytes, a check ends with a report."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optimizer.measures.certificate.check import check_certificate
from optimizer.measures.certificate.document import read_document, write_document
from tests.certificate.leaves import leaf, leaves, with_leaf
from tests.certificate.samples import sound, stepped, with_list

MALFORMED = {
    "nothing": b"",
    "no JSON": b"{",
    "no object": b"[]",
    "another text": b'{"format":"x"}',
    "not UTF-8": b"\xff\xfe{}",
    "NaN": b'{"format":NaN}',
    "infinity": b'{"format":-Infinity}',
    "floating point": b'{"format":1.5}',
    "deep": b"[" * 100_000,
    "a key twice": b'{"format":1,"format":1}',
    "a huge number": b'{"format":' + b"9" * 10_000 + b"}",
    "a null byte": b"\x00",
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_malformed_content_is_a_finding(kind: str) -> None:
    report = check_certificate(MALFORMED[kind])
    assert [finding.code for finding in report.findings] == ["certificate.form"]
    assert (report.document, report.value, report.bound, report.status) == (None, None, None, "")


SPOILT = (
    *(1.0, True, "1", "01", "2/4", "4/2^1", "1/0", "1/2^0", "-0", "1/2^99999", "9" * 5000, " 7", "0x7", "7.0", ""),
    *(None, [], {}),
)


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_number_has_one_spelling(spoil: object) -> None:
    content = write_document(sound())
    plain = json.loads(content)
    numbers = [path for path in leaves(plain) if path[0] == "soal" and isinstance(leaf(plain, path), int)]
    spoilt = with_leaf(content, numbers[5], spoil)
    assert {finding.code for finding in check_certificate(spoilt).findings} == {"certificate.form"}


def test_keys_stand_once_in_their_order_and_none_is_added() -> None:
    plain = json.loads(write_document(sound()))
    turned = {"format": plain["format"], **{key: plain[key] for key in reversed(plain)}}
    more = {**plain, "catatan": 1}
    less = {key: value for key, value in plain.items() if key != "rencana"}
    for changed in (turned, more, less):
        assert not check_certificate(json.dumps(changed).encode()).sound
    assert check_certificate(json.dumps(plain, indent=2).encode()).sound, "spaces are nobody's claim"


WILD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=10**300, max_value=10**3500),
    st.text(max_size=5),
    st.sampled_from(
        ["M1", "A1", "A2", "drainase", "apbd", "1/3", "-1/2^70", "7/2^6000", "9" * 2999, "-" + "9" * 2900, "2a", "skor"]
    ),
)


@given(st.data())
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_no_change_makes_a_check_fail(data: st.DataObject) -> None:
    content = write_document(data.draw(st.sampled_from([sound(), stepped(), with_list()])))
    plain = json.loads(content)
    paths = list(leaves(plain))
    for _ in range(data.draw(st.integers(1, 3))):
        path = paths[data.draw(st.integers(0, len(paths) - 1))]
        value = data.draw(WILD)
        content = with_leaf(content, path, value if not isinstance(value, int) or isinstance(value, bool) else spelled(value))
    for finding in check_certificate(content).findings:
        assert finding.say("id")
        assert finding.say("en")


def spelled(value: int) -> int | str:
    return value if abs(value) <= 2**53 else str(value)


@given(st.binary(max_size=200))
@settings(max_examples=200)
def test_any_bytes_end_with_a_report(content: bytes) -> None:
    assert not check_certificate(content).sound


KEYS = st.sampled_from(["format", "klaim", "soal", "kolom", "baris"])
LEAVES = st.none() | st.integers() | st.text(max_size=3)
ANY = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))


@given(ANY)
@settings(max_examples=200)
def test_any_json_ends_with_a_report(plain: object) -> None:
    assert not check_certificate(json.dumps(plain).encode()).sound


SEARCH = "batas_kata_penyelesai_tidak_diperiksa"
"""The solver's own bound may be left out: then it says nothing."""


def test_whole_sections_taken_out_or_emptied_are_findings() -> None:
    content = write_document(sound())
    plain = json.loads(content)
    for path in sorted({path[:depth] for path in leaves(plain) for depth in (1, 2)}):
        for empty in ({}, [], None, "") if path[-1] != SEARCH else ({}, [], ""):
            assert leaf(plain, path) == empty or not check_certificate(with_leaf(content, path, empty)).sound
    assert read_document(content) == sound()
