"""How long the official score of a whole country takes: about 50,000 RTs."""

from __future__ import annotations

import time

import numpy as np

from optimizer.intake.read import read_scheme
from optimizer.measures.scores import score


def rts(count: int, seed: int = 1) -> None:
    """Print the time to score so many random RTs by the 2018 scheme."""
    scheme = read_scheme("permen-14-2018", None)
    draw = np.random.default_rng(seed)
    denominators = draw.integers(8, 2000, size=(count, len(scheme.parameters))).astype(np.float64)
    volumes = np.floor(denominators * draw.beta(0.8, 0.8, size=denominators.shape))
    start = time.perf_counter()
    scores = score(scheme, scheme.policy(scheme.default_policy), volumes, denominators)
    seconds = time.perf_counter() - start
    print(f"\nofficial score of {count} RTs: {seconds * 1000:.0f} ms (mean total {scores.total.mean():.1f})")


if __name__ == "__main__":
    rts(50_000)
