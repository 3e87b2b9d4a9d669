"""The certificate as one value, and as the bytes of ``sertifikat.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Annotated

from optimizer.measures.certificate.claim import Claim
from optimizer.measures.certificate.codec import MalformedError, decode, encode
from optimizer.measures.certificate.duality import POWER, Multiplier
from optimizer.measures.certificate.feasible import RuleRows
from optimizer.measures.certificate.listed import ListProof
from optimizer.measures.certificate.planned import Planned
from optimizer.measures.certificate.question import Question

FORMAT = "tuntas-sertifikat-2"
LARGEST = 1 << 28
"""Most bytes of a certificate that is read."""


@dataclass(frozen=True, slots=True)
class Proofs:
    """What the bound is proved from: multipliers of rows, in units of 2^-``power``, and a ranked list where there is one."""

    power: Annotated[int, "pangkat_pengali"]
    multipliers: Annotated[tuple[Multiplier, ...], "pengali"]
    listed: Annotated[ListProof | None, "daftar"]


@dataclass(frozen=True, slots=True)
class Document:
    """A certificate: the claim, the problem, the plan, the proof, and the rules that were checked."""

    format: Annotated[str, "format"]
    claim: Annotated[Claim, "klaim"]
    question: Annotated[Question, "soal"]
    planned: Annotated[Planned, "rencana"]
    proofs: Annotated[Proofs, "bukti"]
    rules: Annotated[tuple[RuleRows, ...], "pemeriksaan"]


def write_document(document: Document) -> bytes:
    """Return the bytes of a certificate: one spelling, no spaces, keys in a fixed order."""
    text = json.dumps(encode(Document, document), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"{text}\n".encode()


def read_document(content: bytes) -> Document:
    """Return the certificate in some bytes; raises MalformedError for anything that is not one."""
    if len(content) > LARGEST:
        raise MalformedError("sertifikat.json")
    try:
        plain = json.loads(content.decode("utf-8"), object_pairs_hook=_once, parse_float=_refuse, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise MalformedError("sertifikat.json") from error
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise MalformedError("format")
    document: Document = decode(Document, plain, "")
    if document.proofs.power != POWER:
        raise MalformedError("bukti.pangkat_pengali")
    return document


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object whose keys stand once; raises ``ValueError`` for one that names a key twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(text: str) -> object:
    """Refuse floating point, NaN and infinity: exact numbers are whole numbers and text."""
    raise ValueError(text)
