"""Merged lists made again from their own tables, and compared: the lists that came in, the choice, both bounds, every number.

No solver and no search is trusted: bounds hold for any prices, so those that are published are enough.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from optimizer.archive.files import FileHash
from optimizer.archive.manifest import Manifest
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.intake.sent_list import read_sent_lists
from optimizer.messages import LANGUAGES, Language, Message, message
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.sent import SENT
from optimizer.report.published_merge import PublishedMerge, published_merge
from optimizer.report.studies.merge import SHARES, STEPS, merge_files
from optimizer.report.studies.sent import sent_files
from optimizer.report.studies.told import SUMMARY
from optimizer.requests import CheckedMerge
from optimizer.study.merge import Merged, merged_again
from optimizer.study.sending import Sending


def is_merged(folder: Path) -> bool:
    """Return whether a folder holds merged lists."""
    return (folder / STEPS).is_file()


def check_merged(folder: Path, manifest: Manifest) -> tuple[CheckedMerge | None, tuple[Message, ...]]:
    """Return what merged lists prove, ``None`` where they prove nothing, and what is false about them."""
    try:
        told = published_merge(*((folder / name).read_bytes() for name in (SHARES, STEPS, SUMMARY)))
        files = tuple((one.region.code, sent_files(Sending(one), "id")[0].content) for one in told.lists)
        found = _made(told, files)
    except ScenarioError as error:
        return None, tuple(fault.what for fault in error.faults)
    except (OSError, ValueError, OverflowError, NoPlanError):
        return None, (message("certificate.merge_unsound"),)
    foreign = _foreign(files, manifest)
    if dict(manifest.options).get("budget") != str(found.budget):
        return None, (message("certificate.merge_unsound"),)
    return _checked(found), (*foreign, *_unlike(folder, MergeFacts(found, told.without), _language(manifest)))


def _made(told: PublishedMerge, files: tuple[tuple[str, bytes], ...]) -> Merged:
    """Return the choice that is told, of lists that the strict reader takes, with bounds made anew."""
    taken = np.array(told.taken, dtype=np.bool_)
    return merged_again(read_sent_lists(files), told.budget, told.caps, taken, told.prices)


def _foreign(files: tuple[tuple[str, bytes], ...], manifest: Manifest) -> tuple[Message, ...]:
    """Return the regions whose list is not one of those that were merged."""
    came = set(manifest.inputs)
    hashes = ((code, FileHash(SENT, len(raw), hashlib.sha256(raw).hexdigest())) for code, raw in files)
    return tuple(message("certificate.merge_foreign", region=code) for code, own in hashes if own not in came)


def _unlike(folder: Path, facts: MergeFacts, language: Language) -> tuple[Message, ...]:
    """Return the tables that are not, to the byte, those of the choice."""
    made = merge_files(facts, language)
    other = [file.path for file in made if (folder / file.path).read_bytes() != file.content]
    return tuple(message("certificate.not_of_facts", file=path) for path in other)


def _language(manifest: Manifest) -> Language:
    """Return the language that the tables were written in."""
    told = dict(manifest.options).get("lang")
    return next((language for language in LANGUAGES if language == told), LANGUAGES[0])


def _checked(found: Merged) -> CheckedMerge:
    return CheckedMerge(len(found.regions), len(found.taken), found.points, found.bound, found.ceiling)
