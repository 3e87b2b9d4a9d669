"""What is written about the program is true of it, and nothing of a machine or a registry is told."""

from __future__ import annotations

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

from optimizer.cli.command_line import build_parser
from optimizer.cli.exits import Exit
from optimizer.cli.grammar import COMMANDS
from optimizer.version import VERSION

ROOT = Path(__file__).parents[2]
_, PARSERS = build_parser("id")


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def section(command: str) -> str:
    """Return what the manual says of one command."""
    _, *rest = re.split(rf"\n## `tuntas {command}[ `]", text("docs/perintah.md"))
    return rest[0].partition("\n## ")[0] if rest else ""


@cache
def kept() -> tuple[Path, ...]:
    """Return every file that belongs to the project: tracked, or new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout: what belongs to the project cannot be told from what does not")
    names = {name for name in listed.stdout.decode("utf-8").split("\0") if name}
    return tuple(path for path in sorted(ROOT / name for name in names) if path.is_file())


@cache
def kept_texts() -> tuple[tuple[str, str], ...]:
    found = []
    for path in kept():
        raw = path.read_bytes()
        if b"\0" not in raw:
            found.append((path.relative_to(ROOT).as_posix(), raw.decode("utf-8", errors="replace")))
    return tuple(found)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_in_the_manual(command: str) -> None:
    told = section(command)
    assert told, f"docs/perintah.md has no section on {command}"
    assert re.search(rf"tuntas {command}[ `]", text("README.md"))
    everywhere = text("docs/perintah.md").partition("\n## ")[0]
    missing = [option for option in PARSERS[command].options() if f"`{option}" not in told + everywhere]
    assert not missing


def test_the_manual_tells_of_no_option_there_is_not() -> None:
    known = {option for parser in PARSERS.values() for option in parser.options()} | {"--version"}
    assert set(re.findall(r"--[a-z][a-z-]*", text("docs/perintah.md"))) <= known


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_in_the_readme(code: Exit) -> None:
    assert re.search(rf"^\| {code.value} \| .+ \|$", text("README.md"), re.MULTILINE)


def test_every_target_of_make_tells_what_it_does() -> None:
    makefile = text("Makefile")
    targets = re.findall(r"^\.PHONY: (\w+)$", makefile, re.MULTILINE)
    assert {"help", "run", "compare", "validate", "test", "lint", "clean"} <= set(targets)
    assert not [target for target in targets if not re.search(rf"^{target}:.*## \S", makefile, re.MULTILINE)]


def test_every_link_inside_leads_somewhere() -> None:
    pages = [path for path in kept() if path.suffix == ".md"]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))]
    inside = [(page, link) for page, link in links if "://" not in link]
    assert inside
    assert not [f"{page.name}: {link}" for page, link in inside if not (page.parent / link).exists()]


def test_the_changelog_has_a_place_for_what_comes() -> None:
    changelog = text("CHANGELOG.md")
    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert re.search(r"^### (Added|Changed|Fixed|Removed)$", changelog, re.MULTILINE)


def test_the_version_is_told_once() -> None:
    assert tomllib.loads(text("pyproject.toml"))["project"]["version"] == VERSION


def test_every_library_has_one_exact_version_for_each_python() -> None:
    lines = text("constraints.txt").splitlines()
    form = re.compile(r"([a-z0-9-]+)==[0-9][0-9a-z.]*(?: ; [a-z_]+ [<>=!]+ '[A-Za-z0-9._]+')?")
    assert not [line for line in lines if not form.fullmatch(line)]
    project = tomllib.loads(text("pyproject.toml"))["project"]
    asked = [*project["dependencies"], *(name for extra in project["optional-dependencies"].values() for name in extra)]
    wanted = {re.split(r"[\[<>=!~ ;]", name)[0].casefold() for name in asked} - {project["name"]}
    assert wanted <= {line.partition("==")[0] for line in lines}


def test_no_file_tells_of_a_machine_or_a_registry() -> None:
    folders = ["/" + folder + "/" for folder in ("work", "root")]
    hosts = ["pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "proxy.golang" + ".org", "conda." + "anaconda"]
    found = [(path, mark) for path, content in kept_texts() for mark in (*folders, *hosts) if mark in content]
    users = re.compile(r"(?<![\w.])/home/[a-z]|[A-Z]:\\\\?Users\\")
    found += [(path, match[0]) for path, content in kept_texts() if (match := users.search(content))]
    assert not found


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    assert not [path for path, content in kept_texts() if path.endswith((".py", ".md", ".yaml")) and marks.search(content)]


def test_lines_end_in_one_way() -> None:
    assert not [path for path, content in kept_texts() if "\r" in content and not path.endswith((".bat", ".csv"))]
    assert text("jalankan.bat").count("\n") == (ROOT / "jalankan.bat").read_bytes().count(b"\r\n")


def test_every_test_that_the_page_on_reliability_names_exists() -> None:
    named = []
    for line in text("docs/reliability.md").splitlines():
        file = ""
        for path, name in re.findall(r"`(tests/[\w/]+\.py)?::(test_\w+)`", line):
            file = path or file
            named.append((file, name))
    assert len(named) > 20
    assert [(file, name) for file, name in named if f"def {name}(" not in text(file)] == []
