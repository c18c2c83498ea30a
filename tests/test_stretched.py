"""What was remembered is what the library works out, for each thing that is asked."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ijm_desktop.crypto import passphrase
from tests.stretched import Stretched


@dataclass(frozen=True, slots=True)
class Price:
    salt: bytes = bytes(16)
    length: int = 64
    iterations: int = 1
    lanes: int = 1
    memory_cost: int = 32


PRICES = (
    Price(),
    replace(Price(), salt=bytes(15) + b"1"),
    replace(Price(), length=32),
    replace(Price(), iterations=2),
    replace(Price(), lanes=2),
    replace(Price(), memory_cost=64),
)


def test_each_key_is_the_library_s_the_second_time_too() -> None:
    asked = [(given, asdict(price)) for given in (b"geese", b"goose") for price in PRICES]
    right = [Argon2id(**price).derive(given) for given, price in asked]
    assert len(set(right)) == len(asked)
    for _ in range(2):
        assert [Stretched(**price).derive(given) for given, price in asked] == right


def test_a_machine_is_measured_anew_each_time() -> None:
    began = time.process_time()
    passphrase.stretch("", bytes(passphrase.SALT_SIZE), passphrase.FLOOR)
    took = time.process_time() - began
    for _ in range(3):
        began = time.process_time()
        passphrase.stretch("", bytes(passphrase.SALT_SIZE), passphrase.FLOOR)
        assert time.process_time() - began > took / 10


def test_these_tests_remember() -> None:
    assert vars(passphrase)["Argon2id"] is Stretched
