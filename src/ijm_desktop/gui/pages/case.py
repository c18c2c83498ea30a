"""A case: where it stands and what comes next, its people by code, and its timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import attachments, case_way, held, reading
from ijm_desktop.actions.case_way import Stage
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.held import WithoutEffect
from ijm_desktop.actions.reading import CasePage as CaseHeld
from ijm_desktop.gui import layout, offered, words
from ijm_desktop.gui.apart import Apart
from ijm_desktop.gui.details import Details, field_text
from ijm_desktop.gui.names import Names
from ijm_desktop.gui.offered import PART
from ijm_desktop.gui.pages import step_card, timeline_card
from ijm_desktop.gui.pages.attachments_card import AttachmentsCard
from ijm_desktop.gui.pages.attempts_card import AttemptsCard
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.people_card import PeopleCard
from ijm_desktop.gui.pages.step_card import StepCard
from ijm_desktop.gui.pages.tasks_card import TasksCard
from ijm_desktop.gui.pages.team_card import TeamCard
from ijm_desktop.gui.pages.timeline_card import TimelineCard
from ijm_desktop.gui.pages.way_strip import WayStrip
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.dropping import dropped_file
from ijm_desktop.gui.parts.surfaces import Card, Scrolling
from ijm_desktop.gui.parts.text import Line, Tag
from ijm_desktop.gui.places import (
    Adding,
    Attachment,
    BringingIn,
    Change,
    FreedTogether,
    Held,
    NewAttachment,
    Person,
    Record,
)
from ijm_desktop.gui.task_done import TaskDone
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope

LEFT, LEAST, SIDE = 380, 300, 0.38
ABREAST, TALL = 760, 380
"""A narrower page is one column that scrolls, in which the timeline is so tall."""
_ANY = 16_777_215
"""Qt's word for no limit."""
IN_HEADER = frozenset({"number", "case_type", "status", step_card.STEP, step_card.ON})


@dataclass(frozen=True, slots=True)
class Loaded:
    """`withheld`: saves about this case that do not count."""

    case: CaseHeld
    way: tuple[Stage, ...]
    withheld: tuple[WithoutEffect, ...]


class CasePage(Page):
    def __init__(self, work: Work, case_id: bytes) -> None:
        super().__init__(work, width=None)
        self._case_id = case_id
        self._declared = work.registry.get("case")
        self.held: CaseHeld | None = None
        self.setAcceptDrops(True)
        self.kind = Tag()
        self.status = Line("", "tag-accent")
        tags: tuple[QWidget, ...] = (self.kind, self.status)
        for tag in tags:
            tag.hide()
            self.tags.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        self.adders = self._adders()
        self._narrow = False
        across = self._across = layout.row(space=layout.WIDE)
        self._side = self._left()
        across.addWidget(self._side)
        self.happened = TimelineCard(work)
        self.happened.opened.connect(self._open_record)
        self.timeline = self.happened.list
        across.addWidget(self.happened, 1)
        self.apart = Apart(self.work)
        self.apart.failed.connect(self.failed)
        self.apart.settle.connect(partial(self._change, ""))
        self.apart.look.connect(partial(self.go.emit, Held()))
        self.way = WayStrip()
        self.body.addWidget(self.apart)
        self.body.addWidget(self.way)
        self.body.addSpacing(layout.TIGHT)
        self.body.addLayout(across, 1)

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, self._case_id)

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or self._case_id in changed.cases or "person" in changed.types

    def enter(self) -> None:
        self.timeline.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small or a scaled screen the timeline keeps the larger part, on a smaller one the
        whole width."""
        super().resizeEvent(event)
        narrow = self.width() < ABREAST
        if narrow != self._narrow:
            self._narrow = narrow
            self._stack() if narrow else self._lay_abreast()
        if not narrow:
            self._side.setFixedWidth(min(LEFT, max(LEAST, round(self.width() * SIDE))))

    def _stack(self) -> None:
        """All in one column. What stands above the others to be pressed is behind "More…" too."""
        column = self._side.body
        for at, part in ((0, self.apart), (1, self.way), (3, self.happened)):
            column.insertWidget(at, part)
        self.happened.setMinimumHeight(TALL)
        self._side.put_width(layout.FORM)
        self._side.setMinimumWidth(0)
        self._side.setMaximumWidth(_ANY)
        for button in self.adders.values():
            button.hide()

    def _lay_abreast(self) -> None:
        for at, part in ((2, self.apart), (3, self.way)):
            self.body.insertWidget(at, part)
        self.happened.setMinimumHeight(0)
        self._side.put_width(LEFT)
        self._across.addWidget(self.happened, 1)
        for button in self.adders.values():
            button.show()

    def hideEvent(self, event: QHideEvent) -> None:
        self.names.forget()
        super().hideEvent(event)

    def _adders(self) -> dict[str, Button]:
        """A button for what this role writes into a case every day, and one for all the rest."""
        found: dict[str, Button] = {}
        for each in offered.at_hand(self.work, Scope.CASE):
            words_of = self.tr("Person") if each.name == PART else words.say(each.label)
            button = Button(words_of, icon="plus")
            button.setAccessibleName(self.tr("Add: {what}").format(what=words_of))
            place = offered.place_of(each, self._case_id)
            button.clicked.connect(partial(self.go.emit, place))
            self.buttons.addWidget(button)
            found[each.name] = button
        self.more = Button(self.tr("More…"))
        self.more.setAccessibleName(self.tr("Add something else…"))
        self.more.clicked.connect(partial(self.go.emit, Adding(Scope.CASE.value, self._case_id)))
        self.buttons.addWidget(self.more)
        return found

    def _left(self) -> Scrolling:
        scrolling = Scrolling(LEFT)
        scrolling.body.setContentsMargins(0, 0, layout.TIGHT, 0)
        self.next = StepCard(self.work)
        self.next.write.clicked.connect(partial(self._change, step_card.STEP))
        self.names = Names(self.work)
        self.names.failed.connect(self.failed)
        people = PeopleCard(self.work, self.names)
        people.opened.connect(self._open_person)
        people.failed.connect(self.failed)
        self.together = people.together
        self.together.clicked.connect(partial(self.go.emit, FreedTogether(self._case_id)))
        self.people, self.people_card = people.list, people
        self.waiting = TasksCard(self.work)
        self.waiting.opened.connect(self._open_record)
        self.waiting.failed.connect(self.failed)
        self.done_here = TaskDone(self.work, self.notice, self.failed, self.waiting.list.setFocus)
        self.waiting.ticked.connect(self.done_here.tick)
        self.team = TeamCard(self.work)
        self.attempts = AttemptsCard(self.work)
        self.attempts.opened.connect(self._open_record)
        self.attempts.failed.connect(self.failed)
        overview = Card(space=layout.SNUG)
        head = layout.row()
        head.addWidget(Line(self.tr("Overview"), "heading"))
        head.addStretch(1)
        self.change = Button(self.tr("Edit"), "link")
        self.change.setAccessibleName(self.tr("Edit the case"))
        self.change.clicked.connect(partial(self._change, ""))
        head.addWidget(self.change)
        self.details = Details()
        self.past = Button(self.tr("Who wrote what"), "link")
        self.past.clicked.connect(self._open_past)
        overview.body.addLayout(head)
        overview.body.addWidget(self.details)
        overview.body.addWidget(self.past)
        self.attached = AttachmentsCard(self.work)
        self.attached.opened.connect(self._open_attachment)
        self.attached.failed.connect(self.failed)
        self.attached.many.connect(partial(self.go.emit, BringingIn(self._case_id)))
        for card in (
            self.next,
            self.waiting,
            people,
            self.team,
            self.attempts,
            self.attached,
            overview,
        ):
            scrolling.body.addWidget(card)
        scrolling.body.addStretch(1)
        return scrolling

    def _show(self, loaded: Loaded) -> None:
        self.held = shown = loaded.case
        reasons = [each.reason for each in loaded.withheld]
        self.apart.put(self._declared, shown.case, reasons)
        case, lists = shown.case, self.work.codelists
        self.title.setText(case.code)
        kind, status = (
            field_text(self._declared.field(name), case, lists, {})
            for name in ("case_type", "status")
        )
        self.kind.put(kind)
        self.kind.setVisible(bool(kind))
        self.status.setText(status)
        self.status.setVisible(bool(status))
        self.next.put(self._declared, case)
        self.details.put(self._declared, case, lists, {}, leave_out=IN_HEADER)
        self.way.put(loaded.way)
        self.people_card.put(shown)
        # Behind it: the timeline of an old case takes longer than a page may to come up.
        self.work.run(
            timeline_card.load, self, self._show_timeline, self.failed, self._case_id, case
        )
        for card in (self.waiting, self.attempts, self.attached):
            card.fetch(self._case_id)

    def _show_timeline(self, found: timeline_card.Loaded) -> None:
        if self.held is None:
            return
        people = self.held.people
        codes = {each.part.key: each.person.code for each in people if each.person is not None}
        self.held = replace(self.held, timeline=tuple(each.entry for each in found.told))
        self.happened.put(found.told, codes)
        self.team.put(found.team)

    def _open_person(self, person_id: bytes) -> None:
        self.go.emit(Person(person_id))

    def _open_record(self, key: RecordKey) -> None:
        if key.record == self._case_id:
            self._change("")
        elif self.attached.holds(key):
            self._open_attachment(key)
        else:
            self.go.emit(Record(key, self._case_id))

    def _open_attachment(self, key: RecordKey) -> None:
        self.go.emit(Attachment(key, self._case_id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if attachments.ATTACHMENT in self.adders and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = dropped_file(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            self.work.tasks.run(
                partial(_is_folder, found),
                self,
                done=partial(self._dropped, found),
                failed=self.failed,
            )

    def _dropped(self, found: Path, folder: bool) -> None:
        place = BringingIn if folder else NewAttachment
        self.go.emit(place(self._case_id, str(found)))

    def _open_past(self) -> None:
        if self.held is not None:
            self.go.emit(Record(self.held.case.key, self._case_id))

    def _change(self, begin: str, _pressed: bool = False) -> None:
        if self.held is not None:
            self.go.emit(Change(self.held.case.key, self._case_id, begin))


def _load(desk: Desk, case_id: bytes) -> Loaded:
    found = reading.case_opened(desk, case_id)
    way = case_way.of_case(desk, found.case)
    return Loaded(found, way, held.in_scope(desk, case_id))


def _is_folder(path: Path, _handle: Handle) -> bool:
    return path.is_dir()
