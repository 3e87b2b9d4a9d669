"""Report stored results again, without solving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from optimizer.archive.files import ResultFile
from optimizer.archive.manifest import Pairs
from optimizer.archive.verify import read_manifest, verify_hashes
from optimizer.archive.write import write_results
from optimizer.errors import ArchiveError
from optimizer.messages import Language, message
from optimizer.report.answers import RunResult
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.sent import SENT
from optimizer.report.content.stored import CERTIFICATE, FACTS, MISFIT, PAGE, decode_facts, decode_page
from optimizer.report.formats import EVERY, Format
from optimizer.report.pack import Pack, pack_files
from optimizer.report.written_by import written_by
from optimizer.requests import ReportRequest
from optimizer.verbs.places import RESULTS
from optimizer.verbs.shared import names
from optimizer.verbs.slides import TEMPLATE, read_template


def report(request: ReportRequest) -> RunResult:
    """Make the pack of a stored run again, or only some of its formats, without solving.

    Raises ArchiveError for results that changed, ScenarioError for a template that cannot serve.
    """
    template = read_template(request.template)
    folder = request.folder if request.folder.is_dir() else RESULTS / request.folder.name
    if not verify_hashes(folder).sound:
        raise ArchiveError(message("stored-changed", folder=folder))
    facts = _facts(folder, request.language)
    manifest, outputs = read_manifest(folder)
    pack = Pack(facts, _page(folder, request.language), request.language, template.content)
    made = _made(pack, request, folder)
    kept = _kept(folder, [file.path for file in outputs], made, whole=not request.formats)
    files = (*made, *kept)
    options = _options(manifest.options, request, template.recorded)
    write_results(
        folder, files, replace(manifest, options=options, versions=_versions(manifest.versions, whole=not request.formats))
    )
    return RunResult(facts, folder, names(files), ())


def _made(pack: Pack, request: ReportRequest, folder: Path) -> tuple[ResultFile, ...]:
    """Return the files asked for; raises ArchiveError where stored facts do not fit together: no run wrote them so."""
    try:
        return pack_files(pack, request.formats or EVERY)
    except MISFIT as error:
        raise ArchiveError(message("stored-changed", folder=folder)) from error


def _kept(folder: Path, stored: Sequence[str], made: tuple[ResultFile, ...], whole: bool) -> tuple[ResultFile, ...]:
    """Return the stored files that stay: facts, proof, list to send, and what was not asked for when only some formats were."""
    again = {file.path for file in made}
    stay = [path for path in stored if path in (FACTS, CERTIFICATE, PAGE, SENT) or (not whole and path not in again)]
    return tuple(ResultFile(path, (folder / path).read_bytes()) for path in stay)


def _options(before: Pairs, request: ReportRequest, template: Pairs) -> Pairs:
    """Return what the manifest says of how the files were made; ``formats`` are those made last, where not all were."""
    slides = not request.formats or Format.SLIDES in request.formats
    gone = ("lang", "report", "formats", *((TEMPLATE,) if slides or template else ()))
    kept = tuple(pair for pair in before if pair[0] not in gone)
    some = (("formats", " ".join(sorted(request.formats))),) if request.formats else ()
    return (*kept, ("lang", request.language), ("report", "true"), *template, *some)


def _versions(before: Pairs, whole: bool) -> Pairs:
    """Return the versions of what made the plan, with what wrote the reports where that is the same for all of them."""
    now = written_by()
    kept = tuple(pair for pair in before if pair[0] not in dict(now))
    return (*kept, *now) if whole or set(now) <= set(before) else kept


def _facts(folder: Path, language: Language) -> RunFacts:
    """Return the facts of a stored run; raises ArchiveError where there are none, or another version wrote them."""
    path = folder / FACTS
    if not path.is_file():
        raise ArchiveError(message("stored-no-run", folder=folder))
    try:
        return decode_facts(path.read_bytes(), language)
    except ValueError as error:
        raise ArchiveError(message("stored-old", folder=folder)) from error


def _page(folder: Path, language: Language) -> PageFacts:
    """Return what the page needs beside the facts; nothing where the run was made without reports."""
    path = folder / PAGE
    if not path.is_file():
        return PageFacts()
    try:
        return decode_page(path.read_bytes(), language)
    except ValueError as error:
        raise ArchiveError(message("stored-old", folder=folder)) from error
