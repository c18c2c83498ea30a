"""An attached file in words: whether it is here, how it comes, and whether headquarters has it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ijm_desktop.actions.attachments import Attachment
from ijm_desktop.gui.exchange_words import size_shown

translate = QCoreApplication.translate


def beside(each: Attachment) -> str:
    """Before its name in a list, where a long name leaves no room; nothing where there is nothing
    to know."""
    if each.here:
        return translate("Files", "headquarters does not have it yet") if each.waits else ""
    if each.no_room:
        return translate("Files", "no room for it on this computer")
    if each.comes and each.arrived:
        return _share(translate("Files", "{done} of {total} are here"), each)
    if each.asked:
        return translate("Files", "comes with the next exchanges")
    if each.comes:
        return translate("Files", "comes with the next exchange")
    if each.large:
        return translate("Files", "comes when you ask for it")
    return translate("Files", "not on this computer")


def standing_of(each: Attachment, *, headquarters: bool) -> str:
    """On its own page."""
    if each.here:
        return translate("Files", "Headquarters does not have it yet.") if each.waits else ""
    if each.no_room:
        needed = translate(
            "Files",
            "It is not here, and this computer's disk has no room for it: it takes {size}. Make "
            "room, then exchange.",
        )
        return needed.format(size=size_shown(each.blob.size))
    if each.comes and each.arrived:
        words = translate(
            "Files", "{done} of {total} are here; the rest comes with the next exchanges."
        )
        return _share(words, each)
    if headquarters:
        return translate("Files", "It is not here yet. It comes when whoever has it exchanges.")
    if each.asked:
        return translate("Files", "It is not here yet. It comes with the next exchanges.")
    if each.comes:
        return translate("Files", "It is not here yet. It comes by itself with the next exchange.")
    if each.large:
        return translate("Files", "It is large, so it comes only when you ask for it.")
    return translate("Files", "It is not on this computer. Ask for it, and an exchange brings it.")


def _share(words: str, each: Attachment) -> str:
    return words.format(done=size_shown(each.arrived), total=size_shown(each.blob.size))
