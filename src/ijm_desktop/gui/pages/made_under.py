"""What was done under a consent: to be looked at before it is withdrawn, and undone after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import leading, words
from ijm_desktop.gui.moments import day_shown
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work


class MadeUnder(ListCard):
    """Hidden where there is nothing. `opened` tells a place."""

    opened = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Done under this consent"))
        self._work = work
        self.list = EntryList(self.tr("Done under this consent"), whole=True)
        self.list.opened.connect(self.opened)
        self.body.addWidget(self.list)
        about = self.tr("When it is withdrawn, each of these gets a task to undo it.")
        self.add_words(Paragraph(about, "small"))
        self.hide()

    def put(self, made: Sequence[RecordShown]) -> None:
        known = [each for each in made if each.type in self._work.registry]
        self.list.put([self._entry(each) for each in known])
        self.setVisible(bool(known))

    def _entry(self, each: RecordShown) -> Entry:
        declared = self._work.registry.get(each.type)
        label = words.say(declared.label)
        title = words.title(declared, each, self._work.codelists)
        place = leading.place_of(each.key, each.type)
        return Entry(place, label, title, day_shown(each.created_ms), icon_for(each.type))
