"""The merge is a function of the set of changes: order, repetition and batching cannot matter."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.journal.change import ADD, MAX_REPLACES, PUT, REMOVE, Bucket, Change, Op, make
from ijm_desktop.journal.merge import (
    NOTHING,
    Live,
    RecordState,
    apply_change,
    capture,
    from_stored,
    shown_values,
    stored,
    stored_alone,
)
from ijm_desktop.kernel.encoding import encode

BUCKET = Bucket("case", b"c" * 16, "casework")
RECORD = b"r" * 16
NAME = "case.summary"
TAGS = "case.tags"


def change(
    number: int, ops: list[Op], author: bytes = b"a" * 16, stamp: int | None = None
) -> Change:
    return make(
        author=author,
        epoch=author,
        number=number,
        stamp=1000 + number if stamp is None else stamp,
        bucket=BUCKET,
        ops=ops,
        seed=number.to_bytes(16, "big"),
    )


def state_after(changes: list[Change]) -> RecordState:
    states: dict[bytes, RecordState] = {}
    for each in changes:
        apply_change(states, each)
    return states.get(RECORD, RecordState())


def put(value: object, replaces: tuple[bytes, ...] = (), field: str = NAME) -> Op:
    return Op(PUT, RECORD, field, tuple(sorted(replaces)), value)


def test_two_people_who_edit_apart_both_keep_their_value() -> None:
    first = change(0, [put("old")])
    mine = change(1, [put("mine", (first.op_id(0),))], stamp=50_000)
    yours = change(1, [put("yours", (first.op_id(0),))], author=b"b" * 16, stamp=60_000)
    shown = state_after([mine, first, yours]).shown(NAME)
    assert shown.value == "yours"
    assert [live.value for live in shown.kept] == ["mine"]


def test_a_save_that_replaces_all_settles_a_conflict() -> None:
    one, two = change(0, [put("one")]), change(1, [put("two")])
    both = state_after([one, two]).shown(NAME)
    settled = change(2, [put("two", both.op_ids)])
    assert not state_after([settled, two, one]).shown(NAME).in_conflict


def test_equal_values_are_no_conflict() -> None:
    assert (
        not state_after([change(0, [put("same")]), change(1, [put("same")])])
        .shown(NAME)
        .in_conflict
    )


def test_a_value_that_came_in_while_the_form_was_open_survives_beside() -> None:
    first = change(0, [put("displayed")])
    came_in = change(1, [put("meanwhile", (first.op_id(0),))], author=b"b" * 16)
    displayed = state_after([first]).shown(NAME)
    ops = capture({NAME: displayed}, {NAME: "typed"}, RECORD, frozenset())
    shown = state_after([first, came_in, change(1, ops, stamp=9_000)]).shown(NAME)
    assert {shown.value, *(live.value for live in shown.kept)} == {"typed", "meanwhile"}


def test_an_element_added_unseen_survives_a_removal() -> None:
    seen = change(0, [Op(ADD, RECORD, TAGS, (), "a")])
    unseen = change(1, [Op(ADD, RECORD, TAGS, (), "a")], author=b"b" * 16)
    removal = change(1, [Op(REMOVE, RECORD, TAGS, (seen.op_id(0),), None, has_value=False)])
    assert state_after([removal, unseen, seen]).shown(TAGS).elements == ("a",)
    assert state_after([removal, seen]).shown(TAGS).elements == ()


def test_only_changed_fields_make_ops() -> None:
    displayed = state_after([change(0, [put("same")])]).shown(NAME)
    before = {NAME: displayed}
    assert capture(before, {NAME: "same"}, RECORD, frozenset()) == []
    assert capture({}, {NAME: None}, RECORD, frozenset()) == []


def test_saving_another_field_does_not_settle_a_conflict_unseen() -> None:
    shown = state_after([change(0, [put("one")]), change(1, [put("two")])]).shown(NAME)
    before = {NAME: shown}
    assert capture(before, {NAME: shown.value}, RECORD, frozenset()) == []
    chosen = capture(before, {NAME: shown.value}, RECORD, frozenset(), frozenset({NAME}))
    assert [op.replaces for op in chosen] == [shown.op_ids]


def test_a_set_makes_one_op_for_each_element_that_came_or_went() -> None:
    shown = state_after(
        [change(0, [Op(ADD, RECORD, TAGS, (), "a"), Op(ADD, RECORD, TAGS, (), "b")])]
    ).shown(TAGS)
    ops = capture({TAGS: shown}, {TAGS: ["b", "c"]}, RECORD, frozenset({TAGS}))
    assert [(op.kind, op.value) for op in ops] == [(ADD, "c"), (REMOVE, None)]


def test_a_field_that_was_written_a_thousand_times_apart_can_still_be_settled() -> None:
    """A hostile colleague can write more values than one op may replace."""
    apart = [
        change(number, [put(f"{number} {each}") for each in range(400)]) for number in range(3)
    ]
    shown = state_after(apart).shown(NAME)
    assert len(shown.kept) == 1199
    settled = change(3, capture({NAME: shown}, {NAME: "decided"}, RECORD, frozenset()))
    after = state_after([*apart, settled]).shown(NAME)
    assert (after.value, after.kept) == ("decided", ())


def test_a_set_of_many_elements_can_be_emptied() -> None:
    adds = [
        change(number, [Op(ADD, RECORD, TAGS, (), number * 400 + each) for each in range(400)])
        for number in range(3)
    ]
    shown = state_after(adds).shown(TAGS)
    assert len(shown.elements) == 1200
    emptied = change(3, capture({TAGS: shown}, {TAGS: []}, RECORD, frozenset({TAGS})))
    assert state_after([*adds, emptied]).shown(TAGS).elements == ()


def test_an_op_of_an_unknown_kind_is_kept_and_replaces_nothing() -> None:
    first = change(0, [put("known")])
    newer = change(1, [Op("increment", RECORD, NAME, (first.op_id(0),), 1)])
    shown = state_after([newer, first]).shown(NAME)
    assert shown.value == "known"
    assert shown.newer
    assert shown.op_ids == (first.op_id(0),)


def test_nothing_is_shown_of_a_field_nobody_wrote() -> None:
    assert RecordState().shown(NAME) == NOTHING


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Changes by several people, each replacing any of what was ever written before."""
    changes: list[Change] = []
    for number in range(draw(st.integers(1, 9))):
        before = [each.op_id(0) for each in changes]
        gone = draw(st.lists(st.sampled_from(before), unique=True)) if before else []
        kind = draw(st.sampled_from([PUT, ADD, REMOVE, "newer"]))
        op = Op(
            kind,
            RECORD,
            draw(st.sampled_from([NAME, TAGS])),
            tuple(sorted(gone)),
            None if kind == REMOVE else draw(st.sampled_from(["x", "y", None, 3])),
            has_value=kind != REMOVE,
        )
        changes.append(change(number, [op], stamp=draw(st.integers(0, 1 << 63))))
    return changes


@given(histories(), st.randoms(use_true_random=False))
def test_any_order_any_repetition_gives_the_same_bytes(
    changes: list[Change], shuffler: random.Random
) -> None:
    again = changes + shuffler.sample(changes, len(changes) // 2)
    shuffler.shuffle(again)
    assert stored(state_after(again)) == stored(state_after(changes))


@given(histories())
def test_no_value_is_gone_unless_something_known_replaced_it(changes: list[Change]) -> None:
    replaced = {
        gone
        for each in changes
        for op in each.ops
        if op.kind != "newer"
        for gone in op.replaces
        if op.field == changes_field(changes, gone)
    }
    state = state_after(changes)
    for each in changes:
        op = each.ops[0]
        if op.kind in (PUT, ADD) and each.op_id(0) not in replaced:
            assert each.op_id(0) in state.live[op.field]


def changes_field(changes: list[Change], op_id: bytes) -> str:
    return next(each.ops[0].field for each in changes if each.op_id(0) == op_id)


@given(histories())
def test_a_state_comes_back_from_its_bytes(changes: list[Change]) -> None:
    state = state_after(changes)
    assert stored(from_stored(stored(state))) == stored(state)


@given(histories())
def test_what_one_change_made_is_written_without_merging_as_merging_gives_it(
    changes: list[Change],
) -> None:
    for each in changes:
        op = each.ops[0]
        merges = op.kind == REMOVE or bool(op.replaces)
        alone = None if merges else stored(state_after([each]))
        assert stored_alone(each, [0]) == alone


OTHER = b"o" * 16


@pytest.mark.parametrize("places", [[0], [2], [2, 0], [0, 2]])
def test_of_a_change_in_several_records_each_has_its_own_ops(places: list[int]) -> None:
    ops = [put("b", field="case.b"), Op(PUT, OTHER, "case.z", (), 1), put(["ë", 1], field="case.a")]
    whole = change(0, ops, stamp=1 << 62)
    state = RecordState()
    for at in places:
        state.apply(whole.op_id(at), whole.stamp, whole.ops[at])
    assert stored_alone(whole, places) == stored(state)


def test_a_field_of_many_ops_or_of_the_format_and_what_was_erased_is_merged() -> None:
    many = change(0, [Op(ADD, RECORD, TAGS, (), "x"), Op(ADD, RECORD, TAGS, (), "y"), put("z")])
    assert stored_alone(many, [0, 1, 2]) is None
    assert stored_alone(change(0, [put("why", field="case._void")]), [0]) is None
    assert stored_alone(many.without([0]), [0]) is None
    assert stored_alone(change(0, [put("new", (b"i" * 18,))]), [0]) is None


@given(histories())
def test_values_read_from_the_bytes_are_those_shown(changes: list[Change]) -> None:
    state = state_after(changes)
    for name in (NAME, TAGS, "case.of_no_op"):
        shown = state.shown(name)
        read = shown_values(stored(state), [(name, False), (name, True)])
        assert read == [shown.value, shown.elements or None]


def test_values_come_in_the_order_asked_for_and_erased_ones_are_none() -> None:
    op_ids = (b"1" * 20, b"2" * 20)
    state = RecordState(
        {
            NAME: {op_ids[0]: Live(op_ids[0], 1000, PUT, "gone", erased=True)},
            TAGS: {
                op_ids[0]: Live(op_ids[0], 1000, ADD, "gone", erased=True),
                op_ids[1]: Live(op_ids[1], 1001, ADD, "kept"),
            },
            "case.alone": {op_ids[0]: Live(op_ids[0], 1000, ADD, "in a set")},
            "case.newer": {op_ids[0]: Live(op_ids[0], 1000, "count", PUT)},
            "case.number": {op_ids[0]: Live(op_ids[0], 1000, PUT, "RIV-1")},
        },
        {},
    )
    asked = [("case.number", False), (NAME, False), (TAGS, True), ("case.number", True)]
    asked += [("case.alone", True), ("case.alone", False), ("case.newer", False)]
    read = shown_values(stored(state), asked)
    assert read == ["RIV-1", None, ("kept",), None, ("in a set",), None, None]


def test_only_an_op_of_an_unknown_kind_makes_a_field_newer() -> None:
    one = change(0, [put("a")])
    assert not state_after([one]).shown(NAME).newer
    newer = change(1, [Op("count", RECORD, NAME, (), 3)])
    assert state_after([one, newer]).shown(NAME).newer


def test_elements_stand_in_the_order_of_their_bytes_whoever_added_them_first() -> None:
    values = ["pear", "fig", "apple", "kiwi", "lime", "plum"]
    adds = [change(at, [Op(ADD, RECORD, TAGS, (), each)]) for at, each in enumerate(values)]
    expected = tuple(sorted(values, key=encode))
    assert state_after(adds).shown(TAGS).elements == expected
    assert state_after(adds[::-1]).shown(TAGS).elements == expected


def capturing(before: object, after: object) -> list[Op]:
    shown = {} if before is None else {NAME: state_after([change(0, [put(before)])]).shown(NAME)}
    return capture(shown, {NAME: after}, RECORD, frozenset())


@pytest.mark.parametrize(
    ("before", "after", "ops"),
    [
        (None, None, 0),
        (None, "a", 1),
        ("a", None, 1),
        ("a", "a", 0),
        ("a", "b", 1),
        ("ab" * 9, "".join(["ab"] * 9), 0),
        (1, True, 1),
        (0, False, 1),
    ],
)
def test_only_what_differs_is_saved(before: object, after: object, ops: int) -> None:
    made = capturing(before, after)
    assert [each.value for each in made] == [after] * ops


def test_a_save_adds_and_takes_away_only_the_elements_that_differ() -> None:
    values = ["pear", "fig", "apple"]
    adds = [change(at, [Op(ADD, RECORD, TAGS, (), each)]) for at, each in enumerate(values)]
    shown = {TAGS: state_after(adds).shown(TAGS)}
    wanted = ["zest", "kiwi", "pear", "lime", "mango", "quince"]
    ops = capture(shown, {TAGS: wanted}, RECORD, frozenset((TAGS,)))
    assert [each.value for each in ops if each.kind == ADD] == sorted(
        ["zest", "kiwi", "lime", "mango", "quince"], key=encode
    )
    (gone,) = (each for each in ops if each.kind == REMOVE)
    assert gone.replaces == tuple(sorted((adds[1].op_id(0), adds[2].op_id(0))))
    assert capture(shown, {TAGS: values}, RECORD, frozenset((TAGS,))) == []


def test_a_save_that_replaces_nothing_is_one_op() -> None:
    (only,) = capturing(None, "a")
    assert only.replaces == ()


def test_a_save_that_replaces_more_than_an_op_may_is_several() -> None:
    many = [change(at, [put(f"v{at}")]) for at in range(MAX_REPLACES + 1)]
    ops = capture({NAME: state_after(many).shown(NAME)}, {NAME: "settled"}, RECORD, frozenset())
    assert [len(each.replaces) for each in ops] == [MAX_REPLACES, 1]
