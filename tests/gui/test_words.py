"""Values as the window shows them."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ijm_desktop.casework import schedules
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import words
from ijm_desktop.gui.language import Languages


def test_what_a_schedule_wrote_is_read_in_the_language_of_the_reader(qapp: QApplication) -> None:
    """Two computers of other languages must write the same, so it is translated when shown."""
    title = REGISTRY.get("care_task").field("title")
    written = schedules.FREEDOM_TRAINING_VISIT.title
    languages = Languages(qapp)
    languages.use("es")
    try:
        assert words.shown(title, written, REGISTRY.codelists).startswith("Formación")
        assert words.shown(title, "Call the clerk", REGISTRY.codelists) == "Call the clerk"
    finally:
        languages.use("en")
    assert words.shown(title, written, REGISTRY.codelists) == written
