"""A long answer reaches a seat whose line goes before it has the whole, while colleagues go on
writing (exchange §8.11)."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.headquarters import assigning, routes, ruling
from ijm_desktop.sync.box import LEFT_MS, LONG, Box, State
from ijm_desktop.sync.errors import ExchangeStopped
from ijm_desktop.sync.transports import Moved
from tests.sync.network.proxy import Line
from tests.sync.network.wide import Wide, at_a_hub
from tests.sync.world import World, value_at

RATE = 100_000
"""Bytes a second: the answer takes more than one, and a second is what Ana's line lives."""


@pytest.fixture
def wide(world: World, tmp_path: Path) -> Iterator[Wide]:
    with at_a_hub(world, tmp_path, Line(("127.0.0.1", 1))) as made:
        yield made


def writes_much(wide: Wide) -> RecordKey:
    """Ines, and headquarters has it and has answered Ana."""
    letters = random.Random(1)  # noqa: S311 - what packs badly, and no secret
    text = "".join(chr(letters.randrange(0x4E00, 0x9FFF)) for _ in range(60_000))
    case = wide.world.case(wide.world.ines, text)
    wide.exchange(wide.world.ines)
    wide.answer()
    return case


def writes_a_line(wide: Wide, case: RecordKey, text: str) -> None:
    wide.world.edit(wide.world.ines, case, next_step=text)
    wide.exchange(wide.world.ines)
    wide.answer()


def fetches_some(wide: Wide) -> bool:
    """Ana, until her line goes; whether she has all by then."""
    came: list[int] = []

    def moved(news: object) -> None:
        if isinstance(news, Moved) and not news.sending:
            came.append(news.done)

    def goes() -> bool:
        return bool(came) and came[-1] - came[0] > LONG // 2

    wide.line.rate = RATE
    try:
        seat_exchange.exchange_hub(wide.world.ana, progress=moved, stop=goes)
    except ExchangeStopped:
        return False
    finally:
        wide.line.rate = None
    return True


def test_a_long_answer_is_not_begun_anew_each_time_somebody_writes(wide: Wide) -> None:
    world = wide.world
    case = writes_much(wide)
    for number in range(12):
        if fetches_some(wide):
            break
        writes_a_line(wide, case, f"Line {number}")
    else:
        raise AssertionError("she never had it")
    assert number > 1
    wide.settles()
    assert value_at(world.ana, case, "next_step") == f"Line {number - 1}"


def lies_for_ana(wide: Wide) -> set[bytes]:
    """Digests of what headquarters has at the hub for her, or would send."""
    hq = wide.world.hq
    hub = routes.required(hq.vault)
    hers = hub.mailbox(wide.world.ana.vault.seat, hub.current.number)
    sent = Box.load(hq.vault, (), now_ms=hq.clock()).shelf.sent.values()
    return {each.sha256 for each in sent if each.mailbox == hers and each.state is State.THERE}


def edits(wide: Wide, case: RecordKey) -> None:
    writes_a_line(wide, case, "One more")


def withdraws(wide: Wide, case: RecordKey) -> None:
    assigning.withdraw(wide.world.hq, case.record, wide.world.ana.vault.seat)


def erases(wide: Wide, case: RecordKey) -> None:
    ruling.erase(wide.world.hq, case.record, "summary", "asked for")


def waits_a_day(wide: Wide, case: RecordKey) -> None:
    wide.world.clock.now_ms += LEFT_MS
    edits(wide, case)


@pytest.mark.parametrize(
    ("happens", "left"),
    [(edits, True), (withdraws, False), (erases, False), (waits_a_day, False)],
)
def test_what_she_may_not_have_any_more_does_not_lie_on(
    wide: Wide, happens: Callable[[Wide, RecordKey], None], left: bool
) -> None:
    case = writes_much(wide)
    (before,) = lies_for_ana(wide)
    happens(wide, case)
    wide.answer()
    (now,) = lies_for_ana(wide)
    assert (now == before) is left
    wide.settles()
