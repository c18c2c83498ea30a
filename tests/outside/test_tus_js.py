"""tus-js-client as npm has it fills an upload's URL that our signed request opened (hub §5.1)."""

from __future__ import annotations

import os
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hub.conftest import World
from tests.outside import cutting

pytestmark = pytest.mark.outside
HERE = Path(__file__).parent
SIZE = 6_000_000


@dataclass(frozen=True, slots=True)
class Posted:
    """A file on a disk and the URL that was opened for it."""

    data: bytes
    path: Path
    place: str


@pytest.fixture
def posted(world: World, tmp_path: Path) -> Posted:
    data = os.urandom(SIZE)
    path = tmp_path / "sealed"
    path.write_bytes(data)
    return Posted(data, path, world.seat.begin(world.to_hq, data).headers["Location"])


def fill(address: str, posted: Posted, how: str = "") -> subprocess.CompletedProcess[str]:
    words = ["node", HERE / "fill.mjs", address + posted.place, posted.path, how]
    return subprocess.run(
        [str(each) for each in words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def carried(world: World) -> float:
    """Bytes of files that came to this hub."""
    return next(iter(world.hub.metrics.came.collect())).samples[0].value


def assert_arrived(world: World, posted: Posted) -> None:
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == posted.data


def test_cut_in_the_middle_of_a_request_it_goes_on_there(world: World, posted: Posted) -> None:
    with cutting.link(world.address, cut_after=SIZE // 2) as address:
        done = fill(address, posted)
    assert (done.stdout, done.returncode) == ("filled\n", 0), done.stderr
    assert carried(world) < SIZE + SIZE // 2  # it did not begin anew
    assert_arrived(world, posted)


def test_killed_in_the_middle_another_goes_on_there(world: World, posted: Posted) -> None:
    assert fill(world.address, posted, "killed").returncode == -signal.SIGKILL
    stood = int(world.seat.head(posted.place).headers["Upload-Offset"])
    assert SIZE / 2 <= stood < SIZE
    done = fill(world.address, posted)
    assert (done.stdout, done.returncode) == ("filled\n", 0), done.stderr
    assert carried(world) == SIZE
    assert_arrived(world, posted)


def test_it_takes_one_back(world: World, posted: Posted) -> None:
    assert fill(world.address, posted, "ended").returncode == 3
    assert world.seat.head(posted.place).status_code == 410
    assert world.hq.files(world.to_hq) == []
