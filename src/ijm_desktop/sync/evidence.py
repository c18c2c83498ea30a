"""What contradicts itself in headquarters' own words, kept until a person has looked at it (§6.3).

Signed by headquarters, so that it can be shown to anybody. It holds no case content.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import settings
from ijm_desktop.vault.store import Vault

_SETTING: Final = "evidence"
_MOST: Final = 64
"""The first ones are kept: what comes after many is more of the same."""


def keep(vault: Vault, statements: Sequence[Value]) -> None:
    """`statements`: receipts or log heads as encoded. The same again changes nothing."""
    held = kept(vault)
    fresh = [each for each in statements if each not in held]
    if fresh:
        with vault.transaction() as work:
            settings.put(work, _SETTING, [*held, *fresh][:_MOST])


def kept(vault: Vault) -> list[Value]:
    """In the order in which they came."""
    found: list[Value] = settings.get(vault, _SETTING, [])
    return found
