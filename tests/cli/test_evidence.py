"""Attached files on the command line."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Organisation

DATA = b"%PDF-1.7\n" + b"statement " * 1000


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "statement.pdf"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def attached(org: Organisation, case: str, source: Path) -> str:
    added = org.said(
        "ines", "evidence", "add", source, "--case", case, "--set", "kind=Signed statement"
    )
    assert added["sha256"] == hashlib.sha256(DATA).hexdigest()
    assert (added["size"], added["parts"], added["here"]) == (len(DATA), 1, True)
    found: str = added["id"]
    return found


def lies(org: Organisation) -> Path:
    (file,) = (org.folder / "ines" / "blobs").iterdir()
    return file


def test_added_listed_and_verified(org: Organisation, case: str, attached: str) -> None:
    (row,) = org.said("ines", "evidence", "list", "--case", case)
    assert (row["id"], row["case"], row["kind"]) == (attached, case, "statement")
    assert (row["name"], row["media_type"]) == ("statement.pdf", "application/pdf")
    assert org.said("ines", "evidence", "list") == [row]
    for ids in ((), (attached,)):
        (verified,) = org.said("ines", "evidence", "verify", *ids)["files"]
        assert verified == {**row, "problem": None}
    assert "As signed" in org("ines", "evidence", "verify").out


def test_the_key_is_never_printed(org: Organisation, attached: str) -> None:
    for path in (("record", "show"), ("record", "history")):
        for form in ((), ("--json",)):
            out = org("ines", *path, attached, *form).out
            assert "statement.pdf" in out
            assert "'key'" not in out
            assert '"key"' not in out


def test_what_was_altered_is_found(org: Organisation, attached: str) -> None:
    altered = bytearray(lies(org).read_bytes())
    altered[100] ^= 1
    lies(org).write_bytes(altered)
    ran = org("ines", "evidence", "verify", "--json")
    assert (ran.status, ran.code) == (1, "EVIDENCE_DAMAGED")
    assert [each["problem"] for each in ran.json["files"]] == ["ATTACHMENT_ALTERED"]
    out = org.folder / "out.pdf"
    ran = org("ines", "evidence", "export", attached, "--to", out, "--purpose", "court")
    assert (ran.status, ran.code) == (1, "ATTACHMENT_ALTERED")
    assert not out.exists()


def test_what_is_missing_is_said_when_it_is_named(org: Organisation, attached: str) -> None:
    lies(org).unlink()
    ran = org("ines", "evidence", "verify", attached, "--json")
    assert [each["problem"] for each in ran.json["files"]] == ["ATTACHMENT_MISSING"]
    assert org.said("ines", "evidence", "verify") == {"files": []}
    assert "(not on this computer)" in org("ines", "evidence", "list").out


def test_handed_out_with_its_purpose(org: Organisation, attached: str) -> None:
    out = org.folder / "out.pdf"
    hand_out = ("ines", "evidence", "export", attached, "--to", out, "--purpose", "for the court")
    assert org(*hand_out).code == "NOTES_STAY"
    assert not out.exists()
    ran = org.said(*hand_out, "--original-to", "Court of Battambang")
    assert out.read_bytes() == DATA
    shown = org.said("ines", "record", "show", ran["record"])
    assert shown["fields"]["purpose"] == "for the court"
    assert shown["fields"]["authority"] == "Court of Battambang"
    assert shown["fields"]["attachment"] == attached
    again = org("ines", "evidence", "export", attached, "--to", out, "--purpose", "again")
    assert again.code == "TARGET_TAKEN"
    assert org("ines", "evidence", "export", attached, "--to", out).status == 2


def test_what_cannot_be_attached_is_refused(org: Organisation, case: str, tmp_path: Path) -> None:
    for source in (tmp_path, tmp_path / "gone"):
        ran = org("ines", "evidence", "add", source, "--case", case)
        assert (ran.status, ran.code) == (1, "SOURCE_NOT_A_FILE")
    assert org.said("ines", "evidence", "list") == []


def test_a_file_is_at_headquarters_with_its_record_and_its_author_hears_of_it(
    org: Organisation, case: str, attached: str
) -> None:
    assert org.said("ines", "sync", "status")["files"]["going"] == 1
    (own,) = org.said("ines", "evidence", "list")
    assert not own["at_headquarters"]
    org.exchange("ines", "hq")
    (row,) = org.said("hq", "evidence", "list", "--case", case)
    assert (row["id"], row["here"]) == (attached, True)
    assert org("hq", "evidence", "verify", attached).status == 0
    org.exchange("ines")
    assert org.said("ines", "sync", "status")["files"]["going"] == 0
    (own,) = org.said("ines", "evidence", "list")
    assert own["at_headquarters"]
    fetched = org.said("ines", "evidence", "fetch", attached)
    assert (fetched["here"], fetched["asked"], fetched["arrived"]) == (True, False, own["size"])


def test_erased_by_headquarters_the_file_goes_with_its_next_exchange(
    org: Organisation, case: str, attached: str
) -> None:
    org.exchange("ines", "hq", "ines")
    other = org.said("ines", "evidence", "add", org.passphrase_file, "--case", case)["id"]
    org.said("hq", "hq", "rule", "erase", attached, "content", "--reason", "asked for")
    org.exchange("hq", "ines")
    assert [each["id"] for each in org.said("ines", "evidence", "list")] == [other]
    assert lies(org).is_file()
    assert org("ines", "evidence", "verify", attached).code == "NO_ATTACHMENT_THERE"


def test_a_check_of_the_vault_reads_the_files_too(
    org: Organisation, case: str, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.bin"
    photo.write_bytes(os.urandom(1000))
    org.said("ines", "evidence", "add", photo, "--case", case)
    sound = org.said("ines", "vault", "check")
    assert sound["files"] == {"read": 1, "bytes": 1000, "elsewhere": 0, "nameless": 0}
    (lying,) = (org.folder / "ines" / "blobs").iterdir()
    lying.unlink()
    ran = org("ines", "vault", "check", "--json")
    assert ran.code == "CHECK_FAILED"
    (finding,) = ran.json["findings"]
    assert finding["fault"] == "attachment"
    assert finding["about"].endswith("ATTACHMENT_MISSING")
    assert org.said("ines", "vault", "check", "--without-files")["files"] is None
    assert "Attached files read: 0" in org("ines", "vault", "check").out


def test_attached_to_a_record_by_whoever_reads_it(
    org: Organisation, case: str, source: Path
) -> None:
    seen = ("--set", "happened_at=2026-11-02T18:30+00:00", "--set", "seen=A lorry without plates")
    record = org.said("ines", "record", "add", "observation", "--case", case, *seen)["id"]
    added = org.said("ines", "evidence", "add", source, "--case", case, "--about", record)
    assert (added["type"], added["about"]) == ("inquiry_file", record)
    assert org.said("ines", "evidence", "list", "--about", record) == [added]
    assert org.said("ines", "evidence", "list", "--about", case) == []
    wrong = ("--case", case, "--about", record, "--type", "attachment")
    assert org("ines", "evidence", "add", source, *wrong).code == "ATTACHED_ELSEWHERE"
