"""What the viewer cannot show."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class NotShowable(AppError):
    code = "NOT_SHOWABLE"
    sentence = (
        "This file cannot be shown here. It is stored as it was added; hand it out to look at it "
        "in another program."
    )
