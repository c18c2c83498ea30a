"""People freed together: one household after the other, beside what was counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import alike, freed, tags
from ijm_desktop.actions.alike import Alike
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.freed import Agreement
from ijm_desktop.actions.intake_errors import HouseholdRefused, TagOfAnother
from ijm_desktop.actions.mass_intake import TakenIn, take_in
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.drafts import Draft, FormDraft, Pending
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.household_grid import HouseholdGrid
from ijm_desktop.gui.pages import pairs_card
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.pairs_card import Asked, PairsCard
from ijm_desktop.gui.pages.tags_card import TagsCard
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.places import New
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError

WIDTH = 1100
_AHEAD = 60


@dataclass(frozen=True, slots=True)
class Loaded:
    """`had_tags`: ranges were made for this computer, used up or not."""

    free: tuple[str, ...]
    had_tags: bool
    agreements: tuple[Agreement, ...]
    entered: int
    alike: tuple[Alike, ...]
    asked: tuple[Asked, ...]


class MassIntakePage(WritingPage):
    """Saving a household leaves the page ready for the next."""

    def __init__(self, work: Work, case_id: bytes) -> None:
        super().__init__(work, self.tr("People freed together"), width=WIDTH)
        self._case_id = case_id
        self._after = _next_household
        card = Card()
        card.body.addWidget(Line(self.tr("One household"), "heading"))
        hint = self.tr(
            "Leave empty what is not known. Write ~ before an age that is guessed. Empty rows "
            "are left out."
        )
        card.body.addWidget(Paragraph(hint, "small"))
        self.grid = HouseholdGrid(work)
        card.body.addWidget(self.grid)
        self.more = Button(self.tr("Another row"), icon="plus")
        self.more.clicked.connect(self.grid.add_row)
        below = layout.row()
        below.addWidget(self.more)
        below.addStretch(1)
        card.body.addLayout(below)
        self.reason = QLineEdit()
        self.asked = Labelled(self.tr("Why a tag of another computer is used"), self.reason)
        self.asked.hide()
        card.body.addWidget(self.asked)
        self.body.addWidget(card)
        so_far = Card()
        so_far.body.addWidget(Line(self.tr("So far"), "heading"))
        self.so_far = Paragraph("")
        so_far.body.addWidget(self.so_far)
        self.body.addWidget(so_far)
        self.pairs_card = PairsCard()
        self.pairs = self.pairs_card.pairs
        self.pairs_card.ask.connect(self._ask_same)
        self.pairs_card.decide.connect(self._ask_decision)
        self.body.addWidget(self.pairs_card)
        self.ranges = TagsCard(work, case_id)
        self.ranges.failed.connect(self.failed)
        self.body.addWidget(self.ranges)
        self.body.addStretch(1)

    @property
    def forms(self) -> tuple[Form, ...]:
        return ()

    @property
    def dirty(self) -> bool:
        return self.grid.dirty

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, self._case_id)
        self.ranges.fetch()

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or self._case_id in changed.cases or "same_as" in changed.types

    def enter(self) -> None:
        draft, self._draft = self._draft, None
        if draft is not None and draft.forms:
            *rows, said = draft.forms
            self.grid.take_back(rows)
            self.reason.setText(said.reasons.get(TagOfAnother.code, ""))
            self.asked.setVisible(bool(self.reason.text()))
            words = self.tr("Here is what you had typed. It is not saved yet.")
            self.notice.say(words, "warning" if draft.erased else "info")
        self.grid.focus_first()

    def save(self) -> None:
        if not self._saving:
            self.notice.clear()
            self.grid.show_problems(())
            self._show_saving(saving=True)
            self._task = self.start_saving()

    def start_saving(self) -> Task | None:
        given = self.reason.text().strip()
        return self.work.run(
            take_in,
            self,
            self._taken_in,
            self.refused,
            self._case_id,
            self.grid.members(),
            reasons={TagOfAnother.code: given} if given else {},
        )

    def draft(self) -> Pending:
        if not self.dirty:
            return Page.draft(self)
        said = FormDraft({}, {TagOfAnother.code: self.reason.text()} if self.reason.text() else {})
        draft = Draft(self.place, (*self.grid.drafts(), said))
        future = self._task.future if self._task is not None and self._saving else None
        return Pending(draft, future, self._after)

    def refused(self, error: AppError) -> None:
        if not isinstance(error, HouseholdRefused):
            super().refused(error)
            return
        self._show_saving(saving=False)
        self._go_on = None
        self.grid.show_problems(error.cells)
        if any(isinstance(cell.error, TagOfAnother) for cell in error.cells):
            self.asked.show()
        self.notice.say(self.tr("Nothing is saved yet. Mend what is marked."), "warning")

    def _taken_in(self, taken: TakenIn) -> None:
        self._show_saving(saving=False)
        self.grid.clear()
        self.reason.clear()
        self.asked.hide()
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            go_on()
            return
        codes = ", ".join(taken.people)
        self.notice.say(self.tr("Saved: {codes}").format(codes=codes), "success")
        self.grid.focus_first()

    def _show(self, loaded: Loaded) -> None:
        self.grid.offer_tags(loaded.free)
        lines = [self.tr("%n person(s) entered", "", loaded.entered)]
        lines += [self._agreement(each) for each in loaded.agreements]
        if loaded.had_tags and not loaded.free:
            lines.append(self.tr("This computer has no tags of its own left."))
        self.so_far.put("\n".join(lines))
        self.pairs_card.put(loaded.alike, loaded.asked)

    def _agreement(self, each: Agreement) -> str:
        stage = self.work.codelists["count_stage"].label(each.stage, language.current())
        whole = self.tr("{stage}: {counted} counted").format(stage=stage, counted=each.counted)
        apart = [
            self.tr("{who} {entered} of {counted}").format(
                who=self._band(line.band), entered=line.entered, counted=line.counted or 0
            )
            for line in each.lines
            if line.missing
        ]
        agree = self.tr("all entered") if not apart else ", ".join(apart)
        return self.tr("{whole}; {agree}").format(whole=whole, agree=agree)

    def _band(self, band: str) -> str:
        return {
            "women": self.tr("women"),
            "men": self.tr("men"),
            "girls": self.tr("girls"),
            "boys": self.tr("boys"),
            "unclear": self.tr("sex or age unclear"),
            "role_uncertain": self.tr("role uncertain"),
        }[band]

    def _ask_same(self, key: object) -> None:
        """A form that asks a colleague; whoever asks does not decide."""
        if isinstance(key, tuple):
            one, other = key
            self.go.emit(New("same_as", one, None, {"other": other}))

    def _ask_decision(self, asked: Asked) -> None:
        """Whoever asked does not decide: the rule says so where they try."""
        same = Button(self.tr("The same person"))
        two = Button(self.tr("Two people"))
        same.clicked.connect(partial(self._decide, asked, same=True))
        two.clicked.connect(partial(self._decide, asked, same=False))
        told = self.tr(
            "{one} and {other}: one person or two? Nothing is merged, and it can be undone."
        )
        self.notice.say(told.format(one=asked.one, other=asked.other), "info", (same, two))
        same.setFocus()

    def _decide(self, asked: Asked, *_pressed: object, same: bool) -> None:
        self.notice.clear()
        self.work.run(alike.decide, self, self._decided, self.failed, asked.link, same=same)

    def _decided(self, _saved: Saved) -> None:
        self.notice.say(self.tr("Saved"), "success")
        self.grid.focus_first()


def _next_household(draft: Draft, _taken: TakenIn) -> Draft:
    return replace(draft, forms=())


def _load(desk: Desk, case_id: bytes) -> Loaded:
    found, _ = freed.people(desk, case_id)
    return Loaded(
        tags.free(desk, case_id, _AHEAD),
        any(each.own for each in tags.ranges(desk, case_id)),
        freed.agreements(desk, case_id),
        len(freed.once(found)),
        alike.offered(desk, case_id, 20),
        pairs_card.asked(desk, found),
    )
