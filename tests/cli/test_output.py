"""What is printed cannot steer a terminal, and times are in one form."""

from __future__ import annotations

import pytest

from ijm_desktop.cli.output import harmless, iso, when
from tests.cli.conftest import Organisation


def test_times_are_iso_8601_in_utc() -> None:
    assert iso(1_795_000_000_000) == "2026-11-18T11:06:40.000+00:00"
    assert iso(-1) == "1969-12-31T23:59:59.999+00:00"
    assert iso(None) is None
    assert when(None) == "never"


def test_a_stamp_beyond_every_calendar_is_printed_all_the_same() -> None:
    assert iso((1 << 48) - 1) == "9999-12-31T23:59:59.999+00:00"


@pytest.mark.parametrize("text", ["plain", "ក្មេងស្រី", "மாலா", "بيت\u200cها", "two\nlines\tand a tab"])
def test_text_in_any_script_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("text", ["\x1b[2J", "\x07", "\x9b2J", "a\rb", "\u202etxt", "\x7f"])
def test_what_steers_a_terminal_is_replaced(text: str) -> None:
    assert "\ufffd" in harmless(text)


def test_json_says_exactly_what_was_written(org: Organisation) -> None:
    text = "red \x1b[31m \x9b and \u202e back"
    added = org.said(
        "ines", "record", "add", "case", "--set", "case_type=other", "--set", f"summary={text}"
    )
    ran = org("ines", "record", "show", added["id"], "--json")
    assert ran.json["fields"]["summary"] == text
    for printed in (ran.out, org("ines", "record", "show", added["id"]).out):
        assert not set(printed) & {"\x1b", "\x9b", "\u202e"}
