"""Destroying everything here, from the open work."""

from __future__ import annotations

from ijm_desktop.actions.desk import Changed
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.wipe_panel import WIDTH, WipePanel
from ijm_desktop.gui.work import Work


class WipePage(Page):
    def __init__(self, work: Work, *, unsaved: bool) -> None:
        super().__init__(work, self.tr("Destroy everything here"), width=WIDTH)
        self.panel = WipePanel(work.folder, work.tasks, work.machine, work, unsaved=unsaved)
        self.panel.stopped.connect(self.back)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)

    def concerned(self, _changed: Changed) -> bool:
        return False

    def enter(self) -> None:
        self.panel.start()
