"""Every number and word of a certificate, one by one, and ways of changing it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from fractions import Fraction

from optimizer.measures.certificate.spelling import read_fraction, spell

Path = tuple[str | int, ...]


def leaves(plain: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every leaf, but for the names of columns."""
    if isinstance(plain, dict):
        for key, value in plain.items():
            if key != "kolom":
                yield from leaves(value, (*path, key))
    elif isinstance(plain, list):
        for n, value in enumerate(plain):
            yield from leaves(value, (*path, n))
    else:
        yield path


def leaf(plain: object, path: Path) -> object:
    for key in path:
        plain = plain[key]  # type: ignore[index]
    return plain


def with_leaf(content: bytes, path: Path, value: object) -> bytes:
    """Return a certificate with one leaf changed."""
    plain = json.loads(content)
    leaf(plain, path[:-1])[path[-1]] = value  # type: ignore[index]
    return json.dumps(plain).encode()


def another(value: object, draw: random.Random, words: list[str]) -> object:
    """Return another value of the same kind: a number a little or much different, or another word of the certificate."""
    try:
        number = read_fraction(value)
    except ValueError:
        return draw.choice(words) if isinstance(value, str) else draw.choice((0, 1, 2022))
    one = Fraction(1)
    changes = [number * 2, number / 2, number + one, max(number - one, Fraction(0)), Fraction(0), number * 1000, -number - one]
    if number.denominator > 1:
        changes += [number * (1 + Fraction(1, 2**20)), number * (1 - Fraction(1, 2**20))]
    changed = draw.choice([each for each in changes if each != number])
    return spell(changed) if number.denominator > 1 else spell(Fraction(int(changed)))


def words_of(content: bytes) -> list[str]:
    plain = json.loads(content)
    found = {str(leaf(plain, path)) for path in leaves(plain) if isinstance(leaf(plain, path), str)}
    return [*sorted(word for word in found if "/" not in word), "tak-ada"]
