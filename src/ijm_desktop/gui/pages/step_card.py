"""What comes next in a case and when, and the way to write it where nobody has."""

from __future__ import annotations

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import layout
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType

STEP, ON = "next_step", "next_step_on"


class StepCard(Card):
    """`write` is pressed to write or change it."""

    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.HAIR)
        self._work = work
        head = layout.row()
        head.addWidget(Line(self.tr("Next step"), "small"))
        head.addStretch(1)
        self.write = Button("", "link")
        head.addWidget(self.write)
        self.step = Paragraph("", "heading")
        self.on = Line("", "soft")
        self.body.addLayout(head)
        self.body.addWidget(self.step)
        self.body.addWidget(self.on)

    def put(self, declared: RecordType, case: RecordShown) -> None:
        step, on = (
            field_text(declared.field(name), case, self._work.codelists, {}) for name in (STEP, ON)
        )
        self.step.put(step or self.tr("None is set"))
        self.write.setText(self.tr("Edit") if step else self.tr("Set it"))
        self.write.setAccessibleName(
            self.tr("Edit the next step") if step else self.tr("Set the next step")
        )
        self.on.setText(on)
        self.on.setVisible(bool(on))
