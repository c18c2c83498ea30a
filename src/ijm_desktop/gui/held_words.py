"""Why a save is kept and does not count, in plain words (change §7.2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def why(reason: str) -> str:
    """One sentence; for a reason that a newer version gave, that there is one."""
    match reason:
        case "fork":
            return translate("held", "Two different histories came from one computer.")
        case "flag":
            return translate("held", "A newer version of this program wrote it. Update to see it.")
        case "withheld":
            return translate("held", "Its author may not write there.")
        case "stripped":
            return translate(
                "held",
                "It came without some of its values, though headquarters never erased them. "
                "Headquarters has to decide.",
            )
        case "ruling":
            return translate(
                "held", "Headquarters has to decide about its author's computer first."
            )
    return translate("held", "Headquarters decided that it does not count.")


def short() -> str:
    """For the end of a line in a history."""
    return translate("held", "does not count")


def newer() -> str:
    """Where a newer version wrote what this one cannot read."""
    return translate(
        "held",
        "A newer version of this program wrote more here than this one can show. It is kept; "
        "update to see it.",
    )
