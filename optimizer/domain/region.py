"""The region a scenario is about, so that its list can be told from those of other regions."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class Region:
    """A regency (``16.03``) or a whole province (``16``) by its Kemendagri code, with the ``name`` that people read."""

    code: str
    name: str


def is_region_code(text: str) -> bool:
    """Return whether a text is a code of Kemendagri: two digits for a province, two more after a point for a regency."""
    return text.isascii() and _CODE.fullmatch(text) is not None


def lies_in(region: str, code: str) -> bool:
    """Return whether a region is, or lies in, that of a code: ``16.03`` lies in ``16``."""
    return f"{region}.".startswith(f"{code}.")
