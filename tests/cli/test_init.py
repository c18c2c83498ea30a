"""The program as it is installed, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Organisation

BURSTS = """
import click
from ijm_desktop.cli import main
from ijm_desktop.cli.program import ijm

@ijm.command()
def burst():
    raise ValueError("what somebody wrote")

main()
"""


FOREIGN = {
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "latin-1",
}


def run(
    *command: str | Path | bytes, typed: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own program
        command, input=typed, capture_output=True, check=False, env={**os.environ, **environment}
    )


def test_the_installed_program_runs(org: Organisation) -> None:
    ijm = Path(sys.executable).with_name("ijm")
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.passphrase_file)
    done = run(ijm, "record", "list", "case", *given, "--json")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"[]\n", b"")


def test_it_prints_every_script_whatever_the_system_s_own(org: Organisation) -> None:
    added = org.said(
        "ines", "record", "add", "case", "--set", "case_type=other", "--set", "summary=ក្មេងស្រី"
    )
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.passphrase_file)
    show = (sys.executable, "-c", "from ijm_desktop.cli import main; main()", "record", "show")
    done = run(
        *show,
        added["id"],
        *given,
        "--json",
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="ascii",
    )
    assert json.loads(done.stdout)["fields"]["summary"] == "ក្មេងស្រី"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_it_reads_every_script_whatever_the_system_s_own(org: Organisation, mark: bytes) -> None:
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.passphrase_file)
    ijm = (sys.executable, "-c", "from ijm_desktop.cli import main; main()")
    line = {"type": "case", "fields": {"case_type": "other", "summary": "ក្មេងស្រី"}}
    typed = mark + json.dumps(line, ensure_ascii=False).encode()
    done = run(*ijm, "record", "import", "-", *given, typed=typed, **FOREIGN)
    assert (done.returncode, done.stderr) == (0, b"")
    (found,) = org.said("ines", "search", "ក្មេងស្រី")
    assert found["type"] == "case"
    broken = run(*ijm, "record", "import", "-", *given, typed=b"\xff", **FOREIGN)
    assert (broken.returncode, broken.stderr.split(b": ")[1]) == (1, b"FILE_NOT_TEXT")


def test_the_unexpected_is_said_without_what_somebody_wrote() -> None:
    done = run(sys.executable, "-c", BURSTS, "burst")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"error: UNEXPECTED: Something unexpected happened (ValueError)")
    assert done.stderr.count(b"\n") == 1
    assert b"somebody wrote" not in done.stderr


def test_developers_may_ask_where_it_happened() -> None:
    done = run(sys.executable, "-c", BURSTS, "burst", IJM_DEBUG="1")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" in done.stderr


def test_a_path_that_cannot_be_looked_at_is_the_disk_s_refusal(org: Organisation) -> None:
    ran = org("x" * 300, "vault", "digest")
    assert (ran.status, ran.out, ran.code) == (1, "", "DISK_FAILED")


def test_text_that_is_no_utf_8_is_wrong_usage(org: Organisation, tmp_path: Path) -> None:
    name = os.fsdecode(b"Om\xe4r")
    who = ("--name", name, "--role", "investigator", "--office", "Harbour")
    ran = org("omar", "enrol", "request", *who, "--out", tmp_path / "x")
    assert (ran.status, ran.out, ran.code) == (2, "", "USAGE")
    assert not (org.folder / "omar").exists()
    ran = org("ines", "record", "add", "case", "--set", f"summary={name}")
    assert (ran.status, ran.code) == (2, "USAGE")
