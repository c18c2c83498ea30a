"""Rulings as values, and what comes of them for a change (docs/spec/change.md §7.5 and §7.6)."""

from __future__ import annotations

import pytest

from ijm_desktop.journal.change import ADD, PUT, Bucket, Change, Op, make
from ijm_desktop.journal.ruling import (
    FLAG,
    MOST_ERASED,
    RULED,
    RULING,
    WITHHELD,
    Believe,
    Erase,
    OnChange,
    Ruling,
    Rulings,
    Verb,
    effect,
    erasures,
    op_of,
    read,
    rules,
)
from ijm_desktop.kernel.encoding import Value

CHANGE, EPOCH, OP = b"c" * 32, b"e" * 16, b"o" * 18
KNOWN: tuple[Ruling, ...] = (
    OnChange(Verb.HOLD, CHANGE, "why"),
    OnChange(Verb.ACCEPT, CHANGE),
    Believe(EPOCH, 0),
    Believe(EPOCH, 7, "why"),
    Erase((OP, b"p" * 18), "why"),
    Erase(tuple(at.to_bytes(18, "big") for at in range(MOST_ERASED))),
)


def change(*ops: Op) -> Change:
    return make(
        author=b"a" * 16,
        epoch=EPOCH,
        number=0,
        stamp=1,
        bucket=Bucket("case", b"s" * 16, "casework"),
        ops=ops,
        seed=b"s" * 16,
    )


@pytest.mark.parametrize("ruling", KNOWN)
def test_a_ruling_reads_as_it_was_written_and_only_on_its_own_record(ruling: Ruling) -> None:
    assert read(ruling.record, ruling.value()) == ruling
    assert read(b"x" * 16, ruling.value()) is None
    assert op_of(ruling, (OP,)) == Op(PUT, ruling.record, RULED, (OP,), ruling.value())


def test_two_targets_have_two_records() -> None:
    assert OnChange(Verb.HOLD, CHANGE).record == OnChange(Verb.ACCEPT, CHANGE, "x").record
    assert Believe(EPOCH, 1).record == Believe(EPOCH, 2).record
    assert len({each.record for each in KNOWN}) == 4


@pytest.mark.parametrize(
    ("like", "value"),
    [
        (OnChange(Verb.HOLD, CHANGE), None),
        (OnChange(Verb.HOLD, CHANGE), ["hold", CHANGE]),
        (OnChange(Verb.HOLD, CHANGE), ["burn", CHANGE, ""]),
        (OnChange(Verb.HOLD, CHANGE[:31]), ["hold", CHANGE[:31], ""]),
        (Believe(EPOCH, -1), ["believe", EPOCH, -1, ""]),
        (Believe(EPOCH, 1), ["believe", EPOCH, True, ""]),
        (Believe(EPOCH[:15], 1), ["believe", EPOCH[:15], 1, ""]),
        (Erase(()), ["erase", [], ""]),
        (Erase((OP, OP[:17])), ["erase", [OP, OP[:17]], ""]),
        (
            Erase(tuple(at.to_bytes(18, "big") for at in range(MOST_ERASED + 1))),
            ["erase", [at.to_bytes(18, "big") for at in range(MOST_ERASED + 1)], ""],
        ),
    ],
)
def test_what_is_no_ruling_rules_on_nothing(like: Ruling, value: Value) -> None:
    assert read(like.record, value) is None


def test_a_change_that_holds_a_ruling_among_other_ops_rules() -> None:
    note = Op(PUT, b"r" * 16, "case.summary", (), "x")
    assert rules(change(note, op_of(KNOWN[0])))
    assert not rules(change(note))


def test_only_a_put_of_an_erasure_erases() -> None:
    erase = Erase((OP,))
    assert erasures(change(op_of(KNOWN[0]), op_of(erase))) == {OP}
    assert erasures(change(op_of(Erase((OP,))), op_of(Erase((b"p" * 18,))))) == {OP, b"p" * 18}
    assert erasures(change(Op(ADD, erase.record, RULED, (), erase.value()))) == frozenset()
    assert erasures(change(Op(PUT, erase.record, "case.summary", (), erase.value()))) == frozenset()
    emptied = change(op_of(erase)).without([0])
    assert erasures(emptied) == frozenset()


def test_the_rulings_of_a_bucket_are_by_what_they_are_on() -> None:
    of = Rulings.of((each.record, each.value()) for each in (KNOWN[0], KNOWN[3], KNOWN[4]))
    assert of == Rulings({CHANGE: Verb.HOLD}, {EPOCH: 7})


@pytest.mark.parametrize(
    ("base", "number", "rulings", "expected"),
    [
        (None, 0, Rulings(), None),
        (WITHHELD, 0, Rulings(), WITHHELD),
        (None, 0, Rulings({CHANGE: Verb.HOLD}), RULING),
        (WITHHELD, 0, Rulings({CHANGE: Verb.HOLD}), WITHHELD),
        (WITHHELD, 0, Rulings({CHANGE: Verb.ACCEPT}), None),
        (FLAG, 0, Rulings({CHANGE: Verb.ACCEPT}), FLAG),
        (None, 4, Rulings({}, {EPOCH: 5}), None),
        (None, 5, Rulings({}, {EPOCH: 5}), RULING),
        (WITHHELD, 5, Rulings({}, {EPOCH: 5}), WITHHELD),
        (WITHHELD, 4, Rulings({}, {EPOCH: 5}), WITHHELD),
        (RULING, 4, Rulings({}, {EPOCH: 5}), None),
        (RULING, 5, Rulings({CHANGE: Verb.ACCEPT}, {EPOCH: 5}), None),
        (None, 4, Rulings({CHANGE: Verb.HOLD}, {EPOCH: 5}), RULING),
        (RULING, 0, Rulings({b"x" * 32: Verb.ACCEPT}, {b"x" * 16: 9}), RULING),
    ],
)
def test_what_takes_effect(
    base: str | None, number: int, rulings: Rulings, expected: str | None
) -> None:
    assert effect(base, CHANGE, EPOCH, number, rulings) == expected
