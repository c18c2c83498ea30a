"""A closed list that is searched by typing any part of an answer, or its code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView

from ijm_desktop.gui.parts.buttons import Choice
from ijm_desktop.gui.parts.text import plainly
from ijm_desktop.vault.folding import fold

_SOUGHT = Qt.ItemDataRole.UserRole.value + 1
"""What an option is found by: its words and its code, folded as search folds them."""
_BETWEEN = re.compile(r"[\s/(·-]+")


class _Completer(QCompleter):
    """Finds by what is sought, and writes what is shown."""

    def splitPath(self, path: str) -> list[str]:
        return [fold(path.strip())]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class SearchChoice(Choice):
    """Options are (what is kept, what is shown). What is typed and is no option is a problem of
    its own: `unknown`. Leaving the field takes the only option that fits."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = _Completer(self.model(), self)
        completer.setCompletionRole(_SOUGHT)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self._popup = QListView()
        self._popup.setProperty("kind", "popup")
        completer.setPopup(self._popup)
        self.setCompleter(completer)
        self.activated.connect(self._picked)
        completer.activated.connect(self._picked)
        self.line.textEdited.connect(self._typed)
        self.line.textChanged.connect(self._say_all)

    def offer(self, options: Sequence[tuple[object, str]], *, first: int = 0) -> None:
        """Replace the options; what is chosen stays chosen when it is still among them. After the
        `first` so many a line is drawn."""
        held, typed = self.key, self.line.text()
        self.blockSignals(True)
        self.clear()
        for key, label in options:
            self.addItem(label, key)
            code = key if isinstance(key, str) else ""
            self.setItemData(self.count() - 1, fold(f"{label} {code}"), _SOUGHT)
        if first:
            self.insertSeparator(first)
            self.setItemData(first, "", _SOUGHT)
        self.blockSignals(False)
        self.choose(held)
        if held is None and typed:
            self.line.setText(typed)

    @property
    def key(self) -> object | None:
        """What is kept of the chosen option; None when there is none."""
        at = self.currentIndex()
        if at < 0 or self.itemText(at) != self.line.text():
            at = self._match()
        return self.itemData(at) if at >= 0 else None

    @property
    def unknown(self) -> bool:
        """Something is typed that is none of the options."""
        return self.key is None and bool(self.line.text().strip())

    @property
    def fitting(self) -> bool:
        """What is typed is part of an option."""
        return bool(self._fitting())

    def choose(self, key: object | None) -> None:
        at = next((i for i in range(self.count()) if self.itemData(i) == key), -1)
        self.setCurrentIndex(at if key is not None else -1)
        if at < 0:
            self.line.clear()
        self.line.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # Tab leaves the field while the list is still open below it. The list itself, and another
        # window, take the focus only for a while.
        reasons = Qt.FocusReason
        if event.reason() not in (reasons.PopupFocusReason, reasons.ActiveWindowFocusReason):
            self._popup.hide()
            self._settle()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter must not leave a half-typed answer; the form's own shortcut saves.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._popup.hide()
            self._settle()
            return
        super().keyPressEvent(event)

    def _settle(self) -> None:
        if not self.line.text().strip() or self.key is not None:
            return
        fitting = self._fitting()
        if len(fitting) == 1:
            self.setCurrentIndex(fitting[0])
            self.chosen.emit()

    def _fitting(self) -> list[int]:
        """Those that what is typed is part of; only the one whose code it is, or that begins with
        it, or in which it begins a word, if there is one."""
        typed = self.line.text().strip()
        sought = fold(typed)
        exact = [at for at in range(self.count()) if _is_code(self.itemData(at), typed)]
        held = [at for at in range(self.count()) if sought and sought in self.itemData(at, _SOUGHT)]
        begin = [at for at in held if fold(self.itemText(at)).startswith(sought)]
        within = [at for at in held if _begins_a_word(self.itemText(at), sought)]
        return exact or next((each for each in (begin, within) if len(each) == 1), held)

    def _match(self) -> int:
        return self.findText(self.line.text().strip(), Qt.MatchFlag.MatchFixedString)

    def _say_all(self, text: str) -> None:
        """An answer can be longer than the field."""
        self.setToolTip(plainly(text))

    def _picked(self) -> None:
        self.chosen.emit()

    def _typed(self) -> None:
        self.chosen.emit()


def _begins_a_word(label: str, sought: str) -> bool:
    """A code's parts are words too."""
    return any(fold(label[at:]).startswith(sought) for at in _beginnings(label))


def _beginnings(label: str) -> list[int]:
    return [0, *(each.end() for each in _BETWEEN.finditer(label))]


def _is_code(key: object, typed: str) -> bool:
    return isinstance(key, str) and key.casefold() == typed.casefold()
