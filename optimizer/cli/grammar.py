"""Every command there is, and what it takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from optimizer.cli.options import (
    add_folder,
    add_json,
    add_name,
    add_settings,
    add_solver,
    add_study,
    add_template,
    say,
)
from optimizer.cli.parser import Parser
from optimizer.cli.values import budgets, percent, setting, share, weights, whole
from optimizer.report.formats import Format

FORMATS = tuple(one.value for one in Format)
UNITS = ("rt", "kawasan")
ENGINES = ("local", "dask")
MOST_DRAWS, MOST_SEED, MOST_PROCESSES = 200_000, 10**9, 60


def _run(parser: Parser) -> None:
    add_name(parser)
    add_study(parser)
    parser.add_argument("--no-report", action="store_true", help=say("command.option.no_report", parser.language))
    add_template(parser)
    parser.add_argument("--relax", action="store_true", help=say("command.option.relax", parser.language))


def _validate(parser: Parser) -> None:
    add_name(parser)
    add_settings(parser)
    parser.add_argument("--resolved", action="store_true", help=say("command.option.resolved", parser.language))


def _compare(parser: Parser) -> None:
    word = say("command.metavar.scenario", parser.language)
    parser.add_argument("names", metavar=word, nargs="+", help=say("command.option.names", parser.language))
    add_study(parser)


def _tradeoff(parser: Parser) -> None:
    add_name(parser)
    add_study(parser)


def _explain(parser: Parser) -> None:
    words = parser.language
    add_name(parser)
    subject, code = parser.add_mutually_exclusive_group(), say("command.metavar.code", words)
    subject.add_argument("--area", metavar=code, help=say("command.option.area", words))
    subject.add_argument("--intervention", metavar=code, help=say("command.option.intervention", words))
    subject.add_argument("--all", action="store_true", help=say("command.option.all", words))
    add_study(parser)


def _sweep(parser: Parser) -> None:
    words = parser.language
    add_name(parser)
    vary, count, address = (say(f"command.metavar.{name}", words) for name in ("vary", "count", "address"))
    parser.add_argument(
        "--vary", action="append", type=setting(words), metavar=vary, required=True, help=say("command.option.vary", words)
    )
    draws, seed = whole(1, MOST_DRAWS, words), whole(0, MOST_SEED, words)
    parser.add_argument("--draws", metavar=count, type=draws, default=0, help=say("command.option.draws", words))
    parser.add_argument("--seed", metavar=count, type=seed, default=0, help=say("command.option.seed", words))
    parser.add_argument("--whole", action="store_true", help=say("command.option.whole", words))
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help=say("command.option.engine", words))
    processes = whole(1, MOST_PROCESSES, words)
    parser.add_argument("--processes", metavar=count, type=processes, help=say("command.option.processes", words))
    parser.add_argument("--cluster", metavar=address, default="", help=say("command.option.cluster", words))
    parser.add_argument("--restart", action="store_true", help=say("command.option.restart", words))
    add_study(parser)


def _evaluate(parser: Parser) -> None:
    add_name(parser)
    word = say("command.metavar.plan", parser.language)
    parser.add_argument("plan", metavar=word, type=Path, help=say("command.option.plan", parser.language))
    add_study(parser)


def _frontier(parser: Parser) -> None:
    add_name(parser)
    word = say("command.metavar.money", parser.language)
    parser.add_argument("--until", dest="limit", metavar=word, default="", help=say("command.option.limit", parser.language))
    add_study(parser)


def _reserve(parser: Parser) -> None:
    add_name(parser)
    word = say("command.metavar.name", parser.language)
    parser.add_argument("--fund", dest="fund", metavar=word, default="", help=say("command.option.fund", parser.language))
    add_study(parser)


def _merge(parser: Parser) -> None:
    words = parser.language
    folder, money, table = (say(f"command.metavar.{name}", words) for name in ("folder", "money", "table"))
    parser.add_argument("folders", metavar=folder, nargs="+", type=Path, help=say("command.option.folders", words))
    parser.add_argument("--budget", metavar=money, required=True, help=say("command.option.budget", words))
    parser.add_argument("--caps", metavar=table, type=Path, help=say("command.option.caps", words))
    add_folder(parser)
    add_json(parser)


def _room(parser: Parser) -> None:
    _tradeoff(parser)
    words = parser.language
    percent = say("command.metavar.percent", words)
    parser.add_argument("--within", metavar=percent, type=share(words), default=0.01, help=say("command.option.within", words))


def _noregret(parser: Parser) -> None:
    _tradeoff(parser)
    words, span = parser.language, say("command.metavar.span", parser.language)
    parser.add_argument(
        "--weights", metavar=span, type=weights(words), default=(0.0, 1.0), help=say("command.option.weights", words)
    )
    parser.add_argument(
        "--budgets", metavar=span, type=budgets(words), default=(0.5, 1.5), help=say("command.option.budgets", words)
    )


def _targets(parser: Parser) -> None:
    words = parser.language
    add_name(parser)
    for option, name in (("--slum", "slum"), ("--poverty", "poverty")):
        text = say(f"command.option.{name}", words)
        parser.add_argument(option, metavar=say("command.metavar.percent", words), type=percent(words), help=text)
    add_settings(parser)
    add_folder(parser)
    add_json(parser)
    add_solver(parser, "solver_unused", "time_limit_unused")


def _score(parser: Parser) -> None:
    words = parser.language
    table, scheme, policy = (say(f"command.metavar.{name}", words) for name in ("table", "scheme", "policy"))
    parser.add_argument("table", metavar=table, type=Path, help=say("command.option.table", words))
    parser.add_argument("--scheme", metavar=scheme, default="permen-14-2018", help=say("command.option.scheme", words))
    parser.add_argument("--ambang", metavar=policy, help=say("command.option.policy", words))
    parser.add_argument("--by", choices=UNITS, default="rt", help=say("command.option.by", words))
    add_json(parser)


def _report(parser: Parser) -> None:
    word = say("command.metavar.folder", parser.language)
    parser.add_argument("folder", metavar=word, type=Path, help=say("command.option.stored", parser.language))
    words = parser.language
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=(), help=say("command.option.formats", words))
    add_json(parser)
    add_template(parser)


def _init(parser: Parser) -> None:
    word = say("command.metavar.name", parser.language)
    parser.add_argument("name", metavar=word, help=say("command.option.new_name", parser.language))


def _verify(parser: Parser) -> None:
    word = say("command.metavar.folder", parser.language)
    parser.add_argument("folder", metavar=word, type=Path, help=say("command.option.folder", parser.language))


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
