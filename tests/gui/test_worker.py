"""Who waits for a network lets others go first, and is let go of at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial

import pytest

from ijm_desktop.gui.worker import Worker
from ijm_desktop.sync.errors import ExchangeStopped

SOON = 10


def never() -> bool:
    return False


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def _exchange(worker: Worker, line: threading.Event, stop: threading.Event) -> Future[str]:
    def wait() -> str:
        assert line.wait(SOON)
        return "came"

    return worker.submit(lambda: worker.elsewhere(wait, stop.is_set))


def test_in_order_and_on_one_thread(worker: Worker) -> None:
    seen: list[tuple[int, int]] = []

    def note(number: int) -> None:
        seen.append((number, threading.get_ident()))

    for number in range(20):
        worker.submit(partial(note, number))
    worker.submit(lambda: None).result(SOON)
    assert [number for number, _ in seen] == list(range(20))
    assert len({thread for _, thread in seen}) == 1
    assert seen[0][1] != threading.get_ident()


def test_saves_go_on_while_a_line_is_waited_for(worker: Worker) -> None:
    line = threading.Event()
    exchange = _exchange(worker, line, threading.Event())
    where = {worker.submit(threading.get_ident).result(SOON) for _ in range(5)}
    assert len(where) == 1  # the thread that owns the desk, and it alone
    assert not exchange.done()
    line.set()
    assert exchange.result(SOON) == "came"
    assert worker.submit(threading.get_ident).result(SOON) in where


def test_what_waits_runs_where_the_desk_is_not(worker: Worker) -> None:
    own = worker.submit(threading.get_ident).result(SOON)
    there = worker.submit(lambda: worker.elsewhere(threading.get_ident, never)).result(SOON)
    assert there != own


def test_an_error_of_the_line_comes_to_the_exchange(worker: Worker) -> None:
    def broken() -> None:
        raise ConnectionError

    exchange = worker.submit(lambda: worker.elsewhere(broken, never))
    with pytest.raises(ConnectionError):
        exchange.result(SOON)


def test_an_error_of_what_came_between_is_its_own(worker: Worker) -> None:
    line = threading.Event()
    exchange = _exchange(worker, line, threading.Event())

    def refused() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        worker.submit(refused).result(SOON)
    line.set()
    assert exchange.result(SOON) == "came"


def test_a_lock_waits_for_no_line(worker: Worker) -> None:
    """What closes the desk is queued after the asking to stop, and runs after the exchange has let
    go of the desk, never inside it."""
    line, stop, order = threading.Event(), threading.Event(), []

    def exchange() -> None:
        try:
            worker.elsewhere(lambda: line.wait(SOON), stop.is_set)
        finally:
            order.append("let go")

    going = worker.submit(exchange)
    worker.submit(lambda: None).result(SOON)
    began = time.monotonic()
    stop.set()
    closed = worker.submit(lambda: order.append("closed"))
    closed.result(SOON)
    assert time.monotonic() - began < SOON / 2
    assert order == ["let go", "closed"]
    with pytest.raises(ExchangeStopped):
        going.result(SOON)
    line.set()


def test_the_next_line_is_opened_when_the_one_let_go_of_has_ended(worker: Worker) -> None:
    line, stop = threading.Event(), threading.Event()
    first = _exchange(worker, line, stop)
    worker.submit(lambda: None).result(SOON)
    stop.set()
    with pytest.raises(ExchangeStopped):
        first.result(SOON)
    second = worker.submit(lambda: worker.elsewhere(line.is_set, never))
    worker.submit(lambda: None).result(SOON)
    assert not second.done()
    line.set()
    assert second.result(SOON)


def test_what_was_cancelled_is_passed_over(worker: Worker) -> None:
    hold, ran = threading.Event(), []
    worker.submit(hold.wait, SOON)
    gone = worker.submit(lambda: ran.append("gone"))
    assert gone.cancel()
    hold.set()
    worker.submit(lambda: None).result(SOON)
    assert ran == []
