"""Losing the passphrase, as people meet it: by the paper, and by headquarters."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ijm_desktop.bundle.entries import Seat
from ijm_desktop.cli.recovery import question
from ijm_desktop.crypto.sealing import SealingKey
from tests.cli.conftest import Organisation, Ran, ijm_in_process

NEW = "anvil marigold ferry eleven"
HALVES = ("tin whistle harbour ninety", "seven copper kettles hum")


def _file(org: Organisation, name: str, line: str) -> Path:
    path = org.folder / name
    path.write_text(f"{line}\n")
    return path


def _halves(org: Organisation, option: str) -> list[str | Path]:
    """The options that name both halves, with both holders' passphrases."""
    given: list[str | Path] = []
    for at, words in enumerate(HALVES):
        given += [option, org.folder / f"{at}.half"]
        given += ["--holder-passphrase-file", _file(org, f"{at}.words", words)]
    return given


def _recover(org: Organisation, *arguments: str | Path) -> Ran:
    new = ("--new-passphrase-file", _file(org, "new", NEW))
    return ijm_in_process(
        "vault", "recover", "--vault", org.folder / "ines", "--json", *arguments, *new
    )


def _as_ines(org: Organisation, *arguments: str | Path) -> Ran:
    """With the new passphrase."""
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.folder / "new", "--json")
    return ijm_in_process(*arguments, *given)


@pytest.fixture
def keyed(org: Organisation, case: str) -> Organisation:
    """Headquarters has a recovery key, and Ines has exchanged since."""
    root = ("--root-key", org.folder / "hq.root-key")
    made = org.said("hq", "hq", "recovery-key", "create", *_halves(org, "--out"), *root)
    assert made.keys() == {"key", "root_version", "halves"}
    org.exchange("ines", "hq", "ines")
    assert "recovery" in {each["kind"] for each in org.said("ines", "vault", "slots")}
    return org


def test_the_printed_code_opens_and_all_goes_on(org: Organisation, case: str) -> None:
    code = org.said("ines", "vault", "recovery-code")["recovery_code"]
    paper = _file(org, "paper", code)
    assert _recover(org, "--recovery-code-file", paper).json == {"recovered": True}
    assert org("ines", "vault", "check").code == "WRONG_PASSPHRASE"
    assert _as_ines(org, "record", "show", case).json["id"] == case
    assert _as_ines(org, "record", "set", case, "summary=again").status == 0
    assert _as_ines(org, "sync", "folder", org.stick).json["sent"] == 4
    org.exchange("hq")
    assert _as_ines(org, "sync", "folder", org.stick).json["confirmed"] == 4
    assert _as_ines(org, "vault", "check").json["sound"] is True


def test_headquarters_opens_it_and_it_signs_anew(keyed: Organisation, case: str) -> None:
    org = keyed
    unsent = org.said("ines", "record", "set", case, "summary=unsent")
    assert unsent
    asked = _recover(org, "--ask", org.folder / "asked").json
    done = org.said(
        "hq",
        "hq",
        "recover",
        org.folder / "asked",
        "--request-code",
        asked["request_code"],
        *_halves(org, "--key"),
        *("--reason", "Lost in the flood", "--yes", "--out", org.folder / "answered"),
    )
    assert (done["name"], done["seat"]) == ("Ines", org.seats["ines"])
    recovered = _recover(org, "--answer", org.folder / "answered").json
    assert recovered["uses"] == [{"used": done["used"], "by": "Headquarters"}]
    assert org("ines", "vault", "check").code == "WRONG_PASSPHRASE"

    shown = _as_ines(org, "record", "show", case).json
    assert shown["fields"]["summary"] == "unsent"
    assert _as_ines(org, "record", "set", case, "status=open").status == 0
    for _ in range(2):  # the old run of saves under its stored head, then the new one
        assert _as_ines(org, "sync", "folder", org.stick).status == 0
        org.exchange("hq")
    code = _as_ines(org, "vault", "epoch").json["code"]
    org.said("hq", "hq", "certify", org.seats["ines"], "--code", code)
    org.exchange("hq")
    assert _as_ines(org, "sync", "folder", org.stick).status == 0
    status = _as_ines(org, "sync", "status").json["routes"][0]
    assert (status["unconfirmed"], status["kept_aside"]) == (0, [])
    at_hq = org.said("hq", "record", "show", case)["fields"]
    assert (at_hq["summary"], at_hq["status"]) == ("unsent", "open")
    assert _as_ines(org, "vault", "check").json["sound"] is True
    again = _file(org, "paper", recovered["recovery_code"])
    assert _recover(org, "--recovery-code-file", again).status == 0


def test_it_asks_whether_that_is_who_rang(keyed: Organisation) -> None:
    asked = _recover(keyed, "--ask", keyed.folder / "asked").json
    code = ("--request-code", asked["request_code"], "--out", keyed.folder / "answered")
    ran = keyed("hq", "hq", "recover", keyed.folder / "asked", *code, *_halves(keyed, "--key"))
    assert ran.code == "ANSWER_NEEDED"
    assert not (keyed.folder / "answered").exists()


def test_it_says_that_the_computer_was_stopped() -> None:
    sealing = SealingKey.generate(os.urandom).public
    one = Seat(bytes(16), "Ines", "investigator", bytes(16), True, (), sealing, "active")
    assert question(one) == "This opens the work of Ines, investigator. Is that who rang?"
    assert "Their computer was stopped (revoked)!" in question(replace(one, state="revoked"))


def test_wrong_usage_says_what_to_give(org: Organisation) -> None:
    assert _recover(org).status == 2
    assert _recover(org, "--ask", "a", "--answer", "b").status == 2
    one = ("--out", org.folder / "one.half", "--root-key", org.folder / "hq.root-key")
    assert org("hq", "hq", "recovery-key", "create", *one).status == 2


def test_without_a_key_of_headquarters_only_paper_helps(org: Organisation) -> None:
    assert _recover(org, "--ask", org.folder / "asked").code == "NO_RECOVERY_SLOT"
    assert _recover(org, "--answer", org.folder / "answered").code == "FILE_MISSING"
