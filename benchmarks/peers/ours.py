"""This app: the first person's vault, a courier, headquarters, and the second person's vault, each
exchange a process of its own. `python -m benchmarks.peers.ours VERB …` is one step."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from benchmarks import large, step
from benchmarks.measuring import StepFailed, run
from benchmarks.peers.carrying import PULL, PUSH, Carried, Step
from benchmarks.peers.stepping import carry_out, timed

_COURIER: Final = "stick"
Report = dict[str, Any]


class OverAFolder:
    """No server: headquarters works on the folder where the exchange files lie."""

    name = "IJM Desktop over a folder"

    def prepare(self, folder: Path, lines: Path) -> None:
        _run("prepare", folder, lines)

    def carry(self, folder: Path, lines: Path) -> Carried:  # noqa: ARG002 - as other peers
        sent = _run("seat", folder, "one")
        answered = _run("office", folder)
        taken = _run("seat", folder, "two")
        confirmed = _run("seat", folder, "one")
        _arrived(folder)
        return Carried(
            [
                _step("push: the author sends", PUSH, sent),
                *_halves(answered),
                _step("pull: the colleague takes it in", PULL, taken),
            ],
            {PUSH: sent["bytes"], PULL: answered["bytes"]},
            server=answered["peak"],
            after=[_step("then: the author hears that it is there", PUSH, confirmed)],
        )


def _step(name: str, half: str, report: Report) -> Step:
    return Step(name, half, report["seconds"], report["cpu"], report["peak"])


def _halves(answered: Report) -> list[Step]:
    """Headquarters takes in, then answers: its time is divided where the one ends."""
    all_of_it, cpu, took = answered["seconds"], answered["cpu"], answered["took_in"]
    share = took["seconds"] / all_of_it
    return [
        Step(
            "push: headquarters takes it in", PUSH, took["seconds"], took["cpu"], answered["peak"]
        ),
        Step(
            "pull: headquarters answers",
            PULL,
            all_of_it * (1 - share),
            cpu - took["cpu"],
            answered["peak"],
        ),
    ]


def _arrived(folder: Path) -> None:
    found = _run("held", folder)
    if found["missing"] or not found["buckets"]:
        raise StepFailed(f"IJM Desktop: not everything arrived as it was written: {found}")


def _run(verb: str, *words: str | Path) -> Report:
    return run(sys.executable, "-m", "benchmarks.peers.ours", verb, *map(str, words)).report


def prepare(folder: str, lines: str) -> Report:
    """Everybody enrolled; the records saved in the first person's vault."""
    from ijm_desktop.actions import importing

    place = Path(folder)
    step.found(place)
    with large.opened(place / "one") as desk:
        importing.import_lines(desk, Path(lines).read_text(encoding="utf-8").splitlines())
    return {}


def seat(folder: str, name: str) -> Report:
    from ijm_desktop.actions import exchange

    place = Path(folder)
    with large.opened(place / name) as desk:
        return timed(lambda: {"bytes": exchange.exchange_folder(desk, place / _COURIER).sent_bytes})


def office(folder: str) -> Report:
    from ijm_desktop.headquarters import exchange
    from ijm_desktop.kernel import cover
    from ijm_desktop.sync.transports.folder import Folder

    place = Path(folder)
    with large.opened(place / "headquarters") as desk:
        courier = Folder(place / _COURIER, cover.current().suffix)
        return _office(lambda progress: exchange.exchange(desk, courier, progress=progress))


def _office(work: Callable[[Callable[[Any], None]], Any]) -> Report:
    """`took_in`: what of it went by before the first answer."""
    from ijm_desktop.sync.exchange import Step as Where

    began, busy = time.perf_counter(), time.process_time()
    took_in: Report = {}

    def told(where: Any) -> None:
        if where == Where.SENDING:
            took_in["seconds"] = time.perf_counter() - began
            took_in["cpu"] = time.process_time() - busy

    return {**timed(lambda: {"bytes": work(told).sent_bytes}), "took_in": took_in}


def held(folder: str) -> Report:
    """Whether the second vault shows what the first one does, of all that a case or a person is."""
    from ijm_desktop.vault import checking

    content = []
    for name in ("one", "two"):
        with large.opened(Path(folder) / name) as desk:
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
    carry_out({"prepare": prepare, "seat": seat, "office": office, "held": held})
