"""A hub that is proved to be another, or nobody, is given nothing."""

from __future__ import annotations

import os
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.hub.client import Client
from tests.sync.network.post import End
from tests.sync.network.rogue import Rogue, serving

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


class Authority:
    """Who signs certificates; this computer believes it where `file` is among those it asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Everybody's")])
        made = self._signed(self.name, self._key.public_key(), NOW - 9 * DAY, NOW + 9 * DAY)
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        self.file = folder / "authority.pem"
        self.file.write_bytes(self._pem(made))

    def _signed(
        self, name: x509.Name, key: ec.EllipticCurvePublicKey, since: datetime, until: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(since)
            .not_valid_after(until)
        )

    def _pem(self, made: x509.CertificateBuilder) -> bytes:
        return made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    def server(self, address: str = "127.0.0.1") -> ssl.SSLContext:
        """A server's end, proved for that address."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._signed(x509.Name([]), key.public_key(), NOW - DAY, NOW + DAY)
        names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))])
        file = self.folder / f"{os.urandom(4).hex()}.pem"
        own = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        file.write_bytes(own + self._pem(made.add_extension(names, critical=True)))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    made = Authority(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(made.file))
    return made


def met(tls: ssl.SSLContext | None, folder: Path) -> tuple[str, int]:
    """The code, and how many requests were heard."""
    with serving(Rogue(), tls) as rogue:
        client = Client(rogue.address)
        url = f"https://127.0.0.1:{rogue.port}"
        seat = End(folder / "seat", os.urandom(16), os.urandom(16), client, url)
        seat.writes(b"sealed")
        error = seat.trip().error
        client.session.close()
        return "" if error is None else error.code, len(rogue.heard)


def test_who_is_proved_is_given_what_waits(authority: Authority, tmp_path: Path) -> None:
    assert met(authority.server(), tmp_path) == ("", 3)


def test_it_is_proved_for_another(authority: Authority, tmp_path: Path) -> None:
    assert met(authority.server("127.0.0.2"), tmp_path) == ("HUB_NOT_PROVED", 0)


def test_what_speaks_no_tls_is_given_nothing(authority: Authority, tmp_path: Path) -> None:
    assert met(None, tmp_path) == ("HUB_UNREACHABLE", 0)
