"""`ijm hq hub` and `ijm hq run`: naming headquarters' hub, and keeping up with it."""

from __future__ import annotations

import random as chance
import signal
import threading
from base64 import b64encode
from collections.abc import Iterator

import click

from ijm_desktop.actions.desk import Desk
from ijm_desktop.cli.output import Json, complain, iso, put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.cli.sync import answered_json, answered_text
from ijm_desktop.headquarters import by_hub
from ijm_desktop.headquarters.routes import Hub
from ijm_desktop.sync.errors import HUB_ERRORS, ExchangeStopped

EVERY_S = 60
_LONGEST_S = 900


@click.command()
@click.argument("url", required=False, metavar="URL")
@click.option("--renew", is_flag=True, help="Begin new keys and mailboxes for everybody now.")
@vault_options
@click.pass_obj
def hub(session: Session, url: str | None, renew: bool) -> None:
    """Name the mailbox server that colleagues exchange through, or say which it is."""
    with session.desk() as desk:
        if url is None and not renew:
            found = by_hub.hub(desk)
        else:
            found = by_hub.name_hub(desk, url or by_hub.hub(desk).url, renew=renew)
        put(session, _hub_json(found), _hub_text(found))


@click.command()
@click.option(
    "--every",
    default=EVERY_S,
    show_default=True,
    type=click.IntRange(5, 86_400),
    metavar="SECONDS",
    help="How long to rest between two exchanges.",
)
@vault_options
@click.pass_obj
def run(session: Session, every: int) -> None:
    """Exchange through the mailbox server again and again, until stopped."""
    ended = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: ended.set())
    failures = 0
    with session.desk() as desk:
        while not ended.is_set():
            failures = 0 if _once(session, desk, ended) else failures + 1
            longest = min(_LONGEST_S, every * 2**failures)
            ended.wait(every if not failures else chance.uniform(every, longest))  # noqa: S311


def _once(session: Session, desk: Desk, ended: threading.Event) -> bool:
    """Whether it went well; what is in the way of one exchange may be gone at the next."""
    try:
        answered = by_hub.exchange_hub(desk, stop=ended.is_set)
    except ExchangeStopped:
        return True
    except HUB_ERRORS as error:
        complain(error.code, error.text())
        return False
    if answered.received or answered.answers or answered.aside:
        put(session, answered_json(answered, "hub"), answered_text(answered))
    for each in answered.aside:
        complain(each.code, f"{each.name}: {each.sentence}")
    return True


def _hub_json(found: Hub) -> dict[str, Json]:
    return {
        "url": found.url,
        "authority": b64encode(found.list_key.public).decode(),
        "generation": found.current.number,
        "generation_since": iso(found.current.begun_ms),
        "list_until": iso(found.listing.until_ms or None),
    }


def _hub_text(found: Hub) -> Iterator[str]:
    yield f"Mailbox server: {found.url}"
    yield f"Start it with --authority {b64encode(found.list_key.public).decode()}"
    yield f"Keys and mailboxes: number {found.current.number}"
