"""Report stored results again, without solving."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from optimizer.archive.files import ResultFile
from optimizer.archive.verify import read_manifest, verify_hashes
from optimizer.archive.write import write_results
from optimizer.errors import ArchiveError
from optimizer.messages import Language, message
from optimizer.report.answers import RunResult
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.stored import CERTIFICATE, FACTS, decode_facts
from optimizer.report.files import run_deck_file, run_files, run_pictures, run_workbook
from optimizer.requests import ReportRequest
from optimizer.verbs.shared import RESULTS, names
from optimizer.verbs.slides import read_template


def report(request: ReportRequest) -> RunResult:
    """Make the tables, pictures and slides of a stored run again, without solving.

    Raises ArchiveError for results that changed, ScenarioError for a template that cannot serve.
    """
    template = read_template(request.template)
    folder = request.folder if request.folder.is_dir() else RESULTS / request.folder.name
    if not verify_hashes(folder).sound:
        raise ArchiveError(message("stored-changed", folder=folder))
    facts = _facts(folder, request.language)
    manifest, _ = read_manifest(folder)
    kept = tuple(pair for pair in manifest.options if pair[0] not in ("lang", "report", "templat"))
    options = (*kept, ("lang", request.language), ("report", "true"), *template.recorded)
    kept_files = tuple(ResultFile(name, (folder / name).read_bytes()) for name in (FACTS, CERTIFICATE))
    tables = (*run_files(facts, request.language), run_workbook(facts, request.language))
    pictures = run_pictures(facts, request.language)
    deck = run_deck_file(facts, request.language, template.content)
    files = (*tables, *pictures, deck, *kept_files)
    write_results(folder, files, replace(manifest, options=options))
    return RunResult(facts, folder, names(files), ())


def _facts(folder: Path, language: Language) -> RunFacts:
    """Return the facts of a stored run; raises ArchiveError where there are none, or another version wrote them."""
    path = folder / FACTS
    if not path.is_file():
        raise ArchiveError(message("stored-no-run", folder=folder))
    try:
        return decode_facts(path.read_bytes(), language)
    except ValueError as error:
        raise ArchiveError(message("stored-old", folder=folder)) from error
