"""Every command and option there is."""

from __future__ import annotations

from argparse import SUPPRESS
from collections.abc import Callable
from pathlib import Path

from optimizer.cli.parser import Parser
from optimizer.cli.values import budgets, percent, seconds, setting, share, weights, whole
from optimizer.messages import LANGUAGES, Language, message
from optimizer.report.formats import Format
from optimizer.version import VERSION

PROGRAM = "tuntas"
FORMATS = tuple(one.value for one in Format)
UNITS = ("rt", "kawasan")
ENGINES = ("local", "dask")
MOST_DRAWS, MOST_SEED, MOST_PROCESSES = 200_000, 10**9, 60


def build_parser(language: Language) -> tuple[Parser, dict[str, Parser]]:
    """Return the parser of the whole command line and that of each command."""
    top = Parser(language, PROGRAM, _say("command.about", language), _say("command.examples", language))
    top.add_argument("--version", action="version", version=f"{PROGRAM} {VERSION}", help=_say("command.help.version", language))
    _add_language(top, default=language)
    top.call_arguments(_say("command.commands", language))
    group = top.add_subparsers(dest="command", metavar=_say("command.command", language), required=True)
    parsers: dict[str, Parser] = {}
    for name, add_arguments in COMMANDS.items():
        about = _say(f"command.help.{name}", language)
        parsers[name] = group.add_parser(
            name, help=about, language=language, prog=f"{PROGRAM} {name}", description=_say(f"command.about.{name}", language)
        )
        add_arguments(parsers[name])
        _add_language(parsers[name], default=SUPPRESS)
    return top, parsers


def _run(parser: Parser) -> None:
    _add_name(parser)
    _add_study(parser)
    parser.add_argument("--no-report", action="store_true", help=_say("command.option.no_report", parser.language))
    _add_template(parser)
    parser.add_argument("--relax", action="store_true", help=_say("command.option.relax", parser.language))


def _validate(parser: Parser) -> None:
    _add_name(parser)
    _add_settings(parser)
    parser.add_argument("--resolved", action="store_true", help=_say("command.option.resolved", parser.language))


def _compare(parser: Parser) -> None:
    word = _say("command.metavar.scenario", parser.language)
    parser.add_argument("names", metavar=word, nargs="+", help=_say("command.option.names", parser.language))
    _add_study(parser)


def _tradeoff(parser: Parser) -> None:
    _add_name(parser)
    _add_study(parser)


def _explain(parser: Parser) -> None:
    words = parser.language
    _add_name(parser)
    subject, code = parser.add_mutually_exclusive_group(), _say("command.metavar.code", words)
    subject.add_argument("--area", metavar=code, help=_say("command.option.area", words))
    subject.add_argument("--intervention", metavar=code, help=_say("command.option.intervention", words))
    subject.add_argument("--all", action="store_true", help=_say("command.option.all", words))
    _add_study(parser)


def _sweep(parser: Parser) -> None:
    words = parser.language
    _add_name(parser)
    vary, count, address = (_say(f"command.metavar.{name}", words) for name in ("vary", "count", "address"))
    parser.add_argument(
        "--vary", action="append", type=setting(words), metavar=vary, required=True, help=_say("command.option.vary", words)
    )
    draws, seed = whole(1, MOST_DRAWS, words), whole(0, MOST_SEED, words)
    parser.add_argument("--draws", metavar=count, type=draws, default=0, help=_say("command.option.draws", words))
    parser.add_argument("--seed", metavar=count, type=seed, default=0, help=_say("command.option.seed", words))
    parser.add_argument("--whole", action="store_true", help=_say("command.option.whole", words))
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help=_say("command.option.engine", words))
    processes = whole(1, MOST_PROCESSES, words)
    parser.add_argument("--processes", metavar=count, type=processes, help=_say("command.option.processes", words))
    parser.add_argument("--cluster", metavar=address, default="", help=_say("command.option.cluster", words))
    parser.add_argument("--restart", action="store_true", help=_say("command.option.restart", words))
    _add_study(parser)


def _evaluate(parser: Parser) -> None:
    _add_name(parser)
    word = _say("command.metavar.plan", parser.language)
    parser.add_argument("plan", metavar=word, type=Path, help=_say("command.option.plan", parser.language))
    _add_study(parser)


def _frontier(parser: Parser) -> None:
    _add_name(parser)
    word = _say("command.metavar.money", parser.language)
    parser.add_argument("--until", dest="limit", metavar=word, default="", help=_say("command.option.limit", parser.language))
    _add_study(parser)


def _reserve(parser: Parser) -> None:
    _add_name(parser)
    word = _say("command.metavar.name", parser.language)
    parser.add_argument("--fund", dest="fund", metavar=word, default="", help=_say("command.option.fund", parser.language))
    _add_study(parser)


def _merge(parser: Parser) -> None:
    words = parser.language
    folder, money, table = (_say(f"command.metavar.{name}", words) for name in ("folder", "money", "table"))
    parser.add_argument("folders", metavar=folder, nargs="+", type=Path, help=_say("command.option.folders", words))
    parser.add_argument("--budget", metavar=money, required=True, help=_say("command.option.budget", words))
    parser.add_argument("--caps", metavar=table, type=Path, help=_say("command.option.caps", words))
    _add_folder(parser)
    _add_json(parser)


def _room(parser: Parser) -> None:
    _tradeoff(parser)
    words = parser.language
    percent = _say("command.metavar.percent", words)
    parser.add_argument("--within", metavar=percent, type=share(words), default=0.01, help=_say("command.option.within", words))


def _noregret(parser: Parser) -> None:
    _tradeoff(parser)
    words, span = parser.language, _say("command.metavar.span", parser.language)
    parser.add_argument(
        "--weights", metavar=span, type=weights(words), default=(0.0, 1.0), help=_say("command.option.weights", words)
    )
    parser.add_argument(
        "--budgets", metavar=span, type=budgets(words), default=(0.5, 1.5), help=_say("command.option.budgets", words)
    )


def _targets(parser: Parser) -> None:
    words = parser.language
    _add_name(parser)
    for option, name in (("--slum", "slum"), ("--poverty", "poverty")):
        text = _say(f"command.option.{name}", words)
        parser.add_argument(option, metavar=_say("command.metavar.percent", words), type=percent(words), help=text)
    _add_settings(parser)
    _add_folder(parser)
    _add_json(parser)
    _add_solver(parser, "solver_unused", "time_limit_unused")


def _score(parser: Parser) -> None:
    words = parser.language
    table, scheme, policy = (_say(f"command.metavar.{name}", words) for name in ("table", "scheme", "policy"))
    parser.add_argument("table", metavar=table, type=Path, help=_say("command.option.table", words))
    parser.add_argument("--scheme", metavar=scheme, default="permen-14-2018", help=_say("command.option.scheme", words))
    parser.add_argument("--ambang", metavar=policy, help=_say("command.option.policy", words))
    parser.add_argument("--by", choices=UNITS, default="rt", help=_say("command.option.by", words))
    _add_json(parser)


def _report(parser: Parser) -> None:
    word = _say("command.metavar.folder", parser.language)
    parser.add_argument("folder", metavar=word, type=Path, help=_say("command.option.stored", parser.language))
    words = parser.language
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=(), help=_say("command.option.formats", words))
    _add_json(parser)
    _add_template(parser)


def _init(parser: Parser) -> None:
    word = _say("command.metavar.name", parser.language)
    parser.add_argument("name", metavar=word, help=_say("command.option.new_name", parser.language))


def _verify(parser: Parser) -> None:
    word = _say("command.metavar.folder", parser.language)
    parser.add_argument("folder", metavar=word, type=Path, help=_say("command.option.folder", parser.language))


def _doctor(parser: Parser) -> None:
    """Take no words."""


COMMANDS: dict[str, Callable[[Parser], None]] = {
    "run": _run,
    "validate": _validate,
    "compare": _compare,
    "tradeoff": _tradeoff,
    "explain": _explain,
    "evaluate": _evaluate,
    "room": _room,
    "frontier": _frontier,
    "sweep": _sweep,
    "noregret": _noregret,
    "reserve": _reserve,
    "merge": _merge,
    "targets": _targets,
    "score": _score,
    "report": _report,
    "init": _init,
    "verify": _verify,
    "doctor": _doctor,
}


def _say(code: str, language: Language) -> str:
    return message(code).say(language)


def _add_language(parser: Parser, default: str) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default=default, help=_say("command.option.lang", parser.language))


def _add_name(parser: Parser) -> None:
    word = _say("command.metavar.scenario", parser.language)
    parser.add_argument("name", metavar=word, help=_say("command.option.name", parser.language))


def _add_study(parser: Parser) -> None:
    """Add what every question about a scenario takes."""
    _add_settings(parser)
    _add_folder(parser)
    _add_json(parser)
    _add_solver(parser)


def _add_settings(parser: Parser) -> None:
    parser.add_argument(
        "--set",
        dest="overrides",
        action="append",
        type=setting(parser.language),
        metavar=_say("command.metavar.setting", parser.language),
        help=_say("command.option.set", parser.language),
    )


def _add_folder(parser: Parser) -> None:
    word = _say("command.metavar.folder", parser.language)
    parser.add_argument("--out", metavar=word, type=Path, help=_say("command.option.out", parser.language))


def _add_template(parser: Parser) -> None:
    word = _say("command.metavar.template", parser.language)
    parser.add_argument("--templat", metavar=word, type=Path, help=_say("command.option.template", parser.language))


def _add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help=_say("command.option.json", parser.language))


def _add_solver(parser: Parser, solver: str = "solver", time_limit: str = "time_limit") -> None:
    """Add the choice of the solver; ``solver`` and ``time_limit`` name what is said of each option."""
    words = parser.language
    name, limit = _say("command.metavar.name", words), _say("command.metavar.seconds", words)
    parser.add_argument("--solver", metavar=name, default="HiGHS", help=_say(f"command.option.{solver}", words))
    text = _say(f"command.option.{time_limit}", words)
    parser.add_argument("--time-limit", dest="seconds", metavar=limit, type=seconds(words), help=text)
