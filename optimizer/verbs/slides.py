"""The template of the slides: read and tried before any work is done for them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from optimizer.errors import Fault, Place, ScenarioError
from optimizer.messages import Message, message

TEMPLATE = "templat"
"""What the manifest calls the template of the slides."""


@dataclass(frozen=True, slots=True)
class Template:
    """The content of a template, ``None`` for our own look, and how it is recorded in the manifest."""

    content: bytes | None = None
    recorded: tuple[tuple[str, str], ...] = ()


def read_template(path: Path | None) -> Template:
    """Return the template asked for; raises ScenarioError when it is missing, unreadable or no template."""
    if path is None:
        return Template()
    name = path.as_posix()
    if not path.exists():
        raise _refused(name, message("file.missing", path=name))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _refused(name, message("file.unreadable", path=name, reason=error.strerror or error)) from error
    from optimizer.report.files import usable_template  # the rooms of all pictures: only for who brings a template

    if not usable_template(content):
        raise _refused(name, message("template.unusable"), message("template.mend"))
    return Template(content, ((TEMPLATE, f"{path.name} {hashlib.sha256(content).hexdigest()}"),))


def _refused(name: str, what: Message, fix: Message | None = None) -> ScenarioError:
    return ScenarioError((Fault(Place(name), what, fix),))
