"""What lies in mailboxes: listed, read in ranges, taken away; and what goes by itself.

Whoever changes what lies in a mailbox or is under way to it locks its row first (`lock`), and only
then rows of files and uploads: in another order two would wait for each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, select, update

from ijm_desktop.hub import tables
from ijm_desktop.hub.database import Database
from ijm_desktop.hub.errors import NoSuchFile
from ijm_desktop.hub.limits import DAY_S, HOUR_S, Limits

MOST_LISTED: Final = 200
_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class File:
    """`seq` orders a mailbox's files as they came. `content` names the pieces."""

    seq: int
    name: bytes
    length: int
    sha256: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    files: list[File]
    more: bool


def page(
    database: Database, mailbox: bytes, after: int, most: int, posted_by: bytes | None = None
) -> Page:
    """Those after a `seq`, at most MOST_LISTED; of one poster where that is asked."""
    table = tables.files
    wanted = [table.c.mailbox == mailbox, table.c.seq > after]
    if posted_by is not None:
        wanted.append(table.c.posted_by == posted_by)
    count = max(1, min(most, MOST_LISTED))
    with database.read() as connection:
        rows = connection.execute(
            select(table).where(and_(*wanted)).order_by(table.c.seq).limit(count + 1)
        ).all()
    found = [File(row.seq, row.name, row.length, row.sha256, row.content) for row in rows]
    return Page(found[:count], len(found) > count)


def find(database: Database, mailbox: bytes, name: bytes) -> File:
    """Raises NoSuchFile."""
    table = tables.files
    with database.read() as connection:
        row = connection.execute(
            select(table).where(and_(table.c.mailbox == mailbox, table.c.name == name))
        ).first()
    if row is None:
        raise NoSuchFile
    return File(row.seq, row.name, row.length, row.sha256, row.content)


def pieces(database: Database, content: bytes, start: int, end: int) -> Iterator[bytes]:
    """Bytes `start` to `end` (not included). Ends early where the file is taken away meanwhile."""
    table = tables.pieces
    while start < end:
        with database.read() as connection:
            row = connection.execute(
                select(table.c.start, table.c.data)
                .where(and_(table.c.content == content, table.c.start <= start))
                .order_by(table.c.start.desc())
                .limit(1)
            ).first()
        if row is None:
            return
        data = bytes(row.data)[start - row.start : end - row.start]
        if not data:
            return
        yield data
        start += len(data)


def take_away(
    database: Database, mailbox: bytes, name: bytes, posted_by: bytes | None = None
) -> None:
    """Nothing where it is gone; nor where another than `posted_by` posted it, if that is asked."""
    table = tables.files
    wanted = table.c.name == name
    if posted_by is not None:
        wanted = and_(wanted, table.c.posted_by == posted_by)
    with database.write() as connection:
        _remove(connection, mailbox, wanted, taken_back=posted_by is not None)


def lock(connection: Connection, mailbox: bytes) -> Row[Any] | None:
    """The mailbox's row, until the transaction ends; None where there is no such mailbox."""
    table = tables.mailboxes
    found = select(table).where(table.c.mailbox == mailbox).with_for_update()
    return connection.execute(found).first()


def drop(connection: Connection, mailbox: bytes) -> None:
    """The mailbox with all that lies in it and all that is under way to it."""
    lock(connection, mailbox)
    uploads, files, held = tables.uploads, tables.files, tables.pieces
    # A piece that is just being kept is seen when its upload's row is had.
    connection.execute(
        select(uploads.c.content).where(uploads.c.mailbox == mailbox).with_for_update()
    ).all()
    for table in (uploads, files):
        contents = select(table.c.content).where(table.c.mailbox == mailbox)
        connection.execute(delete(held).where(held.c.content.in_(contents)))
    for table in (uploads, files, tables.delivered, tables.mailboxes):
        connection.execute(delete(table).where(table.c.mailbox == mailbox))


def _remove(
    connection: Connection,
    mailbox: bytes,
    wanted: ColumnElement[bool],
    *,
    taken_back: bool = False,
) -> None:
    """At most _AT_ONCE of them, with their bytes. What its poster takes back was never posted: its
    receiver did not have it, so it may come again."""
    table = tables.files
    lock(connection, mailbox)
    rows = connection.execute(
        select(table.c.seq, table.c.content, table.c.length, table.c.sha256)
        .where(and_(table.c.mailbox == mailbox, wanted))
        .limit(_AT_ONCE)
    ).all()
    for row in rows:
        connection.execute(
            delete(table).where(and_(table.c.mailbox == mailbox, table.c.seq == row.seq))
        )
        connection.execute(delete(tables.pieces).where(tables.pieces.c.content == row.content))
        give_back(connection, mailbox, row.length)
        if taken_back:
            known = tables.delivered
            again = and_(known.c.mailbox == mailbox, known.c.sha256 == row.sha256)
            connection.execute(delete(known).where(again))


def give_back(connection: Connection, mailbox: bytes, length: int) -> None:
    """The room of one file or upload."""
    table = tables.mailboxes
    connection.execute(
        update(table)
        .where(table.c.mailbox == mailbox)
        .values(used_bytes=table.c.used_bytes - length, used_files=table.c.used_files - 1)
    )


def sweep(database: Database, now: int, limits: Limits) -> None:
    """What has lain its time (hub §6.4)."""
    before = (now - limits.kept_days * DAY_S) // HOUR_S
    old = tables.files.c.posted_hour < before
    while (mailbox := _one_with(database, old)) is not None:
        with database.write() as connection:
            _remove(connection, mailbox, old)
    with database.write() as connection:
        connection.execute(delete(tables.delivered).where(tables.delivered.c.posted_hour < before))


def _one_with(database: Database, wanted: ColumnElement[bool]) -> bytes | None:
    with database.read() as connection:
        found = connection.execute(select(tables.files.c.mailbox).where(wanted).limit(1)).scalar()
    return None if found is None else bytes(found)


@dataclass(frozen=True, slots=True)
class Held:
    """Of all mailboxes together."""

    files: int
    bytes: int
    uploads: int


def held(database: Database) -> Held:
    files, uploads = tables.files, tables.uploads
    with database.read() as connection:
        count, total = connection.execute(
            select(func.count(), func.coalesce(func.sum(files.c.length), 0))
        ).one()
        under_way = connection.execute(
            select(func.count()).select_from(uploads).where(uploads.c.state == "open")
        ).scalar_one()
    return Held(count, int(total), under_way)
