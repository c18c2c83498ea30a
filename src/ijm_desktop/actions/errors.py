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
    sentence = "A {type} belongs to a {scope}. Say which one and save again."


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
