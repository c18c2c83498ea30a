"""Whatever lies on a stick: each file on its own, none able to stop the next."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import exchange as hq_exchange
from ijm_desktop.sync import exchange as seat_exchange
from ijm_desktop.sync.errors import ExchangeStopped, FileUnreadable
from ijm_desktop.sync.inbox import KeptAside, gather, printable
from ijm_desktop.sync.intake import take_in
from ijm_desktop.sync.transports.folder import Folder
from ijm_desktop.vault import exchanges
from tests.sync.transports.memory import Memory
from tests.sync.world import SUFFIX, World, state, value_at

RUBBISH = {
    f"empty{SUFFIX}": b"",
    f"short{SUFFIX}": b"\xa7\x5e",
    f"noise{SUFFIX}": os.urandom(5000),
    f"magic{SUFFIX}": b"\xa7\x5e\x0b\xd1\x01\x01\x01" + os.urandom(5000),
    f"newer{SUFFIX}": b"\xa7\x5e\x0b\xd1\x09\x01\x01" + os.urandom(5000),
}


def codes(aside: tuple[KeptAside, ...]) -> dict[str, str]:
    return {each.name.removesuffix(SUFFIX): each.code for each in aside}


def test_rubbish_is_named_and_stops_nothing(world: World) -> None:
    case = world.case(world.ines)
    world.trip(world.ines)
    world.stick.put(RUBBISH)
    report = world.exchange(world.ana)
    assert codes(report.kept_aside) == {
        "empty": "NOT_A_BUNDLE",
        "short": "NOT_A_BUNDLE",
        "noise": "NOT_A_BUNDLE",
        "newer": "BUNDLE_TOO_NEW",
    }
    assert report.ignored >= 1, "what no key opens may be for anybody"
    assert value_at(world.ana, case, "summary") == "A brothel behind the market"
    answered = world.answer()
    assert codes(answered.aside) == codes(report.kept_aside)


def test_names_that_are_no_text_and_names_that_move_a_cursor(world: World) -> None:
    names = [b"\xff\xfe\x80", b"a\x1b[2J", "a\u202eb".encode(), b"line\nbreak"]
    for name in names:
        (world.stick.path / os.fsdecode(name + SUFFIX.encode())).write_bytes(b"rubbish")
    report = world.exchange(world.ines)
    assert len(report.kept_aside) == len(names)
    assert all(each.name.isprintable() for each in report.kept_aside)
    stored = exchanges.kept_aside(world.ines.vault.database)
    assert sorted(each.name for each in stored) == sorted(each.name for each in report.kept_aside)
    assert printable("ordinary.alm") == "ordinary.alm"


def test_links_folders_pipes_and_huge_files(world: World, tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.write_bytes(b"of this computer")
    stick = world.stick.path
    (stick / f"link{SUFFIX}").symlink_to(private)
    (stick / f"away{SUFFIX}").symlink_to("/proc/self/mem")
    (stick / f"folder{SUFFIX}").mkdir()
    os.mkfifo(stick / f"pipe{SUFFIX}")
    with (stick / f"huge{SUFFIX}").open("wb") as file:
        file.truncate(1 << 40)
    case = world.case(world.ines)
    report = world.exchange(world.ines)
    assert codes(report.kept_aside) == {"huge": "BUNDLE_TOO_LARGE"}
    assert codes(world.answer().aside) == {"huge": "BUNDLE_TOO_LARGE"}
    assert value_at(world.hq, case, "summary") is not None
    assert list(world.ines.vault.incoming.iterdir()) == []


class Hostile(Memory):
    """Answers what it likes."""

    def fetch(self, name: str, to: Path, limit: int) -> bool:
        if name == "gone":
            return False
        if name == "unreadable":
            raise FileUnreadable
        return super().fetch(name, to, limit)


def test_what_went_while_we_looked_is_nothing_and_what_cannot_be_read_is_told(
    world: World,
) -> None:
    """Somebody else tidies the same shared folder; a sector is bad."""
    carrier = Hostile({"gone": b"", "unreadable": b"", "noise": b"x" * 100})
    before = state(world.ines)
    found = gather(
        world.ines.vault,
        carrier,
        lambda copy: take_in(world.ines.vault, copy),
        now_ms=world.clock(),
        stop=lambda: False,
    )
    assert [(each.name, each.code) for each in found.aside] == [
        ("unreadable", "FILE_UNREADABLE"),
        ("noise", "NOT_A_BUNDLE"),
    ]
    before.pop("kept_aside")
    after = state(world.ines)
    after.pop("kept_aside")
    assert after == before


class TestStopped:
    """At every step where an exchange may be stopped: nothing half done, and the next one heals."""

    def steps(self, desk: Desk, world: World, after: int) -> bool:
        """Whether it ran to its end."""
        asked = iter([False] * after + [True] * 10_000)
        try:
            seat_exchange.exchange(
                desk.vault,
                Folder(world.stick.path, SUFFIX),
                now_ms=world.clock(),
                random=os.urandom,
                stop=lambda: next(asked),
            )
        except ExchangeStopped:
            return False
        return True

    def test_at_a_seat(self, world: World) -> None:
        case = world.case(world.ines)
        world.trip(world.ines, world.ana)
        world.edit(world.ana, case, summary="A new lead")
        for after in range(100):
            names = set(world.stick.files())
            done = self.steps(world.ana, world, after)
            assert list(world.ana.vault.incoming.iterdir()) == []
            left = set(world.stick.files()) - names
            assert not any(name.endswith(".tmp") for name in left)
            if done:
                break
            assert left == set()
        else:
            pytest.fail("never done")
        world.settle()
        assert value_at(world.ines, case, "summary") == "A new lead"

    def test_at_headquarters(self, world: World) -> None:
        case = world.case(world.ines)
        world.exchange(world.ines)
        for after in range(100):
            asked = iter([False] * after + [True] * 10_000)
            try:
                hq_exchange.exchange(world.hq, world.stick.transport, stop=asked.__next__)
            except ExchangeStopped:
                assert list(world.hq.vault.incoming.iterdir()) == []
                continue
            break
        else:
            pytest.fail("never done")
        assert after > 3
        world.settle()
        assert value_at(world.ana, case, "summary") == "A brothel behind the market"
