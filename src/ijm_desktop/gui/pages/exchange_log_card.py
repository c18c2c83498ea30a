"""The last exchanges by any route, for a person to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

from ijm_desktop.actions.exchange_log import Logged
from ijm_desktop.gui import layout
from ijm_desktop.gui.connection_words import duration_shown, logged_shown
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard

_HIGHEST: Final = 9 * layout.CONTROL
"""A hundred lines scroll in their own field, so that the page does not end far below."""


class ExchangeLogCard(ListCard):
    """Hidden while nothing was ever exchanged."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.rows = EntryList(title)
        self.rows.setCursor(Qt.CursorShape.ArrowCursor)
        self.body.addWidget(self.rows)
        self.hide()

    def show_lines(self, lines: Sequence[Logged]) -> None:
        self.rows.put([_entry(at, each) for at, each in enumerate(lines)])
        wanted = sum(self.rows.sizeHintForRow(at) for at in range(len(lines))) + 2 * layout.RING
        self.rows.setFixedHeight(min(wanted, _HIGHEST))
        self.setVisible(bool(lines))


def _entry(at: int, line: Logged) -> Entry:
    stopped = line.stopped_by is not None
    return Entry(
        key=(line.at, at),
        primary=moment_shown(line.at),
        secondary=logged_shown(line),
        trailing="" if line.took_ms is None else duration_shown(line.took_ms / 1000),
        icon="alert" if stopped else "exchange",
        tone="warning" if stopped else "",
    )
