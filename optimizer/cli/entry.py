"""From the words typed to an exit code."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from itertools import pairwise

from optimizer.cli.call import Call, Shown
from optimizer.cli.chrome import chrome
from optimizer.cli.command_line import PROGRAM, build_parser
from optimizer.cli.commands import COMMANDS
from optimizer.cli.exits import Exit
from optimizer.cli.failures import Failure, explain
from optimizer.cli.parser import UsageError, refuse_unknown
from optimizer.cli.ports import Ports
from optimizer.cli.progress import Progress
from optimizer.cli.streams import complain, emit, prepare_streams
from optimizer.cli.values import repeat_set
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.messages import LANGUAGES, Language, message
from optimizer.signals import say_at_end, undone_by

LANGUAGE_VARIABLE = "TUNTAS_LANG"


def main(argv: Sequence[str] | None = None, ports: Ports | None = None) -> int:
    """Run one command and return its exit code.

    ``argv`` are the words after the program's name (``None``: those typed); ``ports`` stand in for the real rooms in tests.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    language = wanted_language(words)
    say_at_end(message("command.interrupted").say(language))

    try:
        prepare_streams()
        shown = _answer(_parse(words, language), ports)
        complain(shown.notices)
        if shown.text:
            emit(shown.text)
    except SystemExit:  # argparse has shown its help or the version
        return Exit.OK
    except BaseException as error:
        failure = _explain(error, language, ports)
        complain(failure.text)
        return failure.code
    return shown.code


def wanted_language(words: Sequence[str]) -> Language:
    """Return the language asked for by ``--lang`` or else by the environment; an unknown one is refused by the parser."""
    wanted = os.environ.get(LANGUAGE_VARIABLE, "")
    for word, following in pairwise([*words, ""]):
        wanted = following if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else wanted
    return next((language for language in LANGUAGES if language == wanted), LANGUAGES[0])


def _parse(words: Sequence[str], language: Language) -> Namespace:
    set_language = os.environ.get(LANGUAGE_VARIABLE, language)
    if set_language not in {*LANGUAGES, ""}:
        refusal = message("command.bad_language", variable=LANGUAGE_VARIABLE, value=set_language, known=", ".join(LANGUAGES))
        raise UsageError(refusal.say(language), PROGRAM)
    with chrome(language):
        top, commands = build_parser(language)
        parsed, unknown = top.parse_known_args(repeat_set(words))
        refuse_unknown(commands[parsed.command], unknown)
    return parsed


def _answer(parsed: Namespace, ports: Ports | None) -> Shown:
    rooms = ports or _load_ports()
    try:
        with Progress(parsed.lang) as progress, undone_by(progress.wipe):
            return COMMANDS[parsed.command](Call(parsed, rooms, progress.tell))
    except NoPlanError as error:
        if error.told is None:
            raise
        text = rooms.screens.json(error.told, parsed.lang) if parsed.json else ""
        return Shown(text, Exit.NO_PLAN, rooms.screens.text(error.told, parsed.lang))


def _explain(error: BaseException, language: Language, ports: Ports | None) -> Failure:
    def render_faults(refused: ScenarioError, language: Language) -> str:
        return (ports or _load_ports()).screens.faults(refused, language)

    try:
        return explain(error, language, render_faults)
    except Exception as worse:
        return explain(worse, language, render_faults)


def _load_ports() -> Ports:
    from optimizer.cli.wiring import load_ports

    return load_ports()
