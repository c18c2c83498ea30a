"""What was typed and not saved, and where: kept with the person's work while the window is locked.

Its form in the store is read by this program only; one that another version wrote is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Any

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import places
from ijm_desktop.gui.places import Place
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import Shown
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault.unsaved import Part, Unsaved

_VERSION = 2
_FIELD, _REASON = "field", "reason"
_PLACES: Mapping[str, type[Place]] = {
    kind.__name__: kind
    for kind in (
        places.Home,
        places.Cases,
        places.Listed,
        places.Find,
        places.Exchange,
        places.Tasks,
        places.Office,
        places.Sessions,
        places.SessionsOf,
        places.Account,
        places.Held,
        places.Certifying,
        places.Case,
        places.Person,
        places.Record,
        places.Adding,
        places.New,
        places.NewPersonInCase,
        places.FreedTogether,
        places.Change,
        places.Release,
        places.NewAttachment,
        places.BringingIn,
        places.Attachment,
    )
}


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """`typed` is the raw text of the field's lines, where it could not be read as a value;
    `displayed` are the op ids that stood there when the form opened: a save replaces no others."""

    value: Value
    typed: tuple[str, ...] = ()
    displayed: tuple[bytes, ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class FormDraft:
    fields: Mapping[str, FieldDraft]
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """`forms` is empty where nothing was typed. `focus` names a field, `cursor` is the position in
    its text; `made` is the record that the first of two saves made already. `below` are the places
    that Back leads through, the last one first to come. `erased`: some of it is gone."""

    place: Place
    forms: tuple[FormDraft, ...] = ()
    focus: str = ""
    cursor: int = 0
    made: bytes | None = None
    below: tuple[Place, ...] = ()
    erased: bool = False

    def back(self) -> Draft:
        """Where Back leads to, nothing typed there."""
        *below, place = self.below or (places.Home(),)
        return Draft(place, below=tuple(below))

    def on(self, place: Place) -> Draft:
        """A place on top of this one, nothing typed there."""
        return Draft(place, below=(*self.below, self.place))


AfterSave = Callable[[Draft, Any], Draft]


@dataclass(frozen=True, slots=True)
class Pending:
    """A draft whose save may be under way. The worker holds this while the window locks, so it
    knows no widget: `saving` is what the save comes to, `after` what is left of the draft then."""

    draft: Draft
    saving: Future[Any] | None = None
    after: AfterSave | None = None

    def left(self) -> Draft:
        """Asked on the worker, when everything before has ended or was dropped."""
        ended = self.saving
        if ended is None or self.after is None or ended.cancelled() or not ended.done():
            return self.draft
        if ended.exception() is not None or ended.result() is None:  # refused, or stopped
            return self.draft
        return self.after(self.draft, ended.result())


def saved(draft: Draft, _result: Any) -> Draft:
    """Nothing is left of what was saved as a whole; one is back where one came from."""
    return draft.back()


def saved_to_case(draft: Draft, result: Saved) -> Draft:
    """The same, and on into the case that the save began."""
    return draft.back().on(places.Case(result.key.record))


def to_unsaved(draft: Draft) -> Unsaved:
    where = [
        _VERSION,
        [_place_value(place) for place in (*draft.below, draft.place)],
        len(draft.forms),
        draft.focus,
        draft.cursor,
        draft.made,
        sum(len(form.fields) + len(form.reasons) for form in draft.forms),
    ]
    parts: list[Part] = []
    for number, form in enumerate(draft.forms):
        for name, each in form.fields.items():
            held = [number, _FIELD, name, each.value, list(each.typed), each.settled]
            parts.append(Part(held, each.displayed))
        for code, reason in form.reasons.items():
            parts.append(Part([number, _REASON, code, reason]))
    return Unsaved(where, tuple(parts))


def from_unsaved(held: Unsaved | None) -> Draft | None:
    """None where nothing is kept, or something of another version. Where all that was typed was
    erased meanwhile, only the place is left."""
    if held is None or not isinstance(held.where, list) or held.where[:1] != [_VERSION]:
        return None
    _version, trail, count, focus, cursor, made, parts = held.where
    found = [_place(each) for each in trail]
    known = tuple(each for each in found if each is not None)
    if not found or found[-1] is None:
        return None
    forms = tuple(_form(held.parts, number) for number in range(count)) if held.parts else ()
    erased = parts > len(held.parts)
    return Draft(known[-1], forms, focus, cursor, made, known[:-1], erased)


def as_displayed(now: Shown, displayed: tuple[bytes, ...]) -> Shown:
    """`now` without what came in since: what nobody saw is not replaced by a save."""
    return replace(
        now,
        op_ids=tuple(each for each in now.op_ids if each in displayed),
        added=tuple(each for each in now.added if each.op_id in displayed),
        elements=tuple(each.value for each in now.added if each.op_id in displayed),
    )


def without(held: Shown, erased: Collection[bytes]) -> Shown:
    """`held` as it stands when these ops say nothing: they are not displayed any more either."""
    puts = [each for each in (held.top, *held.kept) if each and each.op_id not in erased]
    added = tuple(each for each in held.added if each.op_id not in erased)
    return replace(
        held,
        value=puts[0].value if puts else None,
        top=puts[0] if puts else None,
        kept=tuple(puts[1:]),
        added=added,
        elements=tuple(each.value for each in added),
        op_ids=tuple(each for each in held.op_ids if each not in erased),
    )


def _form(parts: tuple[Part, ...], wanted: int) -> FormDraft:
    typed: dict[str, FieldDraft] = {}
    reasons: dict[str, str] = {}
    for part in parts:
        number, kind, name, *rest = part.value
        if number == wanted and kind == _FIELD:
            value, lines, settled = rest
            typed[name] = FieldDraft(value, tuple(lines), part.stands_on, settled)
        elif number == wanted:
            (reasons[name],) = rest
    return FormDraft(typed, reasons)


def _place_value(place: Place) -> Value:
    held: dict[str, Value] = {}
    for each in fields(place):
        value = getattr(place, each.name)
        if isinstance(value, RecordKey):
            bucket = value.bucket
            value = [bucket.scope_kind, bucket.scope_id, bucket.compartment, value.record]
        held[each.name] = dict(value) if isinstance(value, Mapping) else value
    return [type(place).__name__, held]


def _place(held: Value) -> Place | None:
    name, values = held
    kind = _PLACES.get(name)
    if kind is None:
        return None
    known = {each.name for each in fields(kind)}
    needed = {each.name for each in fields(kind) if each.default is MISSING}
    if not needed <= set(values) <= known:  # an older version may have known fewer
        return None
    given = dict(values)
    for name in ("key", "about"):
        if given.get(name) is not None:
            scope_kind, scope_id, compartment, record = given[name]
            given[name] = RecordKey(Bucket(scope_kind, scope_id, compartment), record)
    return kind(**given)
