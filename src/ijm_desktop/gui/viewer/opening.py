"""From an attached file to what can be shown of it; all of it on the worker and in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from ijm_desktop.actions import attachments
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.gui.viewer import documents, pictures
from ijm_desktop.gui.viewer.documents import Page
from ijm_desktop.gui.viewer.errors import NotShowable
from ijm_desktop.gui.viewer.pictures import Picture
from ijm_desktop.kernel import media_types

TEXT_LIMIT: Final = 1_000_000
"""Characters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Text:
    """`whole` is False when the file goes on beyond what is shown."""

    text: str
    whole: bool


Shown: TypeAlias = Picture | Page | Text


def can_open(media_type: str) -> bool:
    """By what the record says; what the file really is shows when it is opened."""
    return media_type in media_types.IMAGES | {media_types.PDF, media_types.TEXT}


def opened(desk: Desk, key: RecordKey, page: int = 0) -> Shown:
    """Goes by the file's own first bytes; `page` counts from 0, for documents.

    Raises NotShowable, TooLargeToView, and what reading an attachment raises."""
    data = attachments.content(desk, key)
    kind = media_types.of(data[: media_types.HEAD])
    if kind in media_types.IMAGES:
        return pictures.decoded(data)
    if kind == media_types.PDF:
        return documents.page(data, page)
    if kind == media_types.TEXT:
        text = data.decode("utf-8", "replace")
        return Text(text[:TEXT_LIMIT], len(text) <= TEXT_LIMIT)
    raise NotShowable
