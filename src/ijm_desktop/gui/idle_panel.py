"""After how many minutes without anybody the window locks itself."""

from __future__ import annotations

from ijm_desktop.actions import remembering
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.parts.buttons import Choice
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError

OFFERED = (1, 2, 3, 5, 10, 15, 20, 30)


class IdlePanel(Card):
    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.SNUG)
        self._work = work
        self.choice = Choice()
        for minutes in OFFERED:
            self.choice.addItem(self.tr("%n minute(s)", "", minutes), minutes)
        self.notice = Notice()
        self.body.addWidget(Line(self.tr("Locking by itself"), "heading"))
        self.body.addWidget(
            Labelled(
                self.tr("When nobody has touched it for"),
                self.choice,
                hint=self.tr(
                    "It also locks when the computer sleeps and when its screen is locked. "
                    "Ctrl+L locks at once."
                ),
            )
        )
        self.body.addWidget(self.notice)
        self.choice.activated.connect(self._choose)
        work.run(remembering.idle_minutes, self, self._show, self._failed)

    def _show(self, minutes: int) -> None:
        # Whatever another version offered: the nearest that locks no later.
        fitting = [at for at, each in enumerate(OFFERED) if each <= minutes]
        self.choice.setCurrentIndex(fitting[-1])

    def _choose(self, at: int) -> None:
        minutes: int = self.choice.itemData(at)
        self._work.run(remembering.keep_idle_minutes, self, self._chosen, self._failed, minutes)

    def _chosen(self, _result: None) -> None:
        self.notice.clear()
        self._work.learn_idle()

    def _failed(self, error: AppError) -> None:
        self.notice.say(language.sentence(error), "danger")
