"""Identifiers as bytes and as people copy them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.errors import IdentifierMalformed


@given(st.binary(min_size=16, max_size=16))
def test_text_and_back(identifier: bytes) -> None:
    written = identifiers.text(identifier)
    assert len(written) == 26
    assert identifiers.parse(f" {written.lower()} ") == identifier


def test_usual_misreadings_are_understood() -> None:
    assert identifiers.parse("0" * 24 + "OL") == identifiers.parse("0" * 24 + "01")


@pytest.mark.parametrize(
    "written", ["", "abc", "0" * 27, "Z" * 26, "U" * 26, "٣" * 26, "0" * 25 + "-"]
)
def test_what_is_no_identifier_is_refused(written: str) -> None:
    with pytest.raises(IdentifierMalformed):
        identifiers.parse(written)


def test_new_ones_sort_by_time() -> None:
    made = [identifiers.new(ms, lambda n: b"\xff" * n) for ms in (1, 2, 2**40)]
    assert made == sorted(made)


def test_a_derived_one_depends_on_every_part_and_on_where_they_part() -> None:
    one = identifiers.derived("kind", b"ab", b"c")
    assert one == identifiers.derived("kind", b"ab", b"c")
    others = [("kind", (b"a", b"bc")), ("kind", (b"abc",)), ("kine", (b"ab", b"c"))]
    assert all(identifiers.derived(kind, *parts) != one for kind, parts in others)
