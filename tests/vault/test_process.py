"""What this process and this machine allow."""

from __future__ import annotations

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.vault.process import measured_parameters, memory_available_kib


def test_memory_is_a_plausible_amount() -> None:
    assert 16 * 1024 < memory_available_kib() < 1 << 40


def test_measured_parameters_are_never_below_the_floor() -> None:
    measured = measured_parameters()
    assert measured.memory_kib >= FLOOR.memory_kib
    assert measured.passes >= FLOOR.passes
    assert measured.lanes >= FLOOR.lanes
