"""A change's bytes, its hash commitments and its limits (docs/spec/change.md §3)."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.journal.change import (
    ADD,
    MAX_CHANGE_BYTES,
    MAX_ITEMS,
    MAX_OPS,
    MAX_VALUE_BYTES,
    PUT,
    REMOVE,
    Bucket,
    Change,
    Op,
    from_store,
    make,
    make_salted,
    opening,
    salted_opening,
    skeleton,
    value_hash,
)
from ijm_desktop.journal.errors import ChangeMalformed, ChangeTooLarge
from ijm_desktop.kernel.encoding import Value, decode, encode

BUCKET = Bucket("case", b"s" * 16, "casework")
SEED = bytes(range(16))
RECORD = b"r" * 16


def made(*ops: Op, seed: bytes = SEED, number: int = 7) -> Change:
    return make(
        author=b"a" * 16,
        epoch=b"e" * 16,
        number=number,
        stamp=5,
        bucket=BUCKET,
        ops=ops,
        seed=seed,
    )


def test_the_header_is_the_specified_bytes() -> None:
    """A golden value: a change of one word here is a change of the format."""
    change = made(Op(PUT, RECORD, "case.number", (b"o" * 18,), "X-1"))
    assert decode(change.header) == [
        1,
        b"a" * 16,
        b"e" * 16,
        7,
        5,
        ["case", b"s" * 16, "casework"],
        [["put", RECORD, "case.number", [b"o" * 18], change.hashes[0]]],
        [],
    ]
    assert change.id == hashlib.sha256(b"\x00" + change.header).digest()
    assert change.id.hex() == "3a225d787df45eff663135a8981550b920cbe2ab3b7cd680ad29bc44d1504f59"


@pytest.mark.parametrize("flags", [(), ("a",), ("a", "b")])
def test_header_and_skeleton_are_the_one_encoding_whatever_is_in_them(flags: tuple[str]) -> None:
    ops = [
        Op(PUT, RECORD, "case.number", (ID, b"p" * 18), "X"),
        Op(REMOVE, RECORD, "case.tags", (ID,), None, has_value=False),
        Op("later", RECORD, "case.état", (), None),
    ]
    change = shaped(ops=ops, flags=flags, number=1 << 40, stamp=1 << 63)
    bucket = [BUCKET.scope_kind, BUCKET.scope_id, BUCKET.compartment]
    said = [[op.kind, op.record, op.field, list(op.replaces)] for op in ops]
    hashed = [[*each, hash_] for each, hash_ in zip(said, change.hashes, strict=True)]
    header = [1, b"a" * 16, b"e" * 16, 1 << 40, 1 << 63, bucket, hashed, list(flags)]
    assert change.header == encode(header)
    assert skeleton(change) == encode([1 << 63, said, list(flags)])


def test_a_bucket_is_written_by_hand_as_the_library_writes_it() -> None:
    bucket = Bucket("case", bytes(range(16)), "whereabouts")
    assert bucket.encoded() == ["case", bytes(range(16)), "whereabouts"]
    assert bucket.written == encode(bucket.encoded())


def test_a_header_says_nothing_of_its_values() -> None:
    change = made(Op(PUT, RECORD, "case.summary", (), "Mala is in Room 4"))
    assert b"Mala" not in change.header
    other = made(Op(PUT, RECORD, "case.summary", (), "Mala is in Room 4"), seed=b"z" * 16)
    assert change.hashes != other.hashes


def test_a_removal_has_no_value_and_no_hash() -> None:
    change = made(Op(REMOVE, RECORD, "case.tags", (b"o" * 18,), None, has_value=False))
    assert change.hashes == (None,)


def test_the_hash_of_a_value_is_over_its_salt_and_encoding() -> None:
    expected = hashlib.sha256(b"ijm/value/1" + b"n" * 16 + encode("v")).digest()
    assert value_hash(b"n" * 16, "v") == expected


@pytest.mark.parametrize(
    "op",
    [
        Op(PUT, b"short", "case.number"),
        Op(PUT, RECORD, "nodot"),
        Op(PUT, RECORD, "case." + "x" * 120),
        Op(PUT, RECORD, "case.number", (b"short",)),
        Op(PUT, RECORD, "case.number", (b"b" * 18, b"a" * 18)),
        Op(PUT, RECORD, "case.number", (b"a" * 18, b"a" * 18)),
        Op(REMOVE, RECORD, "case.number"),
    ],
)
def test_malformed_ops_are_refused(op: Op) -> None:
    with pytest.raises(ChangeMalformed):
        made(op)


def test_a_change_without_ops_or_with_too_many_is_refused() -> None:
    with pytest.raises(ChangeMalformed):
        made()
    with pytest.raises(ChangeMalformed):
        made(*[Op(PUT, RECORD, "case.number", (), 1)] * (MAX_OPS + 1))


def test_a_value_over_a_mebibyte_is_refused_in_words_for_its_writer() -> None:
    with pytest.raises(ChangeTooLarge, match="nothing was lost"):
        made(Op(PUT, RECORD, "case.summary", (), "x" * (1 << 20)))


def test_values_and_what_they_replace_count_together() -> None:
    """The largest change that there can be must still fit into a frame."""
    ids = tuple(sorted(number.to_bytes(18, "big") for number in range(500)))
    with pytest.raises(ChangeTooLarge):
        made(*[Op(PUT, RECORD, "case.summary", ids, "x")] * MAX_OPS)


def test_a_value_without_its_seed_has_the_same_limits() -> None:
    salted = [[bytes(16), "x" * (1 << 20)]]
    with pytest.raises(ChangeTooLarge):
        make_salted(
            author=bytes(16),
            epoch=bytes(16),
            number=0,
            stamp=1,
            bucket=BUCKET,
            ops=[Op(PUT, RECORD, "case.summary")],
            openings=salted,
        )


def test_a_value_of_too_many_elements_is_refused() -> None:
    assert made(Op(PUT, RECORD, "case.tags", (), [1] * (MAX_ITEMS - 1)))
    with pytest.raises(ChangeTooLarge):
        made(Op(PUT, RECORD, "case.tags", (), [1] * MAX_ITEMS))


def test_only_a_removal_has_no_value() -> None:
    """A value is missing only once it was erased, and then the seed is gone with it."""
    with pytest.raises(ChangeMalformed):
        made(Op(PUT, RECORD, "case.title", (), None, has_value=False))


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(values, min_size=1, max_size=6), st.binary(min_size=16, max_size=16))
def test_a_change_comes_back_from_what_a_store_keeps(held: list[Value], seed: bytes) -> None:
    change = made(*(Op(ADD, RECORD, "case.tags", (), value) for value in held), seed=seed)
    again = from_store(
        author=change.author,
        epoch=change.epoch,
        number=change.number,
        bucket=BUCKET,
        skeleton=decode(skeleton(change)),
        opening=decode(opening(change)),
    )
    assert again.id == change.id
    assert [op.value for op in again.ops] == held


def test_an_erased_value_leaves_the_header_and_its_siblings_as_they_were() -> None:
    change = made(
        Op(PUT, RECORD, "person_name.text", (), "gone"),
        Op(PUT, RECORD, "person_name.script", (), "Khmr"),
    )
    rows = salted_opening(change)
    rows[0] = [change.hashes[0]]
    erased = make_salted(
        author=change.author,
        epoch=change.epoch,
        number=change.number,
        stamp=change.stamp,
        bucket=BUCKET,
        ops=change.ops,
        openings=rows,
    )
    assert erased.id == change.id
    assert [op.has_value for op in erased.ops] == [False, True]
    assert erased.ops[1].value == "Khmr"
    assert b"gone" not in opening(erased)
    assert SEED not in opening(erased)
    kept = from_store(
        author=change.author,
        epoch=change.epoch,
        number=change.number,
        bucket=BUCKET,
        skeleton=decode(skeleton(erased)),
        opening=decode(opening(erased)),
    )
    assert kept.id == change.id


@pytest.mark.parametrize(
    "stored_opening", [[None, [[b"x"]]], [None, []], [b"short", [1]], [SEED, []], "text", [SEED]]
)
def test_a_store_that_was_altered_is_noticed(stored_opening: Value) -> None:
    change = made(Op(PUT, RECORD, "case.number", (), 1))
    with pytest.raises(ChangeMalformed):
        from_store(
            author=change.author,
            epoch=change.epoch,
            number=change.number,
            bucket=BUCKET,
            skeleton=decode(skeleton(change)),
            opening=stored_opening,
        )


class TestErasing:
    """Values go one by one, and the header stays what its author signed."""

    def whole(self) -> Change:
        return make(
            author=bytes(16),
            epoch=bytes(16),
            number=0,
            stamp=0,
            bucket=Bucket("case", bytes(16), "casework"),
            ops=[
                Op(PUT, bytes(16), "note.text", (), "first"),
                Op(REMOVE, bytes(16), "note.seen", (), None, has_value=False),
                Op(PUT, bytes(16), "note.text", (), None),
                Op(ADD, bytes(16), "note.seen", (), "fourth"),
            ],
            seed=bytes(range(16)),
        )

    def test_one_value_goes_and_the_others_keep_their_salts(self) -> None:
        whole = self.whole()
        erased = whole.without({0})
        assert (erased.id, erased.header, erased.hashes) == (whole.id, whole.header, whole.hashes)
        assert erased.seed is None
        assert erased.salts == (None, None, whole.salts[2], whole.salts[3])
        assert [op.value for op in erased.ops] == [None, None, None, "fourth"]
        assert [op.has_value for op in erased.ops] == [False, False, True, True]
        assert (whole.erased, erased.erased) == ((), (0,))
        assert b"first" not in opening(erased)

    def test_one_after_the_other_is_all_at_once(self) -> None:
        whole = self.whole()
        assert whole.without({0}).without({3}) == whole.without({0, 3})
        assert whole.without({0, 3}).erased == (0, 3)
        assert whole.without({0, 3}).without({0}).id == whole.id

    def test_it_comes_back_from_the_store_as_it_was(self) -> None:
        erased = self.whole().without({0, 2})
        back = from_store(
            author=erased.author,
            epoch=erased.epoch,
            number=erased.number,
            bucket=erased.bucket,
            skeleton=decode(skeleton(erased)),
            opening=decode(opening(erased)),
        )
        assert (back, back.id, back.erased) == (erased, erased.id, (0, 2))


def shaped(**given: object) -> Change:
    """A change that is right but for what is given."""
    right: dict[str, object] = {
        "author": b"a" * 16,
        "epoch": b"e" * 16,
        "number": 7,
        "stamp": 5,
        "bucket": BUCKET,
        "ops": [Op(PUT, RECORD, "case.number", (), "X")],
        "seed": SEED,
    }
    return make(**{**right, **given})  # type: ignore[arg-type]


def op_with(**given: object) -> list[Op]:
    right: dict[str, object] = {"kind": PUT, "record": RECORD, "field": "case.number", "value": "X"}
    return [Op(PUT, RECORD, "case.number", (), "X"), Op(**{**right, **given})]  # type: ignore[arg-type]


ID = b"o" * 18
WORD = "w" * 120
FIELD = "case." + "f" * 115


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"author": b"a" * 15}, "identifiers"),
        ({"epoch": b"e" * 17}, "identifiers"),
        ({"bucket": Bucket("case", b"s" * 15, "casework")}, "identifiers"),
        ({"number": -1}, "number or stamp"),
        ({"number": 1 << 48}, "number or stamp"),
        ({"stamp": -1}, "number or stamp"),
        ({"stamp": 1 << 64}, "number or stamp"),
        ({"ops": []}, "number of ops"),
        ({"flags": ["b", "a"]}, "flags"),
        ({"flags": ["a", "a"]}, "flags"),
        ({"flags": [f"{at:02}" for at in range(17)]}, "flags"),
        ({"flags": [WORD + "w"]}, "words"),
        ({"bucket": Bucket(WORD + "w", b"s" * 16, "casework")}, "words"),
        ({"bucket": Bucket("case", b"s" * 16, WORD + "w")}, "words"),
        ({"ops": op_with(kind=WORD + "w")}, "words"),
        ({"ops": op_with(record=b"r" * 15)}, "record or field"),
        ({"ops": op_with(field=FIELD + "f")}, "record or field"),
        ({"ops": op_with(field="casenumber")}, "record or field"),
        ({"ops": op_with(replaces=(b"n" * 17, ID))}, "replaces"),
        ({"ops": op_with(replaces=(ID, ID))}, "replaces"),
        ({"ops": op_with(replaces=(ID, b"n" * 18))}, "replaces"),
        (
            {"ops": op_with(replaces=tuple(at.to_bytes(18, "big") for at in range(501)))},
            "replaces",
        ),
        ({"ops": op_with(kind=REMOVE)}, "value of a removal"),
        ({"ops": op_with(has_value=False)}, "value that is missing"),
        ({"seed": b"s" * 15}, "seed"),
    ],
)
def test_what_is_out_of_shape_is_refused_by_its_part(given: dict[str, object], part: str) -> None:
    with pytest.raises(ChangeMalformed) as refused:
        shaped(**given)
    assert refused.value.details == {"part": part}


@pytest.mark.parametrize(
    "given",
    [
        {"number": (1 << 48) - 1},
        {"number": 0, "stamp": 0},
        {"stamp": (1 << 64) - 1},
        {"flags": ["a", *(f"f{at:02}" for at in range(15))]},
        {"flags": [WORD]},
        {"bucket": Bucket(WORD, b"s" * 16, WORD)},
        {"ops": op_with(kind=WORD)},
        {"ops": op_with(field=FIELD)},
        {"ops": op_with(replaces=tuple(at.to_bytes(18, "big") for at in range(500)))},
    ],
)
def test_what_is_just_within_the_limits_is_kept(given: dict[str, object]) -> None:
    change = shaped(**given)
    assert read_back(change) == change


def read_back(change: Change) -> Change:
    return from_store(
        author=change.author,
        epoch=change.epoch,
        number=change.number,
        bucket=change.bucket,
        skeleton=decode(skeleton(change)),
        opening=decode(opening(change)),
    )


def test_a_value_of_just_the_size_allowed_is_kept_and_one_byte_more_refused() -> None:
    head = len(encode(b"x" * MAX_VALUE_BYTES)) - MAX_VALUE_BYTES
    just = b"x" * (MAX_VALUE_BYTES - head)
    assert shaped(ops=op_with(value=just)).ops[1].value == just
    with pytest.raises(ChangeTooLarge):
        shaped(ops=op_with(value=just + b"x"))


@pytest.mark.parametrize("letter", ["x", "é", "ស", "𐍈"])
def test_a_text_is_held_to_its_bytes_not_to_its_letters(letter: str) -> None:
    size = len(letter.encode())
    head = len(encode(b"x" * MAX_VALUE_BYTES)) - MAX_VALUE_BYTES
    just = letter * ((MAX_VALUE_BYTES - head) // size)
    assert shaped(ops=op_with(value=just)).ops[1].value == just
    with pytest.raises(ChangeTooLarge):
        shaped(ops=op_with(value=just + letter))


def test_a_long_text_is_no_shorter_for_short_values_beside_it() -> None:
    long = "𐍈" * (MAX_VALUE_BYTES // 4)
    for short in (None, 7, True):
        ops = [Op(PUT, RECORD, "case.number", (), short), Op(PUT, RECORD, "case.note", (), long)]
        with pytest.raises(ChangeTooLarge):
            shaped(ops=ops)


def test_all_values_and_replaced_ids_of_a_change_have_a_limit_together() -> None:
    head = len(encode(b"x" * (1 << 20))) - (1 << 20)
    ids = (ID,)
    size = MAX_CHANGE_BYTES - len(ids) * 18
    parts = [(1 << 20) - head] * 3
    last = size - 3 * (1 << 20) - head
    ops = [Op(PUT, RECORD, "case.x", (), b"x" * each) for each in parts]
    assert shaped(ops=[*ops, Op(PUT, RECORD, "case.x", ids, b"x" * last)])
    with pytest.raises(ChangeTooLarge):
        shaped(ops=[*ops, Op(PUT, RECORD, "case.x", ids, b"x" * (last + 1))])


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ([0] * (MAX_ITEMS - 1), True),
        ([0] * MAX_ITEMS, False),
        ({str(at): 0 for at in range(MAX_ITEMS // 2 - 1)}, True),
        ({str(at): 0 for at in range(MAX_ITEMS // 2)}, False),
        ({"a": [0] * (MAX_ITEMS - 3)}, True),
        ({"a": [0] * (MAX_ITEMS - 2)}, False),
    ],
)
def test_elements_of_a_value_are_counted_nested_ones_too(value: Value, fits: bool) -> None:
    if fits:
        assert shaped(ops=op_with(value=value))
    else:
        with pytest.raises(ChangeTooLarge):
            shaped(ops=op_with(value=value))


def mixed() -> Change:
    """An op of every sort, of one of each field."""
    return made(
        Op(PUT, RECORD, "case.a", (), "first"),
        Op(REMOVE, RECORD, "case.b", (ID,), None, has_value=False),
        Op(ADD, RECORD, "case.c", (), None),
        Op(PUT, RECORD, "case.d", (ID,), "last"),
    )


def test_erasing_takes_the_value_and_leaves_header_and_the_others() -> None:
    change = mixed()
    assert change.erased == ()
    gone = change.without([3])
    assert (gone.id, gone.erased, gone.seed) == (change.id, (3,), None)
    assert gone.ops[3] == Op(PUT, RECORD, "case.d", (ID,), None, has_value=False)
    assert gone.ops[:3] == change.ops[:3]
    assert gone.salts[3] is None
    assert gone.salts[0] == change.salts[0]
    assert gone.salts[1] is None
    assert gone.hashes == change.hashes
    again = read_back(gone)
    assert (again.id, again.erased, again.ops) == (change.id, (3,), gone.ops)
    assert gone.without([0]).erased == (0, 3)


def test_a_change_opened_salt_by_salt_comes_back_whole() -> None:
    change = mixed().without([])
    again = read_back(change)
    assert (again.ops, again.id, again.erased) == (change.ops, change.id, ())
    assert len(salted_opening(change)) == 3


def test_a_stored_change_reads_as_it_was_written() -> None:
    assert read_back(mixed()) == mixed()
    assert mixed().unknown_flags == frozenset()
    assert shaped(flags=["new"]).unknown_flags == {"new"}


@pytest.mark.parametrize(
    "openings",
    [
        [],
        [[b"s" * 16, "x"], [b"s" * 16, "y"]],
        [[b"s" * 15, "x"]],
        [[b"h" * 31]],
        [["h" * 32]],
        [[b"s" * 16, "x", "y"]],
        ["x"],
    ],
)
def test_an_opening_out_of_shape_is_refused(openings: list[list[Value]]) -> None:
    with pytest.raises(ChangeMalformed) as refused:
        make_salted(
            author=b"a" * 16,
            epoch=b"e" * 16,
            number=7,
            stamp=5,
            bucket=BUCKET,
            ops=[Op(PUT, RECORD, "case.a")],
            openings=openings,
        )
    assert refused.value.details == {"part": "opening"}


def test_a_change_opened_salt_by_salt_has_the_same_limits() -> None:
    with pytest.raises(ChangeMalformed):
        make_salted(
            author=b"a" * 15,
            epoch=b"e" * 16,
            number=7,
            stamp=5,
            bucket=BUCKET,
            ops=[Op(PUT, RECORD, "case.a")],
            openings=[[b"s" * 16, "x"]],
        )


def test_a_stored_form_that_is_none_says_so() -> None:
    with pytest.raises(ChangeMalformed) as refused:
        from_store(
            author=b"a" * 16,
            epoch=b"e" * 16,
            number=7,
            bucket=BUCKET,
            skeleton=[1],
            opening=[SEED, []],
        )
    assert refused.value.details == {"part": "stored form"}
