from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.data.places import DATA, PUBLIC

sys.path.insert(0, str(DATA))  # susun.py and its package are a script, not part of the program


@pytest.fixture(scope="session")
def public() -> Path:
    """Return the folder of the public files the baseline tables are built from."""
    if not PUBLIC.is_dir():
        pytest.skip(f"the public data are not at {PUBLIC}")
    return PUBLIC
