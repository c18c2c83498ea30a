"""Editors without a form around them."""

from __future__ import annotations

from typing import TypeVar

from pytestqt.qtbot import QtBot

from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.fields.making import editor_for
from tests.gui.hands import Hands

E = TypeVar("E", bound=Editor)


def editor(
    hands: Hands, type_name: str, field: str, kind: type[E], case_id: bytes | None = None
) -> E:
    """The editor that the declaration gives this field, visible."""
    work = hands.shell.work
    made = editor_for(
        work.registry.get(type_name).field(field),
        Surroundings(work, hands.languages.current, case_id),
    )
    assert isinstance(made, kind)
    bot: QtBot = hands.bot
    bot.addWidget(made)
    made.show()
    hands.settled()
    return made
