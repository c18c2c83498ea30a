"""What a stranger sees of the program: a neutral name, icon, folder and file suffix.

One build setting, `resources/cover.json`, decides them all, so that a laptop opened by somebody
else tells neither the organisation nor the purpose. Only what is shown changes: formats and keys
never depend on the cover, so vaults and bundles move between builds with different covers.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from functools import cache

from ijm_desktop.kernel import resources
from ijm_desktop.kernel.errors import AppError

_RULES = {
    "name": re.compile(r"[^\W_][\w .&-]{0,39}"),
    "program": re.compile(r"[a-z][a-z0-9-]{0,31}"),
    "identifier": re.compile(r"[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*){2,}"),
    "folder": re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]{0,39}"),
    "suffix": re.compile(r"\.[a-z0-9]{2,8}"),
    "icon": re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*\.svg"),
}


class CoverMalformed(AppError):
    code = "COVER_MALFORMED"
    sentence = (
        "The build's cover is not usable: {field}. Mend resources/cover.json and build it again."
    )


@dataclass(frozen=True, slots=True)
class Cover:
    """The visible identity of one build."""

    name: str
    """For people: window titles, menus, notifications."""
    program: str
    """For the system: the binary, the process and the build's folder."""
    identifier: str
    """Reverse-domain id for desktop files, macOS bundles and the Windows taskbar."""
    folder: str
    """Under the platform's data, state and settings directories."""
    suffix: str
    """Of every file the program writes for somebody else, with its dot."""
    icon: str
    """A resource name, for `resources.read`."""


def parse(raw: bytes) -> Cover:
    """Read a cover setting; raises CoverMalformed naming the first field that is wrong."""
    try:
        values = json.loads(raw)
    except ValueError as error:
        raise CoverMalformed(field="it is not JSON") from error
    names = [field.name for field in fields(Cover)]
    if not isinstance(values, dict) or set(values) != set(names):
        raise CoverMalformed(field=f"it must name exactly {', '.join(names)}")
    for name in names:
        if not isinstance(values[name], str) or not _RULES[name].fullmatch(values[name]):
            raise CoverMalformed(field=name)
    return Cover(**values)


@cache
def current() -> Cover:
    """The cover of this build."""
    return parse(resources.read("cover.json"))
