"""Machine code of older sources never runs: numba itself looks only at the file of the function that is called."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("numba", reason="compiled code is an extra: pip install .[fast]")

from optimizer.model.blocks.compiled_parts import simplex
from optimizer.model.decomposed.compiled_tree import tree
from optimizer.model.machine_code import fingerprint


def test_any_change_of_what_is_compiled_changes_the_folder(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, text in ((one, "a = 1\n"), (other, "b = 2\n")):
        folder.mkdir()
        (folder / "piece.py").write_text(text)
    before = fingerprint((one, other))
    assert before == fingerprint((one, other))
    (other / "piece.py").write_text("b = 3\n")
    changed = fingerprint((one, other))
    (one / "more.py").write_text("")
    assert len({before, changed, fingerprint((one, other))}) == 3


def test_all_compiled_code_is_kept_by_the_content_of_its_sources() -> None:
    kept = [each for room in (simplex, tree) for each in vars(room).values() if hasattr(each, "stats")]
    paths = [Path(each.stats.cache_path) for each in kept if each.stats.cache_path]
    assert paths
    assert {path.parent.name for path in paths} == {paths[0].parent.name}
    assert paths[0].parent.name.startswith("tuntas-")
