"""What can be wrong with a vault. Sentences speak of "your work", never of a vault."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class WrongPassphrase(AppError):
    code = "WRONG_PASSPHRASE"
    sentence = "This passphrase does not open your work. Nothing was changed; please try again."


class WrongCode(AppError):
    code = "WRONG_CODE"
    sentence = (
        "This recovery code does not open your work. Nothing was changed; check that the paper is "
        "the one for this computer and type it again."
    )


class KeyFileDamaged(AppError):
    code = "KEY_FILE_DAMAGED"
    sentence = (
        "The file that holds the keys to your work is damaged. Nothing was changed; put a copy of "
        "'{name}' back, or ask headquarters for help."
    )


class KeyFileTooNew(AppError):
    code = "KEY_FILE_TOO_NEW"
    sentence = (
        "The keys to this work were written by a newer version of the app. Nothing was changed; "
        "install the newer version to open it."
    )


class KeyFileMissing(AppError):
    code = "KEY_FILE_MISSING"
    sentence = (
        "The folder '{folder}' holds work but not the file with its keys. Nothing was changed; put "
        "a copy of '{name}' back, or choose another folder."
    )


class VaultExists(AppError):
    code = "VAULT_EXISTS"
    sentence = (
        "The folder '{folder}' already holds somebody's work. Nothing was changed; choose another "
        "folder, or open this one."
    )


class FolderTaken(AppError):
    code = "FOLDER_TAKEN"
    sentence = (
        "The folder '{folder}' already has something named '{name}', which this app would empty. "
        "Nothing was changed; choose another folder."
    )


class NoVaultHere(AppError):
    code = "NO_VAULT_HERE"
    sentence = "The folder '{folder}' holds no work of this app. Choose another folder."


class VaultInUse(AppError):
    code = "VAULT_IN_USE"
    sentence = (
        "Your work is open in another window or by another program. Nothing was changed; close it "
        "there, then try again."
    )


class VaultTooNew(AppError):
    code = "VAULT_TOO_NEW"
    sentence = (
        "This work was last opened by a newer version of the app. Nothing was changed; install the "
        "newer version to open it."
    )


class VaultDamaged(AppError):
    code = "VAULT_DAMAGED"
    sentence = (
        "The file that holds your work cannot be read ({part}). Nothing was changed; restore a "
        "backup, or ask headquarters for what they hold of it."
    )


class ChainDamaged(AppError):
    code = "CHAIN_DAMAGED"
    sentence = (
        "What is stored does not agree with what was signed when it was saved. Nothing was "
        "changed; run a check of your work and tell headquarters before you write more."
    )


class OlderCopy(AppError):
    code = "OLDER_COPY"
    sentence = (
        "Headquarters holds later work from this computer than is stored here, so this is an "
        "older copy of it. Nothing was changed; open the newer one, or go on from this one with "
        "the command 'here --copied' and let headquarters compare its code."
    )


class VaultBusy(AppError):
    code = "VAULT_BUSY"
    sentence = (
        "Two parts of the app used the stored work at the same moment. Nothing was changed; please "
        "try again, and report it if it happens twice."
    )


class StoreFailed(AppError):
    code = "STORE_FAILED"
    sentence = (
        "The store could not be read or written ({reason}). Nothing was changed; try again, and "
        "run a check of your work if it happens twice."
    )


class SignerMissing(AppError):
    code = "SIGNER_MISSING"
    sentence = (
        "Your work was opened with headquarters' recovery key, which can read but not sign for "
        "you. Nothing was saved; ask headquarters to enrol this computer again."
    )


class UnknownEpoch(AppError):
    code = "UNKNOWN_EPOCH"
    sentence = (
        "This is about a sender whose key is not known here. Nothing was changed; exchange with "
        "headquarters first."
    )


class SlotMissing(AppError):
    code = "SLOT_MISSING"
    sentence = (
        "Nothing of the kind '{kind}' opens this work, so there is nothing to remove. Nothing was "
        "changed; ask for the list of what opens it."
    )


class LastSlot(AppError):
    code = "LAST_SLOT"
    sentence = (
        "Nothing else would open this work as you, so it stays. Nothing was changed; make another "
        "passphrase or recovery code first, then remove this one."
    )


class NotAsked(AppError):
    code = "NOT_ASKED"
    sentence = (
        "Headquarters was not asked for help with this work, so there is nothing to answer. "
        "Nothing was changed; write a request first and read out its digits."
    )


class NoRecoverySlot(AppError):
    code = "NO_RECOVERY_SLOT"
    sentence = (
        "Headquarters cannot open this work: no key of theirs was put in here before. Nothing was "
        "changed; only the passphrase or the printed code opens it."
    )
