"""The solver that older PuLPs bring along, and the mark of tests that need it."""

from __future__ import annotations

import pytest

from optimizer.model.pulp_solver import available_solvers

CBC = "PULP_CBC_CMD"
needs_cbc = pytest.mark.skipif(CBC not in available_solvers(), reason="this PuLP brings no CBC (PuLP 4)")
