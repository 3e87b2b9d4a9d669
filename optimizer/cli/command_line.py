"""The whole command line: every command with its options, in one language."""

from __future__ import annotations

from argparse import SUPPRESS

from optimizer.cli.grammar import COMMANDS
from optimizer.cli.options import add_language, say
from optimizer.cli.parser import Parser
from optimizer.messages import Language
from optimizer.version import VERSION

PROGRAM = "tuntas"


def build_parser(language: Language) -> tuple[Parser, dict[str, Parser]]:
    """Return the parser of the whole command line and that of each command."""
    top = Parser(language, PROGRAM, say("command.about", language), say("command.examples", language))
    top.add_argument("--version", action="version", version=f"{PROGRAM} {VERSION}", help=say("command.help.version", language))
    add_language(top, default=language)
    top.call_arguments(say("command.commands", language))
    group = top.add_subparsers(dest="command", metavar=say("command.command", language), required=True)
    parsers: dict[str, Parser] = {}
    for name, add_arguments in COMMANDS.items():
        about = say(f"command.help.{name}", language)
        parsers[name] = group.add_parser(
            name, help=about, language=language, prog=f"{PROGRAM} {name}", description=say(f"command.about.{name}", language)
        )
        add_arguments(parsers[name])
        add_language(parsers[name], default=SUPPRESS)
    return top, parsers
