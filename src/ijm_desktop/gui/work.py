"""An open desk as the window holds it: actions run on the worker, and what they changed is told."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ijm_desktop.actions import beside, finding, remembering
from ijm_desktop.actions.beside import Kept
from ijm_desktop.actions.desk import Changed, Desk, Owner
from ijm_desktop.gui import drafts, sight
from ijm_desktop.gui.bus import Bus
from ijm_desktop.gui.drafts import Draft, Pending
from ijm_desktop.gui.exchanging import Exchanging
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.network import Network
from ijm_desktop.gui.sight import Sight
from ijm_desktop.gui.tasks import Handle, Task, Tasks
from ijm_desktop.gui.used_codes import UsedCodes
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.declarations import Registry
from ijm_desktop.kernel.errors import AppError

P = ParamSpec("P")
T = TypeVar("T")

INDEX_AFTER_MS = 400
"""Search is brought up to date when the hands rest, never inside a save."""

BESIDE_AFTER_MS = 45_000
"""Within a minute of any save, what is unsent lies sealed beside; not put off by the next save."""
BESIDE_MORE_MS = 1_000


class Work(QObject):
    """Everything a page needs. The desk itself is only ever passed to actions on the worker."""

    idle_minutes = Signal(int)
    """After how many the window is to lock itself."""
    resume = Signal(object)
    """The number of a draft that was put aside: the person goes on with it."""
    aside_changed = Signal()
    """Other drafts wait than a moment ago."""
    typed = Signal()
    """Something stands in a form that did not a moment ago: it is to be kept."""

    def __init__(
        self, tasks: Tasks, desk: Desk, machine: Machine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.machine = machine
        self.left: Left | None = None
        """What the last lock could not keep, until the person has it again."""
        self._desk = desk
        self.bus = Bus(self)
        self.registry: Registry = desk.registry
        self.codelists: CodeLists = desk.codelists
        self.owner: Owner = desk.owner
        self.used_codes = UsedCodes()
        self._index = QTimer(self)
        self._index.setSingleShot(True)
        self._index.setInterval(INDEX_AFTER_MS)
        self._index.timeout.connect(self._index_some)
        self._index.start()
        self._beside = QTimer(self)
        self._beside.setSingleShot(True)
        self._beside.timeout.connect(self._keep_beside)
        self._beside.start(BESIDE_AFTER_MS)
        self.exchanging = Exchanging(self.run_long, self.bus, Network(self), machine.way)
        self.exchanging.setParent(self)
        self.exchanging.brought.connect(self._tell)
        self.exchanging.start()
        self.learn_idle()
        self.run(remembering.used_codes, self, self.used_codes.take, _no_matter)

    def learn_idle(self) -> None:
        """Says again after how many minutes to lock."""
        self.run(remembering.idle_minutes, self, self.idle_minutes.emit, _no_matter)

    def run(
        self,
        action: Callable[Concatenate[Desk, P], T],
        asker: QObject,
        done: Callable[[T], object] | None,
        failed: Callable[[AppError], object],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Task:
        """Run `action(desk, …)` on the worker. What its result changed is announced before `done`
        is called, also when `asker` is gone by then."""
        desk = self._desk

        def work(_handle: Handle) -> T:
            return action(desk, *args, **kwargs)

        return self._start(work, asker, done, failed)

    def run_long(
        self,
        action: Callable[[Desk, Handle], T],
        asker: QObject,
        done: Callable[[T], object] | None,
        failed: Callable[[AppError], object],
        *,
        quiet: bool = False,
    ) -> Task:
        """For work that reports on the way and can be stopped; `quiet` where nobody asked."""
        desk = self._desk

        def work(handle: Handle) -> T:
            return action(desk, handle)

        return self._start(work, asker, done, failed, quiet=quiet)

    def run_in_turns(
        self,
        action: Callable[[Desk, Handle], Generator[object, None, T]],
        asker: QObject,
        done: Callable[[T | None], object],
        failed: Callable[[AppError], object],
    ) -> Task:
        """For long work between whose steps other saves go through; stopped, it gives None."""
        begun = partial(action, self._desk)
        task = self._tasks.run_in_turns(begun, asker, done=done, failed=failed)
        task.before_done = self._announce
        return task

    @property
    def tasks(self) -> Tasks:
        return self._tasks

    @property
    def folder(self) -> Path:
        return self._desk.vault.folder

    @property
    def desk(self) -> Desk:
        """For work that is not an action on its own; never touched on the main thread."""
        return self._desk

    def close(
        self,
        pending: Pending | None,
        closed: Callable[[Left | None], object],
        where: Sight | None = None,
    ) -> None:
        """Drop what is queued and close the desk; nothing can be asked afterwards. What runs comes
        to its end or is undone first: the worker does one thing at a time. `closed` is given what
        the disk refused to keep. `where` is where on the page the person is."""
        self._stop()
        self._tasks.cancel_all()
        tasks = self._tasks
        closing = partial(_close, self._desk, pending, self.left, where)
        tasks.run(closing, tasks, done=partial(_closed, tasks, closed))

    def end(self, pending: Pending | None = None) -> None:
        """The same when the program ends, waiting for it."""
        self._stop()
        self._tasks.close(partial(_close, self._desk, pending, None, None, None))

    def give_up(self) -> None:
        """After a wipe: nothing is kept, and what the desk says of its missing files is no news."""
        self._stop()
        self._tasks.cancel_all()
        tasks = self._tasks
        tasks.run(partial(_let_go, self._desk), tasks, done=lambda _: tasks.sweep())

    def _stop(self) -> None:
        self._index.stop()
        self._beside.stop()
        self.exchanging.shut()

    def _start(
        self,
        work: Callable[[Handle], T],
        asker: QObject,
        done: Callable[[T], object] | None,
        failed: Callable[[AppError], object],
        *,
        quiet: bool = False,
    ) -> Task:
        task = self._tasks.run(work, asker, done=done, failed=failed, quiet=quiet)
        task.before_done = self._announce
        return task

    def _announce(self, result: Any) -> None:
        changed = getattr(result, "changed", None)
        # A save that ended as the window locked: nobody is left to be told.
        if isinstance(changed, Changed) and isValid(self):
            self._tell(changed)

    def _tell(self, changed: Changed) -> None:
        self.owner = self._desk.owner
        self.bus.changed.emit(changed)
        self._index.start()
        if not self._beside.isActive():
            self._beside.start(BESIDE_AFTER_MS)

    def _keep_beside(self) -> None:
        self.run(beside.keep_beside, self, self._kept_beside, self._not_kept)

    def _kept_beside(self, kept: Kept | None) -> None:
        """Attached files are many: a part of them at a time, and what people do comes between."""
        if kept is not None and kept.more:
            self._beside.start(BESIDE_MORE_MS)

    def _not_kept(self, _error: AppError) -> None:
        """Tried again; a wipe says beforehand how much lies there."""
        self._beside.start(BESIDE_AFTER_MS)

    def _index_some(self) -> None:
        self.run(finding.index_behind, self, self._indexed, _not_indexed)

    def _indexed(self, count: int) -> None:
        if count:
            self._index.start()


def _no_matter(_error: AppError) -> None:
    """The window keeps to what it began with."""


def _not_indexed(_error: AppError) -> None:
    """Search still reads what the index lacks, so nothing is lost; the next save tries again."""


@dataclass(frozen=True, slots=True)
class Left:
    """What was typed and the disk refused to keep, sealed under the work's own key, and why."""

    sealed: bytes
    refusal: AppError


def _close(
    desk: Desk,
    pending: Pending | None,
    left: Left | None,
    where: Sight | None,
    _handle: Handle | None,
) -> Left | None:
    """The desk closes whatever becomes of the draft and of what is kept beside: a disk that is
    full must not keep it open. `left`: what nobody has seen again yet."""
    try:
        if pending is not None:
            left = _keep(desk, pending.left())
        with suppress(AppError):
            if pending is not None:
                remembering.keep_sight(desk, None if where is None else sight.to_value(where))
        with suppress(AppError):
            beside.keep_beside(desk)
    finally:
        desk.close()
    return left


def _keep(desk: Desk, draft: Draft) -> Left | None:
    held = drafts.to_unsaved(draft)
    try:
        remembering.keep_draft(desk, held)
    except AppError as error:
        if not held.parts:
            return None
        bare = type(error)(**error.details)  # its traceback holds the text and the desk
        return Left(remembering.seal_draft(desk, held), bare)
    return None


def _closed(tasks: Tasks, closed: Callable[[Left | None], object], left: Left | None) -> None:
    tasks.sweep()
    closed(left)


def _let_go(desk: Desk, _handle: Handle) -> None:
    with suppress(AppError, OSError):
        desk.close()
