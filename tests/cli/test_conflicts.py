"""Two people write the same field apart; a person settles it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Organisation


@pytest.fixture
def torn(org: Organisation, case: str) -> str:
    org.exchange("ines", "hq", "ana", "ines")
    org.said("ines", "record", "set", case, "summary=seen at the kiln")
    org.said("ana", "record", "set", case, "summary=seen at the port")
    org.exchange("ines", "ana", "hq", "ines", "ana")
    return case


def test_both_values_are_kept_and_told_to_both(org: Organisation, torn: str) -> None:
    for who in ("ines", "ana", "hq"):
        for command in (("conflicts",), ("conflicts", "list")):
            (row,) = org.said(who, *command)
            assert row["id"] == torn
            values = [each["value"] for each in row["conflicts"]["summary"]]
            assert sorted(values) == ["seen at the kiln", "seen at the port"]
        text = org(who, "conflicts").out
        assert "seen at the kiln" in text
        assert "seen at the port" in text
    assert "also written:" in org("ines", "record", "show", torn).out


@pytest.mark.parametrize("decided", ["seen at the kiln", "seen at the port", "seen at both"])
def test_a_person_settles_it_and_it_stays_settled(
    org: Organisation, torn: str, decided: str
) -> None:
    assert org.said("ines", "conflicts", "settle", torn, f"summary={decided}")["saved"] is True
    assert org.said("ines", "conflicts") == []
    org.exchange("ines", "hq", "ana")
    assert org.said("ana", "conflicts") == []
    assert org.said("ana", "record", "show", torn)["fields"]["summary"] == decided


def test_what_is_not_in_conflict_is_not_settled(org: Organisation, torn: str) -> None:
    before = org.digest("ines")
    ran = org("ines", "conflicts", "settle", torn, "status=open")
    assert (ran.status, ran.code) == (1, "NOT_IN_CONFLICT")
    assert org.digest("ines") == before
