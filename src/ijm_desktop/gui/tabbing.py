"""Tab goes through a window as it is read.

Qt puts what comes up later, such as texts to choose from above a page that was there, behind all
that was there before. So where Tab leads is worked out when somebody presses it (docs/adr/0131).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def step(window: QWidget, *, forward: bool) -> bool:
    """To the next part that takes keys, or the one before, in the order in which assistive tools
    are told of them; from the last to the first. False where there is none."""
    parts = window.findChildren(QWidget)
    here = window.focusWidget()
    at = parts.index(here) if here in parts else -1
    around = [*parts[at + 1 :], *parts[: max(at, 0)]]
    if not forward:
        around.reverse()
    found = next((each for each in around if _comes(window, each)), None)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_sight(found)
    return True


def _comes(window: QWidget, part: QWidget) -> bool:
    """What hands its keys on is left out: the part that gets them comes by itself."""
    return (
        bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and part.focusProxy() is None
        and part.isEnabled()
        and part.isVisibleTo(window)
        and part.window() is window
    )


def bring_into_sight(part: QWidget) -> None:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
        above = above.parentWidget()
