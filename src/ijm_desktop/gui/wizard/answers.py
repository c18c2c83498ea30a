"""What the first run has learnt so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.tasks import Tasks
from ijm_desktop.kernel.codelists import CodeLists


@dataclass(slots=True)
class Answers:
    """Filled by the steps in turn; `desk` and `recovery_code` come into being at the creation."""

    language: str
    name: str = ""
    role: str = ""
    office: str = ""
    passphrase: str = field(default="", repr=False)
    recovery_code: str = field(default="", repr=False)
    desk: Desk | None = None


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps work with."""

    tasks: Tasks
    machine: Machine
    codelists: CodeLists
