"""People's names: asked for by a press, where they are held, and forgotten on leaving the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError

TEXT = "text"


class Names(QObject):
    """`button` shows and hides them. `changed` when `name` may answer differently."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._people: tuple[bytes, ...] = ()
        self._names: dict[bytes, str] = {}
        self._wanted = False
        self.button = Button(self.tr("Show names"), "link", icon="eye")
        self.button.hide()
        self.button.clicked.connect(self._press)

    @property
    def shown(self) -> bool:
        return bool(self._names)

    def of(self, people: Sequence[bytes]) -> None:
        """Whose names the button is about."""
        self._people = tuple(people)
        self.button.setVisible(bool(people))
        if self._wanted:
            self._ask()

    def name(self, person: bytes) -> str:
        """Empty while names are not shown."""
        return self._names.get(person, "")

    def forget(self) -> None:
        self._wanted = False
        if self._names:
            self._names = {}
            self._label()
            self.changed.emit()

    def _press(self) -> None:
        if self._wanted:
            self.forget()
        else:
            self._wanted = True
            self._ask()

    def _ask(self) -> None:
        self._work.run(_names_of, self, self._got, self._not_got, self._people)

    def _not_got(self, error: AppError) -> None:
        self._wanted = False
        self.failed.emit(error)

    def _got(self, found: dict[bytes, str]) -> None:
        # Left meanwhile; or asked before all the people were known, and asked again since.
        if not self._wanted or found.keys() != set(self._people):
            return
        none = self.tr("no name held here")
        self._names = {person: found[person] or f"({none})" for person in self._people}
        self._label()
        self.changed.emit()

    def _label(self) -> None:
        self.button.setText(self.tr("Hide names") if self.shown else self.tr("Show names"))
        self.button.put_icon("eye-off" if self.shown else "eye")


def _names_of(desk: Desk, people: tuple[bytes, ...]) -> dict[bytes, str]:
    """The newest name of each person; empty where none is held here."""
    return {person: _name_of(desk, person) for person in people}


def _name_of(desk: Desk, person: bytes) -> str:
    names = (row.value(TEXT) for row in reading.person(desk, person).names if row.voided is None)
    return next((name for name in names if isinstance(name, str)), "")
