"""Arrays that cannot be changed by accident."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)


def frozen(array: NDArray[Kind]) -> NDArray[Kind]:
    """Return the same array, contiguous and read-only."""
    whole = np.ascontiguousarray(array)
    whole.flags.writeable = False
    return whole
