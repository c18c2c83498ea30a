"""Several values of any type: one editor to enter them, and those entered as chips to take away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.values import display


class ManyEditor(Editor):
    """`one` enters a value. What is typed and not yet added counts as a value too: nobody loses
    the last one for not having pressed Enter."""

    wide = True

    def __init__(self, field: Field, where: Surroundings, one: Editor) -> None:
        super().__init__(field, where)
        self.one = one
        self._values: list[Value] = []
        self.add = Button(self.tr("Add"), icon="plus")
        self.add.setAccessibleDescription(field.label)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._chips.hide()
        line = layout.row()
        line.addWidget(one, 1)
        line.addWidget(self.add)
        box = layout.column(self, space=layout.TIGHT)
        box.addLayout(line)
        box.addWidget(self._chips)
        self.setFocusProxy(one)
        self.add.clicked.connect(self._take)
        one.changed.connect(self.changed)
        one.control.installEventFilter(self)

    @property
    def control(self) -> QWidget:
        return self.one.control

    def value(self) -> Value:
        pending = None if self.one.problem() else self.one.value()
        held = list(self._values)
        if pending is not None and encode(pending) not in map(encode, held):
            held.append(pending)
        return held

    @property
    def halfway(self) -> bool:
        return self.one.halfway

    def problem(self) -> str:
        return self.one.problem()

    def put(self, value: Value) -> None:
        self._values = list(value) if isinstance(value, list | tuple) else []
        self.one.clear()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() and self.one.value() is not None:
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        if self.one.problem() or self.one.value() is None:
            self.one.setFocus()
            return
        self._values = self.value()
        self.one.clear()
        self._show()
        self.changed.emit()
        self.one.setFocus()

    def _drop(self, index: int) -> None:
        del self._values[index]
        self._show()
        self.changed.emit()
        self.one.setFocus()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for index, value in enumerate(self._values):
            label = self._label(value)
            chip = Button(unmarked(label), icon="close")
            chip.setAccessibleName(self.tr("Take away: {value}").format(value=label))
            chip.clicked.connect(partial(self._drop, index))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._values))
        self._chips.updateGeometry()

    def _label(self, value: Value) -> str:
        named = getattr(self.one, "label_of", None)
        if named is not None:
            return str(named(value))
        return display(self.field, value, self.where.codelists, self.where.language)
