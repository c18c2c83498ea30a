"""What can go wrong in an exchange that is neither the disk's nor the bundle's doing."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class CopyDiffers(AppError):
    code = "COPY_DIFFERS"
    sentence = (
        "What was written to the stick is not what came back from it, so it was taken away again. "
        "Nothing is lost and nothing counts as sent. Use another stick."
    )


class FileUnreadable(AppError):
    code = "FILE_UNREADABLE"
    sentence = (
        "This file could not be read from where it lies, so it was left there and nothing was "
        "changed. Exchange again; if it happens twice, have it sent again on another stick."
    )


class ExchangeStopped(AppError):
    code = "EXCHANGE_STOPPED"
    sentence = (
        "The exchange was stopped. What had come in before is kept, nothing is half done; "
        "exchange again when you can."
    )


class NotEnrolled(AppError):
    code = "NOT_ENROLLED"
    sentence = (
        "Headquarters does not know this computer yet. Your work is kept and waits; "
        "bring the request to headquarters and enter their answer."
    )


class ChainGap(AppError):
    code = "CHAIN_GAP"
    sentence = (
        "Earlier work of this sender has not arrived yet, so this waits. Nothing is lost: "
        "the answer asks for what is missing."
    )


class NotHeadquarters(AppError):
    code = "NOT_HEADQUARTERS"
    sentence = (
        "Only headquarters can do this, and this is not headquarters' computer. "
        "Nothing was changed; ask headquarters."
    )
