"""A form made from a record type's declaration: sections, labels, hints, editors, what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.authors import Wrote
from ijm_desktop.actions.reading import RecordShown, shown_values, stood
from ijm_desktop.gui import judging, layout, words
from ijm_desktop.gui.attention import Attention
from ijm_desktop.gui.displayed import NOBODY, Displayed
from ijm_desktop.gui.drafts import FieldDraft, FormDraft, as_displayed
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.fields.making import editor_for
from ijm_desktop.gui.form_section import FormSection
from ijm_desktop.gui.judging import Judged
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.gui.reasons import Reasons, homes
from ijm_desktop.kernel.declarations import Problem, RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Constant, Default, Field, FieldType, Fresh
from ijm_desktop.kernel.rules import STAGE_SKIPPED, Broken, Context, Rule


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it stands in the form: its heading, and the names of its fields."""

    title: str
    fields: tuple[str, ...]


class Form(QWidget):
    """`shown` is the record to change, None for a new one; `authors` of its values by op id.
    `given` are fields that are decided already and have no editor. Nothing is saved here: a page
    asks `values` and calls the action."""

    changed = Signal()

    def __init__(
        self,
        record_type: RecordType,
        where: Surroundings,
        *,
        shown: RecordShown | None = None,
        given: Mapping[str, Value] | None = None,
        authors: Mapping[bytes, Wrote] = NOBODY,
    ) -> None:
        super().__init__()
        self.record_type = record_type
        self.where = where
        self._given = dict(given or {})
        self.editors: dict[str, Editor] = {}
        self.fields: dict[str, Labelled] = {}
        self.displayed = Displayed(shown, self.editors, self.fields, where.codelists, authors)
        self.parts: list[Part] = []
        self.reasons = Reasons(self.fields)
        self.attention = Attention(self.editors, self)
        self._box = layout.column(self, space=layout.STEP)
        for section in record_type.form_sections:
            names = [name for name in section.fields if name not in self._given]
            if names:
                self.parts.append(Part(words.say(section.label), tuple(names)))
                self._box.addWidget(self._section(self.parts[-1]))
        self._box.addWidget(self.reasons)
        self._begin = {name: self._held(name) for name in self.editors}
        for name, value in self._begin.items():
            self.editors[name].put(value)
            self.displayed.begin(name)
        self.reasons.changed.connect(self.changed)
        self.changed.connect(where.work.typed)
        self.attention.paused.connect(self._paused)
        self.attention.left.connect(self._left)
        self.displayed.decided.connect(self._decided)

    @property
    def shown(self) -> RecordShown | None:
        """The record as it is displayed: what a save replaces."""
        return self.displayed.record

    @property
    def touched(self) -> frozenset[str]:
        """The fields whose value is not what was displayed when the form opened."""
        return frozenset(name for name in self.editors if self.displayed.touched(name))

    @property
    def dirty(self) -> bool:
        return bool(self.touched or self.settled)

    @property
    def settled(self) -> frozenset[str]:
        return frozenset(self.displayed.settled)

    def values(self) -> dict[str, Value]:
        """For an edit: what was touched. For a new record: what is filled in, and None for a
        prefilled field that the person emptied."""
        if self.shown is not None:
            return {name: self.editors[name].value() for name in self.touched | self.settled}
        found: dict[str, Value] = dict(self._given)
        for name, editor in self.editors.items():
            value = editor.value()
            if value not in (None, []):
                found[name] = value
            elif self._begin[name] is not None:
                found[name] = None
        return found

    def chosen_codes(self) -> dict[str, list[str]]:
        """By the name of its list, each answer that a person gave here."""
        found: dict[str, list[str]] = {}
        for name in self.touched:
            field, value = self.editors[name].field, self.editors[name].value()
            if field.type is FieldType.CODE and field.codelist is not None:
                given = value if isinstance(value, list) else [value]
                found.setdefault(field.codelist, []).extend(
                    each for each in given if isinstance(each, str)
                )
        return found

    def draft(self) -> FormDraft:
        """What was typed so far, also where it could not be saved as it is."""
        found: dict[str, FieldDraft] = {}
        for name in self.touched | self.settled:
            editor = self.editors[name]
            typed = editor.typed() if editor.problem() else ()
            stands_on = self.displayed.of(name).op_ids
            found[name] = FieldDraft(editor.value(), typed, stands_on, name in self.settled)
        return FormDraft(found, self.reasons.texts)

    def take_back(self, draft: FormDraft) -> None:
        """Goes on from a draft. What came in since it was written is not replaced by a save."""
        now = self.shown
        self.displayed.stand_on(
            {
                name: as_displayed(self.displayed.of(name), each.displayed)
                for name, each in draft.fields.items()
            }
        )
        for name, each in draft.fields.items():
            if name in self.editors:
                self.editors[name].put(each.value)
                self.editors[name].retype(each.typed)
                self.attention.written.append(name)
                if each.settled:
                    self.displayed.settled.add(name)
        rules: list[Broken | Rule] = [STAGE_SKIPPED, *self.record_type.rules]
        self.reasons.take_back(draft.reasons, rules, self._homes())
        if now is not None:
            self.displayed.take_in(now, self.displayed.authors)
        for name in draft.fields.keys() & self.editors.keys():
            self.displayed.compare(name)
        self.changed.emit()

    def take_in(self, now: RecordShown, authors: Mapping[bytes, Wrote]) -> tuple[str, ...]:
        """What others wrote while this was open; returns the fields in which something else is
        typed here, so that a person may decide."""
        found = self.displayed.take_in(now, authors)
        self.changed.emit()
        return found

    def forget(self, erased: Collection[bytes]) -> bool:
        """Takes away what these ops said, with what was typed over it; whether anything was."""
        gone = self.displayed.forget(erased)
        self.changed.emit()
        return gone

    def check(self) -> bool:
        """Shows what is wrong beside each field and goes to the first; True when nothing is."""
        wrong = {name: self._problem(name) for name in self.editors}
        return self._show({name: text for name, text in wrong.items() if text})

    def show_problems(self, problems: Iterable[Problem]) -> bool:
        """What the save found wrong. False when some of it belongs to no field of this form."""
        found = {each.field: words.say(each.sentence) for each in problems}
        self._show({name: text for name, text in found.items() if name in self.fields})
        return found.keys() <= self.fields.keys()

    def ask(self, rules: Sequence[Broken]) -> None:
        """What rules refused a save for, each beside its field."""
        self.reasons.ask(rules, self._homes())

    @property
    def marked(self) -> tuple[str, ...]:
        """The fields that say what is wrong with them, in their order."""
        return tuple(name for name, labelled in self.fields.items() if labelled.problem)

    def go_to(self, name: str) -> None:
        """The focus, and the eyes."""
        self.editors[name].setFocus()
        reveal(self.fields[name])

    def focus_first(self) -> None:
        """Where a person decides between two texts, else the first field to fill in."""
        for name, kept in self.displayed.kept.items():
            kept.buttons[0].setFocus()
            reveal(self.fields[name])
            return
        for name, editor in self.editors.items():
            if not isinstance(editor.field.default, Fresh):
                self.begin_at(name)
                return

    def begin_at(self, name: str) -> None:
        """What stands in a new record by itself is marked, as Tab marks it, and the first letter
        replaces it. What somebody saved is not so easily typed over."""
        if self.shown is None and not self.displayed.touched(name):
            self.editors[name].setFocus(Qt.FocusReason.TabFocusReason)
        self.go_to(name)

    def _section(self, part: Part) -> FormSection:
        section = FormSection(part.title)
        for name in part.fields:
            labelled = self._field(self.record_type.field(name))
            section.add(labelled, wide=self.editors[name].wide)
        section.place()
        return section

    def _field(self, field: Field) -> Labelled:
        editor = editor_for(field, self.where)
        labelled = Labelled(
            words.say(field.label),
            editor,
            hint=words.say(field.hint),
            required_mark="*" if field.required else "",
            focus=editor.control,
        )
        self.editors[field.name] = editor
        self.fields[field.name] = labelled
        editor.changed.connect(partial(self._edited, field.name))
        self.displayed.offer_kept(field.name)
        return labelled

    def _held(self, name: str) -> Value:
        """What the form opens with: the record's value, or what the program can know."""
        field = self.record_type.field(name)
        if self.shown is not None:
            return self.displayed.value(name)
        match field.default:
            case Constant(value):
                found: Value = value
            case Default.TODAY:
                found = datetime.now().astimezone().date().isoformat()
            case Default.NOW:
                found = self.where.work.machine.clock()
            case _:
                return None
        return [found] if field.many else found

    def _problem(self, name: str) -> str:
        editor = self.editors[name]
        problem = editor.problem()
        if problem or not editor.field.required or editor.value() not in (None, []):
            return problem
        if self.shown is None and editor.field.default is not None and self._begin[name] is None:
            return ""
        return problem_sentence("REQUIRED")

    def _show(self, wrong: Mapping[str, str]) -> bool:
        for name, labelled in self.fields.items():
            labelled.show_problem(wrong.get(name, ""))
        for name in self.fields:
            if name in wrong:
                self.go_to(name)
                return False
        return True

    def _edited(self, name: str) -> None:
        """A word that is half typed is not complained about; what is mended is clear at once."""
        self.attention.write(name)
        self.displayed.typed_on(name)
        labelled = self.fields[name]
        if labelled.problem and not self._problem(name):
            labelled.show_problem("")
        self.changed.emit()

    def _paused(self, name: str) -> None:
        editor = self.editors[name]
        problem = "" if editor.halfway else editor.problem()
        if problem or not self._problem(name):
            self.fields[name].show_problem(problem)
        self.displayed.compare(name)
        self.reasons.arise(self._judged(), self.attention.written)

    def _left(self, name: str) -> None:
        self.fields[name].show_problem(self._problem(name))
        self.displayed.compare(name)
        self.reasons.arise(self._judged(), self.attention.written)

    def _homes(self) -> dict[str, str]:
        return homes(self._judged(), self.attention.written, self.editors)

    def _judged(self) -> tuple[Judged, ...]:
        """The rules, asked of the record as it would stand; the save asks them again."""
        before = shown_values(self.record_type, self.shown) if self.shown else None
        whole = {**(before or self._given)}
        whole |= {name: editor.value() for name, editor in self.editors.items()}
        unready = {
            each.name
            for each in self.record_type.fields
            if (each.required or (before is None and each.default is not None))
            and whole.get(each.name) in (None, [])
        }
        unready |= {name for name, editor in self.editors.items() if editor.problem()}
        work = self.where.work
        today = datetime.now().astimezone().date()
        stands = stood(self.shown, self.touched | self.settled) if self.shown else {}
        context = Context(today, work.machine.clock(), work.owner.role, stood=stands)
        return judging.judge(self.record_type, whole, context, before, unready)

    def _decided(self, name: str) -> None:
        self.fields[name].show_problem("")
        self.changed.emit()
