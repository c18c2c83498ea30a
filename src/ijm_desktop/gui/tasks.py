"""The one place that hops threads.

One worker thread owns the desk: database, files and crypto are touched there and nowhere else, in
the order in which they were asked for. Results come back on the main thread. A result is dropped
when its task was cancelled or the widget that asked is gone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from ijm_desktop.kernel.errors import AppError

T = TypeVar("T")

BUSY_AFTER_MS = 300
"""Shorter work is not worth a sign: it would only flicker."""


class Task(QObject):
    """One piece of work, as its asker holds it. The worker may call `tell` and `stopped`."""

    told = Signal(object)
    """What the worker reported on the way, on the main thread."""

    def __init__(
        self,
        done: Callable[[Any], object] | None,
        failed: Callable[[AppError], object] | None,
        asker: QObject,
    ) -> None:
        super().__init__()
        self._done = done
        self._failed = failed
        self._asker = asker
        self._stop = threading.Event()
        self._dropped = False
        self.future: Future[Any] | None = None
        self.before_done: Callable[[Any], object] | None = None
        """Called with every result that came, wanted or not: what was written is written."""

    def stop(self) -> None:
        """Ask the work to end early; its result still comes."""
        self._stop.set()

    def stopped(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask it to end and forget its result."""
        self._stop.set()
        self._dropped = True
        if self.future is not None:
            self.future.cancel()

    def tell(self, news: object) -> None:
        self.told.emit(news)

    @property
    def _wanted(self) -> bool:
        return not self._dropped and isValid(self._asker)

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
            return
        if self._failed is not None and self._wanted:
            self._failed(error if isinstance(error, AppError) else AppError())
        if not isinstance(error, AppError):
            raise error


class Tasks(QObject):
    """The worker thread and its queue."""

    busy = Signal(bool)
    """True when work has been going on for BUSY_AFTER_MS, False when all of it has ended."""
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._open: set[Task] = set()
        self._shown_busy = False
        self._closed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_AFTER_MS)
        self._patience.timeout.connect(self._show_busy)
        self._finished.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Task], T],
        asker: QObject,
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
    ) -> Task:
        """Queue `work`; it gets its Task, to report on the way and to see when it should stop.

        After `close` nothing is queued: a page's timer may still go off while the window goes.
        """
        task = Task(done, failed, asker)
        if self._closed:
            return task
        self._open.add(task)
        if not self._patience.isActive() and not self._shown_busy:
            self._patience.start()
        task.future = self._pool.submit(work, task)
        task.future.add_done_callback(lambda future: self._finished.emit(task, future))
        return task

    @property
    def idle(self) -> bool:
        return not self._open

    def cancel_all(self) -> None:
        for task in tuple(self._open):
            task.cancel()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """End what runs, do `last` and wait for it: called when the program ends."""
        self._closed = True
        self.cancel_all()
        if last is not None:
            self._pool.submit(last)
        self._pool.shutdown(wait=True)

    def _settle(self, task: Task, future: Future[Any]) -> None:
        self._open.discard(task)
        if not self._open:
            self._patience.stop()
            if self._shown_busy:
                self._shown_busy = False
                self.busy.emit(False)
        task.settle(future)

    def _show_busy(self) -> None:
        self._shown_busy = True
        self.busy.emit(True)
