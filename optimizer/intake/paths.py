"""The name of a scenario to the path of its file."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from optimizer.errors import Fault, Place, ScenarioError
from optimizer.intake.files import is_absent, unreadable
from optimizer.intake.wording import did_you_mean, shown
from optimizer.messages import Message, message

SCENARIOS = Path("scenarios")
_SUFFIXES = (".yaml", ".yml")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,79}(?<![. ])")
_EXTENDS = re.compile(r"^extends:\s*['\"]?([^'\"#\s]+)", re.MULTILINE)
_NAMED = re.compile(r"^nama:", re.MULTILINE)
_HEAD = 1 << 14
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def scenario_path(name: str) -> Path:
    """Return the path of a scenario: ``2022`` is ``scenarios/2022.yaml``, a path is itself.

    Raises ``ScenarioError`` when there is no such file, when the system does not let us look for it, or when it cannot give its
    name to a folder of results.
    """
    is_path = name.endswith(_SUFFIXES) or "/" in name or "\\" in name
    path = Path(name) if is_path else SCENARIOS / f"{name}.yaml"
    place = Place(path.as_posix())
    trouble = _trouble(path)
    if trouble is not None:
        raise ScenarioError((Fault(place, *trouble),))
    _refuse_bad_name(path.stem, place)
    return path


def new_scenario_path(name: str) -> Path:
    """Return where a new scenario of a name goes; raises ``ScenarioError`` for a name that no file may have."""
    stem = name.removesuffix(".yaml")
    _refuse_bad_name(stem, Place(name))
    return SCENARIOS / f"{stem}.yaml"


def _refuse_bad_name(stem: str, place: Place) -> None:
    if not _NAME.fullmatch(stem) or stem.split(".")[0].casefold() in _RESERVED:
        raise ScenarioError((Fault(place, message("file.scenario_name", name=shown(stem))),))


def _trouble(path: Path) -> tuple[Message, Message | None] | None:
    """Return why there is no scenario file at a path, and what would mend it; ``None`` where there is one."""
    try:
        if stat.S_ISREG(path.stat().st_mode):
            return None
    except (OSError, ValueError) as problem:
        if not is_absent(problem):
            return unreadable(path.as_posix(), problem), None
    near = did_you_mean(path.stem, list(scenario_names(path.parent)))
    return message("file.no_scenario", path=shown(path.as_posix())), near


def scenario_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the scenarios in a folder, in order; none where it cannot be read.

    What others extend and that has no ``nama`` of its own is what they share, and no scenario.
    """
    try:
        texts = {path: _head(path) for path in folder.iterdir() if path.suffix in _SUFFIXES and path.is_file()}
    except (OSError, ValueError):
        return ()
    shared = {name for text in texts.values() for name in _EXTENDS.findall(text)}
    return tuple(sorted(path.stem for path, text in texts.items() if path.name not in shared or _NAMED.search(text)))


def _head(path: Path) -> str:
    """Return the beginning of a file, nothing of one that cannot be read."""
    try:
        with path.open(encoding="utf-8") as stream:
            return stream.read(_HEAD)
    except (OSError, ValueError):
        return ""
