"""What opens a person's work: listed, raised, removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import keys, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.vault.errors import LastSlot, SlotMissing, WrongPassphrase
from tests.actions.conftest import PASSPHRASE, Clock

DEARER = Parameters(FLOOR.memory_kib, 2 * FLOOR.passes, FLOOR.lanes)


def reopened(folder: Path, passphrase: str = PASSPHRASE) -> Desk:
    return setting_up.unlock(folder, passphrase, clock=Clock(), random=os.urandom)


def test_a_first_run_has_a_passphrase_and_a_printed_code(desk: Desk) -> None:
    assert [(each.kind, each.signs, each.parameters) for each in keys.slots(desk)] == [
        ("passphrase", True, FLOOR),
        ("code", True, None),
    ]


def test_a_weak_passphrase_is_refused(desk: Desk) -> None:
    with pytest.raises(PassphraseTooWeak):
        keys.change_passphrase(desk, "1234", parameters=FLOOR)


def test_the_price_is_raised_and_the_same_passphrase_opens(desk: Desk, folder: Path) -> None:
    assert keys.worth_raising(desk, parameters=FLOOR) is None
    assert keys.worth_raising(desk, parameters=DEARER) == DEARER
    assert keys.raise_strength(desk, PASSPHRASE, parameters=DEARER)
    assert not keys.raise_strength(desk, PASSPHRASE, parameters=DEARER)
    desk.close()
    with reopened(folder) as again:
        assert again.vault.parameters == DEARER


def test_a_mistyped_passphrase_does_not_become_the_passphrase(desk: Desk, folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        keys.raise_strength(desk, "mistyped", parameters=DEARER)
    assert desk.vault.parameters == FLOOR
    desk.close()
    reopened(folder).close()


def test_the_printed_code_can_go_and_the_passphrase_stays(desk: Desk, folder: Path) -> None:
    keys.remove_slot(desk, "code")
    assert [each.kind for each in keys.slots(desk)] == ["passphrase"]
    with pytest.raises(LastSlot):
        keys.remove_slot(desk, "passphrase")
    with pytest.raises(SlotMissing):
        keys.remove_slot(desk, "code")
    desk.close()
    reopened(folder).close()


def test_without_a_passphrase_the_printed_code_opens_and_there_is_no_price(
    desk: Desk, folder: Path
) -> None:
    code = keys.new_recovery_code(desk)
    keys.remove_slot(desk, "passphrase")
    assert keys.worth_raising(desk, parameters=DEARER) is None
    desk.close()
    with pytest.raises(WrongPassphrase):
        reopened(folder)
    with setting_up.unlock_with_code(folder, code, clock=Clock(), random=os.urandom) as again:
        keys.change_passphrase(again, "anvil marigold ferry eleven", parameters=FLOOR)
    reopened(folder, "anvil marigold ferry eleven").close()
