"""Pictures of the pages that come up once in a year, when somebody is in trouble."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPdfWriter
from PySide6.QtTest import QTest

from ijm_desktop.actions import attachments, moving
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.gui.moved import MovedPage
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.adding import AddingPage
from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.certifying import CertifyingPage
from ijm_desktop.gui.pages.new_attachment import NewAttachmentPage
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.gui.places import (
    Account,
    Adding,
    Attachment,
    Case,
    Certifying,
    Exchange,
    FreedTogether,
    NewAttachment,
    Person,
)
from ijm_desktop.gui.recovering import RecoveringPage
from ijm_desktop.gui.restoring import RestoringPage
from ijm_desktop.gui.wipe_panel import WipePanel
from ijm_desktop.headquarters import recovery
from ijm_desktop.headquarters.recovery import Holder
from tests.gui import phone
from tests.gui.camera import SETTLE_MS, Camera, Set
from tests.gui.connected import connected
from tests.office import PASSPHRASE, Office, office, saved

NEW = "velvet harbour thirteen plum"


def seldom_seen(place: Path, pictures: Set) -> None:
    folder = place / "office"
    folder.mkdir()
    with office(folder, "investigator", "colleague") as made:
        root = Holder(folder / "root.key", PASSPHRASE)
        recovery.create_key(made.headquarters, root, _holders(folder), parameters=FLOOR)
        made.round()
        case = saved(
            made["investigator"],
            "case",
            {"case_type": "other", "summary": "Two kilns beside the river road."},
        )
        person = saved(made["investigator"], "person", {})
        made.round()
        made["investigator"].close()
        connected(folder / "investigator", PASSPHRASE, pictures)
        _attaching(folder, pictures, case.key.record, person.key.record)
        _moved(folder, pictures)
        _recovering(made, pictures)
        _copying(folder, pictures)
        _comparing(made, pictures)
        _wiping(folder, pictures)


def _holders(folder: Path) -> list[Holder]:
    return [
        Holder(folder / "first.half", "tin whistle harbour ninety"),
        Holder(folder / "second.half", "seven copper kettles hum"),
    ]


def _papers(folder: Path) -> tuple[Path, Path]:
    """A photo and a letter of two pages, drawn here."""
    photo, letter = folder / "kiln.jpg", folder / "letter.pdf"
    image = QImage(1600, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#8aa4b8"))
    painter = QPainter(image)
    painter.fillRect(0, 620, 1600, 380, QColor("#9a8463"))
    painter.fillRect(420, 380, 700, 300, QColor("#7a3f2e"))
    painter.fillRect(980, 160, 90, 240, QColor("#5d2f22"))
    painter.end()
    image.save(str(photo))
    writer = QPdfWriter(str(letter))
    painter = QPainter(writer)
    painter.setFont(QFont("sans-serif", 20))
    painter.drawText(900, 1200, "To the labour office: first page")
    writer.newPage()
    painter.drawText(900, 1200, "Second page")
    painter.end()
    return photo, letter


def _attaching(folder: Path, pictures: Set, case_id: bytes, person_id: bytes) -> None:
    photo, letter = _papers(folder)
    camera = Camera(folder / "investigator", pictures)
    camera.unlock(PASSPHRASE)
    camera.go(Case(case_id), "69-case")
    camera.go(NewAttachment(case_id, str(photo)), "70-attach")
    _attach(camera, "photo", "The kiln from the road")
    camera.take("71-attached")
    camera.go(NewAttachment(case_id, str(letter)), "72-attach-letter")
    _attach(camera, "document_copy", "Letter to the labour office")
    camera.take("73-case-with-files")
    for number, file in enumerate(_attached(camera, case_id)):
        camera.go(Attachment(file, case_id), f"74-attachment-{number}")
        page = camera.shell.page
        assert isinstance(page, AttachmentPage)
        page.open.click()
        camera.take(f"75-attachment-open-{number}")
        page.check.click()
        camera.take(f"76-attachment-compared-{number}")
        page.hand.click()
        camera.take(f"77-handing-out-{number}")
        page.outside.asked.click()
        camera.take(f"78-handing-out-missing-{number}")
        camera.shell.back()
    phone.bringing_in(camera, folder / "card", case_id)
    camera.go(FreedTogether(case_id), "79-freed-together")
    camera.shell.back()
    camera.go(Adding("case", case_id), "79-adding")
    adding = camera.shell.page
    assert isinstance(adding, AddingPage)
    adding.letters.setText("in")
    camera.take("80-adding-found")
    camera.shell.back()
    camera.go(Person(person_id), "81-person-empty")
    camera.close()


def _attach(camera: Camera, kind: str, description: str) -> None:
    page = camera.shell.page
    assert isinstance(page, NewAttachmentPage)
    page.form.editors["kind"].put(kind)
    page.form.editors["description"].put(description)
    page.save()
    camera.wait(lambda: camera.shell.page is not page or bool(page.notice.text))
    assert camera.shell.page is not page, page.notice.text


def _attached(camera: Camera, case_id: bytes) -> list[RecordKey]:
    found: list[RecordKey] = []
    camera.shell.work.run(
        lambda desk: [each.key for each in attachments.of_case(desk, case_id)],
        camera.shell,
        found.extend,
        camera.shell.page.failed,
    )
    camera.wait(lambda: camera.window.tasks.idle)
    return found


def _moved(folder: Path, pictures: Set) -> None:
    state = folder / "state"
    state.mkdir()
    copied = folder / "copied"
    used = Camera(folder / "investigator", pictures, state=state)
    used.unlock(PASSPHRASE)
    used.close()
    shutil.copytree(folder / "investigator", copied)
    camera = Camera(copied, pictures, state=state)
    camera.type_passphrase(PASSPHRASE)
    camera.wait(lambda: isinstance(camera.window.page, MovedPage))
    camera.take("82-moved-or-copied")
    page = camera.window.page
    assert isinstance(page, MovedPage)
    page.copied.click()
    camera.wait(lambda: bool(page.digits.text))
    camera.take("83-copied-digits")
    page.go_on.click()
    camera.speak()
    camera.take("84-home-digits-wait")
    camera.go(Account(), "85-account-digits")
    camera.window.lock()
    camera.take("86-locked")
    camera.close()


def _recovering(made: Office, pictures: Set) -> None:
    camera = Camera(made.folder / "investigator", pictures)
    camera.window.entrance.recover()
    camera.wait(lambda: camera.window.tasks.idle)
    page = camera.window.page
    assert isinstance(page, RecoveringPage)
    page.ask.fields.put(NEW)
    camera.wait(lambda: page.ask.fields.ready)
    page.ask.place.put(made.folder / "asked")
    page.ask.save.click()
    camera.wait(lambda: bool(page.ask.digits.text))
    camera.take("87-recovery-asked")
    recovery.recover(
        made.headquarters,
        made.folder / "asked",
        page.ask.digits.text,
        _holders(made.folder),
        made.folder / "answered",
    )
    page.answer.file.put(made.folder / "answered")
    page.answer.secret.edit.setText("not that one")
    page.answer.enter.click()
    camera.wait(lambda: bool(page.answer.notice.text))
    reveal(page.answer)
    camera.take("88-recovery-wrong")
    page.answer.secret.edit.setText(NEW)
    page.answer.enter.click()
    camera.wait(lambda: page.desk is not None)
    camera.take("89-recovery-new-code")
    page.code.typed.setText("ABCDE")
    page.code.go_on.click()
    reveal(page.code.go_on)
    camera.take("90-recovery-code-wrong")
    page.code.typed.setText(page.code.printed.code.accessibleName())
    page.code.go_on.click()
    camera.take("91-recovered")
    camera.close()


def _copying(folder: Path, pictures: Set) -> None:
    camera = Camera(folder / "investigator", pictures)
    camera.unlock(NEW)
    camera.go(Account(), "92-account")
    page = camera.shell.page
    assert isinstance(page, AccountPage)
    page.backup.place.put(folder / "copy")
    page.backup.make.click()
    camera.wait(lambda: bool(page.backup.notice.text))
    reveal(page.backup)
    camera.take("93-safety-copy-made")
    camera.window.lock()
    camera.window.entrance.restore()
    restoring = camera.window.page
    assert isinstance(restoring, RestoringPage)
    restoring.file.put(folder / "copy")
    restoring.folder.put(folder / "again")
    restoring.secret.edit.setText(NEW)
    restoring.at_hand.click()
    restoring.current.put(folder / "nowhere")
    restoring.restore.click()
    camera.take("94-bringing-back")
    restoring.current.put(None)
    restoring.restore.click()
    camera.wait(lambda: restoring.desk is not None)
    camera.take("95-brought-back")
    restoring.go_on.click()
    camera.take("96-home-after")
    camera.close()


def _comparing(made: Office, pictures: Set) -> None:
    desk = made["colleague"]
    code = moving.begin_again(desk, None)
    saved(desk, "case", {"case_type": "other"})
    made.exchange("colleague")
    made.answer()
    made.headquarters.close()
    camera = Camera(made.headquarters.vault.folder, pictures)
    camera.unlock(PASSPHRASE)
    camera.take("97-headquarters-home")
    camera.go(Exchange(), "98-headquarters-exchange")
    camera.go(Certifying(), "99-digits-to-compare")
    page = camera.shell.page
    assert isinstance(page, CertifyingPage)
    page.rows.opened.emit(page.waiting[0].epoch)
    camera.take("99-digits-asked")
    page.digits.setText("12345 " * 6)
    page.count.click()
    camera.wait(lambda: bool(page.told.text))
    camera.take("99-digits-wrong")
    page.digits.setText(code)
    page.count.click()
    camera.wait(lambda: bool(page.notice.text))
    camera.take("99-digits-same")
    camera.close()


def _wiping(folder: Path, pictures: Set) -> None:
    camera = Camera(folder / "investigator", pictures)
    camera.window._ask_wipe()
    (panel,) = camera.window.findChildren(WipePanel)
    assert isinstance(panel, WipePanel)
    panel.word.setText(panel._wanted)
    QTest.qWait(SETTLE_MS)
    panel.do.click()
    camera.wait(lambda: not camera.window.findChildren(WipePanel))
    camera.take("99-destroyed")
    camera.close()
