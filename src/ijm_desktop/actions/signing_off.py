"""Signing off a record: its text as it stands becomes a person's word, and stays that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.errors import NothingToSign, NotInUse, NotSignable, SettleFirst
from ijm_desktop.actions.reading import RecordShown, author_name, record
from ijm_desktop.actions.records import Saved
from ijm_desktop.journal.change import REMOVE
from ijm_desktop.journal.merge import NOTHING, VOID, Shown
from ijm_desktop.journal.signing_off import SIGNED, Signed, SignOff, Written, sign_op, signed_view
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft


@dataclass(frozen=True, slots=True)
class Signature:
    author: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class SignedText:
    """`record` is as signed: its fields are those covered. `erased` by unqualified field name;
    `missing` counts what was signed and is not here, or does not count here."""

    record: RecordShown
    signatures: tuple[Signature, ...]
    erased: tuple[str, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A value that nobody signed, or, when `taken_away`, a signed one that a save took away."""

    field: str
    value: Value
    author: str
    written_ms: int
    taken_away: bool


@dataclass(frozen=True, slots=True)
class SignedRecord:
    """A record as displayed, with what was signed of it. `texts`: what is signed, the last first;
    several are a conflict. `earlier`: texts that a later sign-off covers whole and adds to."""

    record: RecordShown
    texts: tuple[SignedText, ...]
    earlier: tuple[SignedText, ...]
    unsigned: tuple[Unsigned, ...]
    view: Signed
    mine: bool
    """Whether this seat already signed what is signed, all of it."""

    @property
    def in_conflict(self) -> bool:
        return len(self.texts) > 1

    @property
    def to_sign(self) -> bool:
        """Whether a sign-off by this seat would say anything new."""
        return not self.texts or bool(self.unsigned) or self.in_conflict or not self.mine


def signed_record(desk: Desk, key: RecordKey) -> SignedRecord:
    """Raises NoSuchRecord."""
    shown = record(desk, key)
    written = _written(desk, key)
    view = signed_view(written)
    values = {each.op_id: each.op.value for each in written}
    return SignedRecord(
        record=shown,
        texts=tuple(_text(desk, shown, each) for each in view.sign_offs),
        earlier=tuple(_text(desk, shown, each) for each in view.earlier),
        unsigned=tuple(
            line
            for each in view.unsigned
            for line in _unsigned(desk, each, values)
            if view.sign_offs
        ),
        view=view,
        mine=any(
            signature.author == desk.vault.seat
            for each in view.sign_offs
            for signature in each.signatures
        ),
    )


def sign(desk: Desk, seen: SignedRecord) -> Saved:
    """Signs exactly what `seen` displayed. Raises NotSignable, NotInUse, SettleFirst,
    NothingToSign."""
    shown = seen.record
    record_type = desk.registry.get(shown.type)
    if not record_type.signable:
        raise NotSignable(type=record_type.label.lower())
    if shown.voided is not None:
        raise NotInUse
    torn = [name for name in shown.in_conflict if name not in (SIGNED, VOID)]
    if torn:
        labels = (record_type.field(name).label if name in record_type else name for name in torn)
        raise SettleFirst(fields=", ".join(labels))
    if not seen.to_sign:
        raise NothingToSign
    op = sign_op(
        shown.key.record,
        record_type.op_field(SIGNED),
        [held for name, held in shown.fields.items() if name not in (SIGNED, VOID)],
        seen.view,
        shown.fields.get(SIGNED, NOTHING),
    )
    if op is None:
        raise NothingToSign
    draft = Draft(shown.key.bucket, [op])
    saving.save(desk.vault, [draft], now_ms=desk.clock(), random=desk.random)
    cases = {shown.key.bucket.scope_id} if shown.key.bucket.scope_kind == "case" else set()
    changed = Changed(
        frozenset([shown.key]), frozenset([shown.type]), frozenset(cases), exchange=True
    )
    return Saved(shown.key, changed)


def _written(desk: Desk, key: RecordKey) -> list[Written]:
    return [
        Written(change.op_id(index), change.author, change.stamp, op)
        for change in stored.history(desk.vault, key.bucket, key.record)
        if change.held is None
        for index, op in enumerate(change.ops)
        if op.record == key.record
    ]


def _text(desk: Desk, shown: RecordShown, made: SignOff) -> SignedText:
    fields: Mapping[str, Shown] = {_name(field): held for field, held in made.fields.items()}
    return SignedText(
        replace(shown, fields=fields),
        tuple(
            Signature(author_name(desk, each.author), milliseconds(each.stamp))
            for each in made.signatures
        ),
        tuple(sorted(map(_name, made.erased))),
        made.missing,
    )


def _unsigned(desk: Desk, each: Written, values: Mapping[bytes, Value]) -> list[Unsigned]:
    name, author = _name(each.op.field), author_name(desk, each.author)
    at = milliseconds(each.stamp)
    if each.op.kind != REMOVE:
        line = Unsigned(name, each.op.value, author, at, taken_away=False)
        return [line] if each.op.has_value else []
    gone = [values[op_id] for op_id in each.op.replaces if values.get(op_id) is not None]
    return [Unsigned(name, value, author, at, taken_away=True) for value in gone]


def _name(field: str) -> str:
    return field.partition(".")[2]
