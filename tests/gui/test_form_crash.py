"""What is typed outlives the program being killed, but for its last second."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt

from ijm_desktop.actions import remembering, setting_up
from ijm_desktop.gui import drafts
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import New
from ijm_desktop.gui.shell import KEEP_AFTER_MS
from tests.gui.hands import PASSPHRASE, Hands

KEY = Qt.Key
WRITER = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.places import New
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.window import Window
from tests.gui.hands import PASSPHRASE, application, machine

folder = Path(sys.argv[1])
app = application()
window = Window(folder, machine(folder.parent), Languages(app), REGISTRY.codelists)
window.show()
QTest.keyClicks(window.page.secret.edit, PASSPHRASE)
QTest.keyClick(window.page.secret.edit, Qt.Key.Key_Return)
written = 0

def write():
    global written
    if not isinstance(window.page, Shell) or not window.tasks.idle and not written:
        return
    if not written:
        window.page.go(New("case"))
    QTest.keyClicks(window.page.page.form.editors["summary"].control, f"w{written:05} ")
    print(written, flush=True)
    written += 1

timer = QTimer()
timer.timeout.connect(write)
timer.start(50)
app.exec()
"""


def test_what_was_typed_is_kept_within_a_second_and_the_next_key_puts_it_off_no_more(
    at_work: Hands,
) -> None:
    page = at_work.go(New("case"), NewPage)
    edit = page.form.editors["summary"].control
    began = time.monotonic()
    for _ in range(200):
        at_work.type("a", edit)
        at_work.bot.wait(20)
        if _kept(at_work) or time.monotonic() - began > 3 * KEEP_AFTER_MS / 1000:
            break
    assert "a" in _kept(at_work)
    assert len(_kept(at_work)) <= len(str(page.form.editors["summary"].value()))


def test_a_form_that_nobody_types_into_is_not_written_again(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Once", page.form.editors["summary"].control)
    at_work.wait(lambda: _kept(at_work) == "Once")
    before = at_work.shell._kept
    at_work.bot.wait(2 * KEEP_AFTER_MS)
    assert at_work.shell._kept is before
    assert at_work.window.tasks.idle


def test_a_kill_loses_no_more_than_the_last_second(tmp_path: Path, investigators: Path) -> None:
    folder = tmp_path / "work"
    shutil.copytree(investigators, folder)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    writer = subprocess.Popen(  # noqa: S603 - this program
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, env=environment
    )
    assert writer.stdout is not None
    typed: list[tuple[int, float]] = []
    for line in writer.stdout:
        typed.append((int(line), time.monotonic()))
        if typed[-1][1] - typed[0][1] > 4:
            break
    writer.kill()
    writer.wait()
    writer.stdout.close()
    desk = setting_up.unlock(folder, PASSPHRASE, clock=_now, random=os.urandom)
    try:
        draft = drafts.from_unsaved(remembering.draft(desk))
    finally:
        desk.close()
    assert draft is not None
    kept = str(draft.forms[0].fields["summary"].value).split()
    assert kept == [f"w{number:05}" for number in range(len(kept))]
    last = typed[-1][1]
    lost = [at for number, at in typed if number >= len(kept)]
    # Above a second only by the time that keeping itself takes on a machine that has other work.
    assert not lost or last - lost[0] < 2.0


def _now() -> int:
    return time.time_ns() // 1_000_000


def _kept(hands: Hands) -> str:
    """Asked on the worker, as the store holds it."""
    found: list[object] = []
    hands.shell.work.run(remembering.draft, hands.shell, found.append, hands.shell.page.failed)
    hands.settled()
    held = drafts.from_unsaved(found[0])  # type: ignore[arg-type]
    if held is None or not held.forms:
        return ""
    return str(held.forms[0].fields["summary"].value)
