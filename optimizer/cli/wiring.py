"""The real rooms behind the command line, loaded when a command is really run."""

from __future__ import annotations

from optimizer import app
from optimizer.cli.ports import Ports
from optimizer.report import screens


def load_ports() -> Ports:
    """Return the verbs of the program and the writers of its answers."""
    return Ports(app, screens)
