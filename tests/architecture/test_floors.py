"""The floors of the house: imports go down only, rooms on one floor are strangers, and tools stay in their rooms."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.house import PACKAGE, ROOT, Import, imports, modules, room_of, sources

FLOORS = (
    {"messages", "version", "signals"},
    {"errors"},
    {"domain"},
    {"intake", "problem"},
    {"model", "ranking", "measures", "archive", "workers"},
    {"study"},
    {"report"},
    {"requests", "checked"},
    {"verbs"},
    {"app"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}

TOOLS = {  # each tool, and the folders that may use it
    "pulp": {"model"},
    "highspy": {"model"},
    "yaml": {"intake"},
    "pydantic": set(),
    "python_calamine": set(),
    "pandas": {"report/writers"},
    "matplotlib": {"report/charts"},
    "xlsxwriter": {"report/writers"},
    "pptx": {"report/writers"},
    "lxml": {"report/writers"},
    "rich": {"report/writers", "cli"},
    "dask": {"workers"},
    "distributed": {"workers"},
    "pyarrow": {"report/writers"},
    "argparse": {"cli"},
    "openpyxl": set(),
    "scipy": set(),
}
BEFORE = {"messages", "version", "signals", "errors", "requests", "checked", "app"}
STANDARD_LIBRARY_ONLY = {*BEFORE, "domain", "archive", "__main__"}
BARRED = {  # below, yet not theirs
    ("study", "model"),
    ("report", "model"),
    ("report", "intake"),
    ("archive", "intake"),
    ("archive", "problem"),
    ("archive", "domain"),
    *(("workers", room) for room in ("domain", "intake", "problem")),
    ("study", "workers"),
    *(("cli", room) for room in FLOOR if room not in {*BEFORE, "report"}),
}
WIRING = "optimizer.cli.wiring"  # the one place of the command line that loads the rooms behind it
HEAVY = (
    "numpy",
    "pandas",
    "matplotlib",
    "pulp",
    "highspy",
    "rich",
    "yaml",
    "xlsxwriter",
    "pptx",
    "lxml",
    "distributed",
    "pyarrow",
)


ROOMS = sorted({room_of(path) for path in sources()})


@pytest.mark.parametrize("room", ROOMS)
def test_imports_go_down(room: str) -> None:
    told = [upward(found) for found in imports() if found.inside and found.room == room]
    assert not list(filter(None, told))


@pytest.mark.parametrize("room", ROOMS)
def test_tools_stay_in_their_rooms(room: str) -> None:
    told = [astray(found) for found in imports() if not found.inside and found.room == room]
    assert not list(filter(None, told))


def upward(found: Import) -> str:
    """Return what is wrong with an import of our own, in words; empty where it goes down."""
    place = f"{found.path}:{found.line}"
    if found.module not in modules():
        return f"{place}: there is no {found.module}"
    if found.target == found.room:
        return ""
    if found.target not in FLOOR:
        return f"{place}: {found.target} stands on no floor"
    if FLOOR[found.target] >= FLOOR[found.room]:
        return f"{place}: {found.room} may not look up or aside at {found.target}"
    return f"{place}: {found.room} may not know {found.target}" if (found.room, found.target) in BARRED else ""


def astray(found: Import) -> str:
    """Return what is wrong with an import of a library, in words; empty where it may be used."""
    place = f"{found.path}:{found.line}"
    if found.module.startswith("."):
        return f"{place}: imports are written in full"
    allowed = TOOLS.get(found.target)
    folder = found.path.removeprefix(f"{PACKAGE}/")
    if allowed is not None and not any(folder.startswith(f"{room}/") for room in allowed):
        return f"{place}: {found.target} is not for this room"
    library = found.target in sys.stdlib_module_names or found.room not in STANDARD_LIBRARY_ONLY
    return "" if library else f"{place}: {found.room} uses the standard library only"


def test_an_import_that_climbs_or_strays_is_told() -> None:
    """Most rooms have none, so that the rule itself could be broken without anyone noticing."""
    assert "aside" in upward(Import("optimizer/domain/area.py", 1, "optimizer.report.words"))
    assert "may not know" in upward(Import("optimizer/study/plan.py", 1, "optimizer.model.solve"))
    assert "there is no" in upward(Import("optimizer/study/plan.py", 1, "optimizer.nowhere"))
    assert "not for this room" in astray(Import("optimizer/study/plan.py", 1, "pulp"))
    assert "in full" in astray(Import("optimizer/study/plan.py", 1, ".plan"))
    assert "standard library" in astray(Import("optimizer/domain/area.py", 1, "numpy"))


def test_every_room_stands_on_a_floor() -> None:
    assert {room_of(path) for path in sources()} - {"__init__"} <= FLOOR.keys()


def test_importing_the_package_does_nothing() -> None:
    assert (ROOT / PACKAGE / "__init__.py").read_bytes() == b""


def test_no_module_depends_on_itself() -> None:
    paths = {path: module for module, path in modules().items()}
    needs: dict[str, set[str]] = {module: set() for module in modules()}
    for found in imports():
        if found.module in needs:
            needs[paths[found.path]].add(found.module)
    while free := {module for module, others in needs.items() if not others}:
        needs = {module: others - free for module, others in needs.items() if module not in free}
    assert not needs, f"modules that need one another: {sorted(needs)}"


def loaded_by(statement: str) -> set[str]:
    script = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_command_line_loads_nothing_heavy() -> None:
    assert not loaded_by("import optimizer.__main__, optimizer.cli").intersection(HEAVY)


def test_help_loads_nothing_heavy() -> None:
    statement = (
        "import contextlib, io, optimizer.cli\nwith contextlib.redirect_stdout(io.StringIO()): optimizer.cli.main(['--help'])"
    )
    assert not loaded_by(statement).intersection(HEAVY)


def test_no_solver_comes_with_another_room() -> None:
    """One process loads room after room and says after which a solver has come: the first that it names brought it."""
    others = [room for floor in FLOORS for room in sorted(floor & set(ROOMS) - {"model", "verbs", "app"})]
    lines = ["import sys"]
    for room in others:
        inside = [module for module, path in modules().items() if room_of(path) == room and module != WIRING]
        lines.append(f"import {', '.join(inside)}\nprint({room!r}, 'pulp' in sys.modules or 'highspy' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"{room} False" for room in others]
