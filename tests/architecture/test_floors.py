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


def name(found: Import) -> str:
    return f"{found.path}-{found.module}"


INSIDE = {name(found): found for found in imports() if found.inside}
OUTSIDE = {name(found): found for found in imports() if not found.inside}


@pytest.mark.parametrize("found", INSIDE.values(), ids=INSIDE)
def test_an_import_goes_down(found: Import) -> None:
    place = f"{found.path}:{found.line}"
    assert found.module in modules(), f"{place}: there is no {found.module}"
    if found.target == found.room:
        return
    assert found.target in FLOOR, f"{place}: {found.target} stands on no floor"
    assert FLOOR[found.target] < FLOOR[found.room], f"{place}: {found.room} may not look up or aside at {found.target}"
    assert (found.room, found.target) not in BARRED, f"{place}: {found.room} may not know {found.target}"


@pytest.mark.parametrize("found", OUTSIDE.values(), ids=OUTSIDE)
def test_a_tool_stays_in_its_room(found: Import) -> None:
    place = f"{found.path}:{found.line}"
    assert not found.module.startswith("."), f"{place}: imports are written in full"
    allowed = TOOLS.get(found.target)
    folder = found.path.removeprefix(f"{PACKAGE}/")
    assert allowed is None or any(folder.startswith(f"{room}/") for room in allowed), (
        f"{place}: {found.target} is not for this room"
    )
    library = found.target in sys.stdlib_module_names
    assert library or found.room not in STANDARD_LIBRARY_ONLY, f"{place}: {found.room} uses the standard library only"


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


@pytest.mark.parametrize("room", sorted(FLOOR.keys() - {"model", "verbs", "app"} & {room_of(path) for path in sources()}))
def test_no_solver_comes_with_another_room(room: str) -> None:
    inside = [module for module in modules() if room_of(modules()[module]) == room and module != WIRING]
    assert not loaded_by(f"import {', '.join(inside)}").intersection({"pulp", "highspy"})
