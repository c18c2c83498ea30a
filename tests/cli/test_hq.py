"""What headquarters does from a command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import PASSPHRASE, Organisation

DIGITS = 30


def test_founding_tells_the_codes_and_keeps_the_root_key_apart(
    org: Organisation, tmp_path: Path
) -> None:
    told = org.said("new", "hq", "create", "--organisation", "Freedom Works")
    assert len(told["root_code"].replace(" ", "")) == DIGITS
    assert len(told["recovery_code"].replace("-", "")) == DIGITS
    assert told["root_key"] == str(org.folder / "new.root-key")
    assert (org.folder / "new.root-key").is_file()
    key = tmp_path / "key"
    told = org.said("newer", "hq", "create", "--organisation", "x", "--root-key", key)
    assert key.is_file()
    ran = org("newest", "hq", "create", "--organisation", "Freedom Works")
    assert "to read out to whoever joins" in ran.out
    assert PASSPHRASE not in ran.out


def test_enrolling_tells_both_codes(org: Organisation, tmp_path: Path) -> None:
    """The same request again writes its answer again."""
    code = ("--request-code", org.codes["nadia"])
    out = tmp_path / "welcome"
    told = org.said("hq", "hq", "enrol", org.request("nadia"), "--out", out, *code)
    assert told["request_code"] == org.codes["nadia"]
    assert told["root_code"] == org.codes["hq"]
    assert told["seat"] == org.seats["nadia"]
    ran = org("hq", "hq", "enrol", org.request("nadia"), "--out", out, *code)
    assert f"Headquarters' code, to read out to them: {org.codes['hq']}" in ran.out
    assert org.said("nadia", "enrol", "accept", out)["role"] == "clinician"


def test_a_case_is_given_and_taken(org: Organisation, case: str) -> None:
    org.said("nadia", "enrol", "accept", org.welcome("nadia"))
    org.exchange("ines", "hq", "ines")
    observed = ("--set", "seen=a kiln", "--set", "happened_at=2026-03-14T22:40+07:00")
    org.said("ines", "record", "add", "observation", "--case", case, *observed)
    given = org.said(
        "hq", "hq", "assign", case, org.seats["nadia"], "--compartment", "Intelligence"
    )
    assert given["compartments"] == ["intelligence"]
    org.exchange("ines", "hq", "nadia")
    assert len(org.said("nadia", "record", "list", "observation")) == 1

    taken = org.said("hq", "hq", "withdraw", case, org.seats["nadia"])
    assert (taken["state"], taken["compartments"]) == ("withdrawn", [])
    org.exchange("hq", "nadia")
    assert org.said("nadia", "record", "list", "observation") == []
    assert org.said("nadia", "record", "list", "case") == []
    assert "granted: Nadia (" in org("hq", "hq", "assign", case, org.seats["nadia"]).out


def test_what_cannot_be_assigned_is_said(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq")
    before = org.digest("hq")
    (hq,) = [each for each in org.said("hq", "hq", "seats") if each["role"] == "headquarters"]
    ana, nobody = org.seats["ana"], "0" * 26
    for arguments, code in (
        ((case, nobody), "NO_SUCH_SEAT"),
        ((nobody, ana), "NO_SUCH_RECORD"),
        ((case, hq["seat"]), "SEAT_NOT_ASSIGNABLE"),
        ((case, ana, "--compartment", "gossip"), "ANSWER_UNKNOWN"),
        ((case, "x"), "IDENTIFIER_MALFORMED"),
    ):
        ran = org("hq", "hq", "assign", *arguments)
        assert (ran.status, ran.out, ran.code) == (1, "", code)
    assert org.digest("hq") == before


def test_seats_and_receipts_say_how_far_everybody_is(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq", "ines", "hq")
    seats = {each["name"]: each for each in org.said("hq", "hq", "seats")}
    assert sorted(seats) == ["Ana", "Headquarters", "Ines", "Nadia"]
    assert seats["Ines"]["newest_receipt"] is not None
    assert seats["Ines"]["acknowledged"] > 0
    assert seats["Nadia"] | {"seat": ""} == {
        "seat": "",
        "name": "Nadia",
        "role": "clinician",
        "office": "Harbour",
        "state": "active",
        "verified": True,
        "newest_receipt": None,
        "acknowledged": None,
        "waits": False,
    }
    log = org.said("hq", "hq", "receipts")
    (receipt,) = log["receipts"]
    assert (receipt["seat"], receipt["changes"], receipt["index"]) == (org.seats["ines"], 3, 0)
    assert log["log_size"] == 1
    assert "Ines" in org("hq", "hq", "seats").out
    assert "3 changes" in org("hq", "hq", "receipts").out
