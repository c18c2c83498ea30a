"""Why a bundle, or something in one, is refused (docs/spec/bundle.md §11)."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class NotABundle(AppError):
    code = "NOT_A_BUNDLE"
    sentence = (
        "This file is not an exchange file, so it was left alone. "
        "Choose another file, or ask for it to be copied again."
    )


class BundleTooNew(AppError):
    code = "BUNDLE_TOO_NEW"
    sentence = (
        "This file was made by a newer version of this program ({part}). It is kept and nothing "
        "was changed. Update the program, then exchange again."
    )


class NotForThisSeat(AppError):
    code = "NOT_FOR_THIS_SEAT"
    sentence = (
        "This file is not addressed to you on this computer, or its address was altered on the "
        "way. Nothing was changed. Pass it on to whom it is for, or ask for a new one."
    )


class SealedToRetiredKey(AppError):
    code = "SEALED_TO_RETIRED_KEY"
    sentence = (
        "This file was sealed to a key that is no longer kept, because it came very late. "
        "Nothing is lost: exchange again, and its contents will be sent anew."
    )


class BundleDamaged(AppError):
    code = "BUNDLE_DAMAGED"
    sentence = (
        "This file was cut short or altered on the way. Nothing was changed. "
        "Copy it again, or exchange again to have it sent anew."
    )


class BundleTooLarge(AppError):
    code = "BUNDLE_TOO_LARGE"
    sentence = (
        "This file is larger than an exchange file may be. Nothing was changed. "
        "Exchange again; what is waiting is sent in several files."
    )


class BundleBomb(AppError):
    code = "BUNDLE_BOMB"
    sentence = (
        "This file would unpack to far more than it may hold, so it was refused and nothing was "
        "changed. Tell headquarters who sent it."
    )


class BlockMalformed(AppError):
    code = "BLOCK_MALFORMED"
    sentence = (
        "Part of this file is not in the form it must have ({part}), so nothing of it was taken "
        "in. Exchange again, and tell headquarters if it happens twice."
    )


class UnknownSender(AppError):
    code = "UNKNOWN_SENDER"
    sentence = (
        "Nobody whom headquarters knows made this file, so it was kept aside and nothing was "
        "changed. Ask headquarters whether its sender is enrolled."
    )


class WrongOrganisation(AppError):
    code = "WRONG_ORGANISATION"
    sentence = (
        "This file belongs to another organisation than yours. Nothing was changed. "
        "Ask its sender which organisation it is for."
    )


class RootCodeMismatch(AppError):
    code = "ROOT_CODE_MISMATCH"
    sentence = (
        "This answer does not carry the code that headquarters read out. Nothing was changed. "
        "Check the digits once more on the telephone; do not accept the file if they differ."
    )


class RootRollback(AppError):
    code = "ROOT_ROLLBACK"
    sentence = (
        "This file disagrees with what is already known of headquarters' own keys. Nothing was "
        "changed. Ring headquarters before you exchange again."
    )


class DirectoryRollback(AppError):
    code = "DIRECTORY_ROLLBACK"
    sentence = (
        "This file carries an older list of who may see what than the one here. Nothing was "
        "changed. Exchange again to get the newest one."
    )


class FeedGap(AppError):
    code = "FEED_GAP"
    sentence = (
        "Something that headquarters sent earlier has not arrived here yet, so this file has to "
        "wait. Nothing was changed; the next exchange sends what is missing."
    )


class ReceiptMismatch(AppError):
    code = "RECEIPT_MISMATCH"
    sentence = (
        "Headquarters' confirmation does not match what is on this computer, as when a copy of "
        "this work was written in elsewhere. All of your work is kept and counts as unconfirmed. "
        "Where there is such a copy, exchange again; else tell headquarters before you go on."
    )


class RequestCodeMismatch(AppError):
    code = "REQUEST_CODE_MISMATCH"
    sentence = (
        "These digits do not open this request. Nothing was changed. Ask for the digits once "
        "more, or for the request file to be copied again."
    )
