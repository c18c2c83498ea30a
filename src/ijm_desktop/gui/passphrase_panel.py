"""Changing the passphrase."""

from __future__ import annotations

from ijm_desktop.actions import keys
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.passphrase_fields import PassphraseFields
from ijm_desktop.gui.strength_line import StrengthLine
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


class PassphrasePanel(Card):
    """Closed until somebody wants it."""

    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.SNUG)
        self._work = work
        head = layout.row()
        head.addWidget(Line(self.tr("Passphrase"), "heading"))
        head.addStretch(1)
        self.open_button = Button(self.tr("Change"), "link")
        self.open_button.setAccessibleName(self.tr("Change the passphrase"))
        head.addWidget(self.open_button)
        self.fields = PassphraseFields(work.tasks, self.tr("New passphrase"))
        self.fields.also = (work.owner.name, work.owner.office)
        self.save = Button(self.tr("Change the passphrase"), "primary")
        self.save.setEnabled(False)
        self.notice = Notice()
        line = layout.row()
        line.addWidget(self.save)
        line.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.fields)
        self.body.addLayout(line)
        self.body.addWidget(self.notice)
        self.strength = StrengthLine(work)
        self.body.addWidget(self.strength)
        self.fields.hide()
        self.save.hide()
        self.open_button.clicked.connect(self.start)
        self.fields.ready_changed.connect(self._ready)
        self.fields.submitted.connect(self._save)
        self.save.clicked.connect(self._save)

    def start(self) -> None:
        self.notice.clear()
        self.fields.show()
        self.save.show()
        self.open_button.hide()
        self.fields.start()

    def _ready(self) -> None:
        self.save.setEnabled(self.fields.ready)

    def _save(self) -> None:
        if not self.fields.ready:
            return
        self.save.setEnabled(False)
        self._work.run(
            keys.change_passphrase,
            self,
            self._saved,
            self._failed,
            self.fields.text,
            parameters=self._work.machine.parameters,
        )

    def _saved(self, _result: None) -> None:
        self.fields.forget()
        self.fields.hide()
        self.save.hide()
        self.open_button.show()
        self.notice.say(
            self.tr("The new passphrase holds from now on; the old one opens nothing."), "success"
        )

    def _failed(self, error: AppError) -> None:
        self.save.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")
