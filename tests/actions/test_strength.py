"""An honest word on a passphrase."""

from __future__ import annotations

from ijm_desktop.actions.strength import MAX_JUDGED, strength


def test_common_short_and_personal_ones_are_not_enough() -> None:
    for weak in ("", "password1", "Summer2026!", "inez harbour", "qwertyuiop"):
        assert not strength(weak, ("Inez", "Harbour")).enough, weak


def test_a_few_unrelated_words_are_enough() -> None:
    found = strength("lantern orchid gravel seventeen")
    assert found.enough
    assert found.score == 4
    assert found.crack_seconds > 10 * 365 * 24 * 3600


def test_advice_comes_in_sentences() -> None:
    assert strength("password").advice


def test_a_very_long_one_is_judged_by_its_beginning() -> None:
    """The estimator's time grows with the square of the length."""
    long = "lantern orchid gravel seventeen " * 500
    assert strength(long) == strength(long[:MAX_JUDGED])
