"""The training organisation from a command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import ijm_in_process


def test_it_tells_where_everybody_is_and_the_passphrase_opens_them(tmp_path: Path) -> None:
    ran = ijm_in_process("demo", tmp_path / "training", "--small", "--json")
    assert (ran.status, ran.err) == (0, "")
    told = ran.json
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(told["passphrase"])
    held = {}
    for who in ("headquarters", "investigator", "aftercare", "attorney", "supervisor", "docket"):
        given = ("--vault", told[who], "--passphrase-file", passphrase, "--json")
        held[who] = bool(ijm_in_process("record", "list", "case", *given).json)
        assert ijm_in_process("sync", "folder", told["stick"], *given).status == 0
    # Without the docket, the attorney of the other office has nothing yet.
    assert held == {who: who != "docket" for who in held}

    again = ijm_in_process("demo", tmp_path / "training")
    assert (again.status, again.out, again.code) == (1, "", "TRAINING_EXISTS")
