"""The tests' own route keeps to what the real ones keep to."""

from __future__ import annotations

import pytest

from tests.sync.transports.conformance import Conforms
from tests.sync.transports.memory import Memory


class TestMemory(Conforms):
    @pytest.fixture
    def carrier(self) -> Memory:
        return Memory()
