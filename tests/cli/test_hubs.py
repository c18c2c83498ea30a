"""`ijm hq hub`, `ijm hq run`, `ijm sync hub`: an office's way over a real server."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Organisation
from tests.hub.process import HubProcess, free_port


@dataclass(frozen=True, slots=True)
class Wired:
    """An office whose headquarters named a server that runs, and whose people heard of it."""

    org: Organisation
    named: dict[str, Any]
    hub: HubProcess


@pytest.fixture
def wired(org: Organisation, tmp_path: Path) -> Iterator[Wired]:
    port = free_port()
    named = org.said("hq", "hq", "hub", f"http://127.0.0.1:{port}")
    key = b64decode(named["authority"])
    hub = HubProcess(f"sqlite:///{tmp_path}/hub.sqlite", key, tmp_path / "hub.log", port)
    hub.start()
    try:
        org.exchange("ines", "ana", "hq", "ines", "ana")
        yield Wired(org, named, hub)
    finally:
        hub.stop()


def test_a_case_goes_from_one_to_the_other(wired: Wired) -> None:
    org = wired.org
    org.said("hq", "sync", "hub")
    saved = org.said("ines", "record", "add", "case", "--set", "case_type=other")
    assert org.said("ines", "sync", "hub")["sent"] == 1
    answered = org.said("hq", "sync", "hub")
    assert (answered["route"], answered["received"]) == ("hub", 1)
    assert org.said("ana", "sync", "hub")["received"] == 1
    assert org.said("ana", "record", "show", saved["id"])["type"] == "case"
    told = org.said("ines", "sync", "hub")
    assert (told["confirmed"], told["more"]) == (1, False)
    routes = {each["route"]: each for each in org.said("ines", "sync", "status")["routes"]}
    assert routes["hub"]["last_exchange"] is not None
    assert routes["hub"]["unconfirmed"] == 0


def test_what_is_named_is_said_again_and_another_place_begins_new_keys(wired: Wired) -> None:
    org = wired.org
    assert org.said("hq", "hq", "hub") == wired.named
    moved = org.said("hq", "hq", "hub", "https://mail.office.example")
    assert moved["generation"] == wired.named["generation"] + 1
    assert moved["authority"] == wired.named["authority"]


@pytest.mark.parametrize(
    "url",
    [
        "http://mail.office.example",
        "https://mail.office.example/in",
        "mail.office.example",
        "https:" + "//a@office.example",
    ],
)
def test_an_unfit_address_changes_nothing(org: Organisation, url: str) -> None:
    assert org("hq", "hq", "hub", url).code == "HUB_URL_UNFIT"
    assert org("hq", "hq", "hub").code == "NO_HUB"


def test_without_a_server_it_says_so(org: Organisation) -> None:
    assert org("ines", "sync", "hub").code == "NO_HUB"
    assert org("hq", "sync", "hub").code == "NO_HUB"
    assert org("ines", "hq", "hub").code == "NOT_HEADQUARTERS"


def test_headquarters_service_answers_until_it_is_stopped(wired: Wired) -> None:
    org = wired.org
    words = [sys.executable, "-m", "ijm_desktop.cli", "hq", "run", "--every", "5", "--json"]
    words += ["--vault", str(org.folder / "hq"), "--passphrase-file", str(org.passphrase_file)]
    service = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603
    try:
        _asked_until(org, "sent_bytes", at_least=0)
        org.said("ines", "record", "add", "case", "--set", "case_type=other")
        _asked_until(org, "confirmed", at_least=1)
    finally:
        service.send_signal(signal.SIGTERM)
        out, err = service.communicate(timeout=60)
    assert (service.returncode, err) == (0, b"")
    assert sum(json.loads(line)["received"] for line in out.splitlines()) == 1


def _asked_until(org: Organisation, name: str, at_least: int) -> None:
    """Ines exchanges until one does that much; refused while no list is at the server yet."""
    end = time.monotonic() + 90
    while time.monotonic() < end:
        ran = org("ines", "sync", "hub", "--json")
        if ran.status == 0 and ran.json[name] >= at_least:
            return
        time.sleep(1)
    raise AssertionError(ran.err)
