"""Questions that need more than one plan; the solver is handed in."""
