"""A name must be known: the one check that all others share."""

from __future__ import annotations

from collections.abc import Iterable

from optimizer.errors import Place
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed
from optimizer.messages import message


class Known:
    """The names of one kind that exist; anything else is a fault ``unknown.<kind>`` with a did-you-mean."""

    def __init__(self, kind: str, names: Iterable[str], sink: FaultSink, doubtful: bool = False) -> None:
        """Keep the names; when some could not be read (empty ones, or ``doubtful``), every name is let through."""
        self._kind = kind
        found = {*names}
        self._names = [] if doubtful or "" in found else sorted(found)
        self._quick = frozenset(self._names)
        self._sink = sink

    def check(self, name: str, where: Place) -> bool:
        """Return whether a name is known, and tell when it is not."""
        if not name or not self._names or name in self._quick:
            return True
        what = message(f"unknown.{self._kind}", name=name, allowed=listed(self._names, 12))
        self._sink.fault(where, what, did_you_mean(name, self._names))
        return False
