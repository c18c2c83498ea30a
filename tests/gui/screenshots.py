"""A picture of every page at 1366×768, on the training world.

`python -m tests.gui.screenshots --out DIR`; look at each as its user would. The pictures stay out
of the repository. They want the fonts of fonts-noto-core (Debian) for scripts beyond Latin.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtTest import QTest
from shiboken6 import delete

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import appearance, icons, places, theme
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.theme import Palette
from ijm_desktop.gui.window import Window
from ijm_desktop.gui.wizard.code_step import CodeStep
from ijm_desktop.gui.wizard.passphrase_step import PassphraseStep
from ijm_desktop.gui.wizard.repeat_step import RepeatStep
from ijm_desktop.gui.wizard.request_step import RequestStep
from ijm_desktop.gui.wizard.who_step import WhoStep
from ijm_desktop.gui.wizard.wizard import Wizard
from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.demo import Demo
from tests.gui.hands import PASSPHRASE, application, machine

WIDTH, HEIGHT = 1366, 768
PATIENCE_S = 20
SETTLE_MS = 120
SETS: tuple[tuple[str, str, Palette], ...] = (
    ("", "en", theme.LIGHT),
    ("es-", "es", theme.LIGHT),
    ("dark-", "en", theme.DARK),
)


def wait_for(until: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not until():
        if time.monotonic() > end:
            raise TimeoutError(what)
        QTest.qWait(5)


class Camera:
    """One window over one folder, and where its pictures go."""

    def __init__(self, folder: Path, out: Path, prefix: str, language: str) -> None:
        self.out, self.prefix = out, prefix
        self.app = application()
        self.languages = Languages(self.app)
        self.window = Window(folder, machine(folder.parent), self.languages, REGISTRY.codelists)
        self.languages.use(language)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.names: list[str] = []

    def wait(self, until: Callable[[], bool]) -> None:
        wait_for(until, f"after {self.names[-1:]}")

    def take(self, name: str) -> None:
        self.wait(lambda: self.window.tasks.idle)
        QTest.qWait(SETTLE_MS)
        self.window.grab().save(str(self.out / f"{self.prefix}{name}.png"))
        self.names.append(name)

    @property
    def shell(self) -> Shell:
        page = self.window.page
        assert isinstance(page, Shell)
        return page

    def go(self, place: Place, name: str) -> None:
        self.shell.go(place)
        self.take(name)

    def unlock(self, passphrase: str, language: str) -> None:
        page = self.window.page
        assert isinstance(page, StartPage)
        page.secret.edit.setText(passphrase)
        page.open.click()
        self.wait(lambda: isinstance(self.window.page, Shell))
        self.wait(lambda: self.window.tasks.idle)
        if language != "en":
            self.shell.language_chosen.emit(language)

    def close(self) -> None:
        self.window.close()
        delete(self.window)


def first_run(folder: Path, out: Path, prefix: str, language: str) -> None:
    camera = Camera(folder, out, prefix, language)
    wizard = camera.window.page
    assert isinstance(wizard, Wizard)
    wizard.language_chosen.emit(language)
    wizard = camera.window.page
    assert isinstance(wizard, Wizard)
    camera.take("01-language")
    wizard.go_on()
    who = wizard.step
    assert isinstance(who, WhoStep)
    who.name.setText("Dara Sok")
    who.office.setText("Phnom Penh")
    who.role.setCurrentIndex(who.role.findData("investigator"))
    camera.take("02-who")
    wizard.go_on()
    secret = wizard.step
    assert isinstance(secret, PassphraseStep)
    secret.fields.first.edit.setText("password1")
    camera.wait(lambda: bool(secret.fields.verdict.text()))
    camera.take("03-passphrase-weak")
    secret.fields.put(PASSPHRASE)
    camera.wait(lambda: secret.ready)
    camera.take("04-passphrase")
    wizard.go_on()
    camera.wait(lambda: isinstance(wizard.step, CodeStep))
    camera.take("05-code")
    code = wizard.step
    assert isinstance(code, CodeStep)
    told = code.answers.recovery_code
    wizard.go_on()
    repeat = wizard.step
    assert isinstance(repeat, RepeatStep)
    repeat.typed.setText("ABCDE")
    wizard.go_on()
    camera.take("06-code-back-wrong")
    repeat.typed.setText(told)
    wizard.go_on()
    request = wizard.step
    assert isinstance(request, RequestStep)
    camera.take("07-request")
    request.panel.save.click()
    camera.wait(lambda: request.panel.done)
    camera.take("08-request-saved")
    wizard.go_on()
    camera.take("09-home-empty")
    camera.go(places.Cases(), "10-cases-empty")
    camera.go(places.Account(), "11-account-waiting")
    camera.window.lock()
    camera.take("12-start")
    start = camera.window.page
    assert isinstance(start, StartPage)
    start.secret.edit.setText("not the right one")
    start.open.click()
    camera.take("13-start-wrong")
    start.switch.click()
    camera.take("14-start-code")
    start.recover.click()
    camera.take("15-help-from-headquarters")
    camera.window._show_start()
    camera.window._restore()
    camera.take("16-bring-a-copy-back")
    camera.window._begin()
    camera.window._ask_wipe()
    camera.take("17-destroy-locked")
    camera.close()


def investigator(made: Demo, out: Path, prefix: str, language: str) -> None:
    camera = Camera(made.investigator, out, prefix, language)
    camera.unlock(made.passphrase, language)
    camera.take("20-home")
    home = camera.shell.page
    assert isinstance(home, HomePage)
    for row in range(home.todo.entries.rowCount()):
        place = home.todo.entries.entry(row).key
        if isinstance(place, places.Change):
            camera.go(place, "43-written-by-two")
            camera.shell.back()
    camera.go(places.Cases(), "21-cases")
    cases = camera.shell.page
    assert isinstance(cases, CasesPage)
    case_id = observed(camera, cases)
    camera.go(places.Case(case_id), "22-case")
    case = camera.shell.page
    assert isinstance(case, CasePage)
    case.names.button.click()
    camera.take("23-case-names")
    assert case.held is not None
    entry = next(each for each in case.held.timeline if each.type == "observation")
    record(camera, entry.key, case_id)
    for each in case.held.people:
        if each.person is not None:
            person(camera, each.person.key.record)
            break
    writing(camera, case_id)
    finding(camera)
    exchange(camera, made.stick)
    camera.go(places.Account(), "42-account")
    account = camera.shell.page
    assert isinstance(account, AccountPage)
    reveal(account.wipe)
    camera.take("44-account-below")
    camera.go(places.Held(), "45-not-counted")
    camera.shell.ask_wipe()
    camera.take("46-destroy")
    camera.close()


def observed(camera: Camera, cases: CasesPage) -> bytes:
    """The first case with an observation."""
    for row in range(cases.table.rowCount()):
        case_id = cases.table.record(row).key.record
        camera.go(places.Case(case_id), "22-case")
        case = camera.shell.page
        assert isinstance(case, CasePage)
        assert case.held is not None
        camera.shell.back()
        if any(each.type == "observation" for each in case.held.timeline):
            return case_id
    raise LookupError("no case with an observation")


def record(camera: Camera, key: RecordKey, case_id: bytes) -> None:
    camera.go(places.Record(key, case_id), "24-record")
    page = camera.shell.page
    assert isinstance(page, RecordPage)
    page.show_past.click()
    camera.take("25-record-history")
    page.take_out.click()
    camera.take("26-record-take-out")
    camera.go(places.Change(key, case_id), "27-edit")
    camera.shell.back()
    camera.shell.back()


def person(camera: Camera, person_id: bytes) -> None:
    camera.go(places.Person(person_id), "28-person")
    page = camera.shell.page
    assert isinstance(page, PersonPage)
    page.show_names.click()
    camera.take("29-person-names")
    camera.shell.back()


def writing(camera: Camera, case_id: bytes) -> None:
    camera.go(places.New("case"), "30-new-case")
    camera.shell.back()
    camera.go(places.New("observation", case_id, case_id), "31-new-observation")
    page = camera.shell.page
    assert isinstance(page, NewPage)
    page.save()
    camera.take("32-new-observation-missing")
    page.form.editors["happened_at"].put(machine(camera.out).clock() + 10**10)
    page.form.editors["seen"].put("ស្រីពីរនាក់នៅមាត់ទ្វារក្រោយ")
    page.save()
    camera.take("33-new-observation-reason")
    camera.shell.back()
    camera.take("34-leaving-unsaved")
    camera.shell.page.may_leave(camera.shell.back)
    camera.shell.page.back.emit()
    camera.go(places.NewPersonInCase(case_id), "35-new-person")
    camera.shell.back()


def finding(camera: Camera) -> None:
    camera.go(places.Find(), "36-find")
    page = camera.shell.page
    assert isinstance(page, FindPage)
    for text, name in (("street", "37-found"), ("zzzz", "38-found-nothing")):
        page.edit.setText(text)
        QTest.qWait(2 * SETTLE_MS)
        camera.take(name)


def exchange(camera: Camera, stick: Path) -> None:
    camera.go(places.Exchange(), "39-exchange")
    page = camera.shell.page
    assert isinstance(page, ExchangePage)
    page.folder.put(Path("/nowhere/at/all"))
    page.start_button.click()
    camera.take("40-exchange-failed")
    page.folder.put(stick)
    page.start_button.click()
    camera.take("41-exchanged")


def aftercare(made: Demo, out: Path, prefix: str, language: str) -> None:
    camera = Camera(made.aftercare, out, prefix, language)
    camera.unlock(made.passphrase, language)
    camera.take("50-care-home")
    camera.go(places.Cases(), "51-care-cases")
    cases = camera.shell.page
    assert isinstance(cases, CasesPage)
    case_id = cases.table.record(0).key.record
    camera.go(places.Case(case_id), "52-care-case")
    case = camera.shell.page
    assert isinstance(case, CasePage)
    case.names.button.click()
    camera.take("53-care-case-names")
    camera.go(places.New("session_note", case_id, case_id), "54-new-session")
    camera.close()


def practising(folder: Path, out: Path, prefix: str, language: str) -> None:
    app = application()
    languages = Languages(app)
    window = Window(folder, machine(folder.parent), languages, REGISTRY.codelists, practice=folder)
    languages.use(language)
    window.resize(WIDTH, HEIGHT)
    window.show()
    wait_for(lambda: isinstance(window.page, StartPage), "the practice")
    QTest.qWait(SETTLE_MS)
    window.grab().save(str(out / f"{prefix}60-practice.png"))
    window.close()
    delete(window)


def main(arguments: Sequence[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description="A picture of every page.")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    out = parser.parse_args(arguments).out
    out.mkdir(parents=True, exist_ok=True)
    app = application()
    for prefix, language, palette in SETS:
        with tempfile.TemporaryDirectory() as held:
            place = Path(held)
            appearance.apply(app, palette)
            given = machine(place)
            made = demo.build(place / "world", clock=given.clock, random=given.random)
            pictures = (out, prefix, language)
            first_run(place / "new", *pictures)
            investigator(made, *pictures)
            aftercare(made, *pictures)
            practising(place / "world", *pictures)
    icons.forget()
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
