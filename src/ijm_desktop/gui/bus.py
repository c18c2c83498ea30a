"""Tells the screens, once, what a write changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Only `work.Work` announces; screens listen and fetch again what they show of it."""

    changed = Signal(object)
    """An `actions.desk.Changed`."""
