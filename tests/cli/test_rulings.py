"""What headquarters decides, from a command line."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Organisation


@pytest.fixture
def listed(org: Organisation, case: str) -> str:
    """A case that headquarters and both colleagues hold."""
    org.said("ines", "record", "set", case, "summary=A kiln by the river")
    org.exchange("ines", "hq", "ines", "ana")
    return case


def summary(org: Organisation, who: str, case: str) -> object:
    return org.said(who, "record", "show", case)["fields"].get("summary")


def test_what_is_believed_held_and_accepted(org: Organisation, listed: str) -> None:
    org.said("ines", "record", "set", listed, "summary=Written by a thief")
    org.exchange("ines", "hq", "ana")
    said = org.said("hq", "hq", "rule", "believe", org.seats["ines"], "4", "--reason", "stolen")
    assert said["size"] == 4
    assert summary(org, "hq", listed) != "Written by a thief"
    told = org.said("hq", "hq", "rule", "list")
    (waiting,) = told["waiting"]
    assert (waiting["reason"], waiting["author"]) == ("ruling", org.seats["ines"])
    assert told["rulings"][0]["reason"] == "stolen"
    begins = waiting["change"][:12]
    assert org.said("hq", "hq", "rule", "accept", begins)["change"] == waiting["change"]
    assert summary(org, "hq", listed) == "Written by a thief"
    assert org.said("hq", "hq", "rule", "hold", begins, "--reason", "no")["ruling"] == "hold"
    ran = org("hq", "hq", "rule", "list")
    assert f"hold  {waiting['change']}" in ran.out
    assert "believe  " in ran.out
    org.exchange("ana")
    org.exchange("hq", "ana")
    assert summary(org, "ana", listed) != "Written by a thief"


def test_more_than_was_saved_is_refused_and_all_is_said_as_such(
    org: Organisation, listed: str
) -> None:
    ran = org("hq", "hq", "rule", "believe", org.seats["ines"], "100000")
    assert (ran.status, ran.out, ran.code) == (1, "", "MORE_THAN_WAS_SAVED")
    assert org.said("hq", "hq", "rule", "list")["rulings"] == []
    said = org.said("hq", "hq", "rule", "believe", org.seats["ines"], "all")
    assert said["size"] is None
    assert {each["size"] for each in org.said("hq", "hq", "rule", "list")["rulings"]} == {None}
    out = org("hq", "hq", "rule", "list").out
    assert out.startswith("believe  Ines  all  ")
    assert (out.count("\n"), f"  ({said['buckets']} places)\n" in out) == (1, True)
    for size in ("most", "-1", str(1 << 40), "9" * 5000):
        ran = org("hq", "hq", "rule", "believe", org.seats["ines"], size)
        assert (ran.status, ran.out) == (2, "")
    assert "nor 'all'" in org("hq", "hq", "rule", "believe", org.seats["ines"], "most").err


def test_what_is_erased_is_gone_and_each_says_so(org: Organisation, listed: str) -> None:
    said = org.said("hq", "hq", "rule", "erase", listed, "summary", "--reason", "asked for")
    assert said["erased"] == 1
    org.exchange("hq", "ines", "ana", "hq", "ines", "ana", "hq")
    for who in ("hq", "ines", "ana"):
        assert summary(org, who, listed) is None
        assert org.said(who, "vault", "check")["findings"] == []
    (ruled,) = org.said("hq", "hq", "rule", "list")["rulings"]
    assert {org.seats["ines"], org.seats["ana"]} <= set(ruled["acknowledged"])
    assert "erase  1 values" in org("hq", "hq", "rule", "list").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("hold", "00000000"), "NO_SUCH_CHANGE"),
        (("believe", "0" * 26, "3"), "NO_SUCH_CHAIN"),
        (("erase", "0" * 26, "summary", "--reason", "x"), "NO_SUCH_RECORD"),
    ],
)
def test_what_cannot_be_ruled_on_is_said(
    org: Organisation, arguments: tuple[str, ...], code: str
) -> None:
    ran = org("hq", "hq", "rule", *arguments, "--json")
    assert ran.status != 0
    assert code in ran.err + ran.out


def test_a_colleague_does_not_rule(org: Organisation, listed: str) -> None:
    ran = org("ines", "hq", "rule", "erase", listed, "summary", "--reason", "x", "--json")
    assert ran.status != 0
    assert "NOT_HEADQUARTERS" in ran.err + ran.out


def test_mentions_are_listed_and_redacted_before_a_person_is_erased(
    org: Organisation, listed: str
) -> None:
    her = org.said("hq", "record", "add", "person")["id"]
    org.said("hq", "record", "add", "case_person", "--case", listed, "--set", f"person={her}")
    called = ("--person", her, "--set", "text=Daorueang Jaidee")
    org.said("hq", "record", "add", "person_name", *called)
    org.said("hq", "record", "set", listed, "summary=Daorueang was at the kiln")
    why = ("--reason", "She asked to be forgotten")
    erase = ("hq", "rule", "erase-person", her, *why)
    assert org("hq", *erase).code == "MENTIONS_NOT_SEEN"
    (found,) = org.said("hq", "hq", "rule", "mentions", her)
    assert (found["record"], found["field"]) == (listed, "summary")
    assert found["passage"] == "Daorueang was at the kiln"
    assert "case.summary  Daorueang was" in org("hq", "hq", "rule", "mentions", her).out
    org.said("hq", "record", "set", listed, "legal_hold=yes", "legal_hold_reason=An appeal")
    redact = ("hq", "rule", "redact", listed, "summary", her, *why, "--with", "[she]")
    for act in (erase, redact):
        refused = org("hq", *act)
        assert refused.code == "LEGAL_HOLD"
        assert org.said("hq", "record", "show", listed)["code"] in refused.err
    org.said("hq", "record", "set", listed, "legal_hold=no")
    assert org.said("hq", *redact)["rewritten"] == 1
    assert summary(org, "hq", listed) == "[she] was at the kiln"
    assert org("hq", *redact).code == "NOT_MENTIONED"
    said = org.said("hq", *erase)
    assert (said["people"], said["records"]) == ([her], 1)
    assert org.said("hq", "hq", "rule", "mentions", her) == []
