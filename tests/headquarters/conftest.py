"""The same organisation that the exchange is tested in, seen from headquarters."""

from __future__ import annotations

from tests.sync.conftest import ready, world

__all__ = ["ready", "world"]
