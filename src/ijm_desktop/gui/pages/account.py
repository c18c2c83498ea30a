"""Whose work this is, what headquarters knows of this computer, the language, the passphrase."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ijm_desktop.actions import moving
from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.setting_up import Accepted
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.backup_panel import BackupPanel
from ijm_desktop.gui.code_panel import CodePanel
from ijm_desktop.gui.enrolment import AnswerPanel, RequestPanel
from ijm_desktop.gui.idle_panel import IdlePanel
from ijm_desktop.gui.label_panel import LabelPanel
from ijm_desktop.gui.look_panel import LookPanel
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.digits import Digits
from ijm_desktop.gui.parts.surfaces import Card, rule
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.passphrase_panel import PassphrasePanel
from ijm_desktop.gui.places import Wipe
from ijm_desktop.gui.work import Work

WIDTH = 720


class AccountPage(Page):
    language_chosen = Signal(str)

    def __init__(self, work: Work) -> None:
        super().__init__(work, work.owner.name, width=WIDTH)
        self.standing = Line("", "tag")
        self.tags.addWidget(self.standing)
        self.about = Paragraph("", "soft")
        self.body.addWidget(self.about)
        self._digits = Card(space=layout.SNUG)
        self._build_digits()
        self.body.addWidget(self._digits)
        self._enrolling = Card(space=layout.SNUG)
        self._build_enrolment()
        self.body.addWidget(self._enrolling)
        self.body.addWidget(self._languages())
        self.look = LookPanel()
        self.body.addWidget(self.look)
        self.label = LabelPanel(work)
        self.body.addWidget(self.label)
        self.passphrase = PassphrasePanel(work)
        self.body.addWidget(self.passphrase)
        self.code = CodePanel(work)
        self.body.addWidget(self.code)
        self.backup = BackupPanel(work)
        self.body.addWidget(self.backup)
        self.idle = IdlePanel(work)
        self.body.addWidget(self.idle)
        self.wipe = Button(self.tr("Destroy everything here…"), "link")
        self.wipe.setToolTip("Ctrl+Shift+Del")
        self.wipe.clicked.connect(partial(self.go.emit, Wipe()))
        self.body.addWidget(self.wipe)
        self.body.addStretch(1)
        self._show_owner()

    def fetch(self) -> None:
        self._show_owner()
        self.work.run(moving.uncompared_code, self, self._show_digits, self.failed)

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or changed.exchange

    def enter(self) -> None:
        if self._enrolling.isVisible():
            self.answer.file.edit.setFocus()
        else:
            self._language_buttons[language.current()].setFocus()

    def ask_for_passphrase(self) -> None:
        """After the printed code was used: the old passphrase is forgotten, so a new one is due."""
        self.notice.say(
            self.tr("You came in with the printed code. Choose a new passphrase now."), "warning"
        )
        self.passphrase.start()

    def _build_digits(self) -> None:
        self.digits = Digits(self.tr("Your digits"))
        body = self._digits.body
        body.addWidget(Line(self.tr("Digits for headquarters"), "heading"))
        body.addWidget(
            Paragraph(
                self.tr(
                    "Telephone headquarters and read out these thirty digits. Until they have "
                    "compared them, what you write here is kept but does not count for others."
                )
            )
        )
        body.addWidget(self.digits)
        self._digits.hide()

    def _show_digits(self, code: str | None) -> None:
        self.digits.put(code or "")
        self._digits.setVisible(code is not None)

    def _build_enrolment(self) -> None:
        work, body = self.work, self._enrolling.body
        body.addWidget(Line(self.tr("Headquarters' answer"), "heading"))
        body.addWidget(
            Paragraph(
                self.tr(
                    "When headquarters has answered your request, enter their file here and the "
                    "thirty digits they read out to you."
                ),
                "soft",
            )
        )
        self.answer = AnswerPanel(work)
        self.answer.accepted.connect(self._accepted)
        body.addWidget(self.answer)
        self._asking = QWidget()
        asking = layout.column(self._asking, space=layout.SNUG)
        asking.addWidget(rule())
        asking.addWidget(Line(self.tr("No request sent yet, or is it lost?"), "heading"))
        self.request = RequestPanel(work.tasks, work.machine)
        self.request.desk = work.desk
        asking.addWidget(self.request)
        body.addWidget(self._asking)

    def _languages(self) -> Card:
        card = Card(space=layout.SNUG)
        card.body.addWidget(Line(self.tr("Language"), "heading"))
        group = QButtonGroup(card)
        line = layout.row()
        self._language_buttons: dict[str, Button] = {}
        for code, name in language.LANGUAGES.items():
            button = Button(name, "chip")
            button.setChecked(code == language.current())
            button.clicked.connect(partial(self.language_chosen.emit, code))
            group.addButton(button)
            self._language_buttons[code] = button
            line.addWidget(button)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _accepted(self, result: Accepted) -> None:
        words = (
            self.tr("Headquarters has answered, and the digits match: this is verified.")
            if result.verified
            else self.tr(
                "Headquarters' answer is taken, but stays unverified: without the digits, nobody "
                "can be sure whose answer it is."
            )
        )
        self.notice.say(words, "success" if result.verified else "warning")
        self._show_owner()

    def _show_owner(self) -> None:
        owner = self.work.owner
        role = self.work.codelists["user_role"].label(owner.role, language.current())
        self.title.setText(owner.name)
        self.about.put(" · ".join(part for part in (role, owner.office) if part))
        if not owner.enrolled:
            words, kind = self.tr("Waiting for headquarters"), "tag"
        elif owner.verified:
            words, kind = self.tr("Verified by headquarters"), "tag-accent"
        else:
            words, kind = self.tr("Not verified"), "tag"
        self.standing.setProperty("kind", kind)
        self.standing.setText(words)
        self.standing.style().polish(self.standing)
        self._enrolling.setVisible(not (owner.enrolled and owner.verified))
        self._asking.setVisible(not owner.enrolled)
