"""What a form displayed of its record when it opened, against what is typed over it and what others
write meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from ijm_desktop.actions.authors import Wrote
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import words
from ijm_desktop.gui.against import Against, Meanwhile, since
from ijm_desktop.gui.drafts import FieldDraft, without
from ijm_desktop.gui.fields.editor import Editor
from ijm_desktop.gui.kept import Kept
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.journal.merge import NOTHING, Shown
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.encoding import Value, encode

NOBODY: Mapping[bytes, Wrote] = MappingProxyType({})


class Displayed(QObject):
    """`record` is None for a new one; `editors` and `fields` by name, as the form makes them. A
    save replaces what is displayed here and nothing else."""

    decided = Signal(str)
    """A person pressed something beside this field that changed what stands in it."""

    def __init__(
        self,
        record: RecordShown | None,
        editors: Mapping[str, Editor],
        fields: Mapping[str, Labelled],
        codelists: CodeLists,
        authors: Mapping[bytes, Wrote] = NOBODY,
    ) -> None:
        super().__init__()
        self.record = record
        self._editors = editors
        self._fields = fields
        self._codelists = codelists
        self.authors = authors
        """Of the ops, by their ids."""
        self.kept: dict[str, Kept] = {}
        """Where two people had written apart already."""
        self.settled: set[str] = set()
        self._begin: dict[str, bytes] = {}
        self._against: dict[str, Against] = {}
        self._meanwhile: dict[str, Meanwhile] = {}
        self._aside: dict[str, FieldDraft] = {}

    @property
    def op_ids(self) -> frozenset[bytes]:
        """Of all ops whose values can be read here."""
        shown = [*self.record.fields.values()] if self.record else []
        shown += [each.shown for each in self._meanwhile.values()]
        return frozenset(op_id for held in shown for op_id in held.op_ids)

    def of(self, name: str) -> Shown:
        return self.record.fields.get(name, NOTHING) if self.record else NOTHING

    def value(self, name: str) -> Value:
        held = self.of(name)
        return list(held.elements) if self._editors[name].field.many else held.value

    def begin(self, name: str) -> None:
        """What stands in the editor is what it opened with. It may show a value in its own form,
        so what counts as unchanged is what it gives."""
        self._begin[name] = encode(self._editors[name].value())

    def touched(self, name: str) -> bool:
        """Whether something else stands there than was displayed."""
        editor = self._editors[name]
        return encode(editor.value()) != self._begin[name] or bool(editor.problem())

    def offer_kept(self, name: str) -> None:
        """Where two people wrote apart, their values to choose from."""
        held = self.of(name)
        if held.in_conflict:
            kept = Kept(self._editors[name].field, held, self._codelists, self.authors)
            kept.chosen.connect(partial(self._settle, name))
            self._fields[name].add_below(kept)
            self.kept[name] = kept

    def stand_on(self, displayed: Mapping[str, Shown]) -> None:
        """For these fields a save replaces what these say."""
        if self.record is not None:
            self.record = replace(self.record, fields={**self.record.fields, **displayed})

    def take_in(self, now: RecordShown, authors: Mapping[bytes, Wrote]) -> tuple[str, ...]:
        """What others wrote since stands where nothing is typed, and beside what is: a save does
        not replace it until a person decided. Returns the fields of the latter."""
        self.authors = authors
        for name, editor in self._editors.items():
            newer = now.fields.get(name, NOTHING)
            typed = self.touched(name) or name in self.settled
            if not editor.field.many:
                self._take_in(name, newer, typed=typed)
            elif not typed and newer.op_ids != self.of(name).op_ids:
                self._adopt(name, newer)
            # What is added to a set and removed from it apart goes together by itself.
        return tuple(self._meanwhile)

    def forget(self, erased: Collection[bytes]) -> bool:
        """Takes away what these ops said, with what was typed over it; whether anything was."""
        shown = dict(self.record.fields) if self.record else {}
        gone = [name for name, held in shown.items() if set(held.op_ids) & set(erased)]
        for name in gone:
            left = without(shown[name], erased)
            # Nobody is asked any more to decide between values, so the others are not replaced.
            beside = {each.op_id for each in left.kept}
            shown[name] = without(left, beside)
        self.stand_on(shown)
        for name in set(gone) & self._editors.keys():
            self._open_again(name)
        for name, each in list(self._meanwhile.items()):
            if set(each.shown.op_ids) & set(erased):
                del self._meanwhile[name]
                self._beside(name).forget_theirs()
        return bool(gone)

    def typed_on(self, name: str) -> None:
        """What was put away by a press before is not asked for any more."""
        self._aside.pop(name, None)

    def compare(self, name: str) -> None:
        """Says what is saved where something else is typed."""
        asked = name in self._meanwhile or name in self.settled
        differs = self.record is not None and self.touched(name) and not asked
        if differs or name in self._against:
            said = self._said(name, self.value(name)) if differs else None
            self._beside(name).show_saved(said, aside=name in self._aside)

    def _take_in(self, name: str, newer: Shown, *, typed: bool) -> None:
        came = since(newer, self.of(name))
        if came is None:
            return
        same = typed and encode(came.came.value) == encode(self._editors[name].value())
        if not typed or (same and not newer.in_conflict):
            self._adopt(name, newer)
        else:
            self._meanwhile[name] = came
        if not same:
            wrote = self.authors.get(came.came.op_id)
            said = self._said(name, came.came.value)
            self._beside(name).say_theirs(said, wrote, choose=typed)
            self.compare(name)

    def _adopt(self, name: str, newer: Shown) -> None:
        self.stand_on({name: newer})
        self._open_again(name)

    def _open_again(self, name: str) -> None:
        """As if the form had been opened now: what was typed over it is gone."""
        self._editors[name].put(self.value(name))
        self.begin(name)
        self.settled.discard(name)
        self._aside.pop(name, None)
        if name in self.kept:
            self.kept.pop(name).deleteLater()
        self.compare(name)

    def _settle(self, name: str, value: Value) -> None:
        self._editors[name].put(value)
        self.settled.add(name)
        self.decided.emit(name)

    def _beside(self, name: str) -> Against:
        if name not in self._against:
            beside = self._against[name] = Against()
            self._fields[name].add_below(beside)
            beside.put_back.connect(partial(self._put_back, name))
            beside.again.connect(partial(self._type_again, name))
            beside.taken.connect(partial(self._take_theirs, name))
            beside.stands.connect(partial(self._let_stand, name))
        return self._against[name]

    def _said(self, name: str, value: Value) -> str:
        editor = self._editors[name]
        named = getattr(getattr(editor, "one", editor), "label_of", None)
        if named is None:
            return words.shown(editor.field, value, self._codelists)
        many = value if isinstance(value, list) else [value]
        return ", ".join(str(named(each)) for each in many)

    def _put(self, name: str, value: Value) -> None:
        """In the place of what is typed, which can be had again."""
        editor = self._editors[name]
        typed = editor.typed() if editor.problem() else ()
        self._aside[name] = FieldDraft(editor.value(), typed)
        editor.put(value)

    def _put_back(self, name: str) -> None:
        self._put(name, self.value(name))
        self._finish(name)

    def _type_again(self, name: str) -> None:
        typed = self._aside.pop(name)
        self._editors[name].put(typed.value)
        self._editors[name].retype(typed.typed)
        self._finish(name)

    def _take_theirs(self, name: str) -> None:
        meant = self._decide(name)
        self._put(name, meant.came.value)
        if not meant.shown.in_conflict:
            self.begin(name)
        self._finish(name)

    def _let_stand(self, name: str) -> None:
        self._decide(name)
        self._finish(name)

    def _decide(self, name: str) -> Meanwhile:
        """The person saw both, so the save replaces whichever they do not choose."""
        meant = self._meanwhile.pop(name)
        self.stand_on({name: meant.shown})
        self._begin[name] = encode(meant.shown.value)
        if meant.shown.in_conflict:
            self.settled.add(name)
        self._beside(name).forget_theirs()
        return meant

    def _finish(self, name: str) -> None:
        self.compare(name)
        self._editors[name].setFocus()
        self.decided.emit(name)
