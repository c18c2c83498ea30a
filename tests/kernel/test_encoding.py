"""One encoding for every value, and refusal of every other (docs/spec/change.md §1)."""

from __future__ import annotations

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.encoding import (
    MAX_DEPTH,
    Value,
    array_of,
    decode,
    decode_own,
    encode,
    encode_in_steps,
    map_of,
    string,
    word,
)
from ijm_desktop.kernel.errors import NotCanonical

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.text() | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(), inner, max_size=4)
        | st.dictionaries(st.integers(0, 2**64 - 1), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(values)
def test_a_value_comes_back_from_its_bytes(value: Value) -> None:
    assert decode(encode(value)) == value


@given(values, st.integers(0, 3))
def test_in_steps_it_is_the_same_bytes(value: Value, depth: int) -> None:
    assert encode_in_steps(value, depth) == encode(value)


@pytest.mark.parametrize("length", [0, 1, 23, 24, 255, 256, 65_535, 65_536])
def test_in_steps_arrays_and_maps_of_every_length(length: int) -> None:
    nested = [[each] for each in range(length)]
    for value in (
        nested,
        dict.fromkeys(range(length), 0),
        {str(each): each for each in range(length)},
    ):
        assert encode_in_steps(value) == encode(value)


@given(st.lists(values, max_size=30))
def test_an_array_put_together_is_the_same_bytes(items: list[Value]) -> None:
    assert array_of([encode(each) for each in items]) == encode(items)


@given(st.dictionaries(st.text(max_size=30), values, max_size=30))
def test_a_map_put_together_is_the_same_bytes(items: dict[str, Value]) -> None:
    pairs = [(word(key), encode(value)) for key, value in items.items()]
    assert map_of(pairs) == encode(items)


@pytest.mark.parametrize("length", [0, 1, 23, 24, 255, 256, 65_536])
def test_a_byte_string_of_every_length(length: int) -> None:
    assert string(bytes(length)) == encode(bytes(length))


@given(values)
def test_what_we_encoded_ourselves_is_read_without_a_second_look(value: Value) -> None:
    assert decode_own(encode(value)) == value


@pytest.mark.parametrize("data", ["", "5f", "9fff", "c074", "c249010000000000000000", "61ff"])
def test_even_then_nothing_but_plain_values_is_built(data: str) -> None:
    with pytest.raises(NotCanonical):
        decode_own(bytes.fromhex(data))


@given(st.binary(max_size=60))
def test_whatever_is_read_is_the_encoding_of_what_was_read(data: bytes) -> None:
    try:
        value = decode(data)
    except NotCanonical:
        return
    assert encode(value) == data


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("an integer longer than it needs", "1b0000000000000001"),
        ("a float", "fb3ff8000000000000"),
        ("a half float", "f93e00"),
        ("a bignum", "c249010000000000000000"),
        ("a date", "c074323032362d31312d32315430303a30303a30305a"),
        ("an epoch date", "c100"),
        ("a regular expression", "d8236161"),
        ("a set", "d9010281 01"),
        ("an unknown tag", "d9ffff00"),
        ("a shared value", "d81c00"),
        ("undefined", "f7"),
        ("an unassigned simple value", "e0"),
        ("an array without an end", "9fff"),
        ("a map out of order", "a202000100"),
        ("a key twice", "a201000100"),
        ("a negative key", "a12000"),
        ("keys of two kinds", "a20100616100"),
        ("an array as a key", "a1800 0"),
        ("text that is not UTF-8", "61ff"),
        ("bytes left over", "0000"),
        ("nothing", ""),
        ("a string longer than the data", "5b7fffffffffffffff00"),
        ("an array longer than the data", "9b7fffffffffffffff00"),
    ],
)
def test_every_other_form_is_refused(name: str, data: str) -> None:
    with pytest.raises(NotCanonical):
        decode(bytes.fromhex(data.replace(" ", "")))


def test_depth_is_bounded_before_the_stack_is() -> None:
    assert decode(b"\x81" * (MAX_DEPTH - 1) + b"\x00")
    for depth in (MAX_DEPTH + 1, 100_000):
        with pytest.raises(NotCanonical):
            decode(b"\x81" * depth + b"\x00")


def test_map_order_is_the_same_under_both_rules_of_ordering() -> None:
    """RFC 7049 sorts by length first, RFC 8949 bytewise; with keys of one kind they agree."""
    numbers = {256: 0, 23: 0, 24: 0, 0: 0, 65536: 0}
    keys = list(cbor2.loads(encode(numbers)))
    assert keys == sorted(numbers, key=cbor2.dumps)
    words = {"b": 0, "aa": 0, "": 0, "é": 0}
    assert list(cbor2.loads(encode(words))) == sorted(words, key=cbor2.dumps)
