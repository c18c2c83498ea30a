"""Exchanging by folder from a command line: there, back, and what was kept aside."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from ijm_desktop.actions import setting_up
from ijm_desktop.journal.change import PUT, Bucket, Op
from ijm_desktop.kernel.identifiers import parse
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.vault.saving import Draft, save
from tests.cli.conftest import PASSPHRASE, SUFFIX, Organisation


def test_work_goes_to_headquarters_and_on_to_whom_it_may_concern(
    org: Organisation, case: str
) -> None:
    seen = ("--set", "happened_at=2026-03-14T22:40+07:00", "--set", "seen=a kiln")
    org.said("ines", "record", "add", "observation", "--case", case, *seen)
    before = org.said("ines", "sync", "status")
    assert before["routes"][0]["unsent"] == before["routes"][0]["unconfirmed"] == 4
    assert before["routes"][0]["confirmed_until"] is None

    went = org.said("ines", "sync", "folder", org.stick)
    assert (went["sent"], went["received"], went["confirmed"]) == (4, 0, 0)
    status = org.said("ines", "sync", "status")["routes"][0]
    assert (status["unsent"], status["unconfirmed"]) == (0, 4)

    answered = org.said("hq", "sync", "folder", org.stick)
    assert (answered["received"], answered["answers"]) == (4, 3)
    came = org.said("ines", "sync", "folder", org.stick)
    assert came["confirmed"] == 4
    status = org.said("ines", "sync", "status")["routes"][0]
    assert status["unconfirmed"] == 0
    assert status["confirmed_until"] is not None

    org.exchange("ana")
    assert [row["id"] for row in org.said("ana", "record", "list", "case")] == [case]
    assert org.said("ana", "record", "list", "observation") == []
    assert len(org.said("hq", "record", "list", "observation")) == 1


def test_of_a_session_the_investigator_learns_phase_and_week_only(
    org: Organisation, case: str
) -> None:
    org.exchange("ines", "hq", "ana")
    (person,) = org.said("ana", "record", "list", "person")
    told = ("note=She slept", "phase=crisis", "next_step_on=2026-12-04", f"person={person['id']}")
    sets = [part for each in told for part in ("--set", each)]
    org.said("ana", "record", "add", "session_note", "--case", case, *sets)
    org.exchange("ana", "hq", "ines", "ana")
    assert org.said("ines", "record", "list", "session_note") == []
    (progress,) = org.said("ines", "record", "list", "aftercare_progress")
    shown = org.said("ines", "record", "show", progress["id"])
    assert shown["fields"] == {
        "person": person["id"],
        "phase": "crisis",
        "next_week": "2026-W49",
    }


def test_holders_of_the_same_work_have_the_same_digests(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq", "ana", "ines", "hq")
    held = {
        who: {
            (each["scope"]["id"], each["compartment"]): (each["changes"], each["content"])
            for each in org.digest(who)["buckets"]
        }
        for who in ("hq", "ines", "ana")
    }
    assert len(held["ines"]) >= 2
    for who in ("ines", "ana"):
        assert held[who].items() <= held["hq"].items()


def test_doing_it_again_changes_nothing(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq", "ines", "ana", "hq", "ines", "ana")
    before = [org.digest(who) for who in ("hq", "ines", "ana")]
    lying = org.bundles()
    org.exchange("hq", "ines", "ana")
    assert [org.digest(who) for who in ("hq", "ines", "ana")] == before
    assert org.bundles() == lying


def test_what_cannot_be_taken_in_is_kept_aside_and_the_rest_is_done(
    org: Organisation, case: str
) -> None:
    bad = org.stick / f"bad{SUFFIX}"
    bad.write_bytes(b"no bundle at all")
    ran = org("ines", "sync", "folder", org.stick, "--json")
    assert (ran.status, ran.code) == (1, "NOT_A_BUNDLE")
    assert ran.json["sent"] == 3
    (aside,) = ran.json["kept_aside"]
    assert (aside["name"], aside["code"]) == (bad.name, "NOT_A_BUNDLE")
    assert org.said("ines", "sync", "status")["routes"][0]["kept_aside"] == [aside]
    assert org("hq", "sync", "folder", org.stick).status == 1

    bad.unlink()
    came = org.said("ines", "sync", "folder", org.stick)
    assert came["confirmed"] == 3


def test_what_has_no_effect_is_listed_where_headquarters_sees_it(
    org: Organisation, case: str
) -> None:
    org.exchange("ines", "hq", "ines")
    (organisation, *_) = (r["scope"]["id"] for r in org.said("hq", "record", "list", "team"))
    desk = setting_up.unlock(
        org.folder / "ines", PASSPHRASE, clock=lambda: 1_795_000_000_000, random=os.urandom
    )
    with desk:
        there = Bucket("organisation", parse(organisation), "administration")
        op = Op(PUT, b"r" * 16, "office.name", (), "Mine")
        save(desk.vault, [Draft(there, (op,))], now_ms=desk.clock(), random=desk.random)
    assert org.said("hq", "sync", "status")["without_effect"] == []
    org.exchange("ines", "hq")
    (kept,) = org.said("hq", "sync", "status")["without_effect"]
    assert (kept["reason"], kept["scope"]["id"]) == ("withheld", organisation)
    assert (kept["author"], kept["records"]) == ("Ines", [id_text(b"r" * 16)])
    assert "Kept without effect (withheld): Ines" in org("hq", "sync", "status").out


def test_headquarters_status_speaks_of_no_receipts_for_itself(org: Organisation) -> None:
    status = org.said("hq", "sync", "status")
    assert status["headquarters"] is True
    assert "unsent" not in status["routes"][0]
    assert "Last exchange by folder: never" in org("hq", "sync", "status").out


def test_text_says_the_same_as_json(org: Organisation, case: str, tmp_path: Path) -> None:
    assert "Not sent yet: 3 changes" in org("ines", "sync", "status").out
    assert "Sent: 3 changes" in org("ines", "sync", "folder", org.stick).out
    assert "Answered: 3 colleagues" in org("hq", "sync", "folder", org.stick).out
    assert "Confirmed now: 3 changes" in org("ines", "sync", "folder", org.stick).out
    assert "does not know this computer yet" in org("nadia", "sync", "status").out


def test_two_copies_are_told_of_each_other(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq", "ines")
    shutil.copytree(org.folder / "ines", org.folder / "twin")
    for who in ("ines", "twin"):
        org.said(who, "record", "add", "case", "--set", "case_type=other")
    org.exchange("ines", "hq", "ines")
    assert org("twin", "sync", "folder", str(org.stick)).code == "RECEIPT_MISMATCH"
    org.exchange("hq", "twin", "hq", "ines")
    second, first = org.said("twin", "sync", "status"), org.said("ines", "sync", "status")
    assert (second["two_versions"], first["two_versions"]) == ("second", "first")
    assert [each["reason"] for each in second["without_effect"]] == ["fork"]
    assert second["routes"][0]["unconfirmed"] == first["routes"][0]["unconfirmed"] == 0
    assert "kept as a second version" in org("twin", "sync", "status").out
    assert "What was written here counts" in org("ines", "sync", "status").out


def test_an_author_is_told_what_does_not_count_and_is_not_kept(
    org: Organisation, case: str
) -> None:
    org.exchange("ines", "hq", "ines", "ana", "hq", "ana")
    desk = setting_up.unlock(
        org.folder / "ana", PASSPHRASE, clock=lambda: 1_795_000_000_000, random=os.urandom
    )
    with desk:
        op = Op(PUT, b"r" * 16, "office.name", (), "Mine")
        where = Bucket("office", b"o" * 16, "administration")
        save(desk.vault, [Draft(where, (op,))], now_ms=desk.clock(), random=desk.random)
    assert org.said("ana", "sync", "status")["given_up"] == 0
    org.exchange("ana", "hq", "ana")
    assert org.said("ana", "sync", "status")["given_up"] == 1
    assert "not counted and not kept here: 1" in org("ana", "sync", "status").out
