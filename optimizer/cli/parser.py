"""An argument parser that speaks the planner's language, offers the word that was meant, and never ends the program."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from optimizer.cli.streams import emit
from optimizer.cli.words import did_you_mean
from optimizer.messages import Language, message


class UsageError(Exception):
    """The command was not understood; ``text`` says why and ``program`` whose help would explain it."""

    def __init__(self, text: str, program: str) -> None:
        """Keep the reason, already in the planner's words, and the command it is about."""
        self.text = text
        self.program = program
        super().__init__(text)


class Layout(argparse.RawDescriptionHelpFormatter):
    """Help that keeps the line ends of prose and lists commands without a heading of their own."""

    def _format_action(self, action: argparse.Action) -> str:
        if isinstance(action, argparse._SubParsersAction):
            return "".join(self._format_action(command) for command in action._get_subactions())
        return super()._format_action(action)


class Parser(argparse.ArgumentParser):
    """An ``ArgumentParser`` without abbreviations, whose errors are :class:`UsageError`."""

    def __init__(self, language: Language, prog: str, description: str, epilog: str = "", color: bool = False) -> None:
        """Make an empty parser; its help keeps the line ends of ``description`` and ``epilog``.

        ``color`` is what Python 3.14 and later hand down to the parsers of commands.
        """
        self.language = language
        self.color = color
        super().__init__(prog=prog, description=description, epilog=epilog, formatter_class=Layout, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError`` instead of ending the program."""
        raise UsageError(message, self.prog)

    def call_arguments(self, title: str) -> None:
        """Set the heading of the positional arguments in the help."""
        self._positionals.title = title

    def options(self) -> tuple[str, ...]:
        """Return every option this parser knows, as it is written."""
        return tuple(self._option_string_actions)

    def _print_message(self, message: str, _file: object = None) -> None:
        emit(message)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices]
            hint = did_you_mean(str(value), known, self.language)
            blanks = message("command.bad_choice", value=value, known=", ".join(known), hint=hint)
            raise argparse.ArgumentError(action, blanks.say(self.language))


def refuse_unknown(parser: Parser, unknown: Sequence[str]) -> None:
    """Raise ``UsageError`` when words are left over that no option or argument of the command takes."""
    if not unknown:
        return
    name, _, _ = unknown[0].partition("=")
    hint = did_you_mean(name, parser.options(), parser.language) if name.startswith("-") else ""
    parser.error(message("command.unknown_words", words=" ".join(unknown), hint=hint).say(parser.language))
