"""``tuntas verify`` makes merged lists again from their own tables: a number, choice, list or bound that is forged is found."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from optimizer.archive.files import ResultFile
from optimizer.archive.verify import read_manifest
from optimizer.archive.write import write_results
from optimizer.cli.entry import main
from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.plain import Plain
from optimizer.report.published_merge import PublishedMerge, published_merge
from optimizer.report.studies.merge import SHARES, STEPS, merge_files
from optimizer.report.studies.told import SUMMARY
from optimizer.requests import CheckedMerge, MergeRequest, VerifyReport
from optimizer.study.merge import Merged, merged_again
from optimizer.verbs.merge import merge
from optimizer.verbs.verify import verify
from tests.merge.test_merge_command import CAPS, folders


@pytest.fixture
def merged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("batas.csv").write_text(CAPS, encoding="utf-8")
    return merge(MergeRequest(folders(), "30", Path("batas.csv"))).folder


def told(folder: Path) -> PublishedMerge:
    return published_merge(*((folder / name).read_bytes() for name in (SHARES, STEPS, SUMMARY)))


def again(one: PublishedMerge) -> Merged:
    return merged_again(one.lists, one.budget, one.caps, np.array(one.taken), one.prices)


def forged(folder: Path, new: Mapping[str, bytes]) -> VerifyReport:
    """Check merged lists in which some files, by name, were replaced and the manifest made anew to match."""
    manifest, outputs = read_manifest(folder)
    kept = [ResultFile(file.path, new.get(file.path, (folder / file.path).read_bytes())) for file in outputs]
    target = folder.with_name("palsu")
    write_results(target, tuple(kept), manifest)
    return verify(target)


def codes(report: VerifyReport) -> set[str]:
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_merged_is_made_again_and_proven(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = merge(MergeRequest(folders(), "30", language=language)).folder
    proof = json.loads((folder / SUMMARY).read_bytes())["bukti"]
    one = told(folder)
    bounds = proof["poin_kk"], proof["batas_poin_kk"], proof["batas_rencana_apa_pun_poin_kk"]
    assert verify(folder).merged == CheckedMerge(len(one.lists), len(one.taken), *bounds)
    assert main(["verify", str(folder), "--lang", language]) == 0
    said = capsys.readouterr().out
    assert all(str(number) in said for number in (len(one.taken), *bounds))


def cells(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a table with one cell changed, for each cell."""
    header, *rows = csv.reader(io.StringIO(raw.decode("utf-8")))
    for n, row in enumerate(rows):
        for m, cell in enumerate(row):
            other = {"ya": "tidak", "tidak": "ya"}.get(cell, str(int(cell) + 1) if cell.isdigit() else cell + "1")
            stream = io.StringIO()
            changed = [header, *rows[:n], [*row[:m], other, *row[m + 1 :]], *rows[n + 1 :]]
            csv.writer(stream, lineterminator="\n").writerows(changed)
            yield f"row {n + 1}, {header[m]}", stream.getvalue().encode("utf-8")


def numbers(value: Plain, put: Callable[[Plain], bytes]) -> Iterator[bytes]:
    """Yield a document with one value changed, for each value in it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from numbers(inner, lambda new, key=key: put({**value, key: new}))  # type: ignore[misc]
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from numbers(inner, lambda new, n=n: put([*value[:n], new, *value[n + 1 :]]))  # type: ignore[misc]
    else:
        yield put(value + 1 if isinstance(value, int | float) else f"{value}1")


@pytest.mark.parametrize("name", [SHARES, STEPS, "batas.csv"])
def test_every_forged_cell_is_found(name: str, merged: Path) -> None:
    raw = (merged / name).read_bytes()
    accepted = [place for place, content in cells(raw) if content != raw and forged(merged, {name: content}).sound]
    assert accepted == []


def test_every_forged_number_and_sentence_is_found(merged: Path) -> None:
    whole = json.loads((merged / SUMMARY).read_bytes())
    spell = lambda new: (json.dumps(new, ensure_ascii=False, indent=1) + "\n").encode("utf-8")  # noqa: E731
    changed = list(numbers(whole, spell))
    assert len(changed) > 40
    assert [content for content in changed if forged(merged, {SUMMARY: content}).sound] == []


def rewritten(merged: Path, found: Merged) -> VerifyReport:
    """Check merged lists whose tables all tell the same other choice."""
    files = merge_files(MergeFacts(found, told(merged).without), "id")
    return forged(merged, {file.path: file.content for file in files})


def test_a_worse_choice_that_says_so_is_true_and_a_bound_of_its_own_is_not(merged: Path) -> None:
    one = told(merged)
    last = max(n for n, taken in enumerate(one.taken) if taken)
    fewer = again(dataclasses.replace(one, taken=(*one.taken[:last], False, *one.taken[last + 1 :])))
    assert fewer.points < again(one).points
    assert rewritten(merged, fewer).sound
    assert codes(rewritten(merged, dataclasses.replace(fewer, bound=fewer.points))) == {"certificate.not_of_facts"}
    assert codes(rewritten(merged, dataclasses.replace(fewer, ceiling=fewer.points))) == {"certificate.not_of_facts"}


def test_a_choice_dearer_than_the_budget_or_out_of_order_is_none(merged: Path) -> None:
    one = told(merged)
    everything = dataclasses.replace(again(one), taken=np.ones(len(one.taken), np.bool_))
    assert codes(rewritten(merged, everything)) == {"certificate.merge_unsound"}
    found = again(one)
    blocks = found.listed.block[found.listed.rank > 0]
    skipped = np.array(one.taken) & ~((found.listed.block == blocks[0]) & (found.listed.rank == 0))
    skipped |= (found.listed.block == blocks[0]) & (found.listed.rank == 1)
    assert codes(rewritten(merged, dataclasses.replace(found, taken=skipped))) == {"certificate.merge_unsound"}


@pytest.mark.parametrize("price", ["-1", "1/0", "9" * 2_000, "nan", ""])
def test_a_price_that_can_be_none_proves_nothing(price: str, merged: Path) -> None:
    whole = json.loads((merged / SUMMARY).read_bytes())
    whole["bukti"]["harga"][0] = price
    assert codes(forged(merged, {SUMMARY: json.dumps(whole).encode("utf-8")})) == {"certificate.merge_unsound"}


def test_a_list_of_which_the_manifest_knows_nothing_is_foreign(merged: Path) -> None:
    one = told(merged)
    first, *others = one.lists
    step = dataclasses.replace(first.steps[-1], cost=first.steps[-1].cost + 1)
    dearer = dataclasses.replace(one, lists=(dataclasses.replace(first, steps=(*first.steps[:-1], step)), *others))
    assert codes(rewritten(merged, again(dearer))) == {"certificate.merge_foreign"}


def test_another_budget_than_that_asked_for_is_found(merged: Path) -> None:
    assert codes(rewritten(merged, again(dataclasses.replace(told(merged), budget=31)))) == {"certificate.merge_unsound"}
