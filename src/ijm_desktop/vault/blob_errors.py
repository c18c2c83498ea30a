"""What can be wrong with an attached file. Each leaves the record and everything else as it was."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class SourceNotAFile(AppError):
    code = "SOURCE_NOT_A_FILE"
    sentence = (
        "'{file}' is not a file that can be attached: it is gone, or it is a folder or a device. "
        "Nothing was added; choose a file."
    )


class SourceChanged(AppError):
    code = "SOURCE_CHANGED"
    sentence = (
        "'{file}' changed while it was read, so nothing was added. Wait until the other program "
        "has finished with it, then add it again."
    )


class AttachmentMissing(AppError):
    code = "ATTACHMENT_MISSING"
    sentence = (
        "This attached file is not on this computer. The record stays, and the file comes with an "
        "exchange: by itself, or, where it is large or was taken away outside the app, once you "
        "ask to bring it here."
    )


class AttachmentCutShort(AppError):
    code = "ATTACHMENT_CUT_SHORT"
    sentence = (
        "Part of this attached file is missing on the disk, so none of it is shown. The record "
        "stays; restore a backup, or ask who added it to add it again."
    )


class AttachmentPartsSwapped(AppError):
    code = "ATTACHMENT_PARTS_SWAPPED"
    sentence = (
        "Pieces of this attached file lie in another order than they were stored in, so none of it "
        "is shown. The record stays; tell headquarters, and restore a backup."
    )


class AttachmentAltered(AppError):
    code = "ATTACHMENT_ALTERED"
    sentence = (
        "This attached file was altered on the disk since it was stored, so none of it is shown. "
        "The record stays; tell headquarters, and restore a backup."
    )


class AttachmentNotAsSigned(AppError):
    code = "ATTACHMENT_NOT_AS_SIGNED"
    sentence = (
        "This attached file is not the one that its record was signed with, so it is not to be "
        "used. The record stays; tell headquarters."
    )
