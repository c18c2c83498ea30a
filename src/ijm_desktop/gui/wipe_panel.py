"""Destroying everything here: what would be lost is said first, a word is typed, and it is done,
however busy the worker is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from unicodedata import normalize

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.actions import beside, wiping
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.wiping import Loss
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card, Scrolling
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.wiping import Wiped

ON_EVERY_KEYBOARD = "destroy"
"""Taken in any language."""
WIDTH = 620
WIPED = 440


class WipePanel(Card):
    """`work` is None while it is locked: then less is known. `unsaved`: something is typed on a
    page below. The word can be typed before it is known what would be lost."""

    wiped = Signal(object)
    """Nothing opens any more; carries `Wiped`."""
    stopped = Signal()

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        machine: Machine,
        work: Work | None,
        *,
        unsaved: bool,
    ) -> None:
        super().__init__(space=layout.SNUG)
        self._folder = folder
        self._state = machine.state
        self._tasks = tasks
        self._unsaved = unsaved
        self.told = Paragraph(self.tr("Finding out what would be lost…"))
        self.warning = Paragraph(
            self.tr(
                "Nothing brings it back, neither headquarters nor the printed code. Memory sticks "
                "and modern disks may keep traces. Where officers with a warrant ask for it, "
                "destroying it may be a crime."
            ),
            "soft",
        )
        self.word = QLineEdit()
        self._wanted = self.tr("destroy")
        self.do = Button(self.tr("Destroy everything here"), "danger")
        self.do.setEnabled(False)
        self.stay = Button(self.tr("Keep everything"))
        self.notice = Notice()
        line = layout.row()
        line.addWidget(self.do)
        line.addWidget(self.stay)
        line.addStretch(1)
        if machine.practice:
            self.body.addWidget(
                Paragraph(
                    self.tr(
                        "This is practice: it destroys these invented cases and nothing else. With "
                        "your real work it would be as follows."
                    )
                )
            )
        for part in (self.told, self.warning):
            self.body.addWidget(part)
        self.body.addWidget(Labelled(self._label(), self.word))
        self.body.addLayout(line)
        self.body.addWidget(self.notice)
        self.word.textChanged.connect(self._typed)
        self.word.returnPressed.connect(self._wipe)
        self.do.clicked.connect(self._wipe)
        self.stay.clicked.connect(self.stopped)
        if work is not None:
            work.run(_loss, self, self._tell, self._not_told)
        else:
            tasks.run(partial(_loss_locked, folder), self, done=self._tell, failed=self._not_told)

    def start(self) -> None:
        self.word.setFocus()

    def _label(self) -> str:
        """With the word for a keyboard that lacks the letters of the window's language."""
        if self._wanted.isascii():
            return self.tr("Type the word “{word}”").format(word=self._wanted)
        both = self.tr("Type the word “{word}”, or “{other}”")
        return both.format(word=self._wanted, other=ON_EVERY_KEYBOARD)

    def _typed(self) -> None:
        typed = normalize("NFC", self.word.text().strip()).casefold()
        wanted = normalize("NFC", self._wanted).casefold()
        self.do.setEnabled(typed in (wanted, ON_EVERY_KEYBOARD))

    def _tell(self, loss: Loss) -> None:
        self.told.put("\n".join(self._lines(loss)))

    def _not_told(self, error: AppError) -> None:
        self.told.put(self.tr("What would be lost could not be found out."))
        self.notice.say(language.sentence(error), "warning")

    def _lines(self, loss: Loss) -> list[str]:
        lines: list[str] = []
        if loss.headquarters:
            lines.append(self.tr("This is headquarters: what others sent here would be gone."))
        if loss.enrolled is False:
            lines.append(
                self.tr("Headquarters does not know this computer yet: everything would be gone.")
            )
        elif loss.gone is None:
            lines.append(self.tr("While it is locked, nobody can say what is not sent yet."))
        elif loss.gone:
            lines.append(self.tr("%n change(s) that nobody else has would be gone.", "", loss.gone))
        elif not loss.attached:
            lines.append(self.tr("Nothing that was saved would be lost to headquarters."))
        if loss.attached:
            only_here = loss.attached
            lines.append(
                self.tr("%n attached file(s) that nobody else has would be gone.", "", only_here)
            )
        if loss.files:
            lines.append(
                self.tr(
                    "%n sealed file(s) with unsent work lie beside it, and stay.", "", loss.files
                )
            )
        elif loss.gone is None:
            lines.append(self.tr("No sealed copy of unsent work lies beside it."))
        if self._unsaved or loss.drafts:
            lines.append(self.tr("What is typed and not saved would be gone."))
        return lines

    def _wipe(self) -> None:
        if not self.do.isEnabled():
            return
        self.do.setEnabled(False)
        self.word.setEnabled(False)
        self.stay.setEnabled(False)
        work = partial(_wipe, self._folder, self._state)
        self._tasks.run_beside(work, self, done=self.wiped.emit, failed=self._failed)

    def _failed(self, error: AppError) -> None:
        for part in (self.do, self.word, self.stay):
            part.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")


class WipeWhole(QWidget):
    """The panel in the place of the start page."""

    def __init__(self, panel: WipePanel) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.panel = panel
        page = Scrolling(WIDTH + 2 * layout.LOOSE, centred=True)
        page.body.setContentsMargins(layout.LOOSE, layout.HUGE, layout.LOOSE, layout.WIDE)
        page.body.addWidget(Line(self.tr("Destroy everything here"), "title"))
        page.body.addWidget(panel)
        page.body.addStretch(1)
        layout.column(self, space=0).addWidget(page)


class WipedPage(QWidget):
    """The last thing to be seen. `anew`: practised beside real work, where it is made again."""

    closed = Signal()

    def __init__(self, wiped: Wiped, *, practice: bool, anew: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        card = Card(margin=layout.LOOSE)
        card.setFixedWidth(WIPED)
        card.body.addWidget(Paragraph(self.tr("Everything that was here is destroyed.")))
        if practice:
            words = self.tr(
                "It was practice: nothing of your real work is gone. To practise again, choose "
                "another folder for it."
            )
            if anew:
                words = self.tr(
                    "It was practice: nothing of your real work is gone. When you practise again, "
                    "the invented cases are made anew."
                )
            card.body.addWidget(Paragraph(words, "soft"))
        if wiped.left:
            words = self.tr(
                "These files could not be removed, and open nothing: {names}. Close this, and "
                "delete their folder."
            )
            card.body.addWidget(Paragraph(words.format(names=", ".join(wiped.left)), "soft"))
        self.end = Button(self.tr("Close"), "primary")
        self.end.clicked.connect(self.closed)
        card.body.addWidget(self.end)
        middle = layout.row()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        box = layout.column(self)
        box.addStretch(2)
        box.addLayout(middle)
        box.addStretch(3)


_CALLS = 4
"""Each seals some 30 MB of attached files; whoever wipes does not wait for a film."""


def _loss(desk: Desk) -> Loss:
    """What is unsent is sealed beside first, so that as little as can be is lost."""
    for _ in range(_CALLS):
        kept = beside.keep_beside(desk)
        if kept is None or not kept.more:
            break
    return wiping.what_would_be_lost(desk)


def _loss_locked(folder: Path, _handle: Handle) -> Loss:
    return wiping.what_would_be_lost(folder)


def _wipe(folder: Path, state: Path | None, _handle: Handle) -> Wiped:
    return wiping.wipe(folder, state=state)
