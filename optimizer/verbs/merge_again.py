"""Merged lists made again from their own tables, and compared: the lists that came in, the choice, both bounds, every number.

No solver and no search is trusted: bounds hold for any prices, so those that are published are enough.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from optimizer.archive.manifest import Manifest
from optimizer.checked import CheckedMerge
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.intake.sent_list import read_sent_lists
from optimizer.messages import LANGUAGES, Language, Message, message
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.formats import Format
from optimizer.report.published_merge import PublishedMerge, published_merge
from optimizer.report.studies.merge import SHARES, STEPS, merge_files
from optimizer.report.studies.sent import sent_files
from optimizer.report.studies.told import SUMMARY
from optimizer.report.written_by import written_by
from optimizer.study.merge import Merged, merged_again
from optimizer.study.sending import Sending
from optimizer.verbs.merge_inputs import find_caps, unlike_inputs
from optimizer.verbs.same_file import same_file


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
    if dict(manifest.options).get("budget") != str(found.budget):
        return None, (message("certificate.merge_unsound"),)
    unlike = (*unlike_inputs(folder, told, files, manifest), *_unlike(folder, MergeFacts(found, told.without), manifest))
    return _checked(found, find_caps(folder) is not None), unlike


def made_again(manifest: Manifest) -> tuple[Format, ...]:
    """Return the kinds of files that are made again here: the workbook only by the very same writers."""
    return (Format.TABLES, Format.WORKBOOK) if set(written_by()) <= set(manifest.versions) else (Format.TABLES,)


def _made(told: PublishedMerge, files: tuple[tuple[str, bytes], ...]) -> Merged:
    """Return the choice that is told, of lists that the strict reader takes, with bounds made anew."""
    taken = np.array(told.taken, dtype=np.bool_)
    return merged_again(read_sent_lists(files), told.budget, told.caps, taken, told.prices)


def _unlike(folder: Path, facts: MergeFacts, manifest: Manifest) -> tuple[Message, ...]:
    """Return the tables, and the workbook where it can be made again, that are not those of the choice."""
    made = merge_files(facts, _language(manifest), book=Format.WORKBOOK in made_again(manifest))
    other = [file.path for file in made if not same_file(folder / file.path, file)]
    return tuple(message("certificate.not_of_facts", file=path) for path in other)


def _language(manifest: Manifest) -> Language:
    """Return the language that the tables were written in."""
    told = dict(manifest.options).get("lang")
    return next((language for language in LANGUAGES if language == told), LANGUAGES[0])


def _checked(found: Merged, kept: bool) -> CheckedMerge:
    return CheckedMerge(
        len(found.regions), len(found.taken), found.points, found.bound, found.ceiling, len(found.caps), caps_read=kept
    )
