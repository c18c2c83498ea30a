"""What was signed stays signed: a function of the set of ops, whatever is written afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.journal.change import ADD, MAX_REPLACES, PUT, REMOVE, Op
from ijm_desktop.journal.merge import NOTHING, RecordState, Shown
from ijm_desktop.journal.signing_off import Signed, Written, covered, sign_op, signed_view
from ijm_desktop.kernel.encoding import Value

RECORD = b"r" * 16
NOTE = "session_note.note"
NEEDS = "session_note.needs"
SIGNED = "session_note._signed"
VOID = "session_note._void"
ANA, INES = b"a" * 16, b"i" * 16
WRITTEN_ID = attrgetter("op_id")
FIELDS = (NOTE, "session_note.phase", NEEDS)


def written(number: int, op: Op, author: bytes = ANA, stamp: int | None = None) -> Written:
    return Written(
        number.to_bytes(18, "big"), author, 1000 + number if stamp is None else stamp, op
    )


def put(value: Value, *replaces: Written, field: str = NOTE) -> Op:
    return Op(PUT, RECORD, field, tuple(sorted(each.op_id for each in replaces)), value)


def sign(*covers: Written, replaces: tuple[Written, ...] = ()) -> Op:
    value: list[Value] = sorted(each.op_id for each in covers)
    return Op(PUT, RECORD, SIGNED, tuple(sorted(each.op_id for each in replaces)), value)


def displayed(held: list[Written]) -> dict[str, Shown]:
    state = RecordState()
    for each in held:
        state.apply(each.op_id, each.stamp, each.op)
    return {name: state.shown(name) for name in state.fields()}


def signing(held: list[Written]) -> Op | None:
    """What a person makes who signs what is displayed of these."""
    shown = displayed(held)
    texts = [each for name, each in shown.items() if name not in (SIGNED, VOID)]
    return sign_op(RECORD, SIGNED, texts, signed_view(held), shown.get(SIGNED, NOTHING))


def text(view: Signed, at: int = 0) -> Mapping[str, Value]:
    return {
        name: list(each.elements) if each.added else each.value
        for name, each in view.sign_offs[at].fields.items()
    }


def test_what_was_signed_is_still_read_after_somebody_replaced_it() -> None:
    first = written(0, put("She slept well"))
    signed = written(1, sign(first))
    later = written(2, put("She slept badly", first), INES)
    view = signed_view([first, signed, later])
    assert text(view) == {NOTE: "She slept well"}
    assert view.unsigned == (later,)
    assert view.followed == {later.op_id}
    assert [each.author for each in view.sign_offs[0].signatures] == [ANA]


def test_a_record_that_nobody_signed_is_all_unsigned() -> None:
    first, other = written(0, put("text")), written(1, put("more", field=FIELDS[1]))
    view = signed_view([other, first])
    assert view == Signed((), (), (first, other), frozenset())
    assert not view.in_conflict


def test_an_addendum_stands_in_the_place_of_what_it_adds_to() -> None:
    first = written(0, put("text"))
    signed = written(1, sign(first))
    between = written(2, put("draft", first))
    more = written(3, put("text and more", between))
    held = [first, signed, between, more]
    op = signing(held)
    assert op is not None
    assert covered(op) == {first.op_id, between.op_id, more.op_id}
    assert op.replaces == (signed.op_id,)
    view = signed_view([*held, written(4, op, INES)])
    assert text(view) == {NOTE: "text and more"}
    assert [each.signatures[0].author for each in view.earlier] == [ANA]
    assert view.earlier[0].fields[NOTE].value == "text"
    assert view.unsigned == ()


def test_two_who_sign_different_things_are_in_conflict_until_somebody_signs_both() -> None:
    first = written(0, put("text"))
    mine = written(1, put("phase one", field=FIELDS[1]))
    ana, ines = written(2, sign(first)), written(3, sign(first, mine), INES)
    assert not signed_view([first, mine, ana, ines]).in_conflict  # the second adds to the first
    apart = written(4, sign(mine), INES)
    held = [first, mine, ana, apart]
    view = signed_view(held)
    assert view.in_conflict
    assert [text(view, at) for at in (0, 1)] == [{FIELDS[1]: "phase one"}, {NOTE: "text"}]
    op = signing(held)
    assert op is not None
    assert op.replaces == (ana.op_id, apart.op_id)
    after = signed_view([*held, written(5, op)])
    assert not after.in_conflict
    assert text(after) == {NOTE: "text", FIELDS[1]: "phase one"}


def test_two_who_sign_the_same_are_one_text_with_two_signatures() -> None:
    first = written(0, put("text"))
    later, earlier = written(2, sign(first)), written(1, sign(first), INES)
    (one,) = signed_view([later, first, earlier]).sign_offs
    assert one.signatures == (earlier, later)


def test_a_sign_off_that_another_replaces_without_covering_it_stands() -> None:
    first, other = written(0, put("text")), written(1, put("x", field=FIELDS[1]))
    signed = written(2, sign(first))
    hostile = written(3, sign(other, replaces=(signed,)), INES)
    view = signed_view([first, other, signed, hostile])
    assert [each.signatures[0] for each in view.sign_offs] == [hostile, signed]


def test_the_last_signed_comes_first_by_its_last_signature() -> None:
    first, other = written(0, put("text")), written(1, put("x", field=FIELDS[1]))
    a, b, c = written(2, sign(first)), written(3, sign(other)), written(4, sign(first), INES)
    view = signed_view([first, other, a, b, c])
    assert [each.signatures for each in view.sign_offs] == [(a, c), (b,)]


def test_an_element_taken_away_after_signing_is_told() -> None:
    need = written(0, Op(ADD, RECORD, NEEDS, (), "housing"))
    kept = written(1, Op(ADD, RECORD, NEEDS, (), "school"))
    signed = written(2, sign(need, kept))
    gone = written(3, Op(REMOVE, RECORD, NEEDS, (need.op_id,), None, has_value=False), INES)
    held = [need, kept, signed, gone]
    view = signed_view(held)
    assert text(view) == {NEEDS: ["school", "housing"]}
    assert view.unsigned == (gone,)
    op = signing(held)
    assert op is not None
    after = signed_view([*held, written(4, op)])
    assert text(after) == {NEEDS: ["school"]}
    assert after.unsigned == ()


def test_a_removal_of_what_nobody_signed_is_nothing_to_tell() -> None:
    need = written(0, Op(ADD, RECORD, NEEDS, (), "housing"))
    gone = written(1, Op(REMOVE, RECORD, NEEDS, (need.op_id,), None, has_value=False))
    assert signed_view([need, gone]).unsigned == ()


def test_an_erased_value_is_told_as_erased_and_brings_none_back() -> None:
    old = written(0, put("an address"))
    new = written(1, put("another address", old))
    signed = written(2, sign(old, new))
    erased = Written(
        new.op_id, new.author, new.stamp, Op(PUT, RECORD, NOTE, new.op.replaces, None, False)
    )
    (one,) = signed_view([old, erased, signed]).sign_offs
    assert one.erased == {NOTE}
    assert one.fields[NOTE].value is None
    assert signed_view([old, new, signed]).sign_offs[0].erased == frozenset()


def test_what_is_not_here_yet_is_counted() -> None:
    first, second = written(0, put("text")), written(1, put("x", field=FIELDS[1]))
    signed = written(2, sign(first, second))
    (one,) = signed_view([first, signed]).sign_offs
    assert one.missing == 1
    (whole,) = signed_view([first, signed, second]).sign_offs
    assert whole.missing == 0


def test_signing_and_taking_out_of_use_are_no_part_of_a_text() -> None:
    first = written(0, put("text"))
    void = written(1, put("twice", field=VOID))
    signed = written(2, sign(first))
    both = written(3, sign(first, void, signed), INES)
    view = signed_view([first, void, signed, both])
    assert text(view) == {NOTE: "text"}
    assert view.sign_offs[0].missing == 0
    assert view.unsigned == ()


@pytest.mark.parametrize(
    "op",
    [
        put([]),
        put([b"x" * 18], field=NOTE),
        put([b"x" * 17], field=SIGNED),
        put(["x" * 18], field=SIGNED),
        put([b"x" * 18, 7], field=SIGNED),
        put(None, field=SIGNED),
        put({"x": b"x" * 18}, field=SIGNED),
        Op(ADD, RECORD, SIGNED, (), [b"x" * 18]),
        Op(PUT, RECORD, SIGNED, (), None, has_value=False),
        put([b"x" * 18], field="session_note.x._signed"),
    ],
)
def test_a_list_that_is_no_list_of_ops_signs_nothing(op: Op) -> None:
    assert covered(op) == frozenset()
    assert signed_view([written(0, op)]).sign_offs == ()


def test_nothing_displayed_is_nothing_to_sign() -> None:
    assert signing([]) is None


def test_what_a_newer_version_wrote_is_not_signed_unread() -> None:
    first, newer = written(0, put("text")), written(1, Op("count", RECORD, NOTE, (), 3))
    op = signing([first, newer])
    assert op is not None
    assert covered(op) == {first.op_id}
    assert signed_view([first, newer, written(2, op)]).unsigned == (newer,)


def test_what_a_newer_version_replaced_followed_nothing() -> None:
    first = written(0, put("text"))
    newer = written(1, Op("count", RECORD, NOTE, (first.op_id,), 3))
    assert signed_view([first, newer, written(2, sign(first))]).followed == frozenset()


def test_an_op_follows_only_those_of_its_own_field() -> None:
    first = written(0, put("text"))
    astray = written(1, put("x", first, field=FIELDS[1]))
    assert signed_view([first, astray, written(2, sign(first))]).followed == frozenset()


def test_a_ring_of_ops_that_name_each_other_comes_to_an_end() -> None:
    ids = [number.to_bytes(18, "big") for number in range(2)]
    ring = [Written(ids[at], ANA, at, Op(PUT, RECORD, NOTE, (ids[1 - at],), at)) for at in range(2)]
    signed = written(2, sign(ring[0]))
    view = signed_view([*ring, signed])
    assert view.followed == {ids[0], ids[1]}
    assert view.sign_offs[0].fields[NOTE].value == 0
    assert view.unsigned == ()


def test_more_sign_offs_than_an_op_may_replace_are_replaced_as_far_as_it_may() -> None:
    first = written(0, put("text"))
    many = [written(1 + at, sign(first), at.to_bytes(16, "big")) for at in range(MAX_REPLACES + 3)]
    op = signing([first, *many])
    assert op is not None
    assert len(op.replaces) == MAX_REPLACES


@st.composite
def histories(draw: st.DrawFn) -> list[Written]:
    """Ops of any kind on a few fields, replacing any of those before, signed now and then."""
    held: list[Written] = []
    for number in range(draw(st.integers(1, 14))):
        author = draw(st.sampled_from((ANA, INES)))
        field = draw(st.sampled_from(FIELDS))
        same = [each.op_id for each in held if each.op.field == field]
        gone = tuple(sorted(draw(st.sets(st.sampled_from(same))))) if same else ()
        stamp = draw(st.integers(1000, 1010))
        if draw(st.integers(0, 3)) == 0 and held:
            chosen = draw(st.lists(st.sampled_from(held), min_size=1, unique_by=WRITTEN_ID))
            held.append(written(number, sign(*chosen), author, stamp))
        elif field == NEEDS and gone:
            op = Op(REMOVE, RECORD, field, gone, None, has_value=False)
            held.append(written(number, op, author, stamp))
        elif field == NEEDS:
            op = Op(ADD, RECORD, field, (), draw(st.integers(0, 3)))
            held.append(written(number, op, author, stamp))
        else:
            op = Op(PUT, RECORD, field, gone, draw(st.integers(0, 3)))
            held.append(written(number, op, author, stamp))
    return held


@given(histories(), st.data())
def test_any_order_and_any_repetition_show_the_same(
    held: list[Written], data: st.DataObject
) -> None:
    again = data.draw(st.permutations([*held, *data.draw(st.lists(st.sampled_from(held)))]))
    assert signed_view(again) == signed_view(held)


def every_text(view: Signed) -> dict[frozenset[bytes], Mapping[str, Shown]]:
    return {each.covers: each.fields for each in (*view.sign_offs, *view.earlier)}


@given(histories(), st.integers(0, 14))
def test_nothing_written_afterwards_changes_a_signed_text(held: list[Written], at: int) -> None:
    before, after = every_text(signed_view(held[:at])), every_text(signed_view(held))
    assert before.items() <= after.items()


@given(histories())
def test_who_signs_what_is_displayed_signs_just_that(held: list[Written]) -> None:
    op = signing(held)
    shown = {name: each for name, each in displayed(held).items() if name not in (SIGNED, VOID)}
    if op is None:
        assert not shown
        assert not signed_view(held).sign_offs
        return
    view = signed_view([*held, written(100, op, INES, 5000)])
    (one,) = view.sign_offs
    assert one.fields == shown
    assert view.unsigned == ()


@given(histories())
def test_everything_live_is_signed_or_told_as_unsigned(held: list[Written]) -> None:
    view = signed_view(held)
    told = {each.op_id for each in view.unsigned}
    told = told.union(*(each.covers for each in (*view.sign_offs, *view.earlier)))
    for name, shown in displayed(held).items():
        if name not in (SIGNED, VOID):
            assert set(shown.op_ids) <= told


def test_an_erased_value_beside_one_that_is_there_is_told_too() -> None:
    one, two = written(0, put("an address")), written(1, put("another"), INES)
    erased = Written(two.op_id, two.author, two.stamp, Op(PUT, RECORD, NOTE, (), None, False))
    (text_of,) = signed_view([one, erased, written(2, sign(one, two))]).sign_offs
    assert text_of.erased == {NOTE}
    assert text_of.fields[NOTE].value == "an address"


def test_ids_and_fields_stand_in_order() -> None:
    held = [written(at, put("x", field=f"session_note.f{at}")) for at in (9, 3, 7, 1, 5, 8)]
    op = signing(held)
    assert op is not None
    assert op.value == sorted(each.op_id for each in held)
    (one,) = signed_view([*held, written(20, op)]).sign_offs
    assert list(one.fields) == sorted(one.fields)
