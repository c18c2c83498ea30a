"""Where somebody is named in a text: as it was typed, in whatever script and with what endings."""

from __future__ import annotations

import pytest

from ijm_desktop.actions import mentions


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Noor Haddad", "Then NOOR came", ["NOOR"]),
        ("Noor Haddad", "Noor Haddad's brother", ["Noor Haddad"]),
        ("José Núñez", "jose nunez, Jose\u0301", ["jose nunez", "Jose\u0301"]),
        ("Ana-Lucía", "Ana Lucia", ["Ana Lucia"]),
        ("Ana Lucía", "Ana-Lucia", ["Ana-Lucia"]),
        ("மாலா", "மாலாவின் வீடு", ["மாலா"]),
        ("குமார்", "குமாரின் வீடு", ["குமா\u0bb0\u0bbf"]),
        ("មាលី", "ថ្ងៃនេះមាលីមក", ["មាលី"]),
        ("Ana", "Banana, Anaconda", []),
        ("Li", "Li lied to Lisa", ["Li"]),
    ],
)
def test_a_name_is_found_as_it_was_typed(name: str, text: str, found: list[str]) -> None:
    spans = mentions.spans(text, mentions.called_so(name))
    assert [text[each.start : each.end] for each in spans] == found
