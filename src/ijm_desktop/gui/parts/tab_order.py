"""The Tab key goes where the eyes go, also to what was put into a page later."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(first: QWidget, others: Iterable[QWidget]) -> None:
    """Qt puts what is made last at the end of the whole window; here each of `others` comes after
    the last stop in `first`, and after what is before it. All must stand in the same window."""
    at = _stops(first)[-1:] or [first]
    for each in others:
        for stop in _stops(each):
            if stop is not at[0]:
                QWidget.setTabOrder(at[0], stop)
                at = [stop]


def _stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops within, in the order in which it was put together."""
    tab = Qt.FocusPolicy.TabFocus
    # The list of a choice is a window of its own.
    parts = [each for each in part.findChildren(QWidget) if each.window() is part.window()]
    parts = [part, *parts]
    return [each for each in parts if each.focusPolicy() & tab and each.focusProxy() is None]
