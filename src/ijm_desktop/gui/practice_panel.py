"""What marks every page of a practice, and the exercises at its side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ijm_desktop.gui import appearance, icons, layout, words
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.surfaces import Scrolling
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.practice import Exercise, Practice
from ijm_desktop.kernel.declarations import Registry


class PracticeBand(QFrame):
    """Above every page. `leave` is hidden where there is nothing to go back to."""

    left = Signal()
    exercises_asked = Signal()

    def __init__(self, practice: Practice | None, *, may_leave: bool) -> None:
        super().__init__()
        self.setProperty("kind", "practice")
        self._practice = practice
        box = layout.row(self, margins=(layout.STEP, layout.HAIR))
        told = self.tr("Practice. Nothing here is real, and nothing leaves it.")
        band = Line(told, "practice", wrap=True)
        self.exercises = Button("", "practice")
        self.exercises.clicked.connect(self.exercises_asked)
        self.leave = Button(self.tr("End the practice"), "practice")
        self.leave.clicked.connect(self.left)
        box.addWidget(band, 1)
        box.addWidget(self.exercises)
        box.addWidget(self.leave)
        self.leave.setVisible(may_leave)
        self.exercises.hide()

    def tell(self) -> None:
        """How many of the exercises are done; from now on they can be shown and hidden here."""
        if self._practice is None:
            return
        offered = self._practice.offered()
        done = sum(each in self._practice.done for each in offered)
        words_ = self.tr("Exercises: {done} of {all}").format(done=done, all=len(offered))
        self.exercises.setText(words_)
        self.exercises.show()


class ExercisePanel(QFrame):
    """One line for each; how it is done stands under the next one only."""

    def __init__(self, practice: Practice, registry: Registry) -> None:
        super().__init__()
        self.setProperty("kind", "exercises")
        self.setFixedWidth(layout.EXERCISES)
        self._practice = practice
        self._registry = registry
        self._list = Scrolling(layout.EXERCISES)
        self._list.body.setContentsMargins(layout.STEP, layout.WIDE, layout.STEP, layout.STEP)
        layout.column(self, space=0).addWidget(self._list)
        self._body: QWidget | None = None
        self.skip: Button | None = None
        practice.altered.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Made anew; whoever was on the button to leave one out is on that of the next."""
        held = self.skip is not None and self.skip.hasFocus()
        body, self.skip = QWidget(), None
        box = layout.column(body, space=layout.SNUG)
        box.addWidget(Line(self.tr("Exercises"), "heading"))
        for number, each in enumerate(self._practice.offered(), start=1):
            box.addLayout(self._line(number, each))
            if each is self._practice.next:
                box.addWidget(Paragraph(self._how(each), "soft"))
                self.skip = Button(self.tr("Leave this one out"), "link")
                self.skip.clicked.connect(partial(self._practice.skip, each))
                box.addWidget(self.skip)
        if self._practice.next is None:
            end = self.tr("All done. Go on as you like, or try somebody else's work: lock first.")
            box.addWidget(Paragraph(end))
        box.addStretch(1)
        old, self._body = self._body, body
        self._list.body.addWidget(body)
        if old is not None:
            self._list.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        if held and self.skip is not None:
            self.skip.setFocus()

    def _line(self, number: int, exercise: Exercise) -> QHBoxLayout:
        done = exercise in self._practice.done
        row = layout.row()
        sign = Line(str(number), "soft")
        sign.setFixedSize(layout.ICON, layout.ICON)
        colours = appearance.current()
        if done:
            sign.setPixmap(icons.pixmap("check", colours.success, layout.ICON))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        title = self._title(exercise)
        text = Paragraph(title, "soft" if done else "body")
        if done:
            text.setAccessibleName(self.tr("{what}: done").format(what=title))
        row.addWidget(text, 1)
        return row

    def _title(self, exercise: Exercise) -> str:
        return {
            Exercise.FIND: self.tr("Find a case"),
            Exercise.WRITE: self.tr("Write into a case"),
            Exercise.SETTLE: self.tr("Settle what two people wrote"),
            Exercise.EXCHANGE: self.tr("Exchange by a folder"),
            Exercise.HIDE: self.tr("Hide everything, and return"),
        }[exercise]

    def _how(self, exercise: Exercise) -> str:
        kind = words.say(self._registry.get(self._practice.written).label)
        return {
            Exercise.FIND: self.tr(
                "Press Ctrl+K, type a word such as kiln or a part of a number, and press Enter on "
                "a case."
            ),
            Exercise.WRITE: self.tr(
                "In a case press Ctrl+K and type the beginning of “{what}”. Fill in what is asked, "
                "and press Save."
            ).format(what=kind),
            Exercise.SETTLE: self.tr(
                "Home says what two people wrote apart. Open it, keep one of the texts or write a "
                "third, and save."
            ),
            Exercise.EXCHANGE: self.tr(
                "Go to Exchange. The folder of this practice stands there: press Exchange now."
            ),
            Exercise.HIDE: self.tr(
                "Press F12: nothing is to be seen. Press any key and unlock, and you are where you "
                "were."
            ),
        }[exercise]
