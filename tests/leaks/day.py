"""A day's work as a process of its own, with a canary in every field, to its end or to a crash.

`python -m tests.leaks.day FOLDER END` opens the work in FOLDER, writes a record of every type,
edits, searches, views, locks, opens again and comes to END.
`python -m tests.leaks.day FOLDER leaks WHAT` leaks one canary on purpose, so that the search can
be seen to fail.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ijm_desktop import app
from ijm_desktop.actions import (
    attachments,
    finding,
    importing,
    overview,
    reading,
    records,
    setting_up,
)
from ijm_desktop.actions.desk import Desk
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import RecordType
from tests.leaks import canaries
from tests.leaks.canaries import PASSPHRASE, SCOPE, WORD

SAVED: Final = "saved"


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def make(folder: Path) -> None:
    """The work that a day begins with: a person's own, nothing in it."""
    who = setting_up.Who(canaries.OWNER, "investigator", canaries.OFFICE)
    setting_up.create(
        folder, PASSPHRASE, who, clock=now_ms, random=os.urandom, parameters=FLOOR
    ).desk.close()
    original(folder).write_bytes(canaries.canary("attached", "content").encode() * 20_000)


def original(folder: Path) -> Path:
    """What is attached: it lies outside the home and stays there."""
    return folder.parents[2] / "original.txt"


def attach(desk: Desk, source: Path) -> None:
    """Attached and looked at in the app's own viewer."""
    saved = attachments.finished(attachments.adding(desk, SCOPE, source))
    assert attachments.content(desk, saved.key) == source.read_bytes()


def unlocked(folder: Path) -> Desk:
    return setting_up.unlock(folder, PASSPHRASE, clock=now_ms, random=os.urandom)


def write(desk: Desk, record_type: RecordType) -> None:
    """Saved, searched, viewed, edited and taken out of use."""
    scope = None if record_type.root else SCOPE
    values = canaries.values(record_type)
    shown = reading.record(desk, records.add(desk, record_type.name, values, scope_id=scope).key)
    finding.find(desk, canaries.canary(record_type.name))
    reading.listed(desk, record_type.name)
    reading.history(desk, shown.key)
    records.edit(desk, shown, {record_type.fields[0].name: values[record_type.fields[0].name]})
    records.void(desk, reading.record(desk, shown.key), canaries.VOIDED)
    records.restore(desk, reading.record(desk, shown.key))


def work(folder: Path) -> None:
    with unlocked(folder) as desk:
        for each in REGISTRY.all():
            write(desk, each)
        attach(desk, original(folder))
        finding.index_behind(desk)
        finding.find(desk, WORD)
        overview.home(desk)
        (case,) = reading.cases(desk).rows
        reading.case(desk, case.key.record)
    with unlocked(folder) as desk:  # locked in between
        finding.find(desk, WORD)
        setting_up.write_request(desk, folder.parent / "request.file")
    os.writev(1, [f"{SAVED}\n".encode()])


def in_an_import(desk: Desk, end: Callable[[], object]) -> None:
    """`end` comes when fifty records are written and nothing is committed."""
    text = canaries.canary("import", "seen")
    entry = {
        "type": "observation",
        "case": identifiers.text(SCOPE),
        "fields": {"happened_at": "2026-11-17T10:00:00Z", "seen": text * 100},
    }

    def lines() -> Iterator[str]:
        for _ in range(50):
            yield json.dumps(entry)
        end()

    importing.import_lines(desk, lines())


def mistaken() -> None:
    raise ValueError(canaries.canary("error", "text"), canaries.values(REGISTRY.get("case")))


ENDS: Final[dict[str, Callable[[], object]]] = {
    "lock": lambda: None,
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "aborted": os.abort,
    "segmentation fault": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "error": mistaken,
}


def _file(content: bytes, name: str = "") -> None:
    """Written to the temporary folder and taken away again."""
    path = Path(tempfile.mkdtemp()) / f"file{name}"
    path.write_bytes(content)
    path.unlink()


def _told(content: bytes) -> None:
    one, two = socket.socketpair()
    one.sendall(content)
    two.close()


TEXT: Final = canaries.canary("case", "summary").encode()
LEAKS: Final[dict[str, Callable[[], object]]] = {
    "a file": lambda: _file(b"before" + TEXT + b"after"),
    "utf-16": lambda: _file(b"x" + TEXT.decode().encode("utf-16-le")),
    "utf-16 the other way": lambda: _file(b"x" + TEXT.decode().encode("utf-16-be")),
    "base64": lambda: _file(base64.b64encode(b"x" + TEXT)),
    "base64 one further": lambda: _file(base64.b64encode(b"xx" + TEXT)),
    "base64 two further": lambda: _file(base64.b64encode(b"xxx" + TEXT)),
    "hexadecimal": lambda: _file(TEXT.hex().upper().encode()),
    "a file's name": lambda: _file(b"", TEXT.decode()),
    "an id": lambda: _file(b"x" + SCOPE),
    "an instant": lambda: _file((1_793_461_200_000).to_bytes(8, "little")),
    "a date": lambda: _file(b"on 2026-11-02"),
    "a socket": lambda: _told(TEXT),
    "standard error": lambda: sys.stderr.write(TEXT.decode()),
}


def main(folder: Path, end: str, what: str = "") -> None:
    sys.excepthook = app.report
    if end == "leaks":
        LEAKS[what]()
        return
    work(folder)
    with unlocked(folder) as desk:
        in_an_import(desk, ENDS[end])


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
