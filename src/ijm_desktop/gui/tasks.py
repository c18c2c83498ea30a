"""The one place that hops threads.

One worker thread owns the desk: database, files and crypto are touched there and nowhere else, in
the order in which they were asked for; who waits for a network lets others go first. Results come
back on the main thread. A result is dropped when its task was cancelled or its asker is gone.

Nothing of Qt may end on the worker. So what it holds of a task is a `Handle`, which knows no
widget; what to do with the result stays here under a number; and garbage is collected here.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from ijm_desktop.gui.collecting import Collector
from ijm_desktop.gui.worker import Worker
from ijm_desktop.kernel.errors import AppError

T = TypeVar("T")

BUSY_AFTER_MS = 300
"""Shorter work is not worth a sign: it would only flicker."""
GIVES_WAY_S = 0.0002
"""How long the worker may keep Python to itself once the window wants it. A key costs the window a
dozen such waits, and Python's own five milliseconds each time are felt (ADR 0130)."""
_TURN_S = 0.05
"""How long work that lets others in between keeps the worker."""


class Handle:
    """What the worker holds of a task: to report on the way, and to see when it should stop."""

    def __init__(self, emit: Callable[[object], None], worker: Worker) -> None:
        self._emit = emit
        self._worker = worker
        self._stop = threading.Event()

    def tell(self, news: object) -> None:
        self._emit(news)

    def stopped(self) -> bool:
        return self._stop.is_set()

    def stop(self) -> None:
        self._stop.set()

    def elsewhere(self, work: Callable[[], T]) -> T:
        """For what waits for a network (`Worker.elsewhere`)."""
        return self._worker.elsewhere(work, self.stopped)


class Task:
    """What the asker holds of its task, on the main thread."""

    def __init__(
        self,
        handle: Handle,
        done: Callable[[Any], object] | None,
        failed: Callable[[AppError], object] | None,
        asker: QObject,
    ) -> None:
        self._handle = handle
        self._done = done
        self._failed = failed
        self._asker = asker
        self._dropped = False
        self.future: Future[Any] | None = None
        self.on_news: Callable[[Any], object] | None = None
        """Called with what the worker reports on the way."""
        self.before_done: Callable[[Any], object] | None = None
        """Called with every result that came, wanted or not: what was written is written."""

        self.unwanted: Callable[[Any], object] | None = None
        """Called with a result that nobody waits for any more: what it opened is to be closed."""
        self.quiet = False
        """Nobody asked for it and nobody waits: no sign is shown that it goes on."""

    def stop(self) -> None:
        """Ask the work to end early; its result still comes."""
        self._handle.stop()

    def stopped(self) -> bool:
        return self._handle.stopped()

    def cancel(self) -> None:
        """Ask it to end and forget its result."""
        self._handle.stop()
        self._dropped = True
        if self.future is not None:
            self.future.cancel()

    @property
    def _wanted(self) -> bool:
        return not self._dropped and isValid(self._asker)

    def hear(self, news: object) -> None:
        if self.on_news is not None and self._wanted:
            self.on_news(news)

    def settle(self, future: Future[Any]) -> None:
        """Hand the result over. What is no AppError is a mistake of ours: shown, and raised."""
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            if self.before_done is not None:
                self.before_done(future.result())
            if self._done is not None and self._wanted:
                self._done(future.result())
            elif self.unwanted is not None:
                self.unwanted(future.result())
            return
        if self._failed is not None and self._wanted:
            self._failed(error if isinstance(error, AppError) else AppError())
        if not isinstance(error, AppError):
            raise error


class Tasks(QObject):
    """The worker thread and its queue."""

    busy = Signal(bool)
    """True when work has been going on for BUSY_AFTER_MS, False when all of it has ended."""
    _finished = Signal(int, object)
    _told = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVES_WAY_S)
        self._pool = Worker()
        self._beside: ThreadPoolExecutor | None = None
        self._collector = Collector(self)
        self._numbers = count()
        self._open: dict[int, Task] = {}
        self._shown_busy = False
        self._closed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_AFTER_MS)
        self._patience.timeout.connect(self._show_busy)
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._settle, queued)
        self._told.connect(self._hear, queued)

    def run(
        self,
        work: Callable[[Handle], T],
        asker: QObject,
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
        quiet: bool = False,
    ) -> Task:
        """Queue `work`, which must hold no widget. `quiet`: no sign is shown that it goes on.

        After `close` nothing is queued: a page's timer may still go off while the window goes.
        """
        return self._run(self._pool, work, asker, done, failed, quiet=quiet)

    def run_beside(
        self,
        work: Callable[[Handle], T],
        asker: QObject,
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
    ) -> Task:
        """For the one thing that cannot wait for the worker: a thread of its own. `work` must not
        touch the desk."""
        if self._beside is None:
            self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        return self._run(self._beside, work, asker, done, failed)

    def run_in_turns(
        self,
        work: Callable[[Handle], Generator[object, None, T]],
        asker: QObject,
        *,
        done: Callable[[T | None], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
    ) -> Task:
        """For long work that what is queued meanwhile shall not wait for: `work` goes on a turn at
        a time, between its yields. Stopped, it is closed on the worker and its result is None."""
        number = next(self._numbers)
        handle = Handle(partial(self._told.emit, number), self._pool)
        task = Task(handle, done, failed, asker)
        if self._closed:
            return task
        self._note(number, task)
        task.future = Future()
        task.future.set_running_or_notify_cancel()
        task.future.add_done_callback(partial(self._finished.emit, number))
        self._pool.submit(_turn, self._pool, work(handle), handle, task.future)
        return task

    def _run(
        self,
        pool: Worker | ThreadPoolExecutor,
        work: Callable[[Handle], T],
        asker: QObject,
        done: Callable[[T], object] | None,
        failed: Callable[[AppError], object] | None,
        *,
        quiet: bool = False,
    ) -> Task:
        number = next(self._numbers)
        handle = Handle(partial(self._told.emit, number), self._pool)
        task = Task(handle, done, failed, asker)
        task.quiet = quiet
        if self._closed:
            return task
        self._note(number, task)
        task.future = pool.submit(work, handle)
        task.future.add_done_callback(partial(self._finished.emit, number))
        return task

    def _note(self, number: int, task: Task) -> None:
        self._open[number] = task
        if not task.quiet and not self._patience.isActive() and not self._shown_busy:
            self._patience.start()

    @property
    def idle(self) -> bool:
        return not self._open

    def cancel_all(self) -> None:
        for task in tuple(self._open.values()):
            task.cancel()

    def sweep(self) -> None:
        """Take away at once what nobody holds any more."""
        self._collector.all()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """End what runs, do `last` and wait for it: called when the program ends."""
        if self._closed:
            return
        self._closed = True
        self.cancel_all()
        if last is not None:
            self._pool.submit(last)
        self._pool.close()
        if self._beside is not None:
            self._beside.shutdown(wait=True)
        self._collector.end()

    def _settle(self, number: int, future: Future[Any]) -> None:
        task = self._open.pop(number)
        if all(each.quiet for each in self._open.values()):
            self._patience.stop()
            if self._shown_busy:
                self._shown_busy = False
                self.busy.emit(False)
        task.settle(future)

    def _hear(self, number: int, news: object) -> None:
        if number in self._open:
            self._open[number].hear(news)

    def _show_busy(self) -> None:
        self._shown_busy = True
        self.busy.emit(True)


def _turn(
    pool: Worker,
    work: Generator[object, None, Any],
    handle: Handle,
    future: Future[Any],
) -> None:
    """On the worker: goes on with `work` for a while, then stands in the queue again."""
    until = time.monotonic() + _TURN_S
    try:
        while not handle.stopped():
            next(work)
            if time.monotonic() >= until and not handle.stopped():
                pool.submit(_turn, pool, work, handle, future)
                return
        work.close()
    except StopIteration as ended:
        future.set_result(ended.value)
    except BaseException as error:
        work.close()
        if handle.stopped():  # by the end of the program, after which nothing can be queued
            future.set_result(None)
        else:
            future.set_exception(error)
        raise  # into the turn's own future, which nobody reads
    else:
        future.set_result(None)
