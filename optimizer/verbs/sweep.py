"""Answer thousands of cases of a scenario: settings and quantities that vary, over lists or by draws."""

from __future__ import annotations

import hashlib
import json
import os
from functools import partial

from optimizer.archive.journal import Journal, journal
from optimizer.domain.scenario import Scenario
from optimizer.errors import ArchiveError
from optimizer.intake.read import read_again
from optimizer.intake.vary import read_variation
from optimizer.messages import Language, message
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.plan import Draft
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.sweep.facts import sweep_facts
from optimizer.report.studies.sweep import sweep_told
from optimizer.report.studies.told import Told
from optimizer.requests import EngineChoice, SweepRequest, Tell, silent
from optimizer.study.sweep.answer import Answerer
from optimizer.study.sweep.entry import decode, encode
from optimizer.study.sweep.found import Sweep, gathered
from optimizer.study.sweep.rows import Ask, Batch, Row
from optimizer.study.sweep.work import Plan, answered, batch_size
from optimizer.verbs.pace import Pace
from optimizer.verbs.shared import Study, begin, keep, versions
from optimizer.verbs.solvers import chosen
from optimizer.workers.cluster import DaskEngine
from optimizer.workers.engine import Engine
from optimizer.workers.local import LocalEngine

FORMAT = "tuntas-sweep-1"
"""Changes whenever the same question would be answered by other numbers or kept in another form."""


def sweep(request: SweepRequest, tell: Tell = silent) -> StudyAnswer:
    """Answer every case; results in ``results/sapuan-<name>``, the same whatever worked them and however often it was cut off.

    A case without a plan is a value, not an error. Raises ScenarioError (the scenario or what varies is refused), SolverError
    (no worker can be started) and ArchiveError.
    """
    study = begin(request.study, "sapuan", tell)
    variation = read_variation(study.parts, request.vary, request.draws, request.seed)
    plan = Plan(variation, partial(read_again, study.parts), batch_size(variation, request.whole))
    work = Answerer(Relaxed, _solver(request) if request.whole else None)
    with journal(study.folder, _question(study, request), request.anew) as kept:
        rows = _rows(plan, work, kept, (request.engine, tell))
        base = work(Batch(0, (Ask(0, study.reading.scenario),)))[0]
        found = gathered(variation, rows, base)
        answer = keep(study, tell, partial(_told, study.reading.scenario, found), _asked(request))
        kept.finish()
    return answer


def _told(scenario: Scenario, found: Sweep, language: Language) -> Told:
    return sweep_told(sweep_facts(scenario, found, language), language)


def _rows(plan: Plan, work: Answerer, kept: Journal, how: tuple[EngineChoice, Tell]) -> tuple[Row, ...]:
    """Return the rows of all cases: those found before, and the others, each batch kept as soon as it is answered."""
    choice, tell = how
    done = dict(_entry(line) for line in kept.found)
    pace = Pace(plan.cases, sum(len(rows) for rows in done.values()), tell)
    missing = [number for number in range(plan.batches) if number not in done]
    for number, rows in answered(plan, missing, _engine(choice).each, work):
        kept.add(encode(number, rows))
        done[number] = rows
        pace.step(len(rows))
    return tuple(row for rows in done.values() for row in rows)


def _entry(line: str) -> tuple[int, tuple[Row, ...]]:
    try:
        return decode(line)
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError(message("sweep.journal_spoilt")) from error


def _engine(choice: EngineChoice) -> Engine:
    processes = choice.processes or _processors()
    return DaskEngine(choice.address, processes) if choice.name == "dask" else LocalEngine(processes)


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _solver(request: SweepRequest) -> partial[Draft]:
    solver = request.study.solver
    return partial(solve, options=chosen(solver))


def _asked(request: SweepRequest) -> tuple[tuple[str, str], ...]:
    """Return what varies as it is written into the manifest; who worked it changes nothing and is not told."""
    vary = tuple((f"vary {path}", text) for path, text in request.vary)
    whole = str(request.whole).lower()
    return (*vary, ("draws", str(request.draws)), ("seed", str(request.seed)), ("whole", whole))


def _question(study: Study, request: SweepRequest) -> str:
    """Return the fingerprint of everything that decides the answers."""
    asked = [
        FORMAT,
        [(file.path, file.sha256) for file in study.inputs],
        request.study.overrides,
        request.vary,
        [request.draws, request.seed, request.whole, request.study.solver.name, request.study.solver.seconds],
        versions(),
    ]
    return hashlib.sha256(json.dumps(asked).encode("utf-8")).hexdigest()
