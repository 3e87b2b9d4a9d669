"""Whatever works the batches, the answers are the same bits; a worker that dies loses nothing."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from optimizer.errors import SolverError
from optimizer.study.sweep.rows import Batch, Row, Status
from optimizer.study.sweep.work import answered
from optimizer.workers import cluster, local
from optimizer.workers.cluster import DaskEngine
from optimizer.workers.engine import Engine
from optimizer.workers.local import LocalEngine
from tests.sweep.asked import WORK, Serial, deadly, plan, rows

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


@pytest.fixture(scope="module")
def expected() -> tuple[Row, ...]:
    return worked(Serial())


def worked(engine: Engine, work: object = WORK) -> tuple[Row, ...]:
    return rows(list(answered(plan(), range(3), engine.each, work)))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    yield
    assert not active_children()


def test_two_processes_answer_as_one(expected: tuple[Row, ...]) -> None:
    assert worked(LocalEngine(2)) == expected


@pytest.mark.parametrize("deaths", [1, 2])
def test_a_worker_that_dies_costs_nothing(tmp_path: Path, expected: tuple[Row, ...], deaths: int) -> None:
    """Once: tried again. Twice: taken apart, where the case lives."""
    found = worked(LocalEngine(1), deadly(7, tmp_path, deaths))
    assert len(list(tmp_path.iterdir())) == deaths
    assert [row.status for row in found] == [row.status for row in expected]
    assert found == expected or deaths == 2


def test_a_case_that_kills_every_worker_fails_alone(tmp_path: Path, expected: tuple[Row, ...]) -> None:
    found = worked(LocalEngine(2), deadly(7, tmp_path, 99))
    assert [row.number for row in found if row.status is Status.FAILED] == [7]
    assert found[6].reason is not None
    assert "mati dua kali" in found[6].reason.say("id")
    assert found[:5] == expected[:5]
    assert len(list(tmp_path.iterdir())) == 2 * local.TRIES


def test_workers_end_with_a_sweep_that_is_left_midway() -> None:
    coming = answered(plan(), range(3), LocalEngine(2).each, WORK)
    next(coming)
    assert active_children()
    coming.close()  # type: ignore[attr-defined]


def _breaks(_batch: Batch) -> tuple[Row, ...]:
    raise ZeroDivisionError


def test_work_that_raises_is_told_in_full() -> None:
    with pytest.raises(SolverError) as caught:
        worked(LocalEngine(1), _breaks)
    assert "ZeroDivisionError" in caught.value.reason.say("id")


def test_workers_that_cannot_start_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "serve", partial(os._exit, 3))
    with pytest.raises(SolverError, match=r"sweep\.no_worker"):
        worked(LocalEngine(1))


def test_no_processes_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        LocalEngine(0)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_whose_worker_is_killed_answers_the_same() -> None:
    found = pytest.importorskip("distributed", reason="the extra 'dask' is not installed: pip install .[dask]")
    work = plan(size=1)
    expected = rows(list(answered(work, range(work.batches), Serial().each, WORK)))
    with found.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as running:
        engine = DaskEngine(running.scheduler_address, 0)
        with found.Client(running) as client:
            victim = next(iter(client.run(os.getpid).values()))
            answers = []
            for batch in answered(work, range(work.batches), engine.each, partial(_slow, WORK)):
                if not answers:  # both workers have more waiting than they are at
                    os.kill(victim, signal.SIGKILL)
                answers.append(batch)
            assert rows(answers) == expected
            assert victim not in client.run(os.getpid).values(), "the worker must really have died"


def test_a_cluster_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra 'dask' is not installed: pip install .[dask]")
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    with pytest.raises(SolverError, match=r"sweep\.no_cluster"):
        list(DaskEngine("tcp://127.0.0.1:1", 0).each(WORK, []))


def _slow(work: object, batch: Batch) -> tuple[Row, ...]:
    time.sleep(0.1)
    return work(batch)  # type: ignore[operator, no-any-return]
