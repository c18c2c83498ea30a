"""Work off the main thread, its results on it."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Generator, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ijm_desktop.gui.tasks import BUSY_AFTER_MS, Handle, Task, Tasks
from ijm_desktop.kernel.errors import AppError


class Refused(AppError):
    code = "REFUSED"
    sentence = "It was refused. Try again."


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_home(qtbot: QtBot, tasks: Tasks) -> None:
    main, seen = threading.get_ident(), []
    asker = QObject()

    def done(where: int) -> None:
        seen.extend([where, threading.get_ident()])

    tasks.run(lambda _handle: threading.get_ident(), asker, done=done)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] != main
    assert seen[1] == main


def test_the_worker_lets_the_window_in_often(qtbot: QtBot) -> None:
    sys.setswitchinterval(0.005)  # Python's own
    made = Tasks()
    made.close()
    assert sys.getswitchinterval() <= 0.001


def test_everything_runs_on_one_thread_in_the_order_asked_for(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[int] = []
    order: list[int] = []
    asker = QObject()

    def work(number: int, handle: Handle) -> int:
        threads.append(threading.get_ident())
        return number

    for number in range(20):
        tasks.run(partial(work, number), asker, done=order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))
    assert len(set(threads)) == 1


def test_an_error_goes_to_whoever_asked(qtbot: QtBot, tasks: Tasks) -> None:
    failed: list[AppError] = []
    asker = QObject()

    def work(handle: Handle) -> None:
        raise Refused

    tasks.run(work, asker, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].code == "REFUSED"


def test_a_mistake_of_ours_is_shown_and_raised(qtbot: QtBot, tasks: Tasks) -> None:
    failed: list[AppError] = []
    asker = QObject()

    def work(handle: Handle) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        tasks.run(work, asker, failed=failed.append)
        qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].code == "UNEXPECTED"
    assert raised[0][0] is ZeroDivisionError


def test_a_cancelled_result_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []
    asker = QObject()
    hold = threading.Event()
    tasks.run(lambda _handle: hold.wait(5), asker)
    task = tasks.run(lambda _handle: 1, asker, done=done.append)
    task.cancel()
    hold.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert done == []


def test_a_result_for_a_widget_that_is_gone_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []
    asker = QObject()
    hold = threading.Event()
    tasks.run(lambda _handle: hold.wait(5), asker, done=done.append)
    delete(asker)
    hold.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert done == []


def test_stopping_is_seen_by_the_work_and_its_result_still_comes(
    qtbot: QtBot, tasks: Tasks
) -> None:
    done: list[str] = []
    asker = QObject()

    def work(handle: Handle) -> str:
        qtbot_limit = threading.Event()
        while not handle.stopped():
            qtbot_limit.wait(0.005)
        return "stopped early"

    task = tasks.run(work, asker, done=done.append)
    task.stop()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["stopped early"]


def test_news_on_the_way_arrives_on_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[tuple[object, int]] = []
    asker = QObject()
    hold = threading.Event()

    def work(handle: Handle) -> None:
        hold.wait(5)
        handle.tell("half way")

    task = tasks.run(work, asker)
    task.on_news = lambda news: told.append((news, threading.get_ident()))
    hold.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("half way", threading.get_ident())]


def test_only_work_that_takes_a_while_is_called_busy(qtbot: QtBot, tasks: Tasks) -> None:
    said: list[bool] = []
    tasks.busy.connect(said.append)
    asker = QObject()
    tasks.run(lambda _handle: None, asker)
    qtbot.waitUntil(lambda: tasks.idle)
    assert said == []
    hold = threading.Event()
    tasks.run(lambda _handle: hold.wait(10), asker)
    qtbot.waitUntil(lambda: said == [True])
    hold.set()
    qtbot.waitUntil(lambda: said == [True, False])


def test_nothing_is_done_after_the_end(qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.close()
    done: list[int] = []
    tasks.run(lambda _handle: 1, tasks, done=done.append)
    qtbot.wait(20)
    assert done == []
    assert tasks.idle


def test_the_last_thing_is_done_before_the_end_though_the_rest_is_dropped() -> None:
    tasks = Tasks()
    done: list[str] = []
    hold = threading.Event()
    tasks.run(lambda _handle: hold.wait(5), tasks)
    tasks.run(lambda _handle: done.append("dropped"), tasks)
    hold.set()
    tasks.close(lambda: done.append("closed"))
    assert done[-1] == "closed"


def test_nothing_of_the_askers_is_held_by_the_worker(qtbot: QtBot, tasks: Tasks) -> None:
    asker = QObject()
    held: list[set[type]] = []

    def work(handle: Handle) -> None:
        held.append({type(each) for each in gc.get_referents(handle, *gc.get_referents(handle))})

    tasks.run(work, asker)
    qtbot.waitUntil(lambda: tasks.idle)
    assert not any(issubclass(each, QObject | Task) for each in held[0])


def _given(number: int, _handle: Handle) -> int:
    return number


def test_what_is_asked_meanwhile_does_not_wait_for_work_in_turns(
    qtbot: QtBot, tasks: Tasks
) -> None:
    let_end = threading.Event()
    closed: list[str] = []
    ended: list[str | None] = []
    saved: list[int] = []
    asker = QObject()

    def long(_handle: Handle) -> Generator[None, None, str]:
        try:
            while not let_end.is_set():
                yield
        finally:
            closed.append(threading.current_thread().name)
        return "ended"

    tasks.run_in_turns(long, asker, done=ended.append)
    for number in range(3):
        tasks.run(partial(_given, number), asker, done=saved.append)
    qtbot.waitUntil(lambda: saved == [0, 1, 2])
    assert not ended
    let_end.set()
    qtbot.waitUntil(lambda: ended == ["ended"])
    assert closed[0].startswith("desk")


def test_work_in_turns_that_is_cancelled_is_closed_before_what_comes_after(
    qtbot: QtBot, tasks: Tasks
) -> None:
    order: list[str] = []
    asker = QObject()

    def long(_handle: Handle) -> Generator[None, None, None]:
        try:
            while True:
                order.append("begun")
                threading.Event().wait(0.2)
                yield
        finally:
            order.append("closed")

    tasks.run_in_turns(long, asker)
    qtbot.waitUntil(lambda: "begun" in order)
    tasks.cancel_all()
    tasks.run(lambda _handle: order.append("after"), asker)
    qtbot.waitUntil(lambda: order[-1] == "after")
    assert order[-2:] == ["closed", "after"]


def test_an_error_of_work_in_turns_goes_to_whoever_asked(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[AppError] = []
    asker = QObject()

    def long(_handle: Handle) -> Generator[None, None, None]:
        yield
        raise Refused

    tasks.run_in_turns(long, asker, failed=heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], Refused)


def test_what_goes_on_quietly_shows_no_sign(qtbot: QtBot, tasks: Tasks) -> None:
    signs: list[bool] = []
    ended: list[bool] = []
    tasks.busy.connect(signs.append)
    hold, asker = threading.Event(), QObject()
    tasks.run(
        lambda handle: handle.elsewhere(lambda: hold.wait(20)),
        asker,
        done=ended.append,
        quiet=True,
    )
    qtbot.wait(BUSY_AFTER_MS + 200)
    assert signs == []
    tasks.run(lambda _handle: threading.Event().wait((BUSY_AFTER_MS + 200) / 1000), asker)
    qtbot.waitUntil(lambda: signs == [True, False])
    assert not ended
    hold.set()
    qtbot.waitUntil(lambda: ended == [True])
    assert signs == [True, False]
