"""Search from a command line."""

from __future__ import annotations

from tests.cli.conftest import Organisation


def test_every_word_must_be_found(org: Organisation) -> None:
    kiln = org.said(
        "ines", "record", "add", "case", "--set", "case_type=other", "--set", "summary=brick kiln"
    )
    org.said("ines", "record", "add", "case", "--set", "case_type=other", "--set", "summary=brick")
    (hit,) = org.said("ines", "search", "kiln", "brick")
    assert (hit["id"], hit["type"], hit["case"]) == (kiln["id"], "case", kiln["id"])
    assert len(org.said("ines", "search", "brick")) == 2
    assert len(org.said("ines", "search", "brick", "--limit", "1")) == 1
    assert kiln["id"] in org("ines", "search", "kiln").out


def test_nothing_found_is_an_empty_answer(org: Organisation) -> None:
    assert org.said("ines", "search", "elephant") == []
    ran = org("ines", "search", "elephant")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
