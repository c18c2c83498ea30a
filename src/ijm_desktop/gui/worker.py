"""The thread that owns the desk, and what it does while something outside keeps it waiting.

An exchange over a slow line takes minutes, nearly all of them waiting. Each piece of that waiting
goes to a thread that touches no desk; meanwhile this one goes on with what is queued, so that
whoever saves or opens a page never waits for a network.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any, Final, ParamSpec, TypeVar

from ijm_desktop.sync.errors import ExchangeStopped

P = ParamSpec("P")
T = TypeVar("T")

_LOOK_S: Final = 0.1
"""How often it is looked whether a wait is still wanted."""
_PATIENCE_S: Final = 0.5
"""So long what is told to stop has time to say how far it came: a line that is open is cut sooner,
one that is still sought for is not."""


class Worker:
    """Does what it is given in the order in which it was asked for."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._queue: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._news = threading.Condition()
        """Something is queued, or a wait has ended."""
        self._outside: threading.Thread | None = None
        self._own: int | None = None

    def submit(self, work: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        self._queue.append((future, partial(work, *arguments, **named)))
        self._pool.submit(self._next)
        self._wake()
        return future

    def close(self) -> None:
        """Waits for what is queued."""
        self._pool.shutdown(wait=True)

    def elsewhere(self, work: Callable[[], T], stopped: Callable[[], bool]) -> T:
        """Called on the worker, with no transaction open: the result of `work`, which touches no
        desk, and meanwhile what is queued is done. Raises what `work` raises, and ExchangeStopped
        when nobody wants it and it does not end: the desk may be closing."""
        assert threading.get_ident() == self._own
        result: Future[T] = Future()
        result.add_done_callback(self._wake)
        before = self._outside
        self._outside = threading.Thread(
            target=partial(_settle, result, work, before), name="outside", daemon=True
        )
        self._outside.start()
        while not result.done():
            with self._news:
                self._news.wait_for(lambda: result.done() or self._queue, timeout=_LOOK_S)
            # Looked at before the question: who closes the desk asks to stop and queues it then.
            more = bool(self._queue)
            if stopped():
                if _ends(result, _PATIENCE_S):
                    break
                raise ExchangeStopped
            if more and not result.done():
                self._next()
        return result.result()

    def _wake(self, _ended: object = None) -> None:
        with self._news:
            self._news.notify_all()

    def _next(self) -> None:
        self._own = threading.get_ident()
        if not self._queue:
            return  # it was done during a wait
        future, work = self._queue.popleft()
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001  (it goes to whoever asked)
            future.set_exception(error)
        else:
            future.set_result(result)


def _ends(result: Future[T], within_s: float) -> bool:
    return result in wait((result,), within_s).done


def _settle(result: Future[T], work: Callable[[], T], before: threading.Thread | None) -> None:
    """One at a time: what nobody waits for any more may still have a file open."""
    if before is not None:
        before.join()
    try:
        result.set_result(work())
    except BaseException as error:  # noqa: BLE001  (it goes to whoever waits)
        result.set_exception(error)
