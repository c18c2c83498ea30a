"""Keeps bundles of the format as it ships: `python -m tests.bundle.make_golden NAME`.

A golden fixture is made once, for a release, and never changed or deleted: every later version must
read it to the same contents. So this refuses to write over one.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from ijm_desktop.bundle.header import Kind
from ijm_desktop.bundle.request import make_request, seal_request
from ijm_desktop.bundle.root import root_code
from ijm_desktop.journal.change import Change, opening, skeleton
from tests.bundle import later
from tests.bundle.world import (
    CASEWORK,
    HQ,
    NOW,
    ORGANISATION,
    READER,
    chain,
    feed_bundle,
    fixed_random,
    work_bundle,
)

FOLDER = Path(__file__).parents[1] / "golden"


def contents(change: Change) -> dict[str, str | int]:
    """All that a change is, in a form that does not depend on the classes of the day."""
    return {
        "id": change.id.hex(),
        "number": change.number,
        "skeleton": skeleton(change).hex(),
        "opening": opening(change).hex(),
    }


def write(name: str) -> None:
    folder = FOLDER / name
    folder.mkdir(parents=True)  # FileExistsError: a golden fixture is never made anew
    changes = chain(20)
    shown = [each for each in changes if each.bucket == CASEWORK]
    request = make_request(
        READER.key,
        name="Sita सीता",
        role="aftercare",
        office="Pokhara",
        epoch=READER.epoch,
        sealing=READER.sealing.public,
        stamp=NOW << 16,
        random=fixed_random("golden"),
    )
    (folder / "work.bin").write_bytes(work_bundle(changes, os.urandom))
    (folder / "feed.bin").write_bytes(feed_bundle(changes, os.urandom))
    (folder / "welcome.bin").write_bytes(feed_bundle(changes, os.urandom, Kind.WELCOME))
    (folder / "request.bin").write_bytes(seal_request(request, os.urandom))
    about: dict[str, Any] = {
        "organisation": ORGANISATION.hex(),
        "root_code": root_code(ORGANISATION),
        "request_code": request.code,
        "request_name": request.name,
        "headquarters": {"seat": HQ.seat.hex(), "sealing": HQ.sealing.private_bytes.hex()},
        "reader": {"seat": READER.seat.hex(), "sealing": READER.sealing.private_bytes.hex()},
        "work": [contents(each) for each in changes],
        "feed": [contents(each) for each in shown],
    }
    (folder / "work-later.bin").write_bytes(later.work_bundle(os.urandom))
    (folder / "feed-later.bin").write_bytes(later.feed_bundle(os.urandom))
    about["later"] = {
        "roots": [each.hex() for each in later.roots()],
        "sender": later.AUTHOR_AGAIN.epoch.encoded()[0].hex(),
        "sealing": later.AUTHOR_AGAIN.sealing.public.hex(),
        "judged": later.judged().encoded().hex(),
        "work": [contents(each) for each in [*later.AUTHORS[4:], *chain(4, later.AUTHOR_AGAIN)]],
        "feed": [contents(each) for each in later.shown()],
    }
    (folder / "contents.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    write(sys.argv[1])
