"""Bringing a Qt model's rows in line with what is wanted, touching only those that differ, so that
what is selected and scrolled to stays where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

T = TypeVar("T")


def resync(
    model: QAbstractItemModel,
    rows: list[T],
    wanted: Sequence[T],
    key: Callable[[T], object],
    columns: int = 1,
) -> None:
    """`rows` is the model's own list and becomes equal to `wanted`; keys are unique in each."""
    top = QModelIndex()
    keep = {key(each) for each in wanted}
    for at in range(len(rows) - 1, -1, -1):
        if key(rows[at]) not in keep:
            model.beginRemoveRows(top, at, at)
            del rows[at]
            model.endRemoveRows()
    held = {key(each) for each in rows}
    for at, each in enumerate(wanted):
        if at == len(rows) or key(rows[at]) != key(each):
            if key(each) in held:
                was = next(i for i in range(at, len(rows)) if key(rows[i]) == key(each))
                model.beginMoveRows(top, was, was, top, at)
                rows.insert(at, rows.pop(was))
                model.endMoveRows()
            else:
                model.beginInsertRows(top, at, at)
                rows.insert(at, each)
                model.endInsertRows()
        if rows[at] != each:
            rows[at] = each
            model.dataChanged.emit(model.index(at, 0), model.index(at, columns - 1))
