"""Every sentence for people exists in both languages, tells the same in both, and is said somewhere."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from string import Formatter

from optimizer import messages
from optimizer.messages.table import TEMPLATES
from tests.architecture.house import room_of, sources


def blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def needed(code: str) -> set[str]:
    indonesian, english = TEMPLATES[code]
    return blanks(indonesian) | blanks(english)


def texts() -> list[ast.AST]:
    return [node for path, tree in sources().items() if room_of(path) != "messages" for node in ast.walk(tree)]


def calls() -> list[tuple[str, str, set[str] | None]]:
    """Return place, code and blanks of every ``message("...")``; ``None`` for blanks passed on as a bag."""
    found = []
    for path, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "message" and node.args:
                code = node.args[0]
                given = {word.arg for word in node.keywords}
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.append(
                        (f"{path}:{node.lineno}", code.value, None if None in given else {str(word) for word in given})
                    )
    return found


def test_a_template_tells_the_same_in_both_languages() -> None:
    """A figure may be spelt in each language, but is told in both."""
    assert not [code for code, both in TEMPLATES.items() if not all(text.strip() for text in both)]
    assert not [code for code in TEMPLATES if not all(name.isidentifier() for name in needed(code))]
    assert not [code for code, (indonesian, english) in TEMPLATES.items() if len(blanks(indonesian)) != len(blanks(english))]


def test_no_code_is_written_twice() -> None:
    rooms = [importlib.import_module(f"optimizer.messages.{found.name}") for found in pkgutil.iter_modules(messages.__path__)]
    tables = [table for room in rooms for name, table in vars(room).items() if name.isupper() and room.__name__[-5:] != "table"]
    assert sum(len(table) for table in tables) == len(TEMPLATES)


def test_every_message_said_has_a_template_and_fills_its_blanks() -> None:
    unknown = [(place, code) for place, code, _ in calls() if code not in TEMPLATES]
    assert not unknown
    wrong = [(place, code) for place, code, given in calls() if given not in (None, needed(code))]
    assert not wrong


def test_no_template_is_never_said() -> None:
    said = {node.value for node in texts() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    starts = tuple(
        first.value
        for node in texts()
        if isinstance(node, ast.JoinedStr) and node.values
        for first in [node.values[0]]
        if isinstance(first, ast.Constant) and isinstance(first.value, str) and "." in first.value
    )
    assert not [code for code in TEMPLATES if code not in said and not code.startswith(starts)]
