"""Whether the problem in a certificate is the problem that the tables and the scenario make."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from optimizer.domain.scenario import Lens
from optimizer.measures.certificate.codec import fields_of
from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.restrictions import Aim
from optimizer.measures.certificate.transcribe import transcribe
from optimizer.messages import Message, message
from optimizer.problem.instance import Instance


def check_question(document: Document, instance: Instance) -> tuple[Message, ...]:
    """Return every table of the certificate's problem that an instance, built anew from the inputs, does not agree with.

    The combined lens adds an aim whose level is itself the answer of a solve: its weights are compared, its level is not.
    """
    question, known = document.question, transcribe(instance)
    if question.goal.lens == Lens.COMBINED and len(question.aims) == len(known.aims) + 1:
        if not _of_deficits(question, question.aims[-1]):
            return (message("certificate.problem", place="soal.sasaran"),)
        question = dataclasses.replace(question, aims=question.aims[:-1])
    return tuple(message("certificate.problem", place=place) for place in _unlike(question, known, "soal"))


def _of_deficits(question: Question, aim: Aim) -> bool:
    """Whether an aim asks, at the end and whatever it costs, for a share of the slum burden in deficits."""
    weights = tuple((need.area, need.parameter, need.slum) for need in question.needs if need.slum > 0)
    return aim.needs == weights and not aim.poor and aim.price is None and aim.year == question.years[-1]


def _unlike(one: object, other: object, place: str) -> Iterator[str]:
    """Yield where two values differ: the field of a table, or the first row of it that differs."""
    if isinstance(one, tuple) and isinstance(other, tuple) and one != other:
        rows = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
        yield f"{place}[{rows}]"
    elif isinstance(one, str | int | Fraction) or one is None or type(one) is not type(other):
        if one != other:
            yield place
    elif dataclasses.is_dataclass(one):
        kind: Any = type(one)
        for name, key, _ in fields_of(kind):
            yield from _unlike(getattr(one, name), getattr(other, name), f"{place}.{key}")
