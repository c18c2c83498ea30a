"""The bad line itself: what it says crossed did, and what it does to a request happens."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from tests.sync.network import pages
from tests.sync.network.fates import PASSES, Again, Asked, Fate, Way
from tests.sync.network.proxy import Line, bad_line

ANSWER = b"0123456789" * 100


@dataclass(slots=True)
class Server:
    """Answers everything alike; `came` has the path and the body of each request that was whole."""

    port: int = 0
    came: list[tuple[str, bytes]] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"] or "-1")
            body = self.rfile.read(length) if length > 0 else b""
            if len(body) == length:  # or a cut head looks like a whole one
                made.came.append((self.path, body))
                self.send_response(200)
                self.send_header("Content-Length", str(len(ANSWER)))
                self.end_headers()
                self.wfile.write(ANSWER)

        def log_message(self, *_words: object) -> None:
            pass

        def handle(self) -> None:
            with contextlib.suppress(OSError):
                super().handle()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        made.port = running.server_address[1]
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        running.shutdown()
        thread.join(20)


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with bad_line(Line(("127.0.0.1", server.port))) as made:
        yield made


def post(line: Line, body: bytes = b"", path: str = "/") -> requests.Response:
    with requests.Session() as session:
        return session.post(line.address + path, data=body, timeout=10, allow_redirects=False)


def once(number: int, fate: Fate) -> Callable[[Asked], Fate]:
    return lambda asked: fate if asked.number == number else PASSES


def test_what_passes_is_counted(line: Line, server: Server) -> None:
    assert post(line, bytes(100_000)).content == ANSWER
    head = len(line.asked[0].head)
    assert line.crossed[Way.UP] == head + 100_000
    assert len(ANSWER) < line.crossed[Way.DOWN] < len(ANSWER) + 300
    assert (line.connections, line.cuts) == (1, 0)
    assert (line.asked[0].method, line.asked[0].path) == ("POST", "/")


def test_it_is_cut_at_any_byte_once(line: Line, server: Server) -> None:
    post(line, b"body")
    whole, up = line.total, line.crossed[Way.UP]
    for at in range(0, whole, 7):
        line.count_anew()
        server.came.clear()
        line.cut_at = at
        with contextlib.suppress(requests.RequestException):
            # A head that is cut off looks whole to the library.
            assert post(line, b"body").content != ANSWER
        assert (line.total, line.cuts) == (at, 1)
        assert server.came == ([("/", b"body")] if at >= up else [])
        assert post(line, b"body").content == ANSWER


def test_bytes_before_the_cut_come_to_their_end(line: Line) -> None:
    line.fate = once(2, Fate(answered=500))
    with requests.Session() as session:
        whole = session.post(line.address, timeout=10)
        with pytest.raises(requests.RequestException):
            session.post(line.address, timeout=10)
        cut = session.post(line.address, timeout=10)
    assert (whole.content, cut.content) == (ANSWER, ANSWER)


def test_an_answer_is_lost_after_the_deed(line: Line, server: Server) -> None:
    line.fate = once(1, Fate(answered=0))
    with pytest.raises(requests.RequestException):
        post(line, b"done")
    assert server.came == [("/", b"done")]
    assert line.crossed[Way.DOWN] == 0


@pytest.mark.parametrize("again", [Again.BEFORE, Again.AFTER])
def test_what_was_said_is_said_twice(line: Line, server: Server, again: Again) -> None:
    line.fate = once(1, Fate(again=again))
    assert post(line, b"twice").content == ANSWER
    end = time.monotonic() + 10
    while len(server.came) < 2:
        assert time.monotonic() < end
        time.sleep(0.01)
    assert server.came == [("/", b"twice")] * 2


@pytest.mark.parametrize("page", pages.PORTALS, ids=str)
def test_another_page_comes_and_the_server_hears_nothing(
    line: Line, server: Server, page: str
) -> None:
    line.fate = once(1, Fate(instead=pages.PORTALS[page]))
    asked = partial(requests.post, line.address, data=b"secret", timeout=10, stream=True)
    with asked(allow_redirects=False) as answer:
        assert answer.status_code in {200, 302, 511}
    assert server.came == []
    assert post(line).content == ANSWER


def test_a_page_without_an_end_ends_with_the_one_who_reads(line: Line) -> None:
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    line.fate = once(1, Fate(instead=head, for_ever=bytes(65_536)))
    with requests.post(line.address, timeout=10, stream=True) as answer:
        assert len(answer.raw.read(1 << 20)) == 1 << 20
    before = line.crossed[Way.DOWN]
    time.sleep(0.3)
    after = line.crossed[Way.DOWN]
    time.sleep(0.3)
    assert before <= after == line.crossed[Way.DOWN]


def test_a_slow_line_takes_its_time(server: Server) -> None:
    with bad_line(Line(("127.0.0.1", server.port), rate=40_000)) as line:
        began = time.monotonic()
        assert post(line, bytes(40_000)).content == ANSWER
        assert time.monotonic() - began > 0.9


@pytest.mark.parametrize("silently", [False, True])
def test_it_drops_everybody_again_and_again(server: Server, silently: bool) -> None:
    slow = Line(("127.0.0.1", server.port), rate=40_000, drops_every_s=0.5, silently=silently)
    with bad_line(slow) as line:
        for _ in range(2):
            with pytest.raises(requests.RequestException):
                requests.post(line.address, data=bytes(60_000), timeout=2)
        assert line.cuts >= 2
        assert line.crossed[Way.UP] < 2 * 40_000
        line.drops_every_s = None
        assert post(line, b"through").content == ANSWER
    assert server.came == [("/", b"through")]


def test_nobody_gets_through_for_a_while_after_a_drop(server: Server) -> None:
    slow = Line(("127.0.0.1", server.port), drops_every_s=0.3, away_s=0.3)
    with bad_line(slow) as line:
        time.sleep(0.4)
        with pytest.raises(requests.RequestException):
            post(line)
        assert line.total == 0
    assert server.came == []


def test_a_server_that_is_away_is_a_closed_connection(line: Line, server: Server) -> None:
    line.to = ("127.0.0.1", 1)
    with pytest.raises(requests.RequestException):
        post(line)
    line.to = ("127.0.0.1", server.port)
    assert post(line).content == ANSWER


def test_what_is_late_comes(line: Line) -> None:
    line.delay_s = 0.2
    began = time.monotonic()
    assert post(line).content == ANSWER
    assert time.monotonic() - began >= 0.4
