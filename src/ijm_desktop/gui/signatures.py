"""Who signed a record, and what was written since and nobody signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.signing_off import SignedRecord, SignedText, Unsigned
from ijm_desktop.gui import layout
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.kernel.encoding import Value

Said = Callable[[str, Value], tuple[str, str]]
"""A field's label and a value of it as text, by the field's unqualified name."""


class Signatures(QWidget):
    """Hidden where nobody signed. `chosen` carries the place of a text among `texts`."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.texts: tuple[SignedText, ...] = ()
        box = layout.column(self, space=layout.STEP)
        self._card = ListCard(self.tr("Signed"))
        self._apart = Paragraph()
        self._card.add_words(self._apart)
        self.list = EntryList(self.tr("Signed"), whole=True)
        self.list.opened.connect(self.chosen)
        self._card.body.addWidget(self.list)
        self._since = ListCard(self.tr("Written since, not signed"))
        self.unsigned = EntryList(self.tr("Written since, not signed"), whole=True)
        self._since.body.addWidget(self.unsigned)
        box.addWidget(self._card)
        box.addWidget(self._since)
        self.hide()

    def put(self, seen: SignedRecord, said: Said) -> None:
        self.texts = (*seen.texts, *seen.earlier)
        self._apart.put(
            self.tr(
                "Different texts were signed. Open each to read it. Edit what differs, then sign "
                "again to settle it."
            )
            if seen.in_conflict
            else ""
        )
        self._apart.setVisible(seen.in_conflict)
        now = len(seen.texts)
        self.list.put([self._text(at, each, at < now, said) for at, each in enumerate(self.texts)])
        self.unsigned.put(self._lines(seen.unsigned, said))
        self._since.setVisible(bool(seen.unsigned))
        self.setVisible(bool(self.texts))

    def _text(self, at: int, text: SignedText, stands: bool, said: Said) -> Entry:
        names = ", ".join(dict.fromkeys(each.author for each in text.signatures))
        lines = [moment_shown(text.signatures[-1].at_ms)]
        if text.erased:
            erased = ", ".join(said(name, None)[0] for name in text.erased)
            lines.append(self.tr("Erased by headquarters: {fields}").format(fields=erased))
        if text.missing:
            lines.append(self.tr("Part of it is not here, or does not count"))
        trailing = "" if stands else self.tr("added to since")
        return Entry(at, names, "\n".join(lines), trailing, "check" if stands else "")

    def _lines(self, unsigned: Sequence[Unsigned], said: Said) -> list[Entry]:
        entries = []
        for at, each in enumerate(unsigned):
            label, text = said(each.field, each.value)
            second = f"{each.author}, {moment_shown(each.written_ms)}"
            trailing = self.tr("taken away") if each.taken_away else ""
            entries.append(
                Entry((at, each.field), f"{label}: {text}" if text else label, second, trailing)
            )
        return entries
