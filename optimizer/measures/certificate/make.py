"""Solution -> ``sertifikat.json``."""

from __future__ import annotations

import math
from fractions import Fraction

from optimizer.errors import SolverError
from optimizer.measures.certificate.claim import Proven, claim
from optimizer.measures.certificate.columns import lay
from optimizer.measures.certificate.document import FORMAT, Document, Proofs, write_document
from optimizer.measures.certificate.duality import POWER, Multiplier, upper_bound
from optimizer.measures.certificate.feasible import check_plan
from optimizer.measures.certificate.listed import PROVES_NOTHING, ListProof, check_list
from optimizer.measures.certificate.planned import transcribe_plan
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import Row
from optimizer.measures.certificate.rows import RULES, all_rows
from optimizer.measures.certificate.transcribe import transcribe
from optimizer.messages import message
from optimizer.problem.plan import Evidence, Proof, Solution, Status


def make_certificate(solution: Solution, listed: ListProof | None = None) -> bytes:
    """Return the certificate of a proved plan: canonical JSON, the same bytes for the same solution.

    Value, bound, gap and status are worked out here again in exact numbers; they decide, should rounding have told the
    proof otherwise. ``listed``: a ranked list that proves a bound too; it is left out where it says nothing of the problem or
    its blocks are too large to be searched again. Raises SolverError for a plan that breaks a rule in exact arithmetic and
    for a list that is false: nothing false is written down.
    """
    return write_document(certify(solution, listed))


def certify(solution: Solution, listed: ListProof | None = None) -> Document:
    """Return the certificate of a proved plan as a value; raises as :func:`make_certificate`."""
    instance = solution.evidence.instance
    question, planned = transcribe(instance), transcribe_plan(instance, solution.plan)
    columns = lay(question)
    rows = all_rows(question, columns)
    check = check_plan(question, columns, rows, planned)
    if check.findings:
        raise SolverError(check.findings[0])
    multipliers = transcribe_multipliers(solution.evidence, rows)
    bound = upper_bound(columns, rows, {(each.rule, each.key): each.value for each in multipliers})
    kept, by_list = _listed(question, listed)
    return Document(
        format=FORMAT,
        claim=claim(question.goal.lens, Proven(check.value, bound, by_list), solution.proof.search_bound),
        question=question,
        planned=planned,
        proofs=Proofs(POWER, multipliers, kept),
        rules=check.rules,
    )


def exact_proof(document: Document) -> Proof:
    """Return what a certificate claims as a proof in floating point, so that all else that is published says the same."""
    claim = document.claim
    return Proof(
        status=Status(claim.status),
        value=float(claim.value),
        bound=float(claim.bound),
        gap=math.inf if claim.gap is None else float(claim.gap),
        search_bound=math.inf if claim.search_bound is None else float(claim.search_bound),
    )


def _listed(question: Question, listed: ListProof | None) -> tuple[ListProof | None, Fraction | None]:
    """Return a list with the bound it proves, nothing where it proves none."""
    if listed is None:
        return None, None
    check = check_list(question, listed)
    false = [finding for finding in check.findings if finding.code not in PROVES_NOTHING]
    if false:
        raise SolverError(false[0])
    return (None, None) if check.bound is None else (listed, check.bound)


def transcribe_multipliers(evidence: Evidence, rows: tuple[Row, ...]) -> tuple[Multiplier, ...]:
    """Return the multipliers of a proof by row; rows of a rule stand in the order of the programme that was solved.

    Raises SolverError when the rows are not those of the programme.
    """
    duals: dict[str, list[float]] = {label: [] for label, _ in RULES}
    for block in evidence.linear.rows:
        duals[block.label] = evidence.duals[block.start : block.start + block.count].tolist()
    if not len(evidence.duals):
        return ()
    found = []
    for rule, _ in RULES:
        own = [row for row in rows if row.rule == rule]
        if len(own) != len(duals[rule]):
            raise SolverError(message("certificate.programme", rule=rule, found=len(own), known=len(duals[rule])))
        found += [_multiplier(row, dual, evidence.scale) for row, dual in zip(own, duals[rule], strict=True)]
    return tuple(each for each in found if each.value)


def _multiplier(row: Row, dual: float, scale: float) -> Multiplier:
    """Return a multiplier of the maximum, in shares of the whole burden, from one of the minimum that was solved."""
    if not math.isfinite(dual):
        return Multiplier(row.rule, row.key, 0)
    exact = -Fraction(dual) / Fraction(scale) / _stretch(row)
    return Multiplier(row.rule, row.key, math.floor(exact * 2**POWER))


def _stretch(row: Row) -> Fraction:
    """Return how many times the programme's own row a row is: only shares of exclusives are brought to whole numbers."""
    return row.upper if row.rule in ("M8", "M15") and row.upper else Fraction(1)
