"""What was laid on the carriers of a route, so that it can be recognised and tidied up.

Several sticks may serve one route: what lies on the others is remembered until they come again. A
courier may have damaged what lies there, so it counts only while its bytes are the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import settings
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

_MOST: Final = 32
"""Beyond this the oldest are forgotten, and lie on a lost stick for ever."""


@dataclass(frozen=True, slots=True)
class Laid:
    """`bundles` in the order in which they were laid: name, what it says, SHA-256."""

    setting: str
    bundles: tuple[tuple[str, Value, bytes], ...]
    most: int = _MOST

    @classmethod
    def load(cls, held_by: Vault | Work, setting: str, most: int = _MOST) -> Laid:
        return cls(setting, tuple(map(tuple, settings.get(held_by, setting, []))), most)

    def among(self, lying: Collection[str]) -> list[str]:
        """The names of ours that lie on the carrier at hand."""
        return [name for name, _, _ in self.bundles if name in lying]

    def says(self, said: Value, lying: Mapping[str, bytes]) -> bool:
        """Whether a bundle that says this lies there whole. `lying`: SHA-256 by name."""
        return any(
            what == said and lying.get(name) == digest for name, what, digest in self.bundles
        )

    def instead(self, gone: Collection[str], name: str, said: Value, digest: bytes) -> Laid:
        """After `name` was laid there and `gone` were taken away."""
        others = (each for each in self.bundles if each[0] not in gone and each[0] != name)
        return replace(self, bundles=(*others, (name, said, digest))[-self.most :])

    def without(self, gone: Collection[str]) -> Laid:
        return replace(self, bundles=tuple(e for e in self.bundles if e[0] not in gone))

    def keep(self, work: Work) -> None:
        settings.put(work, self.setting, [list(each) for each in self.bundles])
