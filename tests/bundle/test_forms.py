import tracemalloc

import pytest

from ijm_desktop.bundle import forms
from ijm_desktop.bundle.errors import BlockMalformed, BundleBomb
from ijm_desktop.kernel.encoding import encode


@pytest.mark.parametrize("value", [True, -1, 1 << 63, "1", b"1", None, 1.0])
def test_a_whole_number_is_nothing_else(value: object) -> None:
    with pytest.raises(BlockMalformed):
        forms.whole(value, "x")


@pytest.mark.parametrize("value", [["b", "a"], ["a", "a"], [1], "a", ["a"] * 65])
def test_flags_are_sorted_text_without_duplicates(value: object) -> None:
    with pytest.raises(BlockMalformed):
        forms.flags(value, "x")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x18\x01",  # 1 in two bytes
        b"\x9f\x01\xff",  # indefinite
        b"\xa2\x01\x02\x01\x03",  # one key twice
        b"\xfb\x3f\xf0\x00\x00\x00\x00\x00\x00",  # a float
        b"\xc0\x60",  # a tag
        b"\x81" * 17 + b"\x00",  # deep
        b"\x81" * 100_000 + b"\x00",
        b"\x9b\x00\xff\xff\xff\xff\xff\xff\xff",  # 2^56 items claimed
        b"\x5b\x7f\xff\xff\xff\xff\xff\xff\xff",  # 2^63 bytes claimed
        b"\xbb\x00\xff\xff\xff\xff\xff\xff\xff",
        b"\x61\xff",  # not UTF-8
        b"\x01\x01",  # two values
        b"\xf7",  # undefined
    ],
)
def test_what_is_not_the_one_form_is_malformed(data: bytes) -> None:
    with pytest.raises(BlockMalformed):
        forms.bounded_decode(data, "x")


@pytest.mark.parametrize("item", [b"\x80", b"\xa0", b"\x40", b"\x00"])
def test_millions_of_items_are_refused_before_they_are_built(item: bytes) -> None:
    count = 8 << 20
    data = b"\x9a" + count.to_bytes(4, "big") + item * count
    tracemalloc.start()
    try:
        with pytest.raises(BundleBomb):
            forms.bounded_decode(data, "x")
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_long_text_is_no_bomb() -> None:
    value = ["x" * (1 << 20)] * 5
    assert forms.bounded_decode(encode(value), "x") == value
