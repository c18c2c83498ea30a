"""Going through the first run, becoming known to headquarters, and exchanging: by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.places import Account, Exchange
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.wizard.code_step import CodeStep
from ijm_desktop.gui.wizard.passphrase_step import PassphraseStep
from ijm_desktop.gui.wizard.request_step import RequestStep
from ijm_desktop.gui.wizard.who_step import WhoStep
from tests.gui.hands import PASSPHRASE, Hands

RETURN = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


def settle_in(hands: Hands, name: str, role: str, office: str) -> tuple[Path, str]:
    """The whole wizard; returns the request's file and the thirty digits."""
    hands.key(RETURN)
    who = hands.wizard.step
    assert isinstance(who, WhoStep)
    hands.type(name)
    hands.key(RETURN)
    hands.type(role)
    hands.type(office, who.office)
    hands.key(RETURN)
    secret = hands.wizard.step
    assert isinstance(secret, PassphraseStep)
    hands.type(PASSPHRASE)
    hands.key(RETURN)
    hands.type(PASSPHRASE)
    hands.wait(lambda: secret.ready)
    hands.key(RETURN)
    hands.wait(lambda: isinstance(hands.wizard.step, CodeStep))
    code = hands.wizard.step
    assert isinstance(code, CodeStep)
    told = code.printed.code.accessibleName()
    hands.key(RETURN, CONTROL)
    hands.type(told)
    hands.key(RETURN)
    request = hands.wizard.step
    assert isinstance(request, RequestStep)
    hands.key(RETURN)
    hands.wait(lambda: request.panel.done)
    path, digits = request.panel.place.path, request.panel.digits.text
    assert path is not None
    hands.key(RETURN, CONTROL)
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    hands.settled()
    return path, digits


def enter_answer(hands: Hands, answer: Path, digits: str) -> AccountPage:
    """Headquarters' file, and the digits they read out (none: left empty)."""
    page = hands.go(Account(), AccountPage)
    page.answer.file.edit.clear()
    page.answer.digits.clear()
    hands.type(str(answer), page.answer.file.edit)
    hands.key(RETURN)
    hands.type(digits)
    hands.key(RETURN)
    hands.wait(lambda: page.notice.text or page.answer.notice.text)
    hands.settled()
    return page


def exchange(hands: Hands, stick: Path) -> ExchangePage:
    """With the stick; the page's report stands when it returns."""
    page = hands.go(Exchange(), ExchangePage)
    page.folder.edit.clear()
    hands.type(str(stick), page.folder.edit)
    hands.key(RETURN)
    hands.wait(lambda: page.notice.text)
    hands.settled()
    return page
