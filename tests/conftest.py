"""What all tests share: ``pytest --update-golden`` accepts the texts as they are now."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"

settings.register_profile("no clock", deadline=None)  # a busy machine is no fault of what is tested
settings.load_profile("no clock")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing with them")


class Golden:
    """Compares a text with a file of ``tests/golden``, or writes it there."""

    def __init__(self, update: bool) -> None:
        self.update = update

    def check(self, name: str, text: str) -> None:
        path = GOLDEN / name
        if self.update:
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}: look at the text, then accept it with pytest --update-golden"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs: accept a wanted change with pytest --update-golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(bool(request.config.getoption("--update-golden")))
