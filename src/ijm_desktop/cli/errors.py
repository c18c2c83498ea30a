"""What only a command line can be short of: a passphrase, a file, a code read out, an answer."""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.kernel.codelists import CodeList
from ijm_desktop.kernel.errors import AppError


class PassphraseNeeded(AppError):
    code = "PASSPHRASE_NEEDED"
    sentence = (
        "A passphrase is needed and there is no terminal to ask at. Nothing was changed; name a "
        "file that holds it with {option}."
    )


class PassphraseFileUnreadable(AppError):
    code = "PASSPHRASE_FILE_UNREADABLE"
    sentence = (
        "No passphrase could be read from '{file}'. Nothing was changed; write the passphrase on "
        "its first line, in UTF-8."
    )


class AnswerNeeded(AppError):
    code = "ANSWER_NEEDED"
    sentence = (
        "This asks first, and there is no terminal to ask at. Nothing was changed; say yes with "
        "{option}."
    )


class RequestCodeNeeded(AppError):
    code = "REQUEST_CODE_NEEDED"
    sentence = (
        "A request is sealed under its own code, so that the file names nobody on its way. Nothing "
        "was changed; ask the new colleague for the thirty digits and give them with "
        "--request-code."
    )


class EpochCodeNeeded(AppError):
    code = "EPOCH_CODE_NEEDED"
    sentence = (
        "Work counts after a restore or a copy only once its code was compared. Nothing was "
        "changed; ask the colleague for the thirty digits that vault epoch shows and give them "
        "with --code."
    )


class WhoNeeded(AppError):
    code = "WHO_NEEDED"
    sentence = (
        "Nobody works in '{folder}' yet, so a request needs to say who asks. Nothing was made; "
        "give --name, --role and --office."
    )


class FileMissing(AppError):
    code = "FILE_MISSING"
    sentence = "There is no file '{file}'. Nothing was changed; check its name and where it lies."


class FileNotText(AppError):
    code = "FILE_NOT_TEXT"
    sentence = (
        "The file '{file}' is not text in UTF-8. Nothing was changed; save it as UTF-8 and try "
        "again."
    )


class AnswerUnknown(AppError):
    code = "ANSWER_UNKNOWN"
    sentence = "'{written}' is not one of the answers for {title}.{nearest} Choose one of: {known}."


class WrittenByProgram(AppError):
    code = "WRITTEN_BY_PROGRAM"
    sentence = (
        "Records of type '{type}' are written by the program itself. Nothing was changed; use the "
        "command that is for it, such as hq assign."
    )


class NotInConflict(AppError):
    code = "NOT_IN_CONFLICT"
    sentence = (
        "The field '{field}' holds one value only, so there is nothing to settle. Nothing was "
        "changed; use record set to change it."
    )


class CheckFailed(AppError):
    code = "CHECK_FAILED"
    sentence = (
        "The check found {count} things that are not as they should be. Copy the whole folder "
        "somewhere safe, then tell headquarters before you write more."
    )


class EvidenceDamaged(AppError):
    code = "EVIDENCE_DAMAGED"
    sentence = (
        "Of the attached files, {count} cannot be shown to be what was signed. Nothing was "
        "changed; tell headquarters, and restore a backup."
    )


class HubNotInstalled(AppError):
    code = "HUB_NOT_INSTALLED"
    sentence = (
        "This copy of the program comes without what a mailbox server needs. Install it from "
        "its source with the libraries of requirements/hub.txt, then start the server again."
    )


class HubDatabaseAway(AppError):
    code = "HUB_DATABASE_AWAY"
    sentence = (
        "The mailbox server's database cannot be reached or written, so the server did not "
        "start. Nothing in it was changed; see that it runs, and start the server again."
    )


def answer_unknown(written: str, codelist: CodeList) -> AnswerUnknown:
    """With the answers that hold the word written, where there are any."""
    word = written.strip().casefold()
    near = [
        each.code
        for each in codelist.offered()
        if word and any(word in text.casefold() for text in (each.code, *each.labels.values()))
    ]
    return AnswerUnknown(
        written=written,
        title=codelist.titles["en"].lower(),
        nearest=_or(near),
        known=", ".join(each.code for each in codelist.offered()),
    )


def _or(near: Sequence[str]) -> str:
    return f" Did you mean {' or '.join(near)}?" if near else ""
