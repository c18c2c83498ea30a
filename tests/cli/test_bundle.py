"""Looking at exchange files without taking them in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Organisation, ijm_in_process


def test_without_a_folder_only_the_outside_is_told(org: Organisation, case: str) -> None:
    org.exchange("ines")
    (file,) = org.bundles()
    ran = ijm_in_process("bundle", "inspect", file, "--json")
    assert ran.json == {
        "is": "bundle",
        "version": 1,
        "suite": 1,
        "size": file.stat().st_size,
        "slots": 1,
    }
    request = ijm_in_process("bundle", "inspect", org.request("nadia"), "--json").json
    assert (request["is"], request["suite"]) == ("request", 2)
    assert "Nadia" not in ijm_in_process("bundle", "inspect", org.request("nadia")).out


def test_headquarters_reads_the_header_of_work(org: Organisation, case: str) -> None:
    org.exchange("ines")
    (file,) = org.bundles()
    before = org.bytes_of("hq")
    told = org.said("hq", "bundle", "inspect", file)
    assert (told["kind"], told["verified"], told["changes"]) == ("work", True, 3)
    assert told["sender"]["name"] == "Ines"
    assert told["ranges"][0] | {"epoch": ""} == {"epoch": "", "from": 0, "to": 3}
    assert org.bytes_of("hq") == before
    assert "verified: yes" in org("hq", "bundle", "inspect", file).out


def test_a_colleague_reads_the_header_of_an_answer(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq")
    mine = [_told(org, "ines", file) for file in org.bundles()]
    (told,) = [each for each in mine if each]
    assert (told["kind"], told["verified"], told["receipts"]) == ("feed", True, 1)
    assert told["sender"]["name"] == "Headquarters"


def test_an_answer_that_was_overtaken_is_still_authentic(org: Organisation, case: str) -> None:
    org.exchange("ines", "hq")
    old = {file: file.read_bytes() for file in org.bundles() if _told(org, "ines", file)}
    org.exchange("ines", "hq")
    org.said("ines", "record", "set", case, "status=open")
    org.exchange("ines", "hq", "ines")
    for file, data in old.items():
        file.write_bytes(data)
        assert org.said("ines", "bundle", "inspect", file)["verified"] is True
        assert org.said("ines", "sync", "folder", org.stick)["kept_aside"] == []


def test_a_welcome_can_be_looked_at_before_and_after(org: Organisation) -> None:
    for _ in range(2):
        told = org.said("nadia", "bundle", "inspect", org.welcome("nadia"))
        assert (told["kind"], told["verified"]) == ("welcome", True)
        org("nadia", "enrol", "accept", org.welcome("nadia"))


def _told(org: Organisation, who: str, file: Path) -> dict[str, Any] | None:
    """None where the file is for somebody else."""
    ran = org(who, "bundle", "inspect", file, "--json")
    if ran.status:
        assert ran.code == "NOT_FOR_THIS_SEAT"
        return None
    told: dict[str, Any] = ran.json
    return told
