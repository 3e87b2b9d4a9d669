"""The second half of a run, loaded while its search is under way: plan -> proof -> facts -> results."""

from __future__ import annotations

from dataclasses import replace

from optimizer.archive.files import ResultFile
from optimizer.archive.manifest import Manifest
from optimizer.archive.write import write_results
from optimizer.measures.certificate.document import write_document
from optimizer.messages import LANGUAGES, message
from optimizer.report.answers import RunResult
from optimizer.report.content.gather import gather
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.stored import CERTIFICATE, FACTS, PAGE, encode_facts, encode_page
from optimizer.report.formats import EARLY, LATE, PLAIN
from optimizer.report.pack import Pack, pack_files
from optimizer.report.studies.sent import sent_files
from optimizer.report.written_by import written_by
from optimizer.requests import Tell
from optimizer.study.case import Case
from optimizer.study.certified import certified
from optimizer.study.sending import sending
from optimizer.verbs.begun import Begun
from optimizer.verbs.meanwhile import Meanwhile
from optimizer.verbs.paged import NO_PAGES, paged
from optimizer.verbs.shared import RELAXED, names, origin_of, recorded, versions


def finish(begun: Begun, planned: Case, tell: Tell) -> RunResult:
    """Prove the plan of a run, keep its results, all of them or none, and return what is told of it.

    Raises SolverError and ArchiveError.
    """
    request = begun.request
    found = certified(planned)
    case = found.case
    facts = gather(case, request.language)
    tell(message("stage-write"))
    plain = Pack(facts, PageFacts(), request.language)
    early = Meanwhile(lambda: pack_files(plain, EARLY if request.report else PLAIN))
    pages = paged(case, request.solver, tell) if request.report else NO_PAGES
    pack = replace(plain, page=pages[request.language], template=begun.template.content)
    files = (
        *early.result(),
        *pack_files(pack, LATE if request.report else ()),
        ResultFile(FACTS, encode_facts({word: gather(case, word) for word in LANGUAGES})),
        ResultFile(CERTIFICATE, write_document(found.document)),
        *_sent(begun),
        *((ResultFile(PAGE, encode_page(pages)),) if request.report else ()),
    )
    write_results(begun.folder, files, _manifest(begun))
    return RunResult(facts, begun.folder, names(files), begun.reading.notices)


def _sent(begun: Begun) -> tuple[ResultFile, ...]:
    """Return the list to be merged with those of other regions, where the scenario can be sent as one."""
    request, scenario = begun.request, begun.reading.scenario
    if scenario.region is None or request.relax:
        return ()
    return sent_files(sending(scenario, origin_of(begun.name, begun.inputs, request.overrides)), request.language)


def _manifest(begun: Begun) -> Manifest:
    request = begun.request
    asked = recorded(request.solver, request.overrides, request.language)
    relaxed = (RELAXED,) if request.relax else ()
    options = (*asked, ("report", str(request.report).lower()), *begun.template.recorded, *relaxed)
    return Manifest(begun.name, begun.inputs, (*versions(), *written_by()), options)
