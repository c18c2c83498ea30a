"""Looking after the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.cli.program import ijm
from ijm_desktop.cli.session import Machine, Session
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.vault.errors import WrongCode
from tests.cli.conftest import PASSPHRASE, Organisation, ijm_in_process


def _opened(org: Organisation) -> Desk:
    return setting_up.unlock(org.folder / "ines", PASSPHRASE, clock=lambda: 0, random=bytes)


def test_a_sound_store_is_said_to_be_sound(org: Organisation, case: str) -> None:
    none = {"bytes": 0, "elsewhere": 0, "nameless": 0, "read": 0}
    said = org.said("ines", "vault", "check")
    assert said == {"sound": True, "findings": [], "files": none}
    out = org("ines", "vault", "check").out
    assert out == "All is as it was signed.\nAttached files read: 0, 0 MiB\n"


def test_what_does_not_follow_from_what_was_signed_is_found_and_rebuilt(
    org: Organisation, case: str
) -> None:
    before = org.digest("ines")
    with _opened(org) as desk, desk.vault.transaction() as work:
        work.database.run("DELETE FROM record WHERE type = 'case'")
    ran = org("ines", "vault", "check", "--json")
    assert (ran.status, ran.code) == (1, "CHECK_FAILED")
    assert ran.json["sound"] is False
    assert {each["fault"] for each in ran.json["findings"]} == {"record"}
    assert org("ines", "vault", "check").status == 1
    assert org.digest("ines") != before
    assert org.said("ines", "vault", "rebuild") == {"records": 3}
    assert org.said("ines", "vault", "check")["sound"] is True
    assert org.digest("ines") == before


def test_a_digest_is_the_same_until_something_is_written(org: Organisation, case: str) -> None:
    before = org.digest("ines")
    assert {each["compartment"] for each in before["buckets"]} == {"casework"}
    assert before["buckets"][0].keys() == {"scope", "compartment", "changes", "content"}
    assert org("ines", "vault", "digest").out.endswith(f"all  {before['digest']}\n")
    org.said("ines", "record", "set", case, "status=open")
    assert org.digest("ines")["digest"] != before["digest"]


def test_a_new_passphrase_opens_and_the_old_one_does_not(org: Organisation, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.write_text("pebble orchard ninety kites\n")
    folder = ("--vault", org.folder / "ines")
    org.said("ines", "vault", "passphrase", "--new-passphrase-file", new)
    assert org("ines", "vault", "digest").code == "WRONG_PASSPHRASE"
    assert ijm_in_process("vault", "digest", *folder, "--passphrase-file", new).status == 0


def test_a_weak_or_missing_new_passphrase_changes_nothing(
    org: Organisation, tmp_path: Path
) -> None:
    before = org.bytes_of("ines")
    weak = tmp_path / "weak"
    weak.write_text("ines1234\n")
    ran = org("ines", "vault", "passphrase", "--new-passphrase-file", weak)
    assert (ran.status, ran.out, ran.code) == (1, "", "PASSPHRASE_TOO_WEAK")
    ran = org("ines", "vault", "passphrase")
    assert (ran.status, ran.out, ran.code) == (1, "", "PASSPHRASE_NEEDED")
    assert "--new-passphrase-file" in ran.err
    assert org.bytes_of("ines") == before


def test_a_new_recovery_code_ends_the_old_one(org: Organisation, tmp_path: Path) -> None:
    first = org.said("ines", "vault", "recovery-code")["recovery_code"]
    shown = org("ines", "vault", "recovery-code").out
    second = shown.splitlines()[0].rpartition(" ")[2]
    assert second != first
    folder = org.folder / "ines"
    with pytest.raises(WrongCode):
        setting_up.unlock_with_code(folder, first, clock=lambda: 0, random=bytes)
    setting_up.unlock_with_code(folder, second, clock=lambda: 0, random=bytes).close()


def test_what_opens_the_work_is_listed_and_the_last_one_stays(org: Organisation) -> None:
    kinds = [each["kind"] for each in org.said("ines", "vault", "slots")]
    assert kinds == ["passphrase", "code"]
    assert org("ines", "vault", "slots", "--remove", "code").code == "ANSWER_NEEDED"
    left = org.said("ines", "vault", "slots", "--remove", "code", "--yes")
    assert [each["kind"] for each in left] == ["passphrase"]
    assert org("ines", "vault", "slots").out.startswith("passphrase  64 MiB, 3 passes\n")
    ran = org("ines", "vault", "slots", "--remove", "passphrase", "--yes")
    assert ran.code == "LAST_SLOT"
    assert org("ines", "vault", "slots", "--remove", "nothing", "--yes").code == "SLOT_MISSING"


def test_nobody_is_asked_about_what_cannot_be_removed(org: Organisation) -> None:
    assert org("ines", "vault", "slots", "--remove", "bogus").code == "SLOT_MISSING"
    assert org("ines", "vault", "slots", "--remove", "recovery").code == "SLOT_MISSING"
    org.said("ines", "vault", "slots", "--remove", "code", "--yes")
    assert org("ines", "vault", "slots", "--remove", "passphrase").code == "LAST_SLOT"


def test_raising_what_is_dear_enough_changes_nothing(org: Organisation) -> None:
    assert org.said("ines", "vault", "passphrase", "--raise") == {"raised": False}
    dearer = Session(Machine(parameters=Parameters(FLOOR.memory_kib, 6, FLOOR.lanes)))
    arguments = ["vault", "passphrase", "--raise", "--vault", str(org.folder / "ines")]
    arguments += ["--passphrase-file", str(org.passphrase_file)]
    assert CliRunner().invoke(ijm, arguments, obj=dearer).exit_code == 0
    passes = {each["kind"]: each["passes"] for each in org.said("ines", "vault", "slots")}
    assert passes == {"passphrase": 6, "code": None}


def test_a_wipe_says_first_and_leaves_what_lies_beside(org: Organisation, case: str) -> None:
    folder = org.folder / "ines"
    told = ijm_in_process("vault", "wipe", "--vault", folder, "--json").json
    assert told == {"wiped": False, "files_beside": 3}
    assert org.said("ines", "vault", "check")["sound"] is True
    done = ijm_in_process("vault", "wipe", "--yes", "--vault", folder, "--json").json
    assert done.keys() == {"wiped", "files_beside", "milliseconds", "left"}
    assert (done["wiped"], done["left"]) == (True, [])
    assert not folder.exists()
    answered = org.said("hq", "sync", "folder", folder.with_name("ines-out"))
    assert (answered["received"], answered["kept_aside"]) == (3, [])
    assert org("ines", "vault", "check").code in {"FOLDER_MISSING", "NO_VAULT_HERE"}


def test_a_wipe_of_the_wrong_folder_is_not_told_as_done(org: Organisation) -> None:
    other = org.folder / "wrong"
    for made in (False, True):
        if made:
            other.mkdir()
            (other / "letter").write_bytes(b"no work of ours")
        ran = ijm_in_process("vault", "wipe", "--yes", "--vault", other)
        assert (ran.status, ran.out, ran.code) == (1, "", "NO_VAULT_HERE")
    assert [each.name for each in other.iterdir()] == ["letter"]


def test_a_wipe_again_takes_what_was_left(org: Organisation) -> None:
    folder = org.folder / "ines"
    (folder / "keys.bin").unlink()
    assert ijm_in_process("vault", "wipe", "--yes", "--vault", folder).status == 0
    assert not folder.exists()


def test_where_unsent_work_cannot_lie_the_command_is_done_and_a_warning_says_so(
    org: Organisation,
) -> None:
    (org.folder / "ines-out").write_bytes(b"a file")
    ran = org("ines", "record", "add", "case", "--set", "case_type=other")
    assert ran.status == 0
    assert ran.err.startswith("warning: ")
