"""A key is stretched once for each passphrase, salt and price. A test that opens a ready-made
folder three times would else spend most of its time on the same 64 bytes."""

from __future__ import annotations

from typing import ClassVar

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id


class Stretched:
    """In the place of the library's `Argon2id`, which works out whatever was not asked before; what
    is the least different is worked out too. No passphrase at all is how a machine is measured,
    and takes its time always."""

    _known: ClassVar[dict[tuple[bytes, bytes, int, int, int, int], bytes]] = {}

    def __init__(
        self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int
    ) -> None:
        self._price = (salt, length, iterations, lanes, memory_cost)
        self._real = Argon2id(
            salt=salt, length=length, iterations=iterations, lanes=lanes, memory_cost=memory_cost
        )

    def derive(self, passphrase: bytes) -> bytes:
        asked = (passphrase, *self._price)
        if not passphrase or asked not in self._known:
            self._known[asked] = self._real.derive(passphrase)
        return self._known[asked]
