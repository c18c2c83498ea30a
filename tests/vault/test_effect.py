"""What takes effect is a function of the changes and the rulings, whatever came first."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal import change as changes
from ijm_desktop.journal.change import Bucket, Change, Op, make
from ijm_desktop.journal.epoch import EpochStatement, open_epoch
from ijm_desktop.journal.ruling import Believe, Erase, OnChange, Ruling, Verb, op_of
from ijm_desktop.vault import altered, chains, checking, effect, reading, taking_in
from ijm_desktop.vault.store import Vault
from tests.vault.writing import add, bucket, note, put, write

SEAT = open_epoch(SigningKey.from_seed(bytes(32)), 1)
HQ = open_epoch(SigningKey.from_seed(bytes([1]) * 32), 2)
WHERE = bucket()
RECORD = os.urandom(16)


def written(
    number: int, *ops: Op, epoch: EpochStatement = SEAT, where: Bucket = WHERE, flags: str = ""
) -> Change:
    return make(
        author=epoch.seat,
        epoch=epoch.id,
        number=number,
        stamp=1000 + number,
        bucket=where,
        ops=ops,
        seed=bytes([number]) * 16,
        flags=tuple(flags.split()),
    )


def ruled(number: int, ruling: Ruling, *replaces: bytes) -> Change:
    return written(number, op_of(ruling, tuple(sorted(replaces))), epoch=HQ)


def take(vault: Vault, *arrived: Change, held: dict[bytes, str] | None = None) -> None:
    """As a feed brings them, each author by itself."""
    with vault.transaction() as work:
        for change in arrived:
            statement = SEAT if change.author == SEAT.seat else HQ
            row = chains.add_epoch(work.database, statement, certified=True)
            taking_in.link(work, row, [change], held or {})


def text(vault: Vault, record: bytes = RECORD) -> object:
    row = reading.record(vault, WHERE, record)
    return None if row is None else row.state.shown("note.text").value


def counts(vault: Vault) -> dict[bytes, str | None]:
    rows = vault.database.rows("SELECT change_id, held FROM change")
    return dict(rows)


FIRST = written(0, put(RECORD, "text", "first"))
SECOND = written(1, put(RECORD, "text", "second", (FIRST.op_id(0),)))
THIRD = written(2, put(RECORD, "text", "third", (SECOND.op_id(0),)), add(RECORD, "seen", 7))


class TestOneRuling:
    @pytest.mark.parametrize("ruling_first", [False, True])
    def test_a_change_that_is_held_shows_nothing_and_is_listed(
        self, vault: Vault, ruling_first: bool
    ) -> None:
        ruling = ruled(0, OnChange(Verb.HOLD, SECOND.id, "not hers"))
        take(vault, *([ruling, FIRST, SECOND] if ruling_first else [FIRST, SECOND, ruling]))
        assert text(vault) == "first"
        assert [each.held for each in reading.held_changes(vault)] == ["ruling"]
        assert checking.check(vault) == []

    @pytest.mark.parametrize("ruling_first", [False, True])
    def test_what_was_withheld_counts_once_it_is_accepted(
        self, vault: Vault, ruling_first: bool
    ) -> None:
        ruling = ruled(0, OnChange(Verb.ACCEPT, FIRST.id))
        order = [ruling, FIRST] if ruling_first else [FIRST, ruling]
        take(vault, *order, held={FIRST.id: "withheld"})
        assert text(vault) == "first"
        assert checking.check(vault) == []

    def test_of_an_epoch_only_what_is_believed_counts(self, vault: Vault) -> None:
        take(vault, FIRST, SECOND, THIRD)
        take(vault, ruled(0, Believe(SEAT.id, 1)))
        assert text(vault) == "first"
        assert counts(vault)[FIRST.id] is None
        assert counts(vault)[THIRD.id] == "ruling"

    def test_belief_gives_no_effect_to_what_its_author_may_not_write(self, vault: Vault) -> None:
        take(vault, ruled(0, Believe(SEAT.id, 5)), FIRST, held={FIRST.id: "withheld"})
        take(vault, SECOND, held={SECOND.id: "ruling"})
        assert text(vault) == "second"
        assert counts(vault)[FIRST.id] == "withheld"

    def test_the_ruling_on_a_change_is_stronger_than_that_on_its_epoch(self, vault: Vault) -> None:
        take(vault, FIRST, SECOND, THIRD, ruled(0, Believe(SEAT.id, 1)))
        take(vault, ruled(1, OnChange(Verb.ACCEPT, THIRD.id)))
        assert text(vault) == "third"
        assert counts(vault)[SECOND.id] == "ruling"

    def test_a_ruling_that_is_replaced_or_taken_back_no_longer_rules(self, vault: Vault) -> None:
        hold = ruled(0, OnChange(Verb.HOLD, SECOND.id))
        take(vault, FIRST, SECOND, hold)
        back = written(
            1,
            Op("put", hold.ops[0].record, "ruling._ruling", (hold.op_id(0),), None),
            epoch=HQ,
        )
        take(vault, back)
        assert text(vault) == "second"
        assert checking.check(vault) == []

    def test_no_ruling_makes_readable_what_this_version_cannot_read(self, vault: Vault) -> None:
        strange = written(0, put(RECORD, "text", "strange"), flags="later")
        accept = ruled(0, OnChange(Verb.ACCEPT, strange.id))
        take(vault, strange, accept, held={strange.id: "flag"})
        assert text(vault) is None

    def test_a_ruling_without_effect_does_not_rule(self, vault: Vault) -> None:
        theirs = written(3, op_of(OnChange(Verb.HOLD, FIRST.id)))
        take(vault, FIRST, theirs, held={theirs.id: "withheld"})
        assert text(vault) == "first"
        take(vault, ruled(0, OnChange(Verb.ACCEPT, theirs.id)))
        assert text(vault) == "first"
        assert checking.check(vault) == []

    def test_what_a_seat_saves_after_it_was_revoked_waits_at_home_too(self, vault: Vault) -> None:
        key = os.urandom(16)
        write(vault, note("before", WHERE, key))
        take(vault, ruled(0, Believe(vault.epoch.id, 1)))
        write(vault, note("after", WHERE, RECORD))
        assert text(vault, key) == "before"
        assert text(vault) is None
        assert checking.check(vault) == []

    def test_rebuilding_ends_where_it_began(self, vault: Vault) -> None:
        take(vault, FIRST, SECOND, ruled(0, OnChange(Verb.HOLD, SECOND.id)))
        before = checking.digests(vault)
        checking.rebuild(vault)
        assert checking.digests(vault) == before
        assert checking.check(vault) == []

    def test_a_reason_altered_under_the_right_key_is_found(self, vault: Vault) -> None:
        take(vault, FIRST, SECOND, ruled(0, OnChange(Verb.HOLD, SECOND.id)))
        vault.database.run("UPDATE change SET held = NULL WHERE change_id = ?", (SECOND.id,))
        assert altered.Fault.CHANGE in {each.fault for each in checking.check(vault)}


class TestErasure:
    @pytest.mark.parametrize("ruling_first", [False, True])
    def test_the_value_is_gone_and_no_older_one_comes_back(
        self, vault: Vault, ruling_first: bool
    ) -> None:
        ruling = ruled(0, Erase((SECOND.op_id(0),), "a court's order"))
        take(vault, *([ruling, FIRST, SECOND] if ruling_first else [FIRST, SECOND, ruling]))
        assert text(vault) is None
        (row,) = vault.database.rows("SELECT opening FROM change WHERE number = 1")
        assert b"second" not in row[0]
        assert checking.check(vault) == []

    def test_siblings_keep_their_values(self, vault: Vault) -> None:
        take(vault, THIRD, ruled(0, Erase((THIRD.op_id(0),))))
        row = reading.record(vault, WHERE, RECORD)
        assert row is not None
        assert row.state.shown("note.seen").elements == (7,)
        assert row.state.shown("note.text").value is None

    def test_it_is_final(self, vault: Vault) -> None:
        erase = ruled(0, Erase((FIRST.op_id(0),)))
        back = written(
            1, Op("put", erase.ops[0].record, "ruling._ruling", (erase.op_id(0),), None), epoch=HQ
        )
        take(vault, erase, back)
        take(vault, FIRST)
        assert text(vault) is None
        assert checking.check(vault) == []

    def test_the_file_holds_it_no_more(self, vault: Vault) -> None:
        take(vault, FIRST, ruled(0, Erase((FIRST.op_id(0),))))
        assert (vault.folder / "store.db-wal").stat().st_size == 0

    def test_a_value_left_behind_is_found(self, vault: Vault) -> None:
        take(vault, FIRST)
        vault.database.run("INSERT INTO erased (change, op) VALUES (?, 0)", (FIRST.id[:16],))
        assert [each.fault for each in checking.check(vault)] == [altered.Fault.CHANGE]


ALL = (
    FIRST,
    SECOND,
    THIRD,
    written(3, put(RECORD, "text", "fourth")),
    ruled(0, OnChange(Verb.HOLD, THIRD.id)),
    ruled(1, Believe(SEAT.id, 3)),
    ruled(2, OnChange(Verb.ACCEPT, THIRD.id), ruled(0, OnChange(Verb.HOLD, THIRD.id)).op_id(0)),
    ruled(3, Erase((SECOND.op_id(0), THIRD.op_id(1)))),
)
BASES = {FIRST.id: "withheld", SECOND.id: "ruling"}


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    order=st.permutations(ALL),
    again=st.lists(st.sampled_from(ALL)),
    kept=st.sets(st.integers(0, 7)),
)
def test_any_order_and_any_repetition_lead_to_the_same(
    vault: Vault, other: Vault, order: Sequence[Change], again: list[Change], kept: set[int]
) -> None:
    chosen = [each for at, each in enumerate(ALL) if at not in kept]
    for one, arrived in ((vault, chosen), (other, [e for e in order if e in chosen] + again)):
        with one.transaction() as work:
            for table in ("touched", "reference", "record", "ruling", "erased", "change"):
                work.database.run(f"DELETE FROM {table}")  # noqa: S608
            work.forget_buckets()
        take(one, *[e for e in arrived if e in chosen], held=BASES)
    assert counts(vault) == counts(other)
    assert checking.digests(vault) == checking.digests(other)
    assert checking.check(vault) == checking.check(other) == []


@pytest.mark.parametrize("base", ["ruling", "withheld", "fork"])
@pytest.mark.parametrize("ruling_first", [True, False])
def test_no_ruling_makes_readable_what_another_reason_held_before(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, base: str, ruling_first: bool
) -> None:
    strange = written(0, put(RECORD, "text", "from later"), flags="later")
    accepted = ruled(0, OnChange(Verb.ACCEPT, strange.id, ""))
    arrived = [accepted, strange] if ruling_first else [strange, accepted]
    take(vault, *arrived, held={strange.id: base})
    assert counts(vault)[strange.id] == "flag"
    assert text(vault) is None
    assert checking.check(vault) == []
    monkeypatch.setattr(changes, "KNOWN_FLAGS", frozenset({"later"}))
    monkeypatch.setattr(effect, "KNOWN_FLAGS", frozenset({"later"}))
    with vault.transaction() as work:
        assert effect.read_flags(work) == 1
    assert text(vault) == "from later"
    assert checking.check(vault) == []


def test_what_an_older_version_could_not_read_counts_after_an_upgrade(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    strange = written(0, put(RECORD, "text", "from later"), flags="later")
    take(vault, strange, held={strange.id: "flag"})
    with vault.transaction() as work:
        assert effect.read_flags(work) == 0
    monkeypatch.setattr(changes, "KNOWN_FLAGS", frozenset({"later"}))
    monkeypatch.setattr(effect, "KNOWN_FLAGS", frozenset({"later"}))
    with vault.transaction() as work:
        assert effect.read_flags(work) == 1
        assert effect.read_flags(work) == 0
    assert text(vault) == "from later"
    assert checking.check(vault) == []
