"""Changes without effect are listed, and replace nothing in anybody's history."""

from __future__ import annotations

import os

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.held import without_effect
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.change import PUT, Op, make
from ijm_desktop.journal.epoch import open_epoch
from ijm_desktop.vault import chains, taking_in


def test_a_change_without_effect_is_listed_and_told_apart_in_the_history(desk: Desk) -> None:
    assert without_effect(desk) == ()
    key = records.add(desk, "case", {"case_type": "other", "summary": "a kiln"}).key
    displayed = reading.record(desk, key).fields["summary"].op_ids
    stranger = open_epoch(SigningKey.from_seed(os.urandom(32)), 1)
    change = make(
        author=stranger.seat,
        epoch=stranger.id,
        number=0,
        stamp=desk.clock() << 16,
        bucket=key.bucket,
        ops=[Op(PUT, key.record, "case.summary", displayed, "nothing")],
        seed=os.urandom(16),
    )
    with desk.vault.transaction() as work:
        epoch = chains.add_epoch(work.database, stranger)
        taking_in.link(work, epoch, [change], {change.id: "withheld"})

    (kept,) = without_effect(desk)
    assert (kept.reason, kept.bucket, kept.records) == ("withheld", key.bucket, (key.record,))
    rows = [row for row in reading.history(desk, key) if row.field == "summary"]
    assert [(row.value, row.replaced, row.held) for row in rows] == [
        ("a kiln", False, None),
        ("nothing", False, "withheld"),
    ]
