"""The attempts of an investigation, and who knew of each before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from ijm_desktop.actions import attempts, reading
from ijm_desktop.actions.attempts import OPERATION, Attempt
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work

SEVERAL = 2
"""From so many attempts on it tells something who knew of all of them."""


@dataclass(frozen=True, slots=True)
class Tried:
    """`knew`: by name, each once, in the order in which they were told."""

    attempt: Attempt
    knew: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """`of_all`: who knew of every attempt, by name."""

    tried: tuple[Tried, ...]
    of_all: tuple[str, ...]


class AttemptsCard(ListCard):
    """Hidden where no investigation is held. `opened` tells the key of an attempt."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Attempts"))
        self._work = work
        self.list = EntryList(self.tr("Attempts"), whole=True)
        self.list.opened.connect(self.opened)
        self.of_all = Paragraph("", "small")
        self.body.addWidget(self.list)
        self.add_words(self.of_all)
        self.hide()

    def fetch(self, case_id: bytes) -> None:
        self._work.run(_load, self, self._show, self.failed.emit, case_id)

    def _show(self, loaded: Loaded) -> None:
        self.list.put([self._entry(each) for each in loaded.tried])
        who = ", ".join(loaded.of_all)
        several = len(loaded.tried) >= SEVERAL
        words = self.tr("Knew of every one beforehand: {who}").format(who=who)
        if not who:
            words = self.tr("Nobody was told of every one beforehand, as far as it is written.")
        self.of_all.put(words if several else "")
        self.of_all.setVisible(several)
        self.setVisible(bool(loaded.tried))

    def _entry(self, each: Tried) -> Entry:
        attempt, lists = each.attempt, self._work.codelists
        declared = self._work.registry.get(OPERATION)
        number = "?" if attempt.number is None else str(attempt.number)
        name = self.tr("Attempt {number}").format(number=number)
        outcome, status = (
            field_text(declared.field(field), attempt.operation, lists, {})
            for field in ("outcome", "status")
        )
        what = outcome or status
        when = "" if attempt.at is None else moment_shown(attempt.at)
        knew = self.tr("nobody is written down to have known of it")
        if each.knew:
            knew = self.tr("knew before: {who}").format(who=", ".join(each.knew))
        first = f"{name} · {what}" if what else name
        second = "\n".join(part for part in (when, knew) if part)
        return Entry(attempt.operation.key, first, second, "", icon_for(OPERATION))


def _load(desk: Desk, case_id: bytes) -> Loaded:
    found = attempts.of_case(desk, case_id)
    tried = tuple(Tried(each, _names(desk, (told.who for told in each.knew))) for each in found)
    return Loaded(tried, tuple(sorted(_names(desk, attempts.knew_of_all(found)))))


def _names(desk: Desk, who: Iterable[bytes | str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            reading.author_name(desk, each) if isinstance(each, bytes) else each for each in who
        )
    )
