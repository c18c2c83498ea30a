"""The connection to headquarters in words: in one line for every page, and in full for its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from ijm_desktop.actions.exchange import ExchangeStatus, Files
from ijm_desktop.actions.exchange_log import FOLDER, HUB, Logged
from ijm_desktop.gui import language
from ijm_desktop.gui.exchange_words import size_shown
from ijm_desktop.gui.exchanging import Seen
from ijm_desktop.gui.moments import local
from ijm_desktop.sync.states import State

translate = QCoreApplication.translate

_MINUTE_S: Final = 60
_HOUR_S: Final = 3600


@dataclass(frozen=True, slots=True)
class Indicator:
    """`shown` stands on every page, a line each; `more` is said when it is pointed at or read
    aloud."""

    shown: tuple[str, ...]
    more: tuple[str, ...] = ()
    alert: bool = False


class Connection(QObject):
    """Sentences that count something."""

    def unsent(self, count: int) -> str:
        return self.tr("%n change(s) not sent yet", "", count)

    def offline(self, count: int) -> str:
        return self.tr("Offline, %n not sent yet", "", count)

    def waits(self, count: int) -> str:
        return self.tr("%n not sent yet", "", count)

    def waiting(self, count: int) -> str:
        return self.tr("%n not confirmed yet", "", count)

    def aside(self, count: int) -> str:
        return self.tr("%n file(s) kept aside", "", count)

    def days(self, count: int) -> str:
        return self.tr("Confirmed %n day(s) ago", "", count)

    def seconds(self, count: int) -> str:
        return self.tr("%n second(s)", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n hour(s)", "", count)

    def sent(self, count: int) -> str:
        return self.tr("%n change(s) sent", "", count)

    def received(self, count: int) -> str:
        return self.tr("%n received", "", count)

    def confirmed(self, count: int) -> str:
        return self.tr("%n confirmed", "", count)

    def files_going(self, count: int) -> str:
        return self.tr("%n file(s) to go, {size}", "", count)

    def files_coming(self, count: int) -> str:
        return self.tr("%n file(s) to come, {size}", "", count)

    def files_wait(self, count: int) -> str:
        return self.tr(
            "Only texts go over this line. %n attached file(s) wait for a better one.", "", count
        )

    def files_came(self, count: int) -> str:
        return self.tr("%n part(s) of files received", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answer(s)", "", count)


def indicator(
    line: Seen, status: ExchangeStatus | None, now_ms: int, *, headquarters: bool
) -> Indicator:
    """What goes on, else what is in the way, else what has not gone, else what is not confirmed,
    else until when it is."""
    resting = _resting(line, status, now_ms, headquarters=headquarters)
    if line.state is State.SENDING:
        resting.insert(0, _with_share(line, translate("Connection", "Sending")))
    elif line.state is State.FETCHING:
        resting.insert(0, _with_share(line, translate("Connection", "Fetching")))
    aside = () if status is None else status.kept_aside
    blocked = line.state is State.BLOCKED
    return Indicator((resting[0],), tuple(resting[1:]), alert=blocked or bool(aside))


def _resting(
    line: Seen, status: ExchangeStatus | None, now_ms: int, *, headquarters: bool
) -> list[str]:
    """In the order of what matters most, without what goes on now."""
    offline = line.state is State.OFFLINE
    lines = []
    if line.state is State.BLOCKED:
        lines.append(translate("Connection", "Something in the way"))
    if status is not None and status.kept_aside:
        lines.append(Connection().aside(len(status.kept_aside)))
    if status is not None and not headquarters:
        if status.unsent:
            told = Connection().offline if offline else Connection().waits
            lines.append(told(status.unsent))
        if waiting := status.unconfirmed - status.unsent:
            lines.append(Connection().waiting(waiting))
    if offline and not (status is not None and status.unsent):
        lines.append(translate("Connection", "Offline, nothing is lost"))
    files = Files() if status is None else status.files
    lines += _going(files)
    if headquarters:
        lines.append(translate("Connection", "Headquarters"))
    elif status is not None and status.confirmed_until_ms is not None:
        lines.append(confirmed_shown(status.confirmed_until_ms, now_ms))
    lines += _coming(files)
    if line.small and files.waiting:
        lines.append(translate("Connection", "Files wait for a better line"))
    return lines or [translate("Connection", "Nothing to send")]


def by_hand(status: ExchangeStatus, now_ms: int, *, headquarters: bool) -> Indicator:
    """Where nothing goes by itself: what waits, until when headquarters has it, and what could not
    be taken in."""
    if headquarters:
        lines = [translate("Connection", "Headquarters")]
    elif status.unsent:
        lines = [Connection().unsent(status.unsent)]
    else:
        lines = [] if status.files.going else [translate("Connection", "Nothing to send")]
    lines += _going(status.files)
    if status.confirmed_until_ms is not None and not headquarters:
        lines.append(confirmed_shown(status.confirmed_until_ms, now_ms))
    if status.kept_aside:
        lines.append(Connection().aside(len(status.kept_aside)))
    return Indicator(tuple(lines), tuple(_coming(status.files)), alert=bool(status.kept_aside))


def _going(files: Files) -> list[str]:
    said = Connection().files_going(files.going).format(size=size_shown(files.going_bytes))
    return [said] if files.going else []


def _coming(files: Files) -> list[str]:
    said = Connection().files_coming(files.coming).format(size=size_shown(files.coming_bytes))
    return [said] if files.coming else []


def confirmed_shown(confirmed_ms: int, now_ms: int) -> str:
    days = (local(now_ms).date() - local(confirmed_ms).date()).days
    return Connection().days(days) if days > 0 else translate("Connection", "Confirmed today")


def _with_share(line: Seen, words: str) -> str:
    moved = line.moved
    if moved is None or not moved.total:
        return translate("Connection", "{doing}…").format(doing=words)
    share = min(100, moved.done * 100 // moved.total)
    return translate("Connection", "{doing}, {share} %").format(doing=words, share=share)


def standing_of(line: Seen) -> str:
    """What goes on, or why nothing does."""
    said = {
        State.LOOKING: translate("Connection", "Looking for headquarters' mailbox…"),
        State.FETCHING: translate("Connection", "Fetching what came…"),
        State.SENDING: translate("Connection", "Sending what is not confirmed…"),
    }
    if line.state in said:
        return said[line.state]
    if line.held_back:
        return translate(
            "Connection",
            "This connection is paid by what goes over it, so it is not used. Nothing is lost: "
            "what you save waits here.",
        )
    if line.state is State.OFFLINE:
        return translate(
            "Connection", "This computer is offline. Nothing is lost: what you save waits here."
        )
    if line.wrong is not None:
        return language.sentence(line.wrong)
    return translate("Connection", "What you save goes to headquarters by itself.")


def waiting_of(line: Seen, files: Files) -> str:
    """What waits because of the line itself; nothing where it takes all."""
    if not line.small or line.held_back or not files.waiting:
        return ""
    return Connection().files_wait(files.waiting)


def next_of(line: Seen, now_ms: int) -> str:
    """When the next begins; nothing while one goes on."""
    in_s = line.next_in_s
    if in_s is None:
        return ""
    time = f"{local(now_ms + round(in_s * 1000)):%H:%M}"
    if line.wrong is not None:
        return translate("Connection", "Tries again at {time}.").format(time=time)
    return translate("Connection", "Looks for news at {time}.").format(time=time)


def progress_of(line: Seen) -> str:
    """How far what goes on is, how fast, and how long it will take where that can be told."""
    moved = line.moved
    if moved is None or not moved.total:
        return ""
    parts = [
        translate("Connection", "{done} of {total}").format(
            done=size_shown(moved.done), total=size_shown(moved.total)
        )
    ]
    rate, left = line.rate, line.left_s
    if rate is not None:
        size = size_shown(round(rate))
        parts.append(translate("Connection", "{size} a second").format(size=size))
    if left is not None:
        parts.append(translate("Connection", "{time} left").format(time=duration_shown(left)))
    return " · ".join(parts)


def duration_shown(seconds: float) -> str:
    """In the one unit that says enough."""
    said: Callable[[int], str]
    if seconds < 2 * _MINUTE_S:
        said, count = Connection().seconds, seconds
    elif seconds < 2 * _HOUR_S:
        said, count = Connection().minutes, seconds / _MINUTE_S
    else:
        said, count = Connection().hours, seconds / _HOUR_S
    return said(max(1, round(count)))


def logged_shown(line: Logged) -> str:
    """What one exchange of the log did, or why it did not."""
    routes = {
        FOLDER: translate("Connection", "Folder or stick"),
        HUB: translate("Connection", "Connection"),
    }
    did = []
    if line.sent or line.answers:
        size = size_shown(line.sent_bytes)
        sent = Connection().answers(line.answers) if line.answers else Connection().sent(line.sent)
        did.append(translate("Connection", "{what} ({size})").format(what=sent, size=size))
    if line.received:
        did.append(Connection().received(line.received))
    if line.confirmed:
        did.append(Connection().confirmed(line.confirmed))
    if line.files_sent:
        went = translate("Connection", "{size} of files sent")
        did.append(went.format(size=size_shown(line.files_sent)))
    if line.files_came:
        did.append(Connection().files_came(line.files_came))
    if line.aside:
        did.append(Connection().aside(line.aside))
    if not did and line.stopped_by is None:
        did.append(translate("Connection", "nothing new"))
    route = routes.get(line.route, line.route)
    told = translate("Connection", "{route}: {what}")
    said = told.format(route=route, what=", ".join(did)) if did else route
    return said if line.stopped_by is None else f"{said}\n{why_not(line.stopped_by)}"


def why_not(code: str) -> str:
    """In a few words; of an error that has none, its code, by which help can find it."""
    short = {
        "EXCHANGE_STOPPED": translate("Connection", "Stopped before its end"),
        "HUB_UNREACHABLE": translate("Connection", "Headquarters' mailbox could not be reached"),
        "HUB_BUSY": translate("Connection", "Headquarters' mailbox had no room or no time"),
        "HUB_REFUSED": translate("Connection", "Headquarters' mailbox did not let this one in"),
        "HUB_MISBEHAVES": translate("Connection", "Headquarters' mailbox answered what it may not"),
        "HUB_NOT_PROVED": translate("Connection", "Headquarters' mailbox could not prove itself"),
        "PORTAL_IN_THE_WAY": translate("Connection", "A sign-in page answered instead"),
        "NOT_ENROLLED": translate("Connection", "This computer was not known there yet"),
        "FOLDER_MISSING": translate("Connection", "The folder or stick was not there"),
        "FOLDER_READ_ONLY": translate(
            "Connection", "Nothing may be written on the folder or stick"
        ),
        "DISK_FULL": translate("Connection", "There was no room left"),
        "DISK_FAILED": translate("Connection", "The disk or stick failed"),
        "PROXY_IN_THE_WAY": translate("Connection", "This network's proxy let nothing through"),
    }
    return short.get(code) or translate("Connection", "Not finished ({code})").format(code=code)
