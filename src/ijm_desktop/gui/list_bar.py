"""What stands above a long list: where one types, filters, sorting, columns; and beneath it what
is in force, so that nobody takes a narrowed list for all there is."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from ijm_desktop.actions import listing
from ijm_desktop.actions.arranging import Among, Narrowing, sortable
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.listing import Choice
from ijm_desktop.gui import language, layout, words
from ijm_desktop.gui.narrowing import NarrowPanel
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.pick_menu import PickMenu
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.record_table import RecordTable
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field, FieldType
from ijm_desktop.kernel.partial_dates import parse

TYPED_AFTER_MS = 150
_FILTERED = {FieldType.CODE, FieldType.YES_NO, FieldType.DATE, FieldType.REFERENCE}


class ListBar(QWidget):
    failed = Signal(object)

    def __init__(self, work: Work, table: RecordTable) -> None:
        super().__init__()
        self._work = work
        self._table = table
        self._labels: dict[str, dict[Value, str]] = {}
        self.edit = QLineEdit()
        self.edit.setClearButtonEnabled(True)
        self.edit.setPlaceholderText(self.tr("Type to narrow the list"))
        self.edit.setAccessibleName(self.tr("Narrow the list"))
        self.edit.setMinimumWidth(layout.FIELD)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPED_AFTER_MS)
        self._pause.timeout.connect(self._typed)
        self.edit.textChanged.connect(self._pause.start)
        self.filter = Button(self.tr("Filter"), icon="filter")
        self.sort = Button(self.tr("Sort"))
        self.pick = Button(self.tr("Columns"))
        self.filters = QMenu(self)
        self.sorts = QMenu(self)
        self.picks = PickMenu(self.tr("Columns"), self)
        self.filter.clicked.connect(self._show_filters)
        self.sort.clicked.connect(self._show_sorts)
        self.pick.clicked.connect(self._show_picks)
        self.filters.triggered.connect(self._open)
        self.sorts.triggered.connect(self._sorted)
        self.picks.picked.connect(self._picked)
        self.panel = NarrowPanel()
        self.panel.chosen.connect(self._narrow)
        self.panel.closed.connect(self._close)
        self.chips: list[Button] = []
        self.waiting = Line("", "soft")
        self.stop = Button(self.tr("Stop"), "link")
        self.stop.clicked.connect(table.stop)
        self._lay_out()
        self._show_waiting(0)
        table.arranging.connect(self._show_waiting)
        table.filled.connect(self._show_force)

    def _lay_out(self) -> None:
        tools = QWidget()
        line = Flow(tools)
        parts: tuple[QWidget, ...] = (self.edit, self.filter, self.sort, self.pick)
        for part in parts:
            line.addWidget(part)
        self._force = QWidget()
        self._chips = Flow(self._force)
        wait = layout.row()
        wait.addWidget(self.waiting)
        wait.addWidget(self.stop)
        wait.addStretch(1)
        box = layout.column(self, space=layout.TIGHT)
        for below in (tools, self.panel, self._force):
            box.addWidget(below)
        box.addLayout(wait)

    def type_on(self, text: str) -> None:
        """Goes on with what was typed elsewhere."""
        self.edit.setFocus()
        self.edit.insert(text)

    def _typed(self) -> None:
        self._table.arrange(typed=self.edit.text())

    def _fields(self) -> list[Field]:
        offered = self._table.offered.values()
        return [each for each in offered if each.type in _FILTERED and sortable(each)]

    def _show_filters(self) -> None:
        self.filters.clear()
        for field in self._fields():
            self.filters.addAction(_action(self.filters, field.name, words.say(field.label)))
        self.filters.popup(_below(self.filter))

    def _show_sorts(self) -> None:
        how = self._table.how
        self.sorts.clear()
        newest = _action(self.sorts, "", self.tr("Last written first"))
        actions = [newest] + [
            _action(self.sorts, field.name, words.say(field.label))
            for field in self._table.columns
            if sortable(field)
        ]
        for action in actions:
            action.setCheckable(True)
            action.setChecked(action.data() == how.sort)
            self.sorts.addAction(action)
        if how.sort:
            self.sorts.addSeparator()
            backwards = _action(self.sorts, None, self.tr("The other way round"))
            backwards.setCheckable(True)
            backwards.setChecked(how.descending)
            self.sorts.addAction(backwards)
        self.sorts.popup(_below(self.sort))

    def _show_picks(self) -> None:
        shown = self._table.how.columns
        rest = [name for name in self._table.offered if name not in shown]
        self.picks.offer(
            [
                (name, words.say(self._table.offered[name].label), name in shown)
                for name in (*shown, *rest)
            ]
        )
        self.picks.popup(_below(self.pick))

    def _sorted(self, action: QAction) -> None:
        how, name = self._table.how, action.data()
        if name is None:
            self._table.arrange(sort=how.sort, descending=not how.descending)
        else:
            self._table.arrange(sort=name)

    def _picked(self, names: tuple[str, ...]) -> None:
        self._table.show_columns(names)

    def _open(self, action: QAction) -> None:
        field = self._table.offered[action.data()]
        if field.type is FieldType.DATE:
            self.panel.open_dates(field, self._held(field.name))
            return
        asked = partial(_choices, type_name=self._table.type.name, field=field.name)
        self._work.run_in_turns(asked, self, partial(self._offer, field), self._refused)

    def _offer(self, field: Field, choices: tuple[Choice, ...] | None) -> None:
        if choices is not None:
            self.panel.open_values(field, choices, self._held(field.name))
            self._labels[field.name] = self.panel.labels

    def _refused(self, error: AppError) -> None:
        self.failed.emit(error)

    def _held(self, name: str) -> Narrowing | None:
        return next((each for each in self._table.how.narrowed if each.field == name), None)

    def _narrow(self, narrowing: Narrowing | None) -> None:
        field = self.panel.field
        if field is not None:
            rest = [each for each in self._table.how.narrowed if each.field != field.name]
            self._table.arrange(narrowed=rest + ([narrowing] if narrowing else []))

    def _close(self) -> None:
        self.panel.hide()
        self.filter.setFocus()

    def _show_force(self) -> None:
        """A chip for each filter; pressing one takes it away."""
        narrowed = self._table.how.narrowed
        while self._chips.count():
            self._chips.takeAt(0)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(each) for each in narrowed]
        for chip in self.chips:
            self._chips.addWidget(chip)
        self._force.setVisible(bool(self.chips))

    def _chip(self, narrowing: Narrowing) -> Button:
        label = words.say(self._table.offered[narrowing.field].label)
        text = self.tr("{field}: {chosen}").format(field=label, chosen=self._said(narrowing))
        chip = Button(unmarked(text), "chip", icon="close")
        chip.setCheckable(False)
        chip.setAccessibleName(self.tr("Take away the filter {filter}").format(filter=text))
        chip.clicked.connect(partial(self._take_away, narrowing))
        return chip

    def _said(self, narrowing: Narrowing) -> str:
        if isinstance(narrowing, Among):
            labels = self._labels.get(narrowing.field, {})
            chosen = sorted(labels.get(each, "…") for each in narrowing.values)
            return self.tr(" or ").join(chosen)
        first, last = (_day(each) for each in (narrowing.first, narrowing.last))
        if first and last:
            return self.tr("{first} to {last}").format(first=first, last=last)
        if first:
            return self.tr("from {first} on").format(first=first)
        return self.tr("up to {last}").format(last=last)

    def _take_away(self, narrowing: Narrowing, _checked: bool = False) -> None:
        self.panel.hide()
        self._table.arrange(
            narrowed=[each for each in self._table.how.narrowed if each != narrowing]
        )
        self.edit.setFocus()

    def _show_waiting(self, left: int) -> None:
        text = self.tr("Reading %n record(s) before the list can be arranged…", "", left)
        self.waiting.setText(text if left else "")
        self.waiting.setVisible(bool(left))
        self.stop.setVisible(bool(left))


def _action(menu: QMenu, key: str | None, label: str) -> QAction:
    action = QAction(unmarked(label), menu)
    action.setData(key)
    return action


def _day(day: str) -> str:
    return parse(day).shown(language.current()) if day else ""


def _below(button: Button) -> QPoint:
    return button.mapToGlobal(QPoint(0, button.height()))


def _choices(
    desk: Desk, _handle: Handle, *, type_name: str, field: str
) -> Generator[object, None, tuple[Choice, ...]]:
    return listing.choices(desk, type_name, field, language.current())
