"""What the YAML parser cannot read, told in words a planner can act on."""

from __future__ import annotations

import yaml

from optimizer.errors import Place
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import shown
from optimizer.messages import message

_TROUBLES = (
    ("mapping values are not allowed", "yaml.unexpected_colon"),
    (r"found character '\t'", "yaml.unexpected_tab"),
    ("found a tab", "yaml.unexpected_tab"),
    ("that cannot start any token", "yaml.unexpected_character"),
    ("expected ',' or ']'", "yaml.missing_bracket"),
    ("expected ',' or '}'", "yaml.missing_brace"),
    ("found unexpected end of stream", "yaml.missing_quote"),
    ("found unexpected document separator", "yaml.missing_quote"),
    ("found unknown escape character", "yaml.unexpected_escape"),
    ("expected escape sequence", "yaml.unexpected_escape"),
    ("expected <block end>", "yaml.unexpected_indent"),
    ("expected '<document start>'", "yaml.unexpected_indent"),
    ("could not find expected ':'", "yaml.missing_colon"),
    ("expected the node content", "yaml.missing_value"),
    ("expected chomping or indentation indicators", "yaml.missing_line_break"),
    ("expected a comment or a line break", "yaml.missing_line_break"),
)

_OPENED = {"yaml.missing_quote", "yaml.missing_bracket", "yaml.missing_brace"}


def tell_trouble(problem: yaml.MarkedYAMLError, file: str, sink: FaultSink) -> None:
    """Tell of a syntax error; what was opened and never closed is shown where it was opened.

    An error that is not known keeps the parser's own words.
    """
    words = problem.problem or problem.context or ""
    code = next((code for phrase, code in _TROUBLES if phrase in words), "yaml.broken")
    opened = problem.context_mark if code in _OPENED else None
    mark = opened or problem.problem_mark or problem.context_mark
    where = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    sink.fault(where, message(code, problem=shown(words)) if code == "yaml.broken" else message(code))
