"""Small values beside the records: read anywhere, written with the work they belong to."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import settings
from ijm_desktop.vault.store import Vault


@pytest.mark.parametrize("value", ["aftercare", 7, None, [b"\x01", {"a": [1]}], {0: True}])
def test_keeps_what_was_put(vault: Vault, value: Value) -> None:
    with vault.transaction() as work:
        settings.put(work, "role", "other")
        settings.put(work, "role", value)
        assert settings.get(work, "role") == value
    assert settings.get(vault, "role", "absent") == value


def test_absent_gives_the_default(vault: Vault) -> None:
    assert settings.get(vault, "position") is None
    assert settings.get(vault, "position", 0) == 0
