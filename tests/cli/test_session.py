"""Where options may stand, and where a passphrase comes from."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_data_path

from ijm_desktop.cli.session import Session
from ijm_desktop.kernel.cover import current
from tests.cli.conftest import PASSPHRASE, Organisation, ijm_in_process


def test_options_stand_before_or_after_the_command(org: Organisation) -> None:
    vault = ("--vault", org.folder / "ines")
    file = ("--passphrase-file", org.passphrase_file)
    after = ijm_in_process("vault", "digest", *vault, *file, "--json")
    before = ijm_in_process(*vault, *file, "--json", "vault", "digest")
    mixed = ijm_in_process("--json", *file, "vault", "digest", *vault)
    assert after.json == before.json == mixed.json
    nearer = ijm_in_process("--vault", org.folder / "ana", *file, "vault", "digest", *vault)
    assert nearer.out.endswith(f"all  {after.json['digest']}\n")


def test_the_usual_folder_is_the_cover_s_own() -> None:
    assert Session().folder == user_data_path(current().folder, appauthor=False)


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nsecond line\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_first_line_is_the_passphrase(
    org: Organisation, tmp_path: Path, ending: str, mark: str
) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(f"{mark}{PASSPHRASE}{ending}".encode())
    given = ("--vault", org.folder / "ines", "--passphrase-file", file)
    assert ijm_in_process("sync", "status", *given).status == 0


def typed(*arguments: str | Path, answers: list[tuple[bytes, str]]) -> tuple[int, bytes, bytes]:
    """The program at a terminal, where each question is awaited and answered. Its status, what it
    printed, and what the terminal showed of the answers."""
    ours, its = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", "from ijm_desktop.cli import main; main()", *map(str, arguments)],
        stdin=its,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        for question, answer in answers:
            asked = b""
            while not asked.endswith(question):
                came = os.read(running.stderr.fileno(), 1)
                assert came, f"it ended at {asked!r}"
                asked += came
            os.write(ours, f"{answer}\n".encode())
        printed = running.stdout.read()
        status = running.wait(timeout=60)
    os.close(its)
    os.set_blocking(ours, False)
    try:
        shown = os.read(ours, 10_000)
    except OSError:
        shown = b""
    os.close(ours)
    return status, printed, shown


def test_at_a_terminal_a_passphrase_is_asked_for_unseen(org: Organisation) -> None:
    given = ("--vault", org.folder / "ines", "--json")
    status, printed, shown = typed(
        "record", "list", "case", *given, answers=[(b"Passphrase: ", PASSPHRASE)]
    )
    assert (status, printed) == (0, b"[]\n")
    assert PASSPHRASE.encode() not in shown


def test_a_new_one_is_asked_for_twice(org: Organisation, tmp_path: Path) -> None:
    new = "pebble orchard ninety kites"
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.passphrase_file)
    twice = [(b"New passphrase: ", new), (b"Repeat for confirmation: ", new)]
    status, printed, shown = typed("vault", "passphrase", *given, answers=twice)
    assert (status, printed) == (0, b"The passphrase was changed.\n")
    assert new.encode() not in shown
    assert org("ines", "sync", "status").code == "WRONG_PASSPHRASE"


def test_at_a_terminal_the_digits_of_a_request_are_asked_for(
    org: Organisation, tmp_path: Path
) -> None:
    given = ("--vault", org.folder / "hq", "--passphrase-file", org.passphrase_file)
    enrol = ("hq", "enrol", org.request("nadia"), "--out", tmp_path / "welcome")
    status, printed, _ = typed(*enrol, *given, answers=[(b"reads them: ", org.codes["nadia"])])
    assert status == 0
    assert b"Enrolled: Nadia" in printed
