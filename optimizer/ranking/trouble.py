"""What the list cannot do, said aloud instead of being done by halves."""

from __future__ import annotations

from optimizer.messages import Message


class TooManyWaysError(Exception):
    """A block has more ways of being built than can be looked through exactly."""


class BlockTooLargeError(Exception):
    """A block cannot be enumerated exactly; ``reason`` tells which in words, ``unit`` and ``parameters`` by index."""

    def __init__(self, reason: Message, unit: int, parameters: tuple[int, ...]) -> None:
        """Keep the reason, told in the planner's words, and the block."""
        self.reason = reason
        self.unit = unit
        self.parameters = parameters
        super().__init__(reason.code)
