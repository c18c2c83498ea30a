"""From a passphrase to a key: Argon2id (RFC 9106), at a price that follows the machine."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ijm_desktop.crypto.errors import KdfParametersRefused, MemoryShort

STRETCHED_SIZE: Final = 64
SALT_SIZE: Final = 16
_SECONDS: Final = 1.0
_TOO_SLOW: Final = 1.5
_PREFERRED_KIB: Final = 256 * 1024
_MOST_MEASURED_PASSES: Final = 16
_MOST_WORK_KIB: Final = 16 * 1024 * 1024
"""Memory times passes. The separate ceilings together would still let a key file hang us."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """What one guess costs: KiB of memory, passes over it, lanes worked on at once."""

    memory_kib: int
    passes: int
    lanes: int


FLOOR: Final = Parameters(memory_kib=64 * 1024, passes=3, lanes=4)
"""RFC 9106 §4, second choice."""
CEILING: Final = Parameters(memory_kib=4 * 1024 * 1024, passes=64, lanes=16)
_CLEARLY: Final = 1.5
_ONE_AT_A_TIME: Final = threading.RLock()
"""The library refuses a second derivation while another thread is inside one, as if memory were
short; and two would each ask for a quarter of a gigabyte."""


def check_parameters(parameters: Parameters) -> None:
    """Raises KdfParametersRefused for less than FLOOR, or for what a hostile key file may ask."""
    if not (
        FLOOR.memory_kib <= parameters.memory_kib <= CEILING.memory_kib
        and FLOOR.passes <= parameters.passes <= CEILING.passes
        and FLOOR.lanes <= parameters.lanes <= CEILING.lanes
        and parameters.memory_kib * parameters.passes <= _MOST_WORK_KIB
    ):
        raise KdfParametersRefused


def stretch(passphrase: str, salt: bytes, parameters: Parameters) -> bytes:
    """64 bytes, after about a second. `salt`: 16 random bytes.

    Raises KdfParametersRefused, or MemoryShort where the machine can't give the memory.
    """
    check_parameters(parameters)
    if len(salt) != SALT_SIZE:
        raise ValueError("a passphrase's salt has 16 bytes")
    derivation = Argon2id(
        salt=salt,
        length=STRETCHED_SIZE,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    )
    with _ONE_AT_A_TIME:
        try:
            return derivation.derive(prepared(passphrase))
        except MemoryError as error:
            raise MemoryShort(needed_mib=parameters.memory_kib // 1024) from error


def clearly_weaker(held: Parameters, measured_now: Parameters) -> bool:
    """Whether `held` costs a guesser so much less than this machine would bear that rewrapping is
    worth it. Two measurements of one machine differ by a pass or two, which is not; and less memory
    is never taken for more passes, since memory is what a guesser's chips are short of."""
    return measured_now.memory_kib >= held.memory_kib and _work(measured_now) >= _CLEARLY * _work(
        held
    )


def _work(parameters: Parameters) -> int:
    return parameters.memory_kib * parameters.passes


def prepared(passphrase: str) -> bytes:
    """The bytes that are stretched: RFC 8265 §4.2 (OpaqueString), then UTF-8.

    Every space becomes U+0020, then NFC. Keyboards differ in how they compose a letter and which
    space they send; people can't see either. Case and width stay: NFKC would make different
    passphrases equal. No character is refused, not even half a surrogate: an old passphrase
    must go on opening its vault.
    """
    spaced = "".join(" " if unicodedata.category(each) == "Zs" else each for each in passphrase)
    return unicodedata.normalize("NFC", spaced).encode("utf-8", "surrogatepass")


def measured(clock: Callable[[], float], memory_available_kib: int) -> Parameters:
    """Parameters that cost this machine about a second; 256 MiB where it has them, at least FLOOR.

    Takes a few seconds at most. `clock` gives seconds, as time.perf_counter does.
    """
    memory = _PREFERRED_KIB
    while memory > max(memory_available_kib, FLOOR.memory_kib):
        memory //= 2
    while True:
        trial = Parameters(memory, FLOOR.passes, FLOOR.lanes)
        with _ONE_AT_A_TIME:  # what another thread's derivation takes is not this machine's price
            began = clock()
            stretch("", bytes(SALT_SIZE), trial)
            took = clock() - began
        if took <= _TOO_SLOW or memory == FLOOR.memory_kib:
            return Parameters(memory, _passes_for(took), FLOOR.lanes)
        memory //= 2


def _passes_for(seconds_of_trial: float) -> int:
    # A clock too coarse to see the trial says zero.
    wanted = FLOOR.passes * _SECONDS / max(seconds_of_trial, 0.001)
    return max(FLOOR.passes, min(round(wanted), _MOST_MEASURED_PASSES))
