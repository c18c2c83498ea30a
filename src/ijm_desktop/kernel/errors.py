"""Errors with stable codes.

A code never changes its meaning once shipped: people search for it, scripts match on it, and the
specifications name it in their test vectors. The sentence may be reworded and translated; it says
what happened, what is safe, and ends with the next step.
"""

from __future__ import annotations

from typing import ClassVar


class AppError(Exception):
    """Root of every error a person may see. `details` fill the sentence, without case content."""

    code: ClassVar[str] = "UNEXPECTED"
    sentence: ClassVar[str] = (
        "Something unexpected happened. Nothing was changed; please try again."
    )

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.text())

    def text(self) -> str:
        """The sentence in English with its details filled in."""
        return self.sentence.format_map(_Shown(self.details))


class _Shown(dict[str, object]):
    """Leaves an unfilled place visible rather than failing while reporting a failure."""

    def __missing__(self, key: str) -> str:
        return f"({key})"


def sentence_of(code: str) -> str:
    """The English sentence that goes with a stored code; the code itself when it is not known."""
    waiting = [AppError]
    while waiting:
        each = waiting.pop()
        if each.code == code:
            return each.sentence
        waiting.extend(each.__subclasses__())
    return code


class NotCanonical(AppError):
    code = "NOT_CANONICAL"
    sentence = (
        "This data is not in the one form the format allows, so it was refused and nothing was "
        "changed. Ask its sender to send it again."
    )


class IdentifierMalformed(AppError):
    code = "IDENTIFIER_MALFORMED"
    sentence = (
        "'{text}' is not an identifier. Copy it again from a list; it has 26 letters and digits."
    )


class FolderMissing(AppError):
    code = "FOLDER_MISSING"
    sentence = (
        "The folder '{folder}' is not there. Nothing was changed; plug the drive in again or "
        "choose another folder."
    )


class IsFolder(AppError):
    code = "IS_A_FOLDER"
    sentence = (
        "'{path}' is a folder, and a file is to be written. Nothing was changed; add a name for "
        "the file."
    )


class FolderReadOnly(AppError):
    code = "FOLDER_READ_ONLY"
    sentence = (
        "The folder '{folder}' cannot be written to. Nothing was changed; choose another folder or "
        "ask whoever looks after this computer to allow it."
    )


class DiskFull(AppError):
    code = "DISK_FULL"
    sentence = (
        "There is no room left where '{folder}' is. Nothing was changed and nothing was lost; make "
        "some room there, then try again."
    )


class DiskFailed(AppError):
    code = "DISK_FAILED"
    sentence = (
        "The disk or stick that holds '{folder}' did not answer ({reason}). Nothing was changed; "
        "check that it is plugged in, then try again."
    )
