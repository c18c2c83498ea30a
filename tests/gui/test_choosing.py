"""Which pictures are kept."""

from __future__ import annotations

from itertools import chain, combinations, product

from tests.gui.choosing import (
    LANGUAGES,
    SIZES,
    THEMES,
    Shot,
    Way,
    choose,
    missing,
    ways,
)


def walked(pages: int, states: int) -> list[Shot]:
    whole, rest = ways()
    names = [
        (f"page {page}", f"{page}.{state}") for page in range(pages) for state in range(states)
    ]
    shots = [Shot(page, state, way) for way in whole for page, state in names]
    return shots + [Shot(*names[0], way) for way in rest]


def test_the_ways_hold_every_pair_of_theme_language_and_size() -> None:
    held = {
        pair
        for way in chain(*ways())
        for pair in combinations((way.theme, way.language, way.size), 2)
    }
    assert held >= {
        *product(THEMES, LANGUAGES),
        *product(THEMES, SIZES),
        *product(LANGUAGES, SIZES),
    }


def test_those_walked_through_hold_each_of_them_once() -> None:
    whole, _ = ways()
    assert {way.theme for way in whole} == set(THEMES)
    assert {way.language for way in whole} == set(LANGUAGES)
    assert {way.size for way in whole} == set(SIZES)


def test_every_pair_and_state_of_as_many_pages_as_we_have_finds_room() -> None:
    shots = walked(pages=32, states=4)
    chosen = choose(shots)
    assert len(chosen) <= 150
    assert missing(shots, chosen) == (0, 0)


def test_where_there_is_no_room_pairs_come_first_and_what_is_missing_is_told() -> None:
    shots = walked(pages=2, states=30)
    chosen = choose(shots, at_most=16)
    pairs, states = missing(shots, chosen)
    assert len(chosen) == 16
    assert pairs == 0
    assert states == 60 - len({shot.state for shot in chosen}) > 0


def test_nothing_is_kept_twice_for_the_same_reason() -> None:
    shot = Shot("home", "20-home", Way("light", "en", 100))
    again = Shot("home", "20-home", Way("light", "en", 100))
    assert choose([shot, again]) == [shot]
