"""This app: the first person's vault, a courier, headquarters, and the second person's vault, each
exchange a process of its own. `python -m benchmarks.peers.ours VERB …` is one step."""

from __future__ import annotations

import json
import os
import sys
import time
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks import large, step
from benchmarks.measuring import StepFailed, run
from benchmarks.peers.carrying import PULL, PUSH, Carried, Step
from benchmarks.peers.serving import Server, free_port, served
from benchmarks.peers.stepping import carry_out, timed
from benchmarks.peers.wire import Wire, counted

_COURIER: Final = "stick"
_HUB: Final = "hub.json"
_MOST_ROUNDS: Final = 100
Report = dict[str, Any]
Tell = Callable[[Any], object]


class OverTheHub:
    """`ijm hub serve` with a database of its own carries what is sealed; headquarters fetches it,
    takes it in and answers."""

    name = "IJM Desktop over the hub"

    def prepare(self, folder: Path, lines: Path) -> None:
        port = free_port()
        _run("found", folder)
        named = _run("name", folder, f"http://127.0.0.1:{port}")
        (folder / _HUB).write_text(json.dumps({"port": port, **named}), encoding="utf-8")
        with _hub(folder):
            for _ in range(2):  # headquarters tells the hub who may come, and everybody the way
                _run("office", folder, "hub")
                _run("office", folder, "folder")
                for name in ("one", "two"):
                    _run("seat", folder, name, "folder")
                    _run("seat", folder, name, "hub")
        _run("write", folder, lines)

    def carry(self, folder: Path, lines: Path) -> Carried:
        with _hub(folder) as (server, wire):
            busy = server.cpu
            rounds = _rounds(folder, "hub", lines, lambda: (wire.up, wire.down))
            moved = _legs(rounds)
            took = server.cpu - busy
            confirmed = _confirmed(_run("seat", folder, "one", "hub"))
            carried = Carried(_steps(rounds), moved, server.peak, took, [confirmed])
        _arrived(folder)
        return carried


class OverAFolder:
    """No server: headquarters works on the folder where the exchange files lie."""

    name = "IJM Desktop over a folder"

    def prepare(self, folder: Path, lines: Path) -> None:
        _run("found", folder)
        _run("write", folder, lines)

    def carry(self, folder: Path, lines: Path) -> Carried:
        rounds = _rounds(folder, "folder", lines, lambda: (0, 0))
        confirmed = _confirmed(_run("seat", folder, "one", "folder"))
        _arrived(folder)
        moved = {
            "to headquarters": sum(each.sent["bytes"] for each in rounds),
            "both answers": sum(each.answered["bytes"] for each in rounds),
        }
        return Carried(_steps(rounds), moved, after=[confirmed])


@dataclass(frozen=True, slots=True)
class _Round:
    """What each of the three did, and what the connection had counted, up and down, after it."""

    sent: Report
    answered: Report
    taken: Report
    counted: tuple[tuple[int, int], ...]


def _rounds(
    folder: Path, way: str, lines: Path, counted: Callable[[], tuple[int, int]]
) -> list[_Round]:
    """Until the second person has all: one for as much as one exchange file holds, which is some
    70,000 records."""
    missing, rounds = len(lines.read_bytes().splitlines()), list[_Round]()
    while missing > 0:
        at = [counted()]
        reports = []
        for verb, *who in (("seat", "one"), ("office",), ("seat", "two")):
            reports.append(_run(verb, folder, *who, way))
            at.append(counted())
        rounds.append(_Round(*reports, tuple(at)))
        missing -= reports[-1]["received"]
        if len(rounds) > _MOST_ROUNDS:
            raise StepFailed(f"IJM Desktop: {missing} records never arrived")
    return rounds


def _legs(rounds: Sequence[_Round]) -> dict[str, int]:
    found = Counter[str]()
    for each in rounds:
        (up0, down0), (up1, down1), (up2, down2), (up3, down3) = each.counted
        found["the author to the hub"] += up1 - up0 + down1 - down0
        found["the hub to headquarters"] += down2 - down1
        found["headquarters to the hub, both answers"] += up2 - up1
        found["the hub to the colleague"] += up3 - up2 + down3 - down2
    return dict(found)


def _steps(rounds: Sequence[_Round]) -> list[Step]:
    """Headquarters takes in, then answers: its time is divided where the one ends."""
    took = [{**each.answered["took_in"], "peak": each.answered["peak"]} for each in rounds]
    rest = [
        {key: each.answered[key] - took[key] for key in ("seconds", "cpu", "line")}
        | {"peak": each.answered["peak"]}
        for each, took in zip(rounds, took, strict=True)
    ]
    return [
        _step("push: the author sends", PUSH, [each.sent for each in rounds]),
        _step("push: headquarters takes it in", PUSH, took),
        _step("pull: headquarters answers", PULL, rest),
        _step("pull: the colleague takes it in", PULL, [each.taken for each in rounds]),
    ]


def _confirmed(report: Report) -> Step:
    return _step("then: the author hears that it is there", PUSH, [report])


def _step(name: str, half: str, reports: Sequence[Report]) -> Step:
    seconds, cpu, line = (sum(each[key] for each in reports) for key in ("seconds", "cpu", "line"))
    return Step(name, half, seconds, cpu, max(each["peak"] for each in reports), line)


def _arrived(folder: Path) -> None:
    found = _run("held", folder)
    if found["missing"] or not found["buckets"]:
        raise StepFailed(f"IJM Desktop: not everything arrived as it was written: {found}")


def _run(verb: str, folder: Path, *words: str | Path) -> Report:
    """With a home of its own: what this computer remembers of a vault would tell copies apart."""
    home = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    command = (sys.executable, "-m", "benchmarks.peers.ours", verb, str(folder), *map(str, words))
    return run(*command, env={**os.environ, **home}).report


@contextmanager
def _hub(folder: Path) -> Iterator[tuple[Server, Wire]]:
    """The hub, and the counted connection at the address that everybody was told."""
    hub = json.loads((folder / _HUB).read_text(encoding="utf-8"))
    port = free_port()
    words = (sys.executable, "-m", "ijm_desktop.cli", "hub", "serve", "--port", str(port))
    options = ("--database", f"sqlite:///{folder}/hub.sqlite", "--authority", hub["authority"])
    with served((*words, *options), port, folder) as server, counted(port, hub["port"]) as wire:
        yield server, wire


def found(folder: str) -> Report:
    return step.found(Path(folder))


def name(folder: str, url: str) -> Report:
    """Headquarters names the hub; what the hub is started with."""
    from ijm_desktop.headquarters import by_hub

    with large.opened(Path(folder) / "headquarters") as desk:
        hub = by_hub.name_hub(desk, url)
    return {"authority": b64encode(hub.list_key.public).decode()}


def write(folder: str, lines: str) -> Report:
    """The records are saved in the first person's vault."""
    from ijm_desktop.actions import importing

    with large.opened(Path(folder) / "one") as desk:
        importing.import_lines(desk, Path(lines).read_text(encoding="utf-8").splitlines())
    return {}


def seat(folder: str, who: str, way: str) -> Report:
    """`line`: seconds on the way to the hub and back, of the time that it took."""
    from ijm_desktop.actions import exchange
    from ijm_desktop.sync.transports import session  # noqa: F401 - see `office`
    from ijm_desktop.sync.transports.hub import Courier, run_trips

    with large.opened(Path(folder) / who) as desk:
        line = _Line(Courier())

        def work() -> Report:
            done = (
                run_trips(exchange.hub_steps(desk), line)
                if way == "hub"
                else exchange.exchange_folder(desk, Path(folder) / _COURIER)
            )
            return {"bytes": done.sent_bytes, "received": done.received_changes}

        return timed(work) | {"line": line.seconds}


def office(folder: str, way: str) -> Report:
    """`took_in`: what of it went by before the first answer. What speaks HTTP is loaded before, for
    it is the start of the program, which is not timed of the others either: a window that is open
    loads it once."""
    from ijm_desktop.headquarters import by_hub, exchange
    from ijm_desktop.kernel import cover
    from ijm_desktop.sync.exchange import Step as Where
    from ijm_desktop.sync.transports import session  # noqa: F401
    from ijm_desktop.sync.transports.folder import Folder
    from ijm_desktop.sync.transports.hub import Courier, run_trips

    with large.opened(Path(folder) / "headquarters") as desk:
        line, courier = _Line(Courier()), Folder(Path(folder) / _COURIER, cover.current().suffix)
        began, busy = time.perf_counter(), time.process_time()
        took: Report = {}

        def tell(where: object) -> None:
            if where == Where.SENDING:
                took["seconds"] = time.perf_counter() - began
                took["cpu"] = time.process_time() - busy
                took["line"] = line.seconds

        def work() -> Report:
            if way == "hub":
                return {"bytes": run_trips(by_hub.steps(desk, progress=tell), line).sent_bytes}
            return {"bytes": exchange.exchange(desk, courier, progress=tell).sent_bytes}

        return timed(work) | {"took_in": took, "line": line.seconds}


class _Line:
    """A courier that says how long it was away."""

    def __init__(self, courier: Any) -> None:
        self._courier = courier
        self.seconds = 0.0

    def run(self, trip: Any) -> Any:
        began = time.perf_counter()
        carried = self._courier.run(trip)
        self.seconds += time.perf_counter() - began
        return carried


def held(folder: str) -> Report:
    """Whether the second vault shows what the first one does, of all that a case or a person is."""
    from ijm_desktop.vault import checking

    content = []
    for who in ("one", "two"):
        with large.opened(Path(folder) / who) as desk:
            content.append(
                {
                    bucket: digests.content
                    for bucket, digests in checking.digests(desk.vault).items()
                    if bucket.scope_kind in ("case", "person")
                }
            )
    one, two = content
    missing = sum(two.get(bucket) != digest for bucket, digest in one.items())
    return {"buckets": len(one), "missing": missing}


if __name__ == "__main__":
    verbs = (found, name, write, seat, office, held)
    carry_out({each.__name__: each for each in verbs})
