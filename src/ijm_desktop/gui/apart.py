"""What has to be known of a record beside what it shows: that two people wrote apart, and that a
save about it does not count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import held_words, layout, words
from ijm_desktop.gui.pages.settling import Settling
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.work import Work
from ijm_desktop.journal.signing_off import SIGNED
from ijm_desktop.kernel.declarations import RecordType


class Apart(QWidget):
    """Hidden where there is nothing to say."""

    settle = Signal()
    """Which text is to stand is about to be chosen."""
    look = Signal()
    """What does not count is about to be looked at."""

    failed = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.conflict = Notice()
        self.withheld = Notice()
        self.sides = Settling(work)
        self.sides.form_asked.connect(self.settle)
        self.sides.failed.connect(self.failed)
        box = layout.column(self, space=layout.TIGHT)
        box.addWidget(self.conflict)
        box.addWidget(self.sides)
        box.addWidget(self.withheld)
        self.hide()

    def put(
        self,
        record_type: RecordType,
        record: RecordShown,
        reasons: Sequence[str],
        *,
        settled_by_reader: bool = True,
    ) -> None:
        """`reasons` of each save about it that does not count (change §7.2)."""
        fields = [
            words.say(record_type.field(name).label) if name in record_type else name.strip("_")
            for name in record.in_conflict
            if name != SIGNED
        ]
        self._say_conflict(fields, settled_by_reader)
        self._say_withheld(reasons)
        self.sides.put(record_type, record, writes=settled_by_reader)
        said = not self.sides.done.isHidden()
        self.setVisible(bool(fields or reasons or said))

    def _say_conflict(self, fields: Sequence[str], settled_by_reader: bool) -> None:
        if not fields:
            self.conflict.clear()
            return
        choose = Button(self.tr("Choose what is to stand"))
        choose.clicked.connect(self.settle)
        told = self.tr("Two people wrote apart: {fields}. Both texts are kept; one is shown here.")
        self.conflict.say(
            told.format(fields=", ".join(fields)),
            "warning",
            (choose,) if settled_by_reader else (),
        )

    def _say_withheld(self, reasons: Sequence[str]) -> None:
        if not reasons:
            self.withheld.clear()
            return
        look = Button(self.tr("See what was written"))
        look.clicked.connect(self.look)
        told = [self.tr("%n save(s) kept that do not count", "", len(reasons)) + "."]
        told += dict.fromkeys(held_words.why(each) for each in reasons)
        self.withheld.say(" ".join(told), "info", (look,))
