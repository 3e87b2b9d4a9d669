"""Case -> the same case with its proof in exact numbers, and the certificate that carries them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.make import certify, exact_proof
from optimizer.study.case import Case
from optimizer.study.listed import listed


@dataclass(frozen=True, slots=True, eq=False)
class Certified:
    """A case whose proof is what its certificate proves, so that all that is published says the same."""

    case: Case
    document: Document


def certified(case: Case) -> Certified:
    """Return a case with its certificate; points of one year are bounded by the ranked list too, and the lower bound counts.

    Raises SolverError for a plan that breaks a rule in exact arithmetic.
    """
    found = listed(case.solution.evidence.instance)
    document = certify(case.solution, found.proof if found else None)
    return Certified(replace(case, solution=replace(case.solution, proof=exact_proof(document))), document)
