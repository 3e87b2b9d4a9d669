"""From the words of a command to a call, and from its answer to what is shown."""

from __future__ import annotations

from collections.abc import Callable

from optimizer.cli.call import Call, Shown
from optimizer.cli.exits import Exit
from optimizer.cli.parser import UsageError
from optimizer.cli.verified import verify
from optimizer.cli.words import plain
from optimizer.messages import message
from optimizer.report.formats import Format
from optimizer.requests import (
    CompareRequest,
    EngineChoice,
    EvaluateRequest,
    ExplainRequest,
    FrontierRequest,
    MergeRequest,
    NoRegretRequest,
    Overrides,
    ReportRequest,
    ReserveRequest,
    RoomRequest,
    RunRequest,
    ScoreRequest,
    SolverChoice,
    StudyRequest,
    SweepRequest,
    TargetsRequest,
)


def run(call: Call) -> Shown:
    """Plan one scenario."""
    words = call.words
    solver, whole = _solver(call), not words.no_report
    request = RunRequest(words.name, _overrides(call), words.out, solver, whole, words.lang, words.templat, words.relax)
    return _show(call.ports.verbs.run(request, call.tell), call, words.json)


def validate(call: Call) -> Shown:
    """Check one scenario, or print it in full."""
    verbs = call.ports.verbs
    ask = verbs.resolve if call.words.resolved else verbs.validate
    return _show(ask(call.words.name, _overrides(call)), call, as_json=False)


def compare(call: Call) -> Shown:
    """Set scenarios side by side."""
    words = call.words
    if len(words.names) < 2:
        raise UsageError(call.say(message("command.few_names")), "tuntas compare")
    request = CompareRequest(tuple(words.names), _overrides(call), words.out, _solver(call), words.lang)
    return _show(call.ports.verbs.compare(request, call.tell), call, words.json)


def tradeoff(call: Call) -> Shown:
    """Find what one scenario trades for what."""
    return _show(call.ports.verbs.tradeoff(_study(call), call.tell), call, call.words.json)


def explain(call: Call) -> Shown:
    """Say why each package of one scenario is in its plan or not."""
    words = call.words
    request = ExplainRequest(_study(call), words.area or "", words.intervention or "")
    return _show(call.ports.verbs.explain(request, call.tell), call, words.json)


def evaluate(call: Call) -> Shown:
    """Score, audit and price a plan that somebody made; one that breaks rules is an answer, not a failure."""
    request = EvaluateRequest(_study(call), call.words.plan)
    return _show(call.ports.verbs.evaluate(request, call.tell), call, call.words.json)


def room(call: Call) -> Shown:
    """Find the room to negotiate around the plan of one scenario."""
    request = RoomRequest(_study(call), call.words.within)
    return _show(call.ports.verbs.room(request, call.tell), call, call.words.json)


def frontier(call: Call) -> Shown:
    """Find what every budget of one scenario is worth."""
    request = FrontierRequest(_study(call), call.words.limit)
    return _show(call.ports.verbs.frontier(request, call.tell), call, call.words.json)


def sweep(call: Call) -> Shown:
    """Answer many cases of one scenario."""
    words = call.words
    engine = EngineChoice(words.engine, words.processes, words.cluster)
    request = SweepRequest(_study(call), tuple(words.vary), words.draws, words.seed, words.whole, engine, words.restart)
    return _show(call.ports.verbs.sweep(request, call.tell), call, words.json)


def noregret(call: Call) -> Shown:
    """Find the packages of one scenario that are right whatever the weights and the budget."""
    request = NoRegretRequest(_study(call), call.words.weights, call.words.budgets)
    return _show(call.ports.verbs.noregret(request, call.tell), call, call.words.json)


def reserve(call: Call) -> Shown:
    """Find what comes next in one scenario when a fund has more money or less."""
    request = ReserveRequest(_study(call), call.words.fund)
    return _show(call.ports.verbs.reserve(request, call.tell), call, call.words.json)


def merge(call: Call) -> Shown:
    """Merge the lists of regions at one budget."""
    words = call.words
    request = MergeRequest(tuple(words.folders), words.budget, words.caps, words.out, words.lang)
    return _show(call.ports.verbs.merge(request, call.tell), call, words.json)


def targets(call: Call) -> Shown:
    """Find what the targets of one scenario cost."""
    request = TargetsRequest(_study(call), call.words.slum, call.words.poverty)
    return _show(call.ports.verbs.targets(request, call.tell), call, call.words.json)


def score(call: Call) -> Shown:
    """Score a table."""
    words = call.words
    request = ScoreRequest(words.table, words.scheme, words.ambang, words.by)
    return _show(call.ports.verbs.score(request), call, words.json)


def report(call: Call) -> Shown:
    """Make the tables, pictures and slides of stored results again."""
    words = call.words
    request = ReportRequest(words.folder, words.lang, words.templat, tuple(map(Format, words.formats)))
    return _show(call.ports.verbs.report(request), call, words.json)


def init(call: Call) -> Shown:
    """Write a new scenario and name the files made."""
    name = call.words.name
    paths = [f"  {path}" for path in call.ports.verbs.initialise(name)]
    done, following = message("command.init_done"), message("command.init_next", name=name)
    return Shown("\n".join([call.say(done), *paths, call.say(following)]))


def doctor(call: Call) -> Shown:
    """Check the installation, a line for each part."""
    report = call.ports.verbs.doctor(call.tell)
    lines = [f"{call.say(message(f'doctor.{check.finding.value}')):8} {call.say(check.told)}" for check in report.checks]
    return Shown(plain("\n".join(lines)), Exit.OK if report.sound else Exit.FAILURE)


COMMANDS: dict[str, Callable[[Call], Shown]] = {
    "run": run,
    "validate": validate,
    "compare": compare,
    "tradeoff": tradeoff,
    "explain": explain,
    "evaluate": evaluate,
    "room": room,
    "frontier": frontier,
    "sweep": sweep,
    "noregret": noregret,
    "reserve": reserve,
    "merge": merge,
    "targets": targets,
    "score": score,
    "report": report,
    "init": init,
    "verify": verify,
    "doctor": doctor,
}


def _show(answer: object, call: Call, as_json: bool) -> Shown:
    screens, language = call.ports.screens, call.words.lang
    text = screens.json(answer, language) if as_json else screens.text(answer, language)
    return Shown(text, notices=screens.notices(answer, language))


def _study(call: Call) -> StudyRequest:
    """Return the request of a question about one scenario."""
    words = call.words
    return StudyRequest(words.name, _overrides(call), words.out, _solver(call), words.lang)


def _overrides(call: Call) -> Overrides:
    return tuple(call.words.overrides or ())


def _solver(call: Call) -> SolverChoice:
    return SolverChoice(call.words.solver, call.words.seconds)
