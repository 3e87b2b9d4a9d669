"""The form of the code: short files and functions, few parameters, frozen values, nothing hidden."""

from __future__ import annotations

import ast

from tests.architecture.house import PACKAGE, ROOT, functions, room_of, sources

LONGEST_FILE = 300
LONGEST_TEST_FILE = 400  # tables of cases are long, and read one case at a time
LONGEST_FUNCTION = 45
MOST_PARAMETERS = 7
BAGS = {  # two fill blanks, one calls in place of another library's class
    "optimizer/messages/__init__.py:message",
    "optimizer/report/words.py:say",
    "optimizer/model/outside.py:begin_and_note",
}
DICTIONARY_ROOMS = {"intake", "messages"}


def own_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function without its docstring."""
    first = node.body[0]
    documented = ast.get_docstring(node) is not None
    prose = first.end_lineno - first.lineno + 1 if documented and first.end_lineno else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - prose


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return [name for name in names if name not in {"self", "cls"}]


def test_files_are_short() -> None:
    paths = [path for folder in (PACKAGE, "tests") for path in sorted((ROOT / folder).rglob("*.py"))]
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    limits = {path: LONGEST_TEST_FILE if path.startswith("tests/") else LONGEST_FILE for path in lengths}
    assert not {path: length for path, length in lengths.items() if length > limits[path]}


def test_functions_are_short() -> None:
    found = {f"{path}:{node.name}": own_lines(node) for path, node in functions()}
    assert not {name: length for name, length in found.items() if length > LONGEST_FUNCTION}


def test_parameters_are_few() -> None:
    found = {f"{path}:{node.name}": len(parameters(node)) for path, node in functions()}
    assert not {name: count for name, count in found.items() if count > MOST_PARAMETERS}


def test_no_parameter_is_hidden_in_a_bag() -> None:
    bags = {f"{path}:{node.name}" for path, node in functions() if node.args.kwarg is not None}
    assert bags <= BAGS


def dataclass_of(node: ast.AST) -> ast.Call | ast.Name | None:
    marks = node.decorator_list if isinstance(node, ast.ClassDef) else []
    return next((mark for mark in marks if isinstance(mark, ast.Name | ast.Call) and "dataclass" in ast.unparse(mark)), None)


def dataclasses() -> list[tuple[str, ast.ClassDef]]:
    """Return every value other modules can see; what a module names with ``_`` is its own workbench."""
    return [
        (path, node)
        for path, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and dataclass_of(node) is not None and not node.name.startswith("_")
    ]


def test_values_are_frozen() -> None:
    loose = {
        f"{path}:{node.name}" for path, node in dataclasses() if "frozen=True" not in ast.unparse(dataclass_of(node) or node)
    }
    assert not loose


def test_no_value_holds_a_dictionary_past_the_intake() -> None:
    found = {
        f"{path}:{node.name}.{ast.unparse(field.target)}"
        for path, node in dataclasses()
        for field in node.body
        if isinstance(field, ast.AnnAssign) and "dict[" in ast.unparse(field.annotation).casefold()
    }
    assert {name for name in found if room_of(name.split(":")[0]) not in DICTIONARY_ROOMS} == set()


def test_no_function_changes_a_module() -> None:
    assert not [
        f"{path}:{node.lineno}" for path, tree in sources().items() for node in ast.walk(tree) if isinstance(node, ast.Global)
    ]


def test_every_file_says_what_it_is() -> None:
    assert not [path for path, tree in sources().items() if tree.body and not ast.get_docstring(tree)]
