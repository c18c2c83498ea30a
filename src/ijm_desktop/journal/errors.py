"""What can be wrong with a change, a chain or an epoch."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class ChangeMalformed(AppError):
    code = "CHANGE_MALFORMED"
    sentence = (
        "A change in this data is not well formed ({part}). Nothing was taken in; "
        "ask its sender to send it again."
    )


class ChangeTooLarge(AppError):
    code = "CHANGE_TOO_LARGE"
    sentence = (
        "This is more text than one save can hold. Nothing was saved and nothing was lost: "
        "divide it over two records and save each."
    )


class EpochMalformed(AppError):
    code = "EPOCH_MALFORMED"
    sentence = (
        "The statement that names a sender's key is not well formed. Nothing was taken in; "
        "ask its sender to send it again."
    )


class TreeMismatch(AppError):
    code = "TREE_MISMATCH"
    sentence = (
        "These changes do not add up to what their author signed. Nothing was taken in; "
        "exchange again, and tell headquarters if it happens twice."
    )
