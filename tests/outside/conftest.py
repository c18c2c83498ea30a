"""A hub on each of its databases, for programs that know nothing of us."""

from __future__ import annotations

import pytest

from ijm_desktop.hub.limits import Limits
from tests.hub.conftest import cluster, url, world

__all__ = ["cluster", "limits", "url", "world"]


@pytest.fixture
def limits() -> Limits:
    """Whoever tries everything comes to no limit of one minute, and to no full mailbox."""
    return Limits(bytes=1 << 60, files=1 << 40, uploads=1 << 30, requests_a_minute=1 << 30)
