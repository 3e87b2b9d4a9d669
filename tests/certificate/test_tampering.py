"""A changed certificate: what became false is found, judged by the program's own audit, value and bound in floating point."""

from __future__ import annotations

import json
import random
from functools import cache

import numpy as np
import pytest

from optimizer.measures.certificate.check import CertificateReport, check_certificate
from optimizer.measures.certificate.codec import MalformedError
from optimizer.measures.certificate.document import Document, read_document
from optimizer.measures.certificate.make import make_certificate
from tests.certificate.leaves import Path, another, leaf, leaves, with_leaf, words_of
from tests.certificate.rebuild import judged
from tests.certificate.towns import solved_towns

TOWNS = 16
EACH = 40
SURE = 1e-7
"""What floating point, the allowance and whole micro-units may differ by."""


@cache
def certificate(town: int) -> bytes:
    return make_certificate(solved_towns(TOWNS)[town])


def false(content: bytes) -> bool:
    """Whether the program's own arithmetic finds a claim false, beyond any rounding."""
    try:
        document = read_document(content)
        verdict = judged(document)
    except (MalformedError, ValueError, KeyError, IndexError, OverflowError, StopIteration):
        return True
    claim = document.claim
    apart = abs(verdict.value - float(claim.value)) > SURE or verdict.bound > float(claim.bound) + SURE
    return bool(verdict.broken) or apart or not np.isfinite(verdict.value) or told_wrong(document)


def told_wrong(document: Document) -> bool:
    """Whether gap or status do not follow from value and bound."""
    claim = document.claim
    value, bound = float(claim.value), float(claim.bound)
    apart = bound - value
    gap = 0.0 if abs(apart) <= 1e-10 else apart / abs(bound) if bound else np.inf
    told = np.inf if claim.gap is None else float(claim.gap)
    if abs(gap - 1e-6) < 1e-9:
        return False
    return (gap != told and abs(gap - told) > SURE) or claim.status != ("optimal" if gap <= 1e-6 else "feasible")


def only_a_label(path: Path) -> bool:
    """Whether a leaf only numbers something: levels of a need count from what the rest of their order says."""
    return path[:3] == ("soal", "tangga", "tingkat") and path[-1] == 2


def test_an_unchanged_certificate_is_judged_true() -> None:
    for town in range(TOWNS):
        assert not false(certificate(town))
        assert check_certificate(certificate(town)).sound


@pytest.mark.parametrize("town", range(TOWNS))
def test_what_became_false_is_found(town: int) -> None:
    content = certificate(town)
    draw, words, plain = random.Random(town), words_of(content), json.loads(content)
    paths = [path for path in leaves(plain) if not only_a_label(path)]
    missed = []
    for path in draw.sample(paths, min(EACH, len(paths))):
        value = another(leaf(plain, path), draw, words)
        changed = with_leaf(content, path, value)
        report = check_certificate(changed)
        said(report)
        if value != leaf(plain, path) and report.sound and false(changed):
            missed.append((path, leaf(plain, path), value))
    assert not missed


def said(report: CertificateReport) -> list[str]:
    """The findings in words: every one can be said in both languages."""
    return [finding.say("id") for finding in report.findings] + [finding.say("en") for finding in report.findings]
