"""Becoming known to headquarters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Organisation, ijm_in_process

OMAR = ("--name", "Omar", "--role", "investigator", "--office", "Harbour")


def test_a_request_makes_the_folder_and_tells_both_codes(org: Organisation, tmp_path: Path) -> None:
    out = tmp_path / "request"
    ran = org("omar", "enrol", "request", *OMAR, "--out", out)
    assert (ran.status, ran.err) == (0, "")
    assert "Recovery code, shown this once: " in ran.out
    assert "Code of the request, to read out to headquarters: " in ran.out
    assert out.is_file()
    assert b"Omar" not in out.read_bytes()


def test_written_again_it_is_the_same_seat_with_another_code(
    org: Organisation, tmp_path: Path
) -> None:
    out = tmp_path / "request"
    first = org.said("omar", "enrol", "request", *OMAR, "--out", out)
    again = org.said("omar", "enrol", "request", "--out", out, "--name", "Omar Haddad")
    assert again["seat"] == first["seat"]
    assert again["recovery_code"] is None
    assert again["request_code"] != first["request_code"]
    assert (again["name"], again["office"]) == ("Omar Haddad", "Harbour")
    code = ("--request-code", again["request_code"])
    enrolled = org.said("hq", "hq", "enrol", out, "--out", tmp_path / "welcome", *code)
    assert enrolled["name"] == "Omar Haddad"


@pytest.mark.parametrize("missing", ["--name", "--role", "--office"])
def test_a_first_request_says_who_asks(org: Organisation, tmp_path: Path, missing: str) -> None:
    at = OMAR.index(missing)
    ran = org("omar", "enrol", "request", *OMAR[:at], *OMAR[at + 2 :], "--out", tmp_path / "x")
    assert (ran.status, ran.out, ran.code) == (1, "", "WHO_NEEDED")
    assert not (org.folder / "omar").exists()


@pytest.mark.parametrize(
    ("role", "code"),
    [
        ("investigator", "investigator"),
        ("Investigator", "investigator"),
        ("Social worker (aftercare)", "social_worker"),
        ("Trabajo social", "social_worker"),
    ],
)
def test_a_role_is_known_by_code_or_label(
    org: Organisation, tmp_path: Path, role: str, code: str
) -> None:
    who = ("--name", "Omar", "--role", role, "--office", "Harbour")
    assert org.said("omar", "enrol", "request", *who, "--out", tmp_path / "x")["role"] == code


def test_an_unknown_role_names_those_that_come_near(org: Organisation, tmp_path: Path) -> None:
    who = ("--name", "Omar", "--role", "aftercare", "--office", "Harbour")
    ran = org("omar", "enrol", "request", *who, "--out", tmp_path / "x")
    assert (ran.status, ran.out, ran.code) == (1, "", "ANSWER_UNKNOWN")
    assert "Did you mean social_worker or aftercare_supervisor?" in ran.err
    assert not (org.folder / "omar").exists()


def test_nobody_asks_to_be_headquarters(org: Organisation, tmp_path: Path) -> None:
    who = ("--name", "Omar", "--role", "headquarters", "--office", "Harbour")
    ran = org("omar", "enrol", "request", *who, "--out", tmp_path / "x")
    assert (ran.status, ran.out, ran.code) == (1, "", "UNKNOWN_ROLE")
    assert not (org.folder / "omar").exists()
    assert "investigator, " in ran.err
    assert ran.err.count("headquarters") == 1


def test_a_weak_passphrase_makes_nothing(org: Organisation, tmp_path: Path) -> None:
    weak = tmp_path / "weak"
    weak.write_text("harbour1")
    given = ("--vault", org.folder / "omar", "--passphrase-file", weak)
    ran = ijm_in_process("enrol", "request", *OMAR, "--out", tmp_path / "x", *given)
    assert (ran.status, ran.out, ran.code) == (1, "", "PASSPHRASE_TOO_WEAK")
    assert not (org.folder / "omar").exists()


def test_with_headquarters_code_the_tie_is_verified(org: Organisation) -> None:
    dashed = org.codes["hq"].replace(" ", "-")
    told = org.said("nadia", "enrol", "accept", org.welcome("nadia"), "--root-code", dashed)
    assert told["verified"] is True
    assert (told["organisation"], told["role"]) == ("Freedom Works", "clinician")
    assert org.said("nadia", "sync", "status")["verified"] is True


def test_without_it_the_tie_is_unverified_and_says_so(org: Organisation) -> None:
    ran = org("nadia", "enrol", "accept", org.welcome("nadia"))
    assert ran.status == 0
    assert "Not verified" in ran.out
    assert org.said("nadia", "sync", "status")["verified"] is False


def test_the_code_heard_later_verifies_by_accepting_again(org: Organisation) -> None:
    ran = org("nadia", "enrol", "accept", org.welcome("nadia"))
    assert "accept again with --root-code" in ran.out
    again = org("nadia", "enrol", "accept", org.welcome("nadia"), "--root-code", org.codes["hq"])
    assert (again.status, again.err) == (0, "")
    assert "Verified" in again.out
    assert org.said("nadia", "sync", "status")["verified"] is True


def test_what_was_written_before_the_answer_is_kept_and_sent(org: Organisation) -> None:
    org.said("nadia", "record", "add", "case", "--set", "case_type=other")
    org.said("nadia", "enrol", "accept", org.welcome("nadia"), "--root-code", org.codes["hq"])
    assert org.said("nadia", "sync", "folder", org.stick)["sent"] == 1
    assert org.said("hq", "sync", "folder", org.stick)["received"] == 1


def test_once_enrolled_neither_is_done_again(org: Organisation, tmp_path: Path) -> None:
    before = org.bytes_of("ines")
    ran = org("ines", "enrol", "accept", org.welcome("ines"), "--root-code", org.codes["hq"])
    assert (ran.status, ran.out, ran.code) == (1, "", "ALREADY_ENROLLED")
    ran = org("ines", "enrol", "request", "--out", tmp_path / "x", "--name", "Other")
    assert (ran.status, ran.out, ran.code) == (1, "", "ALREADY_ENROLLED")
    assert org.bytes_of("ines") == before
