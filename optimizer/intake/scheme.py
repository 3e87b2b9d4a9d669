"""Finds and reads a scoring scheme: a built-in one by its name, or a regency's own by its path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from optimizer.domain.handling import Handling
from optimizer.domain.scheme import CutPolicy, Scheme
from optimizer.errors import Fault, Place, ScenarioError
from optimizer.intake.files import Found, Tree, find, read_bytes
from optimizer.intake.handling_keys import HANDLING
from optimizer.intake.node import Node
from optimizer.intake.scheme_check import checked_scheme
from optimizer.intake.scheme_keys import SCHEME
from optimizer.intake.shapes import Placed
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_utf8
from optimizer.intake.wording import did_you_mean, listed
from optimizer.intake.yaml_text import load_map
from optimizer.messages import message

SCHEMES = Path(__file__).with_name("schemes")
HANDLINGS = SCHEMES / "penanganan"
_LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class SchemeReading:
    """A scheme and the planner's own files it was read from (none for a built-in one)."""

    scheme: Scheme
    files: tuple[Path, ...]


def built_in_schemes() -> tuple[str, ...]:
    """Return the names of the built-in schemes, in order."""
    return _names(SCHEMES)


def read_scheme(name: str, beside: Path | None = None, said: Place | None = None) -> Scheme:
    """Return a scheme by its built-in name, or by a ``.yaml`` path relative to the folder of ``beside``.

    ``beside`` is a folder or a file in it; ``said`` is where the name was written, for messages. Raises ``ScenarioError``
    with every fault found.
    """
    return read_scheme_files(name, beside, said).scheme


def chosen_policy(scheme: Scheme, code: str | None, said: Place | None = None) -> CutPolicy:
    """Return a cut policy of a scheme by its code, the scheme's own when there is none.

    Raises ``ScenarioError`` for a code the scheme does not have; ``said`` is where it was written.
    """
    name = scheme.default_policy if code is None else code
    known = [policy.code for policy in scheme.policies]
    if name not in known:
        what = message("scheme.not_known", what="ambang", what_en="policy", entry=name, allowed=listed(known))
        raise ScenarioError((Fault(said or Place("--ambang"), what, did_you_mean(name, known)),))
    return scheme.policy(name)


def read_scheme_files(name: str, beside: Path | None = None, said: Place | None = None) -> SchemeReading:
    """Return a scheme with the files it was read from; raises ``ScenarioError`` with every fault found."""
    sink = FaultSink()
    folder = None if beside is None else _folder(beside)
    scheme, files = _read(Placed(name, said or Place(name)), folder, sink)
    sink.stop()
    if scheme is None:
        raise AssertionError("a scheme that cannot be read must have told a fault")
    return SchemeReading(scheme, files)


def _read(name: Placed[str], folder: Found | None, sink: FaultSink) -> tuple[Scheme | None, tuple[Path, ...]]:
    root, own = _open(name, folder, SCHEMES, "scheme.unknown", sink)
    said = SCHEME.read(root, sink) if root is not None else None
    if said is None:
        return None, ()
    handling, own_handling = _read_handling(said.handling, own or folder, sink)
    files = tuple(found.written for found in (own, own_handling) if found is not None)
    return checked_scheme(said, handling, sink), files


def _read_handling(name: Placed[str] | None, beside: Found | None, sink: FaultSink) -> tuple[Handling | None, Found | None]:
    if name is None:
        return None, None
    root, own = _open(name, beside, HANDLINGS, "scheme.handling_unknown", sink)
    return (None if root is None else HANDLING.read(root, sink)), own


def _open(
    name: Placed[str], beside: Found | None, built_in: Path, unknown: str, sink: FaultSink
) -> tuple[Node | None, Found | None]:
    """Return the tree of a built-in file or of the planner's own, and the latter as found."""
    if name.value in _names(built_in):
        return _load(built_in / f"{name.value}.yaml", f"{name.value}.yaml", name.where, sink), None
    if not name.value.endswith((".yaml", ".yml")):
        what = message(unknown, name=name.value, allowed=listed(_names(built_in)))
        sink.fault(name.where, what, did_you_mean(name.value, _names(built_in)))
    elif beside is None:
        sink.fault(name.where, message("scheme.no_folder", name=name.value))
    else:
        steps = beside.parts if beside.is_folder else beside.parts[:-1]
        found = find(beside.tree, steps, name.value, name.where, sink)
        if found is not None:
            return _load(found.real, found.name, name.where, sink), found
    return None, None


def _load(path: Path, shown: str, said: Place, sink: FaultSink) -> Node | None:
    content = read_bytes(path, said, _LARGEST, sink)
    text = None if content is None else decode_utf8(content, shown, sink)
    return None if text is None else load_map(text, shown, sink)


def _folder(beside: Path) -> Found:
    """Return the folder of ``beside`` as the top of a tree of its own."""
    folder = beside if beside.is_dir() else beside.parent
    return Found(Tree(folder.resolve(), folder), (), folder.resolve().stat().st_mode)


def _names(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))
