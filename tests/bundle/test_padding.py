import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.bundle.padding import padme


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 0), (1, 1), (2, 2), (8, 8), (9, 10), (100, 104), (1000, 1024), (1_000_001, 1_015_808)],
)
def test_lengths_of_the_paper(length: int, padded: int) -> None:
    assert padme(length) == padded


@given(st.integers(0, 1 << 40))
def test_it_grows_by_an_eighth_at_most_and_is_stable(length: int) -> None:
    padded = padme(length)
    assert length <= padded <= length * 1.12
    assert padme(padded) == padded


def test_few_lengths_remain() -> None:
    assert len({padme(length) for length in range(1 << 16)}) < 400
