"""What a hostile hub may say to a single request, and what a seat calls it."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, repeat
from typing import Any, Final

from tests.sync.network.rogue import Answer, Heard, Lie, refused, told

MISBEHAVES: Final = {"HUB_MISBEHAVES"}
UNREACHABLE: Final = {"HUB_UNREACHABLE"}
PORTAL: Final = {"PORTAL_IN_THE_WAY"}
DIFFERS: Final = {"HUB_BYTES_DIFFER"}
JSON: Final = {"Content-Type": "application/json"}
BINARY: Final = {"Content-Type": "application/octet-stream"}
DEEP: Final = 200_000
ZEROS: Final = bytes(65_536)
Said = Callable[[Heard, Answer], Answer]
Told = tuple[Lie, set[str]]


def to(what: str, said: Said) -> Lie:
    """Where `what` is asked `said` makes another of the honest answer."""

    def lie(heard: Heard, honest: Callable[[], Answer]) -> Answer:
        answer = honest()
        return said(heard, answer) if heard.what == what else answer

    return lie


def with_headers(answer: Answer, **headers: str) -> Answer:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Answer(answer.status, {**answer.headers, **named}, answer.body)


def row(answer: Answer, **changed: Any) -> Answer:
    """The list with another value in each of its rows."""
    page = json.loads(answer.body)
    rows = [{**each, **changed} for each in page["files"]]
    return told({**page, "files": rows})


def _rows(changed: Mapping[str, Any]) -> Told:
    return to("GET files", lambda _heard, answer: row(answer, **changed)), MISBEHAVES


def for_ever(step: int) -> Lie:
    """The one row again and again, its number higher by `step` each time."""
    rows: list[dict[str, Any]] = []

    def lie(_heard: Heard, answer: Answer) -> Answer:
        last = rows[-1] if rows else json.loads(answer.body)["files"][0]
        rows.append({**last, "seq": last["seq"] + step})
        return told({"files": rows[-1:], "more": True})

    return to("GET files", lie)


LIST: Final[Mapping[str, Told]] = {
    "a path for a name": _rows({"name": "../../../../tmp/x"}),
    "a name that is none": _rows({"name": "a\x00b"}),
    "a long name": _rows({"name": "a" * 5_000}),
    "no name": _rows({"name": None}),
    "a number before all": _rows({"seq": -1}),
    "a number that is true": _rows({"seq": True}),
    "a number past all": _rows({"seq": 10**300}),
    "half a number": _rows({"seq": 1.5}),
    "no length": _rows({"length": "3000"}),
    "less than nothing": _rows({"length": -1}),
    "a digest too short": _rows({"sha256": "ab"}),
    "a digest of other letters": _rows({"sha256": "z" * 64}),
    "the same row for ever": (for_ever(0), MISBEHAVES),
    "more rows for ever": (for_ever(1), MISBEHAVES),
    "rows that are none": (
        to("GET files", lambda *_: told({"files": [1, None], "more": False})),
        MISBEHAVES,
    ),
    "a list of another kind": (
        to("GET files", lambda *_: told({"files": {"seq": 1}, "more": False})),
        MISBEHAVES,
    ),
}
"""What a list of files may say."""


def _file(said: Said) -> Lie:
    return to("GET file", said)


FILE: Final[Mapping[str, Told]] = {
    "other bytes": (_file(lambda _, a: Answer(a.status, a.headers, a.body[::-1])), DIFFERS),
    "more than it said": (
        _file(lambda _, a: Answer(200, BINARY, a.body + ZEROS)),
        MISBEHAVES | DIFFERS,
    ),
    "without an end": (
        _file(
            lambda *_: Answer(200, {**BINARY, "Content-Length": str(1 << 40)}, b"", repeat(ZEROS))
        ),
        MISBEHAVES | DIFFERS,
    ),
    "less than it said": (
        _file(lambda _, a: Answer(200, BINARY, a.body[:9])),
        UNREACHABLE | DIFFERS,
    ),
    "nothing": (_file(lambda *_: Answer(200, BINARY)), UNREACHABLE | DIFFERS),
    "another part than was asked": (
        _file(lambda _, a: Answer(206, {**BINARY, "Content-Range": "bytes 7-99/3000"}, a.body)),
        MISBEHAVES,
    ),
    "a part without its place": (_file(lambda _, a: Answer(206, BINARY, a.body)), MISBEHAVES),
    "a byte at a time": (
        _file(lambda _, a: Answer(200, {**BINARY, "Content-Length": "3000"}, a.body[:1], iter([]))),
        UNREACHABLE,
    ),
}
"""What a file may be. An answer of bytes is not as long as its head has it where it breaks off."""


def _offset(what: str, told_: str) -> Lie:
    return to(what, lambda _, answer: with_headers(answer, Upload_Offset=told_))


def _instead(what: str, answer: Answer) -> Lie:
    """Where `what` is asked nothing is done, and this is said."""

    def lie(heard: Heard, honest: Callable[[], Answer]) -> Answer:
        return answer if heard.what == what else honest()

    return lie


def _never_further(heard: Heard, honest: Callable[[], Answer]) -> Answer:
    """Takes nothing, and says so, for ever."""
    if heard.what == "PATCH upload":
        return Answer(204, {"Tus-Resumable": "1.0.0", "Upload-Offset": "0"})
    return honest()


def _one_byte(heard: Heard, honest: Callable[[], Answer]) -> Answer:
    """Takes a byte of each portion, and cuts."""
    if heard.what != "PATCH upload" or len(heard.body) < 2:
        return honest()
    return Answer(0, raw=b"")


def _place(told_: str) -> Told:
    return to("POST uploads", lambda _, a: with_headers(a, Location=told_)), MISBEHAVES


def uploads(elsewhere: str) -> Mapping[str, Told]:
    """`elsewhere` is the address of a server that nobody has any business with."""
    host = elsewhere.removeprefix("http://")
    return {
        "it never gets further": (_never_further, MISBEHAVES),
        "it is always at the beginning": (_offset("HEAD upload", "0"), set()),
        "further than its end": (_offset("PATCH upload", "999999"), MISBEHAVES),
        "before its beginning": (_offset("PATCH upload", "-5"), MISBEHAVES),
        "a place without end": (_offset("PATCH upload", "9" * 5_000), MISBEHAVES),
        "no number": (_offset("PATCH upload", "many"), MISBEHAVES),
        "nothing ever comes through": (_one_byte, UNREACHABLE),
        "gone each time": (_instead("PATCH upload", refused(410, "UPLOAD_ENDED")), MISBEHAVES),
        "not what was sent": (
            _instead("PATCH upload", refused(460, "DIGEST_DIFFERS")),
            MISBEHAVES,
        ),
        "always another place": (
            _instead("PATCH upload", refused(409, "OFFSET_DIFFERS")),
            UNREACHABLE | MISBEHAVES,
        ),
        "an address elsewhere": _place(f"{elsewhere}/v1/uploads/x"),
        "an address elsewhere without a scheme": _place(f"//{host}/v1/uploads/x"),
        "an address with a host behind it": _place(f"/v1/uploads/x@{host}"),
        "an address that climbs": _place("/v1/uploads/../../health"),
        "no address": _place(""),
    }


def anything(elsewhere: str) -> Mapping[str, Told]:
    """What may be said to every request."""
    return {
        **{
            f"sent elsewhere by {status}": (
                _always(Answer(status, {"Location": f"{elsewhere}/v1/x"})),
                PORTAL,
            )
            for status in (301, 302, 303, 307, 308)
        },
        "a word to sign in with": (
            _always(Answer(401, {"WWW-Authenticate": 'Basic realm="hub"', **JSON}, b"{}")),
            MISBEHAVES | PORTAL | {"HUB_REFUSED"},
        ),
        "a word to sign in with for a proxy": (
            _always(Answer(407, {"Proxy-Authenticate": 'Basic realm="hub"'})),
            {"PROXY_IN_THE_WAY"},
        ),
        "a head without end": (
            _always(
                Answer(0, raw=b"HTTP/1.1 200 OK\r\n", more=repeat(b"X: " + bytes(900) + b"\r\n"))
            ),
            UNREACHABLE,
        ),
        "a line without end": (
            _always(Answer(0, raw=b"HTTP/1.1 200 OK\r\nX: ", more=repeat(b"x" * 9_000))),
            UNREACHABLE,
        ),
        "go on, for ever": (
            _always(Answer(0, raw=b"", more=iter([b"HTTP/1.1 100 Continue\r\n\r\n" * 50]))),
            UNREACHABLE,
        ),
        "a body without end": (
            _always(Answer(0, raw=_head("200 OK"), more=repeat(b"[" * 65_536))),
            MISBEHAVES,
        ),
        "a deep one": (_always(told(b"[" * DEEP + b"]" * DEEP)), MISBEHAVES),
        "a deep one of names": (_always(told(b'{"a":' * DEEP + b"1" + b"}" * DEEP)), MISBEHAVES),
        "a number of a million digits": (
            _always(told(b'{"more": ' + b"9" * 900_000 + b"}")),
            MISBEHAVES,
        ),
        "not in any letters": (_always(told(b'{"files": "\xff\xfe"}')), MISBEHAVES),
        "packed a thousandfold": (
            _always(told(gzip.compress(bytes(50 << 20)), Content_Encoding="gzip")),
            MISBEHAVES | PORTAL,
        ),
        "an error": (_always(refused(500, "SOMETHING")), MISBEHAVES),
        "no time": (_always(refused(503, "NO_DATABASE", Retry_After="9" * 5_000)), {"HUB_BUSY"}),
        "no time until a date": (
            _always(refused(429, "TOO_MANY", Retry_After="Sat, 21 Nov 2099 00:00:00 GMT")),
            {"HUB_BUSY"},
        ),
        "a mark to be known by": (following("x"), set()),
        "not you": (_always(refused(404, "NOT_YOURS")), {"HUB_REFUSED"}),
        "once more, for ever": (_always(refused(401, "REPLAYED")), UNREACHABLE),
        **{
            f"the hour is {time!r:.20}": (_hour(time), MISBEHAVES | {"HUB_REFUSED"})
            for time in (0, 1 << 39, -5, 1e300, "noon", None, [1], 10**300)
        },
    }


def _always(answer: Answer) -> Lie:
    def lie(_heard: Heard, _honest: Callable[[], Answer]) -> Answer:
        return answer

    return lie


def _head(status: str) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n\r\n".encode()


def _hour(time: object) -> Lie:
    said = json.dumps({"code": "CLOCK_WRONG", "sentence": "x", "time": time}).encode()
    return _always(told(said, 401))


def following(cookie: str) -> Lie:
    """Marks whoever asks, to know them again under another key."""

    def lie(_heard: Heard, honest: Callable[[], Answer]) -> Answer:
        return with_headers(honest(), Set_Cookie=f"seen={cookie}; Path=/; Max-Age=99999")

    return lie


def _dripping(what: str, answer: bytes) -> Lie:
    """A byte a second, and no end."""

    def lie(heard: Heard, honest: Callable[[], Answer]) -> Answer:
        return Answer(0, raw=b"", more=_seconds(answer)) if heard.what == what else honest()

    return lie


def _seconds(answer: bytes) -> Iterator[bytes]:
    for each in chain(answer, repeat(ord("a"))):
        time.sleep(1)
        yield bytes([each])


SLOW: Final[Mapping[str, Told]] = {
    "a head that drips": (_dripping("GET files", b"HTTP/1.1 200 OK\r\nX: "), UNREACHABLE),
    "a list that drips": (_dripping("GET files", _head("200 OK")), MISBEHAVES),
    "a file that drips": (
        _dripping(
            "GET file",
            b"HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n"
            b"Content-Type: application/octet-stream\r\n\r\n",
        ),
        UNREACHABLE,
    ),
    "silence to an upload": (_dripping("PATCH upload", b""), UNREACHABLE),
}
"""What costs a seat minutes."""
