"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path

from optimizer.cli.parser import Parser
from optimizer.cli.values import seconds, setting
from optimizer.messages import LANGUAGES, Language, message


def say(code: str, language: Language) -> str:
    """Return a sentence of the command line."""
    return message(code).say(language)


def add_language(parser: Parser, default: str) -> None:
    """Add the choice of the language."""
    parser.add_argument("--lang", choices=LANGUAGES, default=default, help=say("command.option.lang", parser.language))


def add_name(parser: Parser) -> None:
    """Add the name of the scenario."""
    word = say("command.metavar.scenario", parser.language)
    parser.add_argument("name", metavar=word, help=say("command.option.name", parser.language))


def add_study(parser: Parser) -> None:
    """Add what every question about a scenario takes."""
    add_settings(parser)
    add_folder(parser)
    add_json(parser)
    add_solver(parser)


def add_settings(parser: Parser) -> None:
    """Add values that are set from outside."""
    parser.add_argument(
        "--set",
        dest="overrides",
        action="append",
        type=setting(parser.language),
        metavar=say("command.metavar.setting", parser.language),
        help=say("command.option.set", parser.language),
    )


def add_folder(parser: Parser) -> None:
    """Add where results go."""
    word = say("command.metavar.folder", parser.language)
    parser.add_argument("--out", metavar=word, type=Path, help=say("command.option.out", parser.language))


def add_template(parser: Parser) -> None:
    """Add the template of the slides."""
    word = say("command.metavar.template", parser.language)
    parser.add_argument("--templat", metavar=word, type=Path, help=say("command.option.template", parser.language))


def add_json(parser: Parser) -> None:
    """Add output for other programs."""
    parser.add_argument("--json", action="store_true", help=say("command.option.json", parser.language))


def add_solver(parser: Parser, solver: str = "solver", time_limit: str = "time_limit") -> None:
    """Add the choice of the solver; ``solver`` and ``time_limit`` name what is said of each option."""
    words = parser.language
    name, limit = say("command.metavar.name", words), say("command.metavar.seconds", words)
    parser.add_argument("--solver", metavar=name, default="HiGHS", help=say(f"command.option.{solver}", words))
    text = say(f"command.option.{time_limit}", words)
    parser.add_argument("--time-limit", dest="seconds", metavar=limit, type=seconds(words), help=text)
