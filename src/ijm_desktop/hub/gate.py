"""Who may come in: the access list as it is stored, rights, and nonces that were used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, and_, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from ijm_desktop.crypto.access import AccessList
from ijm_desktop.hub import mailboxes, tables, uploads
from ijm_desktop.hub.database import SQLITE, Database
from ijm_desktop.hub.errors import ListExpired, ListOlder, NotYours, Replayed, TooMany
from ijm_desktop.hub.limits import Limits

MINUTE_S: Final = 60
NONCES_KEPT_S: Final = 900
_ONLY: Final = 1


@dataclass(frozen=True, slots=True)
class InForce:
    """The list's number and the second it ends; zeros where none came yet."""

    number: int = 0
    until: int = 0


def in_force(database: Database) -> InForce:
    with database.read() as connection:
        row = connection.execute(
            select(tables.access_list.c.number, tables.access_list.c.until)
        ).first()
    return InForce() if row is None else InForce(row.number, row.until)


def take(database: Database, found: AccessList, body: bytes, limits: Limits) -> None:
    """Raises ListOlder; the very same list again is nothing new."""
    try:
        _take(database, found, body, limits)
    except IntegrityError:  # two first lists at once: now there is one to compare with
        _take(database, found, body, limits)


def _take(database: Database, found: AccessList, body: bytes, limits: Limits) -> None:
    with database.write() as connection:
        if _replaces(connection, found, body):
            _replace_keys(connection, found)
            _replace_mailboxes(connection, found, limits)
            uploads.end_without_right(connection)


def _replaces(connection: Connection, found: AccessList, body: bytes) -> bool:
    """False for the very same again. That it is newer is a condition of the statement: whoever
    compared first and wrote afterwards could put an older list over one that came in between."""
    table = tables.access_list
    told = {"number": found.number, "until": found.until, "body": body}
    replaced = connection.execute(update(table).where(table.c.number < found.number).values(told))
    if replaced.rowcount:
        return True
    row = connection.execute(select(table)).first()
    if row is None:
        connection.execute(insert(table).values(id=_ONLY, **told))
        return True
    if row.number < found.number:  # the first of all came between the two statements
        return _replaces(connection, found, body)
    if row.body != body:
        raise ListOlder
    return False


def _replace_keys(connection: Connection, found: AccessList) -> None:
    connection.execute(delete(tables.keys))
    connection.execute(delete(tables.rights))
    if found.parties:
        connection.execute(
            insert(tables.keys),
            [{"key_id": each.key_id, "public": each.public} for each in found.parties],
        )
    rights = []
    for each in found.parties:
        fetch, post = set(each.fetch), set(each.post)
        rights += [
            {
                "key_id": each.key_id,
                "mailbox": mailbox,
                "fetch": mailbox in fetch,
                "post": mailbox in post,
            }
            for mailbox in sorted(fetch | post)
        ]
    if rights:
        connection.execute(insert(tables.rights), rights)


def _replace_mailboxes(connection: Connection, found: AccessList, limits: Limits) -> None:
    """All that there are stay locked to the end of the transaction (`mailboxes.lock`)."""
    table = tables.mailboxes
    all_of_them = select(table).order_by(table.c.mailbox).with_for_update()
    there = {row.mailbox: row for row in connection.execute(all_of_them)}
    wanted = found.mailboxes()
    for mailbox in sorted(set(there) - wanted):
        mailboxes.drop(connection, mailbox)
    fresh = []
    for mailbox in sorted(wanted):
        room = found.room.get(mailbox, (limits.bytes, limits.files))
        row = there.get(mailbox)
        if row is None:
            most_bytes, most_files = room
            fresh.append(
                {
                    "mailbox": mailbox,
                    "most_bytes": most_bytes,
                    "most_files": most_files,
                    "used_bytes": 0,
                    "used_files": 0,
                    "last_seq": 0,
                }
            )
        elif (row.most_bytes, row.most_files) != room:
            connection.execute(
                update(table)
                .where(table.c.mailbox == mailbox)
                .values(most_bytes=room[0], most_files=room[1])
            )
    if fresh:
        connection.execute(insert(table), fresh)


def public_of(database: Database, key_id: bytes) -> bytes | None:
    with database.read() as connection:
        found = connection.execute(
            select(tables.keys.c.public).where(tables.keys.c.key_id == key_id)
        ).scalar()
    return None if found is None else bytes(found)


def admit(database: Database, key_id: bytes, nonce: str, now: int, limits: Limits) -> None:
    """Uses the nonce up. Raises ListExpired, Replayed, TooMany."""
    table = tables.nonces
    with database.write() as connection:
        until = connection.execute(select(tables.access_list.c.until)).scalar()
        if until is None or until < now:
            raise ListExpired
        lately = connection.execute(
            select(func.count()).where(and_(table.c.key_id == key_id, table.c.at > now - MINUTE_S))
        ).scalar_one()
        boxes = connection.execute(
            select(func.count()).where(tables.rights.c.key_id == key_id)
        ).scalar_one()
        if lately >= limits.requests_a_minute + boxes * limits.requests_a_mailbox:
            raise TooMany(Retry_After=str(MINUTE_S))
        if not _is_new(connection, key_id, nonce, now):
            raise Replayed


def _is_new(connection: Connection, key_id: bytes, nonce: str, now: int) -> bool:
    """Kept, unless it was there: no error of the database, whose own log would name the key."""
    dialect = sqlite if connection.dialect.name == SQLITE else postgresql
    kept = dialect.insert(tables.nonces).values(key_id=key_id, nonce=nonce, at=now)
    told = kept.on_conflict_do_nothing().returning(tables.nonces.c.at)
    return connection.execute(told).first() is not None


def require(database: Database, key_id: bytes, mailbox: bytes, right: str) -> None:
    """`right` is `fetch` or `post`. Raises NotYours."""
    table = tables.rights
    with database.read() as connection:
        found = connection.execute(
            select(table.c[right]).where(and_(table.c.key_id == key_id, table.c.mailbox == mailbox))
        ).scalar()
    if not found:
        raise NotYours


def sweep(database: Database, now: int) -> None:
    """Nonces so old that their requests would be refused for their time."""
    with database.write() as connection:
        connection.execute(delete(tables.nonces).where(tables.nonces.c.at < now - NONCES_KEPT_S))
