"""At headquarters: work that came from a restored, copied or recovered folder, and counts once the
thirty digits were compared by telephone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card, ListCard, reveal
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.work import Work
from ijm_desktop.headquarters import certifying
from ijm_desktop.headquarters.certifying import Certified, Waiting
from ijm_desktop.kernel.errors import AppError

WIDTH = 760


@dataclass(frozen=True, slots=True)
class Counted:
    certified: Certified
    changed: Changed


class CertifyingPage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Colleagues to call"), width=WIDTH)
        self.waiting: tuple[Waiting, ...] = ()
        self._chosen: Waiting | None = None
        self.body.addWidget(
            Paragraph(
                self.tr(
                    "These colleagues brought a safety copy back, work on a copied folder, or lost "
                    "their passphrase. What they write from there counts once you have "
                    "telephoned and compared thirty digits."
                ),
                "soft",
            )
        )
        card = ListCard(self.tr("Waiting for a call"))
        self.rows = EntryList(self.tr("Waiting for a call"), whole=True)
        self.rows.opened.connect(self._choose)
        self.nothing = Paragraph(self.tr("Nobody waits."), "soft")
        card.body.addWidget(self.rows)
        card.add_words(self.nothing)
        self.body.addWidget(card)
        self.body.addWidget(self._asking())
        self.body.addStretch(1)

    def fetch(self) -> None:
        self.work.run(certifying.waiting, self, self._show, self.failed)

    def concerned(self, changed: Changed) -> bool:
        return changed.exchange or changed.everything

    def enter(self) -> None:
        self.rows.setFocus()

    def _asking(self) -> Card:
        self.asking = Card(space=layout.SNUG)
        self.who = Line("", "heading")
        self.doubt = Notice()
        self.digits = QLineEdit()
        self.digits.setProperty("kind", "code")
        self.count = Button(self.tr("The digits are the same"), "primary", icon="check")
        self.cancel = Button(self.tr("Cancel"))
        self.told = Notice()
        body = self.asking.body
        body.addWidget(self.who)
        body.addWidget(self.doubt)
        body.addWidget(
            Paragraph(
                self.tr(
                    "Telephone them at a number you know, not one that came with the work. They "
                    "find their digits on the page of their name, at the bottom of the navigation."
                )
            )
        )
        body.addWidget(
            Labelled(
                self.tr("The thirty digits they read out"),
                self.digits,
                hint=self.tr("Blanks do not matter."),
            )
        )
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.count)
        line.addWidget(self.cancel)
        line.addStretch(1)
        body.addLayout(line)
        body.addWidget(self.told)
        self.asking.hide()
        self.digits.returnPressed.connect(self._certify)
        self.count.clicked.connect(self._certify)
        self.cancel.clicked.connect(self._close)
        return self.asking

    def _show(self, waiting: list[Waiting]) -> None:
        self.waiting = tuple(waiting)
        self.rows.put([self._entry(each) for each in waiting])
        self.nothing.setVisible(not waiting)
        if not waiting and self.rows.hasFocus():
            self.back_button.setFocus()
        self.rows.setVisible(bool(waiting))
        if self._chosen is not None and self._chosen.epoch not in {each.epoch for each in waiting}:
            self._close()

    def _entry(self, each: Waiting) -> Entry:
        lines = [self.tr("%n save(s) wait for it", "", each.changes)]
        doubt = self._doubt(each)
        if doubt:
            lines.append(doubt)
        tone = "warning" if doubt else ""
        return Entry(each.epoch, each.name, "\n".join(lines), "", "key", tone, doubt)

    def _doubt(self, each: Waiting) -> str:
        if each.continues is None:
            return self.tr("What it goes on from has not come here yet. It may still be right.")
        if not each.continues:
            return self.tr(
                "It does not go on from what is here: two copies of one folder were written in. "
                "Ask which of them is theirs."
            )
        return ""

    def _choose(self, epoch: object) -> None:
        chosen = next((each for each in self.waiting if each.epoch == epoch), None)
        if chosen is None:
            return
        self._chosen = chosen
        self.notice.clear()
        self.told.clear()
        self.who.setText(chosen.name)
        doubt = self._doubt(chosen)
        if doubt:
            self.doubt.say(doubt, "warning")
        else:
            self.doubt.clear()
        self.digits.clear()
        self.asking.show()
        self.digits.setFocus()
        reveal(self.asking)

    def _close(self) -> None:
        self._chosen = None
        self.asking.hide()
        self.digits.clear()
        self.rows.setFocus()

    def _certify(self) -> None:
        if self._chosen is None or not self.count.isEnabled():
            return
        if not self.digits.text().strip():
            self.digits.setFocus()
            return
        self.told.clear()
        self._enable(on=False)
        self.work.run(
            _certify, self, self._certified, self._refused, self._chosen.seat, self.digits.text()
        )

    def _certified(self, result: Counted) -> None:
        self._enable(on=True)
        self._close()
        done = result.certified
        words = [self.tr("What {name} writes counts from now on.").format(name=done.name)]
        if done.released:
            words.append(self.tr("%n save(s) that waited count too.", "", done.released))
        words.append(self.tr("They hear of it with the next exchange."))
        self.notice.say(" ".join(words), "success")
        reveal(self.notice)

    def _refused(self, error: AppError) -> None:
        self._enable(on=True)
        self.told.say(language.sentence(error), "danger")
        self.digits.setFocus()
        self.digits.selectAll()

    def _enable(self, *, on: bool) -> None:
        for part in (self.count, self.cancel, self.digits):
            part.setEnabled(on)


def _certify(desk: Desk, seat: bytes, digits: str) -> Counted:
    """What waited may lie anywhere."""
    done = certifying.certify(desk, seat, digits)
    return Counted(done, Changed(everything=True, exchange=True))
