"""What a check of a results folder says: what was proven, what was made again, and what was only compared."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from optimizer.checked import CheckedMerge, CheckedProof, Inputs, VerifyReport
from optimizer.cli.call import Call, Shown
from optimizer.cli.exits import Exit
from optimizer.cli.words import plain
from optimizer.messages import Language, Message, message
from optimizer.report.formats import Format

_TOLD = (Format.SLIDES, Format.PAGE, Format.LETTERS)
"""Files that also tell of other budgets and of every package, of which the certificate says nothing."""


def verify(call: Call) -> Shown:
    """Check a results folder and list what differs."""
    report = call.ports.verbs.verify(call.words.folder)
    if report.sound:
        sound = message("command.verify_sound", folder=report.folder, files=report.files, fingerprint=report.fingerprint)
        return Shown(plain("\n".join(map(call.say, (sound, *_checked(report, call.words.lang))))))
    findings = [f"  - {call.say(finding)}" for finding in report.findings]
    unsound = message("command.verify_unsound", folder=report.folder)
    return Shown(plain("\n".join([call.say(unsound), *findings])), Exit.FAILURE)


def _checked(report: VerifyReport, language: Language) -> Iterator[Message]:
    """Yield what was checked beyond hashes, and what was not."""
    if report.merged is not None:
        yield from _merged(report.merged, language)
        yield from _made(report)
        return
    if report.proof is None:
        yield message("command.verify_hashes_only")
        yield message(f"command.verify_study_{report.inputs.value}")
        return
    yield _proven(report.proof, language)
    yield message(
        "command.verify_problem_only"
        if report.inputs is Inputs.SAME and not report.again
        else f"command.verify_inputs_{report.inputs.value}"
    )
    yield from _made(report)
    if any(one in _TOLD for one in (*report.again, *report.left)):
        yield message("command.verify_unproven")


def _made(report: VerifyReport) -> Iterator[Message]:
    """Yield which kinds of files were made again, and which were not."""
    if report.again:
        yield message("command.verify_again", formats=", ".join(report.again))
    else:
        yield message("command.verify_other_version")
    left = [one for one in report.left if one is not Format.TABLES]
    if left:
        yield message("command.verify_left", formats=", ".join(left))


def _merged(merged: CheckedMerge, language: Language) -> Iterator[Message]:
    """Yield the lines about what merged lists prove, and under which caps."""
    point = "." if language == "id" else ","
    counts = {name: f"{count:,}".replace(",", point) for name, count in dataclasses.asdict(merged).items()}
    proven = ("regions", "steps", "points", "bound", "ceiling")
    yield message("command.verify_merge", **{name: counts[name] for name in proven})
    if merged.caps:
        yield message("command.verify_caps_read" if merged.caps_read else "command.verify_caps_told", caps=counts["caps"])


def _proven(proof: CheckedProof, language: Language) -> Message:
    """Return the line about what the certificate proves."""
    point = "," if language == "id" else "."
    shares = {"value": proof.value, "bound": proof.bound, "gap": proof.gap}
    percents = {name: f"{100 * share:.4f}".replace(".", point) for name, share in shares.items()}
    code = "command.verify_optimal" if proof.status == "optimal" else "command.verify_feasible"
    return message(code, rules=proof.rules, rows=proof.rows, **percents)
