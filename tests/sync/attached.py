"""Attached files for the random machine: real ones, of parts so small that many are cheap.

At rest each lies whole, as it was attached, at headquarters and with everybody who may have it; and
nothing of them is left to say, to send or half here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import rule

from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.crypto.streams import sealed_size
from ijm_desktop.headquarters import ruling
from ijm_desktop.headquarters.ruling import NothingToErase
from ijm_desktop.kernel import blobs as values
from ijm_desktop.sync import box
from ijm_desktop.sync import parts as travelling
from ijm_desktop.vault import blob_coming, blob_names, blob_needs, blob_parts, blobs
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.blob_parts import PARTLY
from ijm_desktop.vault.store import Vault
from tests.sync.field import ANY, SEATS, Field
from tests.sync.world import write

PART: Final = 700
BUNDLE: Final = 3 * PART
MOST: Final = 6 * PART
AUTOMATIC: Final = 4 * PART
LONGEST: Final = 7 * PART
CONTENT: Final = "attachment.content"


@contextlib.contextmanager
def small_sizes() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module in (values, blobs, blob_parts):
            patch.setattr(module, "PART", PART)
        for module in (blob_parts, blob_coming, travelling):
            patch.setattr(module, "STRIDE", sealed_size(PART))
        patch.setattr(travelling, "BUNDLE", BUNDLE)
        patch.setattr(box, "MOST_PARTS", MOST)
        patch.setattr(blob_needs, "AUTOMATIC", AUTOMATIC)
        yield


class Attached(Field):
    """`files`: by name, what was attached; `lost_files` went with the computer that had them."""

    def prepare(self) -> None:
        super().prepare()
        self._closing.enter_context(small_sizes())
        self.files: dict[str, bytes] = {}
        self.lost_files: set[str] = set()

    @rule(seat=SEATS, which=ANY, size=st.integers(0, LONGEST))
    def attaches_a_file(self, seat: int, which: int, size: int) -> None:
        desk = self.world.seats[seat]
        held = self.shown(desk, self.cases)
        if held:
            key = held[which % len(held)]
            self.noting(desk, lambda: self.attach(desk, key, desk.random(size)))

    def attach(self, desk: Desk, case: RecordKey, data: bytes) -> None:
        source = self.world.folder / "attached.jpg"
        source.write_bytes(data)
        blob = finished(blobs.taking_in(desk.vault.blobs, source, random=desk.random))
        said = {"attachment.kind": "photo", CONTENT: blob.value()}
        write(desk, case.bucket, desk.random(16), said)
        blobs.keep(desk.vault.blobs, blob)
        self.files[blobs.file_name(blob.key)] = data

    @rule(seat=SEATS, which=ANY)
    def asks_for_a_file(self, seat: int, which: int) -> None:
        vault = self.world.seats[seat].vault
        away = [blob_names.named(vault.database, e.name) for e in blob_needs.fetching(vault)]
        found = [each for each in away if each is not None]
        if found:
            with vault.transaction() as work:
                blob_needs.ask(work, vault, found[which % len(found)])

    @rule(which=ANY)
    def headquarters_erases_a_file(self, which: int) -> None:
        hq = self.world.hq
        rows = list(stored.every(hq.vault, "attachment"))
        if not rows or which % 4:
            return
        row = rows[which % len(rows)]
        named = {
            entry.op_id(at)
            for entry in stored.history(hq.vault, row.bucket, row.record)
            for at, op in enumerate(entry.ops)
            if op.record == row.record and op.field == CONTENT and op.has_value
        }
        with contextlib.suppress(NothingToErase):
            self.noting(hq, lambda: ruling.erase(hq, row.record, "content", "asked for"))
            self.erased |= named

    def come_back(self, seat: int, folder: object) -> None:
        before = _whole(self.world.seats[seat].vault)
        super().come_back(seat, folder)  # type: ignore[misc]
        self.lost_files |= before - _whole(self.world.seats[seat].vault)

    # At rest

    def rest(self) -> None:
        super().rest()
        hq = self.world.hq.vault
        self.are_as_attached(hq)
        for name in self.files:
            if blob_names.is_named(hq.database, name) and name not in self.lost_files:
                assert blobs.whole(hq.blobs, name), name
        for desk in self.world.seats:
            vault = desk.vault
            self.are_as_attached(vault)
            for each in blob_needs.fetching(vault):
                due = each.asked or each.size <= AUTOMATIC
                may = blob_needs.is_granted(hq.database, vault.seat, each.name)
                assert not (due and may and blobs.whole(hq.blobs, each.name)), each
            lost = self.lost_files | self.not_at_headquarters()
            offered = {each.name for each in blob_needs.sending(vault)}
            assert offered <= lost, offered - lost
            assert _noted(vault, "sending/") <= lost
            whole = _whole(vault)
            assert not _noted(vault, "fetching/") & whole

    def not_at_headquarters(self) -> set[str]:
        """What went with a computer before headquarters heard of it."""
        hq = self.world.hq.vault.database
        known = (blob_names.is_named, blob_names.was_erased)
        return {each for each in self.files if not any(knows(hq, each) for knows in known)}

    def are_as_attached(self, vault: Vault) -> None:
        for path in vault.blobs.iterdir():
            assert path.suffix in ("", PARTLY), path.name
            blob = blob_names.named(vault.database, path.name)
            if blob is not None and not path.suffix:
                data = b"".join(blobs.parts(vault.blobs, blob))
                assert data == self.files[path.name], path.name
            if path.suffix:
                name = path.name.removesuffix(PARTLY)
                assert not blobs.whole(vault.blobs, name)
                assert name in _noted(vault, "fetching/")


def _whole(vault: Vault) -> set[str]:
    return {each.name for each in vault.blobs.iterdir() if not each.suffix}


def _noted(vault: Vault, beginning: str) -> set[str]:
    rows = vault.database.rows("SELECT name FROM setting")
    return {name.removeprefix(beginning) for (name,) in rows if name.startswith(beginning)}
