"""One quiet line, where this computer could make a guess at the passphrase dearer than it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import keys
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.secret import SecretEdit
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


class StrengthLine(QWidget):
    """Nothing is seen of it where there is nothing to gain."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._dearer: Parameters | None = None
        self.notice = Notice()
        self.secret = SecretEdit()
        self._field = Labelled(
            self.tr("Your passphrase, as it is"), self.secret, focus=self.secret.edit
        )
        box = layout.column(self, space=layout.SNUG)
        box.addWidget(self.notice)
        box.addWidget(self._field)
        self._field.hide()
        self.hide()
        self.secret.edit.returnPressed.connect(self._raise)
        work.run(
            keys.worth_raising, self, self._show, self._failed, parameters=work.machine.parameters
        )

    def _show(self, dearer: Parameters | None) -> None:
        if dearer is None:
            return
        self._dearer = dearer
        self.show()
        begin = Button(self.tr("Type it once"), "link")
        begin.clicked.connect(self._begin)
        self.notice.say(
            self.tr("This computer can make your passphrase harder to guess, without changing it."),
            "info",
            (begin,),
        )

    def _begin(self) -> None:
        self._field.show()
        self.secret.edit.setFocus()

    def _raise(self) -> None:
        if self.secret.text and self.secret.isEnabled():
            self.secret.setEnabled(False)
            self._work.run(
                keys.raise_strength,
                self,
                self._raised,
                self._failed,
                self.secret.text,
                parameters=self._dearer,
            )

    def _raised(self, _done: bool) -> None:
        self.secret.forget()
        self._field.hide()
        self.notice.say(self.tr("Done. Your passphrase is the same, and guards better."), "success")

    def _failed(self, error: AppError) -> None:
        self.secret.setEnabled(True)
        if error.code == "WRONG_PASSPHRASE":
            self._field.show_problem(language.sentence(error))
            self.secret.edit.setFocus()
        else:
            self.show()
            self.notice.say(language.sentence(error), "warning")
