"""Files attached to a case: added, looked through, read for the app's own viewer, handed out.

What takes long is a generator: it yields the bytes done so far, so that whoever drives it can show
progress, let other work in between, or stop by closing it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from ijm_desktop.actions import bare_copies, reading, records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import (
    AttachedElsewhere,
    AuthorityNeeded,
    NoAttachmentThere,
    NotesStay,
    PurposeNeeded,
    TargetTaken,
    TooLargeToView,
)
from ijm_desktop.actions.reading import CASE, CASE_PERSON, RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.casework.confidential_file import FILES, OF_COMPARTMENT
from ijm_desktop.kernel import blobs as values
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import blob_coming, blob_needs, blobs, exchanges, unfinished
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.files import disk_errors

ATTACHMENT: Final = "attachment"
HANDING_OUT: Final = "handing_out"
THUMBNAIL_LIMIT: Final = 64 * 1024
VIEW_LIMIT: Final = 64 << 20
"""Bytes: more than this is never held in memory at once."""
_NO_VALUES: Final[Mapping[str, Value]] = {}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Attachment:
    """`thumbnail` is a small JPEG that some computer of ours made, or None; `here` whether the file
    itself lies on this one, else `arrived` of its bytes about, `asked` whether a person wants it,
    `comes` whether exchanges bring it without anything more being done, and `no_room` whether this
    disk has none for it. `waits`: headquarters is not known to have it."""

    record: RecordShown
    blob: Blob
    thumbnail: bytes | None
    here: bool
    arrived: int = 0
    asked: bool = False
    waits: bool = False
    comes: bool = False
    no_room: bool = False

    @property
    def key(self) -> RecordKey:
        return self.record.key

    @property
    def large(self) -> bool:
        """Whether it goes to a colleague only who asks for it."""
        return self.blob.size > blob_needs.AUTOMATIC


def adding(
    desk: Desk,
    case_id: bytes,
    source: Path,
    given: Mapping[str, Value] = _NO_VALUES,
    *,
    type_name: str = ATTACHMENT,
    about: RecordShown | None = None,
    thumbnail: bytes | None = None,
    reasons: Mapping[str, str] = records.NO_REASONS,
) -> Generator[int, None, Saved]:
    """Seals a copy of `source` and saves its record, of a type of FILES; the original stays where
    it was. `about`: the record it is attached to, of the case or of somebody who has a part in it.

    Raises AttachedElsewhere, and what `records.add` and `blobs.taking_in` raise; then nothing was
    added.
    """
    fields = _fields(desk, case_id, given, type_name, about, thumbnail)
    # Asked about before a long copy: what the person filled in. The file stands for itself.
    records.prepare(
        desk, type_name, {**fields, "content": _PLACE}, scope_id=case_id, reasons=reasons
    )
    blob = yield from blobs.taking_in(desk.vault.blobs, source, random=desk.random)
    fields["content"] = blob.value()
    try:
        saved = records.add(desk, type_name, fields, scope_id=case_id, reasons=reasons)
    except AppError:
        blobs.discard(desk.vault.blobs, blob)
        raise
    blobs.keep(desk.vault.blobs, blob)
    return saved


def add_sealed(
    desk: Desk,
    case_id: bytes,
    blob: Blob,
    given: Mapping[str, Value],
    *,
    type_name: str = ATTACHMENT,
    about: RecordShown | None = None,
    thumbnail: bytes | None = None,
    reasons: Mapping[str, str] = records.NO_REASONS,
) -> Saved:
    """The same for a file that lies here sealed already; refused, it stays as it is."""
    blobs.require_here(desk.vault.blobs, blob)
    fields = _fields(desk, case_id, given, type_name, about, thumbnail)
    fields["content"] = blob.value()
    return records.add(desk, type_name, fields, scope_id=case_id, reasons=reasons)


def _fields(
    desk: Desk,
    case_id: bytes,
    given: Mapping[str, Value],
    type_name: str,
    about: RecordShown | None,
    thumbnail: bytes | None,
) -> dict[str, Value]:
    fields = {**given}
    if about is not None:
        _require_there(desk, case_id, type_name, about)
        fields |= {"about": about.key.record, "about_type": about.type}
    if thumbnail is not None and len(thumbnail) <= THUMBNAIL_LIMIT:
        fields["thumbnail"] = thumbnail
    return fields


_PLACE: Final = Blob(bytes(32), 0, bytes(32), 1, bytes(32), "?", "?").value()


def type_for(about: RecordShown | None) -> str:
    """The type of file that those read who read the record; where there is none, the open one,
    which `adding` refuses there."""
    return OF_COMPARTMENT.get(about.key.bucket.compartment, ATTACHMENT) if about else ATTACHMENT


def _require_there(desk: Desk, case_id: bytes, type_name: str, about: RecordShown) -> None:
    """Who reads the file reads the record: no file tells of a record that its reader has not."""
    bucket = about.key.bucket
    fits = bucket.compartment == desk.registry.get(type_name).compartment
    if not fits or not _in_case(desk, case_id, bucket.scope_id):
        raise AttachedElsewhere


def _in_case(desk: Desk, case_id: bytes, scope_id: bytes) -> bool:
    if scope_id == case_id:
        return True
    parts = stored.referring(desk.vault, scope_id)
    return any(
        row.type == CASE_PERSON and row.bucket.scope_id == case_id and not row.void for row in parts
    )


def attached_to(desk: Desk, key: RecordKey) -> tuple[Attachment, ...]:
    """The files in use that were attached to one record, oldest first."""
    rows = stored.referring(desk.vault, key.record)
    shown = (reading.present(desk, row) for row in rows if row.type in FILES and not row.void)
    found = (_attachment(desk, each) for each in shown if each.value("about") == key.record)
    return tuple(each for each in found if each is not None)


def of_case(desk: Desk, case_id: bytes) -> tuple[Attachment, ...]:
    """Those in use, oldest first; a record whose file this version cannot read is left out."""
    held = stored.in_scope(desk.vault, CASE, case_id)
    rows = (reading.present(desk, row) for row in held if row.type in FILES and not row.void)
    found = (_attachment(desk, row) for row in rows)
    return tuple(each for each in found if each is not None)


def every(desk: Desk) -> Generator[Attachment, None, None]:
    """All in use on this computer, last changed first, one type after another."""
    for name in FILES:
        for row in stored.every(desk.vault, name):
            found = _attachment(desk, reading.present(desk, row))
            if found is not None:
                yield found


def get(desk: Desk, key: RecordKey) -> Attachment:
    """Raises NoSuchRecord, NoAttachmentThere."""
    return of_record(desk, reading.record(desk, key))


def of_record(desk: Desk, record: RecordShown) -> Attachment:
    """Raises NoAttachmentThere where the record is no attachment, or its file was erased."""
    found = _attachment(desk, record)
    if found is None:
        raise NoAttachmentThere
    return found


def content(desk: Desk, key: RecordKey) -> bytes:
    """The whole original for the app's own viewer, checked against its record; nothing of it goes
    to the disk. Raises TooLargeToView beyond VIEW_LIMIT, and what `blobs.parts` raises."""
    blob = get(desk, key).blob
    if blob.size > VIEW_LIMIT:
        raise TooLargeToView(megabytes=VIEW_LIMIT >> 20)
    return b"".join(blobs.parts(desk.vault.blobs, blob))


def verifying(desk: Desk, attachment: Attachment) -> Generator[int, None, None]:
    """Reads the whole file again: its parts, their root and the original's hash must be as signed.
    Raises what `blobs.parts` raises."""
    done = 0
    for part in blobs.parts(desk.vault.blobs, attachment.blob):
        done += len(part)
        yield done


def handing_out(
    desk: Desk, key: RecordKey, to: Path, purpose: str, *, authority: str | None = None
) -> Generator[int, None, Saved]:
    """Writes a copy in plain to `to`, having first saved that it was handed out and why: without
    what cameras and programs wrote into it, or the original where an `authority` gets it.

    Raises PurposeNeeded, AuthorityNeeded, TargetTaken, AttachmentMissing, NotesStay before anything
    is saved. If writing fails later, the record of it stays: it says what was begun.
    """
    if not purpose.strip():
        raise PurposeNeeded
    if authority is not None and not authority.strip():
        raise AuthorityNeeded
    attachment = get(desk, key)
    with disk_errors(to.parent):
        if to.exists() or to.is_symlink():
            raise TargetTaken(file=to.name)
    blob = attachment.blob
    blobs.require_here(desk.vault.blobs, blob)
    pieces = blobs.parts(desk.vault.blobs, blob) if authority else _bare(desk, blob)
    given: dict[str, Value] = {"attachment": key.record, "purpose": purpose.strip()}
    given |= (
        {"copy_class": "evidentiary_copy", "authority": authority.strip()}
        if authority
        else {"copy_class": "derivative"}
    )
    saved = records.add(desk, HANDING_OUT, given, scope_id=key.bucket.scope_id)
    partly = blobs.unfinished_beside(to)
    unfinished.begun(desk.vault.database, partly)
    try:
        yield from blobs.writing(pieces, to, partly, room=blob.size if authority else 0)
    finally:
        with contextlib.suppress(AppError):  # then opening takes it away
            unfinished.take_away(desk.vault.database, [partly])
    return saved


def _bare(desk: Desk, blob: Blob) -> Iterator[bytes]:
    """All of it read and found authentic first."""
    if blob.size > bare_copies.MOST_BYTES:
        raise NotesStay
    return bare_copies.bare(b"".join(blobs.parts(desk.vault.blobs, blob)))


def finished(work: Generator[int, None, T]) -> T:
    """Runs a generator of this room to its end, for whoever shows no progress."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            result: T = ended.value
            return result


def _attachment(desk: Desk, record: RecordShown) -> Attachment | None:
    blob = values.from_value(record.value("content")) if record.type in FILES else None
    if blob is None:
        return None
    thumbnail = record.value("thumbnail")
    small = thumbnail if isinstance(thumbnail, bytes) else None
    headquarters = desk.owner.is_headquarters
    if blobs.is_here(desk.vault.blobs, blob):
        waits = not headquarters and blob_needs.is_sending(desk.vault, blob)
        return Attachment(record, blob, small, here=True, waits=waits)
    found = blob_coming.load(desk.vault.database, desk.vault.blobs, blobs.file_name(blob.key))
    asked = found is not None and found.asked
    return Attachment(
        record,
        blob,
        small,
        here=False,
        arrived=0 if found is None else found.arrived,
        asked=asked,
        comes=headquarters or asked or (found is not None and blob.size <= blob_needs.AUTOMATIC),
        no_room=not blobs.has_room(desk.vault.blobs, blob.size),
    )


def fetch(desk: Desk, key: RecordKey) -> None:
    """Wants the file on this computer, however large: the next exchanges bring it. Raises
    NoSuchRecord, NoAttachmentThere."""
    held = get(desk, key)
    if not held.here:
        with desk.vault.transaction() as work:
            blob_needs.ask(work, desk.vault, held.blob)
            # It may have been here and been lost: what brought it then brings it again.
            exchanges.forget_applied(work.database)
