"""The optimum of a linear programme along a line of right-hand sides, from basis to basis."""
