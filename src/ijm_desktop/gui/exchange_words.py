"""The exchange in sentences: what moved, and where things stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from ijm_desktop.actions.exchange import ExchangeReport, ExchangeStatus, Files
from ijm_desktop.gui import language
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.sync.inbox import KeptAside

translate = QCoreApplication.translate

UNITS = ("B", "kB", "MB", "GB")


class Exchange(QObject):
    """Sentences that count something: Qt's collector of texts sees a plural in `tr` alone."""

    def sent(self, count: int) -> str:
        return self.tr("Sent: %n change(s), {size}.", "", count)

    def received(self, count: int) -> str:
        return self.tr("Received: %n change(s).", "", count)

    def confirmed(self, count: int) -> str:
        return self.tr("Headquarters has confirmed %n more of yours.", "", count)

    def withdrawn(self, count: int) -> str:
        return self.tr(
            "%n record(s) are not yours to keep and were taken away; headquarters has them.",
            "",
            count,
        )

    def aside(self, count: int) -> str:
        return self.tr("%n file(s) could not be taken in; see below.", "", count)

    def answered(self, count: int) -> str:
        return self.tr("Answered: %n file(s), {size}.", "", count)

    def held(self, count: int) -> str:
        return self.tr("%n of them are kept and do not count.", "", count)

    def unsent(self, count: int) -> str:
        return self.tr("%n change(s) of yours never went out yet.", "", count)

    def waiting(self, count: int) -> str:
        return self.tr("%n change(s) went out and wait for headquarters to confirm.", "", count)

    def files_came(self, count: int) -> str:
        return self.tr("Received of attached files: %n part(s).", "", count)

    def files_left(self, count: int) -> str:
        return self.tr(
            "%n attached file(s) had no room; everything else is there. Take a larger stick, or "
            "exchange again when this one has been there and back.",
            "",
            count,
        )

    def files_going(self, count: int) -> str:
        return self.tr("Headquarters does not have %n attached file(s) yet: {size}.", "", count)

    def files_coming(self, count: int) -> str:
        return self.tr("%n attached file(s) come with the next exchanges: {size}.", "", count)

    def files_without_room(self, count: int) -> str:
        return self.tr(
            "This computer's disk has no room for %n attached file(s). Make room, then exchange.",
            "",
            count,
        )

    def files_elsewhere(self, count: int) -> str:
        return self.tr(
            "%n large attached file(s) come when you ask for them on their page.", "", count
        )

    def given_up(self, count: int) -> str:
        return self.tr(
            "%n change(s), saved where you may not write, do not count and are no longer kept "
            "here.",
            "",
            count,
        )


def report_lines(report: ExchangeReport) -> list[str]:
    """What one exchange did."""
    sent = Exchange().sent(report.sent_changes)
    lines = [
        sent.format(size=size_shown(report.sent_bytes))
        if report.sent_changes
        else translate("Exchange", "Sent: nothing new."),
        Exchange().received(report.received_changes),
    ]
    lines += _files_moved(report.files_sent_bytes, report.file_parts)
    if report.confirmed_changes:
        lines.append(Exchange().confirmed(report.confirmed_changes))
    if report.withdrawn:
        lines.append(Exchange().withdrawn(report.withdrawn))
    if report.kept_aside:
        lines.append(Exchange().aside(len(report.kept_aside)))
    if report.files_left:
        lines.append(Exchange().files_left(report.files_left))
    return lines


def _files_moved(sent_bytes: int, came: int) -> list[str]:
    lines = []
    if sent_bytes:
        sent = translate("Exchange", "Sent of attached files: {size}.")
        lines.append(sent.format(size=size_shown(sent_bytes)))
    if came:
        lines.append(Exchange().files_came(came))
    return lines


def answered_lines(answered: Answered) -> list[str]:
    """What one exchange did at headquarters."""
    lines = [
        Exchange().received(answered.received),
        Exchange().answered(answered.answers).format(size=size_shown(answered.sent_bytes)),
    ]
    if answered.held:
        lines.append(Exchange().held(answered.held))
    lines += _files_moved(answered.files_sent, answered.files_came)
    if answered.aside:
        lines.append(Exchange().aside(len(answered.aside)))
    if answered.files_left:
        lines.append(Exchange().files_left(answered.files_left))
    return lines


def status_lines(status: ExchangeStatus) -> tuple[list[str], list[str]]:
    """Where things stand, and what was kept aside and why."""
    lines = [
        Exchange().unsent(status.unsent)
        if status.unsent
        else translate("Exchange", "Everything you wrote has gone out.")
    ]
    waiting = status.unconfirmed - status.unsent
    if waiting > 0:
        lines.append(Exchange().waiting(waiting))
    lines += _files(status.files)
    if status.confirmed_until_ms is None:
        lines.append(translate("Exchange", "Headquarters has confirmed nothing yet."))
    else:
        moment = moment_shown(status.confirmed_until_ms)
        lines.append(
            translate("Exchange", "Headquarters last confirmed your work on {moment}.").format(
                moment=moment
            )
        )
    if not status.enrolled:
        lines.append(
            translate(
                "Exchange",
                "Headquarters does not know this computer yet. What you write is kept and waits.",
            )
        )
    elif status.directory_expired:
        lines.append(
            translate(
                "Exchange",
                "You have not heard from headquarters for long. Exchange soon; until then nothing "
                "new is shared with colleagues.",
            )
        )
    if status.two_versions:
        lines.append(_two_versions(second=status.second))
    if status.given_up:
        lines.append(Exchange().given_up(status.given_up))
    return lines, [_aside(each) for each in status.kept_aside]


def _files(files: Files) -> list[str]:
    """Told apart from what was written, and after it."""
    lines = []
    if files.going:
        said = Exchange().files_going(files.going)
        lines.append(said.format(size=size_shown(files.going_bytes)))
    if files.coming:
        said = Exchange().files_coming(files.coming)
        lines.append(said.format(size=size_shown(files.coming_bytes)))
    if files.no_room:
        lines.append(Exchange().files_without_room(files.no_room))
    if files.elsewhere:
        lines.append(Exchange().files_elsewhere(files.elsewhere))
    return lines


def _two_versions(*, second: bool) -> str:
    if second:
        return translate(
            "Exchange",
            "This work was written in two places under one name, on two computers or in two "
            "folders. What was written here since is kept as the second version until headquarters "
            "decides; telephone them.",
        )
    return translate(
        "Exchange",
        "This work was written in two places under one name, on two computers or in two folders. "
        "What was written here counts; headquarters decides about the other. Telephone them.",
    )


def size_shown(size: int) -> str:
    """`12 kB`, in thousands."""
    amount, unit = float(size), 0
    while amount >= 1000 and unit + 1 < len(UNITS):
        amount, unit = amount / 1000, unit + 1
    return f"{amount:.0f} {UNITS[unit]}" if unit < 2 else f"{amount:.1f} {UNITS[unit]}"


def _aside(each: KeptAside) -> str:
    reason = language.sentence_of(each.code, each.sentence)
    return translate("Exchange", "Kept aside: {name}. {reason}").format(
        name=each.name, reason=reason
    )
