"""What headquarters certified of a seat: the epochs that sign for it and the key to seal to it."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.journal.epoch import EpochStatement, read_epoch
from ijm_desktop.kernel.encoding import decode, encode


@dataclass(frozen=True, slots=True)
class Certificate:
    """`epochs` oldest first; `sealing` is an X-Wing public key of 1216 bytes."""

    epochs: tuple[EpochStatement, ...]
    sealing: bytes

    def encoded(self) -> bytes:
        return encode([[each.encoded() for each in self.epochs], self.sealing])


def read_certificate(data: bytes) -> Certificate:
    """The reverse of `encoded`. Raises EpochMalformed, NotCanonical, BadSignature."""
    epochs, sealing = decode(data)
    return Certificate(tuple(read_epoch(each) for each in epochs), sealing)
