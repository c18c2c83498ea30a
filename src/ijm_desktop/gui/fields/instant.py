"""A moment: its day and its time, as the clock on the wall showed it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout, moments
from ijm_desktop.gui.fields import spoken_dates, spoken_times
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field

TIME_WIDTH = 100


class InstantEditor(Editor):
    """Shown and typed in this computer's time zone, kept in UTC."""

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("today, 14 March 2009"))
        self.time = QLineEdit()
        self.time.setPlaceholderText(self.tr("21:30"))
        self.time.setMaximumWidth(TIME_WIDTH)
        self.time.setAccessibleName(self.tr("Time of day"))
        self.time.setAccessibleDescription(field.label)
        self.echo = Line("", "small")
        self.echo.hide()
        line = layout.row()
        line.addWidget(self.day, 1)
        line.addWidget(self.time)
        box = layout.column(self, space=layout.HAIR)
        box.addLayout(line)
        box.addWidget(self.echo)
        self.setFocusProxy(self.day)
        self._held: tuple[str, str, Value] = ("", "", None)
        self.day.textEdited.connect(self._typed)
        self.time.textEdited.connect(self._typed)

    @property
    def control(self) -> QWidget:
        return self.day

    def value(self) -> Value:
        if (self.day.text(), self.time.text()) == self._held[:2]:
            return self._held[2]
        day, hour = self._day(), spoken_times.read(self.time.text())
        if day is None or hour is None:
            return None
        return round(datetime.combine(day, hour).astimezone(UTC).timestamp() * 1000)

    def problem(self) -> str:
        if not self.day.text().strip() and not self.time.text().strip():
            return ""
        if self.value() is not None:
            return ""
        if self._day() is None:
            return self.tr("Which day? Write it like 14 March 2009, yesterday or today.")
        return self.tr("At what time? Write it like 21:30. A guess is better than nothing.")

    def put(self, value: Value) -> None:
        if isinstance(value, int):
            self.day.setText(moments.day_shown(value, self.where.language))
            self.time.setText(f"{moments.local(value):%H:%M}")
        else:
            self.day.clear()
            self.time.clear()
        self._held = (self.day.text(), self.time.text(), value)
        self.echo.hide()

    def _day(self) -> date | None:
        try:
            found = spoken_dates.read(self.day.text(), datetime.now().astimezone().date())
        except AppError:
            return None
        return found.earliest if found.earliest == found.latest else None

    def _typed(self) -> None:
        value = self.value()
        self.echo.setVisible(isinstance(value, int))
        if isinstance(value, int):
            self.echo.setText(moments.moment_shown(value))
        self.changed.emit()
