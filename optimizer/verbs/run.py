"""Plan one scenario: files -> scenario -> plan -> proof -> facts -> results."""

from __future__ import annotations

from dataclasses import replace

from optimizer.archive.files import FileHash, ResultFile, hash_inputs
from optimizer.archive.manifest import Manifest, Pairs
from optimizer.archive.write import check_target, write_results
from optimizer.errors import NoPlanError
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import Reading, read_scenario
from optimizer.measures.certificate.document import write_document
from optimizer.messages import LANGUAGES, message
from optimizer.model.conflict.probe import RoomProbe
from optimizer.report.answers import RunResult
from optimizer.report.content.conflict.relaxed import marked
from optimizer.report.content.gather import gather
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.stored import CERTIFICATE, FACTS, PAGE, encode_facts, encode_page
from optimizer.report.formats import EARLY, LATE, PLAIN
from optimizer.report.pack import Pack, pack_files
from optimizer.report.studies.sent import sent_files
from optimizer.requests import RunRequest, SolverChoice, Tell, silent
from optimizer.study.broken import look_into
from optimizer.study.case import Case
from optimizer.study.certified import certified
from optimizer.study.plan import plan_scenario
from optimizer.study.relax import relax
from optimizer.study.sending import sending
from optimizer.verbs.explained import explained
from optimizer.verbs.meanwhile import Meanwhile
from optimizer.verbs.paged import NO_PAGES, paged
from optimizer.verbs.shared import RELAXED, RESULTS, names, origin_of, recorded, versions
from optimizer.verbs.slides import read_template
from optimizer.verbs.solvers import chosen, solver_of


def run(request: RunRequest, tell: Tell = silent) -> RunResult:
    """Plan one scenario and keep its results, all of them or none.

    Raises ScenarioError (input refused), NoPlanError (rules that cannot be met together), SolverError and ArchiveError.
    """
    path = scenario_path(request.name)
    folder = request.folder or RESULTS / path.stem
    check_target(folder)
    template = read_template(request.template)
    tell(message("stage-read"))
    reading = read_scenario(path, request.overrides)
    inputs = hash_inputs(reading.files, path.parent)
    tell(message("stage-solve"))
    found = certified(_relaxed_case(reading, request, tell) if request.relax else _case(reading, request, tell))
    case = found.case
    facts = gather(case, request.language)
    tell(message("stage-write"))
    plain = Pack(facts, PageFacts(), request.language)
    early = Meanwhile(lambda: pack_files(plain, EARLY if request.report else PLAIN))
    pages = paged(case, request.solver, tell) if request.report else NO_PAGES
    pack = replace(plain, page=pages[request.language], template=template.content)
    files = (
        *early.result(),
        *pack_files(pack, LATE if request.report else ()),
        ResultFile(FACTS, encode_facts({word: gather(case, word) for word in LANGUAGES})),
        ResultFile(CERTIFICATE, write_document(found.document)),
        *_sent(request, reading, inputs),
        *((ResultFile(PAGE, encode_page(pages)),) if request.report else ()),
    )
    write_results(folder, files, _manifest(request, path.stem, inputs, template.recorded))
    return RunResult(facts, folder, names(files), reading.notices)


def _sent(request: RunRequest, reading: Reading, inputs: tuple[FileHash, ...]) -> tuple[ResultFile, ...]:
    """Return the list to be merged with those of other regions, where the scenario can be sent as one."""
    if reading.scenario.region is None or request.relax:
        return ()
    origin = origin_of(scenario_path(request.name).stem, inputs, request.overrides)
    return sent_files(sending(reading.scenario, origin), request.language)


def _case(reading: Reading, request: RunRequest, tell: Tell) -> Case:
    with explained(reading.scenario, request.language, tell):
        return best_case(reading, request.solver)


def _relaxed_case(reading: Reading, request: RunRequest, tell: Tell) -> Case:
    """Return the case of a scenario or, where it has no plan, that of the scenario which breaks the least of its rules."""
    try:
        return best_case(reading, request.solver)
    except NoPlanError:
        tell(message("stage-relax"))
        broken = look_into(reading.scenario, RoomProbe)
        relaxed = relax(broken)
        return plan_scenario(marked(broken, relaxed), solver_of(chosen(request.solver), known=relaxed.steps))


def best_case(reading: Reading, solver: SolverChoice = SolverChoice()) -> Case:  # noqa: B008 - a frozen value
    """Return the solved and proven case of a scenario that was read."""
    return plan_scenario(reading.scenario, solver_of(chosen(solver)))


def _manifest(request: RunRequest, name: str, inputs: tuple[FileHash, ...], template: Pairs) -> Manifest:
    asked = recorded(request.solver, request.overrides, request.language)
    relaxed = (RELAXED,) if request.relax else ()
    options = (*asked, ("report", str(request.report).lower()), *template, *relaxed)
    return Manifest(name, inputs, versions(), options)
