"""``sertifikat.json`` -> what of it is true, by whole numbers and fractions alone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from optimizer.measures.certificate.claim import Proven, check_claim
from optimizer.measures.certificate.codec import MalformedError
from optimizer.measures.certificate.columns import lay
from optimizer.measures.certificate.document import Document, read_document
from optimizer.measures.certificate.duality import upper_bound
from optimizer.measures.certificate.feasible import RuleRows, check_plan
from optimizer.measures.certificate.listed import check_list
from optimizer.measures.certificate.names import check_multipliers, check_names
from optimizer.measures.certificate.rows import all_rows
from optimizer.measures.certificate.sense import HOPELESS, check_sense
from optimizer.messages import Message, message


@dataclass(frozen=True, slots=True)
class CertificateReport:
    """What a check found: nothing in ``findings`` when the claim is true.

    ``document`` is what was read; ``rules`` what was re-added; ``value`` and ``bound`` (shares of the whole burden) what
    arithmetic gives and ``status`` what it supports. All but the findings are empty when the document cannot be checked.
    """

    findings: tuple[Message, ...]
    document: Document | None
    rules: tuple[RuleRows, ...]
    value: Fraction | None
    bound: Fraction | None
    status: str

    @property
    def sound(self) -> bool:
        """Whether the claim is true."""
        return not self.findings


def check_certificate(content: bytes) -> CertificateReport:
    """Return what a certificate claims and whether it is true; never raises, whatever the bytes."""
    try:
        document = read_document(content)
    except MalformedError as error:
        return _unread(message("certificate.form", place=error.place))
    unknown = check_names(document.question, document.planned)
    if unknown:
        return _unread(*unknown)
    nonsense = check_sense(document.question)
    if any(finding.code in HOPELESS for finding in nonsense):
        return _unread(*nonsense)
    return _checked(document, nonsense)


def _unread(*findings: Message) -> CertificateReport:
    """Return the report of a document that cannot be checked."""
    return CertificateReport(findings, None, (), None, None, "")


def _checked(document: Document, nonsense: tuple[Message, ...]) -> CertificateReport:
    """Return the report of a document whose names and lengths are sound."""
    question = document.question
    columns = lay(question)
    rows = all_rows(question, columns)
    check = check_plan(question, columns, rows, document.planned)
    multipliers = document.proofs.multipliers
    bound = upper_bound(columns, rows, {(each.rule, each.key): each.value for each in multipliers})
    listed = check_list(question, document.proofs.listed) if document.proofs.listed else None
    proven = Proven(check.value, bound, listed.bound if listed else None)
    findings = (
        *nonsense,
        *check.findings,
        *check_multipliers(rows, multipliers),
        *(listed.findings if listed else ()),
        *check_claim(document.claim, question.goal.lens, proven),
        *_rules(document.rules, check.rules),
    )
    return CertificateReport(findings, document, check.rules, check.value, proven.best, proven.status)


def _rules(claimed: tuple[RuleRows, ...], found: tuple[RuleRows, ...]) -> tuple[Message, ...]:
    """Return a finding for every rule whose line in the list of checks is not what was found."""
    if len(claimed) != len(found):
        return (message("certificate.form", place="pemeriksaan"),)
    pairs = zip(claimed, found, strict=True)
    return tuple(message("certificate.rows", rule=one.rule) for one, other in pairs if one != other)
