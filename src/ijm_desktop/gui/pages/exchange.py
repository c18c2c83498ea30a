"""Exchanging: the connection, a folder or stick, what is confirmed, what to do next, what was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QProgressBar

from ijm_desktop.actions import exchange, exchange_log, remembering
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.exchange import ExchangeReport, ExchangeStatus
from ijm_desktop.actions.exchange_log import Logged
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.exchange_words import answered_lines, report_lines, status_lines
from ijm_desktop.gui.pages.connection_card import ConnectionCard
from ijm_desktop.gui.pages.exchange_log_card import ExchangeLogCard
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.surfaces import Card, reveal
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.places import Account
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.gui.work import Work
from ijm_desktop.headquarters import exchange as headquarters
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.exchange import Step
from ijm_desktop.sync.transports.folder import Folder

WIDTH = 760


@dataclass(frozen=True, slots=True)
class Ended:
    """At headquarters, what was answered; elsewhere, what went and came."""

    report: ExchangeReport | Answered
    changed: Changed


@dataclass(frozen=True, slots=True)
class Standing:
    status: ExchangeStatus
    folder: Path | None
    log: tuple[Logged, ...]


class ExchangePage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Exchange"), width=WIDTH)
        self._running: Task | None = None
        self.folder = PathField(Wanted.FOLDER, self.tr("Folder or stick"))
        self.start_button = Button(self.tr("Exchange now"), "primary", icon="exchange")
        self.stop_button = Button(self.tr("Stop"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Exchanging"))
        self.step = Line("", "soft")
        self.report = Paragraph()
        self.aside = Paragraph()
        self.standing = Paragraph()
        self.enrol = Button(self.tr("Tell headquarters about this computer"), "link")
        self.connection = ConnectionCard(work)
        self.log = ExchangeLogCard(self.tr("The last exchanges"))
        self._report_card = Card(space=layout.SNUG)
        self._build()
        self._show_running(running=False)
        work.exchanging.ended.connect(self._line_ended)

    def fetch(self) -> None:
        self.work.run(_standing, self, self._show, self.failed)

    def concerned(self, changed: Changed) -> bool:
        return changed.exchange or changed.everything

    def enter(self) -> None:
        if self._running is not None:
            self.stop_button.setFocus()
        elif self.work.exchanging.there:
            self.connection.enter()
        else:
            (self.start_button if self.folder.path else self.folder.edit).setFocus()

    def _build(self) -> None:
        card = Card()
        card.body.addWidget(
            Labelled(
                self.tr("Folder or stick"),
                self.folder,
                hint=self.tr("What is put there can be read only by those it is meant for.")
                if self.work.owner.is_headquarters
                else self.tr("What is put there can be read by headquarters only."),
                focus=self.folder.edit,
            )
        )
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.start_button)
        line.addWidget(self.stop_button)
        line.addWidget(self.step)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(self.bar)
        self._report_card.body.addWidget(Line(self.tr("This exchange"), "heading"))
        self._report_card.body.addWidget(self.report)
        self._report_card.hide()
        now = Card(space=layout.SNUG)
        now.body.addWidget(Line(self.tr("Where things stand"), "heading"))
        now.body.addWidget(self.standing)
        now.body.addWidget(self.enrol)
        now.body.addWidget(self.aside)
        for part in (self.connection, card, self._report_card, now, self.log):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.start_button.clicked.connect(self._start)
        self.folder.submitted.connect(self._start)
        self.stop_button.clicked.connect(self._stop)
        self.enrol.clicked.connect(self._to_account)

    def _show(self, standing: Standing) -> None:
        if self.folder.path is None:
            self.folder.put(standing.folder)
        lines, aside = status_lines(standing.status)
        if self.work.owner.is_headquarters:
            lines = [self.tr("This is headquarters: it answers everybody whose work came.")]
        self.standing.put("\n".join(lines))
        self.aside.put("\n".join(aside))
        self.aside.setVisible(bool(aside))
        self.enrol.setVisible(not standing.status.enrolled)
        self.log.show_lines(standing.log)
        self.connection.put(standing.status.files)

    def _start(self) -> None:
        folder = self.folder.path
        if self._running is not None:
            return
        if folder is None:
            self.notice.say(self.tr("Choose the folder or the stick first."), "warning")
            self.folder.edit.setFocus()
            return
        self.notice.clear()
        self._report_card.hide()
        self._show_running(running=True)
        self.work.exchanging.give_way()
        self._running = self.work.run_long(
            partial(_exchange, folder=folder), self, self._done, self._ended
        )
        self._running.on_news = self._told

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self.stop_button.setEnabled(False)
            self.step.setText(self.tr("Stopping…"))

    def _told(self, step: Step) -> None:
        words = {
            Step.FETCHING: self.tr("Taking in what came…"),
            Step.SENDING: self.tr("Putting there what is not confirmed…"),
        }
        if self._running is not None and not self._running.stopped():
            self.step.setText(words.get(step, ""))

    def _done(self, ended: Ended) -> None:
        self._show_running(running=False)
        self.work.exchanging.go_on()
        match ended.report:
            case ExchangeReport() as report:
                lines, left = report_lines(report), report.files_left
            case Answered() as answered:
                lines, left = answered_lines(answered), answered.files_left
        self.report.put("\n".join(lines))
        self._report_card.show()
        done = self.tr("The exchange is done.")
        if left:
            done = self.tr("The exchange is done, but not all attached files had room.")
        self.notice.say(done, "warning" if left else "success")
        reveal(self.notice)
        self.fetch()

    def _ended(self, error: AppError) -> None:
        self._show_running(running=False)
        self.work.exchanging.go_on()
        tone = "warning" if error.code in {"EXCHANGE_STOPPED", "NOT_ENROLLED"} else "danger"
        self.notice.say(language.sentence(error), tone)
        reveal(self.notice)
        self.fetch()

    def _show_running(self, *, running: bool) -> None:
        if not running:
            self._running = None
        self.step.clear()
        self.bar.setVisible(running)
        pressed, other = self.stop_button, self.start_button
        if not running:
            pressed, other = other, pressed
        pressed.setEnabled(True)
        pressed.show()
        if self.isVisible():  # else somebody writes elsewhere, and keys would come here unseen
            pressed.setFocus()
        # After that: what goes while it has the focus hands it on, and the page scrolls there.
        self.stop_button.setVisible(running)
        other.setEnabled(False)
        self.folder.setEnabled(not running)

    def _line_ended(self) -> None:
        """Its line in the log, also where it brought nothing."""
        if self.isVisible():
            self.fetch()
        else:
            self._stale = True

    def _to_account(self) -> None:
        self.go.emit(Account())


def _standing(desk: Desk) -> Standing:
    folder = remembering.exchange_folder(desk)
    return Standing(exchange.status(desk), folder, exchange_log.logged(desk))


def _exchange(desk: Desk, handle: Handle, *, folder: Path) -> Ended:
    with exchange_log.timed(desk, exchange_log.FOLDER):
        ended = _exchanged(desk, handle, folder)
    remembering.keep_exchange_folder(desk, folder)
    return ended


def _exchanged(desk: Desk, handle: Handle, folder: Path) -> Ended:
    if not desk.owner.is_headquarters:
        report = exchange.exchange_folder(desk, folder, handle.tell, handle.stopped)
        return Ended(report, report.changed)
    route = Folder(folder, cover.current().suffix)
    answered = headquarters.exchange(desk, route, progress=handle.tell, stop=handle.stopped)
    return Ended(answered, exchange.changed_by(desk, answered.touched))
