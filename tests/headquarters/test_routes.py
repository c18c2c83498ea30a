"""Which addresses a hub may have (exchange §8.4)."""

from __future__ import annotations

import pytest

from ijm_desktop.headquarters.routes import fit
from ijm_desktop.sync.errors import HubUrlUnfit


@pytest.mark.parametrize(
    ("scheme", "written", "kept"),
    [
        ("https", "hub.example", "hub.example"),
        ("HTTPS", "Hub.Example:8443/ ", "hub.example:8443"),
        ("https", "192.0.2.7", "192.0.2.7"),
        ("https", "[2001:db8::7]:443", "[2001:db8::7]:443"),
        ("http", "localhost:8090", "localhost:8090"),
        ("http", "[::1]:8090", "[::1]:8090"),
    ],
)
def test_an_address_is_kept_in_one_spelling(scheme: str, written: str, kept: str) -> None:
    assert fit(f"{scheme}://{written}") == f"{scheme.lower()}://{kept}"


@pytest.mark.parametrize("written", ["", "hub.example", "//hub.example", "localhost:8090"])
def test_an_address_says_how_it_is_reached(written: str) -> None:
    with pytest.raises(HubUrlUnfit):
        fit(written)


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        ("http", "hub.example"),
        ("http", "localhost.hub.example"),
        ("ftp", "hub.example"),
        ("https", ""),
        ("https", "hub.example/box"),
        ("https", "hub.example?x=1"),
        ("https", "hub.example#x"),
        ("https", "somebody@hub.example"),
        ("https", "hub.example:0"),
        ("https", "hub.example:99999"),
        ("https", "hub.example:port"),
        ("https", "hub example"),
        ("https", "hub<x>"),
        ("https", "hub\\x"),
        ("https", "h%00b"),
        ("https", "[fe80::1%25eth0]"),
        ("https", "a" * 300),
        ("https", "höb.example"),
    ],
)
def test_what_no_hub_could_answer_to_is_refused(scheme: str, written: str) -> None:
    with pytest.raises(HubUrlUnfit):
        fit(f"{scheme}://{written}")
