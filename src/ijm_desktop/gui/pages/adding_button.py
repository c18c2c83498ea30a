"""A button in a card's heading that adds one more of what the card shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ijm_desktop.gui import offered, words
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope


def adding_button(work: Work, type_name: str) -> Button:
    """Hidden from whoever does not write these."""
    button = Button(QCoreApplication.translate("adding", "Add"), "link", icon="plus")
    label = words.say(work.registry.get(type_name).label)
    told = QCoreApplication.translate("adding", "Add: {what}")
    button.setAccessibleName(told.format(what=label))
    names = {each.name for each in offered.offered(work, Scope.PERSON)}
    if type_name not in names:
        button.hide()
    return button
