"""The real rooms behind the command line, loaded when a command is really run."""

from __future__ import annotations

from optimizer import app
from optimizer.cli.ports import Ports
from optimizer.errors import ScenarioError
from optimizer.messages import Language


def load_ports() -> Ports:
    """Return the verbs of the program and the writers of its answers."""
    return Ports(app, _Screens())


class _Screens:
    """The writers of answers, loaded when there is something to tell."""

    def text(self, answer: object, language: Language) -> str:
        from optimizer.report import screens

        return screens.text(answer, language)

    def json(self, answer: object, language: Language) -> str:
        from optimizer.report import screens

        return screens.json(answer, language)

    def notices(self, answer: object, language: Language) -> str:
        from optimizer.report import screens

        return screens.notices(answer, language)

    def faults(self, error: ScenarioError, language: Language) -> str:
        from optimizer.report import screens

        return screens.faults(error, language)
