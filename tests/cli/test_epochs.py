"""`ijm vault epoch` and `ijm hq certify`."""

from __future__ import annotations

from tests.cli.conftest import Organisation


def test_a_first_chain_needs_no_code(org: Organisation) -> None:
    said = org.said("ines", "vault", "epoch")
    assert (said["first"], said["certified"], said["code"]) == (True, True, None)


def test_nothing_waits_for_a_code_that_nobody_has(org: Organisation) -> None:
    seat = org.seats["ines"]
    assert org("hq", "hq", "certify", seat, "--code", "1" * 30).code == "NO_NEW_EPOCH"
    assert org("hq", "hq", "certify", seat).code == "EPOCH_CODE_NEEDED"
