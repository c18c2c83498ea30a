"""Why people freed together were not taken in, said beside the cell where it can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ijm_desktop.kernel.errors import AppError


class TagUsed(AppError):
    code = "TAG_USED"
    sentence = (
        "The tag {tag} was given to somebody already. Read it again, or take the next free one."
    )


class TagUnknown(AppError):
    code = "TAG_UNKNOWN"
    sentence = "No range made for this case holds the tag {tag}. Read it again and correct it."


class TagOfAnother(AppError):
    code = "TAG_OF_ANOTHER"
    sentence = (
        "The tag {tag} belongs to the range of another computer. Take one of your own, or give "
        "the reason."
    )


class TwoLead(AppError):
    code = "TWO_LEAD"
    sentence = "Two people cannot both lead one household. Choose another role for one of them."


class NobodyThere(AppError):
    code = "NOBODY_THERE"
    sentence = "Nobody is in this household yet. Fill in at least one row and save again."


class CountOfTags(AppError):
    code = "COUNT_OF_TAGS"
    sentence = (
        "So many tags cannot be made: they are numbered from 1 to 99999. Ask for fewer, at least "
        "one for each computer."
    )


class ColumnsUnknown(AppError):
    code = "COLUMNS_UNKNOWN"
    sentence = (
        "The first line of the file must name its columns, and {columns} is none of them. Use "
        "household, tag, name, romanised, sex, age, role and part."
    )


class OneRecord(AppError):
    code = "ONE_RECORD"
    sentence = (
        "Both are one and the same record, so there is nothing to ask. Nothing was changed; give "
        "the two records that may be of one person."
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """What is wrong in one column of one row (counted from 0); `column` as `Member` names it."""

    row: int
    column: str
    error: AppError


class HouseholdRefused(AppError):
    code = "HOUSEHOLD_REFUSED"
    sentence = "Nothing of this household is saved: {why} Mend it and save again."

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = tuple(cells)
        super().__init__(
            why=" ".join(f"row {cell.row + 1}: {cell.error.text()}" for cell in self.cells)
        )
