"""Uploads: opened for one file, filled piece by piece, and in the mailbox with the last byte."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, and_, delete, exists, func, insert, select, update

from ijm_desktop.hub import mailboxes, tables
from ijm_desktop.hub.database import Database
from ijm_desktop.hub.errors import (
    DigestDiffers,
    MailboxFull,
    NoSuchUpload,
    NotYours,
    OffsetDiffers,
    TooLarge,
    TooMany,
    UploadEnded,
)
from ijm_desktop.hub.limits import DAY_S, HOUR_S, MOST_BYTES, Limits

OPEN: Final = "open"
DONE: Final = "done"
ENDED: Final = "ended"
PIECE: Final = 256 << 10
"""Bytes of one stored piece. What comes in smaller portions is put together."""
_TOKEN_BYTES: Final = 32
_WAIT_S: Final = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file somebody wants to post."""

    mailbox: bytes
    key_id: bytes
    length: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class Upload:
    content: bytes
    mailbox: bytes
    length: int
    position: int
    state: str
    until: int


@dataclass(frozen=True, slots=True)
class Opened:
    """`token` is the unguessable part of the upload's URL; it is not stored."""

    token: str
    until: int


def ends(now: int, limits: Limits) -> int:
    """When an upload that has a byte now goes by itself: a full hour, so that nobody who reads the
    database finds the minute (hub §4.3)."""
    return (now // HOUR_S + 1 + limits.upload_hours) * HOUR_S


def begin(database: Database, wanted: Wanted, now: int, limits: Limits) -> Opened | None:
    """None where the mailbox has the file, or had it. Raises TooLarge, MailboxFull, TooMany,
    NotYours where the mailbox went meanwhile."""
    if not 0 < wanted.length <= MOST_BYTES:
        raise TooLarge
    token = urlsafe_b64encode(secrets.token_bytes(_TOKEN_BYTES)).decode().rstrip("=")
    until = ends(now, limits)
    with database.write() as connection:
        box = mailboxes.lock(connection, wanted.mailbox)
        if box is None or not _may_post(connection, wanted):
            raise NotYours
        if _is_delivered(connection, wanted):
            return None
        if not _goes_on(connection, wanted, token, until):
            _reserve(connection, box, wanted, limits)
            connection.execute(
                insert(tables.uploads).values(
                    content=secrets.token_bytes(16),
                    token_hash=_hash(token),
                    mailbox=wanted.mailbox,
                    key_id=wanted.key_id,
                    length=wanted.length,
                    sha256=wanted.sha256,
                    position=0,
                    state=OPEN,
                    until=until,
                )
            )
    return Opened(token, until)


def _may_post(connection: Connection, wanted: Wanted) -> bool:
    """Asked again under the lock: a newer list ends what was begun before it, not after."""
    table = tables.rights
    found = select(table.c.post).where(
        and_(table.c.key_id == wanted.key_id, table.c.mailbox == wanted.mailbox)
    )
    return bool(connection.execute(found).scalar())


def _is_delivered(connection: Connection, wanted: Wanted) -> bool:
    table = tables.delivered
    found = select(table.c.mailbox).where(
        and_(table.c.mailbox == wanted.mailbox, table.c.sha256 == wanted.sha256)
    )
    return connection.execute(found).first() is not None


def _goes_on(connection: Connection, wanted: Wanted, token: str, until: int) -> bool:
    """Whether the same was begun before; it then has the new token alone."""
    table = tables.uploads
    same = and_(
        table.c.key_id == wanted.key_id,
        table.c.mailbox == wanted.mailbox,
        table.c.sha256 == wanted.sha256,
        table.c.length == wanted.length,
        table.c.state == OPEN,
    )
    changed = connection.execute(
        update(table).where(same).values(token_hash=_hash(token), until=until)
    )
    return changed.rowcount > 0


def _reserve(connection: Connection, row: Row[Any], wanted: Wanted, limits: Limits) -> None:
    """`row` is the mailbox's, locked: two who begin at once are counted one after the other."""
    box, table = tables.mailboxes, tables.uploads
    if wanted.length > row.most_bytes:
        raise TooLarge
    if row.used_bytes + wanted.length > row.most_bytes or row.used_files >= row.most_files:
        raise MailboxFull(Retry_After=str(HOUR_S))
    if _is_shared(connection, wanted):
        held_bytes, held_files = _held_by(connection, wanted)
        if held_files and (
            (held_bytes + wanted.length) * limits.share > row.most_bytes
            or (held_files + 1) * limits.share > row.most_files
        ):
            raise MailboxFull(Retry_After=str(HOUR_S))
    of_key = select(func.count()).where(
        and_(table.c.key_id == wanted.key_id, table.c.state == OPEN)
    )
    if connection.execute(of_key).scalar_one() >= limits.uploads:
        raise TooMany(Retry_After=str(_WAIT_S))
    connection.execute(
        update(box)
        .where(box.c.mailbox == wanted.mailbox)
        .values(used_bytes=box.c.used_bytes + wanted.length, used_files=box.c.used_files + 1)
    )


def _is_shared(connection: Connection, wanted: Wanted) -> bool:
    """Whether others may post there too."""
    table = tables.rights
    others = and_(table.c.mailbox == wanted.mailbox, table.c.post, table.c.key_id != wanted.key_id)
    return connection.execute(select(table.c.key_id).where(others)).first() is not None


def _held_by(connection: Connection, wanted: Wanted) -> tuple[int, int]:
    """Bytes and files of this key that lie in the mailbox or are on the way to it."""
    files, uploads = tables.files, tables.uploads
    lying = and_(files.c.posted_by == wanted.key_id, files.c.mailbox == wanted.mailbox)
    coming = and_(
        uploads.c.key_id == wanted.key_id,
        uploads.c.mailbox == wanted.mailbox,
        uploads.c.state == OPEN,
    )
    held_bytes = held_files = 0
    for table, which in ((files, lying), (uploads, coming)):
        count, total = connection.execute(
            select(func.count(), func.coalesce(func.sum(table.c.length), 0)).where(which)
        ).one()
        held_bytes, held_files = held_bytes + int(total), held_files + count
    return held_bytes, held_files


def find(database: Database, token: str) -> Upload:
    """Raises NoSuchUpload; UploadEnded for one that ended without its file."""
    table = tables.uploads
    with database.read() as connection:
        row = connection.execute(select(table).where(table.c.token_hash == _hash(token))).first()
    if row is None:
        raise NoSuchUpload
    if row.state == ENDED:
        raise UploadEnded
    return _upload(row)


def append(
    database: Database, upload: Upload, position: int, data: bytes, now: int, limits: Limits
) -> int:
    """Keeps `data` at `position`; the position after it. Raises OffsetDiffers where another was
    quicker, UploadEnded, TooLarge."""
    if not data:
        return position
    end = position + len(data)
    if end > upload.length:
        raise TooLarge
    table = tables.uploads
    with database.write() as connection:
        moved = connection.execute(
            update(table)
            .where(
                and_(
                    table.c.content == upload.content,
                    table.c.state == OPEN,
                    table.c.position == position,
                )
            )
            .values(position=end, until=ends(now, limits))
        )
        if not moved.rowcount:
            state = connection.execute(
                select(table.c.state).where(table.c.content == upload.content)
            ).scalar()
            raise UploadEnded if state in (None, ENDED) else OffsetDiffers
        _keep(connection, upload.content, position, data)
    return end


def _keep(connection: Connection, content: bytes, position: int, data: bytes) -> None:
    """Puts it to the last piece while that is small: a byte at a time makes no row each."""
    table = tables.pieces
    last = connection.execute(
        select(table.c.start, table.c.data)
        .where(table.c.content == content)
        .order_by(table.c.start.desc())
        .limit(1)
    ).first()
    if last is not None and len(last.data) + len(data) <= PIECE:
        connection.execute(
            update(table)
            .where(and_(table.c.content == content, table.c.start == last.start))
            .values(data=bytes(last.data) + data)
        )
    else:
        connection.execute(insert(table).values(content=content, start=position, data=data))


def finish(database: Database, upload: Upload, now: int) -> None:
    """With all its bytes there: hashes them as they are stored and puts the file into the mailbox,
    or nothing where that was done before. Raises DigestDiffers, and then the upload has ended."""
    digest, length = hashlib.sha256(), 0
    for piece in mailboxes.pieces(database, upload.content, 0, upload.length):
        digest.update(piece)
        length += len(piece)
    with database.write() as connection:
        row = _locked(connection, upload)
        if row is None or row.state == ENDED:
            raise UploadEnded
        if row.state == DONE:
            return
        differs = (digest.digest(), length) != (row.sha256, row.length)
        if differs:
            _end(connection, row)
        else:
            _put(connection, row, now)
    if differs:
        raise DigestDiffers


def _locked(connection: Connection, upload: Upload) -> Row[Any] | None:
    """The upload's row, after its mailbox's; None where either is gone."""
    table = tables.uploads
    if mailboxes.lock(connection, upload.mailbox) is None:
        return None
    return connection.execute(
        select(table).where(table.c.content == upload.content).with_for_update()
    ).first()


def _put(connection: Connection, row: Row[Any], now: int) -> None:
    box, hour = tables.mailboxes, now // HOUR_S
    # Whoever puts something there waits for the others here: numbers are seen in their order.
    seq = connection.execute(
        update(box)
        .where(box.c.mailbox == row.mailbox)
        .values(last_seq=box.c.last_seq + 1)
        .returning(box.c.last_seq)
    ).scalar_one()
    wanted = Wanted(row.mailbox, row.key_id, row.length, row.sha256)
    if _is_delivered(connection, wanted):  # somebody else posted the same meanwhile
        _end(connection, row, DONE)
        return
    connection.execute(
        insert(tables.files).values(
            mailbox=row.mailbox,
            seq=seq,
            name=secrets.token_bytes(16),
            content=row.content,
            length=row.length,
            sha256=row.sha256,
            posted_by=row.key_id,
            posted_hour=hour,
        )
    )
    connection.execute(
        insert(tables.delivered).values(mailbox=row.mailbox, sha256=row.sha256, posted_hour=hour)
    )
    connection.execute(
        update(tables.uploads)
        .where(tables.uploads.c.content == row.content)
        .values(state=DONE, until=(now // HOUR_S + 2) * HOUR_S)
    )


def end(database: Database, upload: Upload, waited_until: int | None = None) -> None:
    """Nothing of it is left; of one that is done, nothing but the file in its mailbox. With a time:
    unless it has been filled meanwhile and ends later than that."""
    with database.write() as connection:
        row = _locked(connection, upload)
        if row is None:
            return
        if row.state == DONE and waited_until is None:
            table = tables.uploads
            ended = update(table).where(table.c.content == row.content).values(state=ENDED)
            connection.execute(ended)
        if row.state == OPEN and (waited_until is None or row.until < waited_until):
            _end(connection, row)


def _end(connection: Connection, row: Row[Any], state: str = ENDED) -> None:
    table = tables.uploads
    connection.execute(update(table).where(table.c.content == row.content).values(state=state))
    connection.execute(delete(tables.pieces).where(tables.pieces.c.content == row.content))
    mailboxes.give_back(connection, row.mailbox, row.length)


def end_without_right(connection: Connection) -> None:
    """After a new access list, with all mailboxes locked: what nobody may post any more."""
    table, rights = tables.uploads, tables.rights
    may = exists().where(
        and_(rights.c.key_id == table.c.key_id, rights.c.mailbox == table.c.mailbox, rights.c.post)
    )
    left = select(table).where(and_(table.c.state == OPEN, ~may)).with_for_update()
    for row in connection.execute(left).all():
        _end(connection, row)


def sweep(database: Database, now: int) -> None:
    """Finishes what was all there when a hub was killed, ends what has waited too long, and forgets
    what was done an hour ago or ended a day ago."""
    table = tables.uploads
    whole = table.c.position == table.c.length
    with database.read() as connection:
        left = connection.execute(
            select(table).where(and_(table.c.state == OPEN, whole | (table.c.until < now)))
        ).all()
    for row in left:
        if row.position < row.length:
            end(database, _upload(row), now)
            continue
        with contextlib.suppress(DigestDiffers, UploadEnded):
            finish(database, _upload(row), now)
    with database.write() as connection:
        done = and_(table.c.state == DONE, table.c.until < now)
        ended = and_(table.c.state == ENDED, table.c.until < now - DAY_S)
        connection.execute(delete(table).where(done | ended))


def _upload(row: Row[Any]) -> Upload:
    return Upload(row.content, row.mailbox, row.length, row.position, row.state, row.until)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
