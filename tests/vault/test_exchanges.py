"""Lines of the log of exchanges: added to, and only so many kept."""

from __future__ import annotations

from ijm_desktop.vault import exchanges
from ijm_desktop.vault.store import Vault


def test_what_is_added_stands_beside_what_was_said(vault: Vault) -> None:
    with vault.transaction() as work:
        assert exchanges.newest_id(work.database) == 0
        exchanges.log(work.database, 1, "folder", {"sent": 3})
        exchanges.amend_log(work.database, exchanges.newest_id(work.database), {"took_ms": 9})
    (line,) = exchanges.newest_log(vault.database)
    assert line.summary == {"sent": 3, "took_ms": 9}


def test_a_line_that_is_not_there_is_not_made(vault: Vault) -> None:
    with vault.transaction() as work:
        exchanges.amend_log(work.database, 5, {"took_ms": 9})
    assert exchanges.newest_log(vault.database) == []


def test_the_newest_are_kept(vault: Vault) -> None:
    with vault.transaction() as work:
        for at in range(exchanges.KEPT + 3):
            exchanges.log(work.database, at, "folder", {})
    kept = exchanges.newest_log(vault.database, 10_000)
    assert [kept[0].at, kept[-1].at] == [exchanges.KEPT + 2, 3]
