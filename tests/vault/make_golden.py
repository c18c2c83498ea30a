"""Keeps a vault of the format as it ships: `python -m tests.vault.make_golden NAME`.

A golden fixture is made once, for a release, and never changed or deleted: every later version must
open it and show the same. So this refuses to write over one.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.journal import ruling
from ijm_desktop.journal.change import REMOVE, Bucket, Op
from ijm_desktop.journal.ruling import Erase, OnChange, Verb
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import checking, creating, reading, settings, taking_in
from ijm_desktop.vault.chains import add_epoch, confirm
from ijm_desktop.vault.keyfile import NAME
from ijm_desktop.vault.reading import Stored
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault
from tests.vault.writing import (
    NOW,
    PASSPHRASE,
    add,
    bucket,
    new_id,
    new_vault,
    note,
    put,
    void,
    write,
)

FOLDER = Path(__file__).parents[1] / "golden"


def contents(vault: Vault) -> dict[str, Value]:
    """All that a vault shows, in a form that does not depend on the classes of the day."""
    head = vault.own.tree(vault.database)
    digests = checking.digests(vault)
    return {
        "seat": vault.seat.hex(),
        "epoch": vault.epoch.id.hex(),
        "size": head.size,
        "root": head.root().hex(),
        "buckets": [
            [each.scope_kind, each.scope_id.hex(), each.compartment, held.changes.hex()]
            for each, held in sorted(digests.items())
        ],
        "records": [_shown(each) for each in sorted(_every(vault), key=lambda one: one.record)],
        "held": [[each.held, each.change.id.hex()] for each in reading.held_changes(vault)],
        "setting": settings.get(vault, "golden"),
    }


def _every(vault: Vault) -> list[Stored]:
    return [
        *reading.every(vault, "note"),
        *reading.listed(vault, "note", voided=True).rows,
    ]


def _shown(stored: Stored) -> Value:
    fields = {name: stored.state.shown(name) for name in sorted(stored.state.fields())}
    return {
        "record": stored.record.hex(),
        "type": stored.type,
        "created": stored.created,
        "updated": stored.updated,
        "void": stored.void,
        "conflict": stored.conflict,
        "fields": {
            name: [
                repr(each.value),
                [repr(element) for element in each.elements],
                [repr(kept.value) for kept in each.kept],
            ]
            for name, each in fields.items()
        },
    }


def write_everything(vault: Vault, other: Vault) -> None:
    """One of each kind of thing that a vault can hold."""
    where, record, voided = bucket(), new_id(), new_id()
    write(vault, *(note(f"number {each}", where) for each in range(70)))
    first = write(vault, Draft(where, [put(record, "text", "ម៉ាឡា"), add(record, "tag", "a")]))
    removal = Op(REMOVE, record, "note.tag", (first.changes[0].op_id(1),), None, has_value=False)
    write(vault, Draft(where, [removal, put(record, "person", new_id()), add(record, "tag", 7)]))
    write(vault, note("typed twice", where, voided), Draft(where, [void(voided, "double")]))
    with vault.transaction() as work:
        confirm(work.database, vault.own.row_id, 71, b"receipt")
        settings.put(work, "golden", ["kept", {"a": 1}])
    theirs = write(other, note("theirs", where, record), note("held", where), now_ms=NOW + 1)
    with vault.transaction() as work:
        row = add_epoch(work.database, other.epoch, certified=True)
        held = {theirs.changes[1].id: "withheld"}
        taking_in.link(work, row, theirs.changes, held)
    write(vault, note("purged", bucket(compartment="aftercare")))
    with vault.transaction() as work:
        confirm(work.database, vault.own.row_id, 76, b"receipt")
        taking_in.purge(work, {where})
    _rule(vault, where)


def _rule(vault: Vault, where: Bucket) -> None:
    """One change held by a ruling, and one value erased."""
    wrong = write(vault, note("does not count", where))
    gone = write(vault, note("erased", where))
    write(
        vault,
        Draft(where, [ruling.op_of(OnChange(Verb.HOLD, wrong.changes[0].id, "not hers"))]),
        Draft(where, [ruling.op_of(Erase((gone.changes[0].op_id(0),), "she asked"))]),
    )


def main(name: str) -> None:
    target = FOLDER / name
    target.mkdir()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "work"
        vault, code = Vault.create(
            folder, PASSPHRASE, parameters=FLOOR, random=os.urandom, now_ms=NOW
        )
        with new_vault(Path(temporary) / "other") as other, vault:
            write_everything(vault, other)
            kept = {"passphrase": PASSPHRASE, "code": code.text, "contents": contents(vault)}
        for each in (NAME, creating.DATABASE):
            shutil.copy(folder / each, target / each)
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (target / "contents.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
