"""Whatever is done in whatever order: a mailbox's room is what lies there and what is open, and no
byte is left that belongs to neither (hub §4.1, §9)."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule
from sqlalchemy import func, select

from ijm_desktop.crypto.access import AccessList, Party
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.hub import gate, mailboxes, tables, uploads
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
from ijm_desktop.hub.limits import DAY_S, HOUR_S, Limits
from ijm_desktop.hub.uploads import Wanted

BOXES = [bytes([number]) * 16 for number in range(3)]
KEYS = [bytes([100 + number]) * 16 for number in range(2)]
PUBLIC = SigningKey.from_seed(bytes(range(32))).public
LIMITS = Limits(bytes=3000, files=4, uploads=3, kept_days=2)
START = 10_000 * DAY_S


@dataclass(frozen=True, slots=True)
class Begun:
    """`data` is what is sent, which may be another than what was announced."""

    token: str
    data: bytes
    mailbox: bytes


class Room(RuleBasedStateMachine):
    begun = Bundle("begun")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database(f"sqlite:///{Path(self.folder.name)}/hub.sqlite")
        self.database.migrate()
        self.now, self.number = START, 0
        self.arrived: dict[bytes, set[bytes]] = {box: set() for box in BOXES}
        self.list_comes(set(BOXES), {(key, box) for key in KEYS for box in BOXES})

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    @rule(
        fetched=st.sets(st.sampled_from(BOXES)),
        posted=st.sets(st.tuples(st.sampled_from(KEYS), st.sampled_from(BOXES))),
    )
    def list_comes(self, fetched: set[bytes], posted: set[tuple[bytes, bytes]]) -> None:
        self.number += 1
        parties = [Party(b"q" * 16, PUBLIC, fetch=tuple(sorted(fetched)))]
        parties += [
            Party(key, PUBLIC, post=tuple(sorted(box for whose, box in posted if whose == key)))
            for key in KEYS
        ]
        found = AccessList(self.number, self.now + 100 * DAY_S, tuple(parties))
        gate.take(self.database, found, b"%d" % self.number, LIMITS)
        for box in set(BOXES) - fetched:
            self.arrived[box] = set()

    @rule(
        target=begun,
        key=st.sampled_from(KEYS),
        mailbox=st.sampled_from(BOXES),
        size=st.integers(0, 3500),
        which=st.integers(0, 2),
        honest=st.booleans(),
    )
    def begin(self, key: bytes, mailbox: bytes, size: int, which: int, honest: bool) -> Begun:
        data = bytes([which]) * size
        digest = hashlib.sha256(data if honest else data + b"!").digest()
        try:
            opened = uploads.begin(
                self.database, Wanted(mailbox, key, size, digest), self.now, LIMITS
            )
        except (MailboxFull, NotYours, TooLarge, TooMany):
            return Begun("refused", data, mailbox)
        return Begun(opened.token if opened else "delivered", data, mailbox)

    @rule(upload=begun, part=st.floats(0, 1), off=st.sampled_from([0, 0, 0, 1]))
    def append(self, upload: Begun, part: float, off: int) -> None:
        try:
            found = uploads.find(self.database, upload.token)
            start = found.position + off
            end = start + int(part * (len(upload.data) - start) + 0.5)
            data = upload.data[start:end]
            uploads.append(self.database, found, start, data, self.now, LIMITS)
        except (NoSuchUpload, OffsetDiffers, TooLarge, UploadEnded):
            return

    @rule(upload=begun)
    def fill_and_finish(self, upload: Begun) -> None:
        try:
            found = uploads.find(self.database, upload.token)
            rest = upload.data[found.position :]
            uploads.append(self.database, found, found.position, rest, self.now, LIMITS)
            uploads.finish(self.database, found, self.now)
        except (DigestDiffers, NoSuchUpload, UploadEnded):
            return
        self.arrived[upload.mailbox].add(hashlib.sha256(upload.data).digest())

    @rule(upload=consumes(begun))
    def end(self, upload: Begun) -> None:
        try:
            uploads.end(self.database, uploads.find(self.database, upload.token))
        except (NoSuchUpload, UploadEnded):
            return

    @rule(mailbox=st.sampled_from(BOXES), poster=st.sampled_from([None, *KEYS]))
    def take_away(self, mailbox: bytes, poster: bytes | None) -> None:
        for each in mailboxes.page(self.database, mailbox, 0, 1, poster).files:
            mailboxes.take_away(self.database, mailbox, each.name, poster)

    @rule(hours=st.integers(0, 60))
    def time_passes_and_is_swept(self, hours: int) -> None:
        self.now += hours * HOUR_S
        uploads.sweep(self.database, self.now)
        mailboxes.sweep(self.database, self.now, LIMITS)

    @invariant()
    def the_room_is_what_is_there(self) -> None:
        files, under_way, box = tables.files.c, tables.uploads.c, tables.mailboxes.c
        with self.database.read() as connection:
            there: dict[bytes, tuple[int, int]] = {
                row.mailbox: (row.used_bytes, row.used_files)
                for row in connection.execute(select(box.mailbox, box.used_bytes, box.used_files))
            }
            held = [
                *connection.execute(select(files.mailbox, files.content, files.length)),
                *connection.execute(
                    select(under_way.mailbox, under_way.content, under_way.length).where(
                        under_way.state == uploads.OPEN
                    )
                ),
            ]
        used = dict.fromkeys(there, (0, 0))
        for row in held:
            total, count = used[row.mailbox]
            used[row.mailbox] = (total + row.length, count + 1)
        assert there == used

    @invariant()
    def every_piece_belongs_to_something(self) -> None:
        files, under_way, pieces = tables.files.c, tables.uploads.c, tables.pieces.c
        with self.database.read() as connection:
            sizes = connection.execute(
                select(pieces.content, func.sum(func.length(pieces.data))).group_by(pieces.content)
            )
            stored = {row[0]: row[1] for row in sizes}
            whole = connection.execute(select(files.content, files.length))
            expected = {row.content: row.length for row in whole}
            half = select(under_way.content, under_way.position).where(
                under_way.state == uploads.OPEN, under_way.position > 0
            )
            expected |= {row.content: row.position for row in connection.execute(half)}
        assert stored == expected

    @invariant()
    def nothing_lies_there_that_did_not_arrive(self) -> None:
        for mailbox, arrived in self.arrived.items():
            page = mailboxes.page(self.database, mailbox, 0, 200)
            assert {each.sha256 for each in page.files} <= arrived | self.swept_in(mailbox)

    def swept_in(self, mailbox: bytes) -> set[bytes]:
        """Whole and honest when the sweeper found it: it arrives without anybody asking."""
        table = tables.uploads
        with self.database.read() as connection:
            done = connection.execute(
                select(table.c.sha256).where(
                    table.c.mailbox == mailbox, table.c.state == uploads.DONE
                )
            )
            return {row.sha256 for row in done}


TestRoom = Room.TestCase
TestRoom.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
