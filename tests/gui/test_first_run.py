"""The first run, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from ijm_desktop.actions import setting_up
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.wizard.code_step import CodeStep
from ijm_desktop.gui.wizard.language_step import LanguageStep
from ijm_desktop.gui.wizard.passphrase_step import PassphraseStep
from ijm_desktop.gui.wizard.repeat_step import RepeatStep
from ijm_desktop.gui.wizard.request_step import RequestStep
from ijm_desktop.gui.wizard.step import Step
from ijm_desktop.gui.wizard.who_step import WhoStep
from ijm_desktop.kernel import cover
from tests.gui.hands import PASSPHRASE, Hands

KEY = Qt.Key


def on(hands: Hands, step: type[Step]) -> bool:
    return isinstance(hands.wizard.step, step)


def to_who(hands: Hands) -> WhoStep:
    assert on(hands, LanguageStep)
    hands.key(KEY.Key_Return)
    step = hands.wizard.step
    assert isinstance(step, WhoStep)
    return step


def answer_who(hands: Hands) -> None:
    to_who(hands)
    hands.type("Dara Sok")
    hands.key(KEY.Key_Return)
    hands.type("inv")
    hands.key(KEY.Key_Tab)
    hands.type("Phnom Penh")
    hands.key(KEY.Key_Return)


def choose_passphrase(hands: Hands) -> None:
    answer_who(hands)
    step = hands.wizard.step
    assert isinstance(step, PassphraseStep)
    hands.type(PASSPHRASE)
    hands.key(KEY.Key_Return)
    hands.type(PASSPHRASE)
    hands.wait(lambda: step.ready)
    hands.key(KEY.Key_Return)


def to_code(hands: Hands) -> str:
    choose_passphrase(hands)
    hands.wait(lambda: on(hands, CodeStep))
    shown = hands.wizard.step
    assert isinstance(shown, CodeStep)
    return shown.printed.code.accessibleName()


def test_from_nothing_to_work_by_keyboard(first_run: Hands, tmp_path: Path) -> None:
    code = to_code(first_run)
    first_run.key(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert on(first_run, RepeatStep)
    first_run.type(code.lower())
    first_run.key(KEY.Key_Return)
    step = first_run.wizard.step
    assert isinstance(step, RequestStep)
    first_run.key(KEY.Key_Return)
    first_run.wait(lambda: step.panel.done)
    assert len(step.panel.digits.text.replace(" ", "")) == 30
    assert step.panel.place.path is not None
    assert step.panel.place.path.parent == tmp_path
    assert step.panel.place.path.suffix == cover.current().suffix
    assert step.panel.place.path.stat().st_size > 0
    first_run.key(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    first_run.wait(lambda: isinstance(first_run.window.page, Shell))
    first_run.settled()
    assert "Dara Sok" in first_run.texts()


def test_the_language_applies_at_once_and_stays(
    first_run: Hands, tmp_path: Path, qapp: QApplication
) -> None:
    first_run.key(KEY.Key_Down)
    first_run.wait(lambda: "Elija su idioma" in first_run.texts())
    first_run.languages.use("en")
    assert Languages(qapp).current == "en"
    assert not (tmp_path / "work").exists()


def test_back_keeps_what_was_typed(first_run: Hands) -> None:
    answer_who(first_run)
    first_run.key(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    step = first_run.wizard.step
    assert isinstance(step, WhoStep)
    assert step.name.text() == "Dara Sok"
    assert step.role.currentData() == "investigator"
    first_run.key(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert on(first_run, LanguageStep)


def test_nothing_goes_on_before_everything_is_filled_in(first_run: Hands) -> None:
    step = to_who(first_run)
    first_run.type("Dara")
    assert not step.ready
    assert not first_run.wizard.next.isEnabled()
    first_run.key(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert on(first_run, WhoStep)


def test_a_weak_passphrase_is_told_apart_and_not_taken(first_run: Hands) -> None:
    answer_who(first_run)
    step = first_run.wizard.step
    assert isinstance(step, PassphraseStep)
    first_run.type("password1")
    first_run.key(KEY.Key_Return)
    first_run.type("password1")
    first_run.wait(step.fields.verdict.text)
    assert step.fields.verdict.text() == "Too easy to guess"
    assert not step.ready


def test_a_passphrase_typed_differently_the_second_time_is_said(first_run: Hands) -> None:
    answer_who(first_run)
    step = first_run.wizard.step
    assert isinstance(step, PassphraseStep)
    first_run.type(PASSPHRASE)
    first_run.key(KEY.Key_Return)
    first_run.type(PASSPHRASE[:-1] + "x")
    first_run.key(KEY.Key_Return)
    assert "not the same" in first_run.texts()
    assert not step.ready


def test_the_wrong_code_typed_back_is_said_and_the_way_back_shows_it(first_run: Hands) -> None:
    code = to_code(first_run)
    first_run.key(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    first_run.type(code[:-1] + ("0" if code[-1] != "0" else "1"))
    first_run.key(KEY.Key_Return)
    assert on(first_run, RepeatStep)
    assert "not the code" in first_run.texts()
    first_run.key(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    step = first_run.wizard.step
    assert isinstance(step, CodeStep)
    assert step.printed.code.accessibleName() == code


def test_the_code_can_be_printed_and_not_copied(first_run: Hands, tmp_path: Path) -> None:
    to_code(first_run)
    step = first_run.wizard.step
    assert isinstance(step, CodeStep)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "code.pdf"))
    step.printed.print_on(printer)
    assert (tmp_path / "code.pdf").stat().st_size > 500
    flags = Qt.TextInteractionFlag
    selectable = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
    assert not step.printed.code.textInteractionFlags() & selectable


def test_a_folder_that_cannot_be_made_is_said_and_can_be_tried_again(
    first_run: Hands, tmp_path: Path
) -> None:
    (tmp_path / "work").write_text("in the way")
    choose_passphrase(first_run)
    first_run.wait(lambda: first_run.wizard.step.notice.text)
    assert first_run.wizard.step.notice.isVisible()
    (tmp_path / "work").unlink()
    first_run.press("Try again")
    first_run.wait(lambda: on(first_run, CodeStep))


def test_work_can_start_before_the_request_is_saved(first_run: Hands, tmp_path: Path) -> None:
    code = to_code(first_run)
    first_run.press("I have it on paper")
    first_run.type(code)
    first_run.press("Continue")
    first_run.press("Later – start work")
    first_run.wait(lambda: isinstance(first_run.window.page, Shell))
    assert setting_up.here(tmp_path / "work")
    assert [path.name for path in tmp_path.iterdir()] == ["work"]


def test_the_title_says_nothing(first_run: Hands) -> None:
    assert first_run.window.windowTitle() == cover.current().name
