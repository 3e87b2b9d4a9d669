"""``tuntas verify`` makes merged lists again from their own tables: a number, choice, list or bound that is forged is found."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from optimizer.archive.files import ResultFile
from optimizer.archive.verify import read_manifest
from optimizer.archive.write import write_results
from optimizer.checked import CheckedMerge, VerifyReport
from optimizer.cli.entry import main
from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.plain import Plain
from optimizer.report.formats import Format
from optimizer.report.published_merge import PublishedMerge, published_merge
from optimizer.report.studies.merge import BOOK, SHARES, STEPS, merge_files
from optimizer.report.studies.told import SUMMARY
from optimizer.requests import MergeRequest
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
    assert verify(folder).merged == CheckedMerge(len(one.lists), len(one.taken), *bounds, caps=0, caps_read=False)
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
    assert codes(rewritten(merged, again(dearer))) == {"certificate.merge_foreign", "certificate.merge_missing"}


def test_another_budget_than_that_asked_for_is_found(merged: Path) -> None:
    assert codes(rewritten(merged, again(dataclasses.replace(told(merged), budget=31)))) == {"certificate.merge_unsound"}


def test_no_list_that_was_merged_and_no_cap_that_was_asked_can_be_left_out(merged: Path) -> None:
    one = told(merged)
    unclaimed = dataclasses.replace(one, caps=one.caps[:1], prices=one.prices[:2])
    assert codes(rewritten(merged, again(unclaimed))) == {"certificate.merge_caps"}
    manifest, outputs = read_manifest(merged)
    kept = [file for file in outputs if file.path not in ("batas.csv", "batas-asal.csv")]
    free = again(dataclasses.replace(one, caps=(), prices=one.prices[:1]))
    files = {file.path: file for file in merge_files(MergeFacts(free, one.without), "id")}
    target = merged.with_name("tanpa-batas")
    write_results(
        target,
        tuple(files.get(file.path, ResultFile(file.path, (merged / file.path).read_bytes())) for file in kept),
        manifest,
    )
    assert codes(verify(target)) == {"certificate.merge_missing"}
    listed = again(one).listed
    left = tuple(taken for taken, region in zip(one.taken, listed.region.tolist(), strict=True) if region + 1 < len(one.lists))
    fewer = dataclasses.replace(one, lists=listed.lists[:-1], caps=(), taken=left, prices=one.prices[:1])
    assert codes(rewritten(merged, again(fewer))) == {"certificate.merge_caps", "certificate.merge_missing"}


def test_a_workbook_that_says_otherwise_is_found_and_pictures_are_told_to_be_left(merged: Path) -> None:
    book = openpyxl.load_workbook(merged / BOOK)
    book["ringkasan"]["B7"].value = 31
    stream = io.BytesIO()
    book.save(stream)
    assert codes(forged(merged, {BOOK: stream.getvalue()})) == {"certificate.not_of_facts"}
    report = verify(merged)
    assert (report.again, report.left) == ((Format.TABLES, Format.WORKBOOK), (Format.PICTURES,))
    assert report.merged is not None
    assert (report.merged.caps, report.merged.caps_read) == (2, True)


def test_what_other_writers_wrote_is_checked_by_its_tables(merged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest, outputs = read_manifest(merged)
    older = dataclasses.replace(manifest, versions=tuple(pair for pair in manifest.versions if pair[0] != "laporan"))
    names = [file.path for file in outputs if file.path not in (BOOK, "batas-asal.csv")]
    target = merged.with_name("lama")
    write_results(target, tuple(ResultFile(name, (merged / name).read_bytes()) for name in names), older)
    report = verify(target)
    assert report.sound
    assert report.left == (Format.PICTURES,)
    assert report.merged is not None
    assert not report.merged.caps_read
    assert main(["verify", str(target), "--lang", "en"]) == 0
    assert "the table they came from is not kept" in capsys.readouterr().out


def test_half_a_letter_in_the_summary_is_no_merged_list(merged: Path) -> None:
    """Found by fuzzing: JSON may hold a lone surrogate, which no file can be written with."""
    summary = (merged / SUMMARY).read_bytes()
    name = CAPS.splitlines()[1].partition(",")[0].encode()
    assert b'"' + name + b'"' in summary
    assert not forged(merged, {SUMMARY: summary.replace(b'"' + name + b'"', b'"\\ud800"')}).sound


@pytest.mark.parametrize("cap", [0, 1])
def test_a_cap_of_hundreds_of_digits_is_no_cap(merged: Path, cap: int) -> None:
    """Found by fuzzing: no workbook can hold it."""
    summary = json.loads((merged / SUMMARY).read_bytes())
    summary["batas"][cap]["batas"] = 10**400
    assert not forged(merged, {SUMMARY: json.dumps(summary).encode()}).sound
