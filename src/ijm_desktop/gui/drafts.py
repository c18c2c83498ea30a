"""What was typed and not saved, and where: kept with the person's work while the window is locked.

Its form in the store is read by this program only; one that another version wrote is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, fields, replace
from typing import Any

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.gui import places
from ijm_desktop.gui.places import Place
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import Shown
from ijm_desktop.kernel.encoding import Value

_VERSION = 1
_PLACES: Mapping[str, type[Place]] = {
    kind.__name__: kind
    for kind in (
        places.Home,
        places.Cases,
        places.Find,
        places.Exchange,
        places.Account,
        places.Held,
        places.Case,
        places.Person,
        places.Record,
        places.New,
        places.NewPersonInCase,
        places.Change,
        places.NewAttachment,
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
    its text; `made` is the record that the first of two saves made already."""

    place: Place
    forms: tuple[FormDraft, ...] = ()
    focus: str = ""
    cursor: int = 0
    made: bytes | None = None


AfterSave = Callable[[Draft, Any], Draft | None]


@dataclass(frozen=True, slots=True)
class Pending:
    """A draft whose save may be under way. The worker holds this while the window locks, so it
    knows no widget: `saving` is what the save comes to, `after` what is left of the draft then."""

    draft: Draft
    saving: Future[Any] | None = None
    after: AfterSave | None = None

    def left(self) -> Draft | None:
        """Asked on the worker, when everything before has ended or was dropped."""
        ended = self.saving
        if ended is None or self.after is None or ended.cancelled() or not ended.done():
            return self.draft
        if ended.exception() is not None:
            return self.draft
        return self.after(self.draft, ended.result())


def saved(_draft: Draft, _result: Any) -> Draft | None:
    """Nothing is left of a draft that was saved as a whole."""
    return None


def to_value(draft: Draft) -> Value:
    return [
        _VERSION,
        _place_value(draft.place),
        [
            [
                {
                    name: [each.value, list(each.typed), list(each.displayed), each.settled]
                    for name, each in form.fields.items()
                },
                dict(form.reasons),
            ]
            for form in draft.forms
        ],
        draft.focus,
        draft.cursor,
        draft.made,
    ]


def from_value(held: Value) -> Draft | None:
    """None where nothing is kept, or something of another version."""
    if not isinstance(held, list | tuple) or not held or held[0] != _VERSION:
        return None
    _version, place, forms, focus, cursor, made = held
    found = _place(place)
    if found is None:
        return None
    return Draft(found, tuple(_form(*form) for form in forms), focus, cursor, made)


def as_displayed(now: Shown, displayed: tuple[bytes, ...]) -> Shown:
    """`now` without what came in since: what nobody saw is not replaced by a save."""
    return replace(
        now,
        op_ids=tuple(each for each in now.op_ids if each in displayed),
        added=tuple(each for each in now.added if each.op_id in displayed),
        elements=tuple(each.value for each in now.added if each.op_id in displayed),
    )


def _form(held: Mapping[str, Value], reasons: Mapping[str, str]) -> FormDraft:
    return FormDraft(
        {
            name: FieldDraft(value, tuple(typed), tuple(displayed), settled)
            for name, (value, typed, displayed, settled) in held.items()
        },
        dict(reasons),
    )


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
    if kind is None or set(values) != {each.name for each in fields(kind)}:
        return None
    given = dict(values)
    if "key" in given:
        scope_kind, scope_id, compartment, record = given["key"]
        given["key"] = RecordKey(Bucket(scope_kind, scope_id, compartment), record)
    return kind(**given)
