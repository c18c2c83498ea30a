"""What a ruling is, and what comes of it."""

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

CHANGE, EPOCH, OP = bytes(32), bytes(16), bytes(18)
BASES = (None, FORK, FLAG, WITHHELD, RULING)
HOLD, ACCEPT = OnChange(Verb.HOLD, CHANGE, "why"), OnChange(Verb.ACCEPT, CHANGE)
BELIEVE = Believe(EPOCH, 3, "stolen")
ERASE = Erase((OP, bytes([1]) * 18), "asked for")


def written(*ops: Op) -> Change:
    return make(
        author=bytes(16),
        epoch=EPOCH,
        number=0,
        stamp=0,
        bucket=Bucket("case", bytes(16), "casework"),
        ops=ops,
        seed=bytes(16),
    )


def under(*said: OnChange | Believe) -> Rulings:
    return Rulings.of((each.record, each.value()) for each in said)


@pytest.mark.parametrize("ruling", [HOLD, ACCEPT, BELIEVE, ERASE])
def test_what_is_written_is_what_is_read(ruling: OnChange | Believe | Erase) -> None:
    op = op_of(ruling, (OP,))
    assert (op.kind, op.field, op.replaces) == (PUT, "ruling._ruling", (OP,))
    assert op.record == ruling.record
    assert read(op.record, op.value) == ruling


def test_its_record_is_its_targets_alone() -> None:
    assert HOLD.record == ACCEPT.record == derived("ruling", b"change", CHANGE)
    assert BELIEVE.record == Believe(EPOCH, 9).record == derived("ruling", b"epoch", EPOCH)
    assert ERASE.record == derived("ruling", b"erase", *ERASE.ops)
    assert ACKNOWLEDGED == "ruling._acknowledged"


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "hold",
        ["hold", CHANGE],
        ["hold", bytes(31), ""],
        ["hold", "text", ""],
        ["hold", CHANGE, 1],
        ["hold", CHANGE, "", "more"],
        ["release", CHANGE, ""],
        ["believe", EPOCH, -1, ""],
        ["believe", EPOCH, True, ""],
        ["believe", bytes(15), 3, ""],
        ["believe", EPOCH, 3],
        ["erase", [], ""],
        ["erase", [bytes(17)], ""],
        ["erase", [OP, "text"], ""],
        ["erase", [OP] * (MOST_ERASED + 1), ""],
    ],
)
def test_anything_else_rules_on_nothing(value: Value) -> None:
    records = [HOLD.record, BELIEVE.record, derived("ruling", b"erase"), derived("ruling")]
    if isinstance(value, list) and value[:1] == ["erase"]:
        ids = [each for each in value[1] if isinstance(each, bytes)]
        records.append(derived("ruling", b"erase", *ids))
    assert all(read(record, value) is None for record in records)


def test_a_ruling_under_anothers_record_rules_on_nothing() -> None:
    assert read(BELIEVE.record, HOLD.value()) is None
    assert Rulings.of([(BELIEVE.record, HOLD.value())]) == Rulings()


def test_the_most_that_one_ruling_erases() -> None:
    ids = tuple(at.to_bytes(18, "big") for at in range(MOST_ERASED))
    assert read(Erase(ids).record, Erase(ids).value()) == Erase(ids)


def test_only_the_ruling_itself_rules() -> None:
    assert rules(written(op_of(HOLD)))
    assert not rules(written(Op(ADD, ERASE.record, ACKNOWLEDGED, (), EPOCH)))
    assert not rules(written(Op(PUT, HOLD.record, "note._ruling", (), HOLD.value())))


def test_what_is_erased_is_what_puts_say() -> None:
    assert erasures(written(op_of(ERASE), op_of(HOLD))) == frozenset(ERASE.ops)
    elsewhere = Op(PUT, ERASE.record, "note.text", (), ERASE.value())
    unknown = Op("later", ERASE.record, RULED, (), ERASE.value())
    gone = Op(REMOVE, ERASE.record, RULED, (), None, has_value=False)
    assert erasures(written(elsewhere, unknown, gone)) == frozenset()
    erased = written(op_of(ERASE)).without({0})
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
