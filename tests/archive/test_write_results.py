"""Results folders: written whole, replaced whole, and never in place of what is not ours."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from optimizer.archive import swap
from optimizer.archive.files import ResultFile, hash_inputs
from optimizer.archive.lock import locked
from optimizer.archive.manifest import decode, encode
from optimizer.archive.verify import read_manifest, verify_hashes
from optimizer.archive.write import check_target, write_results
from optimizer.errors import ArchiveError
from tests.archive.samples import MANIFEST, made, names, written


def refusal(folder: Path) -> str:
    with pytest.raises(ArchiveError) as caught:
        write_results(folder, made("baru"), MANIFEST)
    return caught.value.reason.code


def test_a_folder_holds_the_files_and_their_manifest(target: Path) -> None:
    write_results(target, made("satu"), MANIFEST)
    found = written(target)
    assert found.pop("manifest.json")
    assert found == {file.path: file.content for file in made("satu")}
    assert names(target.parent) == ["2022"], "nothing else is left beside it"
    report = verify_hashes(target)
    assert (report.findings, report.files) == ((), 3)


def test_the_same_results_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_results(tmp_path / name, made("satu")[:: 1 if name == "a" else -1], MANIFEST)
    assert written(tmp_path / "a") == written(tmp_path / "b")


@pytest.mark.parametrize("one_step", [True, False])
def test_results_are_replaced_whole(target: Path, monkeypatch: pytest.MonkeyPatch, one_step: bool) -> None:
    if not one_step:
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    write_results(target, (*made("lama"), ResultFile("lama.csv", b"x")), MANIFEST)
    write_results(target, made("baru"), MANIFEST)
    assert written(target).keys() == {"manifest.json", *(file.path for file in made("baru"))}
    assert verify_hashes(target).findings == ()
    assert names(target.parent) == ["2022"]


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is a Linux call")
def test_linux_exchanges_two_folders_in_one_step(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert swap.exchange(tmp_path / "a", tmp_path / "b")
    assert names(tmp_path / "a") == ["b"]
    with pytest.raises(FileNotFoundError):
        swap.exchange(tmp_path / "a", tmp_path / "tidak-ada")


def test_an_empty_folder_is_filled(target: Path) -> None:
    target.mkdir(parents=True)
    write_results(target, made("baru"), MANIFEST)
    assert verify_hashes(target).findings == ()


def test_a_folder_of_someone_else_is_left_alone(target: Path) -> None:
    target.mkdir(parents=True)
    (target / "skripsi.docx").write_bytes(b"berharga")
    assert refusal(target) == "archive.foreign"
    assert written(target.parent) == {"2022/skripsi.docx": b"berharga"}


def test_a_planners_own_file_among_results_is_never_taken_away(target: Path) -> None:
    write_results(target, made("lama"), MANIFEST)
    (target / "grafik" / "catatan.txt").write_text("rapat Senin", encoding="utf-8")
    before = written(target)
    with pytest.raises(ArchiveError, match=r"archive\.holds_extra") as caught:
        write_results(target, made("baru"), MANIFEST)
    assert "grafik/catatan.txt" in caught.value.reason.say("id")
    assert written(target) == before


def test_what_file_managers_leave_does_not_bar_a_new_run(target: Path) -> None:
    write_results(target, made("lama"), MANIFEST)
    (target / "Thumbs.db").touch()
    write_results(target, made("baru"), MANIFEST)
    assert verify_hashes(target).findings == ()


def test_a_folder_with_a_damaged_manifest_is_left_alone(target: Path) -> None:
    write_results(target, made("lama"), MANIFEST)
    (target / "manifest.json").write_bytes(b"{}")
    assert refusal(target) == "archive.spoilt"


@pytest.mark.parametrize("name", ["", ".", "..", "sub/..", ".tmp-new-2022"])
def test_a_name_that_cannot_be_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert refusal(Path(name)) == "archive.bad_name"
    assert names(tmp_path) == []


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("x" * 300)) == "archive.bad_name"


def test_a_file_or_a_link_in_the_place_is_refused(target: Path, tmp_path: Path) -> None:
    target.parent.mkdir()
    target.symlink_to(tmp_path / "lain", target_is_directory=True)
    assert refusal(target) == "archive.not_folder"
    target.unlink()
    target.write_bytes(b"")
    assert refusal(target) == "archive.not_folder"
    assert refusal(target / "di-bawahnya") == "archive.not_folder"
    assert not (tmp_path / "lain").exists()


def test_planted_links_are_not_followed(target: Path, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "milik-orang.txt").touch()
    target.parent.mkdir()
    for name in (".tmp-new-2022", ".tmp-old-2022"):
        (target.parent / name).symlink_to(outside, target_is_directory=True)
    write_results(target, made("baru"), MANIFEST)
    assert names(outside) == ["milik-orang.txt"]
    assert names(target.parent) == ["2022"]
    (target.parent / ".tmp-lock-2022").symlink_to(outside / "kunci")
    assert refusal(target) == "archive.disk"
    assert names(outside) == ["milik-orang.txt"]


def test_leftovers_of_a_killed_run_are_cleared(target: Path) -> None:
    for name in (".tmp-new-2022/grafik", ".tmp-new-2022-2026", ".tmp-old-2022"):
        (target.parent / name).mkdir(parents=True)
    (target.parent / ".tmp-lock-2022").touch()
    write_results(target, made("baru"), MANIFEST)
    assert names(target.parent) == [".tmp-new-2022-2026", "2022"], "another scenario's are not ours to clear"


def test_old_results_come_back_when_a_replacement_was_cut_off(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_results(target, made("lama"), MANIFEST)
    before = written(target)
    target.rename(target.parent / ".tmp-old-2022")  # as a killed two-step replacement leaves it
    monkeypatch.setattr("optimizer.archive.write.write_file", lambda path, content: (_ for _ in ()).throw(OSError(28, "full")))
    assert refusal(target) == "archive.full"
    assert written(target) == before


def test_old_results_survive_when_both_steps_fail(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_results(target, made("lama"), MANIFEST)
    before = written(target)
    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    real, calls = Path.rename, []

    def rename(self: Path, to: Path) -> Path:
        calls.append(to)
        if len(calls) > 1:
            raise PermissionError(13, "denied")
        return real(self, to)

    monkeypatch.setattr(Path, "rename", rename)
    assert refusal(target) == "archive.permission"
    assert written(target.parent / ".tmp-old-2022") == before
    monkeypatch.undo()
    write_results(target, made("baru"), MANIFEST)
    assert names(target.parent) == ["2022"]


def test_a_second_run_is_refused_while_the_first_writes(target: Path) -> None:
    target.parent.mkdir()
    with locked(target):
        assert refusal(target) == "archive.busy"
        write_results(target.parent / "2023", made("lain"), MANIFEST)
    write_results(target, made("baru"), MANIFEST)
    assert names(target.parent) == ["2022", "2023"]


def test_a_lock_whose_file_was_taken_away_in_between_is_taken_anew(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from optimizer.archive import lock

    target.parent.mkdir()
    real, first = lock._hold, []

    def hold(handle: int) -> None:
        real(handle)
        if not first:
            first.append(handle)
            (target.parent / ".tmp-lock-2022").unlink()

    monkeypatch.setattr(lock, "_hold", hold)
    with locked(target):
        assert (target.parent / ".tmp-lock-2022").exists()
    assert names(target.parent) == []


def test_an_unwritable_place_is_told_before_any_work(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ArchiveError, match=r"archive\.permission"):
        check_target(target)


def test_files_that_do_not_read_back_are_not_kept(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_results(target, made("lama"), MANIFEST)
    before = written(target)
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data).replace(b"baru", b"bar0")))
    assert refusal(target) == "archive.read_back"
    assert written(target) == before


@pytest.mark.parametrize(
    "path", ["", "/etc/x", "../x", "a/../x", "a//b", "a\\b", "C:x", "nul", "com1.csv", "a ", "a.", ".x", "é", "Manifest.json"]
)
def test_a_result_path_that_is_unsafe_somewhere_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        ResultFile(path, b"")


def test_two_files_of_one_name_are_refused(target: Path) -> None:
    with pytest.raises(ValueError, match="one name"):
        write_results(target, (ResultFile("a.csv", b"1"), ResultFile("A.csv", b"2")), MANIFEST)
    assert not target.parent.exists()


def test_a_manifest_reads_back_as_it_was(target: Path) -> None:
    write_results(target, made("satu"), MANIFEST)
    manifest, outputs = read_manifest(target)
    assert sorted(manifest.options) == sorted(MANIFEST.options)
    assert manifest.inputs == MANIFEST.inputs
    assert [file.path for file in outputs] == ["grafik/pagu.svg", "kosong.txt", "rencana.csv"]
    assert encode(manifest, outputs) == (target / "manifest.json").read_bytes()


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"outputs": 3}', b"null"])
def test_what_is_no_manifest_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="manifest"):
        decode(raw)


def test_inputs_are_hashed_with_no_path_of_the_machine(tmp_path: Path) -> None:
    inside, outside = tmp_path / "skenario" / "data" / "a.csv", tmp_path / "skema.yaml"
    inside.parent.mkdir(parents=True)
    inside.write_bytes(b"abc")
    outside.write_bytes(b"")
    found = hash_inputs((inside, outside, inside), tmp_path / "skenario")
    assert [(file.path, file.size) for file in found] == [("data/a.csv", 3), ("skema.yaml", 0)]
    assert found[0].sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for Windows elsewhere")
def test_the_lock_of_windows_holds_too(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl
    import importlib.util

    from optimizer.archive import lock

    stand_in = ModuleType("msvcrt")
    stand_in.LK_NBLCK = 2  # type: ignore[attr-defined]
    stand_in.locking = lambda handle, mode, count: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "msvcrt", stand_in)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("lock_of_windows", lock.__file__)
    assert spec is not None
    assert spec.loader is not None
    windows = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(windows)
    target.parent.mkdir()
    with windows.locked(target), pytest.raises(ArchiveError, match=r"archive\.busy"), windows.locked(target):
        pass
    assert names(target.parent) == []
