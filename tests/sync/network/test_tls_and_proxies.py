"""What stands between a seat and a hub by somebody's leave: certificates, and a network's proxy."""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.hub.serving import Where
from ijm_desktop.sync.errors import HubNotProved, HubUnreachable, ProxyInTheWay
from tests.sync.hubs import Wired, wired
from tests.sync.world import World

DAY = dt.timedelta(days=1)


def certificate(folder: Path, *, ended: bool = False) -> Where:
    """Of this computer itself, signed by nobody else; `ended` yesterday."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    end = dt.datetime.now(dt.UTC) + (-DAY if ended else DAY)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(end - 3 * DAY)
        .not_valid_after(end)
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return Where(port=0, certificate=chain, key=secret)


@pytest.mark.parametrize("ended", [False, True])
def test_a_certificate_that_does_not_hold_gets_nothing(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ended: bool
) -> None:
    """One that nobody knows; and one that has ended, or a clock that is wrong."""
    where = certificate(tmp_path, ended=ended)
    with wired(world, tmp_path, where=where, answered=False) as hub:
        if ended:
            monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(where.certificate))
        else:
            monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
        world.case(world.ines)
        with pytest.raises(HubNotProved):
            hub.exchange(world.ines)
        assert seat_exchange.status(world.ines).unsent == 1


def test_over_tls_with_an_authority_that_this_computer_trusts(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = certificate(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(where.certificate))
    with wired(world, tmp_path, where=where) as hub:
        assert hub.address.startswith("https://")
        world.case(world.ines)
        assert hub.exchange(world.ines).sent_changes == 1


class Forwards(BaseHTTPRequestHandler):
    """A network's proxy for plain requests; `asks` for a password first."""

    went: list[str]
    asks = False

    def _pass(self) -> None:
        if self.asks:
            self.send_response(407)
            self.send_header("Proxy-Authenticate", "Basic")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.went.append(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {k: v for k, v in self.headers.items() if not k.lower().startswith("proxy-")}
        direct = requests.Session()
        direct.trust_env = False
        answer = direct.request(
            self.command, self.path, headers=headers, data=body, timeout=30, allow_redirects=False
        )
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name.lower() not in {"connection", "content-length", "transfer-encoding"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _pass  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def proxied(monkeypatch: pytest.MonkeyPatch, *, asks: bool = False) -> Iterator[list[str]]:
    """What went through the proxy that this computer is set to."""
    went: list[str] = []
    handler = type("Handler", (Forwards,), {"went": went, "asks": asks})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        through(monkeypatch, server.server_address[1])
        yield went
    finally:
        server.shutdown()
        server.server_close()
        thread.join(20)


def through(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{port}")


@pytest.fixture
def hub(world: World, tmp_path: Path) -> Iterator[Wired]:
    with wired(world, tmp_path) as made:
        yield made


def test_it_goes_through_the_proxy_of_the_system(
    hub: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.world.case(hub.world.ines)
    with proxied(monkeypatch) as went:
        assert hub.exchange(hub.world.ines).sent_changes == 1
    assert went
    assert all(each.startswith(f"{hub.address}/v1/") for each in went)


def test_a_proxy_that_asks_for_a_password_is_called_by_its_name(
    hub: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.world.case(hub.world.ines)
    with proxied(monkeypatch, asks=True), pytest.raises(ProxyInTheWay):
        hub.exchange(hub.world.ines)
    assert seat_exchange.status(hub.world.ines).unsent == 1


def test_a_proxy_that_is_not_there(hub: Wired, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        through(monkeypatch, nobody.getsockname()[1])
        with pytest.raises((ProxyInTheWay, HubUnreachable)):
            hub.exchange(hub.world.ines)
    assert "HTTP_PROXY" in os.environ
