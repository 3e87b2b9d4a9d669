"""Check a results folder: every bit, the claim by exact arithmetic, its files by their facts, and what it was made from."""

from __future__ import annotations

from pathlib import Path

from optimizer.archive.disk import is_plain_file
from optimizer.archive.files import hash_file, hash_inputs
from optimizer.archive.manifest import Manifest
from optimizer.archive.verify import HashReport, read_manifest, verify_hashes
from optimizer.checked import CheckedProof, Inputs, VerifyReport
from optimizer.errors import ScenarioError
from optimizer.intake.paths import SCENARIOS, new_scenario_path, scenario_path
from optimizer.intake.read import Reading, read_scenario
from optimizer.measures.certificate.check import CertificateReport, check_certificate
from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.published import cross_check
from optimizer.measures.certificate.same import check_question
from optimizer.messages import Message, message
from optimizer.problem.build import build_instance
from optimizer.report.content.stored import CERTIFICATE, FACTS
from optimizer.report.formats import Format
from optimizer.report.published import published_numbers, published_works
from optimizer.report.studies.merge import BOOK
from optimizer.requests import Overrides
from optimizer.verbs.facts_again import unlike_facts
from optimizer.verbs.files_again import able, held, unlike_files
from optimizer.verbs.merge_again import check_merged, is_merged, made_again
from optimizer.verbs.shared import RELAXED, SET, by_this_version

LOOSENED = ("soal.kunci", "soal.sasaran")
"""What may give way in a relaxed plan: locks, targets and floors; budgets and all other limits never do."""


def verify(folder: Path) -> VerifyReport:
    """Check a results folder against its manifest and its certificate, with no solver loaded.

    Where the scenario and its tables are still at hand and unchanged, the problem in the certificate is made from them again
    and compared, and so are all facts of the run. Raises ArchiveError when there is nothing to check.
    """
    hashes = verify_hashes(folder)
    certificate = folder / CERTIFICATE
    if not certificate.is_file():
        if hashes.sound and is_merged(folder):
            return _merged(folder, hashes)
        missing = (message("certificate.missing"),) if (folder / FACTS).is_file() else ()
        inputs = _of_hashes(read_manifest(folder)[0]) if hashes.sound else Inputs.ABSENT
        return VerifyReport(folder, (*hashes.findings, *missing), hashes.files, hashes.fingerprint, None, inputs)
    proof = check_certificate(certificate.read_bytes())
    findings = [*hashes.findings, *proof.findings]
    inputs, again, left = Inputs.ABSENT, tuple[Format, ...](), tuple[Format, ...]()
    if proof.document is not None and hashes.sound:
        manifest, _ = read_manifest(folder)
        findings += _tables(folder, proof.document)
        left = tuple(one for one in held(folder) if one not in able(manifest))
        again = tuple(one for one in held(folder) if one not in left)
        findings += unlike_files(folder, manifest, again)
        inputs, unlike = _problem(folder, manifest, proof.document)
        findings += unlike
    return VerifyReport(folder, tuple(findings), hashes.files, hashes.fingerprint, _checked(proof), inputs, again, left)


def _merged(folder: Path, hashes: HashReport) -> VerifyReport:
    """Return what is true of merged lists, which this very version must have written to be made again."""
    manifest, _ = read_manifest(folder)
    if not by_this_version(manifest):
        return VerifyReport(folder, (), hashes.files, hashes.fingerprint)
    merged, findings = check_merged(folder, manifest)
    again = made_again(manifest)
    left = (*(one for one in (Format.WORKBOOK,) if (folder / BOOK).is_file() and one not in again), Format.PICTURES)
    return VerifyReport(folder, findings, hashes.files, hashes.fingerprint, again=again, left=left, merged=merged)


def _tables(folder: Path, document: Document) -> tuple[Message, ...]:
    """Return what the published tables say otherwise than the certificate."""
    works, numbers = folder / "rencana.csv", folder / "ringkasan.json"
    try:
        return cross_check(document, published_works(works.read_bytes()), published_numbers(numbers.read_bytes()))
    except (OSError, ValueError, OverflowError):
        return (message("certificate.tables_unread"),)


def _problem(folder: Path, manifest: Manifest, document: Document) -> tuple[Inputs, tuple[Message, ...]]:
    """Return whether the inputs are unchanged, and where problem or facts differ from what they and the plan make."""
    try:
        named = new_scenario_path(manifest.scenario)  # a bare name, as a run writes it: a path could lead into the results
        path = scenario_path(named.as_posix())
    except ScenarioError:
        return Inputs.ABSENT, ()
    try:
        reading = read_scenario(path, _overrides(manifest))
    except ScenarioError:
        return Inputs.CHANGED, ()
    if not _unchanged(manifest, reading, path):
        return Inputs.CHANGED, ()
    unlike = check_question(document, build_instance(reading.scenario))
    if unlike and RELAXED in manifest.options:
        return Inputs.RELAXED, tuple(each for each in unlike if not dict(each.blanks)["place"].startswith(LOOSENED))
    if not unlike and able(manifest):
        unlike = unlike_facts(folder, reading.scenario, document)
    return Inputs.SAME, unlike


def _of_hashes(manifest: Manifest) -> Inputs:
    """Return whether the inputs of an answer without a certificate are here, as far as their hashes tell."""
    paths = [SCENARIOS / file.path for file in manifest.inputs]
    if not any(map(is_plain_file, paths)):
        return Inputs.ABSENT
    same = all(
        is_plain_file(path) and hash_file(path, file.path) == file for path, file in zip(paths, manifest.inputs, strict=True)
    )
    return Inputs.SAME if same else Inputs.CHANGED


def _unchanged(manifest: Manifest, reading: Reading, path: Path) -> bool:
    return sorted(hash_inputs(reading.files, path.parent)) == sorted(manifest.inputs)


def _overrides(manifest: Manifest) -> Overrides:
    """Return the values that were set from outside, in the order of their paths."""
    return tuple((key.removeprefix(SET), text) for key, text in manifest.options if key.startswith(SET))


def _checked(proof: CertificateReport) -> CheckedProof | None:
    """Return what exact arithmetic supports, as numbers a person can read."""
    if proof.value is None or proof.bound is None:
        return None
    gap = float((proof.bound - proof.value) / proof.bound) if proof.bound else 0.0
    rows = sum(rule.rows for rule in proof.rules)
    return CheckedProof(proof.status, float(proof.value), float(proof.bound), max(0.0, gap), len(proof.rules), rows)
