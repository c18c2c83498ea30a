"""Forgetting the passphrase: the printed code opens, and a new passphrase is due."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import setting_up
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.places import Account
from ijm_desktop.gui.recovering import RecoveringPage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.headquarters import recovery as hq_recovery
from ijm_desktop.headquarters.recovery import Holder
from tests.gui.hands import PASSPHRASE, Hands
from tests.office import PASSPHRASE as OFFICE_PASSPHRASE
from tests.office import Office, office, saved

NEW = "velvet harbour thirteen plum"


def test_the_printed_code_opens_and_a_new_passphrase_is_asked_for(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = setting_up.create(
        tmp_path / "work",
        PASSPHRASE,
        setting_up.Who("Dara Sok", "investigator", "Phnom Penh"),
        clock=lambda: time.time_ns() // 1_000_000,
        random=os.urandom,
        parameters=FLOOR,
    )
    made.desk.close()
    hands = Hands(qtbot, tmp_path / "work", tmp_path)
    hands.press("Use the printed recovery code")
    hands.type(made.recovery_code)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    page = hands.shell.page
    assert isinstance(page, AccountPage)
    assert "Choose a new passphrase" in page.notice.text
    hands.type(NEW, page.passphrase.fields.first.edit)
    hands.key(Qt.Key.Key_Return)
    hands.type(NEW)
    hands.wait(lambda: page.passphrase.fields.ready)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: page.passphrase.notice.text)
    hands.window.lock()
    hands.settled()
    for passphrase, opens in ((PASSPHRASE, False), (NEW, True)):
        page_now = hands.start_page
        hands.type(passphrase, page_now.secret.edit)
        hands.key(Qt.Key.Key_Return)
        hands.settled()
        assert isinstance(hands.window.page, StartPage) is not opens
        if not opens:
            page_now.secret.edit.clear()
    hands.window.close()


def test_a_new_code_is_made_when_the_paper_is_lost(at_work: Hands) -> None:
    page = at_work.go(Account(), AccountPage)
    at_work.press("Make a new recovery code")
    at_work.press("Make it")
    at_work.wait(page.code.printed.isVisible)
    code = page.code.printed.code.accessibleName()
    at_work.press("I have it on paper")
    assert code not in at_work.texts()
    at_work.window.lock()
    at_work.settled()
    at_work.press("Use the printed recovery code")
    at_work.type(code)
    at_work.key(Qt.Key.Key_Return)
    at_work.wait(lambda: isinstance(at_work.window.page, Shell))


def _holders(made: Office) -> list[Holder]:
    return [
        Holder(made.folder / "first.half", "tin whistle harbour ninety"),
        Holder(made.folder / "second.half", "seven copper kettles hum"),
    ]


def test_headquarters_opens_what_nobody_else_can(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        root = Holder(made.folder / "root.key", OFFICE_PASSPHRASE)
        hq_recovery.create_key(made.headquarters, root, _holders(made), parameters=FLOOR)
        made.round("investigator")
        saved(made["investigator"], "case", {"case_type": "other"})
        made["investigator"].close()
        hands = Hands(qtbot, made.folder / "investigator", tmp_path)
        hands.press("Use the printed recovery code")
        hands.press("Both are lost: ask headquarters")
        page = hands.window.page
        assert isinstance(page, RecoveringPage)
        hands.type(NEW, page.ask.fields.first.edit)
        hands.key(Qt.Key.Key_Return)
        hands.type(NEW)
        hands.wait(lambda: page.ask.fields.ready)
        page.ask.place.put(tmp_path / "asked")
        hands.press("Save the request")
        hands.wait(lambda: page.ask.digits.text or page.ask.notice.text)
        assert len(page.ask.digits.text.replace(" ", "")) == 30
        hq_recovery.recover(
            made.headquarters,
            tmp_path / "asked",
            page.ask.digits.text,
            _holders(made),
            tmp_path / "answered",
        )
        page.answer.file.put(tmp_path / "answered")
        hands.type(NEW, page.answer.secret.edit)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: page.desk is not None or page.answer.notice.text)
        assert page.desk is not None, page.answer.notice.text
        hands.wait(lambda: "Headquarters opened your work" in hands.texts())  # shown a turn later
        hands.type("ABCDE", page.code.typed)
        hands.key(Qt.Key.Key_Return)
        assert isinstance(hands.window.page, RecoveringPage)
        page.code.typed.clear()
        hands.type(page.code.printed.code.accessibleName(), page.code.typed)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: isinstance(hands.window.page, Shell))
        hands.settled()
        hands.window.lock()
        hands.settled()
        hands.type(NEW, hands.start_page.secret.edit)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: isinstance(hands.window.page, Shell))
        hands.settled()
        hands.window.close()


def test_a_passphrase_can_guard_better_on_a_better_computer(at_work: Hands) -> None:
    work = at_work.shell.work
    dearer = replace(FLOOR, passes=FLOOR.passes + 3)
    work.machine = replace(work.machine, parameters=dearer)
    page = at_work.go(Account(), AccountPage)
    strength = page.passphrase.strength
    at_work.press("Type it once")
    at_work.type("not that one", strength.secret.edit)
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    assert not strength.secret.edit.isHidden()
    strength.secret.edit.clear()
    at_work.type(PASSPHRASE, strength.secret.edit)
    at_work.key(Qt.Key.Key_Return)
    at_work.wait(lambda: "guards better" in strength.notice.text)
    assert work.desk.vault.parameters == dearer
    at_work.window.lock()
    at_work.unlock()


def test_nothing_is_offered_where_nothing_is_gained(at_work: Hands) -> None:
    page = at_work.go(Account(), AccountPage)
    assert not page.passphrase.strength.notice.isVisible()
