"""A name must be known: the one check that all others share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from optimizer.errors import Place
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed, nearest
from optimizer.messages import Message, message


class Known:
    """The names of one kind that exist; anything else is a fault ``unknown.<kind>`` with a did-you-mean."""

    def __init__(self, kind: str, names: Iterable[str], sink: FaultSink, doubtful: bool = False) -> None:
        """Keep the names; when some could not be read (empty ones, or ``doubtful``), every name is let through.

        Names given as the keys of a mapping to places are told with the place where they stand when one was probably meant.
        """
        self._places: Mapping[str, Place] = names if isinstance(names, Mapping) else {}
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
        self._sink.fault(where, what, self._meant(name))
        return False

    def _meant(self, name: str) -> Message | None:
        """Return what was probably meant and, since either place may be the wrong one, where that stands."""
        guess = nearest(name, self._names)
        place = self._places.get(guess)
        if place is None:
            return did_you_mean(name, self._names)
        return message("unknown.spelled", guess=guess, place=place)
