"""A telephone number as typed; one without its country is offered as one of the office's own."""

from __future__ import annotations

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.fields.said import SaidEditor
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.kernel import phones
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.phones import Phone


class PhoneEditor(SaidEditor):
    """Nothing is taken unasked: a number may well be of the country next door."""

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.complete = Button("", "link")
        self.complete.hide()
        self.complete.clicked.connect(self._take)
        box = self.layout()
        if box is not None:
            box.addWidget(self.complete)
        self._country = ""
        where.work.run(_country, self, self._known, self._unknown)

    def explain(self) -> None:
        super().explain()
        whole = self._whole()
        self.complete.setVisible(whole is not None)
        if whole is not None:
            self.complete.setText(self.tr("Take it as {number}").format(number=whole.world))

    def _known(self, country: str) -> None:
        self._country = country
        self.explain()

    def _unknown(self, _error: AppError) -> None:
        """No country is offered."""

    def _whole(self) -> Phone | None:
        value = self.value()
        try:
            phone = phones.parse(value) if isinstance(value, str) else None
        except AppError:
            return None
        return phone.of(self._country) if phone is not None else None

    def _take(self) -> None:
        whole = self._whole()
        if whole is not None:
            self.put(whole.text)
            self.edit.setFocus()
            self.changed.emit()


def _country(desk: Desk) -> str:
    """Of the office that this work belongs to; nothing where that is not known."""
    rows = reading.listed(desk, "office").rows
    own = (row for row in rows if row.key.record == desk.owner.office_id)
    return next((str(row.value("country") or "") for row in own), "")
