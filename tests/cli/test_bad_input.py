"""Everything that people, sticks and strangers can hand in: its code, status 1, nothing changed."""

from __future__ import annotations

import secrets
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ijm_desktop.actions import setting_up
from tests.cli.conftest import PASSPHRASE, SUFFIX, Organisation, Ran, ijm_in_process

MAIN = "from ijm_desktop.cli import main; main()"
LIMITED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
{MAIN}
"""
# Permissions bind the superuser too once this is dropped: Linux' CAP_DAC_OVERRIDE.
HUMBLE = f"""
import ctypes, os, sys
if os.geteuid() == 0:
    PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1
    assert ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) == 0
os.execv(sys.executable, [sys.executable, "-c", {MAIN!r}, *sys.argv[1:]])
"""


def ijm_process(*arguments: str | Path, program: str = MAIN) -> Ran:
    """The program in a process of its own."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


class Bundle(NamedTuple):
    """A good file, by whom it is from and to, for spoiling."""

    file: Path
    data: bytes

    def spoilt(self, data: bytes) -> Path:
        self.file.write_bytes(data)
        return self.file


@pytest.fixture
def work(org: Organisation, case: str) -> Bundle:
    """What Ines has for headquarters."""
    org.exchange("ines")
    (file,) = org.bundles()
    return Bundle(file, file.read_bytes())


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder that takes no files but from a superuser, whom HUMBLE makes like anybody."""
    folder = tmp_path / "read only"
    folder.mkdir(mode=0o555)
    yield folder
    folder.chmod(0o755)


@pytest.mark.parametrize(
    "command",
    [
        ("record", "list", "case"),
        ("vault", "digest"),
        ("sync", "folder", "."),
        ("bundle", "inspect", __file__),
        ("hq", "seats"),
    ],
)
def test_a_wrong_passphrase(org: Organisation, tmp_path: Path, command: tuple[str, ...]) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text(PASSPHRASE.upper())
    before = org.bytes_of("ines")
    if command[0] == "bundle":
        command = (*command[:2], str(org.welcome("ines")))
    ran = ijm_in_process(*command, "--vault", org.folder / "ines", "--passphrase-file", wrong)
    assert (ran.status, ran.out, ran.code) == (1, "", "WRONG_PASSPHRASE")
    assert org.bytes_of("ines") == before


def test_no_passphrase_and_nobody_to_ask(org: Organisation, tmp_path: Path) -> None:
    ran = ijm_in_process("record", "list", "case", "--vault", org.folder / "ines")
    assert (ran.status, ran.out, ran.code) == (1, "", "PASSPHRASE_NEEDED")
    for content in (None, b"", b"\n", b"\xff\xfe\xff"):
        file = tmp_path / "passphrase"
        if content is not None:
            file.write_bytes(content)
        ran = ijm_in_process(
            "record", "list", "case", "--vault", org.folder / "ines", "--passphrase-file", file
        )
        assert (ran.status, ran.code) == (1, "PASSPHRASE_FILE_UNREADABLE")


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (0, "NOT_A_BUNDLE"),
        (4, "BUNDLE_TOO_NEW"),
        (5, "BUNDLE_TOO_NEW"),
        (6, "BUNDLE_DAMAGED"),
        (600, "NOT_FOR_THIS_SEAT"),
        (1300, "BUNDLE_DAMAGED"),
        (-1, "BUNDLE_DAMAGED"),
    ],
)
def test_an_altered_bundle(org: Organisation, work: Bundle, at: int, code: str) -> None:
    altered = bytearray(work.data)
    altered[at] ^= 0x10
    _refused(org, work.spoilt(bytes(altered)), code)


@pytest.mark.parametrize(
    ("length", "code"),
    [(0, "NOT_A_BUNDLE"), (6, "NOT_A_BUNDLE"), (500, "BUNDLE_DAMAGED"), (-1, "BUNDLE_DAMAGED")],
)
def test_a_truncated_bundle(org: Organisation, work: Bundle, length: int, code: str) -> None:
    _refused(org, work.spoilt(work.data[:length]), code)


def test_a_bundle_with_something_after_it(org: Organisation, work: Bundle) -> None:
    _refused(org, work.spoilt(work.data + b"\0"), "BUNDLE_DAMAGED")


def test_a_file_that_is_no_bundle(org: Organisation, tmp_path: Path) -> None:
    file = org.stick / f"notes{SUFFIX}"
    file.write_text("Dear headquarters,")
    _refused(org, file, "NOT_A_BUNDLE")
    missing = org("hq", "bundle", "inspect", tmp_path / "none")
    assert (missing.status, missing.out, missing.code) == (1, "", "FILE_MISSING")


def _refused(org: Organisation, file: Path, code: str) -> None:
    """Looking at it says so and touches nothing; an exchange keeps it aside, saying the same. One
    that opens for nobody is for somebody else, as far as an exchange can tell."""
    before, bytes_before = org.digest("hq"), org.bytes_of("hq")
    looked = org("hq", "bundle", "inspect", file, "--json")
    assert (looked.status, looked.out, looked.code) == (1, "", code)
    assert org.bytes_of("hq") == bytes_before
    exchanged = org("hq", "sync", "folder", org.stick, "--json")
    assert exchanged.json["received"] == 0
    if code == "NOT_FOR_THIS_SEAT":
        assert (exchanged.status, exchanged.json["ignored"]) == (0, 1)
    else:
        assert (exchanged.status, exchanged.code) == (1, code)
        assert [each["code"] for each in exchanged.json["kept_aside"]] == [code]
    assert org.digest("hq") == before


def test_a_bundle_for_somebody_else(org: Organisation, work: Bundle) -> None:
    before = org.bytes_of("ana")
    ran = org("ana", "bundle", "inspect", work.file)
    assert (ran.status, ran.out, ran.code) == (1, "", "NOT_FOR_THIS_SEAT")
    assert org.bytes_of("ana") == before
    digest = org.digest("ana")
    assert org.said("ana", "sync", "folder", org.stick)["ignored"] == 1
    assert org.digest("ana") == digest


def test_an_unknown_sender(org: Organisation) -> None:
    """Headquarters as it was before Ana came, as after a restored backup."""
    org.said("ana", "record", "add", "case", "--set", "case_type=other")
    org.exchange("ana")
    (file,) = org.bundles()
    before = org.digest("early")
    looked = org("early", "bundle", "inspect", file, "--json")
    assert (looked.status, looked.code) == (1, "UNKNOWN_SENDER")
    assert looked.json["verified"] is False
    assert looked.json["sender"]["seat"] == org.seats["ana"]
    exchanged = org("early", "sync", "folder", org.stick)
    assert (exchanged.status, exchanged.code) == (1, "UNKNOWN_SENDER")
    assert org.digest("early") == before


def test_another_headquarters_welcome(org: Organisation) -> None:
    digest, before = org.digest("nadia"), org.bytes_of("nadia")
    welcome = org.folder / "other.welcome"
    ran = org("nadia", "enrol", "accept", welcome, "--root-code", org.codes["hq"])
    assert (ran.status, ran.out, ran.code) == (1, "", "ROOT_CODE_MISMATCH")
    for typed in ("", "1234", "٣" * 30, "letters"):
        ran = org("nadia", "enrol", "accept", org.welcome("nadia"), "--root-code", typed)
        assert (ran.status, ran.out, ran.code) == (1, "", "ROOT_CODE_MISMATCH")
    assert org.bytes_of("nadia") == before
    assert org.digest("nadia") == digest


def test_another_organisations_answer(org: Organisation) -> None:
    org.said("nadia", "enrol", "accept", org.welcome("nadia"), "--root-code", org.codes["hq"])
    org.exchange("other")
    before = org.digest("nadia")
    ran = org("nadia", "sync", "folder", org.stick)
    assert (ran.status, ran.code) == (1, "WRONG_ORGANISATION")
    assert org.digest("nadia") == before


@pytest.mark.parametrize("who", ["ana", "ines"])
def test_somebody_elses_welcome(org: Organisation, who: str) -> None:
    before = org.bytes_of("nadia")
    ran = org("nadia", "enrol", "accept", org.welcome(who), "--root-code", org.codes["hq"])
    assert (ran.status, ran.out, ran.code) == (1, "", "NOT_FOR_THIS_SEAT")
    assert org.bytes_of("nadia") == before


def test_a_spoilt_welcome(org: Organisation) -> None:
    before = org.bytes_of("nadia")
    good = org.welcome("nadia").read_bytes()
    middle = bytearray(good)
    middle[len(good) // 2] ^= 1
    spoilt = {
        b"": "NOT_A_BUNDLE",
        b"not a welcome": "NOT_A_BUNDLE",
        good[:-1]: "BUNDLE_DAMAGED",
        bytes(middle): "BUNDLE_DAMAGED",
        org.request("ana").read_bytes(): "NOT_A_BUNDLE",
    }
    for data, code in spoilt.items():
        org.welcome("nadia").write_bytes(data)
        ran = org("nadia", "enrol", "accept", org.welcome("nadia"))
        assert (ran.status, ran.out, ran.code) == (1, "", code)
    org.welcome("nadia").unlink()
    assert org("nadia", "enrol", "accept", org.welcome("nadia")).code == "FILE_MISSING"
    assert org.bytes_of("nadia") == before


def test_a_spoilt_request(org: Organisation, tmp_path: Path) -> None:
    before = org.digest("early")
    good = org.request("ana").read_bytes()
    middle = bytearray(good)
    middle[len(good) // 2] ^= 1
    out = tmp_path / "welcome"
    code = org.codes["ana"]
    spoilt = [
        (good, org.codes["nadia"], "REQUEST_CODE_MISMATCH"),
        (good, "12345", "REQUEST_CODE_MISMATCH"),
        (bytes(middle), code, "BUNDLE_DAMAGED"),
        (good[:-1], code, "BUNDLE_DAMAGED"),
        (b"", code, "NOT_A_BUNDLE"),
        (b"Dear headquarters", code, "NOT_A_BUNDLE"),
        (good + bytes(40_000), code, "NOT_A_BUNDLE"),
        (org.welcome("ana").read_bytes(), code, "NOT_A_BUNDLE"),
    ]
    for data, digits, refusal in spoilt:
        org.request("ana").write_bytes(data)
        ran = org(
            "early", "hq", "enrol", org.request("ana"), "--out", out, "--request-code", digits
        )
        assert (ran.status, ran.out, ran.code) == (1, "", refusal)
    ran = org("early", "hq", "enrol", org.request("ana"), "--out", out)
    assert (ran.status, ran.code) == (1, "REQUEST_CODE_NEEDED")
    assert not out.exists()
    assert org.digest("early") == before


def test_a_missing_folder(org: Organisation, case: str, tmp_path: Path) -> None:
    before = org.digest("ines")
    for commands in (
        ("sync", "folder", tmp_path / "none"),
        ("sync", "folder", org.passphrase_file),
    ):
        ran = org("ines", *commands)
        assert (ran.status, ran.out, ran.code) == (1, "", "FOLDER_MISSING")
    ran = org("nadia", "enrol", "request", "--out", tmp_path / "none" / "request")
    assert (ran.status, ran.out, ran.code) == (1, "", "FOLDER_MISSING")
    assert org("nobody", "vault", "digest").code == "FOLDER_MISSING"
    assert org("stick", "vault", "digest").code == "NO_VAULT_HERE"
    assert org.digest("ines") == before
    assert org.said("ines", "sync", "status")["routes"][0]["unsent"] == 3


def test_a_read_only_folder(org: Organisation, case: str, read_only: Path) -> None:
    before = org.digest("ines")
    code = ("--request-code", org.codes["ana"])
    for who, command in (
        ("ines", ("sync", "folder", read_only)),
        ("nadia", ("enrol", "request", "--out", read_only / "request")),
        ("hq", ("hq", "enrol", org.request("ana"), "--out", read_only / "welcome", *code)),
    ):
        ran = humbly(org, who, *command)
        assert (ran.status, ran.out, ran.code) == (1, "", "FOLDER_READ_ONLY")
    assert list(read_only.iterdir()) == []
    assert org.digest("ines") == before
    assert org.said("ines", "sync", "status")["routes"][0]["unsent"] == 3


def test_a_new_folder_where_nothing_may_be_written(
    org: Organisation, read_only: Path, tmp_path: Path
) -> None:
    key = tmp_path / "root.key"
    new = read_only / "work"
    for more in ((), ("--root-key", key)):
        ran = humbly(org, str(new), "hq", "create", "--organisation", "x", *more)
        assert (ran.status, ran.out, ran.code) == (1, "", "FOLDER_READ_ONLY")
    assert not key.exists()
    assert list(read_only.iterdir()) == []


def test_a_store_that_may_not_be_written(org: Organisation, case: str) -> None:
    before = org.bytes_of("ines")
    folder = org.folder / "ines"
    folder.chmod(0o555)
    (folder / "store.db").chmod(0o444)
    ran = humbly(org, "ines", "record", "set", case, "summary=x")
    assert (ran.status, ran.out, ran.code) == (1, "", "FOLDER_READ_ONLY")
    folder.chmod(0o755)
    assert org.bytes_of("ines") == before


def humbly(org: Organisation, who: str, *arguments: str | Path) -> Ran:
    given = ("--vault", org.folder / who, "--passphrase-file", org.passphrase_file)
    return ijm_process(*arguments, *given, program=HUMBLE)


def test_a_full_stick(org: Organisation, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is made up; the real one is in the next test."""
    before = org.digest("ines")
    with monkeypatch.context() as outside:
        full = shutil.disk_usage(org.stick)._replace(free=4096)
        outside.setattr(shutil, "disk_usage", lambda _path: full)
        ran = org("ines", "sync", "folder", org.stick)
    assert (ran.status, ran.out, ran.code) == (1, "", "DISK_FULL")
    assert org.bundles() == []
    assert org.digest("ines") == before
    assert org.said("ines", "sync", "folder", org.stick)["sent"] == 3


def test_a_disk_that_takes_no_more(org: Organisation, case: str) -> None:
    """The system refuses to let any file grow, as it does when there is no room."""
    noise = "".join(secrets.choice(string.ascii_letters) for _ in range(190_000))
    lines = f'{{"type": "case", "fields": {{"case_type": "other", "summary": "{noise}"}}}}\n'
    org("ines", "record", "import", "-", typed=lines)
    before = org.digest("ines")
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.passphrase_file)
    ran = ijm_process(str(64 << 10), "sync", "folder", org.stick, *given, program=LIMITED)
    assert (ran.status, ran.out, ran.code) == (1, "", "DISK_FULL")
    assert org.bundles() == []
    assert org.digest("ines") == before
    assert org.said("ines", "sync", "status")["routes"][0]["unsent"] == 4
    assert list((org.folder / "ines" / "incoming").iterdir()) == []
    add = ("record", "add", "case", "--set", "case_type=other")
    full = ijm_process(str(36 << 10), *add, *given, program=LIMITED)
    assert (full.status, full.out) == (1, "")
    assert full.code in {"DISK_FULL", "STORE_FAILED"}
    assert org.digest("ines") == before


def test_the_recovery_code_is_told_even_if_the_request_cannot_be_written(
    org: Organisation, tmp_path: Path
) -> None:
    who = ("--name", "Omar", "--role", "investigator", "--office", "Harbour")
    ran = org("omar", "enrol", "request", *who, "--out", tmp_path / "none" / "x", "--json")
    assert (ran.status, ran.code) == (1, "FOLDER_MISSING")
    assert len(ran.json["recovery_code"].replace("-", "")) == 30
    assert org.said("omar", "enrol", "request", "--out", tmp_path / "x")["recovery_code"] is None


@pytest.mark.parametrize("damage", ["flipped", "cut", "empty", "other"])
def test_a_damaged_key_file(org: Organisation, damage: str) -> None:
    keys = org.folder / "ines" / "keys.bin"
    good = keys.read_bytes()
    flipped = bytearray(good)
    flipped[len(good) // 2] ^= 1
    bad = {"flipped": bytes(flipped), "cut": good[:-1], "empty": b"", "other": b"x" * 500}[damage]
    keys.write_bytes(bad)
    before = org.bytes_of("ines")
    for command in (("vault", "digest"), ("record", "list", "case"), ("sync", "status")):
        ran = org("ines", *command)
        assert (ran.status, ran.out, ran.code) == (1, "", "KEY_FILE_DAMAGED")
    assert org.bytes_of("ines") == before
    keys.write_bytes(good)
    assert org("ines", "vault", "check").status == 0


def test_a_missing_key_file_is_no_reason_to_start_anew(org: Organisation, tmp_path: Path) -> None:
    (org.folder / "ines" / "keys.bin").unlink()
    before = org.bytes_of("ines")
    assert org("ines", "vault", "digest").code == "KEY_FILE_MISSING"
    who = ("--name", "Ines", "--role", "investigator", "--office", "Harbour")
    ran = org("ines", "enrol", "request", *who, "--out", tmp_path / "x")
    assert (ran.status, ran.out, ran.code) == (1, "", "KEY_FILE_MISSING")
    ran = org("ines", "hq", "create", "--organisation", "x", "--root-key", tmp_path / "root.key")
    assert (ran.status, ran.code) == (1, "KEY_FILE_MISSING")
    assert not (tmp_path / "root.key").exists()
    assert org.bytes_of("ines") == before


def test_a_folder_that_holds_work_is_never_founded_over(org: Organisation) -> None:
    before = org.bytes_of("ines")
    ran = org("ines", "hq", "create", "--organisation", "x")
    assert (ran.status, ran.out, ran.code) == (1, "", "VAULT_EXISTS")
    ran = org("hq", "hq", "create", "--organisation", "x")
    assert (ran.status, ran.out, ran.code) == (1, "", "VAULT_EXISTS")
    assert org.bytes_of("ines") == before


def test_a_damaged_store(org: Organisation) -> None:
    store = org.folder / "ines" / "store.db"
    data = bytearray(store.read_bytes())
    data[100:4000] = bytes(3900)
    store.write_bytes(data)
    ran = org("ines", "vault", "digest")
    assert (ran.status, ran.out, ran.code) == (1, "", "VAULT_DAMAGED")
    assert store.read_bytes() == data


def test_a_second_process_on_the_same_folder(org: Organisation, case: str) -> None:
    given = ("--vault", org.folder / "ines", "--passphrase-file", org.passphrase_file)
    before = org.digest("ines")
    with setting_up.unlock(
        org.folder / "ines", PASSPHRASE, clock=lambda: 0, random=secrets.token_bytes
    ):
        held = org.bytes_of("ines")
        for command in (("record", "list", "case"), ("record", "set", case, "summary=x")):
            ran = ijm_process(*command, *given)
            assert (ran.status, ran.out, ran.code) == (1, "", "VAULT_IN_USE")
        assert org.bytes_of("ines") == held
    assert ijm_process("record", "list", "case", *given).status == 0
    assert org.digest("ines") == before


@pytest.mark.parametrize(
    "command", [("hq", "seats"), ("hq", "receipts"), ("hq", "assign", "0" * 26, "0" * 26)]
)
def test_only_headquarters_does_what_headquarters_does(
    org: Organisation, command: tuple[str, ...]
) -> None:
    before = org.bytes_of("ines")
    ran = org("ines", *command)
    assert (ran.status, ran.out, ran.code) == (1, "", "NOT_HEADQUARTERS")
    assert org.bytes_of("ines") == before


def test_before_headquarters_answered_there_is_nothing_to_exchange(org: Organisation) -> None:
    before = org.digest("nadia")
    ran = org("nadia", "sync", "folder", org.stick)
    assert (ran.status, ran.out, ran.code) == (1, "", "NOT_ENROLLED")
    assert org.digest("nadia") == before
