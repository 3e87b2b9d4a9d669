"""Merge the lists of regions: which region gets how much of one budget."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from optimizer.archive.files import FileHash, ResultFile, hash_content
from optimizer.archive.manifest import Manifest
from optimizer.archive.take import take
from optimizer.archive.write import check_target, write_results
from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import SentList
from optimizer.errors import ArchiveError, Fault, Place, ScenarioError
from optimizer.intake.money import read_rupiah
from optimizer.intake.region_caps import read_region_caps
from optimizer.intake.sent_list import read_sent_lists
from optimizer.messages import Message, message
from optimizer.model.shared_money import share_money
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.sent import SENT
from optimizer.report.studies.merge import merge_told
from optimizer.report.written_by import written_by
from optimizer.requests import MergeRequest, Tell, silent
from optimizer.study.merge import merge as merge_lists
from optimizer.verbs.merge_inputs import kept_caps
from optimizer.verbs.places import RESULTS
from optimizer.verbs.shared import names, versions

NAME = "gabungan"


@dataclass(frozen=True, slots=True)
class _Taken:
    """The lists of folders by name of file, their hashes, folders without one, and what is wrong."""

    files: tuple[tuple[str, bytes], ...]
    hashes: tuple[FileHash, ...]
    without: tuple[Path, ...]
    faults: tuple[Fault, ...]


def merge(request: MergeRequest, tell: Tell = silent) -> StudyAnswer:
    """Merge the lists that lie in results folders; results in ``results/gabungan``.

    Raises ScenarioError (lists, caps or budget refused), NoPlanError (what is locked in is dearer than budget or caps),
    SolverError and ArchiveError.
    """
    folder = request.folder or RESULTS / NAME
    check_target(folder)
    tell(message("stage-lists"))
    taken = _taken(tuple(one for one in request.folders if one.resolve() != folder.resolve()))
    lists, budget = _lists(taken, request)
    caps, kept = _caps(request, lists)
    tell(message("stage-merge", count=len(lists)))
    facts = MergeFacts(merge_lists(lists, budget, caps, share_money), tuple(one.name for one in taken.without))
    tell(message("stage-write"))
    told = merge_told(facts, request.language)
    options = (("budget", str(budget)), ("lang", request.language))
    files = (*told.files, *kept)
    inputs = tuple(sorted((*taken.hashes, *map(hash_content, kept))))
    write_results(folder, files, Manifest(NAME, inputs, (*versions(), *written_by()), options))
    notices = tuple(Fault(Place(one.as_posix()), message("merge.no_list", file=SENT)) for one in taken.without)
    return StudyAnswer(told.screen, told.summary, folder, names(files), notices)


def _taken(folders: tuple[Path, ...]) -> _Taken:
    """Take the list of every folder that has one, each list once."""
    files: dict[bytes, tuple[str, FileHash]] = {}
    without, faults = [], []
    for folder in dict.fromkeys(folders):
        if not folder.is_dir():
            faults.append(Fault(Place(folder.as_posix()), message("archive.no_folder", folder=folder.as_posix())))
        elif not (folder / SENT).exists():
            without.append(folder)
        else:
            try:
                content, found = take(folder, SENT)
            except ArchiveError as error:
                faults.append(Fault(Place((folder / SENT).as_posix()), error.reason))
                continue
            files.setdefault(content, ((folder / SENT).as_posix(), found))
    if not files and not faults:
        faults.append(Fault(Place(" ".join(one.as_posix() for one in without)), message("merge.nothing", file=SENT)))
    told = tuple((name, content) for content, (name, _) in files.items())
    return _Taken(told, tuple(found for _, found in files.values()), tuple(without), tuple(faults))


def _lists(taken: _Taken, request: MergeRequest) -> tuple[tuple[SentList, ...], int]:
    """Return the lists and the budget in whole rupiah; raises ScenarioError with everything wrong with either."""
    faults, budget = list(taken.faults), read_rupiah(request.budget)
    lists: tuple[SentList, ...] = ()
    if isinstance(budget, Message):
        faults.append(Fault(Place("--budget"), budget, message("money.how")))
    try:
        lists = read_sent_lists(taken.files)
    except ScenarioError as error:
        faults += error.faults
    if faults or isinstance(budget, Message):
        raise ScenarioError(tuple(faults))
    return lists, budget


def _caps(request: MergeRequest, lists: tuple[SentList, ...]) -> tuple[tuple[RegionCap, ...], tuple[ResultFile, ...]]:
    """Return the caps asked for, and their table, to be kept beside the results."""
    table = request.caps
    if table is None:
        return (), ()
    caps = read_region_caps(table, [one.region.code for one in lists])
    return caps, (kept_caps(table),)
