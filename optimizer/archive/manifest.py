"""The manifest of a results folder: what was asked, with which tools, from which inputs, and what was written.

The bytes are canonical: one value has one spelling, so reading and writing again must give the same bytes. There is no
time, no path of a machine and no Python version in it: the same input gives the same bytes on every machine.
``versions`` holds only what can change a plan (this program and the solver) or how it is told (libraries and the package
of reports).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from optimizer.archive.files import FileHash

FORMAT = "tuntas-results-1"

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a plan was made from: scenario name, hashed inputs, versions and options as ``(name, text)`` pairs."""

    scenario: str
    inputs: tuple[FileHash, ...]
    versions: Pairs
    options: Pairs


def encode(manifest: Manifest, outputs: tuple[FileHash, ...]) -> bytes:
    """Return the canonical bytes of a manifest, closed by a SHA-256 of its own content."""
    body = {
        "format": FORMAT,
        "scenario": manifest.scenario,
        "versions": dict(sorted(manifest.versions)),
        "options": dict(sorted(manifest.options)),
        "inputs": [_entry(file) for file in sorted(manifest.inputs)],
        "outputs": [_entry(file) for file in sorted(outputs)],
    }
    seal = hashlib.sha256(_spell(body)).hexdigest()
    return _spell({**body, "manifest_sha256": seal})


def decode(raw: bytes) -> tuple[Manifest, tuple[FileHash, ...]]:
    """Return a manifest and the outputs it lists; raises ``ValueError`` when a single bit differs from what was written."""
    try:
        body = json.loads(raw)
        manifest = Manifest(
            scenario=body["scenario"],
            inputs=tuple(_file(entry) for entry in body["inputs"]),
            versions=tuple(body["versions"].items()),
            options=tuple(body["options"].items()),
        )
        outputs = tuple(_file(entry) for entry in body["outputs"])
        same = encode(manifest, outputs) == raw
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a manifest of results") from error
    if not same:
        raise ValueError("the manifest was changed")
    return manifest, outputs


def _spell(body: object) -> bytes:
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _entry(file: FileHash) -> dict[str, object]:
    return {"path": file.path, "bytes": file.size, "sha256": file.sha256}


def _file(entry: dict[str, object]) -> FileHash:
    return FileHash(str(entry["path"]), int(str(entry["bytes"])), str(entry["sha256"]))
