"""Rulings as values, and what comes of them for a change (docs/spec/change.md §7.5 and §7.6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.journal.change import ADD, PUT, REMOVE, Bucket, Change, Op, make
from ijm_desktop.journal.ruling import (
    ACKNOWLEDGED,
    FLAG,
    FORK,
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
from ijm_desktop.kernel.identifiers import derived

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


BASES = (None, FORK, FLAG, WITHHELD, RULING)
HOLD, ACCEPT = OnChange(Verb.HOLD, CHANGE, "why"), OnChange(Verb.ACCEPT, CHANGE)
BELIEVE = Believe(EPOCH, 3, "stolen")
ERASE = Erase((OP, bytes([1]) * 18), "asked for")


def under(*said: OnChange | Believe) -> Rulings:
    return Rulings.of((each.record, each.value()) for each in said)


def test_its_record_is_its_targets_alone() -> None:
    assert HOLD.record == ACCEPT.record == derived("ruling", b"change", CHANGE)
    assert BELIEVE.record == Believe(EPOCH, 9).record == derived("ruling", b"epoch", EPOCH)
    assert ERASE.record == derived("ruling", b"erase", *ERASE.ops)
    assert ACKNOWLEDGED == "ruling._acknowledged"


def test_a_ruling_under_anothers_record_rules_on_nothing() -> None:
    assert read(BELIEVE.record, HOLD.value()) is None
    assert Rulings.of([(BELIEVE.record, HOLD.value())]) == Rulings()


def test_only_the_ruling_itself_rules() -> None:
    assert rules(change(op_of(HOLD)))
    assert not rules(change(Op(ADD, ERASE.record, ACKNOWLEDGED, (), EPOCH)))
    assert not rules(change(Op(PUT, HOLD.record, "note._ruling", (), HOLD.value())))


def test_what_is_erased_is_what_puts_say() -> None:
    assert erasures(change(op_of(ERASE), op_of(HOLD))) == frozenset(ERASE.ops)
    elsewhere = Op(PUT, ERASE.record, "note.text", (), ERASE.value())
    unknown = Op("later", ERASE.record, RULED, (), ERASE.value())
    gone = Op(REMOVE, ERASE.record, RULED, (), None, has_value=False)
    assert erasures(change(elsewhere, unknown, gone)) == frozenset()
    erased = change(op_of(ERASE)).without({0})
    assert erasures(erased) == frozenset()


class TestEffect:
    """`base`, then what is said of the change's epoch, then what is said of the change."""

    @pytest.mark.parametrize("base", BASES)
    def test_without_a_ruling_the_base_decides(self, base: str | None) -> None:
        assert effect(base, CHANGE, EPOCH, 0, Rulings()) == base
        others = under(OnChange(Verb.HOLD, bytes([1]) * 32), Believe(bytes([1]) * 16, 0))
        assert effect(base, CHANGE, EPOCH, 0, others) == base

    @pytest.mark.parametrize("base", BASES)
    def test_accepting_gives_effect_but_to_what_cannot_be_read(self, base: str | None) -> None:
        wanted = FLAG if base == FLAG else None
        assert effect(base, CHANGE, EPOCH, 9, under(ACCEPT, BELIEVE)) == wanted

    @pytest.mark.parametrize("base", BASES)
    def test_holding_takes_effect_and_keeps_a_reason_there_was(self, base: str | None) -> None:
        assert effect(base, CHANGE, EPOCH, 0, under(HOLD, BELIEVE)) == (base or RULING)

    @pytest.mark.parametrize(
        ("base", "below", "beyond"),
        [
            (None, None, RULING),
            (RULING, None, RULING),
            (WITHHELD, WITHHELD, WITHHELD),
            (FORK, FORK, FORK),
            (FLAG, FLAG, FLAG),
        ],
    )
    def test_belief_is_in_numbers_below_its_size(
        self, base: str | None, below: str | None, beyond: str | None
    ) -> None:
        assert effect(base, CHANGE, EPOCH, 2, under(BELIEVE)) == below
        assert effect(base, CHANGE, EPOCH, 3, under(BELIEVE)) == beyond
        assert effect(base, CHANGE, EPOCH, 4, under(BELIEVE)) == beyond


@given(
    st.sampled_from(BASES),
    st.integers(0, 6),
    st.permutations([HOLD, BELIEVE, OnChange(Verb.ACCEPT, bytes([2]) * 32), Believe(OP[:16], 3)]),
)
def test_the_order_of_rulings_does_not_matter(
    base: str | None, number: int, said: list[OnChange | Believe]
) -> None:
    assert effect(base, CHANGE, EPOCH, number, under(*said)) == effect(
        base, CHANGE, EPOCH, number, under(*reversed(said))
    )
