"""What can be wrong with keys, signatures and sealed things."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class BadSignature(AppError):
    code = "BAD_SIGNATURE"
    sentence = (
        "A signature in this data does not hold, so nothing was taken in. "
        "Ask its sender to send it again, and tell headquarters if it happens twice."
    )


class WeakKey(AppError):
    code = "WEAK_KEY"
    sentence = (
        "A public key in this data is not one that an honest program makes, so it was refused. "
        "Tell headquarters, and make a new enrolment request."
    )


class NotForThisKey(AppError):
    code = "NOT_FOR_THIS_KEY"
    sentence = (
        "This was sealed for somebody else, or it was altered on the way. Nothing was taken in; "
        "ask its sender whom it is for."
    )


class StreamDamaged(AppError):
    code = "STREAM_DAMAGED"
    sentence = (
        "This file was cut short or altered, so nothing in it was believed. "
        "Copy it again, or ask its sender to send it again."
    )


class WrongKey(AppError):
    code = "WRONG_KEY"
    sentence = "This key does not open it. Check the passphrase or code, and try again."


class WrappingDamaged(WrongKey):
    """The key is right but what it locks isn't; a failure too for whoever tries several keys."""

    code = "WRAPPING_DAMAGED"
    sentence = (
        "The key is right, but what it should open was damaged. "
        "Use the recovery code, or restore a backup."
    )


class KdfParametersRefused(AppError):
    code = "KDF_PARAMETERS"
    sentence = (
        "The file that holds the keys asks for settings that this app never uses, so somebody may "
        "have changed it. Nothing was changed here; put a copy of the file back, or ask "
        "headquarters for help."
    )


class MemoryShort(AppError):
    code = "MEMORY_SHORT"
    sentence = (
        "There is not enough free memory to check the passphrase ({needed_mib} MiB). "
        "Close other programs, and try again."
    )


class CodeMistyped(AppError):
    code = "CODE_MISTYPED"
    sentence = (
        "This recovery code has a mistake in it. "
        "Compare it with the printed one, six groups of five, and type it again."
    )
