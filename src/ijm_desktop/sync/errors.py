"""What can go wrong in an exchange that is neither the disk's nor the bundle's doing."""

from __future__ import annotations

from ijm_desktop.kernel.errors import AppError


class CopyDiffers(AppError):
    code = "COPY_DIFFERS"
    sentence = (
        "What was written to the stick is not what came back from it, so it was taken away again. "
        "Nothing is lost and nothing counts as sent. Use another stick."
    )


class FileUnreadable(AppError):
    code = "FILE_UNREADABLE"
    sentence = (
        "This file could not be read from where it lies, so it was left there and nothing was "
        "changed. Exchange again; if it happens twice, have it sent again on another stick."
    )


class ExchangeStopped(AppError):
    code = "EXCHANGE_STOPPED"
    sentence = (
        "The exchange was stopped. What had come in before is kept, nothing is half done; "
        "exchange again when you can."
    )


class NotEnrolled(AppError):
    code = "NOT_ENROLLED"
    sentence = (
        "Headquarters does not know this computer yet. Your work is kept and waits; "
        "bring the request to headquarters and enter their answer."
    )


class ChainGap(AppError):
    code = "CHAIN_GAP"
    sentence = (
        "Earlier work of this sender has not arrived yet, so this waits. Nothing is lost: "
        "the answer asks for what is missing."
    )


class PartsEarly(AppError):
    code = "PARTS_EARLY"
    sentence = (
        "Attached files came before the work that they belong to, so they wait. Nothing is lost: "
        "they are taken in when that work has come."
    )


class NoRoomForFiles(AppError):
    code = "NO_ROOM_FOR_FILES"
    sentence = (
        "Attached files came and this computer's disk has no room for them, so they wait. "
        "Everything else was taken in. Make room on the disk, then exchange again."
    )


class NoRoomOnStick(AppError):
    code = "NO_ROOM_ON_STICK"
    sentence = (
        "The stick has no room for all attached files. Everything written went, and the files that "
        "did not fit wait here. Make room on it or take a larger one, then exchange again."
    )


class NotHeadquarters(AppError):
    code = "NOT_HEADQUARTERS"
    sentence = (
        "Only headquarters can do this, and this is not headquarters' computer. "
        "Nothing was changed; ask headquarters."
    )


class NoHub(AppError):
    code = "NO_HUB"
    sentence = (
        "Headquarters has named no mailbox server yet, so nothing was sent that way. "
        "Exchange by folder or stick; the next answer may name one."
    )


class HubUrlUnfit(AppError):
    code = "HUB_URL_UNFIT"
    sentence = (
        "'{url}' is no address of a mailbox server, so nothing was changed. Give https:// and the "
        "server's name, with a port if it needs one and nothing after it."
    )


class HubUnreachable(AppError):
    code = "HUB_UNREACHABLE"
    sentence = (
        "Headquarters' mailbox cannot be reached now. Nothing is lost: what has not gone yet waits "
        "here, and goes on where it stopped when there is a connection."
    )


class PortalInTheWay(AppError):
    code = "PORTAL_IN_THE_WAY"
    sentence = (
        "Something else answers in place of headquarters' mailbox, as the sign-in page of a hotel "
        "or a café does. Nothing is lost. Open any page in a web browser, sign in there, and try "
        "again."
    )


class ProxyInTheWay(AppError):
    code = "PROXY_IN_THE_WAY"
    sentence = (
        "This computer is set to go to the network through a proxy, and the proxy lets nothing "
        "through to headquarters' mailbox. Nothing is lost. Ask whoever runs this network, or try "
        "another one."
    )


class HubNotProved(AppError):
    code = "HUB_NOT_PROVED"
    sentence = (
        "Headquarters' mailbox could not prove that it is what it says, so nothing was sent. "
        "Compare this computer's date and time with a telephone's; if they are right, use another "
        "network and tell headquarters."
    )


class HubBusy(AppError):
    """`wait_s`: how long the hub asks to be left alone, None where it does not say. `full`: it is
    one mailbox that has no room."""

    code = "HUB_BUSY"
    sentence = (
        "Headquarters' mailbox has no room or no time now. Nothing is lost: what has not gone yet "
        "waits here and goes later by itself."
    )

    def __init__(self, wait_s: int | None = None, *, full: bool = False) -> None:
        super().__init__()
        self.wait_s, self.full = wait_s, full


class HubRefused(AppError):
    code = "HUB_REFUSED"
    sentence = (
        "Headquarters' mailbox does not let this computer in ({why}). Nothing is lost. Exchange "
        "by folder or stick, and tell headquarters."
    )


class HubMisbehaves(AppError):
    code = "HUB_MISBEHAVES"
    sentence = (
        "Headquarters' mailbox answers what it should not ({why}), so nothing more was given to "
        "it. Nothing is lost. Exchange by folder or stick, and tell headquarters."
    )


class HubBytesDiffer(AppError):
    code = "HUB_BYTES_DIFFER"
    sentence = (
        "What headquarters' mailbox gave out is not what it had announced, so it was not taken "
        "in. It is asked for again at the next exchange; if it happens twice, tell headquarters."
    )


HUB_ERRORS = (
    NoHub,
    HubUnreachable,
    PortalInTheWay,
    ProxyInTheWay,
    HubNotProved,
    HubBusy,
    HubRefused,
    HubMisbehaves,
)
"""Of the way to the hub: they say nothing of any bundle."""
