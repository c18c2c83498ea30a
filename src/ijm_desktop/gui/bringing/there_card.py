"""What of the files still lies on the phone or card, and which of it is safe here by now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ijm_desktop.actions.staging import OnSource
from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.handing_out import safe_name
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.vault.staged import State

translate = QCoreApplication.translate
MOST_SEEN = 6
"""Rows before the list scrolls."""


class ThereCard(ListCard):
    def __init__(self) -> None:
        title = translate("ThereCard", "Still on the phone or card")
        again = Button(translate("ThereCard", "Look again"), "link")
        super().__init__(title, again)
        self.again = again
        self.list = EntryList(title)
        self.list.unsetCursor()  # nothing here opens
        self.told = Paragraph("", "small")
        self.body.addWidget(self.list)
        self.add_words(self.told)

    def put(self, found: tuple[OnSource, ...]) -> None:
        self.list.put([self._entry(each) for each in found])
        self.list.setVisible(bool(found))
        row = max(self.list.sizeHintForRow(0), 0)
        self.list.setFixedHeight(min(len(found), MOST_SEEN) * row + layout.TIGHT)
        safe = sum(each.removable for each in found)
        if not found:
            self.told.put(
                self.tr("Nothing of this list: the phone or card is not here, or it is empty.")
            )
            return
        self.told.put(
            self.tr(
                "%n file(s) copied here and compared. Whoever owns the phone may remove them "
                "there; this program never deletes anything on it.",
                "",
                safe,
            )
        )

    def _entry(self, each: OnSource) -> Entry:
        said = {
            State.WAITING: self.tr("not copied yet"),
            State.COPIED: self.tr("copied and compared: may be removed there"),
            State.KEPT: self.tr("copied and compared: may be removed there"),
            State.MARKED: self.tr("may show abuse: leave it for the police"),
            State.REFERRED: self.tr("by reference only: it has to stay there"),
            State.DISCARDED: self.tr("thrown away here: lies only there"),
        }[each.file.state]
        key = (each.file.batch, each.file.number)
        return Entry(key, safe_name(each.file.name), said)
