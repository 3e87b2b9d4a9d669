"""Loads matplotlib without its habit of asking the system for fonts and keeping a list of them in the user's folder."""

from __future__ import annotations

import ast
import importlib
import json
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from optimizer.signals import made

_FOLDER = "MPLCONFIGDIR"
_VERSION = re.compile(r"^    __version__ = (.+)$", re.MULTILINE)
_NO_FONTS: dict[str, object] = {
    "__class__": "FontManager",
    "_FontManager__default_weight": "normal",
    "default_size": None,
    "defaultFamily": {"ttf": "DejaVu Sans", "afm": "Helvetica"},
    "afmlist": [],
    "ttflist": [],
}
"""An empty list of fonts, as matplotlib keeps one: charts use those that :mod:`optimizer.report.charts.style` registers."""


def load_matplotlib() -> None:
    """Import matplotlib from a folder of its own that is gone afterwards; to be called before anything else imports it.

    No program is started to look for fonts, and nothing is written or read in the user's own folders.
    """
    if "matplotlib" in sys.modules:
        return
    before = os.environ.get(_FOLDER)
    with made(TemporaryDirectory, TemporaryDirectory.cleanup) as folder:
        os.environ[_FOLDER] = folder.name
        try:
            _leave_list(Path(folder.name))
            importlib.import_module("matplotlib.font_manager")
        finally:
            if before is None:
                del os.environ[_FOLDER]
            else:
                os.environ[_FOLDER] = before


def _leave_list(folder: Path) -> None:
    """Write the empty list under the name and version that this matplotlib looks for; else it makes its own there."""
    spec = find_spec("matplotlib.font_manager")
    source = Path(spec.origin).read_text(encoding="utf-8") if spec is not None and spec.origin else ""
    found = _VERSION.search(source)
    if found is not None:
        version = ast.literal_eval(found[1])
        kept = json.dumps({**_NO_FONTS, "_version": version})
        (folder / f"fontlist-v{version}.json").write_text(kept, encoding="utf-8")
