"""Practising: whose work one tries out in the training world, and which of its tasks are done."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ijm_desktop.actions import overview, remembering
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.gui import language, offered
from ijm_desktop.gui.people_here import Somebody
from ijm_desktop.gui.places import Case, Place
from ijm_desktop.gui.start import Given
from ijm_desktop.gui.work import Work
from ijm_desktop.headquarters import story
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.declarations import Scope
from ijm_desktop.kernel.errors import AppError

_WRITTEN_FIRST = ("observation", "session_note", "hearing")
"""What each role writes most, the first that it may."""


class Exercise(Enum):
    """In the order in which they are offered."""

    FIND = auto()
    WRITE = auto()
    SETTLE = auto()
    EXCHANGE = auto()
    HIDE = auto()


class Practice(QObject):
    """Lasts as long as one practises, over locks and changes of person. An exercise ticks itself by
    what is told of the work: a page that came up, what a save or an exchange changed."""

    altered = Signal()

    def __init__(self, made: Demo, codelists: CodeLists, parent: QObject) -> None:
        super().__init__(parent)
        self._made = made
        self._codelists = codelists
        self._last: list[Path] = []
        self._settled_from: int | None = None
        self._hidden = False
        self.done: set[Exercise] = set()
        self.skipped: set[Exercise] = set()
        self.written = _WRITTEN_FIRST[0]
        """The type of record that is to be written."""

    @property
    def first(self) -> Path:
        """Whose work is shown at first."""
        return self._made.investigator

    @property
    def stick(self) -> Path:
        return self._made.stick

    def given(self, folder: Path) -> Given:
        """For the start page: everybody of the training world, whoever was tried out last first."""
        folders = {**self._made.colleagues, story.HEADQUARTERS: self._made.headquarters}
        order = [*self._last, *(each for each in folders.values() if each not in self._last)]
        labels = {folders[seat]: label for seat, label in self._labels().items()}
        return Given(
            folder, tuple(Somebody(each, labels[each]) for each in order), self._made.passphrase
        )

    def offered(self) -> tuple[Exercise, ...]:
        """Settling is left out where nothing waits to be settled."""
        nothing = self._settled_from == 0 and Exercise.SETTLE not in self.done
        return tuple(
            each
            for each in Exercise
            if each not in self.skipped and not (nothing and each is Exercise.SETTLE)
        )

    @property
    def next(self) -> Exercise | None:
        return next((each for each in self.offered() if each not in self.done), None)

    def skip(self, exercise: Exercise) -> None:
        self.skipped.add(exercise)
        self.altered.emit()

    def begun(self, work: Work) -> None:
        """Somebody's work was unlocked."""
        folder = work.folder
        self._last = [folder, *(each for each in self._last if each != folder)]
        self._settled_from = None
        known = {each.name for each in offered.offered(work, Scope.CASE)}
        self.written = next((name for name in _WRITTEN_FIRST if name in known), self.written)
        work.bus.changed.connect(partial(self._changed, work))
        work.run(_prepare, self, self._counted, self._not_counted, self.stick)
        if self._hidden:
            self._tick(Exercise.HIDE)

    def hid(self) -> None:
        self._hidden = True

    def arrived(self, place: Place) -> None:
        if isinstance(place, Case):
            self._tick(Exercise.FIND)

    def _changed(self, work: Work, changed: Changed) -> None:
        # Whatever an exchange brings, it names every type; a save names its own.
        came = changed.everything or len(changed.types) == len(list(work.registry.all()))
        if came and changed.exchange:
            self._tick(Exercise.EXCHANGE)
        elif self.written in changed.types:
            self._tick(Exercise.WRITE)
        if Exercise.SETTLE not in self.done:
            work.run(_to_settle, self, self._counted, self._not_counted)

    def _counted(self, waiting: int) -> None:
        before, self._settled_from = self._settled_from, waiting
        if before is not None and waiting < before:
            self._tick(Exercise.SETTLE)
        self.altered.emit()

    def _not_counted(self, _error: AppError) -> None:
        """It stays to be ticked."""

    def _tick(self, exercise: Exercise) -> None:
        if exercise not in self.done:
            self.done.add(exercise)
            self.altered.emit()

    def _labels(self) -> Mapping[str, str]:
        """Roles, with the invented name: two of them can have one role."""
        roles, spoken = self._codelists["user_role"], language.current()
        people = {seat: (who.role, who.name) for seat, who in story.people().items()}
        labels = {
            seat: self.tr("{role}: {name}").format(role=roles.label(role, spoken), name=name)
            for seat, (role, name) in people.items()
        }
        return {**labels, story.HEADQUARTERS: roles.label(story.HEADQUARTERS, spoken)}


def _prepare(desk: Desk, stick: Path) -> int:
    """The folder of the practice stands ready to exchange by; returns how much is to be settled."""
    if remembering.exchange_folder(desk) is None:
        remembering.keep_exchange_folder(desk, stick)
    return _to_settle(desk)


def _to_settle(desk: Desk) -> int:
    return sum(len(row.in_conflict) for row in overview.in_conflict(desk))
