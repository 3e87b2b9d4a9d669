"""The core of a basis as two triangles, and systems of equations with it."""

from __future__ import annotations

from optimizer.model.blocks.compiled_parts.tables import Room, inlined


@inlined
def factor(room: Room, size: int) -> bool:
    """Factor the first ``size`` of the square in place, the largest of each column first; return whether it can be solved."""
    square, order = room.square, room.order
    for k in range(size):
        best, at = 0.0, -1
        for i in range(k, size):
            if abs(square[i, k]) > best:
                best, at = abs(square[i, k]), i
        if at < 0:
            return False
        order[k] = at
        if at != k:
            for j in range(size):
                square[k, j], square[at, j] = square[at, j], square[k, j]
        for i in range(k + 1, size):
            if square[i, k] != 0.0:
                share = square[i, k] / square[k, k]
                square[i, k] = share
                for j in range(k + 1, size):
                    square[i, j] -= share * square[k, j]
    return True


@inlined
def solve(room: Room, size: int) -> None:
    """Solve square . z = right, in place of ``right``."""
    square, right = room.square, room.right
    for k in range(size):
        at = room.order[k]
        right[k], right[at] = right[at], right[k]
    for k in range(size):
        if right[k] != 0.0:
            for i in range(k + 1, size):
                right[i] -= square[i, k] * right[k]
    for k in range(size - 1, -1, -1):
        for j in range(k + 1, size):
            right[k] -= square[k, j] * right[j]
        right[k] /= square[k, k]


@inlined
def solve_across(room: Room, size: int) -> None:
    """Solve z . square = right, in place of ``right``."""
    square, right = room.square, room.right
    for k in range(size):
        right[k] /= square[k, k]
        if right[k] != 0.0:
            for j in range(k + 1, size):
                right[j] -= square[k, j] * right[k]
    for k in range(size - 1, -1, -1):
        for i in range(k + 1, size):
            right[k] -= square[i, k] * right[i]
    for k in range(size - 1, -1, -1):
        at = room.order[k]
        right[k], right[at] = right[at], right[k]
