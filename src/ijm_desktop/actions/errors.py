"""Why an action did not do what was asked."""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.kernel.declarations import Broken
from ijm_desktop.kernel.errors import AppError


class RuleBlocks(AppError):
    code = "RULE_BLOCKS"
    sentence = "This cannot be saved as it is: {sentences} Change it and save again."

    def __init__(self, rules: Sequence[Broken]) -> None:
        self.rules = tuple(rules)
        super().__init__(sentences=" ".join(rule.sentence for rule in rules))


class RuleAsks(AppError):
    code = "RULE_ASKS"
    sentence = "A reason is needed before this is saved: {sentences} Give one and save again."

    def __init__(self, rules: Sequence[Broken]) -> None:
        self.rules = tuple(rules)
        super().__init__(sentences=" ".join(rule.sentence for rule in rules))


class ScopeNeeded(AppError):
    code = "SCOPE_NEEDED"
    sentence = "A record of type {type} belongs to one {scope}. Say which one and save again."


class NoSuchRecord(AppError):
    code = "NO_SUCH_RECORD"
    sentence = (
        "There is no such record here. It may have been withdrawn from you; "
        "look for it again in the list."
    )


class LineRefused(AppError):
    code = "LINE_REFUSED"
    sentence = "Line {line} cannot be taken in: {why} Nothing was taken in; mend it and try again."


class PassphraseTooWeak(AppError):
    code = "PASSPHRASE_TOO_WEAK"
    sentence = (
        "This passphrase could be guessed by somebody who takes the laptop. Nothing was made; "
        "use four or more unrelated words."
    )


class AlreadyEnrolled(AppError):
    code = "ALREADY_ENROLLED"
    sentence = (
        "Headquarters has already answered for this computer, so nothing was changed. "
        "Go on working; to start anew, use another folder."
    )


class NoAttachmentThere(AppError):
    code = "NO_ATTACHMENT_THERE"
    sentence = (
        "This record holds no attached file that can be read. It may have been erased; look for "
        "another in the list of the case."
    )


class AttachedElsewhere(AppError):
    code = "ATTACHED_ELSEWHERE"
    sentence = (
        "The record is of another case, or other people read it than would read the file. Nothing "
        "was attached; choose the kind of file that fits the record, or attach it to the case."
    )


class PurposeNeeded(AppError):
    code = "PURPOSE_NEEDED"
    sentence = (
        "Handing out a file is recorded with its purpose, and none was given. Nothing was written; "
        "say what it is for."
    )


class NotesStay(AppError):
    code = "NOTES_STAY"
    sentence = (
        "What a camera or a program wrote into this file, such as the place, cannot be taken out "
        "of it. Nothing was written; hand out the original to an authority, or hand out nothing."
    )


class AuthorityNeeded(AppError):
    code = "AUTHORITY_NEEDED"
    sentence = (
        "The original goes out with everything that is written in it, such as the place, and only "
        "to an authority. Nothing was written; say which authority gets it."
    )


class TargetTaken(AppError):
    code = "TARGET_TAKEN"
    sentence = (
        "There is already something named '{file}' there. Nothing was written; choose another name."
    )


class TooLargeToView(AppError):
    code = "TOO_LARGE_TO_VIEW"
    sentence = (
        "This file is larger than {megabytes} MiB, which is too much to show safely. Hand it out "
        "to look at it in another program."
    )


class NotSignable(AppError):
    code = "NOT_SIGNABLE"
    sentence = "A {type} is not something that is signed, so nothing was changed. Go on without."


class NotInUse(AppError):
    code = "NOT_IN_USE"
    sentence = "This was taken out of use, so it was not signed. Take it back into use first."


class SettleFirst(AppError):
    code = "SETTLE_FIRST"
    sentence = (
        "Two people wrote different things here ({fields}), so it was not signed. "
        "Choose what is to stand, then sign."
    )


class NothingToSign(AppError):
    code = "NOTHING_TO_SIGN"
    sentence = (
        "You have signed all of this already, so nothing was changed. "
        "Sign again when something was added."
    )


class NothingToRelease(AppError):
    code = "NOTHING_TO_RELEASE"
    sentence = (
        "Nothing of what was chosen can be let out of this note, so nothing was changed. Choose "
        "fields that hold text, a number or a date, in a note of a case."
    )


class NothingListed(AppError):
    code = "NOTHING_LISTED"
    sentence = (
        "There is no file in the folder '{folder}'. Nothing was copied; choose the folder that "
        "holds the files, such as DCIM on a phone."
    )


class TooManyListed(AppError):
    code = "TOO_MANY_LISTED"
    sentence = (
        "There are more than {most} files in this folder. Nothing was copied; choose a folder "
        "inside it, one after another."
    )


class NotStaged(AppError):
    code = "NOT_STAGED"
    sentence = (
        "This file was decided about already, or its copy is not here. Nothing was changed; look "
        "at the list again."
    )


class StillUndecided(AppError):
    code = "STILL_UNDECIDED"
    sentence = (
        "{count} files still wait to be copied or decided about, so the list stays. Decide about "
        "them, or throw away what is left."
    )
